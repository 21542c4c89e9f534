// What every operation on a ticket begins with.
#pragma once

#include "app/server/operationcontext.h"
#include "models/domain/ticket.h"

#include <optional>

namespace tongdai::server {

bool isCentre(const User &user);

/// What forbids this person any ticket operation; nothing when they may try.
std::optional<Outcome> barred(const OperationContext &context);

/// NotFound ticket.unknown: there is none, or it is not theirs to know of.
Outcome unknownTicket();

/// A ticket for somebody who adds to it.
struct TicketForActor {
    std::optional<Ticket> ticket; ///< none: there is none, or it was never theirs to know of
    bool late = false; ///< their desk had it and has it no more: what was written then is never discarded
};
Result<TicketForActor> ticketSeenBy(const OperationContext &context, const QUuid &id);

/// An entry of the timeline by whom the operation is, now.
TicketEvent eventBy(const OperationContext &context, const QUuid &id, const QUuid &ticketId,
                    TicketEvent::What what);

} // namespace tongdai::server
