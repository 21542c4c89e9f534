#include "app/server/ticketparts.h"

#include "app/server/ticketscopes.h"
#include "app/storage/central/centralrows.h"

namespace tongdai::server {

bool isCentre(const User &user)
{
    return user.role == Role::Operator || user.role == Role::Supervisor;
}

std::optional<Outcome> barred(const OperationContext &context)
{
    const Actor &actor = context.actor;
    const auto forbidden = [](const QString &detail, const QString &code) {
        return rejected(ErrorKind::Forbidden, detail, QStringLiteral("actor"), code);
    };
    if (actor.user.name.isEmpty())
        return forbidden(QStringLiteral("no such person"), QStringLiteral("actor.unknown"));
    if (!actor.user.active)
        return forbidden(QStringLiteral("this person's account is closed"), QStringLiteral("actor.inactive"));
    if (!actor.knownHere)
        return forbidden(QStringLiteral("this person has not signed in on this seat"),
                         QStringLiteral("actor.not_here"));
    if (!isCentre(actor.user) && !actor.user.isDesk())
        return forbidden(QStringLiteral("this role does not work on tickets"), QStringLiteral("flow.role"));
    return std::nullopt;
}

Outcome unknownTicket()
{
    return rejected(ErrorKind::NotFound, QStringLiteral("no such ticket"), QStringLiteral("body.ticket_id"),
                    QStringLiteral("ticket.unknown"));
}

Result<TicketForActor> ticketSeenBy(const OperationContext &context, const QUuid &id)
{
    storage::Database &database = context.lane.database;
    const auto found = storage::ticketOf(database, id);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return TicketForActor();
    const Ticket &ticket = (*found)->ticket;
    const User &user = context.actor.user;
    if (!user.isDesk() || deskScopesOf(ticket).contains(deskScope(user.unit)))
        return TicketForActor {ticket, false};
    const auto had = storage::unitHadTicket(database, ticket.id, user.unit);
    if (!had)
        return tl::unexpected(had.error());
    return *had ? TicketForActor {ticket, true} : TicketForActor();
}

TicketEvent eventBy(const OperationContext &context, const QUuid &id, const QUuid &ticketId,
                    TicketEvent::What what)
{
    TicketEvent event;
    event.id = id;
    event.ticketId = ticketId;
    event.what = what;
    event.by = context.actor.user.name;
    event.byUnit = context.actor.user.unit;
    event.station = context.client.station;
    event.atMs = context.nowMs;
    event.wallMs = context.operation.wallMs;
    return event;
}

} // namespace tongdai::server
