#include "app/server/callbackbook.h"

#include "app/server/ticketparts.h"
#include "app/server/ticketscopes.h"
#include "app/storage/central/centralrows.h"
#include "models/domain/callback.h"
#include "models/domain/uuid7.h"

namespace tongdai::server {

namespace {

/// Its time by the centre's clock, never in its future; a promise only where one can have been made.
CallAttempt settled(CallAttempt attempt, const OperationContext &context)
{
    attempt.atMs = attempt.atMs > 0 ? context.trueMs(attempt.atMs) : context.doneMs();
    if (attempt.result != AttemptResult::CallLater)
        attempt.promisedMs = 0;
    return attempt;
}

} // namespace

Result<Outcome> logAttempt(OperationContext &context)
{
    storage::Database &database = context.lane.database;
    auto body = wire::attemptBodyFromJson(context.operation.body);
    if (!body)
        return rejectedBody(body.error());
    if (const auto no = barred(context))
        return *no;
    const auto found = ticketSeenBy(context, body->ticketId);
    if (!found)
        return tl::unexpected(found.error());
    if (!found->ticket)
        return unknownTicket();
    const auto taken = storage::eventExists(database, body->eventId);
    if (!taken)
        return tl::unexpected(taken.error());
    if (*taken)
        return rejected(ErrorKind::Conflict, QStringLiteral("an event with this id is stored"),
                        QStringLiteral("body.event_id"), QStringLiteral("event.exists"));
    auto row = storage::ticketOf(database, body->ticketId);
    if (!row || !*row)
        return tl::unexpected(row ? Error {ErrorKind::Storage, QStringLiteral("the ticket is gone"), {}, {}} : row.error());
    Ticket &ticket = (*row)->ticket;

    TicketEvent event = eventBy(context, body->eventId, ticket.id, TicketEvent::What::Attempt);
    event.from = event.to = ticket.state;
    event.text = body->note;
    event.attempt = settled(body->attempt, context);
    if (const auto stored = storage::insertEvent(database, event); !stored)
        return tl::unexpected(stored.error());

    const qint64 promised = ticket.promisedMs;
    countAttempt(ticket, *event.attempt);
    if (found->late)
        ticket.promisedMs = promised; // it is another desk's by now
    ticket.changedMs = context.nowMs;
    if (const auto stored = storage::updateTicket(database, **row); !stored)
        return tl::unexpected(stored.error());
    const QStringList scopes = deskScopesOf(ticket);
    if (const auto shown = publishTicket(context.lane, scopes, ticket, {idText(event.id)}, context.nowMs); !shown)
        return tl::unexpected(shown.error());
    QJsonObject facts {{QStringLiteral("attempts"), ticket.attempts}};
    if (found->late)
        facts.insert(QStringLiteral("late"), true);
    return applied(facts);
}

} // namespace tongdai::server
