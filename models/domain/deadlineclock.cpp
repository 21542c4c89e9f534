#include "models/domain/deadlineclock.h"

#include <algorithm>
#include <limits>

namespace tongdai {

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr qint64 Never = std::numeric_limits<qint64>::max();

qint64 endOf(const ClockPause &pause)
{
    return pause.toMs == 0 ? Never : pause.toMs;
}

qint64 ranBetween(const DeadlineClock &clock, qint64 fromMs, qint64 toMs, const WorkingCalendar &calendar)
{
    if (toMs <= fromMs)
        return 0;
    return clock.allDay ? toMs - fromMs : calendar.millisBetween(fromMs, toMs);
}

} // namespace

QList<ClockPause> orderedPauses(const QList<ClockPause> &pauses)
{
    QList<ClockPause> sorted;
    for (const ClockPause &pause : pauses) {
        if (endOf(pause) > pause.fromMs)
            sorted.append(pause);
    }
    std::sort(sorted.begin(), sorted.end(),
              [](const ClockPause &one, const ClockPause &other) { return one.fromMs < other.fromMs; });
    QList<ClockPause> apart;
    for (const ClockPause &pause : std::as_const(sorted)) {
        if (apart.isEmpty() || endOf(apart.last()) < pause.fromMs)
            apart.append(pause);
        else if (endOf(pause) > endOf(apart.last()))
            apart.last().toMs = pause.toMs;
    }
    return apart;
}

qint64 dueOf(const DeadlineClock &clock, const WorkingCalendar &calendar)
{
    if (clock.minutes <= 0)
        return clock.startMs;
    qint64 now = clock.startMs;
    qint64 left = clock.minutes * MinuteMs;
    for (const ClockPause &pause : orderedPauses(clock.pauses)) {
        if (pause.fromMs > now) {
            const qint64 runs = ranBetween(clock, now, pause.fromMs, calendar);
            if (runs >= left)
                break;
            left -= runs;
        }
        if (pause.toMs == 0)
            return 0;
        now = std::max(now, pause.toMs);
    }
    return clock.allDay ? now + left : calendar.afterMillis(now, left);
}

qint64 leftOf(const DeadlineClock &clock, qint64 nowMs, const WorkingCalendar &calendar)
{
    qint64 left = std::max(clock.minutes, 0) * MinuteMs;
    qint64 from = clock.startMs;
    for (const ClockPause &pause : orderedPauses(clock.pauses)) {
        left -= ranBetween(clock, from, std::min(pause.fromMs, nowMs), calendar);
        from = std::max(from, endOf(pause));
    }
    left -= ranBetween(clock, from, nowMs, calendar);
    return std::max<qint64>(left, 0);
}

QList<InstantSpan> withoutPauses(const InstantSpan &span, const QList<ClockPause> &pauses)
{
    QList<InstantSpan> found;
    qint64 from = span.fromMs;
    for (const ClockPause &pause : pauses) {
        if (pause.fromMs >= span.toMs)
            break;
        if (pause.fromMs > from)
            found.append({from, pause.fromMs});
        from = std::max(from, endOf(pause));
    }
    if (from < span.toMs)
        found.append({from, span.toMs});
    return found;
}

QList<InstantSpan> runOf(const DeadlineClock &clock, qint64 untilMs, const WorkingCalendar &calendar)
{
    const QList<ClockPause> pauses = orderedPauses(clock.pauses);
    if (clock.allDay)
        return untilMs > clock.startMs ? withoutPauses({clock.startMs, untilMs}, pauses)
                                       : QList<InstantSpan> {};
    QList<InstantSpan> found;
    for (QDate day = localDate(clock.startMs); untilMs > clock.startMs && day <= localDate(untilMs);
         day = day.addDays(1)) {
        for (const InstantSpan &span : calendar.spansOn(day)) {
            const InstantSpan inside {std::max(span.fromMs, clock.startMs), std::min(span.toMs, untilMs)};
            if (inside.fromMs < inside.toMs)
                found += withoutPauses(inside, pauses);
        }
    }
    return found;
}

} // namespace tongdai
