// The knowledge desk in memory: a whole one, with rights, versions and refusals, for tests of the window.
#pragma once

#include "models/domain/vietnamesetext.h"
#include "models/ports/clock.h"
#include "models/ports/knowledgedesk.h"
#include "models/ports/whenready.h"

#include <algorithm>

namespace tongdai::fakes {

/// Every change is judged as the centre would and stands at once; with `failChange` set none is taken. What
/// is published is written into `articles`.
class MemoryKnowledge final : public KnowledgeDesk
{
public:
    MemoryKnowledge(const Clock &clock, QList<Procedure> *articles)
        : m_clock(clock)
        , m_articles(articles)
    { }

    QFuture<Result<QList<CommonName>>> commonNames() override { return give(names); }
    QFuture<Result<QList<Evidence>>> evidence(QString text, int limit) override
    {
        QList<Evidence> found;
        for (const Evidence &pair : pairs) {
            if (foldMarks(pair.words).contains(foldMarks(text)))
                found << pair;
        }
        const qint64 now = m_clock.nowMs();
        std::stable_sort(found.begin(), found.end(), [now](const Evidence &a, const Evidence &b) {
            return evidenceWeight(a, now) > evidenceWeight(b, now);
        });
        return give(limit > 0 ? found.mid(0, limit) : found);
    }
    QFuture<Result<QList<MissedQuestion>>> missed(QDate week, int limit) override
    {
        QList<MissedQuestion> found;
        for (const MissedQuestion &question : questions) {
            if (!question.settled && (week.isNull() || question.week == week))
                found << question;
        }
        std::stable_sort(found.begin(), found.end(),
                         [](const auto &a, const auto &b) { return a.count > b.count; });
        return give(found.mid(0, limit));
    }
    QFuture<Result<QList<ArticleDraft>>> drafts() override
    {
        QList<ArticleDraft> open;
        for (const ArticleDraft &draft : written) {
            if (draft.state == DraftState::Writing || draft.state == DraftState::Review)
                open << draft;
        }
        return give(open);
    }
    QFuture<Result<QList<ArticleVersion>>> versions(QString procedureId) override
    {
        QList<ArticleVersion> found;
        for (const ArticleVersion &version : replaced) {
            if (version.procedure.id == procedureId)
                found << version;
        }
        return give(found);
    }
    QFuture<Result<QList<ArticleFlag>>> flags(QString procedureId) override
    {
        QList<ArticleFlag> found;
        for (const ArticleFlag &flag : notices) {
            if (!flag.settled && (procedureId.isEmpty() || flag.procedure == procedureId))
                found << flag;
        }
        return give(found);
    }
    QFuture<Result<QList<ArticleFlag>>> answeredFlags() override
    {
        QList<ArticleFlag> found;
        for (const ArticleFlag &flag : notices) {
            if (flag.settled && flag.by == me.name)
                found << flag;
        }
        return give(found);
    }
    QFuture<Result<QList<UnitFact>>> facts(QString procedureId) override
    {
        QList<UnitFact> found;
        for (const UnitFact &fact : local) {
            if (fact.procedure.isEmpty() || fact.procedure == procedureId)
                found << fact;
        }
        return give(found);
    }

    QFuture<Result<QList<Snippet>>> snippets() override { return give(texts); }
    QFuture<Result<QList<TopicQuestions>>> topicQuestions() override { return give(topics); }

