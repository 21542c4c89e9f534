// The invariants of the sync contract, looked for in the centre's database and on every seat's disk.
#pragma once

#include "tests/sim/world/simseat.h"

#include <vector>

namespace tongdai::sim {

/// Invariant 4, after the centre came up again: what it was heard to have taken, and no restore undid, is
/// there.
void checkAcknowledged(SimCentre &centre, Ledger &ledger, Journal &journal);

/// All that must hold when everything has come to rest.
void checkQuiet(SimCentre &centre, const std::vector<std::unique_ptr<SimSeat>> &seats, Ledger &ledger,
                Journal &journal);

} // namespace tongdai::sim
