// Rows of outbox.db: operations, drafts, identity. Used on the writer thread only, inside the caller's
// transaction.
#pragma once

#include "app/storage/database.h"
#include "app/storage/local/outboxrow.h"
#include "app/storage/local/pendingoperation.h"
#include "app/storage/local/sealing.h"
#include "models/domain/typeddraft.h"
#include "models/domain/weblink.h"
#include "models/ports/callstore.h"
#include "models/ports/formdrafts.h"
#include "models/ports/syncstore.h"

namespace tongdai::storage {

/// An operation about to be kept; its number is given by append().
struct NewOperation {
    QUuid id;
    QString kind;
    QString actor;
    qint64 wallMs = 0;
    qint64 monoMs = 0;
    qint64 base = 0;
    QUuid subject;
    std::optional<TicketState> predicted;
    QJsonObject body;
};

struct OutboxIdentity {
    QUuid clientId;
    qint64 nextN = 1;
    qint64 ackedN = 0;
    QString keyId; ///< names the data key, empty before there is one
    QByteArray keyProof; ///< opens with the right data key
};

/// What a correction answered so went over, but for what its own author had set.
QList<OvertakenField> overtakenIn(const QJsonObject &outcome, const QString &author);

/// Outcome of operations by id, for the board.
using StateChanges = QHash<QUuid, QPair<OperationState, QJsonObject>>;

class Outbox
{
public:
    Outbox(Database &database, SealerPtr sealer)
        : m_database(database)
        , m_sealer(std::move(sealer))
    { }

    Result<OutboxIdentity> identity() const;
    Result<void> setKey(const QString &keyId, const QByteArray &keyProof) const;

    /// Gives the operation the next number. An operation with this id that is there already is given back
    /// instead, and nothing is written: a form saved twice is one operation.
    Result<PendingPtr> append(const NewOperation &operation, bool *isNew = nullptr) const;
    /// What append() has added, for the second file.
    const QList<OutboxRow> &added() const { return m_added; }
    Result<std::optional<PendingPtr>> byId(const QUuid &id) const;
    Result<bool> isKept(const QUuid &id) const; ///< also without the key
    /// Whether an operation of this kind on this subject is kept, whatever became of it but a refusal.
    Result<bool> hasMade(const QString &kind, const QUuid &subject) const;
    Result<int> nextLocalNumber() const;
    /// Row of the newest unsettled operation on a subject, 0 when there is none.
    Result<qint64> newestOn(const QUuid &subject) const;

    /// Not settled, in the order of authoring. One whose words cannot be opened comes without them,
    /// `damaged`.
    Result<QList<PendingPtr>> unsettled() const;
    Result<int> countByAuthor(const QString &kind, const QString &actor, qint64 sinceMs) const;

    /// After a crash: what was on its way waits again.
    Result<void> requeueSending() const;
    Result<void> requeueParked() const; ///< those nobody has dismissed
    /// Bytes of the oldest unanswered operations; `taken` gets their ids. Corrupt when the key is not this
    /// outbox's.
    Result<QList<QueuedOperation>> takeForSending(int limit, QList<QUuid> *taken) const;
    /// Operations without an outcome here stay as they are.
    Result<StateChanges> recordOutcomes(const QList<PushOutcome> &outcomes, qint64 atMs) const;
    /// False when some operation from there on is no longer kept.
    Result<bool> requeueFrom(qint64 from) const;
    /// The lowest number from which on all below `from` are kept and were answered at most `spanMs` before the newest
    /// answer; `from` when there is none.
    Result<qint64> recentBelow(qint64 from, qint64 spanMs) const;
    /// All that is kept is numbered from 1 and queued again, in the order of authoring.
    Result<void> adoptClient(const QUuid &clientId) const;
    /// `person`: who is signed in, and so is told of their own.
    Result<OutboxCounts> counts(qint64 sinceMidnightMs, const QString &person) const;
    Result<QList<WaitingItem>> items(int limit, const QString &person) const;
    Result<bool> dismiss(const QUuid &id, qint64 nowMs) const;
    Result<void> settle(const QList<QUuid> &ids, qint64 nowMs) const;
    /// Forgets settled operations answered `keepMs` before the newest answer, but for those their author is
    /// still to know of, and settles applied ones, answered before `unseenMs`, that the mirror never showed.
    Result<void> prune(qint64 keepMs, qint64 unseenMs, qint64 nowMs) const;

    Result<void> keepDraft(const CallDraft &draft) const;
    Result<QList<CallDraft>> drafts() const;
    Result<void> dropDraft(const QUuid &formId) const;
    Result<void> keepAnswerDraft(const QUuid &ticketId, const QString &text, qint64 nowMs) const;
    Result<QString> answerDraft(const QUuid &ticketId) const;
    Result<void> keepTypedDraft(const TypedDraft &typed) const; ///< its author: `typed.draft.by`
    Result<QList<TypedDraft>> typedDrafts(const QString &author) const; ///< newest first
    Result<void> dropTypedDraft(const QUuid &draftId) const;
    Result<void> keepFormDraft(const FormDraft &draft) const;
    Result<QList<FormDraft>> formDrafts(const QString &author) const; ///< newest first
    Result<void> dropFormDraft(const QString &author, const QString &kind, const QString &subject) const;
    /// Replaces what is known of these and forgets what was found out before `forgetMs`.
    Result<void> keepLinkChecks(const QList<LinkCheck> &checks, qint64 forgetMs) const;
    Result<QList<LinkCheck>> linkChecks() const;

private:
    Result<PendingPtr> readRow(const Query &query) const;
    Result<QList<PendingPtr>> readAll(Query &query) const;
    Result<void> simple(const QString &sql) const;
    Result<void> noteOvertaken(const QString &id, const QString &actor, const QJsonObject &outcome) const;

    Database &m_database;
    SealerPtr m_sealer;
    mutable QList<OutboxRow> m_added;
};

} // namespace tongdai::storage
