// Tickets on this workstation: lists, timeline, moves.
#pragma once

#include "models/domain/callattempt.h"
#include "models/domain/result.h"
#include "models/domain/ticket.h"
#include "models/domain/ticketflow.h"

#include <QFuture>
#include <QObject>

namespace tongdai {

struct TicketFilter {
    enum class Folder {
        Unit, ///< desk: open tickets its unit leads; centre: every open ticket
        Mine, ///< desk: accepted by me; operator: created by me; open ones
        AwaitingCallback, ///< the citizen is to be told an answer (Result) or was promised a call (Received)
        Done, ///< closed, refused, cancelled, answered at once; newest first
    };
    Folder folder = Folder::Unit;
    QString text; ///< filter words: number, title, name; folded comparison
};

/// Where a page ended; pages are ordered by (dueOrderKey(), id as text), Done by (-changedMs, id as text).
struct TicketCursor {
    qint64 key = 0;
    QUuid id;
    bool isStart() const { return id.isNull(); }
};

struct TicketPage {
    QList<Ticket> tickets;
    bool atEnd = true;
};

/// Lives on the GUI thread. Moves and comments are kept in the outbox at once and shown as requested until the centre
/// has answered.
class TicketStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual QFuture<Result<TicketPage>> page(TicketFilter filter, TicketCursor after, int limit) = 0;
    virtual QFuture<Result<int>> count(TicketFilter filter) = 0;
    virtual QFuture<Result<Ticket>> ticket(QUuid id) = 0;
    virtual QFuture<Result<QList<TicketEvent>>> timeline(QUuid id) = 0; ///< oldest first
    virtual QFuture<Result<QList<Ticket>>> openByPhone(QString national) = 0;
    /// Open ones about a place (GSO code of the xã/phường), the one that is due first in front; at most MostInCommune.
    virtual QFuture<Result<QList<Ticket>>> openInCommune(QString communeCode) = 0;
    static constexpr int MostInCommune = 200;

    /// Fails at once when the table of ticketflow.h forbids it as far as known here; the centre judges again.
    virtual QFuture<Result<void>> move(QUuid id, Move move, MoveArguments arguments) = 0;
    virtual QFuture<Result<void>> comment(QUuid id, QString text, bool internal) = 0;
    /// What differs between the two, field by field (models/domain/fieldchanges.h); both values go into the timeline.
    /// Independent of moves.
    virtual QFuture<Result<void>> edit(Ticket before, Ticket after) = 0;
    /// A try to reach the citizen, with what was noted of it; kept in the timeline for good. Fails as mayAttempt() does.
    /// Independent of moves.
    virtual QFuture<Result<void>> logAttempt(QUuid id, CallAttempt attempt, QString note) = 0;
    /// The promised hour moved without a call, with the reason; kept in the timeline. `toMs` lies ahead. Invalid
    /// "promise.past", "flow.reason"; else fails as mayMovePromise() does. Independent of moves.
    virtual QFuture<Result<void>> movePromise(QUuid id, qint64 toMs, QString reason) = 0;
    virtual QFuture<Result<void>> markSeen(QUuid id) = 0;
    virtual QFuture<Result<void>> rate(QUuid id, Rating rating, QString remark) = 0;

    /// Half-written answer of a ticket's editor, sealed, kept while typed.
    virtual QFuture<Result<void>> keepAnswerDraft(QUuid id, QString text) = 0;
    virtual QFuture<Result<QString>> answerDraft(QUuid id) = 0;

Q_SIGNALS:
    void ticketsChanged(const QList<QUuid> &ids); ///< empty list: anything may have changed
};

} // namespace tongdai
