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

/// The entry, and the ticket as it is with it.
Result<void> keep(OperationContext &context, storage::TicketRow &row, const TicketEvent &event)
{
    if (const auto stored = storage::insertEvent(context.lane.database, event); !stored)
        return stored;
    row.ticket.changedMs = context.nowMs;
    if (const auto stored = storage::updateTicket(context.lane.database, row); !stored)
        return stored;
    return publishTicket(context.lane, deskScopesOf(row.ticket), row.ticket, {idText(event.id)}, context.nowMs);
}

Outcome eventTaken()
{
    return rejected(ErrorKind::Conflict, QStringLiteral("an event with this id is stored"), QStringLiteral("body.event_id"),
                    QStringLiteral("event.exists"));
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
        return eventTaken();
    auto row = storage::ticketOf(database, body->ticketId);
    if (!row || !*row)
        return tl::unexpected(row ? Error {ErrorKind::Storage, QStringLiteral("the ticket is gone"), {}, {}} : row.error());
    Ticket &ticket = (*row)->ticket;

    TicketEvent event = eventBy(context, body->eventId, ticket.id, TicketEvent::What::Attempt);
    event.from = event.to = ticket.state;
    event.text = body->note;
    event.attempt = settled(body->attempt, context);

    const qint64 promised = ticket.promisedMs;
    const qint64 said = ticket.promiseSaidMs;
    countAttempt(ticket, *event.attempt);
    if (found->late) { // it is another desk's by now
        ticket.promisedMs = promised;
        ticket.promiseSaidMs = said;
    }
    if (const auto kept = keep(context, **row, event); !kept)
        return tl::unexpected(kept.error());
    QJsonObject facts {{QStringLiteral("attempts"), ticket.attempts}};
    if (found->late)
        facts.insert(QStringLiteral("late"), true);
    return applied(facts);
}

Result<Outcome> moveTicketPromise(OperationContext &context)
{
    storage::Database &database = context.lane.database;
    auto body = wire::promiseBodyFromJson(context.operation.body);
    if (!body)
        return rejectedBody(body.error());
    if (const auto no = barred(context))
        return *no;
    if (body->reason.trimmed().isEmpty())
        return rejected(ErrorKind::Invalid, QStringLiteral("a promise is moved for a reason"),
                        QStringLiteral("body.citizen.text"), QStringLiteral("flow.reason"));
    const auto found = ticketSeenBy(context, body->ticketId);
    if (!found)
        return tl::unexpected(found.error());
    if (!found->ticket)
        return unknownTicket();
    const User &user = context.actor.user;
    if (!found->late && user.isDesk() && found->ticket->leadUnit != user.unit)
        return rejected(ErrorKind::Forbidden, QStringLiteral("another unit leads this ticket"), QStringLiteral("actor"),
                        QStringLiteral("flow.unit"));
    const auto taken = storage::eventExists(database, body->eventId);
    if (!taken)
        return tl::unexpected(taken.error());
    if (*taken)
        return eventTaken();
    auto row = storage::ticketOf(database, body->ticketId);
    if (!row || !*row)
        return tl::unexpected(row ? Error {ErrorKind::Storage, QStringLiteral("the ticket is gone"), {}, {}} : row.error());
    Ticket &ticket = (*row)->ticket;

    TicketEvent event = eventBy(context, body->eventId, ticket.id, TicketEvent::What::Promise);
    event.from = event.to = ticket.state;
    event.text = body->reason;
    event.promise = body->moved;
    event.promise->atMs = body->moved.atMs > 0 ? context.trueMs(body->moved.atMs) : context.doneMs();
    // Said later than what stands there, or it is history. Nothing is refused for that: its author has nothing to mend.
    if (!found->late)
        movePromise(ticket, *event.promise);
    if (const auto kept = keep(context, **row, event); !kept)
        return tl::unexpected(kept.error());
    QJsonObject facts {{QStringLiteral("promised_ms"), ticket.promisedMs}};
    if (found->late)
        facts.insert(QStringLiteral("late"), true);
    return applied(facts);
}

} // namespace tongdai::server
