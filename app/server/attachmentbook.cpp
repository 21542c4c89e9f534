#include "app/server/attachmentbook.h"

#include "app/server/ticketparts.h"
#include "app/server/ticketscopes.h"
#include "app/storage/central/blobrows.h"
#include "app/storage/central/centralrows.h"
#include "models/domain/uuid7.h"

#include <algorithm>

namespace tongdai::server {

Result<Outcome> attachFile(OperationContext &context)
{
    storage::Database &database = context.lane.database;
    auto body = wire::attachBodyFromJson(context.operation.body);
    if (!body)
        return rejectedBody(body.error());
    if (const auto no = barred(context))
        return *no;
    if (body->file.identityPaper && body->reason.trimmed().isEmpty())
        return rejected(ErrorKind::Invalid, QStringLiteral("an identity paper needs a reason"),
                        QStringLiteral("body.citizen.text"), QStringLiteral("file.reason"));
    const auto found = ticketSeenBy(context, body->ticketId);
    if (!found)
        return tl::unexpected(found.error());
    if (!found->ticket)
        return unknownTicket();
    const Ticket &ticket = *found->ticket;
    const auto taken = storage::eventExists(database, body->eventId);
    if (!taken)
        return tl::unexpected(taken.error());
    if (*taken)
        return rejected(ErrorKind::Conflict, QStringLiteral("an event with this id is stored"),
                        QStringLiteral("body.event_id"), QStringLiteral("event.exists"));
    const auto count = storage::filesOfTicket(database, ticket.id);
    if (!count)
        return tl::unexpected(count.error());
    if (*count >= MostFilesOfTicket)
        return rejected(ErrorKind::TooLarge, QStringLiteral("the ticket has as many files as it may have"),
                        QStringLiteral("body.file"), QStringLiteral("file.count"));
    if (const auto announced = storage::announceBlob(database, body->file.sha256, body->file.bytes); !announced)
        return tl::unexpected(announced.error());
    const auto blob = storage::blobOf(database, body->file.sha256);
    if (!blob)
        return tl::unexpected(blob.error());
    if (!*blob || (*blob)->bytes != body->file.bytes)
        return rejected(ErrorKind::Conflict, QStringLiteral("another size is known of this content"),
                        QStringLiteral("body.file.bytes"), QStringLiteral("file.size"));

    TicketEvent event = eventBy(context, body->eventId, ticket.id, TicketEvent::What::Attach);
    event.from = event.to = ticket.state;
    event.text = body->reason;
    event.file = body->file;
    event.file->name = safeFileName(body->file.name);
    event.file->arrived = (*blob)->isWhole();
    event.file->removedBy.clear();
    event.file->removedMs = 0;
    if (const auto stored = storage::insertEvent(database, event); !stored)
        return tl::unexpected(stored.error());
    if (const auto named = storage::insertEventFile(
            database, {event.id, ticket.id, event.file->sha256, event.by, event.file->identityPaper, false});
        !named)
        return tl::unexpected(named.error());
    if (const auto shown = publishEvents(context.lane, ticket, {idText(event.id)}, context.nowMs); !shown)
        return tl::unexpected(shown.error());
    return applied(found->late ? QJsonObject {{QStringLiteral("late"), true}} : QJsonObject());
}

Result<Outcome> detachFile(OperationContext &context)
{
    storage::Database &database = context.lane.database;
    const auto body = wire::detachBodyFromJson(context.operation.body);
    if (!body)
        return rejectedBody(body.error());
    if (const auto no = barred(context))
        return *no;
    if (context.actor.user.role != Role::Supervisor)
        return rejected(ErrorKind::Forbidden, QStringLiteral("supervisors take files away"), QStringLiteral("actor"),
                        QStringLiteral("flow.role"));
    const auto found = storage::ticketOf(database, body->ticketId);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return unknownTicket();
    auto event = storage::eventOf(database, body->fileEventId);
    if (!event)
        return tl::unexpected(event.error());
    if (!*event || !(*event)->file || (*event)->ticketId != body->ticketId)
        return rejected(ErrorKind::NotFound, QStringLiteral("no such file"), QStringLiteral("body.file_event_id"),
                        QStringLiteral("file.unknown"));
    AttachedFile &file = *(*event)->file;
    if (file.isRemoved())
        return applied(); // somebody was first, and the same came of it
    file.removedBy = context.actor.user.name;
    file.removedMs = context.nowMs;
    file.arrived = false;
    file.name.clear();
    if (const auto stored = storage::updateEvent(database, **event); !stored)
        return tl::unexpected(stored.error());
    if (const auto marked = storage::markFileRemoved(database, (*event)->id); !marked)
        return tl::unexpected(marked.error());
    const auto naming = storage::eventsNaming(database, file.sha256);
    if (!naming)
        return tl::unexpected(naming.error());
    if (std::all_of(naming->begin(), naming->end(), [](const storage::EventFileRow &row) { return row.removed; })) {
        if (const auto dropped = storage::dropBlob(database, file.sha256); !dropped)
            return tl::unexpected(dropped.error());
    }
    const auto shown = publishEvents(context.lane, (*found)->ticket, {idText((*event)->id)}, context.nowMs);
    if (!shown)
        return tl::unexpected(shown.error());
    return applied();
}

} // namespace tongdai::server
