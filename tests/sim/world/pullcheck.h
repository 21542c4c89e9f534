// Looks at every answer to a pull: does it hold all that lies between its two cursors?
#pragma once

#include "app/storage/database.h"
#include "tests/sim/world/journal.h"

namespace tongdai::sim {

/// Invariant 5, at the moment the centre answers; `database` stands where the answer was read.
void checkPull(storage::Database &database, const QByteArray &request, const QByteArray &answer,
               Journal &journal);

} // namespace tongdai::sim
