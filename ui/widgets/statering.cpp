#include "ui/widgets/statering.h"

#include "ui/widgets/labels.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace tongdai {

Tone toneOf(TicketState state)
{
    switch (state) {
    case TicketState::Received:
    case TicketState::Forwarded:
    case TicketState::Handling:
        return Tone::Accent;
    case TicketState::Answered:
    case TicketState::Result:
    case TicketState::Replied:
    case TicketState::Closed:
        return Tone::Green;
    case TicketState::NeedInfo:
    case TicketState::Returned:
    case TicketState::Reopened:
        return Tone::Amber;
    case TicketState::Refused:
        return Tone::Red;
    case TicketState::Draft:
    case TicketState::Recalled:
    case TicketState::Cancelled:
        break;
    }
    return Tone::Soft;
}

namespace {

class Ring
{
public:
    Ring(QPainter *painter, const QRectF &rect, const QColor &color, const QColor &paper)
        : m_painter(painter)
        , m_color(color)
        , m_paper(paper)
        , m_centre(rect.center())
        , m_radius(rect.width() / 2 - 1.2)
    {
        m_pen = QPen(color, std::max(1.5, rect.width() / 10), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    }

    void circle(Qt::PenStyle style = Qt::SolidLine) const
    {
        QPen pen = m_pen;
        if (style != Qt::SolidLine) {
            pen.setDashPattern({1.6, 2.2});
            pen.setCapStyle(Qt::FlatCap);
        }
        m_painter->setPen(pen);
        m_painter->setBrush(Qt::NoBrush);
        m_painter->drawEllipse(m_centre, m_radius, m_radius);
    }
    void filled(int sixteenths) const // clockwise from the top
    {
        circle();
        m_painter->setPen(Qt::NoPen);
        m_painter->setBrush(m_color);
        const qreal r = m_radius * 0.72;
        m_painter->drawPie(QRectF(m_centre.x() - r, m_centre.y() - r, 2 * r, 2 * r), 90 * 16,
                           -sixteenths * 360);
    }
    void disc(qreal share) const
    {
        m_painter->setPen(Qt::NoPen);
        m_painter->setBrush(m_color);
        m_painter->drawEllipse(m_centre, m_radius * share, m_radius * share);
    }
    /// Points in units of the radius, from the centre.
    void stroke(std::initializer_list<QPointF> points, bool onDisc = false) const
    {
        QPen pen = m_pen;
        if (onDisc)
            pen.setColor(m_paper);
        m_painter->setPen(pen);
        m_painter->setBrush(Qt::NoBrush);
        QPolygonF line;
        for (const QPointF &point : points)
            line << m_centre + point * m_radius;
        m_painter->drawPolyline(line);
    }
    void arc(int startDegrees, int spanDegrees) const
    {
        m_painter->setPen(m_pen);
        m_painter->setBrush(Qt::NoBrush);
        m_painter->drawArc(
            QRectF(m_centre.x() - m_radius, m_centre.y() - m_radius, 2 * m_radius, 2 * m_radius),
            startDegrees * 16, spanDegrees * 16);
    }

private:
    QPainter *m_painter;
    QColor m_color;
    QColor m_paper;
    QPointF m_centre;
    qreal m_radius;
    QPen m_pen;
};

} // namespace

void paintStateRing(QPainter *painter, const QRectF &rect, const Theme &theme, TicketState state)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Ring ring(painter, rect, theme.color(toneOf(state)), theme.tokens().pane);
    switch (state) {
    case TicketState::Draft:
        ring.circle(Qt::CustomDashLine);
        break;
    case TicketState::Received:
        ring.circle();
        break;
    case TicketState::Forwarded:
        ring.filled(4);
        break;
    case TicketState::Handling:
        ring.filled(8);
        break;
    case TicketState::Result:
        ring.filled(12);
        break;
    case TicketState::Replied:
        ring.circle();
        ring.disc(0.58);
        break;
    case TicketState::Closed:
        ring.disc(1.1);
        ring.stroke({{-0.45, 0.02}, {-0.12, 0.36}, {0.48, -0.34}}, true);
        break;
    case TicketState::Answered:
        ring.stroke({{-0.75, 0.05}, {-0.2, 0.6}, {0.8, -0.55}});
        break;
    case TicketState::NeedInfo:
        ring.circle();
        ring.stroke({{-0.27, -0.38}, {-0.27, 0.38}});
        ring.stroke({{0.27, -0.38}, {0.27, 0.38}});
        break;
    case TicketState::Returned:
        ring.stroke({{0.9, 0}, {-0.85, 0}});
        ring.stroke({{-0.25, -0.6}, {-0.85, 0}, {-0.25, 0.6}});
        break;
    case TicketState::Reopened:
        ring.arc(50, 290);
        ring.stroke({{0.62, -1.0}, {0.68, -0.68}, {0.3, -0.55}});
        break;
    case TicketState::Recalled:
        ring.stroke({{-0.35, -0.85}, {-0.85, -0.35}, {-0.35, 0.15}});
        ring.stroke({{-0.85, -0.35}, {0.35, -0.35}, {0.8, 0.1}, {0.8, 0.3}, {0.35, 0.8}, {-0.3, 0.8}});
        break;
    case TicketState::Refused:
        ring.circle();
        ring.stroke({{-0.5, 0}, {0.5, 0}});
        break;
    case TicketState::Cancelled:
        ring.stroke({{-0.65, -0.65}, {0.65, 0.65}});
        ring.stroke({{0.65, -0.65}, {-0.65, 0.65}});
        break;
    }
    painter->restore();
}

StateRing::StateRing(const Theme &theme, TicketState state, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_state(state)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(Labels::of(state));
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StateRing::setState(TicketState state)
{
    m_state = state;
    setAccessibleName(Labels::of(state));
    updateGeometry();
    update();
}

QSize StateRing::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::Body));
    return {m_theme.px(20) + metrics.horizontalAdvance(Labels::of(m_state)) + 1, metrics.height()};
}

void StateRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int side = m_theme.px(14);
    paintStateRing(&painter, QRectF(0, (height() - side) / 2.0, side, side), m_theme, m_state);
    painter.setFont(m_theme.font(TextStyle::Body));
    painter.setPen(m_theme.color(toneOf(m_state)));
    painter.drawText(rect().adjusted(m_theme.px(20), 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                     Labels::of(m_state));
}

void StateRing::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setState(m_state);
    QWidget::changeEvent(event);
}

} // namespace tongdai
