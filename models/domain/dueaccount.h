// Why a due time is what it is: the sum, day by day, for whoever asks ("Vì sao hạn này?"). Pure, any thread.
#pragma once

#include "models/domain/deadlineclock.h"

namespace tongdai {

/// What a day gave to the sum.
enum class DayPart {
    Counted, ///< some of the clock's time lies in it
    DayOff, ///< rest or holiday; `kind` says which, `note` and `document` why
    HoursOver, ///< a working day, but no working time after the start or before the due time
    StoodStill, ///< all its working time falls into a pause
};

/// One day of Viet Nam, in order; together they leave no day out.
struct DueStep {
    QDate date;
    DayPart part = DayPart::Counted;
    DayKind kind = DayKind::Working;
    bool hasOwnHours = false; ///< of this day alone, such as a half day
    QList<InstantSpan> hours {}; ///< its working time, midnight to midnight, of a 24/7 clock too
    QList<InstantSpan> counted {}; ///< what of it the clock ran
    QList<InstantSpan> stoodStill {}; ///< pauses of this day, within working time or not
    qint64 countedMs = 0; ///< the sum of `counted`
    QString note {}; ///< of the day's row
    QString document {}; ///< number of the paper that orders the day
};

struct DueAccount {
    DeadlineClock clock; ///< with its pauses in order
    QList<DueStep>
        steps {}; ///< from the day of the start to the day of `dueMs`; empty when it never runs out
    qint64 dueMs = 0; ///< dueOf(): 0 when it stands still or never runs out
    qint64 countedMs = 0; ///< sum of the steps; all the clock's minutes when there is a due time
    qint64 leftMs = 0; ///< what is left while it stands still, otherwise 0
    bool standsStill = false; ///< the steps then end where the last pause began
};

/// The account of a clock. When there is a due time, the last span counted ends at it.
DueAccount accountOf(const DeadlineClock &clock, const WorkingCalendar &calendar);

} // namespace tongdai
