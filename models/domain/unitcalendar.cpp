#include "models/domain/unitcalendar.h"

namespace tongdai {

WorkingCalendar calendarOf(const Unit &unit, const QList<CalendarDay> &days)
{
    WorkingCalendar calendar;
    if (const auto spans = hoursFromText(unit.hours); spans && !spans->isEmpty()) {
        // Spans sound for one day may yet run into the next day's.
        if (const auto week = WorkingHours::from({}, WorkingHours::mondayToFriday(*spans)))
            calendar.addHours(*week);
    }
    for (const WorkingHours &week : unit.weeks)
        calendar.addHours(week);
    calendar.setDays(days, unit.code);
    return calendar;
}

} // namespace tongdai
