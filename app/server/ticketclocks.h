// A ticket's deadlines as it moves, in the working time of the unit that holds it.
//
// A due time follows from when its clock began, the rule, the unit's hours and the pauses, all of which are
// kept; one that somebody set otherwise (extended, or made by an older centre) is moved by as much as the
// clock is.
#pragma once

#include "app/storage/central/centralrows.h"

namespace tongdai::server {

/// When the result is due by its clock; while that stands still, when it would be had it not stopped. Of the
/// ticket only kind, level and conduct are looked at.
qint64 resultDue(const storage::TicketRow &row, const WorkingCalendar &calendar);
/// When the desk's time to accept is over.
qint64 acceptDue(const storage::TicketRow &row, const WorkingCalendar &calendar);

/// Clocks of a new ticket: the result is due from when it was received, acceptance from when it reached the
/// desk.
Result<void> startClocks(storage::Database &database, storage::TicketRow &row, qint64 nowMs);

/// Clocks after the move that took the ticket from `from` to its present state. Waiting for information is a
/// pause: afterwards as much working time is left as before, to the millisecond. A return does not start the
/// clock anew.
Result<void> moveClocks(storage::Database &database, storage::TicketRow &row, TicketState from, qint64 nowMs);

/// Clocks of a ticket that became another kind or level, `before` being what it was: the result counts anew
/// by the new rule from when it began, with every pause, also one that still lasts; acceptance begins now.
Result<void> changeClocks(storage::Database &database, storage::TicketRow &row, const Ticket &before,
                          qint64 nowMs);

} // namespace tongdai::server
