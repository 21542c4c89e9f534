#include "models/domain/dueaccount.h"

#include <algorithm>

namespace tongdai {

namespace {

constexpr qint64 MinuteMs = 60'000;

DayPart partOf(const DueStep &step, bool allDay)
{
    if (step.countedMs > 0)
        return DayPart::Counted;
    if (allDay)
        return step.stoodStill.isEmpty() ? DayPart::HoursOver : DayPart::StoodStill;
    if (!isWorkingKind(step.kind))
        return DayPart::DayOff;
    const auto isPaused = [&step](const InstantSpan &span) {
        return std::any_of(step.stoodStill.begin(), step.stoodStill.end(), [&span](const InstantSpan &pause) {
            return pause.fromMs < span.toMs && span.fromMs < pause.toMs;
        });
    };
    return std::any_of(step.hours.begin(), step.hours.end(), isPaused) ? DayPart::StoodStill
                                                                       : DayPart::HoursOver;
}

DueStep stepOf(const QDate &date, const InstantSpan &whole, const DeadlineClock &clock,
               const WorkingCalendar &calendar)
{
    const InstantSpan day = wholeDay(date);
    const InstantSpan inside {std::max(day.fromMs, whole.fromMs), std::min(day.toMs, whole.toMs)};
    DueStep step;
    step.date = date;
    step.kind = calendar.kindOf(date);
    step.hours = calendar.spansOn(date);
    if (const auto row = calendar.rowOf(date)) {
        step.hasOwnHours = !row->hours.isEmpty();
        step.note = row->note;
        step.document = row->document;
    }
    for (const ClockPause &pause : clock.pauses) {
        const InstantSpan still {std::max(pause.fromMs, inside.fromMs),
                                 pause.toMs == 0 ? inside.toMs : std::min(pause.toMs, inside.toMs)};
        if (still.fromMs < still.toMs)
            step.stoodStill.append(still);
    }
    for (const InstantSpan &span : clock.allDay ? QList<InstantSpan> {day} : step.hours) {
        const InstantSpan run {std::max(span.fromMs, inside.fromMs), std::min(span.toMs, inside.toMs)};
        if (run.fromMs < run.toMs)
            step.counted += withoutPauses(run, clock.pauses);
    }
    for (const InstantSpan &span : std::as_const(step.counted))
        step.countedMs += span.toMs - span.fromMs;
    step.part = partOf(step, clock.allDay);
    return step;
}

} // namespace

DueAccount accountOf(const DeadlineClock &clock, const WorkingCalendar &calendar)
{
    DueAccount account {clock};
    account.clock.pauses = orderedPauses(clock.pauses);
    account.dueMs = dueOf(clock, calendar);
    qint64 endMs = account.dueMs;
    if (account.dueMs == 0) {
        const auto &pauses = account.clock.pauses;
        if (pauses.isEmpty() || pauses.last().toMs != 0)
            return account; // nobody works
        account.standsStill = true;
        endMs = std::max(pauses.last().fromMs, clock.startMs);
        account.leftMs = leftOf(clock, endMs, calendar);
    }
    // A due time at midnight ends the day before it.
    const QDate lastDay = localDate(std::max(clock.startMs, endMs - 1));
    for (QDate day = localDate(clock.startMs); day <= lastDay; day = day.addDays(1)) {
        account.steps.append(stepOf(day, {clock.startMs, endMs}, account.clock, calendar));
        account.countedMs += account.steps.last().countedMs;
    }
    Q_ASSERT(account.standsStill || account.countedMs == std::max(clock.minutes, 0) * MinuteMs);
    return account;
}

} // namespace tongdai
