// Tries to reach a citizen, as the centre keeps them.
#pragma once

#include "app/server/operationcontext.h"

namespace tongdai::server {

/// ticket.attempt: an entry of the timeline, counted on the ticket (models/domain/callback.h). That somebody dialled is a
/// fact: it is kept whatever has become of the ticket meanwhile, by a desk that had the ticket as well (then `late` is
/// among the facts and the promise stays as it is).
Result<Outcome> logAttempt(OperationContext &context);

} // namespace tongdai::server
