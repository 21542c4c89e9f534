// Days of the working calendar from a file, in any of the forms that are taken.
#pragma once

#include "app/calendarfile/calendarfile.h"

namespace tongdai::ctl {

/// From an .ics (app/calendarfile), a .csv or a .json with the fields of a day's document (date, kind, hours,
/// document, unit, note). Days without a unit of their own hold for `unit`, for all when it is empty. A row
/// that is wrong is refused by itself, with the document's own codes beside those of RefusedEvent.
Result<calendarfile::CalendarReading> readDays(const QString &path, const QString &unit);

/// Why a row was not taken and how to mend it.
QString sentenceOf(const calendarfile::RefusedEvent &event);

} // namespace tongdai::ctl
