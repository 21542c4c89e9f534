// When somebody is told that a due time comes near: "Sắp đến hạn", and once more shortly before. Pure, any
// thread.
#pragma once

#include "models/domain/deadlineclock.h"

namespace tongdai {

struct WarningRule {
    int soonPercent = 75; ///< 1 to 99; of the time from the start to the due time (domain brief, section 5)
    int beforeMinutes = 30; ///< working minutes before the due time, clock minutes of a clock that runs 24/7
};

/// UTC milliseconds; 0: no such warning. Never after the due time, and `soonMs` never after `beforeMs`: of a
/// clock so short that the second would come first, both come together.
struct DueWarnings {
    qint64 soonMs = 0;
    qint64 beforeMs = 0;
    bool operator==(const DueWarnings &) const = default;
};

/// Warnings of a clock that runs by a rule; none while it stands still. They fall into time in which it runs:
/// what would come at the very end of the hours comes when they begin again, so nobody is told at night of
/// what is not urgent.
DueWarnings warningsOf(const DeadlineClock &clock, const WorkingCalendar &calendar,
                       const WarningRule &rule = {});

/// Warnings of a due time that no rule gave (extended, promised): by the working time between the two, so
/// none when there is none, nor when it is more than 4 years ahead. By the clock when `allDay`.
DueWarnings warningsOf(qint64 startMs, qint64 dueMs, bool allDay, const WorkingCalendar &calendar,
                       const WarningRule &rule = {});

/// `atMs` moved into working time: to where the next begins, or, when that is at or after `dueMs`, back to
/// the end of the last before. As it is when `allDay`; 0 when nobody works within 3 years.
qint64 workingInstant(qint64 atMs, qint64 dueMs, bool allDay, const WorkingCalendar &calendar);

} // namespace tongdai
