#include "ui/widgets/keycap.h"

#include <QFontMetrics>
#include <QPainter>

namespace tongdai {

QString keyText(const QKeySequence &key)
{
    QString text = key.toString(QKeySequence::PortableText);
    text.replace(QStringLiteral("Return"), QStringLiteral("Enter"));
    text.replace(QStringLiteral("PgDown"), QStringLiteral("PgDn"));
    if (text.endsWith(QStringLiteral("+-")))
        text.replace(text.size() - 1, 1, QChar(0x2212));
    return text;
}

QSize keyCapSize(const Theme &theme, const QString &text)
{
    const QFontMetrics metrics(theme.font(TextStyle::KeyCap));
    return {std::max(metrics.horizontalAdvance(text) + theme.px(12), theme.px(19)), metrics.height() + 2};
}

void paintKeyCap(QPainter *painter, const QRect &rect, const Theme &theme, const QString &text,
                 const QColor &ink)
{
    const bool onAccent = ink.isValid();
    const Tokens &t = theme.tokens();
    const QSize size = keyCapSize(theme, text);
    const QRectF cap(rect.left() + 0.5, rect.top() + (rect.height() - size.height()) / 2 + 0.5,
                     size.width() - 1, size.height() - 1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QColor border = onAccent ? ink : theme.highContrast() ? t.text : t.fieldBorder;
    border.setAlphaF(onAccent ? 0.6F : 0.55F);
    painter->setPen(QPen(border, 1));
    painter->setBrush(onAccent ? Qt::NoBrush : QBrush(t.sunk));
    painter->drawRoundedRect(cap, theme.px(3), theme.px(3));
    painter->setFont(theme.font(TextStyle::KeyCap));
    painter->setPen(onAccent ? ink : t.soft);
    painter->drawText(cap, Qt::AlignCenter, text);
    painter->restore();
}

KeyCap::KeyCap(const Theme &theme, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_text(text)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void KeyCap::setText(const QString &text)
{
    m_text = text;
    updateGeometry();
    update();
}

QSize KeyCap::sizeHint() const
{
    return keyCapSize(m_theme, m_text);
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintKeyCap(&painter, rect(), m_theme, m_text);
}

} // namespace tongdai
