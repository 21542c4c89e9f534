#include "models/domain/duewarnings.h"

#include <algorithm>

namespace tongdai {

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr qint64 LongestMs = 4 * 366 * 24 * 60 * MinuteMs;

qint64 lengthOf(const QList<InstantSpan> &run)
{
    qint64 length = 0;
    for (const InstantSpan &span : run)
        length += span.toMs - span.fromMs;
    return length;
}

/// The instant when `millis` of the run have passed; at the end of a span that is not the last, the next
/// begins.
qint64 instantIn(const QList<InstantSpan> &run, qint64 millis)
{
    qint64 left = millis;
    for (const InstantSpan &span : run) {
        if (left < span.toMs - span.fromMs)
            return span.fromMs + left;
        left -= span.toMs - span.fromMs;
    }
    return run.last().toMs;
}

DueWarnings warningsIn(const QList<InstantSpan> &run, const WarningRule &rule)
{
    const qint64 whole = lengthOf(run);
    if (whole == 0)
        return {};
    const qint64 soon = whole * std::clamp(rule.soonPercent, 1, 99) / 100;
    const qint64 before = whole - std::max(rule.beforeMinutes, 0) * MinuteMs;
    return {instantIn(run, soon), instantIn(run, std::max(soon, before))};
}

} // namespace

DueWarnings warningsOf(const DeadlineClock &clock, const WorkingCalendar &calendar, const WarningRule &rule)
{
    const qint64 dueMs = dueOf(clock, calendar);
    return dueMs == 0 ? DueWarnings {} : warningsIn(runOf(clock, dueMs, calendar), rule);
}

DueWarnings warningsOf(qint64 startMs, qint64 dueMs, bool allDay, const WorkingCalendar &calendar,
                       const WarningRule &rule)
{
    if (dueMs - startMs > LongestMs) // a walk over so many days, for a slip of the pen
        return {};
    return warningsIn(runOf({startMs, 0, allDay}, dueMs, calendar), rule);
}

qint64 workingInstant(qint64 atMs, qint64 dueMs, bool allDay, const WorkingCalendar &calendar)
{
    if (allDay)
        return atMs;
    const qint64 next = calendar.nextWorking(atMs);
    return next != 0 && next < dueMs ? next : calendar.lastWorkingEnd(atMs);
}

} // namespace tongdai
