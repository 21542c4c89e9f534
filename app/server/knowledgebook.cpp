#include "app/server/knowledgebook.h"

#include "app/server/knowledgeparts.h"
#include "app/server/learning.h"
#include "app/storage/central/articlerows.h"
#include "app/storage/central/centralrows.h"
#include "app/storage/central/knowledgerows.h"
#include "app/wire/knowledgedocuments.h"
#include "app/wire/phrasedocuments.h"
#include "models/domain/uuid7.h"

namespace tongdai::server {

namespace {

constexpr int MostProcedures = 10; // of one common name

// --- common names

Result<Outcome> storeName(OperationContext &context, CommonName name, qint64 versionBefore)
{
    name.by = context.actor.user.name;
    name.atMs = context.nowMs;
    name.version = versionBefore + 1;
    if (const auto stored = storage::putCommonName(context.lane.database, name); !stored)
        return tl::unexpected(stored.error());
    context.lane.emitter.there(kbScope(), wire::rowCommonName(), idText(name.id));
    return appliedAs(name.version);
}

Result<Outcome> keepName(OperationContext &context)
{
    storage::Database &database = context.lane.database;
    const auto name = wire::commonNameFromKeepBody(context.operation.body);
    if (!name)
        return rejectedBody(name.error());
    if (const auto no = barredFrom(context, mayCurate(context.actor.user)))
        return *no;
    if (const auto problem = firstProblem(problemsOf(*name)))
        return *problem;
    const auto there = storage::commonNameOf(database, name->id);
    const auto same = storage::commonNameFor(database, name->words);
    if (!there || !same)
        return tl::unexpected(there ? same.error() : there.error());
    const qint64 version = *there ? (*there)->version : 0;
    if (version != name->version && *there)
        return wasFirst(context, QStringLiteral("name.changed"),
                        QStringLiteral("the common name was changed meanwhile"), (*there)->by,
                        (*there)->atMs);
    if (version != name->version)
        return noSuchRow();
    if (*same && (*same)->id != name->id)
        return wasFirst(context, QStringLiteral("name.words_taken"),
                        QStringLiteral("another common name has these words"), (*same)->by, (*same)->atMs);
    return storeName(context, *name, version);
}

// --- evidence

Result<void> storeEvidence(OperationContext &context, Evidence &evidence)
{
    ++evidence.version;
    context.lane.emitter.there(kbScope(), wire::rowEvidence(), evidence.id);
    return storage::putEvidence(context.lane.database, evidence);
}

Result<Outcome> strikeEvidence(OperationContext &context)
{
    const auto body = wire::strikeBodyFromJson(context.operation.body);
    if (!body)
        return rejectedBody(body.error());
    if (const auto no = barredFrom(context, mayCurate(context.actor.user)))
        return *no;
    auto found = storage::evidenceOf(context.lane.database, body->id);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return noSuchRow();
    Evidence &evidence = **found;
    if (evidence.struck == body->struck) // what was wanted stands already: nobody has lost anything
        return appliedAs(evidence.version);
    evidence.struck = body->struck;
    evidence.struckBy = body->struck ? context.actor.user.name : QString();
    evidence.struckMs = body->struck ? context.nowMs : 0;
    if (const auto stored = storeEvidence(context, evidence); !stored)
        return tl::unexpected(stored.error());
    return appliedAs(evidence.version);
}

Result<Outcome> promoteEvidence(OperationContext &context)
{
    storage::Database &database = context.lane.database;
    const auto id = wire::rowIdFromBody(context.operation.body);
    if (!id)
        return rejectedBody(id.error());
    if (const auto no = barredFrom(context, mayCurate(context.actor.user)))
        return *no;
    auto found = storage::evidenceOf(database, *id);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return noSuchRow();
    Evidence &evidence = **found;
    const auto same = storage::commonNameFor(database, evidence.words);
    if (!same)
        return tl::unexpected(same.error());
    // These words may have an entry already: it takes the procedure in.
    CommonName name = same->value_or(
        CommonName {wire::promotedNameId(evidence.id), evidence.words, {}, {}, false, {}, 0, 0, false});
    if (name.withdrawn)
        return wasFirst(context, QStringLiteral("name.withdrawn"),
                        QStringLiteral("an editor has withdrawn these words"), name.by, name.atMs);
    if (!name.procedures.contains(evidence.procedure)) {
        if (name.procedures.size() >= MostProcedures)
            return rejected(ErrorKind::Invalid, QStringLiteral("the common name has too many procedures"),
                            QStringLiteral("body.id"), QStringLiteral("name.too_many"));
        name.procedures.append(evidence.procedure);
        const auto named = storage::commonNameOf(database, name.id);
        if (!named)
            return tl::unexpected(named.error());
        // The entry promoted earlier may have been given other words since.
        if (*named && !*same)
            name.id = newUuid7(context.nowMs);
        if (const auto stored = storeName(context, name, *same ? name.version : 0); !stored)
            return tl::unexpected(stored.error());
    }
    if (!evidence.promoted) {
        evidence.promoted = true;
        if (const auto stored = storeEvidence(context, evidence); !stored)
            return tl::unexpected(stored.error());
    }
    return appliedAs(evidence.version);
}

// --- missed questions

Result<Outcome> noteMissed(OperationContext &context)
{
    const auto words = wire::wordsFromMissedNote(context.operation.body);
    if (!words)
        return rejectedBody(words.error());
    if (const auto no = barredFrom(context, mayReport(context.actor.user)))
        return *no;
    // Stripped once more: another program may have sent the question as it was.
    const QString bare = evidenceWords(*words);
    if (bare.isEmpty())
        return applied();
    const auto counted
        = countMissed(context.lane, bare, context.actor.user.name, context.doneMs(), MissedSource::Note);
    if (!counted)
        return tl::unexpected(counted.error());
    return applied();
}

Result<Outcome> settleMissed(OperationContext &context)
{
    const auto id = wire::rowIdFromBody(context.operation.body);
    if (!id)
        return rejectedBody(id.error());
    if (const auto no = barredFrom(context, mayCurate(context.actor.user)))
        return *no;
    auto found = storage::missedOf(context.lane.database, *id);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return noSuchRow();
    MissedQuestion &missed = **found;
    if (missed.settled)
        return appliedAs(missed.version, true);
    missed.settled = true;
    missed.settledBy = context.actor.user.name;
    ++missed.version;
    if (const auto stored = storage::putMissed(context.lane.database, missed); !stored)
        return tl::unexpected(stored.error());
    context.lane.emitter.gone(editingScope(), wire::rowMissed(), missed.id);
    return appliedAs(missed.version, true);
}

// --- notices of error

Result<Outcome> keepFlag(OperationContext &context)
{
    storage::Database &database = context.lane.database;
    auto flag = wire::flagFromKeepBody(context.operation.body);
    if (!flag)
        return rejectedBody(flag.error());
    if (const auto no = barredFrom(context, mayReport(context.actor.user)))
        return *no;
    if (const auto problem = firstProblem(problemsOf(*flag)))
        return *problem;
    const auto procedure = storage::procedureIdOf(database, flag->procedure);
    const auto there = storage::flagOf(database, flag->id);
    if (!procedure || !there)
        return tl::unexpected(procedure ? there.error() : procedure.error());
    if (!*procedure)
        return noSuchRow(QStringLiteral("body.procedure"));
    if (*there) {
        const ArticleFlag &old = **there;
        if (old.settled)
            return wasFirst(context, QStringLiteral("flag.settled"),
                            QStringLiteral("an editor has answered it meanwhile"), old.settledBy, old.atMs);
        if (old.by != context.actor.user.name || old.version != flag->version)
            return wasFirst(context, QStringLiteral("flag.changed"),
                            QStringLiteral("the notice is there with other words"), old.by, old.atMs);
    } else if (flag->version != 0) {
        return noSuchRow();
    }
    flag->procedure = **procedure;
    flag->by = context.actor.user.name;
    flag->atMs = context.doneMs();
    flag->settled = false;
    flag->settledBy.clear();
    flag->answer.clear();
    ++flag->version;
    if (const auto stored = storage::putFlag(database, *flag); !stored)
        return tl::unexpected(stored.error());
    context.lane.emitter.there(kbScope(), wire::rowFlag(), idText(flag->id));
    return appliedAs(flag->version);
}

Result<Outcome> settleFlag(OperationContext &context)
{
    const auto body = wire::settleFlagBodyFromJson(context.operation.body);
    if (!body)
        return rejectedBody(body.error());
    if (const auto no = barredFrom(context, mayCurate(context.actor.user)))
        return *no;
    auto found = storage::flagOf(context.lane.database, body->id);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return noSuchRow();
    ArticleFlag &flag = **found;
    if (flag.settled) // the second answer would be lost without a word
        return wasFirst(context, QStringLiteral("flag.settled"),
                        QStringLiteral("another editor has answered it"), flag.settledBy, flag.atMs);
    flag.settled = true;
    flag.settledBy = context.actor.user.name;
    flag.answer = body->answer;
    flag.atMs = context.nowMs;
    ++flag.version;
    if (const auto stored = storage::putFlag(context.lane.database, flag); !stored)
        return tl::unexpected(stored.error());
    context.lane.emitter.gone(kbScope(), wire::rowFlag(), idText(flag.id));
    context.lane.emitter.there(userScope(flag.by), wire::rowFlag(), idText(flag.id)); // who reads the answer
    return appliedAs(flag.version, true);
}

// --- facts of a unit

Result<Outcome> keepFact(OperationContext &context)
{
    storage::Database &database = context.lane.database;
    auto fact = wire::unitFactFromKeepBody(context.operation.body);
    if (!fact)
        return rejectedBody(fact.error());
    if (const auto no = barredFrom(context, mayWriteFactOf(context.actor.user, fact->unit)))
        return *no;
    if (const auto problem = firstProblem(problemsOf(*fact)))
        return *problem;
    const auto unit = storage::unitOf(database, fact->unit);
    if (!unit)
        return tl::unexpected(unit.error());
    if (!*unit)
        return noSuchRow(QStringLiteral("body.unit"));
    if (!fact->procedure.isEmpty()) {
        const auto procedure = storage::procedureIdOf(database, fact->procedure);
        if (!procedure)
            return tl::unexpected(procedure.error());
        if (!*procedure)
            return noSuchRow(QStringLiteral("body.procedure"));
        fact->procedure = **procedure;
    }
    const auto there = storage::unitFactOf(database, fact->id());
    if (!there)
        return tl::unexpected(there.error());
    if (*there && (*there)->version != fact->version)
        return wasFirst(context, QStringLiteral("fact.changed"),
                        QStringLiteral("what holds at this unit was changed meanwhile"), (*there)->by,
                        (*there)->atMs);
    if (!*there && fact->version != 0)
        return noSuchRow();
    fact->by = context.actor.user.name;
    fact->atMs = context.nowMs;
    ++fact->version;
    if (const auto stored = storage::putUnitFact(database, *fact); !stored)
        return tl::unexpected(stored.error());
    context.lane.emitter.there(kbScope(), wire::rowUnitFact(), fact->id());
    return appliedAs(fact->version);
}

} // namespace

Result<Outcome> carryOutKnowledge(OperationContext &context)
{
    using Work = Result<Outcome> (*)(OperationContext &);
    static const QHash<QString, Work> works {
        {wire::opNameKeep(), keepName},
        {wire::opEvidenceStrike(), strikeEvidence},
        {wire::opEvidencePromote(), promoteEvidence},
        {wire::opMissedNote(), noteMissed},
        {wire::opMissedSettle(), settleMissed},
        {wire::opDraftKeep(), keepDraft},
        {wire::opDraftPublish(), publishDraft},
        {wire::opDraftReturn(), returnDraft},
        {wire::opDraftDiscard(), discardDraft},
        {wire::opFlagKeep(), keepFlag},
        {wire::opFlagSettle(), settleFlag},
        {wire::opFactKeep(), keepFact},
        {wire::opSnippetKeep(), keepSnippet},
        {wire::opQuestionsKeep(), keepQuestions},
    };
    const Work work = works.value(context.operation.kind);
    if (!work)
        return rejected(ErrorKind::Invalid, QStringLiteral("unknown kind of operation"),
                        QStringLiteral("kind"), QStringLiteral("op.kind"));
    return work(context);
}

} // namespace tongdai::server
