// Due times of open tickets after the calendar changed. Inside the lane.
#pragma once

#include "app/server/writelane.h"
#include "models/domain/workingcalendar.h"

#include <QHash>

namespace tongdai::server {

/// Made before days or hours change, carried out after it in the same transaction: so a due time is never by
/// a calendar that is not there.
class DueRecount
{
public:
    static Result<DueRecount> before(storage::Database &database);

    /// Counts the result's and the acceptance's time of every open ticket by the calendars as they are now,
    /// and sends those that moved. A due time that is not what its clock gave (extended, or made by an older
    /// centre) stays: somebody promised it. Gives how many tickets moved.
    Result<int> carryOut(LaneContext &lane, qint64 nowMs) const;

private:
    using Calendars = QHash<QString, WorkingCalendar>; ///< by unit
    explicit DueRecount(Calendars before)
        : m_before(std::move(before))
    { }
    static Result<Calendars> calendars(storage::Database &database);

    Calendars m_before;
};

} // namespace tongdai::server
