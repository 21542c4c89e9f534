#include "app/search/localarticleindex.h"

#include "app/search/startfile.h"
#include "models/ports/whenready.h"

#include <QDateTime>
#include <QFile>
#include <QtConcurrentRun>

#include <algorithm>
#include <limits>

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

void LocalArticleIndex::openStartFile(const QString &path)
{
    m_startFile = path;
    if (m_busy || m_state || !QFile::exists(path))
        return;
    m_busy = true;
    const auto print = std::make_shared<quint64>(0);
    m_building = QtConcurrent::run(
        &m_builder,
        [path, print, knowledge = m_knowledge, lexicon = m_lexicon]() -> std::shared_ptr<const State> {
            StartFile file = StartFile::read(path, lexicon);
            auto made = std::make_shared<State>();
            auto base = std::make_shared<Base>();
            if (file.index) {
                *print = file.print;
                base->procedures = std::move(file.procedures);
                base->index = std::move(file.index);
            } else {
                base->index = std::make_unique<ProcedureIndex>(QList<Procedure>(), lexicon);
            }
            made->base = std::move(base);
            made->overlay = laidOver(*made->base->index, knowledge);
            return made;
        });
    m_knowledge.namesChanged = false;
    m_knowledge.evidenceChanged = false;
    m_fadedOn = QDate::currentDate();
    whenReady(this, m_building, [this, print](const std::shared_ptr<const State> &made) {
        m_busy = false;
        m_startPrint = *print;
        if (made->base->index->size() > 0) { // otherwise as if there had been no file
            m_state = made;
            Q_EMIT evidenceTaken();
            Q_EMIT articlesChanged();
        }
        buildNext();
    });
}

void LocalArticleIndex::keepStartFile(bool whole)
{
    constexpr qint64 KeepEveryMs = qint64(10) * 60 * 1000; // rows that trickle in: not a file for each
    if (m_startFile.isEmpty() || (!whole && m_startKept.isValid() && m_startKept.elapsed() < KeepEveryMs))
        return;
    m_startKept.start();
    const auto writing
        = QtConcurrent::run(&m_builder,
                            [path = m_startFile, base = m_state->base, lexicon = m_lexicon,
                             before = m_startPrint] {
                                const quint64 print = StartFile::printOf(base->procedures);
                                if (print != before
                                    && !StartFile::write(path, base->procedures, *base->index, lexicon))
                                    return before;
                                return print;
                            });
    whenReady(this, writing, [this](quint64 print) { m_startPrint = print; });
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
    const bool whole = m_waiting.whole;
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
    whenReady(this, m_building,
              [this, shows, weighs, whole, overlayOnly](const std::shared_ptr<const State> &made) {
                  m_state = made;
                  m_busy = false;
                  if (!overlayOnly)
                      keepStartFile(whole);
                  if (weighs)
                      Q_EMIT evidenceTaken();
                  if (shows)
                      Q_EMIT articlesChanged();
                  buildNext();
              });
}

KnowledgeOverlay LocalArticleIndex::laidOver(const ProcedureIndex &index, const Knowledge &knowledge)
{
    KnowledgeOverlay overlay;
    if (!knowledge.names.isEmpty())
        overlay.names = std::make_shared<const EditorsNames>(index, knowledge.names);
    if (!knowledge.evidence.isEmpty())
        overlay.learned = std::make_shared<const LearnedWords>(index, knowledge.evidence,
                                                               QDateTime::currentMSecsSinceEpoch());
    return overlay;
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
    if (rebased || (knowledge.namesChanged && knowledge.evidenceChanged)) {
        made->overlay = laidOver(*made->base->index, knowledge);
        return made;
    }
    Knowledge part = knowledge;
    if (knowledge.namesChanged) {
        part.evidence.clear();
        made->overlay.names = laidOver(*made->base->index, part).names;
    } else {
        part.names.clear();
        made->overlay.learned = laidOver(*made->base->index, part).learned;
    }
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
    // The mirror mostly says what the start file held.
    if (from && changes.whole && from->index->size() == made->procedures.size()
        && StartFile::printOf(made->procedures) == StartFile::printOf(from->procedures))
        return from;
    // Of a whole base the texts are at hand: no need to unpack what was just packed.
    QList<Procedure> all = changes.whole ? changes.changed.values() : made->procedures.all();
    if (changes.whole)
        std::sort(all.begin(), all.end(), [](const Procedure &a, const Procedure &b) { return a.id < b.id; });
    changes = {};
    made->index = std::make_unique<ProcedureIndex>(all, lexicon);
    return made;
}

SearchQuery LocalArticleIndex::fromHere(SearchQuery query) const
{
    if (query.home.isEmpty())
        query.home = m_home;
    if (query.unitLevel.isEmpty())
        query.unitLevel = m_unitLevel;
    return query;
}

QFuture<Result<SearchAnswer>> LocalArticleIndex::search(SearchQuery query)
{
    query = fromHere(std::move(query));
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

void LocalArticleIndex::setFilling(bool filling)
{
    if (m_filling == filling)
        return;
    m_filling = filling;
    Q_EMIT articlesChanged();
}

QFuture<Result<SearchAnswer>> LocalArticleIndex::searchWith(SearchQuery query, QList<CommonName> names)
{
    query = fromHere(std::move(query));
    const QDate today = QDate::currentDate();
    // What is tried out is the newest: it holds against an entry with the same words.
    for (CommonName &name : names)
        name.atMs = std::numeric_limits<qint64>::max();
    return QtConcurrent::run(&m_searcher, [state = m_state, names = m_knowledge.names + names, query, today] {
        if (!state)
            return Result<SearchAnswer>(nothing());
        State trial = *state;
        trial.overlay.names = std::make_shared<const EditorsNames>(*state->base->index, names);
        return Result<SearchAnswer>(trial.search(query, today));
    });
}

QFuture<Result<QList<SearchHit>>> LocalArticleIndex::dueForCheck(QDate upTo, int limit)
{
    const QDate today = QDate::currentDate();
    return QtConcurrent::run(&m_searcher, [state = m_state, upTo, limit, today] {
        QList<SearchHit> due;
        if (!state)
            return Result<QList<SearchHit>>(due);
        for (const Procedure &procedure : state->base->procedures.all()) {
            if (!procedure.nextCheck.isValid() || procedure.nextCheck > upTo || !procedure.inForce(today))
                continue;
            if (auto card = state->base->index->card(procedure.id, today))
                due.append(std::move(*card));
        }
        std::stable_sort(due.begin(), due.end(),
                         [](const SearchHit &a, const SearchHit &b) { return a.nextCheck < b.nextCheck; });
        return Result<QList<SearchHit>>(due.mid(0, limit));
    });
}

} // namespace tongdai
