// What reading a calendar file would change, told before anything is changed. Pure, any thread.
#pragma once

#include "app/calendarfile/calendarfile.h"

namespace tongdai::calendarfile {

struct ChangedDay {
    CalendarDay before;
    ReadDay after;
    bool operator==(const ChangedDay &) const = default;
};

/// Every event of the file is in one of the four.
struct CalendarImport {
    QList<ReadDay> added;
    QList<ChangedDay> changed; ///< the same date and scope with other kind, hours, document or note
    QList<ReadDay> same;
    QList<RefusedEvent> refused;
};

/// Days the file does not have stay as they are: a file of holidays says nothing of a unit's half day.
CalendarImport dryRun(const CalendarReading &reading, const QList<CalendarDay> &known);

} // namespace tongdai::calendarfile
