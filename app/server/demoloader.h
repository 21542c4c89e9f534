// Fills an empty centre with the demo: units, people, who is on duty, procedures, and a day of calls and
// tickets.
#pragma once

#include "app/server/administration.h"
#include "app/server/writelane.h"

namespace tongdai::server {

/// Password of every demo user.
inline QString demoPassword()
{
    return QStringLiteral("tongdai-1022");
}

/// Reads :/demo/units.json, users.json, duty.json, procedures.json, day.json and knowledge.json. Does nothing
/// when the database has people already or the program carries no demo. The day ends now: each operation is
/// carried out as if at its own time
/// (`at`, minutes from now), by the same rules as any other. Fails with Corrupt when a file cannot be read or
/// a row of it is refused.
Result<void> loadDemo(Administration &administration, WriteLane &lane, const Clock &clock);

} // namespace tongdai::server
