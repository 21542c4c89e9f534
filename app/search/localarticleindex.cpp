#include "app/search/localarticleindex.h"

#include "models/ports/whenready.h"

#include <QDateTime>
#include <QtConcurrentRun>

#include <algorithm>

namespace tongdai {

namespace {

SearchAnswer nothing()
{
    SearchAnswer answer;
    answer.nearOnly = true;
    return answer;
}

} // namespace

LocalArticleIndex::LocalArticleIndex(Lexicon lexicon, QObject *parent)
    : ArticleIndex(parent)
    , m_lexicon(std::move(lexicon))
{
    m_builder.setMaxThreadCount(1);
    m_searcher.setMaxThreadCount(1);
}

LocalArticleIndex::~LocalArticleIndex()
{
    m_searcher.waitForDone();
    m_builder.waitForDone();
}

void LocalArticleIndex::setProcedures(QList<Procedure> procedures)
{
    m_waiting = {};
    m_waiting.whole = true;
    for (Procedure &procedure : procedures)
        m_waiting.changed.insert(procedure.id, std::move(procedure));
    buildNext();
}

void LocalArticleIndex::update(const QList<Procedure> &changed, const QStringList &removedIds)
{
    for (const QString &id : removedIds) {
        m_waiting.changed.remove(id);
        m_waiting.removed.append(id);
    }
    for (const Procedure &procedure : changed) {
        m_waiting.removed.removeAll(procedure.id);
        m_waiting.changed.insert(procedure.id, procedure);
    }
    buildNext();
}

void LocalArticleIndex::setCommonNames(QList<CommonName> names)
{
    m_knowledge.names = std::move(names);
    m_knowledge.namesChanged = true;
    buildNext();
}

void LocalArticleIndex::setEvidence(QList<Evidence> evidence)
{
    m_knowledge.evidence = std::move(evidence);
    m_knowledge.evidenceChanged = true;
    buildNext();
}

void LocalArticleIndex::buildNext()
{
    // Knowledge without a base waits for one: there is nothing to lay it over.
    const bool overlayOnly = m_waiting.isEmpty();
    if (m_busy || (overlayOnly && (!m_state || !knowledgeWaits())))
        return;
    m_busy = true;
    const bool shows = !overlayOnly || m_knowledge.namesChanged;
    const bool weighs = !overlayOnly || m_knowledge.evidenceChanged;
    if (weighs)
        m_fadedOn = QDate::currentDate();
    m_building
        = QtConcurrent::run(&m_builder,
                            [from = m_state, changes = std::exchange(m_waiting, {}), knowledge = m_knowledge,
                             lexicon = m_lexicon] { return build(from, changes, knowledge, lexicon); });
    m_knowledge.namesChanged = false;
    m_knowledge.evidenceChanged = false;
    whenReady(this, m_building, [this, shows, weighs](const std::shared_ptr<const State> &made) {
        m_state = made;
        m_busy = false;
        if (weighs)
            Q_EMIT evidenceTaken();
        if (shows)
            Q_EMIT articlesChanged();
        buildNext();
    });
}

std::shared_ptr<const LocalArticleIndex::State> LocalArticleIndex::build(std::shared_ptr<const State> from,
                                                                         Changes changes,
                                                                         const Knowledge &knowledge,
                                                                         const Lexicon &lexicon)
{
    auto made = std::make_shared<State>();
    const bool rebased = !from || !changes.isEmpty();
    if (from)
        *made = *from;
    if (rebased)
        made->base = buildBase(made->base, std::move(changes), lexicon);
    const ProcedureIndex &index = *made->base->index;
    if (rebased || knowledge.namesChanged)
        made->overlay.names = knowledge.names.isEmpty()
            ? nullptr
            : std::make_shared<const EditorsNames>(index, knowledge.names);
    if (rebased || knowledge.evidenceChanged)
        made->overlay.learned = knowledge.evidence.isEmpty()
            ? nullptr
            : std::make_shared<const LearnedWords>(index, knowledge.evidence,
                                                   QDateTime::currentMSecsSinceEpoch());
    return made;
}

std::shared_ptr<const LocalArticleIndex::Base>
LocalArticleIndex::buildBase(const std::shared_ptr<const Base> &from, Changes changes, const Lexicon &lexicon)
{
    auto made = std::make_shared<Base>();
    if (from && !changes.whole)
        made->procedures = from->procedures;
    for (const QString &id : std::as_const(changes.removed))
        made->procedures.remove(id);
    for (const Procedure &procedure : std::as_const(changes.changed))
        made->procedures.put(procedure);
    changes = {};
    made->index = std::make_unique<ProcedureIndex>(made->procedures.all(), lexicon);
    return made;
}

QFuture<Result<SearchAnswer>> LocalArticleIndex::search(SearchQuery query)
{
    if (query.home.isEmpty())
        query.home = m_home;
    const QDate today = QDate::currentDate();
    if (m_state) {
        if (m_fadedOn != today && !m_knowledge.evidence.isEmpty()) {
            m_knowledge.evidenceChanged = true;
            buildNext();
        }
        return QtConcurrent::run(&m_searcher, [state = m_state, query, today] {
            return Result<SearchAnswer>(state->search(query, today));
        });
    }
    if (!m_busy)
        return readyFuture(Result<SearchAnswer>(nothing()));
    // The builder has one thread: this runs when the first index is done.
    return QtConcurrent::run(&m_builder, [building = m_building, query, today] {
        return Result<SearchAnswer>(building.result()->search(query, today));
    });
}

QFuture<Result<Procedure>> LocalArticleIndex::procedure(QString idOrCode)
{
    if (m_state) {
        if (auto found = m_state->base->procedures.get(idOrCode))
            return readyFuture(Result<Procedure>(std::move(*found)));
    }
    return readyFuture(
        Result<Procedure>(fail(ErrorKind::NotFound, QStringLiteral("no such procedure on this machine"),
                               QStringLiteral("procedure"))));
}

QFuture<Result<QList<SearchHit>>> LocalArticleIndex::mostAsked(int limit)
{
    QList<SearchHit> hits;
    if (!m_state)
        return readyFuture(Result<QList<SearchHit>>(hits));
    QStringList wanted = m_mostAsked;
    if (wanted.isEmpty()) {
        QList<Lexicon::Asked> common = m_lexicon.asked;
        std::stable_sort(common.begin(), common.end(), [](const Lexicon::Asked &a, const Lexicon::Asked &b) {
            return a.weight > b.weight;
        });
        for (const Lexicon::Asked &asked : std::as_const(common))
            wanted.append(asked.code);
    }
    const QDate today = QDate::currentDate();
    for (const QString &key : std::as_const(wanted)) {
        if (hits.size() >= limit)
            break;
        if (const auto card = m_state->base->index->card(key, today))
            hits.append(*card);
    }
    return readyFuture(Result<QList<SearchHit>>(hits));
}

QStringList LocalArticleIndex::fields() const
{
    return m_state ? m_state->base->index->fields() : QStringList();
}

int LocalArticleIndex::size() const
{
    return m_state ? static_cast<int>(m_state->base->procedures.size()) : 0;
}

} // namespace tongdai
