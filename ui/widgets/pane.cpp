#include "ui/widgets/pane.h"

#include <QPainter>

namespace tongdai {

Pane::Pane(const Theme &theme, Ground ground, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_ground(ground)
{
    setFrameShape(QFrame::NoFrame);
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

void Pane::setLines(Qt::Edges edges)
{
    m_edges = edges;
    update();
}

void Pane::setBox(bool on)
{
    m_box = on;
    update();
}

void Pane::setTint(Tone tone)
{
    m_tint = tone;
    update();
}

void Pane::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_theme.tokens();
    QPainter painter(this);
    QColor fill = t.pane;
    switch (m_ground) {
    case Ground::Window:
        fill = t.ground;
        break;
    case Ground::Plain:
        break;
    case Ground::Sunk:
        fill = t.sunk;
        break;
    case Ground::Tint:
        fill = m_theme.tint(m_tint);
        break;
    }
    if (m_box || m_ground == Ground::Tint) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(fill);
        if (m_ground == Ground::Tint)
            painter.setPen(m_theme.highContrast() ? QPen(t.text, 2) : QPen(Qt::NoPen));
        else
            painter.setPen(QPen(t.line, 1));
        const qreal inset = painter.pen().style() == Qt::NoPen ? 0 : painter.pen().widthF() / 2;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), m_theme.px(4),
                                m_theme.px(4));
        return;
    }
    painter.fillRect(rect(), fill);
    if (m_edges.testFlag(Qt::LeftEdge))
        painter.fillRect(0, 0, 1, height(), t.line);
    if (m_edges.testFlag(Qt::RightEdge))
        painter.fillRect(width() - 1, 0, 1, height(), t.line);
    if (m_edges.testFlag(Qt::TopEdge))
        painter.fillRect(0, 0, width(), 1, t.line);
    if (m_edges.testFlag(Qt::BottomEdge))
        painter.fillRect(0, height() - 1, width(), 1, t.line);
}

HairLine::HairLine(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumHeight(1);
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

void HairLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().line);
}

} // namespace tongdai
