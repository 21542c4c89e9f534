// Rows of what is noted of callers, at the centre. Used on the thread that owns the Database.
#pragma once

#include "app/storage/database.h"
#include "models/domain/callercard.h"

#include <optional>

namespace tongdai::storage {

Result<std::optional<CallerCard>> callerOf(Database &database, const QUuid &id);
Result<std::optional<CallerCard>> callerWithPhone(Database &database, const QString &national);
/// As it is given, version included: whoever writes has read it in the same transaction.
Result<void> putCaller(Database &database, const CallerCard &card);

} // namespace tongdai::storage
