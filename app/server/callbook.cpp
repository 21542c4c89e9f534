#include "app/server/callbook.h"

#include "app/server/learning.h"
#include "app/server/ticketscopes.h"
#include "models/domain/uuid7.h"

namespace tongdai::server {

bool logsCalls(const User &user)
{
    return user.role == Role::Operator || user.role == Role::Supervisor || user.isDesk();
}

Result<void> publishCall(LaneContext &lane, const storage::CallRow &row)
{
    const QString id = idText(row.call.id);
    QStringList desks;
    if (row.unit != centreUnit())
        desks.append(deskScope(row.unit));
    // A ticket may have come before its call.
    const auto tickets = storage::ticketsOfCall(lane.database, row.call.id);
    if (!tickets)
        return tl::unexpected(tickets.error());
    for (const storage::TicketRow &ticket : *tickets)
        desks += deskScopesOf(ticket.ticket);
    desks.removeDuplicates();
    lane.emitter.there(QStringLiteral("calls"), wire::rowCall(), id);
    for (const QString &desk : std::as_const(desks))
        lane.emitter.there(desk, wire::rowCall(), id, storage::View::Desk);
    return {};
}

Result<Outcome> createCall(OperationContext &context)
{
    storage::Database &database = context.lane.database;
    auto read = wire::callFromJson(context.operation.body);
    if (!read)
        return rejectedBody(read.error());
    const User &user = context.actor.user;
    if (user.name.isEmpty())
        return rejected(ErrorKind::Forbidden, QStringLiteral("no such person"), QStringLiteral("actor"),
                        QStringLiteral("actor.unknown"));
    const auto there = storage::callOf(database, read->id);
    if (!there)
        return tl::unexpected(there.error());
    if (*there)
        return rejected(ErrorKind::Conflict, QStringLiteral("a call with this id is stored"),
                        QStringLiteral("body.id"), QStringLiteral("call.exists"));

    storage::CallRow row {*read, user.unit, context.nowMs, 1};
    Call &call = row.call;
    call.operatorName = user.name;
    for (qint64 *at : {&call.startedMs, &call.endedMs, &call.noticeMs})
        *at = context.trueMs(*at);
    if (call.station.isEmpty())
        call.station = context.client.station;
    call.needsReview
        = !problemsOf(call).isEmpty() || !context.actor.knownHere || !user.active || !logsCalls(user);
    if (const auto stored = storage::insertCall(database, row); !stored)
        return tl::unexpected(stored.error());

    if (const auto shown = publishCall(context.lane, row); !shown)
        return tl::unexpected(shown.error());
    // Only whom the centre knows at that seat may teach the search.
    if (context.actor.knownHere && user.active && logsCalls(user)) {
        if (const auto learned = learnFromCall(context.lane, call.id, context.nowMs); !learned)
            return tl::unexpected(learned.error());
    }
    QJsonObject facts;
    if (call.needsReview)
        facts.insert(QStringLiteral("needs_review"), true);
    return applied(facts);
}

} // namespace tongdai::server
