// The knowledge base held on this machine: searched without a network. Lives on the GUI thread, works on its
// own.
#pragma once

#include "app/search/packedprocedures.h"
#include "app/search/procedureindex.h"
#include "models/domain/knowledge.h"
#include "models/ports/articleindex.h"

#include <QElapsedTimer>
#include <QThreadPool>

#include <memory>

namespace tongdai {

/// Searches run on one worker thread and the index is built on another, so that a rebuild holds up no search:
/// until it is done the older index answers. A search asked before the first index is ready waits for it.
class LocalArticleIndex final : public ArticleIndex
{
    Q_OBJECT
public:
    explicit LocalArticleIndex(Lexicon lexicon = Lexicon::builtIn(), QObject *parent = nullptr);
    ~LocalArticleIndex() override;

    /// Searches by what `path` holds from an earlier run until setProcedures() says otherwise. The file is
    /// written anew, whole, when what is held has become another. Call first.
    void openStartFile(const QString &path);
    /// Replaces the whole base; articlesChanged() when it can be searched.
    void setProcedures(QList<Procedure> procedures);
    /// Some rows changed or went. What arrives while an index is being built is gathered for one next build.
    void update(const QList<Procedure> &changed, const QStringList &removedIds = {});
    /// Editors' common names, all of them: they win over the lexicon's. Laid over the built index, which
    /// stays: a changed row costs milliseconds. articlesChanged() when they are in use.
    void setCommonNames(QList<CommonName> names);
    /// What calls have taught, all of it, likewise; evidenceTaken() when it is in use. Searches asked before
    /// anything is built have both. Faded anew each day.
    void setEvidence(QList<Evidence> evidence);
    /// What is asked most today, best first, as ids or codes; without it the lexicon's list of common
    /// procedures.
    void setMostAsked(QStringList idsOrCodes) { m_mostAsked = std::move(idsOrCodes); }
    /// The province whose own texts come first ("Đồng Nai"); used where a query names none.
    void setHome(const QString &province) { m_home = province; }
    /// Cấp of the unit whose people ask here (levelOf()); used where a query names none.
    void setUnitLevel(const QString &level) { m_unitLevel = level; }

    QFuture<Result<SearchAnswer>> search(SearchQuery query) override;
    /// Fails with NotFound.
    QFuture<Result<Procedure>> procedure(QString idOrCode) override;
    QFuture<Result<QList<SearchHit>>> mostAsked(int limit) override;
    QStringList fields() const override;
    int size() const override;
    bool isFilling() const override { return m_filling || (!m_state && m_busy); }
    /// The first synchronisation runs, or is over.
    void setFilling(bool filling);
    /// Lays the names over the index in use for this one search: milliseconds.
    QFuture<Result<SearchAnswer>> searchWith(SearchQuery query, QList<CommonName> names) override;
    QFuture<Result<QList<SearchHit>>> dueForCheck(QDate upTo, int limit) override;

Q_SIGNALS:
    void evidenceTaken(); ///< the next search uses the evidence given last; nothing on screen is outdated

private:
    /// What the worker threads read; never changed once made.
    struct Base {
        PackedProcedures procedures;
        std::unique_ptr<ProcedureIndex> index;
    };
    /// A base with what is laid over it.
    struct State {
        std::shared_ptr<const Base> base;
        KnowledgeOverlay overlay;

        SearchAnswer search(const SearchQuery &query, const QDate &today) const
        {
            return base->index->search(query, today, overlay);
        }
    };
    struct Knowledge {
        QList<CommonName> names;
        QList<Evidence> evidence;
        bool namesChanged = false;
        bool evidenceChanged = false;
    };
    struct Changes {
        bool whole = false; ///< the base is replaced, not added to
        QHash<QString, Procedure> changed;
        QStringList removed;
        bool isEmpty() const { return !whole && changed.isEmpty() && removed.isEmpty(); }
    };
    void buildNext();
    void keepStartFile(bool whole);
    SearchQuery fromHere(SearchQuery query) const;
    bool knowledgeWaits() const { return m_knowledge.namesChanged || m_knowledge.evidenceChanged; }
    static std::shared_ptr<const State> build(std::shared_ptr<const State> from, Changes changes,
                                              const Knowledge &knowledge, const Lexicon &lexicon);
    static KnowledgeOverlay laidOver(const ProcedureIndex &index, const Knowledge &knowledge);
    static std::shared_ptr<const Base> buildBase(const std::shared_ptr<const Base> &from, Changes changes,
                                                 const Lexicon &lexicon);

    Lexicon m_lexicon;
    std::shared_ptr<const State> m_state;
    QFuture<std::shared_ptr<const State>> m_building;
    Knowledge m_knowledge;
    QString m_startFile;
    quint64 m_startPrint = 0; ///< of what the start file holds
    QElapsedTimer m_startKept; ///< since it was written, not valid before
    QDate m_fadedOn; ///< the day the evidence in use was weighed
    bool m_busy = false;
    bool m_filling = false;
    Changes m_waiting;
    QStringList m_mostAsked;
    QString m_home;
    QString m_unitLevel;
    QThreadPool m_builder;
    QThreadPool m_searcher;
};

} // namespace tongdai
