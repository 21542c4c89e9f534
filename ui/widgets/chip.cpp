#include "ui/widgets/chip.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace tongdai {

Chip::Chip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Chip::say(const QString &icon, Tone tone, const QString &words)
{
    m_icon = icon;
    m_tone = tone;
    m_words = words;
    setAccessibleName(words);
    updateGeometry();
    update();
}

void Chip::setBare(bool bare)
{
    m_bare = bare;
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::Caption));
    const int sides = m_bare ? 0 : m_theme.px(8) * 2;
    const int icon = m_icon.isEmpty() ? 0 : m_theme.px(14) + m_theme.px(5);
    return {metrics.horizontalAdvance(m_words) + sides + icon + 1,
            metrics.height() + (m_bare ? 0 : m_theme.px(4))};
}

QSize Chip::minimumSizeHint() const
{
    return {m_theme.px(40), sizeHint().height()};
}

void Chip::paintEvent(QPaintEvent *)
{
    if (m_words.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int x = 0;
    // As wide as its words, at the right of whatever room it was given.
    const QRect area(std::max(0, width() - sizeHint().width()), 0, std::min(width(), sizeHint().width()),
                     height());
    x = area.left();
    if (!m_bare) {
        painter.setPen(m_theme.highContrast() ? QPen(m_theme.tokens().text, 2) : QPen(Qt::NoPen));
        painter.setBrush(m_theme.tint(m_tone));
        painter.drawRoundedRect(QRectF(area), m_theme.px(3), m_theme.px(3));
        x += m_theme.px(8);
    }
    if (!m_icon.isEmpty()) {
        const int side = m_theme.px(14);
        paintIcon(&painter, QRectF(x, (height() - side) / 2.0, side, side), m_icon, m_theme.color(m_tone));
        x += side + m_theme.px(5);
    }
    painter.setFont(m_theme.font(TextStyle::Caption));
    painter.setPen(m_theme.color(m_tone));
    const int room = area.right() + 1 - x - (m_bare ? 0 : m_theme.px(6));
    painter.drawText(QRect(x, 0, room, height()), Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_words, Qt::ElideRight, room));
}

Notice::Notice(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new IconLabel(theme, {}, Tone::Amber, 16, this))
    , m_text(new TextLabel(theme, TextStyle::Body, Tone::Text, this, TextLabel::Fit::Wrap))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(10), theme.px(7), theme.px(10), theme.px(7));
    row->setSpacing(theme.px(8));
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    connect(&theme, &Theme::changed, this, [this] { update(); });
    hide();
}

void Notice::say(Tone tone, const QString &icon, const QString &words)
{
    m_tone = tone;
    m_icon->setIcon(icon, tone);
    m_text->setSay(words);
    setAccessibleName(words);
    setVisible(!words.isEmpty());
    update();
}

void Notice::clear()
{
    m_text->setText({});
    hide();
}

QString Notice::words() const
{
    return m_text->text();
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.highContrast() ? QPen(m_theme.tokens().text, 2) : QPen(Qt::NoPen));
    painter.setBrush(m_theme.tint(m_tone));
    painter.drawRoundedRect(QRectF(rect()), m_theme.px(4), m_theme.px(4));
}

} // namespace tongdai
