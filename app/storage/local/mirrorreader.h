// Reading mirror.db: rows as domain values, words opened. Used on the read thread, or the mirror thread.
#pragma once

#include "app/storage/database.h"
#include "app/storage/local/pendingoperation.h"
#include "app/storage/local/sealing.h"
#include "models/domain/callercard.h"
#include "models/ports/callstore.h"
#include "models/ports/ticketstore.h"

namespace tongdai::storage {

/// Which tickets, in columns.
struct TicketSelection {
    bool done = false;
    QStringList states; ///< wire words, empty for all
    QString leadUnit; ///< empty for all
    QString assignee;
    QString createdBy;
};

/// Which calls to list.
struct CallSelection {
    QByteArray phoneHash; ///< null for all numbers
    QString operatorName; ///< empty for all
};

/// Rows of scopes not in `scopes` are passed over: they belong to another person of this machine. For single
/// tickets an empty list means all scopes (the store's own upkeep).
class MirrorReader
{
public:
    MirrorReader(Database &database, SealerPtr sealer, QStringList scopes)
        : m_database(database)
        , m_sealer(std::move(sealer))
        , m_scopes(std::move(scopes))
    { }

    /// Newest first, strictly older than `after`; `phoneHash` null for all.
    Result<QList<Call>> calls(const QByteArray &phoneHash, const CallCursor &after, int limit) const;

    /// Of the same order, from the `first` on, counted from 0. One that cannot be read stands there with its id and time only,
    /// so that the places of the others are theirs.
    Result<QList<Call>> callsFrom(const CallSelection &selection, int first, int limit) const;
    Result<int> countCalls(const CallSelection &selection) const;
    /// Of those the ones before `place` in the order.
    Result<int> countCallsBefore(const CallSelection &selection, const CallCursor &place) const;

    /// Ordered by (due, id), done ones by (-changed, id), strictly after the cursor.
    Result<QList<Ticket>> tickets(const TicketSelection &selection, const TicketCursor &after,
                                  int limit) const;
    Result<int> countTickets(const TicketSelection &selection) const;
    Result<QList<Ticket>> openTicketsByPhone(const QByteArray &phoneHash) const;
    Result<QList<Ticket>> openTicketsInCommune(const QString &communeCode, int limit) const; ///< by (due, id)
    Result<std::optional<Ticket>> ticket(const QUuid &id) const;
    Result<bool> hasCall(const QUuid &id) const;
    Result<std::optional<CallerCard>> callerWithPhone(const QByteArray &phoneHash) const;
    Result<QList<TicketEvent>> timeline(const QUuid &ticketId) const;

    /// What the mirror has of an operation's subject.
    Result<CentreView> centreView(const QUuid &subject, const QList<PendingPtr> &operations) const;

    /// Clear documents of a type that holds nothing of citizens.
    Result<QList<QJsonObject>> documents(const QString &type) const;
    Result<QList<QJsonObject>> documents(const QString &type, const QStringList &ids) const;
    Result<QHash<QString, QJsonObject>> documentsById(const QString &type) const;

    /// Clear documents of a type that have `text` (ASCII) somewhere in them.
    Result<QList<QJsonObject>> documentsWith(const QString &type, const QString &text) const;

    /// Clear documents of a type in the scopes of the person, ids beginning with `idPrefix`.
    Result<QList<QJsonObject>> visibleDocuments(const QString &type, const QString &idPrefix = {}) const;
    /// The same through their codec; one that cannot be read is left out.
    template<typename T>
    Result<QList<T>> visibleValues(const QString &type, Result<T> (*read)(const QJsonObject &),
                                   const QString &idPrefix = {}) const
    {
        const auto documents = visibleDocuments(type, idPrefix);
        if (!documents)
            return tl::unexpected(documents.error());
        QList<T> values;
        values.reserve(documents->size());
        for (const QJsonObject &document : *documents) {
            if (auto value = read(document))
                values.append(std::move(*value));
        }
        return values;
    }
    /// Version at the centre of a row that is here, in whatever scope.
    Result<std::optional<qint64>> versionOf(const QString &type, const QString &id) const;

private:
    Result<bool> has(const QString &type, const QUuid &id) const;
    Result<Call> callOf(const Query &row) const; ///< of columns id, doc, sealed
    Result<QList<Ticket>> ticketsOf(Query &ids) const; ///< those whose id is the first column
    Result<QJsonObject> open(const QString &type, const QString &id, const QString &doc,
                             const QByteArray &sealed) const;

    Database &m_database;
    SealerPtr m_sealer;
    QStringList m_scopes;
};

} // namespace tongdai::storage
