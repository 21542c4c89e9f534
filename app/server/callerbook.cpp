#include "app/server/callerbook.h"

#include "app/server/knowledgeparts.h"
#include "app/storage/central/callerrows.h"
#include "app/wire/callerdocuments.h"
#include "models/domain/uuid7.h"

namespace tongdai::server {

Result<Outcome> keepCaller(OperationContext &context)
{
    storage::Database &database = context.lane.database;
    auto card = wire::callerFromKeepBody(context.operation.body);
    if (!card)
        return rejectedBody(card.error());
    if (const auto no = barredFrom(context, mayNoteCallers(context.actor.user)))
        return *no;
    if (const auto problem = firstProblem(problemsOf(*card)))
        return *problem;
    const auto there = storage::callerOf(database, card->id);
    const auto same = storage::callerWithPhone(database, card->phone);
    if (!there || !same)
        return tl::unexpected(there ? same.error() : there.error());
    const std::optional<CallerCard> &standing = *there ? *there : *same;
    if (standing && (standing->id != card->id || standing->version != card->version || standing->phone != card->phone))
        return wasFirst(context, QStringLiteral("caller.changed"),
                        QStringLiteral("what is noted of this number was changed meanwhile"), standing->by, standing->atMs);
    if (!standing && card->version != 0)
        return noSuchRow();
    card->by = context.actor.user.name;
    card->atMs = context.nowMs;
    ++card->version;
    if (const auto stored = storage::putCaller(database, *card); !stored)
        return tl::unexpected(stored.error());
    context.lane.emitter.there(QStringLiteral("calls"), wire::rowCaller(), idText(card->id));
    return appliedAs(card->version);
}

} // namespace tongdai::server
