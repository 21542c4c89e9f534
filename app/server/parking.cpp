#include "app/server/parking.h"

#include "app/server/pushservice.h"
#include "app/server/savepoint.h"
#include "app/storage/central/centralrows.h"
#include "app/wire/json.h"

#include <QLoggingCategory>
#include <QSet>

namespace tongdai::server {

Q_LOGGING_CATEGORY(lcParking, "tongdai.server.parking")

namespace {

/// Nothing: it is not for this program to carry out.
Result<std::optional<Outcome>> tryAgain(LaneContext &lane, const storage::ParkedOperation &parked, qint64 nowMs)
{
    const auto object = wire::parseObject(parked.bytes);
    const auto operation = object ? wire::operationFromJson(*object) : tl::unexpected(object.error());
    if (!operation || isOfTheFuture(*operation))
        return std::optional<Outcome>();
    const auto client = storage::clientOf(lane.database, parked.client);
    if (!client)
        return tl::unexpected(client.error());
    if (!*client)
        return std::optional<Outcome>();
    const auto actor = actorOf(lane.database, **client, operation->actor);
    if (!actor)
        return tl::unexpected(actor.error());
    OperationContext context {lane, **client, *operation, *actor, nowMs};
    const auto outcome = carryOutOperation(context);
    if (!outcome)
        return tl::unexpected(outcome.error());
    const auto settled = storage::settleParked(
        lane.database, parked.opId, outcome->applied ? QStringLiteral("applied") : QStringLiteral("rejected"),
        wire::toBytes(outcome->facts));
    if (!settled)
        return tl::unexpected(settled.error());
    return std::optional<Outcome>(*outcome);
}

} // namespace

Result<Actor> actorOf(storage::Database &database, const storage::ClientRow &client, const QString &name)
{
    Actor actor;
    const auto user = storage::userOf(database, name);
    if (!user)
        return tl::unexpected(user.error());
    if (!*user)
        return actor;
    actor.user = **user;
    const auto known = storage::knowsUser(database, client.id, name);
    if (!known)
        return tl::unexpected(known.error());
    actor.knownHere = *known;
    return actor;
}

Result<TakenUp> takeUpParked(LaneContext &lane, qint64 nowMs)
{
    const auto all = storage::parkedOperations(lane.database);
    if (!all)
        return tl::unexpected(all.error());
    TakenUp taken;
    QSet<QString> heldUp; // rows
    for (const storage::ParkedOperation &parked : *all) {
        if (!parked.aggregate.isEmpty() && heldUp.contains(parked.aggregate)) {
            ++taken.stillParked;
            continue;
        }
        bool whole = true;
        const auto outcome = inSavepoint(lane, &whole, [&] { return tryAgain(lane, parked, nowMs); });
        if (!whole)
            return tl::unexpected(outcome.error());
        if (outcome && *outcome) {
            ++((*outcome)->applied ? taken.applied : taken.rejected);
            continue;
        }
        if (!outcome)
            qCWarning(lcParking) << "operation" << parked.opId << "stays parked:" << outcome.error().detail;
        heldUp.insert(parked.aggregate);
        ++taken.stillParked;
    }
    if (!all->isEmpty())
        qCWarning(lcParking) << "parked operations: carried out" << taken.applied << "refused" << taken.rejected
                             << "still parked" << taken.stillParked;
    return taken;
}

} // namespace tongdai::server
