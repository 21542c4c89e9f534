// What was done here and the mirror does not show yet, opened: laid over the mirror's rows for the screen.
#pragma once

#include "app/wire/documents.h"

#include <QHash>
#include <QMutex>

#include <memory>

namespace tongdai::storage {

enum class OperationState { Queued, Sending, Applied, Rejected, Parked };

QString stateWord(OperationState state); ///< as in the column op.state
OperationState operationStateFrom(const QString &word);

/// One operation of the outbox with its words opened. A value that is never changed once shared.
struct PendingOperation {
    qint64 row = 0; ///< order of authoring
    qint64 n = 0;
    QUuid id;
    QString kind;
    int kv = 1; ///< version of the kind's form, as it was written
    QString actor;
    qint64 wallMs = 0;
    qint64 monoMs = 0;
    qint64 base = 0;
    QUuid subject; ///< call, ticket, or knowledgeSubject() of a row of the knowledge base
    std::optional<TicketState> predicted; ///< of a move: the state it leads to as seen here
    QJsonObject body; ///< whole, words included
    bool damaged = false; ///< its sealed part could not be opened
    OperationState state = OperationState::Queued;
    QJsonObject outcome; ///< the centre's answer

    // What the body says, by kind; read once.
    std::optional<Call> call;
    std::optional<Ticket> ticket;
    std::optional<Move> move;
    wire::MoveBody moveBody;
    wire::CommentBody comment;
    wire::AttachBody attachment;
    wire::DetachBody detachment;
    wire::AttemptBody attempt;
    wire::PromiseBody promise;
    wire::CorrectBody correction; ///< of call.correct and ticket.edit
    Rating rating = Rating::None;

    void read(); ///< fills the fields above from kind and body
    bool isWaiting() const { return state == OperationState::Queued || state == OperationState::Sending; }
    bool isRefused() const { return state == OperationState::Rejected || state == OperationState::Parked; }
    QString refusal() const; ///< machine word, "parked" when the centre set it aside
};

using PendingPtr = std::shared_ptr<const PendingOperation>;

/// All operations not settled, in the order of authoring. A value.
class PendingSet
{
public:
    PendingSet() = default;
    explicit PendingSet(QList<PendingPtr> operations);

    const QList<PendingPtr> &all() const { return m_all; }
    QList<PendingPtr> of(const QUuid &subject) const { return m_bySubject.value(subject); }
    QList<QUuid> subjects() const { return m_bySubject.keys(); }

    PendingSet with(const QList<PendingPtr> &more) const;
    PendingSet without(const QList<QUuid> &ids) const;
    /// Operations with these ids in another state; `outcome` is kept when it is empty.
    PendingSet changed(const QHash<QUuid, QPair<OperationState, QJsonObject>> &states) const;

private:
    QList<PendingPtr> m_all;
    QHash<QUuid, QList<PendingPtr>> m_bySubject;
};

/// The current PendingSet; written on the writer thread, read by any.
class PendingBoard
{
public:
    std::shared_ptr<const PendingSet> now() const;
    void set(PendingSet set);

private:
    mutable QMutex m_mutex;
    std::shared_ptr<const PendingSet> m_set = std::make_shared<const PendingSet>();
};

/// What the centre's rows show of an operation's subject.
struct CentreView {
    std::optional<Ticket> ticket;
    bool hasCall = false;
    qint64 callVersion = 0; ///< 0 without the call
    QList<QUuid> events; ///< of those asked for, the ones the mirror has
};

/// True when `operation` is answered and the centre's rows show what it did, so that laying it over them
/// changes nothing.
bool hasArrived(const PendingOperation &operation, const CentreView &centre);

/// The ticket as the screen shows it: the centre's row with the operations on it replayed. Null: neither row
/// nor creation.
std::optional<Ticket> shownTicket(const CentreView &centre, const QList<PendingPtr> &operations);

/// A call of the mirror, or made here, with the corrections laid over it that the centre has not answered
/// for, and the ticket one of them made.
Call correctedCall(Call call, const PendingSet &pending);

/// Id of the ticket that a correction makes from a call which had none: always the same, so that there is
/// one.
QUuid ticketOfCorrectedCall(const QUuid &callId);

/// Timeline entries the operations will make, of those the mirror has not got.
QList<TicketEvent> pendingEvents(const CentreView &centre, const QList<PendingPtr> &operations);

/// Ids of the events these operations make.
QList<QUuid> eventsOf(const QList<PendingPtr> &operations);

} // namespace tongdai::storage
