// Drafts of articles: written, submitted, sent back, put in force by a second pair of eyes.
#include "app/server/calendars.h"
#include "app/server/knowledgebook.h"
#include "app/server/knowledgeparts.h"
#include "app/storage/central/articlerows.h"
#include "app/storage/central/knowledgerows.h"
#include "app/wire/knowledgedocuments.h"
#include "models/domain/uuid7.h"

namespace tongdai::server {

namespace {

constexpr int CheckEveryDays = 90; // fees and papers, when the draft names no day

bool isDone(const ArticleDraft &draft)
{
    return draft.state == DraftState::Published || draft.state == DraftState::Discarded;
}

QString lastHand(const ArticleDraft &draft)
{
    return draft.reviewedBy.isEmpty() ? draft.by : draft.reviewedBy;
}

/// What stands in the way of any step on a draft as its author or reviewer saw it; nothing when it may go on.
Result<std::optional<Outcome>> overtaken(const OperationContext &context, const ArticleDraft &draft,
                                         qint64 after)
{
    const auto lost = [&](const QString &code, const QString &detail) -> Result<std::optional<Outcome>> {
        const auto outcome = wasFirst(context, code, detail, lastHand(draft), draft.atMs);
        if (!outcome)
            return tl::unexpected(outcome.error());
        return std::optional<Outcome>(*outcome);
    };
    if (isDone(draft))
        return lost(QStringLiteral("draft.done"), QStringLiteral("the draft was published or discarded"));
    if (draft.version != after)
        return lost(QStringLiteral("draft.changed"), QStringLiteral("the draft was changed meanwhile"));
    return std::optional<Outcome>();
}

Result<void> store(OperationContext &context, ArticleDraft &draft)
{
    draft.atMs = context.nowMs;
    ++draft.version;
    const QString id = idText(draft.id);
    if (isDone(draft))
        context.lane.emitter.gone(editingScope(), wire::rowDraft(), id);
    else
        context.lane.emitter.there(editingScope(), wire::rowDraft(), id);
    return storage::putDraft(context.lane.database, draft);
}

struct Step {
    wire::DraftStepBody body;
    ArticleDraft draft;
};

/// Body, rights and draft of a step; an Outcome when it ends there. `allowed` judges the person on the draft.
template<typename Allowed>
Result<tl::expected<Step, Outcome>> beginStep(const OperationContext &context, Allowed allowed)
{
    const auto body = wire::draftStepBodyFromJson(context.operation.body);
    if (!body)
        return tl::expected<Step, Outcome>(tl::unexpected(rejectedBody(body.error())));
    if (const auto no = barredFrom(context, mayEditArticles(context.actor.user)))
        return tl::expected<Step, Outcome>(tl::unexpected(*no));
    const auto draft = storage::draftOf(context.lane.database, body->id);
    if (!draft)
        return tl::unexpected(draft.error());
    if (!*draft)
        return tl::expected<Step, Outcome>(tl::unexpected(noSuchRow()));
    if (const std::optional<Outcome> no = allowed(**draft))
        return tl::expected<Step, Outcome>(tl::unexpected(*no));
    const auto obstacle = overtaken(context, **draft, body->after);
    if (!obstacle)
        return tl::unexpected(obstacle.error());
    if (*obstacle)
        return tl::expected<Step, Outcome>(tl::unexpected(**obstacle));
    return tl::expected<Step, Outcome>(Step {*body, **draft});
}

Outcome notReviewable(const ArticleDraft &draft, const User &user)
{
    return mayPublish(user, draft)
        ? rejected(ErrorKind::Invalid, QStringLiteral("the draft is not in review"),
                   QStringLiteral("body.id"), QStringLiteral("draft.not_submitted"))
        : rejected(ErrorKind::Forbidden, QStringLiteral("its author may not judge a draft"),
                   QStringLiteral("actor"), QStringLiteral("draft.own"));
}

/// Rights of who judges a draft in review.
std::optional<Outcome> notToJudge(const ArticleDraft &draft, const User &user)
{
    if (mayPublish(user, draft) && (draft.state == DraftState::Review || isDone(draft)))
        return std::nullopt;
    return notReviewable(draft, user);
}

/// The article as it goes in force: checked today by who publishes it.
Procedure published(const ArticleDraft &draft, const User &reviewer, qint64 nowMs)
{
    const QDate today = localDay(nowMs);
    Procedure procedure = draft.procedure;
    procedure.version = draft.baseVersion + 1;
    procedure.checkedBy = reviewer.name;
    procedure.checkedOn = today;
    if (!procedure.nextCheck.isValid() || procedure.nextCheck <= today)
        procedure.nextCheck = today.addDays(CheckEveryDays);
    return procedure;
}

} // namespace

Result<Outcome> keepDraft(OperationContext &context)
{
    storage::Database &database = context.lane.database;
    auto draft = wire::draftFromKeepBody(context.operation.body);
    if (!draft)
        return rejectedBody(draft.error());
    const User &user = context.actor.user;
    if (const auto no = barredFrom(context, mayEditArticles(user)))
        return *no;
    if (isDone(*draft))
        return rejected(ErrorKind::Invalid, QStringLiteral("a draft is kept in writing or in review"),
                        QStringLiteral("body.state"), QStringLiteral("draft.state"));
    if (const auto problem = firstProblem(problemsOf(*draft)))
        return *problem;
    const auto there = storage::draftOf(database, draft->id);
    if (!there)
        return tl::unexpected(there.error());
    if (!*there && draft->version != 0)
        return noSuchRow();
    if (*there) {
        const ArticleDraft &old = **there;
        if (old.by != user.name)
            return rejected(ErrorKind::Forbidden, QStringLiteral("only its author rewrites a draft"),
                            QStringLiteral("actor"), QStringLiteral("draft.not_yours"));
        const auto obstacle = overtaken(context, old, draft->version);
        if (!obstacle)
            return tl::unexpected(obstacle.error());
        if (*obstacle)
            return **obstacle;
        draft->reviewedBy = old.reviewedBy;
        draft->reason = draft->state == DraftState::Review ? QString() : old.reason;
    } else {
        draft->reviewedBy.clear();
        draft->reason.clear();
    }
    draft->by = user.name;
    if (const auto stored = store(context, *draft); !stored)
        return tl::unexpected(stored.error());
    return appliedAs(draft->version);
}

Result<Outcome> publishDraft(OperationContext &context)
{
    storage::Database &database = context.lane.database;
    const User &user = context.actor.user;
    auto step = beginStep(context, [&](const ArticleDraft &draft) { return notToJudge(draft, user); });
    if (!step)
        return tl::unexpected(step.error());
    if (!*step)
        return step->error();
    ArticleDraft &draft = (*step)->draft;
    const auto current = storage::procedureOf(database, draft.procedure.id);
    if (!current)
        return tl::unexpected(current.error());
    if ((*current ? (*current)->version : 0) != draft.baseVersion) {
        const auto publication = storage::publicationOf(database, draft.procedure.id);
        if (!publication)
            return tl::unexpected(publication.error());
        return wasFirst(context, QStringLiteral("draft.stale"),
                        QStringLiteral("a newer text of the article was published meanwhile"),
                        publication->by, publication->atMs);
    }
    const Procedure procedure = published(draft, user, context.nowMs);
    const auto done = storage::publishArticle(database, context.lane.emitter, procedure,
                                              {user.name, draft.note, context.nowMs});
    if (!done)
        return tl::unexpected(done.error());
    draft.state = DraftState::Published;
    draft.reviewedBy = user.name;
    if (const auto stored = store(context, draft); !stored)
        return tl::unexpected(stored.error());
    return appliedAs(draft.version, true);
}

Result<Outcome> returnDraft(OperationContext &context)
{
    const User &user = context.actor.user;
    auto step = beginStep(context, [&](const ArticleDraft &draft) { return notToJudge(draft, user); });
    if (!step)
        return tl::unexpected(step.error());
    if (!*step)
        return step->error();
    if ((*step)->body.reason.trimmed().isEmpty())
        return rejected(ErrorKind::Invalid, QStringLiteral("sending back needs a reason"),
                        QStringLiteral("body.reason"), QStringLiteral("text.missing"));
    ArticleDraft &draft = (*step)->draft;
    draft.state = DraftState::Writing;
    draft.reason = (*step)->body.reason;
    draft.reviewedBy = user.name;
    if (const auto stored = store(context, draft); !stored)
        return tl::unexpected(stored.error());
    return appliedAs(draft.version);
}

Result<Outcome> discardDraft(OperationContext &context)
{
    const User &user = context.actor.user;
    auto step = beginStep(context, [&](const ArticleDraft &draft) -> std::optional<Outcome> {
        if (draft.by == user.name || user.role == Role::Administrator)
            return std::nullopt;
        return rejected(ErrorKind::Forbidden, QStringLiteral("only its author throws a draft away"),
                        QStringLiteral("actor"), QStringLiteral("draft.not_yours"));
    });
    if (!step)
        return tl::unexpected(step.error());
    if (!*step)
        return step->error();
    ArticleDraft &draft = (*step)->draft;
    draft.state = DraftState::Discarded;
    if (const auto stored = store(context, draft); !stored)
        return tl::unexpected(stored.error());
    return appliedAs(draft.version, true);
}

} // namespace tongdai::server
