#include "app/server/ticketclocks.h"

#include "app/server/calendars.h"

namespace tongdai::server {

namespace {

QString holderOf(const Ticket &ticket)
{
    return ticket.leadUnit.isEmpty() ? centreUnit() : ticket.leadUnit;
}

/// "A day" of a rule is a day by the hours in force when the clock began.
DeadlineRule ruleOf(const Ticket &ticket, const WorkingCalendar &calendar, qint64 startMs)
{
    return defaultRule(ticket.kind, ticket.level, ticket.conduct, calendar.minutesPerDay(localDate(startMs)));
}

void startAccept(storage::TicketRow &row, const WorkingCalendar &calendar, qint64 nowMs)
{
    row.acceptFromMs = nowMs;
    row.ticket.acceptDueMs = acceptDue(row, calendar);
}

void startResult(storage::TicketRow &row, const WorkingCalendar &calendar, qint64 fromMs)
{
    row.resultFromMs = fromMs;
    row.resultUnit = holderOf(row.ticket);
    row.ticket.resultDueMs = resultDue(row, calendar);
}

/// `dueMs` later by the time the clock of `calendar` runs from `fromMs` to `toMs`.
qint64 later(qint64 dueMs, qint64 fromMs, qint64 toMs, bool allDay, const WorkingCalendar &calendar)
{
    return allDay ? dueMs + (toMs - fromMs)
                  : calendar.afterMillis(dueMs, calendar.millisBetween(fromMs, toMs));
}

/// Ends the pause that lasts.
Result<void> resume(storage::Database &database, storage::TicketRow &row, qint64 nowMs)
{
    const auto calendar = calendarOf(database, row.resultUnit);
    if (!calendar)
        return tl::unexpected(calendar.error());
    Ticket &ticket = row.ticket;
    const qint64 promised = resultDue(row, *calendar);
    const qint64 pausedMs = row.pauses.last().fromMs;
    row.pauses.last().toMs = nowMs;
    if (ticket.resultDueMs == promised) {
        ticket.resultDueMs = resultDue(row, *calendar);
    } else if (ticket.resultDueMs > pausedMs) { // one that was late already stays so
        const bool allDay = ruleOf(ticket, *calendar, row.resultFromMs).allDay;
        ticket.resultDueMs = later(nowMs, pausedMs, ticket.resultDueMs, allDay, *calendar);
    }
    return storage::keepPause(database, ticket.id, row.pauses.last());
}

} // namespace

qint64 resultDue(const storage::TicketRow &row, const WorkingCalendar &calendar)
{
    const DeadlineRule rule = ruleOf(row.ticket, calendar, row.resultFromMs);
    DeadlineClock clock {row.resultFromMs, rule.resultMinutes, rule.allDay, row.pauses};
    clock.pauses.removeIf([](const ClockPause &pause) { return pause.toMs == 0; });
    return dueOf(clock, calendar);
}

qint64 acceptDue(const storage::TicketRow &row, const WorkingCalendar &calendar)
{
    const DeadlineRule rule = ruleOf(row.ticket, calendar, row.acceptFromMs);
    return dueOf({row.acceptFromMs, rule.acceptMinutes, rule.allDay}, calendar);
}

Result<void> startClocks(storage::Database &database, storage::TicketRow &row, qint64 nowMs)
{
    if (row.ticket.state == TicketState::Answered)
        return {};
    const auto calendar = calendarOf(database, holderOf(row.ticket));
    if (!calendar)
        return tl::unexpected(calendar.error());
    startResult(row, *calendar, row.ticket.createdMs);
    if (row.ticket.state == TicketState::Forwarded)
        startAccept(row, *calendar, nowMs);
    return {};
}

Result<void> moveClocks(storage::Database &database, storage::TicketRow &row, TicketState from, qint64 nowMs)
{
    Ticket &ticket = row.ticket;
    const auto calendar = calendarOf(database, holderOf(ticket));
    if (!calendar)
        return tl::unexpected(calendar.error());
    if (from == TicketState::NeedInfo && row.standsStill()) {
        if (const auto resumed = resume(database, row, nowMs); !resumed)
            return resumed;
    }
    switch (ticket.state) {
    case TicketState::Forwarded:
        startAccept(row, *calendar, nowMs);
        // A reopened matter is a new promise; a returned one goes on under the first.
        if (from == TicketState::Reopened || ticket.resultDueMs == 0)
            startResult(row, *calendar, nowMs);
        break;
    case TicketState::Reopened:
        ticket.acceptDueMs = 0;
        if (!ticket.leadUnit.isEmpty())
            startAccept(row, *calendar, nowMs);
        startResult(row, *calendar, nowMs);
        ticket.callbackDueMs = 0;
        break;
    case TicketState::NeedInfo:
        row.pauses.append({nowMs, 0});
        return storage::keepPause(database, ticket.id, row.pauses.last());
    case TicketState::Result:
        ticket.callbackDueMs = callbackDueFrom(nowMs, ruleOf(ticket, *calendar, nowMs), *calendar);
        break;
    case TicketState::Returned:
    case TicketState::Recalled:
    case TicketState::Received:
    case TicketState::Handling:
        ticket.acceptDueMs = 0;
        break;
    case TicketState::Draft:
    case TicketState::Answered:
    case TicketState::Replied:
    case TicketState::Closed:
    case TicketState::Refused:
    case TicketState::Cancelled:
        break;
    }
    return {};
}

Result<void> changeClocks(storage::Database &database, storage::TicketRow &row, const Ticket &before,
                          qint64 nowMs)
{
    Ticket &ticket = row.ticket;
    if (before.acceptDueMs != 0) {
        const auto calendar = calendarOf(database, holderOf(ticket));
        if (!calendar)
            return tl::unexpected(calendar.error());
        startAccept(row, *calendar, nowMs);
    }
    if (before.resultDueMs == 0)
        return {};
    const auto calendar = calendarOf(database, row.resultUnit);
    if (!calendar)
        return tl::unexpected(calendar.error());
    storage::TicketRow old = row;
    old.ticket = before;
    const qint64 promised = resultDue(old, *calendar);
    const qint64 due = resultDue(row, *calendar);
    const bool allDay = ruleOf(before, *calendar, row.resultFromMs).allDay
        || ruleOf(ticket, *calendar, row.resultFromMs).allDay;
    ticket.resultDueMs
        = before.resultDueMs <= promised ? due : later(due, promised, before.resultDueMs, allDay, *calendar);
    return {};
}

} // namespace tongdai::server
