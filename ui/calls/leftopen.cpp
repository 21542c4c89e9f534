#include "ui/calls/leftopen.h"

#include "models/domain/ticketflow.h"
#include "models/domain/workingcalendar.h"
#include "models/ports/directory.h"

namespace tongdai {

Ticket ticketLeftOpen(const Call &call, const QUuid &ticketId, const Directory &directory)
{
    Ticket ticket;
    ticket.id = ticketId;
    ticket.callId = call.id;
    ticket.state = TicketState::Received;
    ticket.kind = call.kind;
    ticket.level = call.level;
    ticket.callerKind = call.callerKind;
    ticket.anonymous = call.anonymous;
    ticket.hideIdentity = call.hideIdentity;
    ticket.communeCode = call.communeCode;
    ticket.field = call.field;
    ticket.procedureCode = call.procedureCode;
    ticket.createdBy = call.operatorName;
    ticket.station = call.station;
    ticket.createdMs = call.endedMs;
    ticket.changedMs = call.endedMs;
    ticket.citizen = call.citizen;
    ticket.record = RecordState::OnThisMachine;
    ticket.leadUnit = centreUnit();
    const WorkingCalendar calendar = directory.calendarOf(centreUnit());
    const Deadlines due = deadlinesFrom(
        call.endedMs, defaultRule(call.kind, call.level, false, calendar.minutesPerDay()), calendar);
    ticket.resultDueMs = due.resultDueMs;
    return ticket;
}

} // namespace tongdai
