#include "models/domain/ticket.h"

#include <limits>

namespace tongdai {

qint64 nextDueMs(const Ticket &ticket)
{
    switch (ticket.state) {
    case TicketState::Forwarded:
    case TicketState::Reopened:
        return ticket.acceptDueMs != 0 ? ticket.acceptDueMs : ticket.resultDueMs;
    case TicketState::Received:
        return ticket.promisedMs != 0 ? ticket.promisedMs : ticket.resultDueMs;
    case TicketState::Handling:
    case TicketState::Returned:
    case TicketState::Recalled:
        return ticket.resultDueMs;
    case TicketState::Result:
        return ticket.promisedMs != 0 ? ticket.promisedMs : ticket.callbackDueMs;
    case TicketState::Draft:
    case TicketState::Answered:
    case TicketState::NeedInfo:
    case TicketState::Replied:
    case TicketState::Closed:
    case TicketState::Refused:
    case TicketState::Cancelled:
        return 0;
    }
    return 0;
}

qint64 dueOrderKey(const Ticket &ticket)
{
    const qint64 due = nextDueMs(ticket);
    return due != 0 ? due : std::numeric_limits<qint64>::max();
}

} // namespace tongdai
