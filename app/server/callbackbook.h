// Tries to reach a citizen and promised hours moved without one, as the centre keeps them.
#pragma once

#include "app/server/operationcontext.h"

namespace tongdai::server {

/// ticket.attempt: an entry of the timeline, counted on the ticket (models/domain/callback.h). That somebody dialled is a
/// fact: it is kept whatever has become of the ticket meanwhile, by a desk that had the ticket as well (then `late` is
/// among the facts and the promise stays as it is).
Result<Outcome> logAttempt(OperationContext &context);

/// ticket.promise: an entry of the timeline with its reason, and the hour on the ticket where that still means something
/// (movePromise() of models/domain/callback.h). A desk only on tickets it leads; one that had the ticket as well adds its
/// entry, the hour stays as it is (`late` among the facts). Facts: promised_ms as it stands now.
Result<Outcome> moveTicketPromise(OperationContext &context);

} // namespace tongdai::server
