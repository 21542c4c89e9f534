#include "models/domain/callback.h"

namespace tongdai {

bool isToBeCalled(TicketState state)
{
    switch (state) {
    case TicketState::Received:
    case TicketState::NeedInfo:
    case TicketState::Forwarded:
    case TicketState::Handling:
    case TicketState::Returned:
    case TicketState::Recalled:
    case TicketState::Result:
    case TicketState::Reopened:
        return true;
    case TicketState::Draft:
    case TicketState::Answered:
    case TicketState::Replied:
    case TicketState::Closed:
    case TicketState::Refused:
    case TicketState::Cancelled:
        return false;
    }
    return false;
}

Result<void> mayAttempt(const Ticket &ticket, const User &user)
{
    const bool centre = user.role == Role::Operator || user.role == Role::Supervisor;
    if (!user.active || (!centre && !user.isDesk()))
        return fail(ErrorKind::Forbidden, QStringLiteral("%1 calls nobody back").arg(wireWord(user.role)), {},
                    QStringLiteral("flow.role"));
    if (user.isDesk() && (user.unit.isEmpty() || ticket.leadUnit != user.unit))
        return fail(ErrorKind::Forbidden, QStringLiteral("another unit leads this ticket"), {},
                    QStringLiteral("flow.unit"));
    if (!isToBeCalled(ticket.state))
        return fail(ErrorKind::Conflict, QStringLiteral("nobody is to be called on a ticket %1").arg(wireWord(ticket.state)),
                    {}, QStringLiteral("flow.state"));
    return {};
}

void countAttempt(Ticket &ticket, const CallAttempt &attempt)
{
    ++ticket.attempts;
    const bool newest = attempt.atMs >= ticket.lastAttemptMs;
    if (isFailed(attempt.result)) {
        // An earlier failure that comes late belongs to the row of failures when nobody was reached since.
        if (newest || (ticket.lastAttempt && isFailed(*ticket.lastAttempt)))
            ++ticket.failedAttempts;
    } else if (newest) {
        ticket.failedAttempts = 0;
    }
    if (!newest)
        return;
    ticket.lastAttempt = attempt.result;
    ticket.lastAttemptMs = attempt.atMs;
    if (!isToBeCalled(ticket.state))
        return;
    if (attempt.result == AttemptResult::Reached)
        ticket.promisedMs = 0; // also one moved since: whoever moved it did not know yet
    else if (attempt.result == AttemptResult::CallLater && attempt.atMs >= ticket.promiseSaidMs)
        ticket.promisedMs = attempt.promisedMs;
    else
        return;
    ticket.promiseSaidMs = attempt.atMs;
}

Result<void> mayMovePromise(const Ticket &ticket, const User &user)
{
    if (const auto may = mayAttempt(ticket, user); !may)
        return may;
    if (ticket.promisedMs == 0)
        return fail(ErrorKind::Conflict, QStringLiteral("no hour was promised"), {}, QStringLiteral("promise.none"));
    return {};
}

void movePromise(Ticket &ticket, const MovedPromise &moved)
{
    if (!isToBeCalled(ticket.state) || ticket.promisedMs == 0 || moved.atMs < ticket.promiseSaidMs)
        return;
    ticket.promisedMs = moved.toMs;
    ticket.promiseSaidMs = moved.atMs;
}

void settlePromise(Ticket &ticket, Move move, qint64 nowMs)
{
    switch (move) {
    case Move::PostResult:
    case Move::Reopen:
        ticket.failedAttempts = 0;
        if (ticket.promisedMs < nowMs)
            ticket.promisedMs = 0;
        break;
    case Move::AnswerNow:
    case Move::Reply:
    case Move::Close:
    case Move::Refuse:
    case Move::Cancel:
        ticket.promisedMs = 0;
        break;
    case Move::Receive:
    case Move::AskInfo:
    case Move::InfoGiven:
    case Move::Forward:
    case Move::Accept:
    case Move::Return:
    case Move::Recall:
    case Move::TakeBack:
    case Move::SendBack:
        break;
    }
}

std::optional<Move> moveWhenNotReached(const Ticket &ticket, const User &user)
{
    if (ticket.failedAttempts < EnoughAttempts)
        return std::nullopt;
    const QList<Move> moves = movesFor(ticket, user);
    for (const Move move : {Move::Reply, Move::Cancel}) {
        if (moves.contains(move))
            return move;
    }
    return std::nullopt;
}

} // namespace tongdai
