// The working calendar of a unit from what the directory keeps. Pure, any thread.
#pragma once

#include "models/domain/unit.h"
#include "models/domain/workingcalendar.h"

namespace tongdai {

/// The unit's hours since ever (the default when its text is empty or unsound), its dated weeks, and of
/// `days` those that hold for all or for it. One rule for the centre and the workstations, so that both count
/// the same due times.
WorkingCalendar calendarOf(const Unit &unit, const QList<CalendarDay> &days);

} // namespace tongdai
