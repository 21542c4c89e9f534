#include "app/telephony/seatline.h"

namespace tongdai::telephony {

SeatLine::SeatLine(const Clock &clock, QObject *parent)
    : PhoneLine(parent)
    , m_clock(clock)
{
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, [this] {
        tell(m_board.tick(m_clock.steadyMs()));
        if (m_board.waiting().isEmpty())
            m_second.stop();
    });
}

void SeatLine::hear(const LineEvent &event)
{
    tell(m_board.hear(event, m_clock.nowMs(), m_clock.steadyMs()));
    if (!m_second.isActive() && !m_board.waiting().isEmpty())
        m_second.start();
}

std::optional<LineCall> SeatLine::take()
{
    auto call = m_board.take();
    if (call)
        Q_EMIT waitingChanged();
    return call;
}

void SeatLine::dropOver()
{
    if (m_board.dropOver())
        Q_EMIT waitingChanged();
}

void SeatLine::tell(const LineBoard::Change &change)
{
    if (change.waiting)
        Q_EMIT waitingChanged();
    if (change.answered)
        Q_EMIT answered(*change.answered);
    if (change.hungUp)
        Q_EMIT hungUp(*change.hungUp);
    if (change.missed)
        Q_EMIT missed(*change.missed);
}

} // namespace tongdai::telephony
