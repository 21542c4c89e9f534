// What operators note of those who call.
#pragma once

#include "app/server/operationcontext.h"

namespace tongdai::server {

/// Of one number the first wins: another author, or another first record of the same number, is refused with
/// caller.changed, by whom and when. Rejected too: a role that may not, text over its limit.
Result<Outcome> keepCaller(OperationContext &context);

} // namespace tongdai::server
