#include "app/server/ticketclocks.h"

#include "app/server/calendars.h"

namespace tongdai::server {

namespace {

struct Clocks {
    WorkingCalendar calendar;
    DeadlineRule rule;
};

Result<Clocks> clocksOf(storage::Database &database, const Ticket &ticket)
{
    auto calendar = calendarOf(database, ticket.leadUnit.isEmpty() ? centreUnit() : ticket.leadUnit);
    if (!calendar)
        return tl::unexpected(calendar.error());
    const DeadlineRule rule
        = defaultRule(ticket.kind, ticket.level, ticket.conduct, calendar->minutesPerDay());
    return Clocks {std::move(*calendar), rule};
}

/// The result's due time after the clock stood still from `pausedMs` to `nowMs`.
qint64 resumed(const Clocks &clocks, qint64 dueMs, qint64 pausedMs, qint64 nowMs)
{
    if (dueMs == 0 || dueMs <= pausedMs)
        return dueMs; // it was late already and stays so
    if (clocks.rule.allDay)
        return nowMs + (dueMs - pausedMs);
    return clocks.calendar.after(nowMs, clocks.calendar.minutesBetween(pausedMs, dueMs));
}

} // namespace

Result<void> startClocks(storage::Database &database, Ticket &ticket, qint64 nowMs)
{
    if (ticket.state == TicketState::Answered)
        return {};
    const auto clocks = clocksOf(database, ticket);
    if (!clocks)
        return tl::unexpected(clocks.error());
    ticket.resultDueMs = deadlinesFrom(ticket.createdMs, clocks->rule, clocks->calendar).resultDueMs;
    if (ticket.state == TicketState::Forwarded)
        ticket.acceptDueMs = deadlinesFrom(nowMs, clocks->rule, clocks->calendar).acceptDueMs;
    return {};
}

Result<void> moveClocks(storage::Database &database, storage::TicketRow &row, TicketState from, qint64 nowMs)
{
    Ticket &ticket = row.ticket;
    const auto clocks = clocksOf(database, ticket);
    if (!clocks)
        return tl::unexpected(clocks.error());
    if (from == TicketState::NeedInfo && row.pausedMs != 0) {
        ticket.resultDueMs = resumed(*clocks, ticket.resultDueMs, row.pausedMs, nowMs);
        row.pausedMs = 0;
    }
    switch (ticket.state) {
    case TicketState::Forwarded:
        ticket.acceptDueMs = deadlinesFrom(nowMs, clocks->rule, clocks->calendar).acceptDueMs;
        // A reopened matter is a new promise; a returned one goes on under the first.
        if (from == TicketState::Reopened || ticket.resultDueMs == 0)
            ticket.resultDueMs = deadlinesFrom(nowMs, clocks->rule, clocks->calendar).resultDueMs;
        break;
    case TicketState::Reopened:
        ticket.acceptDueMs = ticket.leadUnit.isEmpty()
            ? 0
            : deadlinesFrom(nowMs, clocks->rule, clocks->calendar).acceptDueMs;
        ticket.resultDueMs = deadlinesFrom(nowMs, clocks->rule, clocks->calendar).resultDueMs;
        ticket.callbackDueMs = 0;
        break;
    case TicketState::NeedInfo:
        row.pausedMs = nowMs;
        break;
    case TicketState::Result:
        ticket.callbackDueMs = callbackDueFrom(nowMs, clocks->rule, clocks->calendar);
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

Result<void> changeClocks(storage::Database &database, storage::TicketRow &row, const Ticket &before, qint64 nowMs)
{
    Ticket &ticket = row.ticket;
    const auto old = clocksOf(database, before);
    const auto clocks = clocksOf(database, ticket);
    if (!old || !clocks)
        return tl::unexpected(old ? clocks.error() : old.error());
    if (before.acceptDueMs != 0)
        ticket.acceptDueMs = deadlinesFrom(nowMs, clocks->rule, clocks->calendar).acceptDueMs;
    if (before.resultDueMs == 0)
        return {};
    const qint64 promised = deadlinesFrom(before.createdMs, old->rule, old->calendar).resultDueMs;
    const qint64 due = deadlinesFrom(before.createdMs, clocks->rule, clocks->calendar).resultDueMs;
    if (before.resultDueMs <= promised)
        ticket.resultDueMs = due;
    else if (old->rule.allDay || clocks->rule.allDay)
        ticket.resultDueMs = due + (before.resultDueMs - promised);
    else
        ticket.resultDueMs
            = clocks->calendar.after(due, old->calendar.minutesBetween(promised, before.resultDueMs));
    return {};
}

} // namespace tongdai::server
