// The state machine of a ticket as a table. Pure, any thread; client and server ask the same
// table.
#pragma once

#include "models/domain/result.h"
#include "models/domain/ticket.h"
#include "models/domain/user.h"

namespace tongdai {

/// Named moves. Wire word = operation kind without "ticket.": accept, forward, ...
enum class Move {
    Receive, ///< Draft -> Received
    AnswerNow, ///< Received -> Answered
    AskInfo, ///< -> NeedInfo
    InfoGiven, ///< NeedInfo -> Received or Handling (where it came from)
    Forward, ///< Received, Returned, Reopened -> Forwarded
    Accept, ///< Forwarded, Reopened -> Handling
    PostResult, ///< Handling -> Result
    Return, ///< Forwarded, Handling -> Returned
    Recall, ///< Forwarded -> Recalled
    TakeBack, ///< Recalled -> Received
    SendBack, ///< Result -> Handling: the answer is incomplete
    Reply, ///< Result -> Replied
    Close, ///< Answered, Replied, Refused -> Closed
    Reopen, ///< Replied, Closed -> Reopened
    Refuse, ///< Received, Returned -> Refused
    Cancel, ///< Draft, Received, NeedInfo -> Cancelled
};

QString wireWord(Move);
std::optional<Move> moveFromWire(const QString &);

struct MoveRule {
    Move move;
    TicketState from;
    TicketState to;
    QList<Role> who;
    bool needsReason = false;
    bool needsText = false; ///< answer text
    bool needsUnit = false; ///< unit forwarded to, or right unit on return
};

/// Every allowed move, one row each.
const QList<MoveRule> &moveRules();

/// Moves `user` may make on `ticket` now, in table order; desk roles only when the ticket's lead unit is
/// theirs. A conduct case: PostResult by the head of desk only.
QList<Move> movesFor(const Ticket &ticket, const User &user);

/// What a move carries beside its name.
struct MoveArguments {
    QString reason;
    QString text;
    QString unit;
};

/// The state after `move`, or why not: Conflict "flow.state" (not from this state), Forbidden "flow.role" /
/// "flow.unit", Invalid "flow.reason" / "flow.text" / "flow.target" with `field` reason, text or unit.
Result<TicketState> stateAfter(const Ticket &ticket, Move move, const User &user,
                               const MoveArguments &arguments);

} // namespace tongdai
