// Once a day the centre forgets what it need not keep, a little at a time.
#pragma once

#include "app/server/writelane.h"
#include "models/ports/clock.h"

#include <atomic>

namespace tongdai::server {

/// Days that things are kept (sync.md 2.4, 2.11). A workstation keeps what was answered for 30 days and may send it
/// again, so the first two must be longer than that.
struct Retention {
    int outcomeDays = 90;
    int operationDays = 400;
    int goneDays = 400; ///< tombstones; a workstation that was away longer starts anew
};

class Housekeeping
{
public:
    Housekeeping(WriteLane &lane, const Clock &clock, Retention retention)
        : m_lane(lane)
        , m_clock(clock)
        , m_retention(retention)
    { }

    /// Starts the day's work unless it is done or under way. Cheap; from any thread, as often as one likes.
    void look();

private:
    void step(qint64 day);

    WriteLane &m_lane;
    const Clock &m_clock;
    Retention m_retention;
    std::atomic<qint64> m_doneOn {-1}; ///< day
    std::atomic<bool> m_busy {false};
};

} // namespace tongdai::server
