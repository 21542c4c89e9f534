// Writing mirror.db: what the centre sent. Used on the mirror thread only, inside the caller's transaction.
#pragma once

#include "app/storage/database.h"
#include "app/storage/local/arrivedrow.h"

#include <QSet>

namespace tongdai::storage {

/// What a page changed, for those who show it.
struct MirrorChanges {
    bool calls = false;
    bool directory = false;
    bool knowledge = false; ///< what people add to the knowledge base
    bool parked = false; ///< what the centre has parked
    QSet<QUuid> callIds;
    QSet<QUuid> ticketIds; ///< tickets and those whose events came
    QSet<QUuid> gone; ///< calls and tickets no longer here
    QStringList procedures;
    QStringList goneProcedures;
};

class Mirror
{
public:
    Mirror(Database &database, SealerPtr sealer)
        : m_database(database)
        , m_sealer(std::move(sealer))
    { }

    Result<QString> keyId() const;
    Result<void> setKeyId(const QString &keyId) const;
    Result<bool> isEmpty() const;

    Result<QHash<QString, QString>> cursors() const;
    /// Makes the indexes of calls that are missing: a first filling goes without them, and may have been cut off.
    static Result<void> buildCallIndexes(Database &database);

    /// Rows and cursor; see SyncStore::applyPage.
    Result<MirrorChanges> applyPage(const PullPage &page);
    Result<MirrorChanges> keepScopes(const QStringList &scopes) const;
    /// Reads rows again that an older program could not read. Gives how many are readable now.
    Result<int> readBadRowsAgain(MirrorChanges *changes);

private:
    struct Generation {
        qint64 number = 0;
        bool sweeping = false;
        bool isNew = true; ///< the first page of this scope
    };

    Result<Generation> generationOf(const QString &scope) const;
    Result<void> followsOn(const PullPage &page) const;
    Result<void> minding(const PullPage &page, bool first);
    Result<void> put(const QString &scope, qint64 gen, const PullRow &row, const ArrivedRow &ready,
                     MirrorChanges &changes);
    Result<void> lookForBadRows();
    Result<std::optional<qint64>> store(const QString &scope, qint64 gen, const PullRow &row,
                                        const PartedDocument &parted) const;
    Result<void> index(qint64 shadowRow, const QString &scope, const QString &id, const ArrivedRow &ready,
                       MirrorChanges &changes) const;
    Result<void> drop(const QString &scope, const QString &type, const QString &id,
                      MirrorChanges &changes) const;
    Result<void> dropWhere(const QString &condition, const QString &scope, qint64 gen,
                           MirrorChanges &changes) const;
    Result<void> setAside(const QString &scope, const PullRow &row, const ArrivedRow &ready);

    Database &m_database;
    SealerPtr m_sealer;
    bool m_anyBad = false; ///< a row that comes may stand in bad_row
};

} // namespace tongdai::storage