    QFuture<Result<void>> keepName(CommonName name) override
    {
        if (const auto no = refusal(mayCurate(me), problemsOf(name)))
            return no->future;
        sign(name);
        return kept(put(names, name, [&](const CommonName &old) { return old.id == name.id; }));
    }
    QFuture<Result<void>> strikeEvidence(QString id, bool struck) override
    {
        if (const auto no = refusal(mayCurate(me), {}))
            return no->future;
        return change(pairs, [&](Evidence &pair) {
            if (pair.id != id)
                return false;
            pair.struck = struck;
            pair.struckBy = struck ? me.name : QString();
            pair.struckMs = struck ? m_clock.nowMs() : 0;
            return true;
        });
    }
    QFuture<Result<void>> promoteEvidence(QString id) override
    {
        if (const auto no = refusal(mayCurate(me), {}))
            return no->future;
        return change(pairs, [&](Evidence &pair) {
            if (pair.id != id)
                return false;
            pair.promoted = true;
            CommonName name;
            name.id = QUuid::createUuid();
            name.words = pair.words;
            name.procedures = {pair.procedure};
            sign(name);
            names.prepend(name);
            return true;
        });
    }
    QFuture<Result<void>> noteMissed(QString question) override
    {
        if (const auto no = refusal(me.role != Role::Auditor, {}))
            return no->future;
        asked << question;
        const QString words = evidenceWords(question);
        if (words.isEmpty())
            return kept(true);
        const QDate week = weekOf(m_clock.nowMs());
        const QString id = missedId(words, week);
        for (MissedQuestion &known : questions) {
            if (known.id == id) {
                ++known.count;
                known.lastMs = m_clock.nowMs();
                return kept(true);
            }
        }
        questions << MissedQuestion {id, words, week, 1, m_clock.nowMs(), false, {}, 1};
        return kept(true);
    }
    QFuture<Result<void>> settleMissed(QString id) override
    {
        if (const auto no = refusal(mayCurate(me), {}))
            return no->future;
        return change(questions, [&](MissedQuestion &question) {
            if (question.id != id)
                return false;
            question.settled = true;
            question.settledBy = me.name;
            return true;
        });
    }

    QFuture<Result<void>> keepDraft(ArticleDraft draft) override
    {
        if (const auto no = refusal(mayEditArticles(me), problemsOf(draft)))
            return no->future;
        const auto known = std::find_if(written.begin(), written.end(),
                                        [&](const ArticleDraft &old) { return old.id == draft.id; });
        if (known != written.end() && known->by != me.name)
            return readyFuture(Result<void>(fail(ErrorKind::Forbidden, QStringLiteral("not its author"))));
        sign(draft);
        return kept(put(written, draft, [&](const ArticleDraft &old) { return old.id == draft.id; }));
    }
    QFuture<Result<void>> publishDraft(QUuid id) override
    {
        const auto draft = std::find_if(written.begin(), written.end(),
                                        [&](const ArticleDraft &one) { return one.id == id; });
        if (draft == written.end())
            return readyFuture(Result<void>(fail(ErrorKind::NotFound, QStringLiteral("no such draft"))));
        if (const auto no = refusal(mayPublish(me, *draft), problemsOf(*draft)))
            return no->future;
        const auto inForce = std::find_if(m_articles->begin(), m_articles->end(),
                                          [&](const Procedure &p) { return p.id == draft->procedure.id; });
        const int current = inForce == m_articles->end() ? 0 : inForce->version;
        if (current != draft->baseVersion)
            return readyFuture(Result<void>(fail(ErrorKind::Conflict, QStringLiteral("newer published"))));
        Procedure published = draft->procedure;
        published.version = current + 1;
        if (inForce == m_articles->end()) {
            m_articles->append(published);
        } else {
            ArticleVersion &old = m_current[inForce->id];
            old.id = QStringLiteral("%1@%2").arg(inForce->id).arg(current);
            old.procedure = *inForce;
            replaced.prepend(old);
            *inForce = published;
        }
        m_current[published.id] = {{}, {}, me.name, draft->note, m_clock.nowMs()};
        draft->state = DraftState::Published;
        draft->reviewedBy = me.name;
        return kept(true);
    }
    QFuture<Result<void>> returnDraft(QUuid id, QString reason) override
    {
        return judge(id, [&](ArticleDraft &draft) {
            draft.state = DraftState::Writing;
            draft.reason = reason;
            draft.reviewedBy = me.name;
        });
    }
    QFuture<Result<void>> discardDraft(QUuid id) override
    {
        return judge(id, [](ArticleDraft &draft) { draft.state = DraftState::Discarded; });
    }

    QFuture<Result<void>> keepTyped(TypedDraft typed) override
    {
        journal.insert(typed.draft.id, typed);
        return readyFuture(Result<void>());
    }
    QFuture<Result<QList<TypedDraft>>> typed() override
    {
        QList<TypedDraft> own;
        for (const TypedDraft &one : journal) {
            if (one.draft.by == me.name)
                own << one;
        }
        return give(own);
    }
    QFuture<Result<void>> dropTyped(QUuid id) override
    {
        journal.remove(id);
        return readyFuture(Result<void>());
    }

