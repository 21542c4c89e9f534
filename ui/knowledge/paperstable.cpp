#include "ui/knowledge/paperstable.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace tongdai {

namespace {

constexpr int Wrapped = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;
constexpr int LongestName = 2000;

QString number(const QString &count)
{
    return count.left(20).simplified();
}

} // namespace

PapersTable::PapersTable(const Theme &theme, QWidget *parent)
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

void PapersTable::setPapers(const QList<Paper> &papers)
{
    m_papers = papers;
    retranslate();
    updateGeometry();
    update();
}

void PapersTable::retranslate()
{
    QStringList rows;
    for (const Paper &paper : m_papers.mid(0, 60))
        rows.append(tr("%1, originals %2, copies %3")
                        .arg(paper.name.left(200), number(paper.original), number(paper.copy)));
    setAccessibleName(tr("Papers required"));
    setAccessibleDescription(rows.join(QStringLiteral("; ")));
}

int PapersTable::flow(QPainter *painter, int width) const
{
    const Tokens &t = m_theme.tokens();
    const QFontMetrics body(m_theme.font(TextStyle::Body));
    const QFontMetrics strong(m_theme.font(TextStyle::BodyStrong));
    const QFontMetrics caption(m_theme.font(TextStyle::Caption));
    const int column = std::max({m_theme.px(56), caption.horizontalAdvance(tr("Originals")),
                                 caption.horizontalAdvance(tr("Copies"))})
        + m_theme.px(14);
    const int left = m_theme.px(24);
    const int room = std::max(m_theme.px(80), width - left - 2 * column - m_theme.px(8));
    const int gap = m_theme.px(7);

    int y = 0;
    const auto rule = [&] {
        if (painter)
            painter->fillRect(QRect(0, y, width, 1), t.line);
        y += 1;
    };
    const auto right
        = [&](const QString &words, int end, const QFont &font, const QColor &color, int height) {
              if (!painter)
                  return;
              painter->setFont(font);
              painter->setPen(color);
              painter->drawText(QRect(end - column, y, column, height),
                                Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, words);
          };

    const int head = std::max(body.height(), caption.height());
    if (painter) {
        painter->setFont(m_theme.font(TextStyle::BodyStrong));
        painter->setPen(t.text);
        painter->drawText(QRect(0, y, width - 2 * column, head), Qt::AlignVCenter | Qt::TextSingleLine,
                          strong.elidedText(tr("Papers required"), Qt::ElideRight, width - 2 * column));
    }
    right(tr("Originals"), width - column, m_theme.font(TextStyle::Caption), t.soft, head);
    right(tr("Copies"), width, m_theme.font(TextStyle::Caption), t.soft, head);
    y += head + m_theme.px(5);
    rule();

    QString group;
    for (int i = 0; i < m_papers.size(); ++i) {
        const Paper &paper = m_papers.at(i);
        if (!paper.group.isEmpty() && paper.group != group) {
            group = paper.group;
            const QString words = group.left(LongestName);
            const int tall = caption.boundingRect(QRect(0, 0, width, 100'000), Wrapped, words).height();
            y += gap;
            if (painter) {
                painter->setFont(m_theme.font(TextStyle::Caption));
                painter->setPen(t.soft);
                painter->drawText(QRect(0, y, width, tall), Wrapped, words);
            }
            y += tall;
        }
        const QString name = paper.name.left(LongestName);
        const int tall = body.boundingRect(QRect(0, 0, room, 100'000), Wrapped, name).height();
        y += gap;
        if (painter) {
            painter->setFont(m_theme.font(TextStyle::Body));
            painter->setPen(t.soft);
            painter->drawText(QRect(0, y, left, body.height()), Qt::AlignLeft | Qt::AlignVCenter,
                              QString::number(i + 1));
            painter->setPen(t.text);
            painter->drawText(QRect(left, y, room, tall), Wrapped, name);
        }
        right(number(paper.original), width - column, m_theme.font(TextStyle::Body), t.text, body.height());
        right(number(paper.copy), width, m_theme.font(TextStyle::Body), t.text, body.height());
        y += tall + gap;
        rule();
    }
    if (m_papers.isEmpty()) {
        y += gap;
        if (painter) {
            painter->setFont(m_theme.font(TextStyle::Body));
            painter->setPen(t.soft);
            painter->drawText(QRect(0, y, width, body.height()), Qt::AlignLeft | Qt::AlignVCenter,
                              tr("The source names no papers."));
        }
        y += body.height() + gap;
    }
    return y;
}

void PapersTable::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    flow(&painter, width());
}

void PapersTable::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
}

void PapersTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace tongdai
