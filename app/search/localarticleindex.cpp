#include "app/search/localarticleindex.h"

#include "models/domain/vietnamesetext.h"
#include "models/ports/whenready.h"

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

/// The lexicon as it would be with these names: theirs take the place of entries with the same words.
Lexicon withNames(Lexicon lexicon, const QList<CommonName> &names)
{
    for (const CommonName &name : names) {
        const QString form = searchForm(name.words).simplified();
        lexicon.names.removeIf(
            [&form](const Lexicon::Name &entry) { return searchForm(entry.common).simplified() == form; });
        if (!name.withdrawn)
            lexicon.names.append({name.words.simplified(), name.procedures});
    }
    return lexicon;
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

void LocalArticleIndex::buildNext()
{
    if (m_busy || m_waiting.isEmpty())
        return;
    m_busy = true;
    m_building = QtConcurrent::run(&m_builder,
                                   [from = m_base, changes = std::exchange(m_waiting, {}),
                                    lexicon = m_lexicon] { return build(from, changes, lexicon); });
    whenReady(this, m_building, [this](const std::shared_ptr<const Base> &made) {
        m_base = made;
        m_busy = false;
        Q_EMIT articlesChanged();
        buildNext();
    });
}

std::shared_ptr<const LocalArticleIndex::Base>
LocalArticleIndex::build(std::shared_ptr<const Base> from, Changes changes, const Lexicon &lexicon)
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
    if (m_base) {
        return QtConcurrent::run(&m_searcher, [base = m_base, query, today] {
            return Result<SearchAnswer>(base->index->search(query, today));
        });
    }
    if (!m_busy)
        return readyFuture(Result<SearchAnswer>(nothing()));
    // The builder has one thread: this runs when the first index is done.
    return QtConcurrent::run(&m_builder, [building = m_building, query, today] {
        const std::shared_ptr<const Base> base = building.result();
        return Result<SearchAnswer>(base->index->search(query, today));
    });
}

QFuture<Result<Procedure>> LocalArticleIndex::procedure(QString idOrCode)
{
    if (m_base) {
        if (auto found = m_base->procedures.get(idOrCode))
            return readyFuture(Result<Procedure>(std::move(*found)));
    }
    return readyFuture(
        Result<Procedure>(fail(ErrorKind::NotFound, QStringLiteral("no such procedure on this machine"),
                               QStringLiteral("procedure"))));
}

QFuture<Result<QList<SearchHit>>> LocalArticleIndex::mostAsked(int limit)
{
    QList<SearchHit> hits;
    if (!m_base)
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
        if (const auto card = m_base->index->card(key, today))
            hits.append(*card);
    }
    return readyFuture(Result<QList<SearchHit>>(hits));
}

QStringList LocalArticleIndex::fields() const
{
    return m_base ? m_base->index->fields() : QStringList();
}

int LocalArticleIndex::size() const
{
    return m_base ? static_cast<int>(m_base->procedures.size()) : 0;
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
    if (query.home.isEmpty())
        query.home = m_home;
    const QDate today = QDate::currentDate();
    return QtConcurrent::run(&m_builder, [base = m_base, lexicon = m_lexicon, query, names, today] {
        if (!base)
            return Result<SearchAnswer>(nothing());
        const ProcedureIndex trial(base->procedures.all(), withNames(lexicon, names));
        return Result<SearchAnswer>(trial.search(query, today));
    });
}

QFuture<Result<QList<SearchHit>>> LocalArticleIndex::dueForCheck(QDate upTo, int limit)
{
    const QDate today = QDate::currentDate();
    return QtConcurrent::run(&m_searcher, [base = m_base, upTo, limit, today] {
        QList<SearchHit> due;
        if (!base)
            return Result<QList<SearchHit>>(due);
        for (const Procedure &procedure : base->procedures.all()) {
            if (!procedure.nextCheck.isValid() || procedure.nextCheck > upTo || !procedure.inForce(today))
                continue;
            if (auto card = base->index->card(procedure.id, today))
                due.append(std::move(*card));
        }
        std::stable_sort(due.begin(), due.end(),
                         [](const SearchHit &a, const SearchHit &b) { return a.nextCheck < b.nextCheck; });
        return Result<QList<SearchHit>>(due.mid(0, limit));
    });
}

} // namespace tongdai
