// One clock of a ticket: when it began, what it may take, when it stood still. Pure, any thread.
#pragma once

#include "models/domain/workingcalendar.h"

namespace tongdai {

/// A time in which a clock stands still (Chờ bổ sung thông tin): from one instant, until another or until
/// now.
struct ClockPause {
    qint64 fromMs = 0;
    qint64 toMs = 0; ///< 0 while it still lasts
    bool operator==(const ClockPause &) const = default;
};

/// Acceptance, result or callback clock. Its due time follows from these four alone, so a rule that changes
/// while it stands still, or an hour table that changes afterwards, keeps every pause.
struct DeadlineClock {
    qint64 startMs = 0;
    int minutes = 0; ///< working minutes, clock minutes when `allDay`; 0 or more
    bool allDay = false; ///< runs 24/7 (urgent)
    QList<ClockPause>
        pauses {}; ///< in any order, overlapping ones count once; those that end before they begin not at all
    bool operator==(const DeadlineClock &) const = default;
};

/// The pauses in order, none touching another, none that ends where it begins; one that still lasts is the
/// last.
QList<ClockPause> orderedPauses(const QList<ClockPause> &pauses);

/// When the clock runs out; 0 while it stands still, or when it would not run out within 3 years. A pause
/// that begins when it has run out changes nothing.
qint64 dueOf(const DeadlineClock &clock, const WorkingCalendar &calendar);

/// Time left at `nowMs` in milliseconds of the clock's kind, 0 when it has run out. Before `startMs` all of
/// it; pauses after `nowMs` do not matter.
qint64 leftOf(const DeadlineClock &clock, qint64 nowMs, const WorkingCalendar &calendar);

/// The times in which the clock ran from its start to `untilMs`, in order: working time (all time when
/// `allDay`) without the pauses. Two that touch stay two.
QList<InstantSpan> runOf(const DeadlineClock &clock, qint64 untilMs, const WorkingCalendar &calendar);

/// What is left of `span` without the pauses, which are ordered (orderedPauses()).
QList<InstantSpan> withoutPauses(const InstantSpan &span, const QList<ClockPause> &pauses);

} // namespace tongdai