    QFuture<Result<void>> keepFlag(ArticleFlag flag) override
    {
        if (const auto no = refusal(me.role != Role::Auditor, problemsOf(flag)))
            return no->future;
        sign(flag);
        return kept(put(notices, flag, [&](const ArticleFlag &old) { return old.id == flag.id; }));
    }
    QFuture<Result<void>> settleFlag(QUuid id, QString answer) override
    {
        if (const auto no = refusal(mayCurate(me), {}))
            return no->future;
        return change(notices, [&](ArticleFlag &flag) {
            if (flag.id != id)
                return false;
            flag.settled = true;
            flag.settledBy = me.name;
            flag.answer = answer;
            return true;
        });
    }
    QFuture<Result<void>> keepFact(UnitFact fact) override
    {
        if (const auto no = refusal(mayWriteFactOf(me, fact.unit), problemsOf(fact)))
            return no->future;
        sign(fact);
        return kept(put(local, fact, [&](const UnitFact &old) { return old.id() == fact.id(); }));
    }

    QFuture<Result<void>> keepSnippet(Snippet snippet) override
    {
        if (const auto no = refusal(mayWritePhrases(me), problemsOf(snippet)))
            return no->future;
        sign(snippet);
        return kept(put(texts, snippet, [&](const Snippet &old) { return old.id == snippet.id; }));
    }
    QFuture<Result<void>> keepTopicQuestions(TopicQuestions topic) override
    {
        if (const auto no = refusal(mayWritePhrases(me), problemsOf(topic)))
            return no->future;
        sign(topic);
        return kept(put(topics, topic, [&](const TopicQuestions &old) { return old.id() == topic.id(); }));
    }

    User me;
    std::optional<Error> failChange;
    QList<CommonName> names;
    QList<Evidence> pairs;
    QList<MissedQuestion> questions;
    QList<ArticleDraft> written;
    QList<ArticleVersion> replaced;
    QList<ArticleFlag> notices;
    QList<UnitFact> local;
    QList<Snippet> texts;
    QList<TopicQuestions> topics;
    QHash<QUuid, TypedDraft> journal; ///< what was typed into drafts
    QStringList asked; ///< questions noted as missed, as they came

private:
    struct Refusal {
        QFuture<Result<void>> future;
    };
    std::optional<Refusal> refusal(bool may, const QList<Error> &problems) const
    {
        std::optional<Error> why = failChange;
        if (!may)
            why = Error {ErrorKind::Forbidden, {}, {}, {}};
        else if (!problems.isEmpty())
            why = problems.first();
        if (!why)
            return std::nullopt;
        return Refusal {readyFuture(Result<void>(tl::unexpected(*why)))};
    }
    template<typename T> static QFuture<Result<QList<T>>> give(const QList<T> &list)
    {
        return readyFuture(Result<QList<T>>(list));
    }
    template<typename T> void sign(T &row) const
    {
        row.by = me.name;
        row.atMs = m_clock.nowMs();
        row.waiting = true;
        ++row.version;
    }
    template<typename T, typename Same> static bool put(QList<T> &list, const T &row, Same same)
    {
        list.removeIf(same);
        list.prepend(row);
        return true;
    }
    QFuture<Result<void>> kept(bool)
    {
        Q_EMIT knowledgeChanged();
        return readyFuture(Result<void>());
    }
    template<typename T, typename Change> QFuture<Result<void>> change(QList<T> &list, Change work)
    {
        for (T &row : list) {
            if (work(row))
                return kept(true);
        }
        return readyFuture(Result<void>(fail(ErrorKind::NotFound, QStringLiteral("no such row"))));
    }
    template<typename Change> QFuture<Result<void>> judge(const QUuid &id, Change work)
    {
        if (const auto no = refusal(mayEditArticles(me), {}))
            return no->future;
        return change(written, [&](ArticleDraft &draft) {
            if (draft.id != id)
                return false;
            work(draft);
            draft.atMs = m_clock.nowMs();
            return true;
        });
    }

    const Clock &m_clock;
    QList<Procedure> *m_articles;
    QHash<QString, ArticleVersion> m_current; ///< who published what is in force
};

} // namespace tongdai::fakes
