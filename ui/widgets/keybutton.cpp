#include "ui/widgets/keybutton.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/keycap.h"

#include <QAction>
#include <QPainter>

namespace tongdai {

KeyButton::KeyButton(const Theme &theme, QAction *action, Look look, QWidget *parent)
    : QPushButton(parent)
    , m_theme(theme)
    , m_action(action)
    , m_look(look)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAutoDefault(false);
    setFocusPolicy(Qt::TabFocus);
    takeFromAction();
    connect(action, &QAction::changed, this, &KeyButton::takeFromAction);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void KeyButton::setIconName(const QString &name)
{
    m_icon = name;
    updateGeometry();
    update();
}

void KeyButton::setCap(const QString &key)
{
    m_cap = key;
    takeFromAction();
}

void KeyButton::setWords(const QString &words)
{
    if (m_words == words)
        return;
    m_words = words;
    takeFromAction();
}

void KeyButton::setLook(Look look)
{
    m_look = look;
    update();
}

void KeyButton::takeFromAction()
{
    if (!m_action)
        return;
    setText(m_words.isEmpty() ? m_action->text() : m_words);
    setEnabled(m_action->isEnabled());
    // Never shown from here before it was hidden from here: a button still without a parent would become a
    // window.
    if (m_action->isVisible() == m_hiddenByAction) {
        m_hiddenByAction = !m_action->isVisible();
        setVisible(!m_hiddenByAction);
    }
    const QString key = cap();
    setAccessibleName(key.isEmpty() ? text() : text() + QLatin1String(", ") + key);
    updateGeometry();
    update();
}

QString KeyButton::cap() const
{
    return m_cap.isEmpty() && m_action ? keyText(m_action->shortcut()) : m_cap;
}

QSize KeyButton::sizeHint() const
{
    const bool strong = m_look == Look::Accent || m_look == Look::OnAccent;
    const QFontMetrics metrics(m_theme.font(strong ? TextStyle::BodyStrong : TextStyle::Body));
    int width = metrics.horizontalAdvance(text()) + m_theme.px(24);
    if (!m_icon.isEmpty())
        width += m_theme.px(24);
    if (const QString key = cap(); !key.isEmpty())
        width += m_theme.px(10) + keyCapSize(m_theme, key).width() - m_theme.px(2);
    return {width, std::max(m_theme.px(32), metrics.height() + m_theme.px(8))};
}

void KeyButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);

    const bool filled = m_look == Look::Accent && isEnabled();
    const bool onAccent = filled || m_look == Look::OnAccentFramed;
    QColor fill = filled ? t.accentFill : Qt::transparent;
    QColor ink = filled || m_look == Look::OnAccentFramed ? t.onAccent : t.text;
    QColor border = m_look == Look::Flat || filled ? QColor(Qt::transparent) : t.fieldBorder;
    if (m_look == Look::OnAccent) {
        fill = Qt::white;
        ink = QColor::fromRgb(0x0B6179);
        border = Qt::transparent;
    }
    if (m_look == Look::OnAccentFramed)
        border = t.onAccent;
    if (!isEnabled()) {
        ink = t.hint;
        border = m_look == Look::Flat ? QColor(Qt::transparent) : t.line;
    } else if (isDown()) {
        fill = filled ? fill.darker(118) : t.selection;
    } else if (underMouse() && !filled && m_look != Look::OnAccent) {
        fill = m_look == Look::OnAccentFramed ? QColor(255, 255, 255, 40) : t.sunk;
    }

    const qreal line = hasFocus() ? 2.0 : 1.0;
    if (hasFocus())
        border = onAccent ? (filled ? t.text : t.onAccent) : t.accent;
    painter.setBrush(fill);
    painter.setPen(border.alpha() == 0 ? QPen(Qt::NoPen) : QPen(border, line));
    const qreal inset = border.alpha() == 0 ? 0 : line / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), m_theme.px(4),
                            m_theme.px(4));

    int x = m_theme.px(12);
    if (!m_icon.isEmpty()) {
        const int side = m_theme.px(16);
        paintIcon(&painter, QRectF(x, (height() - side) / 2, side, side), m_icon, ink);
        x += m_theme.px(24);
    }
    const bool strong = m_look == Look::Accent || m_look == Look::OnAccent;
    painter.setFont(m_theme.font(strong ? TextStyle::BodyStrong : TextStyle::Body));
    painter.setPen(ink);
    const QString key = cap();
    const int capWidth = key.isEmpty() ? 0 : keyCapSize(m_theme, key).width();
    const int room = width() - x - m_theme.px(10) - (capWidth ? capWidth + m_theme.px(8) : 0);
    painter.drawText(QRect(x, 0, room, height()), Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
    if (capWidth)
        paintKeyCap(&painter, QRect(width() - capWidth - m_theme.px(10), 0, capWidth, height()), m_theme, key,
                    onAccent || m_look == Look::OnAccent ? ink : QColor());
}

} // namespace tongdai
