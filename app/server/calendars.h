// The working calendar of each unit, from its hours and the days table.
#pragma once

#include "app/storage/database.h"
#include "models/domain/workingcalendar.h"

namespace tongdai::server {

/// "07:30-11:30,13:00-17:00" as spans; empty when it is not of this form.
QList<WorkingSpan> spansOf(const QString &hours);

/// Calendar of a unit: its own hours when it has sound ones, the default otherwise, with every day of the
/// days table.
Result<WorkingCalendar> calendarOf(storage::Database &database, const QString &unit);

/// The day in Viet Nam at an instant (Asia/Ho_Chi_Minh, UTC+7 without summer time).
QDate localDay(qint64 utcMs);

} // namespace tongdai::server
