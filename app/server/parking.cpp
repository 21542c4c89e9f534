#include "app/server/parking.h"

#include "app/server/pushservice.h"
#include "app/server/savepoint.h"
#include "app/storage/central/centralrows.h"
#include "app/wire/fields.h"
#include "app/wire/json.h"

#include <QLoggingCategory>
#include <QSet>

namespace tongdai::server {

Q_LOGGING_CATEGORY(lcParking, "tongdai.server.parking")

namespace {

/// Writes what supervisors see of it.
Result<void> show(LaneContext &lane, const ParkedNotice &notice)
{
    const auto told = storage::tellParked(lane.database, notice.opId, wire::toBytes(wire::toJson(notice)));
    if (!told)
        return told;
    lane.emitter.there(supervisorScope(), wire::rowParked(), notice.opId);
    return {};
}

std::optional<ParkedNotice> noticeIn(const QByteArray &bytes)
{
    const auto object = bytes.isEmpty() ? tl::unexpected(Error {}) : wire::parseObject(bytes);
    const auto notice = object ? wire::parkedNoticeFromJson(*object) : tl::unexpected(object.error());
    return notice ? std::optional(*notice) : std::nullopt;
}

/// The number people know the record by. What is asked for here may be what is broken, so an error is no
/// number.
QString numberOf(storage::Database &database, const wire::Operation &operation, const QString &aggregate)
{
    if (operation.kind == wire::opTicketCreate()) {
        const QString local = operation.body.value(QStringLiteral("local_number")).toString();
        if (!local.isEmpty())
            return local.left(wire::sizes::Code);
    }
    if (aggregate.isEmpty())
        return {};
    const auto first = storage::firstNoticeAbout(database, aggregate);
    const auto notice = first ? noticeIn(*first) : std::nullopt;
    if (notice && !notice->number.isEmpty())
        return notice->number;
    return storage::ticketNumberAbout(database, aggregate).value_or(QString());
}

/// One more try of what stays parked: another reason than before is told.
Result<void> showAgain(LaneContext &lane, const storage::ParkedOperation &parked, const Error *error)
{
    auto notice = noticeIn(parked.notice);
    if (notice && !error)
        return {};
    const bool isNew = !notice.has_value();
    if (isNew) { // parked by a program that told nobody
        const auto object = wire::parseObject(parked.bytes);
        const auto operation = object ? wire::operationFromJson(*object) : tl::unexpected(object.error());
        notice.emplace();
        notice->opId = parked.opId;
        notice->station = parked.station;
        notice->subject = parked.aggregate;
        notice->atMs = parked.atMs;
        if (operation) {
            notice->kind = operation->kind;
            notice->actor = operation->actor;
            notice->number = numberOf(lane.database, *operation, parked.aggregate);
            notice->why = isOfTheFuture(*operation) ? ParkedNotice::Why::Newer : ParkedNotice::Why::Failed;
        }
    }
    const ParkedNotice before = *notice;
    if (error) {
        notice->why = ParkedNotice::Why::Failed;
        notice->problem = wire::wireWord(error->kind);
        notice->code = error->code.left(limits::Line);
    }
    return isNew || !(*notice == before) ? show(lane, *notice) : Result<void>();
}

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
    if (waitsForItsAuthor(*operation, *actor))
        return std::optional<Outcome>();
    OperationContext context {lane, **client, *operation, *actor, nowMs};
    const auto outcome = carryOutOperation(context);
    if (!outcome)
        return tl::unexpected(outcome.error());
    const auto settled = storage::settleParked(
        lane.database, parked.opId, outcome->applied ? QStringLiteral("applied") : QStringLiteral("rejected"),
        wire::toBytes(outcome->facts));
    if (!settled)
        return tl::unexpected(settled.error());
    lane.emitter.gone(supervisorScope(), wire::rowParked(), parked.opId);
    return std::optional<Outcome>(*outcome);
}

} // namespace

Result<void> park(LaneContext &lane, const ToBeParked &what, qint64 nowMs)
{
    const wire::Operation &operation = what.operation;
    const QString id = idText(operation.id);
    ParkedNotice notice;
    notice.opId = id;
    notice.kind = operation.kind;
    notice.actor = operation.actor;
    notice.station = what.client.station;
    notice.subject = what.aggregate.left(limits::Line);
    notice.number = numberOf(lane.database, operation, what.aggregate);
    notice.why = what.why;
    notice.atMs = nowMs;
    if (const auto failure = storage::takeFailure(lane.database, id); failure && *failure) {
        notice.problem = (*failure)->problem;
        notice.code = (*failure)->code.left(limits::Line);
    }
    const auto kept
        = storage::park(lane.database, id, what.client.id, operation.n, what.aggregate, what.bytes, nowMs);
    return kept ? show(lane, notice) : kept;
}

bool waitsForItsAuthor(const wire::Operation &operation, const Actor &actor)
{
    return !actor.knownHere && actor.user.active && !actor.user.name.isEmpty()
        && operation.kind != wire::opCallCreate();
}

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
    const auto stays = [&lane, &taken](const storage::ParkedOperation &parked, const Error *error) {
        ++taken.stillParked;
        return showAgain(lane, parked, error);
    };
    for (const storage::ParkedOperation &parked : *all) {
        if (!parked.aggregate.isEmpty() && heldUp.contains(parked.aggregate)) {
            if (const auto shown = stays(parked, nullptr); !shown)
                return tl::unexpected(shown.error());
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
        if (const auto shown = stays(parked, outcome ? nullptr : &outcome.error()); !shown)
            return tl::unexpected(shown.error());
    }
    if (!all->isEmpty())
        qCWarning(lcParking) << "parked operations: carried out" << taken.applied << "refused" << taken.rejected
                             << "still parked" << taken.stillParked;
    return taken;
}

} // namespace tongdai::server
