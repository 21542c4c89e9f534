// The duty roster: who is on duty at a unit, slot by slot.
#pragma once

#include "app/server/operationcontext.h"

namespace tongdai::server {

// Of one slot the first wins: a change whose author saw another version is refused with duty.changed, by whom and when
// it was changed (by, by_name, at_ms) and how it stands (user, from_ms, to_ms; nothing when it is gone). Rejected too: a
// person who does not make that unit's roster (Forbidden duty.role), a unit or person that is none (Invalid, field
// named), hours that are none (Invalid duty.hours).

/// duty.keep: a new slot, or the slot with this id as it is to be.
Result<Outcome> keepDuty(OperationContext &context);

/// duty.drop.
Result<Outcome> dropDuty(OperationContext &context);

} // namespace tongdai::server
