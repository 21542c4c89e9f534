// The reading half of LocalKnowledge.
#include "app/storage/local/localknowledge.h"

#include "app/storage/local/knowledgeoverlay.h"
#include "app/wire/knowledgedocuments.h"
#include "app/wire/phrasedocuments.h"
#include "models/domain/vietnamesetext.h"
#include "models/ports/whenready.h"

#include <algorithm>

namespace tongdai::storage {

namespace {

template<typename T> void newestFirst(QList<T> &rows)
{
    std::stable_sort(rows.begin(), rows.end(), [](const T &a, const T &b) { return a.atMs > b.atMs; });
}

bool matches(const QString &text, const QStringList &typed)
{
    const QString folded = foldMarks(text);
    return std::all_of(typed.begin(), typed.end(),
                       [&folded](const QString &word) { return folded.contains(word); });
}

Result<QList<Evidence>> heaviest(QList<Evidence> rows, const QString &text, int limit, qint64 nowMs)
{
    const QStringList typed = foldMarks(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<QPair<double, Evidence>> weighed;
    for (Evidence &row : rows) {
        if (matches(row.words, typed))
            weighed.append({evidenceWeight(row, nowMs), std::move(row)});
    }
    std::stable_sort(weighed.begin(), weighed.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<Evidence> found;
    for (auto &[weight, row] : weighed) {
        if (limit > 0 && found.size() >= limit)
            break;
        found.append(std::move(row));
    }
    return found;
}

} // namespace

Result<QList<Evidence>> readEvidence(const MirrorReader &reader, const PendingSet &pending)
{
    auto rows = reader.visibleValues<Evidence>(wire::rowEvidence(), wire::evidenceFromJson);
    return rows ? shownEvidence(std::move(*rows), pending) : rows;
}

Result<QList<CommonName>> readNames(const MirrorReader &reader, const PendingSet &pending)
{
    auto rows = reader.visibleValues<CommonName>(wire::rowCommonName(), wire::commonNameFromJson);
    if (!rows)
        return rows;
    const auto &all = pending.all();
    const bool promotes = std::any_of(all.begin(), all.end(), [](const PendingPtr &operation) {
        return operation->kind == wire::opEvidencePromote();
    });
    auto evidence = promotes ? reader.visibleValues<Evidence>(wire::rowEvidence(), wire::evidenceFromJson)
                             : Result<QList<Evidence>>();
    if (!evidence)
        return tl::unexpected(evidence.error());
    return shownNames(std::move(*rows), *evidence, pending);
}

Result<QList<MissedQuestion>> readMissed(const MirrorReader &reader, const PendingSet &pending)
{
    auto rows = reader.visibleValues<MissedQuestion>(wire::rowMissed(), wire::missedFromJson);
    return rows ? shownMissed(std::move(*rows), pending) : rows;
}

Result<QList<ArticleDraft>> readDrafts(const MirrorReader &reader, const PendingSet &pending)
{
    auto rows = reader.visibleValues<ArticleDraft>(wire::rowDraft(), wire::draftFromJson);
    return rows ? shownDrafts(std::move(*rows), pending) : rows;
}

Result<QList<ArticleFlag>> readFlags(const MirrorReader &reader, const PendingSet &pending)
{
    auto rows = reader.visibleValues<ArticleFlag>(wire::rowFlag(), wire::flagFromJson);
    return rows ? shownFlags(std::move(*rows), pending) : rows;
}

Result<QList<UnitFact>> readFacts(const MirrorReader &reader, const PendingSet &pending)
{
    auto rows = reader.visibleValues<UnitFact>(wire::rowUnitFact(), wire::unitFactFromJson);
    return rows ? shownFacts(std::move(*rows), pending) : rows;
}

Result<QList<Snippet>> readSnippets(const MirrorReader &reader, const PendingSet &pending)
{
    auto rows = reader.visibleValues<Snippet>(wire::rowSnippet(), wire::snippetFromJson);
    return rows ? shownSnippets(std::move(*rows), pending) : rows;
}

Result<QList<TopicQuestions>> readQuestions(const MirrorReader &reader, const PendingSet &pending)
{
    auto rows
        = reader.visibleValues<TopicQuestions>(wire::rowTopicQuestions(), wire::topicQuestionsFromJson);
    return rows ? shownQuestions(std::move(*rows), pending) : rows;
}

LocalKnowledge::LocalKnowledge(LocalProfile &profile, QObject *parent)
    : KnowledgeDesk(parent)
    , m_profile(profile)
{
    connect(&profile.changes(), &LocalChanges::knowledgeChanged, this, &KnowledgeDesk::knowledgeChanged);
}

QFuture<Result<QList<CommonName>>> LocalKnowledge::commonNames()
{
    return m_profile.read([](const MirrorReader &reader, const PendingSet &pending) {
        auto names = readNames(reader, pending);
        if (names)
            newestFirst(*names);
        return names;
    });
}

QFuture<Result<QList<Evidence>>> LocalKnowledge::evidence(QString text, int limit)
{
    const qint64 now = m_profile.clock().nowMs();
    return m_profile.read(
        [text, limit, now](const MirrorReader &reader, const PendingSet &pending) -> Result<QList<Evidence>> {
            auto rows = readEvidence(reader, pending);
            return rows ? heaviest(std::move(*rows), text, limit, now) : rows;
        });
}

QFuture<Result<QList<MissedQuestion>>> LocalKnowledge::missed(QDate week, int limit)
{
    // What others missed is for those who can mend it; one's own waiting notes alone would look like all.
    if (!mayCurate(m_profile.session().user))
        return readyFuture(Result<QList<MissedQuestion>>(QList<MissedQuestion>()));
    return m_profile.read([week, limit](const MirrorReader &reader, const PendingSet &pending) {
        auto rows = readMissed(reader, pending);
        if (!rows)
            return rows;
        rows->removeIf([week](const MissedQuestion &row) {
            return row.settled || (week.isValid() && row.week != week);
        });
        std::stable_sort(rows->begin(), rows->end(), [](const auto &a, const auto &b) {
            return std::tuple(-a.count, -a.lastMs, a.words) < std::tuple(-b.count, -b.lastMs, b.words);
        });
        if (limit > 0)
            *rows = rows->mid(0, limit);
        return rows;
    });
}

QFuture<Result<QList<ArticleDraft>>> LocalKnowledge::drafts()
{
    return m_profile.read([](const MirrorReader &reader, const PendingSet &pending) {
        auto rows = readDrafts(reader, pending);
        if (rows)
            newestFirst(*rows);
        return rows;
    });
}

QFuture<Result<QList<ArticleVersion>>> LocalKnowledge::versions(QString procedureId)
{
    return m_profile.read([procedureId](const MirrorReader &reader, const PendingSet &) {
        auto rows = reader.visibleValues<ArticleVersion>(
            wire::rowArticleVersion(), wire::articleVersionFromJson, procedureId + QLatin1Char('@'));
        if (rows) {
            std::stable_sort(rows->begin(), rows->end(), [](const auto &a, const auto &b) {
                return a.procedure.version > b.procedure.version;
            });
        }
        return rows;
    });
}

QFuture<Result<QList<ArticleFlag>>> LocalKnowledge::flags(QString procedureId)
{
    return m_profile.read([procedureId](const MirrorReader &reader, const PendingSet &pending) {
        auto rows = readFlags(reader, pending);
        if (!rows)
            return rows;
        rows->removeIf([&procedureId](const ArticleFlag &flag) {
            return !procedureId.isEmpty() && flag.procedure != procedureId;
        });
        newestFirst(*rows);
        return rows;
    });
}

QFuture<Result<QList<ArticleFlag>>> LocalKnowledge::answeredFlags()
{
    const QString me = m_profile.session().user.name;
    return m_profile.read([me](const MirrorReader &reader, const PendingSet &) {
        auto rows = reader.visibleValues<ArticleFlag>(wire::rowFlag(), wire::flagFromJson);
        if (!rows)
            return rows;
        rows->removeIf([&me](const ArticleFlag &flag) { return !flag.settled || flag.by != me; });
        newestFirst(*rows);
        return rows;
    });
}

QFuture<Result<QList<UnitFact>>> LocalKnowledge::facts(QString procedureId)
{
    return m_profile.read([procedureId](const MirrorReader &reader, const PendingSet &pending) {
        auto rows = readFacts(reader, pending);
        if (!rows)
            return rows;
        rows->removeIf([&procedureId](const UnitFact &fact) {
            return !fact.procedure.isEmpty() && fact.procedure != procedureId;
        });
        newestFirst(*rows);
        return rows;
    });
}

QFuture<Result<QList<Snippet>>> LocalKnowledge::snippets()
{
    return m_profile.read([](const MirrorReader &reader, const PendingSet &pending) {
        auto rows = readSnippets(reader, pending);
        if (rows)
            newestFirst(*rows);
        return rows;
    });
}

QFuture<Result<QList<TopicQuestions>>> LocalKnowledge::topicQuestions()
{
    return m_profile.read([](const MirrorReader &reader, const PendingSet &pending) {
        auto rows = readQuestions(reader, pending);
        if (rows)
            newestFirst(*rows);
        return rows;
    });
}

} // namespace tongdai::storage
