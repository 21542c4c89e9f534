// The telephone line of this seat: events from every source into one board.
#pragma once

#include "app/telephony/lineboard.h"
#include "models/ports/clock.h"

#include <QTimer>

namespace tongdai::telephony {

/// GUI thread. Sources (RingSocket, BaresipFeed, PushListener) are connected to hear().
class SeatLine final : public PhoneLine
{
    Q_OBJECT
public:
    explicit SeatLine(const Clock &clock, QObject *parent = nullptr);

    QList<LineCall> waiting() const override { return m_board.waiting(); }
    std::optional<LineCall> take() override;
    void dropOver() override;

public Q_SLOTS:
    void hear(const tongdai::LineEvent &event);

private:
    void tell(const LineBoard::Change &change);

    const Clock &m_clock;
    LineBoard m_board;
    QTimer m_second;
};

} // namespace tongdai::telephony
