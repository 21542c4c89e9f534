// The working calendar of each unit, from its hours and the days table.
#pragma once

#include "app/storage/database.h"
#include "models/domain/workingcalendar.h"

namespace tongdai::server {

/// Calendar of a unit (models/domain/unitcalendar.h); of one that is not in the directory default hours with
/// the days that hold for all.
Result<WorkingCalendar> calendarOf(storage::Database &database, const QString &unit);

/// The day in Viet Nam at an instant (Asia/Ho_Chi_Minh, UTC+7 without summer time).
QDate localDay(qint64 utcMs);

} // namespace tongdai::server
