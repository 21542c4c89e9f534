// Files attached to tickets, at the centre: the entries that name them.
#pragma once

#include "app/server/operationcontext.h"

namespace tongdai::server {

/// ticket.attach: an entry with its file, whose bytes come apart (attachedfiles.h); at once `arrived` when another entry
/// has brought them. A desk that has had the ticket may still attach: the entry is marked late in the answer.
Result<Outcome> attachFile(OperationContext &context);

/// ticket.detach, by a supervisor: the entry stays and says so, the content goes when no other entry names it.
Result<Outcome> detachFile(OperationContext &context);

} // namespace tongdai::server
