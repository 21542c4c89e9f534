#include "ui/calls/calltabs.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/timewords.h"

#include <QEvent>
#include <QPainter>

Q_DECLARE_METATYPE(tongdai::CallTabs::Look)

namespace tongdai {

CallTabs::CallTabs(const Theme &theme, QWidget *parent)
    : QTabBar(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::NoFocus);
    setExpanding(false);
    setDrawBase(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideRight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void CallTabs::setLook(int index, const Look &look)
{
    setTabData(index, QVariant::fromValue(look));
    const Parts parts = partsOf(index);
    // The text serves the screen reader and lets the bar measure itself again when it changes length.
    const QString text = QStringList {parts.word, parts.time, parts.phone}.join(QLatin1Char(' ')).trimmed();
    if (tabText(index) != text)
        setTabText(index, text);
    update();
}

CallTabs::Parts CallTabs::partsOf(int index) const
{
    const auto look = tabData(index).value<Look>();
    Parts parts;
    parts.time = TimeWords::talk(look.seconds);
    parts.phone = look.phone;
    if (look.correction) {
        parts.icon = QStringLiteral("pen");
        parts.word = tr("Correcting");
        parts.tone = index == currentIndex() ? Tone::Accent : Tone::Soft;
    } else if (look.paper) {
        parts.icon = QStringLiteral("ticket");
        parts.word = tr("From paper");
        parts.time.clear();
        parts.tone = index == currentIndex() ? Tone::Accent : Tone::Soft;
    } else if (look.over) {
        parts.icon = QStringLiteral("pen");
        parts.word = tr("Call over");
        parts.tone = Tone::Amber;
    } else if (index == currentIndex()) {
        parts.icon = QStringLiteral("phone");
        parts.word = tr("On the call");
        parts.tone = Tone::Accent;
    } else {
        parts.icon = QStringLiteral("pen");
        parts.word = look.restored ? tr("Draft kept") : tr("Not logged yet");
    }
    return parts;
}

QSize CallTabs::tabSizeHint(int index) const
{
    const Parts parts = partsOf(index);
    const QFontMetrics caption(m_theme.font(TextStyle::Caption));
    const QFontMetrics strong(m_theme.font(TextStyle::BodyStrong));
    int width = m_theme.px(30) + m_theme.px(22) + caption.horizontalAdvance(parts.word)
        + strong.horizontalAdvance(parts.time) + m_theme.px(9);
    if (!parts.phone.isEmpty())
        width += strong.horizontalAdvance(parts.phone) + m_theme.px(9);
    return {width, std::max(m_theme.px(39), strong.height() + m_theme.px(14))};
}

void CallTabs::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    for (int i = 0; i < count(); ++i) {
        const QRect r = tabRect(i);
        const bool current = i == currentIndex();
        painter.fillRect(r, current ? t.pane : t.ground);
        if (current)
            painter.fillRect(QRect(r.left(), r.top(), r.width(), m_theme.px(3)), t.accent);
        painter.fillRect(QRect(r.right(), r.top(), 1, r.height()), t.line);
        if (!current)
            painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), t.line);
        const Parts parts = partsOf(i);
        int x = r.left() + m_theme.px(15);
        const int side = m_theme.px(14);
        paintIcon(&painter, QRectF(x, r.center().y() - side / 2.0 + 1, side, side), parts.icon,
                  m_theme.color(parts.tone));
        x += m_theme.px(22);
        const auto word = [&](const QString &text, TextStyle style, Tone tone) {
            painter.setFont(m_theme.font(style));
            painter.setPen(m_theme.color(tone));
            const int width = painter.fontMetrics().horizontalAdvance(text);
            painter.drawText(QRect(x, r.top() + 1, width + 2, r.height()),
                             Qt::AlignVCenter | Qt::TextSingleLine, text);
            x += width + m_theme.px(9);
        };
        word(parts.word, TextStyle::Caption, parts.tone);
        word(parts.time, current ? TextStyle::BodyStrong : TextStyle::Body, Tone::Text);
        word(parts.phone, current ? TextStyle::BodyStrong : TextStyle::Body,
             current ? Tone::Text : Tone::Soft);
    }
}

void CallTabs::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (int i = 0; i < count(); ++i)
            setLook(i, tabData(i).value<Look>());
    }
    QTabBar::changeEvent(event);
}

} // namespace tongdai
