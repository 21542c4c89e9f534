// The changing half of LocalKnowledge: rights and form at once, then the outbox.
#include "app/storage/local/knowledgeoverlay.h"
#include "app/storage/local/localknowledge.h"
#include "app/wire/knowledgedocuments.h"
#include "app/wire/phrasedocuments.h"
#include "models/domain/uuid7.h"
#include "models/domain/vietnamesetext.h"
#include "models/ports/whenready.h"

#include <algorithm>

namespace tongdai::storage {

namespace {

QFuture<Result<void>> refused(const Error &error)
{
    return readyFuture(Result<void>(tl::unexpected(error)));
}

QFuture<Result<void>> forbidden()
{
    return refused(
        {ErrorKind::Forbidden, QStringLiteral("not this person's to do"), {}, QStringLiteral("kb.role")});
}

tl::unexpected<Error> invalid(const QString &field, const QString &code)
{
    return fail(ErrorKind::Invalid, QStringLiteral("a field breaks a rule"), field, code);
}

tl::unexpected<Error> notHere()
{
    return fail(ErrorKind::NotFound, QStringLiteral("no such row here"), {}, QStringLiteral("kb.unknown"));
}

/// The value as it will travel: texts cleaned, sizes judged, then by its own rules.
template<typename T> Result<T> sound(const T &value, Result<T> (*read)(const QJsonObject &))
{
    if (const QList<Error> problems = problemsOf(value); !problems.isEmpty())
        return tl::unexpected(problems.first());
    auto cleaned = read(wire::keepBody(value));
    if (!cleaned)
        return cleaned;
    if (const QList<Error> problems = problemsOf(*cleaned); !problems.isEmpty())
        return tl::unexpected(problems.first());
    return cleaned;
}

/// The version a change is made on: `base`, or that of what this person has waiting on the row already.
template<typename T>
qint64 baseOf(const QList<T> &shown, const T &value, const QUuid &subject, const PendingSet &pending,
              const QString &me)
{
    const auto row = std::find_if(shown.begin(), shown.end(), [&value](const T &one) {
        if constexpr (std::is_same_v<T, UnitFact> || std::is_same_v<T, TopicQuestions>)
            return one.id() == value.id();
        else
            return one.id == value.id;
    });
    if (row == shown.end())
        return value.version;
    qint64 own = 0; // changes of this person that the centre has not taken yet
    for (const PendingPtr &operation : pending.of(subject)) {
        if (operation->isRefused())
            continue;
        if (operation->actor != me)
            return value.version;
        // One that has become the version this person saw, or an earlier one, says nothing of what came since.
        const qint64 reached = operation->outcome.value(QStringLiteral("version")).toInteger();
        if (operation->state == OperationState::Applied && reached > 0 && reached <= value.version)
            continue;
        ++own;
    }
    return value.version >= row->version - own && value.version < row->version ? row->version : value.version;
}

} // namespace

QFuture<Result<void>> LocalKnowledge::act(const QString &kind, const QString &rowId, Make make)
{
    const QString me = m_profile.session().user.name;
    if (me.isEmpty())
        return refused({ErrorKind::NeedLogin, QStringLiteral("nobody is signed in"), {}, {}});
    NewOperation operation;
    operation.kind = kind;
    operation.actor = me;
    operation.wallMs = m_profile.clock().nowMs();
    operation.monoMs = m_profile.clock().steadyMs();
    operation.id = newUuid7(operation.wallMs);
    operation.subject = knowledgeSubject(rowId);

    struct Seen {
        std::optional<QJsonObject> body;
        qint64 newestRow = 0;
    };
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto finish = [promise](const Result<void> &result) {
        promise->addResult(result);
        promise->finish();
    };
    const auto reading
        = m_profile.read([make, subject = operation.subject](const MirrorReader &reader,
                                                             const PendingSet &pending) -> Result<Seen> {
              auto body = make(reader, pending);
              if (!body)
                  return tl::unexpected(body.error());
              const QList<PendingPtr> before = pending.of(subject);
              return Seen {std::move(*body), before.isEmpty() ? 0 : before.last()->row};
          });
    whenReady(this, reading, [this, operation, finish](const Result<Seen> &seen) mutable {
        if (!seen || !seen->body)
            return finish(seen ? Result<void>() : Result<void>(tl::unexpected(seen.error())));
        operation.body = *seen->body;
        auto fresh = std::make_shared<QList<PendingPtr>>();
        const auto writing = m_profile.write(
            [operation, newest = seen->newestRow, fresh](Outbox &outbox) -> Result<void> {
                fresh->clear();
                const auto now = outbox.newestOn(operation.subject);
                if (!now)
                    return tl::unexpected(now.error());
                if (*now > newest)
                    return fail(ErrorKind::Conflict, QStringLiteral("something was done to it meanwhile"));
                bool isNew = false;
                const auto kept = outbox.append(operation, &isNew);
                if (!kept)
                    return tl::unexpected(kept.error());
                if (isNew)
                    fresh->append(*kept);
                return {};
            },
            [profile = &m_profile, fresh](const Result<void> &) {
                profile->pending().set(profile->pending().now()->with(*fresh));
                profile->changes().noteKnowledge();
                profile->changes().noteQueued();
                profile->countSave();
            });
        whenReady(this, writing, finish);
    });
    return promise->future();
}

QFuture<Result<void>> LocalKnowledge::act(const QString &kind, const QString &rowId, const QJsonObject &body)
{
    return act(kind, rowId,
               [body](const MirrorReader &, const PendingSet &) -> Result<std::optional<QJsonObject>> {
                   return std::optional<QJsonObject>(body);
               });
}

QFuture<Result<void>> LocalKnowledge::keepName(CommonName name)
{
    const User user = m_profile.session().user;
    if (!mayCurate(user))
        return forbidden();
    if (name.id.isNull())
        name.id = newUuid7(m_profile.clock().nowMs());
    auto kept = sound(name, wire::commonNameFromKeepBody);
    if (!kept)
        return refused(kept.error());
    const auto make
        = [name = *kept, me = user.name](const MirrorReader &reader,
                                         const PendingSet &pending) -> Result<std::optional<QJsonObject>> {
        const auto shown = readNames(reader, pending);
        if (!shown)
            return tl::unexpected(shown.error());
        CommonName made = name;
        made.version = baseOf(*shown, made, made.id, pending, me);
        return std::optional(wire::keepBody(made));
    };
    return act(wire::opNameKeep(), idText(kept->id), make);
}

QFuture<Result<void>> LocalKnowledge::strikeEvidence(QString evidenceId, bool struck)
{
    if (!mayCurate(m_profile.session().user))
        return forbidden();
    return act(wire::opEvidenceStrike(), evidenceId, wire::toJson(wire::StrikeBody {evidenceId, struck}));
}

QFuture<Result<void>> LocalKnowledge::promoteEvidence(QString evidenceId)
{
    if (!mayCurate(m_profile.session().user))
        return forbidden();
    return act(wire::opEvidencePromote(), evidenceId, wire::rowIdBody(evidenceId));
}

QFuture<Result<void>> LocalKnowledge::noteMissed(QString question)
{
    if (!mayReport(m_profile.session().user))
        return forbidden();
    const QString words = evidenceWords(cleanText(question)).left(limits::Line);
    if (words.isEmpty())
        return readyFuture(Result<void>());
    return act(wire::opMissedNote(), missedId(words, weekOf(m_profile.clock().nowMs())),
               wire::missedNoteBody(words));
}

QFuture<Result<void>> LocalKnowledge::settleMissed(QString missedId)
{
    if (!mayCurate(m_profile.session().user))
        return forbidden();
    return act(wire::opMissedSettle(), missedId, wire::rowIdBody(missedId));
}

QFuture<Result<void>> LocalKnowledge::keepDraft(ArticleDraft draft)
{
    const User user = m_profile.session().user;
    if (!mayEditArticles(user))
        return forbidden();
    if (draft.state != DraftState::Writing && draft.state != DraftState::Review)
        return refused(invalid(QStringLiteral("state"), QStringLiteral("draft.state")).value());
    if (draft.id.isNull())
        draft.id = newUuid7(m_profile.clock().nowMs());
    draft.by = user.name;
    auto kept = sound(draft, wire::draftFromKeepBody);
    if (!kept)
        return refused(kept.error());
    const auto make
        = [draft = *kept, me = user.name](const MirrorReader &reader,
                                          const PendingSet &pending) -> Result<std::optional<QJsonObject>> {
        const auto shown = readDrafts(reader, pending);
        if (!shown)
            return tl::unexpected(shown.error());
        for (const ArticleDraft &one : *shown) {
            if (one.id == draft.id && one.by != me)
                return fail(ErrorKind::Forbidden, QStringLiteral("only its author rewrites a draft"), {},
                            QStringLiteral("draft.not_yours"));
        }
        ArticleDraft made = draft;
        made.version = baseOf(*shown, made, made.id, pending, me);
        return std::optional(wire::keepBody(made));
    };
    return act(wire::opDraftKeep(), idText(kept->id), make);
}

QFuture<Result<void>> LocalKnowledge::step(const QString &kind, const QUuid &id, const QString &reason,
                                           std::function<Result<void>(const ArticleDraft &)> judge)
{
    if (!mayEditArticles(m_profile.session().user))
        return forbidden();
    const auto make = [id, reason, judge](const MirrorReader &reader,
                                          const PendingSet &pending) -> Result<std::optional<QJsonObject>> {
        const auto shown = readDrafts(reader, pending);
        if (!shown)
            return tl::unexpected(shown.error());
        const auto draft = std::find_if(shown->begin(), shown->end(),
                                        [&id](const ArticleDraft &one) { return one.id == id; });
        if (draft == shown->end())
            return notHere();
        if (const auto may = judge(*draft); !may)
            return tl::unexpected(may.error());
        return std::optional(wire::toJson(wire::DraftStepBody {id, draft->version, reason}));
    };
    return act(kind, idText(id), make);
}

namespace {

/// Who may judge a draft in review.
std::function<Result<void>(const ArticleDraft &)> judgeOf(const User &user)
{
    return [user](const ArticleDraft &draft) -> Result<void> {
        if (!mayPublish(user, draft))
            return fail(ErrorKind::Forbidden, QStringLiteral("its author may not judge a draft"), {},
                        QStringLiteral("draft.own"));
        if (draft.state != DraftState::Review)
            return invalid(QStringLiteral("state"), QStringLiteral("draft.not_submitted"));
        return {};
    };
}

} // namespace

QFuture<Result<void>> LocalKnowledge::publishDraft(QUuid draftId)
{
    return step(wire::opDraftPublish(), draftId, {}, judgeOf(m_profile.session().user));
}

QFuture<Result<void>> LocalKnowledge::returnDraft(QUuid draftId, QString reason)
{
    reason = cleanText(reason).trimmed();
    if (reason.isEmpty() || reason.size() > limits::Line)
        return refused(
            invalid(QStringLiteral("reason"),
                    reason.isEmpty() ? QStringLiteral("text.missing") : QStringLiteral("text.too_long"))
                .value());
    return step(wire::opDraftReturn(), draftId, reason, judgeOf(m_profile.session().user));
}

QFuture<Result<void>> LocalKnowledge::discardDraft(QUuid draftId)
{
    const User user = m_profile.session().user;
    return step(wire::opDraftDiscard(), draftId, {}, [user](const ArticleDraft &draft) -> Result<void> {
        if (draft.by == user.name || user.role == Role::Administrator)
            return {};
        return fail(ErrorKind::Forbidden, QStringLiteral("only its author throws a draft away"), {},
                    QStringLiteral("draft.not_yours"));
    });
}

QFuture<Result<void>> LocalKnowledge::keepTyped(TypedDraft typed)
{
    const QString me = m_profile.session().user.name;
    if (me.isEmpty())
        return refused({ErrorKind::NeedLogin, QStringLiteral("nobody is signed in"), {}, {}});
    typed.draft.by = me;
    typed.savedMs = m_profile.clock().nowMs();
    return m_profile.write([typed](Outbox &outbox) { return outbox.keepTypedDraft(typed); },
                           [](const Result<void> &) {});
}

QFuture<Result<QList<TypedDraft>>> LocalKnowledge::typed()
{
    const QString me = m_profile.session().user.name;
    return m_profile.readOutbox([me](const Outbox &outbox) { return outbox.typedDrafts(me); });
}

QFuture<Result<void>> LocalKnowledge::dropTyped(QUuid draftId)
{
    return m_profile.write([draftId](Outbox &outbox) { return outbox.dropTypedDraft(draftId); },
                           [](const Result<void> &) {});
}

QFuture<Result<void>> LocalKnowledge::keepFlag(ArticleFlag flag)
{
    const User user = m_profile.session().user;
    if (!mayReport(user))
        return forbidden();
    if (flag.id.isNull())
        flag.id = newUuid7(m_profile.clock().nowMs());
    flag.by = user.name;
    auto kept = sound(flag, wire::flagFromKeepBody);
    if (!kept)
        return refused(kept.error());
    const auto make
        = [flag = *kept, me = user.name](const MirrorReader &reader,
                                         const PendingSet &pending) -> Result<std::optional<QJsonObject>> {
        const auto shown = readFlags(reader, pending);
        if (!shown)
            return tl::unexpected(shown.error());
        ArticleFlag made = flag;
        made.version = baseOf(*shown, made, made.id, pending, me);
        return std::optional(wire::keepBody(made));
    };
    return act(wire::opFlagKeep(), idText(kept->id), make);
}

QFuture<Result<void>> LocalKnowledge::settleFlag(QUuid flagId, QString answer)
{
    if (!mayCurate(m_profile.session().user))
        return forbidden();
    answer = cleanText(answer).trimmed();
    if (answer.size() > limits::Content)
        return refused(invalid(QStringLiteral("answer"), QStringLiteral("text.too_long")).value());
    return act(wire::opFlagSettle(), idText(flagId), wire::toJson(wire::SettleFlagBody {flagId, answer}));
}

QFuture<Result<void>> LocalKnowledge::keepFact(UnitFact fact)
{
    const User user = m_profile.session().user;
    if (!mayWriteFactOf(user, fact.unit))
        return forbidden();
    auto kept = sound(fact, wire::unitFactFromKeepBody);
    if (!kept)
        return refused(kept.error());
    const auto make
        = [fact = *kept, me = user.name](const MirrorReader &reader,
                                         const PendingSet &pending) -> Result<std::optional<QJsonObject>> {
        const auto shown = readFacts(reader, pending);
        if (!shown)
            return tl::unexpected(shown.error());
        UnitFact made = fact;
        made.version = baseOf(*shown, made, knowledgeSubject(made.id()), pending, me);
        return std::optional(wire::keepBody(made));
    };
    return act(wire::opFactKeep(), kept->id(), make);
}

QFuture<Result<void>> LocalKnowledge::keepSnippet(Snippet snippet)
{
    const User user = m_profile.session().user;
    if (!mayWritePhrases(user))
        return forbidden();
    if (snippet.id.isNull())
        snippet.id = newUuid7(m_profile.clock().nowMs());
    auto kept = sound(snippet, wire::snippetFromKeepBody);
    if (!kept)
        return refused(kept.error());
    const auto make
        = [snippet = *kept, me = user.name](const MirrorReader &reader,
                                            const PendingSet &pending) -> Result<std::optional<QJsonObject>> {
        const auto shown = readSnippets(reader, pending);
        if (!shown)
            return tl::unexpected(shown.error());
        Snippet made = snippet;
        made.version = baseOf(*shown, made, made.id, pending, me);
        return std::optional(wire::keepBody(made));
    };
    return act(wire::opSnippetKeep(), idText(kept->id), make);
}

QFuture<Result<void>> LocalKnowledge::keepTopicQuestions(TopicQuestions topic)
{
    const User user = m_profile.session().user;
    if (!mayWritePhrases(user))
        return forbidden();
    auto kept = sound(topic, wire::topicQuestionsFromKeepBody);
    if (!kept)
        return refused(kept.error());
    const auto make
        = [topic = *kept, me = user.name](const MirrorReader &reader,
                                          const PendingSet &pending) -> Result<std::optional<QJsonObject>> {
        const auto shown = readQuestions(reader, pending);
        if (!shown)
            return tl::unexpected(shown.error());
        TopicQuestions made = topic;
        made.version = baseOf(*shown, made, knowledgeSubject(made.id()), pending, me);
        return std::optional(wire::keepBody(made));
    };
    return act(wire::opQuestionsKeep(), kept->id(), make);
}

} // namespace tongdai::storage
