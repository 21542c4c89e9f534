// Calling citizens back: who may, on which tickets, and what each try makes of a ticket. Pure, any thread; client and
// server ask the same.
#pragma once

#include "models/domain/result.h"
#include "models/domain/ticketflow.h"

namespace tongdai {

/// Somebody may still have to speak with the citizen: every state but a draft, one answered and one that is over.
bool isToBeCalled(TicketState state);

/// Whether `user` may log a try on `ticket`: Forbidden "flow.role" or "flow.unit" (a desk only on tickets it leads),
/// Conflict "flow.state" when nobody is to be called any more.
Result<void> mayAttempt(const Ticket &ticket, const User &user);

/// What one more try does to the ticket. Tries may come in any order, as seats without a network send them: the latest by
/// its own time says where things stand. On a ticket that is over it only counts.
void countAttempt(Ticket &ticket, const CallAttempt &attempt);

/// Whether `user` may move the promised hour of `ticket` without a call: who may log a try may; Conflict "promise.none" when
/// no hour stands there.
Result<void> mayMovePromise(const Ticket &ticket, const User &user);

/// What moving the promised hour does to the ticket: of two, and of a try that says something of the promise, the one
/// done last counts, in whatever order they come. Nothing where no promise stands any more: the citizen was reached. One
/// that comes before the try that reached them goes with it.
void movePromise(Ticket &ticket, const MovedPromise &moved);

/// What a move does to the promise: kept once the citizen has been told or the matter is over; a new answer or a
/// reopened matter is a new round of tries.
void settlePromise(Ticket &ticket, Move move, qint64 nowMs);

/// The move that closes a ticket whose citizen was not reached EnoughAttempts times in a row, if `user` may make it: told
/// as far as one could (Reply) where there is a result, Cancel where a call was promised. Proposed to a person, never
/// made by itself.
std::optional<Move> moveWhenNotReached(const Ticket &ticket, const User &user);

} // namespace tongdai
