// Tickets at the centre: numbers, deadlines, guarded moves, comments.
#pragma once

#include "app/server/operationcontext.h"

namespace tongdai::server {

// Every function checks the person's rights as they are now. A rejection changes nothing and says why; after
// a lost race also who won and when (by, by_name, at_ms, state).

/// ticket.create in state received, answered or forwarded: issues the number, sets the deadlines, writes the
/// first events. A closed lead unit is replaced by its successor when there is just one.
Result<Outcome> createTicket(OperationContext &context);

/// ticket.<move>: the envelope's base must be the state version the ticket has.
Result<Outcome> moveTicket(OperationContext &context, Move move);

/// ticket.comment: a desk that has had the ticket may still comment; the entry is marked late.
Result<Outcome> commentTicket(OperationContext &context);

/// ticket.seen: the first time somebody of the lead unit opens it; at other times nothing happens.
Result<Outcome> seeTicket(OperationContext &context);

/// ticket.rate, by the centre, once there is an answer.
Result<Outcome> rateTicket(OperationContext &context);

} // namespace tongdai::server
