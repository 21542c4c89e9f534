// A ticket's deadlines as it moves, in the working time of the unit that holds it.
#pragma once

#include "app/storage/central/centralrows.h"

namespace tongdai::server {

/// Clocks of a new ticket: the result is due from when it was received, acceptance from when it reached the
/// desk.
Result<void> startClocks(storage::Database &database, Ticket &ticket, qint64 nowMs);

/// Clocks after the move that took the ticket from `from` to its present state. Waiting for information
/// stands still: afterwards as much working time is left as before. A return does not start the clock anew.
Result<void> moveClocks(storage::Database &database, storage::TicketRow &row, TicketState from, qint64 nowMs);

/// Clocks of a ticket that became another kind or level, `before` being what it was: those that run begin anew by the
/// new rule, the result from when it was received with what it had stood still, acceptance from now.
Result<void> changeClocks(storage::Database &database, storage::TicketRow &row, const Ticket &before, qint64 nowMs);

} // namespace tongdai::server
