// What a process simulating worlds sets up once.
#pragma once

#include "tests/sim/world/chance.h"

namespace tongdai::sim {

/// Disk, randomness, hashes: once, before anything else. Needs a QCoreApplication.
void prepareProcess();

/// Ids, keys, nonces and SQLite's own bytes come from here; null: from a fixed stream.
void takeBitsFrom(Dice *dice);

} // namespace tongdai::sim
