#include "app/server/ticketscopes.h"

#include "app/storage/central/centralrows.h"
#include "models/domain/uuid7.h"

namespace tongdai::server {

using storage::View;

QStringList deskScopesOf(const Ticket &ticket)
{
    switch (ticket.state) {
    case TicketState::Draft:
    case TicketState::Returned:
    case TicketState::Recalled:
    case TicketState::Refused:
    case TicketState::Cancelled:
        return {};
    case TicketState::Received:
    case TicketState::Answered:
    case TicketState::NeedInfo:
    case TicketState::Forwarded:
    case TicketState::Handling:
    case TicketState::Result:
    case TicketState::Replied:
    case TicketState::Closed:
    case TicketState::Reopened:
        break;
    }
    if (ticket.leadUnit.isEmpty())
        return {};
    QStringList scopes {deskScope(ticket.leadUnit)};
    for (const QString &unit : ticket.supportUnits)
        scopes.append(deskScope(unit));
    scopes.removeDuplicates();
    return scopes;
}

namespace {

void emitEvents(LaneContext &lane, const Ticket &ticket, const QStringList &events)
{
    QStringList scopes = deskScopesOf(ticket);
    scopes.prepend(casesScope());
    for (const QString &scope : std::as_const(scopes)) {
        for (const QString &event : events)
            lane.emitter.there(scope, wire::rowEvent(), event,
                               scope == casesScope() ? View::Whole : View::Desk);
    }
}

/// Out of a desk's scope: the ticket, its call and all it was told; the last event stays as a stub.
Result<void> withdraw(LaneContext &lane, const QString &scope, const Ticket &ticket,
                      const QStringList &events, const QStringList &newEvents)
{
    lane.emitter.gone(scope, wire::rowTicket(), idText(ticket.id));
    for (const QString &event : events) {
        if (!newEvents.contains(event))
            lane.emitter.gone(scope, wire::rowEvent(), event);
    }
    for (const QString &event : newEvents)
        lane.emitter.there(scope, wire::rowEvent(), event, View::Stub);
    if (ticket.callId.isNull())
        return {};
    const auto call = storage::callOf(lane.database, ticket.callId);
    if (!call)
        return tl::unexpected(call.error());
    // A call the desk took itself stays its own.
    if (*call && deskScope((*call)->unit) != scope)
        lane.emitter.gone(scope, wire::rowCall(), idText(ticket.callId));
    return {};
}

Result<void> introduce(LaneContext &lane, const QString &scope, const Ticket &ticket,
                       const QStringList &events)
{
    for (const QString &event : events)
        lane.emitter.there(scope, wire::rowEvent(), event, View::Desk);
    if (ticket.callId.isNull())
        return {};
    const auto call = storage::callOf(lane.database, ticket.callId);
    if (!call)
        return tl::unexpected(call.error());
    if (*call)
        lane.emitter.there(scope, wire::rowCall(), idText(ticket.callId), View::Desk);
    return {};
}

} // namespace

namespace {

/// The ticket, its timeline and its call, wherever it is seen, when nothing has happened to it for long.
Result<void> wakeUp(LaneContext &lane, const Ticket &ticket, const QStringList &newEvents, qint64 nowMs)
{
    constexpr qint64 RestedMs = RestedDays * 24 * 3600'000LL;
    const auto last = storage::lastEventMs(lane.database, ticket.id, newEvents);
    if (!last)
        return tl::unexpected(last.error());
    if (*last == 0 || *last > nowMs - RestedMs)
        return {};
    const auto all = storage::eventIdsOf(lane.database, ticket.id);
    if (!all)
        return tl::unexpected(all.error());
    const QString id = idText(ticket.id);
    lane.emitter.there(casesScope(), wire::rowTicket(), id);
    for (const QString &event : *all)
        lane.emitter.there(casesScope(), wire::rowEvent(), event);
    if (!ticket.callId.isNull()) {
        const auto call = storage::callOf(lane.database, ticket.callId);
        if (!call)
            return tl::unexpected(call.error());
        if (*call)
            lane.emitter.there(QStringLiteral("calls"), wire::rowCall(), idText(ticket.callId));
    }
    const QStringList desks = deskScopesOf(ticket);
    for (const QString &scope : desks) {
        lane.emitter.there(scope, wire::rowTicket(), id, View::Desk);
        if (const auto done = introduce(lane, scope, ticket, *all); !done)
            return done;
    }
    return {};
}

} // namespace

Result<void> publishEvents(LaneContext &lane, const Ticket &ticket, const QStringList &events, qint64 nowMs)
{
    emitEvents(lane, ticket, events);
    return wakeUp(lane, ticket, events, nowMs);
}

Result<void> publishTicket(LaneContext &lane, const QStringList &scopesBefore, const Ticket &ticket,
                           const QStringList &newEvents, qint64 nowMs)
{
    const QString id = idText(ticket.id);
    lane.emitter.there(casesScope(), wire::rowTicket(), id);
    emitEvents(lane, ticket, newEvents);
    if (const auto woken = wakeUp(lane, ticket, newEvents, nowMs); !woken)
        return woken;

    const QStringList scopesNow = deskScopesOf(ticket);
    const auto all = storage::eventIdsOf(lane.database, ticket.id);
    if (!all)
        return tl::unexpected(all.error());
    for (const QString &scope : scopesNow) {
        lane.emitter.there(scope, wire::rowTicket(), id, View::Desk);
        if (scopesBefore.contains(scope))
            continue;
        if (const auto done = introduce(lane, scope, ticket, *all); !done)
            return done;
    }
    for (const QString &scope : scopesBefore) {
        if (scopesNow.contains(scope))
            continue;
        if (const auto done = withdraw(lane, scope, ticket, *all, newEvents); !done)
            return done;
    }
    return {};
}

} // namespace tongdai::server
