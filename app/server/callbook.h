// Calls as they reach the centre: stored once, never refused for their content.
#pragma once

#include "app/server/operationcontext.h"

namespace tongdai::server {

/// call.create. Content that breaks a rule, and a person who has not signed in on that seat or may not log
/// calls any more, is stored as "needs review". Rejected: a body that is no call document
/// (Invalid, field named), a person unknown to the centre (Forbidden actor.unknown), an id that is taken
/// (Conflict call.exists).
Result<Outcome> createCall(OperationContext &context);

} // namespace tongdai::server
