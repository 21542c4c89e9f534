#include "ui/widgets/factboxes.h"

#include "ui/widgets/icons.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace tongdai {

namespace {
constexpr int Wrapped = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

int longestWord(const QFontMetrics &metrics, const QString &text)
{
    int longest = 0;
    for (const QString &word : text.split(QLatin1Char(' ')))
        longest = std::max(longest, metrics.horizontalAdvance(word));
    return longest;
}
} // namespace

FactBoxes::FactBoxes(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FactBoxes::setFacts(const QList<Fact> &facts)
{
    m_facts = facts;
    QStringList words;
    for (const Fact &fact : facts)
        words << fact.heading + QStringLiteral(": ") + fact.value
                + (fact.note.isEmpty() ? QString() : QStringLiteral(", ") + fact.note);
    setAccessibleName(words.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QList<int> FactBoxes::columnWidths(int width) const
{
    // No word is cut: each column has room for its longest one. The rest is shared by what each has to say, none wanting
    // more than the others could bear.
    QList<int> least;
    QList<qreal> more;
    int leastOfAll = 0;
    qreal moreOfAll = 0;
    const QFontMetrics strong(m_theme.font(TextStyle::BodyStrong));
    const QFontMetrics caption(m_theme.font(TextStyle::Caption));
    for (const Fact &fact : m_facts) {
        const int sign = fact.warn ? m_theme.px(20) : 0;
        const int most = std::max({strong.horizontalAdvance(fact.value) + sign, caption.horizontalAdvance(fact.heading),
                                   caption.horizontalAdvance(fact.note)});
        const int word = std::max({longestWord(strong, fact.value) + sign, longestWord(caption, fact.heading),
                                   longestWord(caption, fact.note)});
        least << word + m_theme.px(26);
        more << std::max<qreal>(0, std::clamp<qreal>(most + m_theme.px(26), width / 5.0, width / 2.2) - least.last());
        leastOfAll += least.last();
        moreOfAll += more.last();
    }
    const int spare = width - leastOfAll;
    QList<int> widths;
    int used = 0;
    for (int i = 0; i < m_facts.size(); ++i) {
        int wide = width - used;
        if (i + 1 < m_facts.size()) {
            const qreal share = spare < 0 ? qreal(least.at(i)) / leastOfAll
                : moreOfAll > 0           ? more.at(i) / moreOfAll
                                          : 1.0 / m_facts.size();
            wide = static_cast<int>(least.at(i) + spare * share);
        }
        widths << wide;
        used += wide;
    }
    return widths;
}

int FactBoxes::textHeight(const QString &text, TextStyle style, int width) const
{
    if (text.isEmpty())
        return 0;
    return QFontMetrics(m_theme.font(style))
        .boundingRect(QRect(0, 0, std::max(1, width), 10'000), Wrapped, text)
        .height();
}

int FactBoxes::heightForWidth(int width) const
{
    const bool noted
        = std::any_of(m_facts.begin(), m_facts.end(), [](const Fact &fact) { return !fact.note.isEmpty(); });
    int tallest
        = m_theme.lineHeight(TextStyle::Caption) * (noted ? 2 : 1) + m_theme.lineHeight(TextStyle::Body);
    const QList<int> widths = columnWidths(width);
    for (int i = 0; i < m_facts.size(); ++i) {
        const Fact &fact = m_facts.at(i);
        const int room = widths.at(i) - m_theme.px(24);
        const int tall = textHeight(fact.heading, TextStyle::Caption, room)
            + textHeight(fact.value, TextStyle::BodyStrong, room - (fact.warn ? m_theme.px(20) : 0))
            + textHeight(fact.note, TextStyle::Caption, room);
        tallest = std::max(tallest, tall);
    }
    return tallest + m_theme.px(16);
}

QSize FactBoxes::sizeHint() const
{
    return {m_theme.px(400), heightForWidth(width())};
}

void FactBoxes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
}

void FactBoxes::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_theme.px(4), m_theme.px(4));
    const QList<int> widths = columnWidths(width());
    int x = 0;
    for (int i = 0; i < m_facts.size(); ++i) {
        const Fact &fact = m_facts.at(i);
        if (i > 0)
            painter.fillRect(QRect(x, 1, 1, height() - 2), t.line);
        const int left = x + m_theme.px(12);
        const int room = widths.at(i) - m_theme.px(24);
        int y = m_theme.px(8);
        painter.setFont(m_theme.font(TextStyle::Caption));
        painter.setPen(t.soft);
        int tall = textHeight(fact.heading, TextStyle::Caption, room);
        painter.drawText(QRect(left, y, room, tall), Wrapped, fact.heading);
        y += tall;
        int shift = 0;
        if (fact.warn) {
            const int side = m_theme.px(15);
            paintIcon(&painter,
                      QRectF(left, y + (m_theme.lineHeight(TextStyle::Body) - side) / 2.0, side, side),
                      QStringLiteral("alert"), t.amber);
            shift = m_theme.px(20);
        }
        painter.setFont(m_theme.font(TextStyle::BodyStrong));
        painter.setPen(fact.warn ? t.amber : t.text);
        tall = textHeight(fact.value, TextStyle::BodyStrong, room - shift);
        painter.drawText(QRect(left + shift, y, room - shift, tall), Wrapped, fact.value);
        y += tall;
        painter.setFont(m_theme.font(TextStyle::Caption));
        painter.setPen(t.soft);
        tall = textHeight(fact.note, TextStyle::Caption, room);
        painter.drawText(QRect(left, y, room, tall), Wrapped, fact.note);
        x += widths.at(i);
    }
}

} // namespace tongdai
