#include "app/server/dutybook.h"

#include "app/server/knowledgeparts.h"
#include "app/storage/central/centralrows.h"

namespace tongdai::server {

namespace {

QString dirScope()
{
    return QStringLiteral("dir");
}

Outcome notTheirs()
{
    return rejected(ErrorKind::Forbidden, QStringLiteral("this person does not make that unit's roster"),
                    QStringLiteral("actor"), QStringLiteral("duty.role"));
}

/// The slot is no longer what the author saw.
Result<Outcome> changed(const OperationContext &context, const std::optional<DutySlot> &now)
{
    auto outcome = wasFirst(context, QStringLiteral("duty.changed"), QStringLiteral("the slot was changed meanwhile"),
                            now ? now->by : QString(), now ? now->atMs : 0);
    if (!outcome || !now)
        return outcome;
    QJsonObject reason = outcome->facts.value(QStringLiteral("reason")).toObject();
    reason.insert(QStringLiteral("user"), now->user);
    reason.insert(QStringLiteral("from_ms"), now->fromMs);
    reason.insert(QStringLiteral("to_ms"), now->toMs);
    outcome->facts.insert(QStringLiteral("reason"), reason);
    return outcome;
}

/// What is wrong with a slot; nothing when it may stand.
Result<std::optional<Outcome>> problemOf(storage::Database &database, const DutySlot &slot)
{
    const auto invalid = [](const QString &detail, const QString &field, const QString &code) {
        return std::optional(rejected(ErrorKind::Invalid, detail, QStringLiteral("body.") + field, code));
    };
    if (slot.fromMs <= 0 || slot.toMs <= slot.fromMs || slot.toMs - slot.fromMs > LongestDutyMs)
        return invalid(QStringLiteral("ends before it begins, or is too long"), QStringLiteral("to_ms"),
                       QStringLiteral("duty.hours"));
    const auto unit = storage::unitOf(database, slot.unit);
    const auto user = storage::userOf(database, slot.user);
    if (!unit || !user)
        return tl::unexpected(unit ? user.error() : unit.error());
    if (!*unit)
        return invalid(QStringLiteral("no such unit"), QStringLiteral("unit"), QStringLiteral("duty.unit"));
    if (!*user || !(*user)->active || (*user)->unit != slot.unit)
        return invalid(QStringLiteral("nobody of that unit"), QStringLiteral("user"), QStringLiteral("duty.user"));
    return std::optional<Outcome>();
}

} // namespace

Result<Outcome> keepDuty(OperationContext &context)
{
    storage::Database &database = context.lane.database;
    const auto read = wire::dutyFromJson(context.operation.body);
    if (!read)
        return rejectedBody(read.error());
    DutySlot slot = *read;
    if (const auto no = barredFrom(context, true))
        return *no;
    const auto now = storage::dutyOf(database, slot.id);
    if (!now)
        return tl::unexpected(now.error());
    const User &user = context.actor.user;
    // Also of the unit it is taken from.
    if (!makesRoster(user, slot.unit) || (*now && !makesRoster(user, (*now)->unit)))
        return notTheirs();
    if ((*now ? (*now)->version : 0) != context.operation.base)
        return changed(context, *now);
    const auto problem = problemOf(database, slot);
    if (!problem)
        return tl::unexpected(problem.error());
    if (*problem)
        return **problem;
    slot.by = user.name;
    slot.atMs = context.nowMs;
    if (const auto put = storage::putDuty(database, slot); !put)
        return tl::unexpected(put.error());
    context.lane.emitter.there(dirScope(), wire::rowDuty(), slot.id);
    return appliedAs(context.operation.base + 1);
}

Result<Outcome> dropDuty(OperationContext &context)
{
    storage::Database &database = context.lane.database;
    wire::Reader reader(context.operation.body);
    const QString id = reader.text(QStringLiteral("id"), 64, true);
    if (!reader.ok())
        return rejectedBody(reader.error());
    if (const auto no = barredFrom(context, true))
        return *no;
    const auto now = storage::dutyOf(database, id);
    if (!now)
        return tl::unexpected(now.error());
    if (*now && !makesRoster(context.actor.user, (*now)->unit))
        return notTheirs();
    if (!*now || (*now)->version != context.operation.base)
        return changed(context, *now);
    if (const auto dropped = storage::dropDuty(database, id); !dropped)
        return tl::unexpected(dropped.error());
    context.lane.emitter.gone(dirScope(), wire::rowDuty(), id);
    return appliedAs(0, true);
}

} // namespace tongdai::server
