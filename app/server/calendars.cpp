#include "app/server/calendars.h"

#include "app/storage/central/centralrows.h"
#include "models/domain/unitcalendar.h"

namespace tongdai::server {

Result<WorkingCalendar> calendarOf(storage::Database &database, const QString &unit)
{
    const auto row = storage::unitOf(database, unit);
    if (!row)
        return tl::unexpected(row.error());
    const auto days = storage::daysFor(database, unit);
    if (!days)
        return tl::unexpected(days.error());
    Unit known;
    known.code = unit;
    return tongdai::calendarOf(row->value_or(known), *days);
}

QDate localDay(qint64 utcMs)
{
    return localDate(utcMs);
}

} // namespace tongdai::server
