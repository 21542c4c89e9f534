// What the fault rig finds when everything is quiet again.
#pragma once

#include "tests/faults/process/faultrig.h"
#include "tests/faults/process/seatprocess.h"

#include <memory>
#include <vector>

namespace tongdai::tests {

inline QString rowsFile(const SeatProcess &seat)
{
    return seat.place().profile + QStringLiteral(".rows");
}

/// Reads the stopped centre's database in `dataFolder` and each seat's rowsFile(), and fills in `report`.
void judge(const std::vector<std::unique_ptr<SeatProcess>> &seats, const QString &dataFolder, FaultReport *report);

} // namespace tongdai::tests
