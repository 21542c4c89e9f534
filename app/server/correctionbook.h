// Corrections of calls and tickets that are stored: field by field, the last to arrive wins, what it replaced is kept.
#pragma once

#include "app/server/operationcontext.h"

namespace tongdai::server {

/// call.correct, by anyone of the centre who logs calls and by the desk that took the call. Facts: `version` of the call
/// afterwards, and `overtook` [{field, by, at_ms}] for fields that another had changed since the author looked.
/// Rejected: a body that is none or makes no call document (Invalid, field named), a field that cannot be corrected
/// (Invalid call.field), an outcome that a ticket depends on (Conflict call.has_ticket), a call that is not theirs
/// (NotFound call.unknown), a person who may not (Forbidden).
Result<Outcome> correctCall(OperationContext &context);

/// ticket.edit, by the centre and by the desk that leads; the timeline gets an entry with both values of every field.
/// Independent of moves: the state and its version stay. A new level or kind sets the open clocks anew. Facts and
/// refusals as above (ticket.unknown, ticket.field); Conflict flow.state for a ticket that is over.
Result<Outcome> editTicket(OperationContext &context);

} // namespace tongdai::server
