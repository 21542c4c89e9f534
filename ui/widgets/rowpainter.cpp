#include "ui/widgets/rowpainter.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/statering.h"

#include <QFontMetrics>
#include <QPainter>

namespace tongdai {

RowPainter::RowPainter(QPainter *painter, const Theme &theme, const QRect &row, bool selected)
    : m_painter(painter)
    , m_theme(theme)
    , m_row(row)
    , m_selected(selected)
{
    m_painter->save();
    m_painter->setRenderHint(QPainter::Antialiasing);
    m_painter->setClipRect(row, Qt::IntersectClip);
}

RowPainter::~RowPainter()
{
    m_painter->restore();
}

void RowPainter::ground(bool bar, bool line)
{
    const Tokens &t = m_theme.tokens();
    if (m_selected) {
        m_painter->fillRect(m_row, t.selection);
        if (bar)
            m_painter->fillRect(QRect(m_row.left(), m_row.top(), m_theme.px(3), m_row.height()), t.accent);
        if (m_theme.highContrast()) {
            m_painter->setPen(QPen(t.text, 2));
            m_painter->setBrush(Qt::NoBrush);
            m_painter->drawRect(m_row.adjusted(1, 1, -2, -2));
        }
    }
    if (line)
        m_painter->fillRect(QRect(m_row.left(), m_row.bottom(), m_row.width(), 1), t.line);
}

void RowPainter::roundedGround()
{
    if (!m_selected)
        return;
    const Tokens &t = m_theme.tokens();
    m_painter->setPen(m_theme.highContrast() ? QPen(t.text, 2) : QPen(Qt::NoPen));
    m_painter->setBrush(t.selection);
    m_painter->drawRoundedRect(QRectF(m_row).adjusted(1, 0, -1, 0), m_theme.px(4), m_theme.px(4));
}

void RowPainter::line(int top, TextStyle style, int left, int right)
{
    m_line = QRect(m_row.left() + left, m_row.top() + top, m_row.width() - left - right,
                   m_theme.lineHeight(style));
    m_x = m_line.left();
    m_right = m_line.right() + 1;
}

void RowPainter::text(const QString &words, TextStyle style, Tone tone)
{
    const QFont font = m_theme.font(style);
    const QFontMetrics metrics(font);
    const int room = m_right - m_x;
    if (room <= 0 || words.isEmpty())
        return;
    QString plain = words;
    plain.replace(QLatin1Char('\n'), QLatin1Char(' '));
    m_painter->setFont(font);
    m_painter->setPen(m_theme.color(readable(tone)));
    const QString shown = metrics.elidedText(plain, Qt::ElideRight, room);
    m_painter->drawText(QRect(m_x, m_line.top(), room, m_line.height()),
                        Qt::AlignVCenter | Qt::TextSingleLine, shown);
    m_x += metrics.horizontalAdvance(shown);
}

void RowPainter::gap(int design)
{
    m_x += m_theme.px(design);
}

void RowPainter::icon(const QString &name, Tone tone, int side)
{
    const int s = m_theme.px(side);
    paintIcon(m_painter, QRectF(m_x, m_line.center().y() - s / 2.0 + 0.5, s, s), name,
              m_theme.color(readable(tone)));
    m_x += s;
}

void RowPainter::ring(TicketState state)
{
    const int s = m_theme.px(13);
    paintStateRing(m_painter, QRectF(m_x, m_line.center().y() - s / 2.0 + 0.5, s, s), m_theme, state);
    m_x += s;
}

void RowPainter::textRight(const QString &words, TextStyle style, Tone tone)
{
    const QFont font = m_theme.font(style);
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(words, Qt::ElideRight, std::max(0, m_right - m_x));
    const int width = metrics.horizontalAdvance(shown);
    m_painter->setFont(font);
    m_painter->setPen(m_theme.color(readable(tone)));
    m_painter->drawText(QRect(m_right - width, m_line.top(), width + 1, m_line.height()),
                        Qt::AlignVCenter | Qt::TextSingleLine, shown);
    m_right -= width;
}

void RowPainter::iconRight(const QString &name, Tone tone, int side)
{
    const int s = m_theme.px(side);
    m_right -= s;
    paintIcon(m_painter, QRectF(m_right, m_line.center().y() - s / 2.0 + 0.5, s, s), name,
              m_theme.color(readable(tone)));
}

void RowPainter::gapRight(int design)
{
    m_right -= m_theme.px(design);
}

int oneLineRow(const Theme &theme)
{
    return std::max(theme.px(31), theme.lineHeight(TextStyle::Body) + theme.px(8));
}

int twoLineRow(const Theme &theme)
{
    return std::max(theme.px(53),
                    theme.lineHeight(TextStyle::Body) + theme.lineHeight(TextStyle::Caption) + theme.px(16));
}

} // namespace tongdai
