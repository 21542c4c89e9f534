// The knowledge base held on this machine: searched without a network. Lives on the GUI thread, works on its
// own.
#pragma once

#include "app/search/packedprocedures.h"
#include "app/search/procedureindex.h"
#include "models/ports/articleindex.h"

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

    /// Replaces the whole base; articlesChanged() when it can be searched.
    void setProcedures(QList<Procedure> procedures);
    /// Some rows changed or went. What arrives while an index is being built is gathered for one next build.
    void update(const QList<Procedure> &changed, const QStringList &removedIds = {});
    /// What is asked most today, best first, as ids or codes; without it the lexicon's list of common
    /// procedures.
    void setMostAsked(QStringList idsOrCodes) { m_mostAsked = std::move(idsOrCodes); }
    /// The province whose own texts come first ("Đồng Nai"); used where a query names none.
    void setHome(const QString &province) { m_home = province; }

    QFuture<Result<SearchAnswer>> search(SearchQuery query) override;
    /// Fails with NotFound.
    QFuture<Result<Procedure>> procedure(QString idOrCode) override;
    QFuture<Result<QList<SearchHit>>> mostAsked(int limit) override;
    QStringList fields() const override;
    int size() const override;
    bool isFilling() const override { return m_filling || (!m_base && m_busy); }
    /// The first synchronisation runs, or is over.
    void setFilling(bool filling);
    /// Builds an index for the trial on the builder's thread; the one in use is left alone.
    QFuture<Result<SearchAnswer>> searchWith(SearchQuery query, QList<CommonName> names) override;
    QFuture<Result<QList<SearchHit>>> dueForCheck(QDate upTo, int limit) override;

private:
    /// What the worker threads read; never changed once made.
    struct Base {
        PackedProcedures procedures;
        std::unique_ptr<ProcedureIndex> index;
    };
    struct Changes {
        bool whole = false; ///< the base is replaced, not added to
        QHash<QString, Procedure> changed;
        QStringList removed;
        bool isEmpty() const { return !whole && changed.isEmpty() && removed.isEmpty(); }
    };
    void buildNext();
    static std::shared_ptr<const Base> build(std::shared_ptr<const Base> from, Changes changes,
                                             const Lexicon &lexicon);

    Lexicon m_lexicon;
    std::shared_ptr<const Base> m_base;
    QFuture<std::shared_ptr<const Base>> m_building;
    bool m_busy = false;
    bool m_filling = false;
    Changes m_waiting;
    QStringList m_mostAsked;
    QString m_home;
    QThreadPool m_builder;
    QThreadPool m_searcher;
};

} // namespace tongdai
