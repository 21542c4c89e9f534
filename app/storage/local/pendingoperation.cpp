#include "app/storage/local/pendingoperation.h"

#include "app/wire/knowledgedocuments.h"
#include "models/domain/callback.h"
#include "models/domain/fieldchanges.h"

#include <QMutexLocker>

namespace tongdai::storage {

QString stateWord(OperationState state)
{
    switch (state) {
    case OperationState::Queued:
        return QStringLiteral("queued");
    case OperationState::Sending:
        return QStringLiteral("sending");
    case OperationState::Applied:
        return QStringLiteral("applied");
    case OperationState::Rejected:
        return QStringLiteral("rejected");
    case OperationState::Parked:
        return QStringLiteral("parked");
    }
    return QStringLiteral("queued");
}

OperationState operationStateFrom(const QString &word)
{
    for (const auto state : {OperationState::Sending, OperationState::Applied, OperationState::Rejected,
                             OperationState::Parked}) {
        if (stateWord(state) == word)
            return state;
    }
    return OperationState::Queued;
}

void PendingOperation::read()
{
    if (kind == wire::opCallCreate()) {
        if (auto value = wire::callFromJson(body))
            call = std::move(*value);
    } else if (kind == wire::opTicketCreate()) {
        if (auto value = wire::ticketFromJson(body))
            ticket = std::move(*value);
    } else if (kind == wire::opTicketComment()) {
        if (auto value = wire::commentBodyFromJson(body))
            comment = std::move(*value);
    } else if (kind == wire::opTicketAttach()) {
        if (auto value = wire::attachBodyFromJson(body))
            attachment = std::move(*value);
    } else if (kind == wire::opTicketDetach()) {
        if (auto value = wire::detachBodyFromJson(body))
            detachment = *value;
    } else if (kind == wire::opTicketAttempt()) {
        if (auto value = wire::attemptBodyFromJson(body))
            attempt = std::move(*value);
    } else if (kind == wire::opTicketPromise()) {
        if (auto value = wire::promiseBodyFromJson(body))
            promise = std::move(*value);
    } else if (kind == wire::opCallCorrect() || kind == wire::opTicketEdit()) {
        const bool ofCall = kind == wire::opCallCorrect();
        if (auto value = wire::correctBodyFromJson(
                body, ofCall ? QStringLiteral("call_id") : QStringLiteral("ticket_id")))
            correction = std::move(*value);
    } else if (kind == wire::opTicketRate()) {
        rating = ratingFromWire(body.value(QStringLiteral("rating")).toString()).value_or(Rating::None);
    } else if (kind != wire::opTicketSeen() && !wire::isKnowledgeOp(kind)) {
        move = wire::moveOfOp(kind);
        if (auto value = wire::moveBodyFromJson(body))
            moveBody = std::move(*value);
    }
}

QString PendingOperation::refusal() const
{
    if (state == OperationState::Parked)
        return QStringLiteral("parked");
    const QJsonObject reason = outcome.value(QStringLiteral("reason")).toObject();
    for (const auto &source : {reason, outcome}) {
        for (const auto &name : {QStringLiteral("code"), QStringLiteral("kind"), QStringLiteral("message")}) {
            if (const QString word = source.value(name).toString(); !word.isEmpty())
                return word;
        }
    }
    return QStringLiteral("rejected");
}

PendingSet::PendingSet(QList<PendingPtr> operations)
    : m_all(std::move(operations))
{
    for (const PendingPtr &operation : m_all)
        m_bySubject[operation->subject].append(operation);
}

PendingSet PendingSet::with(const QList<PendingPtr> &more) const
{
    PendingSet set = *this;
    for (const PendingPtr &operation : more) {
        set.m_all.append(operation);
        set.m_bySubject[operation->subject].append(operation);
    }
    return set;
}

PendingSet PendingSet::without(const QList<QUuid> &ids) const
{
    const QSet<QUuid> gone(ids.begin(), ids.end());
    QList<PendingPtr> kept;
    for (const PendingPtr &operation : m_all) {
        if (!gone.contains(operation->id))
            kept.append(operation);
    }
    return PendingSet(std::move(kept));
}

PendingSet PendingSet::changed(const QHash<QUuid, QPair<OperationState, QJsonObject>> &states) const
{
    QList<PendingPtr> operations = m_all;
    for (PendingPtr &operation : operations) {
        const auto found = states.constFind(operation->id);
        if (found == states.constEnd())
            continue;
        auto copy = std::make_shared<PendingOperation>(*operation);
        copy->state = found->first;
        if (!found->second.isEmpty())
            copy->outcome = found->second;
        operation = std::move(copy);
    }
    return PendingSet(std::move(operations));
}

std::shared_ptr<const PendingSet> PendingBoard::now() const
{
    const QMutexLocker lock(&m_mutex);
    return m_set;
}

void PendingBoard::set(PendingSet set)
{
    auto fresh = std::make_shared<const PendingSet>(std::move(set));
    const QMutexLocker lock(&m_mutex);
    m_set = std::move(fresh);
}

namespace {

QUuid eventOf(const PendingOperation &operation)
{
    if (operation.kind == wire::opTicketComment())
        return operation.comment.eventId;
    if (operation.kind == wire::opTicketEdit())
        return operation.correction.eventId;
    if (operation.kind == wire::opTicketAttach())
        return operation.attachment.eventId;
    if (operation.kind == wire::opTicketAttempt())
        return operation.attempt.eventId;
    if (operation.kind == wire::opTicketPromise())
        return operation.promise.eventId;
    return operation.move ? operation.moveBody.eventId : QUuid();
}

void applyMove(Ticket &ticket, const PendingOperation &operation)
{
    const TicketState to = *operation.predicted;
    const MoveArguments &arguments = operation.moveBody.arguments;
    switch (*operation.move) {
        // As the centre does it, so that nothing jumps when its row comes.
    case Move::Accept:
        ticket.assignee = operation.actor;
        break;
    case Move::Forward:
        ticket.leadUnit = arguments.unit;
        ticket.assignee.clear();
        ticket.seenMs = 0;
        break;
    case Move::PostResult:
    case Move::AnswerNow:
        if (!arguments.text.trimmed().isEmpty())
            ticket.citizen.answer = arguments.text;
        break;
    case Move::Return:
        ticket.assignee.clear();
        ++ticket.returns;
        break;
    case Move::Recall:
    case Move::Refuse:
        ticket.leadUnit.clear();
        ticket.assignee.clear();
        break;
    case Move::Reopen:
        ++ticket.reopens;
        ticket.closedMs = 0;
        ticket.assignee.clear();
        break;
    case Move::Close:
    case Move::Cancel:
        ticket.closedMs = operation.wallMs;
        break;
    default:
        break;
    }
    settlePromise(ticket, *operation.move, operation.wallMs);
    ticket.state = to;
    ++ticket.stateVersion;
    ticket.changedMs = std::max(ticket.changedMs, operation.wallMs);
}

// A move that is not answered but whose event the mirror has: the answer was lost, the move was not.
bool isDone(const PendingOperation &operation, const CentreView &centre)
{
    const QUuid event = eventOf(operation);
    return !event.isNull() && centre.events.contains(event);
}

} // namespace

QList<QUuid> eventsOf(const QList<PendingPtr> &operations)
{
    QList<QUuid> ids;
    for (const PendingPtr &operation : operations) {
        if (const QUuid id = eventOf(*operation); !id.isNull())
            ids.append(id);
    }
    return ids;
}

bool hasArrived(const PendingOperation &operation, const CentreView &centre)
{
    if (operation.state != OperationState::Applied)
        return false;
    if (operation.kind == wire::opCallCreate())
        return centre.hasCall;
    if (operation.kind == wire::opCallCorrect())
        return centre.hasCall && centre.callVersion >= operation.outcome.value(QStringLiteral("version")).toInteger();
    if (!centre.ticket)
        return false;
    if (operation.kind == wire::opTicketCreate())
        return true;
    if (operation.kind == wire::opTicketSeen())
        return centre.ticket->seenMs > 0;
    if (operation.kind == wire::opTicketRate())
        return centre.ticket->rating == operation.rating;
    if (operation.kind == wire::opTicketDetach()) // the entry shows it; whether it came yet changes nothing laid over
        return true;
    if (operation.kind == wire::opTicketComment() || operation.kind == wire::opTicketEdit()
        || operation.kind == wire::opTicketAttach() || operation.kind == wire::opTicketAttempt()
        || operation.kind == wire::opTicketPromise())
        return centre.events.contains(eventOf(operation));
    return centre.ticket->stateVersion > operation.base && centre.events.contains(operation.moveBody.eventId);
}

std::optional<Ticket> shownTicket(const CentreView &centre, const QList<PendingPtr> &operations)
{
    std::optional<Ticket> shown = centre.ticket;
    bool queued = false;
    bool sending = false;
    QString refusal;
    const auto note = [&](const PendingOperation &operation) {
        queued = queued || operation.state == OperationState::Queued;
        sending = sending || operation.state == OperationState::Sending;
    };
    for (const PendingPtr &pointer : operations) {
        const PendingOperation &operation = *pointer;
        if (operation.isRefused())
            refusal = operation.refusal();
        if (operation.kind == wire::opTicketCreate()) {
            // The centre's row wins once it is there, also when the answer to the creation was lost.
            if (!shown && operation.ticket) {
                shown = operation.ticket;
                note(operation);
            }
            continue;
        }
        if (!shown || operation.isRefused())
            continue;
        if (operation.kind == wire::opTicketSeen()) {
            if (shown->seenMs == 0)
                shown->seenMs = operation.wallMs;
        } else if (operation.kind == wire::opTicketRate()) {
            shown->rating = operation.rating;
            note(operation);
        } else if (operation.kind == wire::opTicketEdit() && !isDone(operation, centre)) {
            note(operation);
            for (const CorrectedField &change : operation.correction.changes)
                setField(*shown, change.field, change.after);
        } else if (operation.kind == wire::opTicketAttempt() && !isDone(operation, centre)) {
            note(operation);
            countAttempt(*shown, operation.attempt.attempt);
        } else if (operation.kind == wire::opTicketPromise() && !isDone(operation, centre)) {
            note(operation);
            movePromise(*shown, operation.promise.moved);
        } else if (operation.move && !isDone(operation, centre)) {
            note(operation);
            // On another version than it was made on the centre will refuse it: not shown as if it had
            // happened.
            if (operation.predicted && shown->stateVersion == operation.base)
                applyMove(*shown, operation);
        }
    }
    if (!shown)
        return shown;
    shown->refusal = refusal;
    if (!refusal.isEmpty())
        shown->record = RecordState::Refused;
    else if (queued)
        shown->record = RecordState::OnThisMachine;
    else if (sending)
        shown->record = RecordState::Sent;
    else
        shown->record = shown->seenMs > 0 ? RecordState::SeenByUnit : RecordState::AtCentre;
    return shown;
}

QUuid ticketOfCorrectedCall(const QUuid &callId)
{
    return QUuid::createUuidV5(callId, QStringLiteral("ticket"));
}

Call correctedCall(Call call, const PendingSet &pending)
{
    const QUuid ticket = ticketOfCorrectedCall(call.id);
    const QList<PendingPtr> made = pending.of(ticket);
    const bool makes = std::any_of(made.begin(), made.end(), [](const PendingPtr &operation) {
        return operation->kind == wire::opTicketCreate() && !operation->isRefused();
    });
    if (call.ticketId.isNull() && makes)
        call.ticketId = ticket;
    const QList<PendingPtr> operations = pending.of(call.id);
    for (const PendingPtr &operation : operations) {
        if (operation->kind != wire::opCallCorrect() || operation->isRefused())
            continue;
        // The centre's row may have come before its answer.
        const bool there = std::any_of(call.corrections.begin(), call.corrections.end(),
                                       [&operation](const Correction &c) { return c.id == operation->id; });
        if (there)
            continue;
        for (const CorrectedField &change : operation->correction.changes)
            setField(call, change.field, change.after);
        call.corrections.append({operation->id, operation->actor, operation->wallMs, operation->correction.changes});
    }
    return call;
}

QList<TicketEvent> pendingEvents(const CentreView &centre, const QList<PendingPtr> &operations)
{
    QList<TicketEvent> events;
    TicketState state = centre.ticket ? centre.ticket->state : TicketState::Draft;
    const auto created = [&](const PendingOperation &operation, const QString &name, TicketState to) {
        TicketEvent event;
        event.id = QUuid::createUuidV5(operation.subject, name);
        event.ticketId = operation.subject;
        event.by = operation.actor;
        event.station = operation.ticket->station;
        event.from = state;
        event.to = to;
        event.toUnit = to == TicketState::Forwarded ? operation.ticket->leadUnit : QString();
        event.atMs = event.wallMs = operation.wallMs;
        event.pending = operation.isWaiting();
        state = to;
        events.append(event);
    };
    for (const PendingPtr &pointer : operations) {
        const PendingOperation &operation = *pointer;
        if (operation.kind == wire::opTicketCreate() && !centre.ticket && operation.ticket) {
            // The centre writes these two under the same ids (a name under the ticket's id).
            created(operation, QStringLiteral("received"), TicketState::Received);
            if (operation.ticket->state != TicketState::Received)
                created(operation, wireWord(operation.ticket->state), operation.ticket->state);
        }
        const QUuid id = eventOf(operation);
        if (id.isNull() || centre.events.contains(id) || operation.isRefused())
            continue;
        TicketEvent event;
        event.id = id;
        event.ticketId = operation.subject;
        event.by = operation.actor;
        event.wallMs = operation.wallMs;
        event.atMs = operation.wallMs;
        event.pending = operation.isWaiting();
        if (operation.kind == wire::opTicketComment()) {
            event.what = TicketEvent::What::Comment;
            event.internal = operation.comment.internal;
            event.text = operation.comment.text;
            event.from = event.to = state;
        } else if (operation.kind == wire::opTicketEdit()) {
            event.what = TicketEvent::What::Edit;
            event.changes = operation.correction.changes;
            event.from = event.to = state;
        } else if (operation.kind == wire::opTicketAttach()) {
            event.what = TicketEvent::What::Attach;
            event.file = operation.attachment.file;
            event.text = operation.attachment.reason;
            event.from = event.to = state;
        } else if (operation.kind == wire::opTicketAttempt()) {
            event.what = TicketEvent::What::Attempt;
            event.attempt = operation.attempt.attempt;
            event.text = operation.attempt.note;
            event.from = event.to = state;
        } else if (operation.kind == wire::opTicketPromise()) {
            event.what = TicketEvent::What::Promise;
            event.promise = operation.promise.moved;
            event.text = operation.promise.reason;
            event.from = event.to = state;
        } else {
            const MoveArguments &arguments = operation.moveBody.arguments;
            event.what = TicketEvent::What::Move;
            event.from = state;
            event.to = operation.predicted.value_or(state);
            event.toUnit = arguments.unit;
            event.text = arguments.text.isEmpty() ? arguments.reason : arguments.text;
            state = event.to;
        }
        events.append(event);
    }
    return events;
}

} // namespace tongdai::storage
