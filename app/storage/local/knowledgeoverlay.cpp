#include "app/storage/local/knowledgeoverlay.h"

#include "app/wire/callerdocuments.h"
#include "app/wire/knowledgedocuments.h"
#include "app/wire/phrasedocuments.h"
#include "models/domain/uuid7.h"
#include "models/domain/vietnamesetext.h"

#include <algorithm>

namespace tongdai::storage {

namespace {

QString idOf(const CommonName &name)
{
    return idText(name.id);
}
QString idOf(const Evidence &evidence)
{
    return evidence.id;
}
QString idOf(const MissedQuestion &missed)
{
    return missed.id;
}
QString idOf(const ArticleDraft &draft)
{
    return idText(draft.id);
}
QString idOf(const ArticleFlag &flag)
{
    return idText(flag.id);
}
QString idOf(const UnitFact &fact)
{
    return fact.id();
}
QString idOf(const Snippet &snippet)
{
    return idText(snippet.id);
}
QString idOf(const TopicQuestions &topic)
{
    return topic.id();
}

template<typename T> T *rowIn(QList<T> &rows, const QString &id)
{
    const auto found
        = std::find_if(rows.begin(), rows.end(), [&id](const T &row) { return idOf(row) == id; });
    return found == rows.end() ? nullptr : &*found;
}

bool shows(const PendingOperation &operation, const QString &kind)
{
    return operation.kind == kind && !operation.isRefused() && !operation.damaged;
}

/// Lays a kept value over the row it was made on. Its version becomes the one the centre will give it, so
/// that what is done on top of it names the right base.
template<typename T> void layKept(QList<T> &rows, Result<T> kept, const PendingOperation &operation)
{
    if (!kept)
        return;
    T *row = rowIn(rows, idOf(*kept));
    if ((row ? row->version : 0) != kept->version)
        return;
    ++kept->version;
    kept->by = operation.actor;
    kept->atMs = operation.wallMs;
    kept->waiting = operation.isWaiting();
    if (row)
        *row = std::move(*kept);
    else
        rows.append(std::move(*kept));
}

QString formOf(const QString &text)
{
    return words(text).join(QLatin1Char(' '));
}

/// As the centre does it (promoteEvidence).
void layPromoted(QList<CommonName> &rows, const QList<Evidence> &evidence, const PendingOperation &operation)
{
    const QString id = operation.body.value(QStringLiteral("id")).toString();
    const auto from
        = std::find_if(evidence.begin(), evidence.end(), [&id](const Evidence &row) { return row.id == id; });
    if (from == evidence.end())
        return;
    const QString form = formOf(from->words);
    const auto same = std::find_if(rows.begin(), rows.end(),
                                   [&form](const CommonName &name) { return formOf(name.words) == form; });
    if (same != rows.end() && (same->withdrawn || same->procedures.contains(from->procedure)))
        return;
    CommonName made = same != rows.end() ? *same : CommonName {};
    if (same == rows.end()) {
        made.id = wire::promotedNameId(id);
        made.words = from->words;
    }
    made.procedures.append(from->procedure);
    made.by = operation.actor;
    made.atMs = operation.wallMs;
    ++made.version;
    made.waiting = operation.isWaiting();
    if (same != rows.end())
        *same = made;
    else
        rows.append(made);
}

/// A step on a draft: publish, return or discard.
void layStep(QList<ArticleDraft> &rows, const PendingOperation &operation)
{
    const auto body = wire::draftStepBodyFromJson(operation.body);
    if (!body)
        return;
    ArticleDraft *draft = rowIn(rows, idText(body->id));
    if (!draft || draft->version != body->after)
        return;
    ++draft->version;
    draft->atMs = operation.wallMs;
    draft->waiting = operation.isWaiting();
    if (operation.kind == wire::opDraftDiscard()) {
        draft->state = DraftState::Discarded;
        return;
    }
    draft->reviewedBy = operation.actor;
    if (operation.kind == wire::opDraftPublish()) {
        draft->state = DraftState::Published;
    } else {
        draft->state = DraftState::Writing;
        draft->reason = body->reason;
    }
}

} // namespace

QUuid knowledgeSubject(const QString &rowId)
{
    if (const QUuid id = QUuid::fromString(rowId); !id.isNull())
        return id;
    static const QUuid space = QUuid::fromString(QStringLiteral("0d3c1f7e-8b52-5a64-9e0b-7c41d2a8f613"));
    return QUuid::createUuidV5(space, rowId);
}

bool changesNamedRow(const QString &kind)
{
    return wire::isKnowledgeOp(kind) || wire::isDutyOp(kind) || kind == wire::opCallerKeep();
}

ChangedRow rowChangedBy(const PendingOperation &operation)
{
    const QString &kind = operation.kind;
    const QString id = operation.body.value(QStringLiteral("id")).toString();
    if (kind == wire::opNameKeep())
        return {wire::rowCommonName(), id};
    if (kind == wire::opDutyKeep() || kind == wire::opDutyDrop())
        return {wire::rowDuty(), id};
    if (kind == wire::opEvidenceStrike() || kind == wire::opEvidencePromote())
        return {wire::rowEvidence(), id};
    if (kind == wire::opMissedSettle())
        return {wire::rowMissed(), id};
    if (kind.startsWith(QStringLiteral("draft.")))
        return {wire::rowDraft(), id};
    if (kind == wire::opFlagKeep() || kind == wire::opFlagSettle())
        return {wire::rowFlag(), id};
    if (kind == wire::opFactKeep()) {
        const auto fact = wire::unitFactFromKeepBody(operation.body);
        return {wire::rowUnitFact(), fact ? fact->id() : QString()};
    }
    if (kind == wire::opSnippetKeep())
        return {wire::rowSnippet(), id};
    if (kind == wire::opCallerKeep())
        return {wire::rowCaller(), id};
    if (kind == wire::opQuestionsKeep()) {
        const auto topic = wire::topicQuestionsFromKeepBody(operation.body);
        return {wire::rowTopicQuestions(), topic ? topic->id() : QString()};
    }
    return {};
}

bool knowledgeArrived(const PendingOperation &operation, const std::optional<qint64> &version)
{
    if (operation.state != OperationState::Applied)
        return false;
    const qint64 reached = operation.outcome.value(QStringLiteral("version")).toInteger();
    if (operation.outcome.value(QStringLiteral("gone")).toBool())
        return !version;
    // Without a version (a missed question, an answer lost long ago) there is nothing to wait for.
    return reached == 0 || (version && *version >= reached);
}

QList<CommonName> shownNames(QList<CommonName> rows, const QList<Evidence> &evidence,
                             const PendingSet &pending)
{
    for (const PendingPtr &operation : pending.all()) {
        if (shows(*operation, wire::opNameKeep()))
            layKept(rows, wire::commonNameFromKeepBody(operation->body), *operation);
        else if (shows(*operation, wire::opEvidencePromote()))
            layPromoted(rows, evidence, *operation);
    }
    return rows;
}

QList<Evidence> shownEvidence(QList<Evidence> rows, const PendingSet &pending)
{
    for (const PendingPtr &operation : pending.all()) {
        const QString id = operation->body.value(QStringLiteral("id")).toString();
        if (shows(*operation, wire::opEvidencePromote())) {
            if (Evidence *row = rowIn(rows, id))
                row->promoted = true;
        } else if (shows(*operation, wire::opEvidenceStrike())) {
            Evidence *row = rowIn(rows, id);
            if (!row)
                continue;
            row->struck = operation->body.value(QStringLiteral("struck")).toBool();
            row->struckBy = row->struck ? operation->actor : QString();
            row->struckMs = row->struck ? operation->wallMs : 0;
        }
    }
    return rows;
}

QList<MissedQuestion> shownMissed(QList<MissedQuestion> rows, const PendingSet &pending)
{
    for (const PendingPtr &operation : pending.all()) {
        if (shows(*operation, wire::opMissedSettle())) {
            if (MissedQuestion *row = rowIn(rows, operation->body.value(QStringLiteral("id")).toString()))
                row->settled = true;
        } else if (shows(*operation, wire::opMissedNote()) && operation->isWaiting()) {
            const auto words = wire::wordsFromMissedNote(operation->body);
            if (!words)
                continue;
            const QDate week = weekOf(operation->wallMs);
            const QString id = missedId(*words, week);
            MissedQuestion *row = rowIn(rows, id);
            if (!row) {
                rows.append({id, *words, week, 0, 0, false, {}, 0});
                row = &rows.last();
            }
            ++row->count;
            row->lastMs = qMax(row->lastMs, operation->wallMs);
        }
    }
    return rows;
}

QList<ArticleDraft> shownDrafts(QList<ArticleDraft> rows, const PendingSet &pending)
{
    for (const PendingPtr &operation : pending.all()) {
        if (shows(*operation, wire::opDraftKeep())) {
            auto kept = wire::draftFromKeepBody(operation->body);
            if (const ArticleDraft *row = kept ? rowIn(rows, idOf(*kept)) : nullptr) {
                kept->reviewedBy = row->reviewedBy;
                kept->reason = kept->state == DraftState::Review ? QString() : row->reason;
            }
            layKept(rows, std::move(kept), *operation);
        } else if (shows(*operation, wire::opDraftPublish()) || shows(*operation, wire::opDraftReturn())
                   || shows(*operation, wire::opDraftDiscard())) {
            layStep(rows, *operation);
        }
    }
    rows.removeIf([](const ArticleDraft &draft) {
        return draft.state == DraftState::Discarded
            || (draft.state == DraftState::Published && !draft.waiting);
    });
    return rows;
}

QList<ArticleFlag> shownFlags(QList<ArticleFlag> rows, const PendingSet &pending)
{
    for (const PendingPtr &operation : pending.all()) {
        if (shows(*operation, wire::opFlagKeep())) {
            layKept(rows, wire::flagFromKeepBody(operation->body), *operation);
        } else if (shows(*operation, wire::opFlagSettle())) {
            if (ArticleFlag *row = rowIn(rows, operation->body.value(QStringLiteral("id")).toString()))
                row->settled = true;
        }
    }
    rows.removeIf([](const ArticleFlag &flag) { return flag.settled; });
    return rows;
}

QList<UnitFact> shownFacts(QList<UnitFact> rows, const PendingSet &pending)
{
    for (const PendingPtr &operation : pending.all()) {
        if (shows(*operation, wire::opFactKeep()))
            layKept(rows, wire::unitFactFromKeepBody(operation->body), *operation);
    }
    return rows;
}

QList<Snippet> shownSnippets(QList<Snippet> rows, const PendingSet &pending)
{
    for (const PendingPtr &operation : pending.all()) {
        if (shows(*operation, wire::opSnippetKeep()))
            layKept(rows, wire::snippetFromKeepBody(operation->body), *operation);
    }
    return rows;
}

QList<TopicQuestions> shownQuestions(QList<TopicQuestions> rows, const PendingSet &pending)
{
    for (const PendingPtr &operation : pending.all()) {
        if (shows(*operation, wire::opQuestionsKeep()))
            layKept(rows, wire::topicQuestionsFromKeepBody(operation->body), *operation);
    }
    return rows;
}

} // namespace tongdai::storage
