#include "ui/widgets/textlabel.h"

#include <QPainter>

namespace tongdai {

TextLabel::TextLabel(const Theme &theme, TextStyle style, Tone tone, QWidget *parent, Fit fit)
    : QLabel(parent)
    , m_theme(theme)
    , m_style(style)
    , m_tone(tone)
    , m_fit(fit)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(fit == Fit::Wrap);
    if (fit == Fit::Elide)
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    else if (fit == Fit::Wrap)
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    // Inside a field the role would be the field's text.
    setForegroundRole(QPalette::WindowText);
    refresh();
    connect(&theme, &Theme::changed, this, &TextLabel::refresh);
}

void TextLabel::setTone(Tone tone)
{
    if (m_tone == tone)
        return;
    m_tone = tone;
    refresh();
}

void TextLabel::setStyle(TextStyle style)
{
    if (m_style == style)
        return;
    m_style = style;
    refresh();
}

void TextLabel::setSay(const QString &text)
{
    setText(text);
    setAccessibleName(text);
}

QSize TextLabel::sizeHint() const
{
    if (m_fit == Fit::Wrap)
        return QLabel::sizeHint();
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + 1, metrics.height()};
}

QSize TextLabel::minimumSizeHint() const
{
    if (m_fit == Fit::Wrap)
        return QLabel::minimumSizeHint();
    const QSize hint = sizeHint();
    return m_fit == Fit::Elide
        ? QSize(std::min(hint.width(), fontMetrics().averageCharWidth() * 4), hint.height())
        : hint;
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    if (m_fit != Fit::Elide)
        return QLabel::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    // One line only: a line break in hostile text must not spill over a neighbour.
    QString line = text();
    line.replace(QLatin1Char('\n'), QLatin1Char(' '));
    painter.drawText(rect(), int(alignment()) | Qt::TextSingleLine,
                     fontMetrics().elidedText(line, Qt::ElideRight, width()));
}

void TextLabel::refresh()
{
    setFont(m_theme.font(m_style));
    QPalette p = palette();
    p.setColor(QPalette::WindowText, m_theme.color(m_tone));
    setPalette(p);
    updateGeometry();
}

} // namespace tongdai
