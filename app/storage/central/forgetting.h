// What the centre need not remember for ever: tombstones, what came of old operations, their ids.
//
// Each call does a little, so that no push waits behind it; `true`: there may be more.
#pragma once

#include "app/storage/database.h"

namespace tongdai::storage {

/// Notes where each scope's head stands today. `day`: days since 1970.
Result<void> noteHeads(Database &database, qint64 day);

/// Drops tombstones that were there on `day` already, and raises the floors first: a cursor from before starts
/// anew.
Result<bool> forgetGone(Database &database, qint64 day, int most);

/// What was answered to operations carried out before `beforeMs`; that they were, stays known. Parked ones are
/// left.
Result<bool> forgetOutcomes(Database &database, qint64 beforeMs, int most);

/// Ids and numbers of operations carried out before `beforeMs`. What an installation's last number was is never
/// forgotten: nothing is carried out twice.
Result<bool> forgetOperations(Database &database, qint64 beforeMs, int most);

} // namespace tongdai::storage
