// The ticket of a caller to whom the centre has to come back.
#pragma once

#include "models/domain/call.h"
#include "models/domain/ticket.h"

namespace tongdai {

class Directory;

/// Received at the centre, made from what the call says when it ended, due by the rule of its kind in the centre's working
/// hours.
Ticket ticketLeftOpen(const Call &call, const QUuid &ticketId, const Directory &directory);

} // namespace tongdai
