// Calls as they reach the centre: stored once, never refused for their content.
#pragma once

#include "app/server/operationcontext.h"
#include "app/storage/central/centralrows.h"

namespace tongdai::server {

/// call.create. Content that breaks a rule, and a person who has not signed in on that seat or may not log
/// calls any more, is stored as "needs review". Rejected: a body that is no call document
/// (Invalid, field named), a person unknown to the centre (Forbidden actor.unknown), an id that is taken
/// (Conflict call.exists).
Result<Outcome> createCall(OperationContext &context);

/// True for those whose work is taking calls.
bool logsCalls(const User &user);

/// Emits a call after a change: to the centre, to the desk that took it, and to the desks that see its tickets.
Result<void> publishCall(LaneContext &lane, const storage::CallRow &row);

} // namespace tongdai::server
