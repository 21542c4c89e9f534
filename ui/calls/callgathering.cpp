// What a call form saves: the call, and the ticket that its outcome asks for.
#include "models/domain/vietnamesetext.h"
#include "models/ports/clock.h"
#include "models/ports/directory.h"
#include "ui/calls/answerpane.h"
#include "ui/calls/callfields.h"
#include "ui/calls/callform.h"
#include "ui/calls/handoverpane.h"

namespace tongdai {

CallToSave CallForm::gathered() const
{
    CallToSave what;
    Call &call = what.call;
    call = m_base;
    m_fields->gather(call);
    CitizenWords &words = call.citizen;
    words.question = cleanText(words.question);
    words.name = cleanText(words.name).trimmed();
    words.phone = cleanText(words.phone).trimmed();
    words.content = cleanText(words.content);
    words.firstContent = words.content;
    words.address = cleanText(m_handOver->address()).trimmed();
    words.answer = m_answerText;
    call.hideIdentity = m_handOver->hideIdentity();
    call.anonymous = m_handOver->anonymous()
        || (words.name.isEmpty() && call.kind != ContactKind::Report && call.kind != ContactKind::Proposal);
    if (m_answer->hasLinked()) {
        call.procedureCode
            = m_answer->linked().code.isEmpty() ? m_answer->linked().id : m_answer->linked().code;
        call.field = m_answer->linked().field;
        call.articleVersion = m_answer->linked().version;
        if (words.answer.isEmpty() && call.outcome == Outcome::Answered)
            words.answer = m_answer->spokenAnswer();
    }
    call.talkSeconds = talkSeconds();
    call.endedMs = m_ports.clock.nowMs();
    call.ticketId = QUuid();
    if (m_handingOver)
        call.outcome = Outcome::ToDesk;

    // A promise to come back to the caller is an open ticket of the centre.
    const bool leftOpen = call.outcome == Outcome::CallBack || call.outcome == Outcome::NeedInfo;
    if (!m_handingOver && !leftOpen)
        return what;
    Ticket ticket;
    ticket.id = m_ticketId;
    ticket.callId = call.id;
    ticket.state = m_handingOver ? TicketState::Forwarded : TicketState::Received;
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
    ticket.callBackWhen = m_handOver->callBackWhen();
    ticket.createdMs = call.endedMs;
    ticket.changedMs = call.endedMs;
    ticket.citizen = words;
    ticket.record = RecordState::OnThisMachine;
    if (m_handingOver) {
        ticket.leadUnit = m_handOver->unit();
        ticket.conduct = m_handOver->conduct();
        if (!m_handOver->supportUnit().isEmpty() && m_handOver->supportUnit() != ticket.leadUnit)
            ticket.supportUnits << m_handOver->supportUnit();
        ticket.acceptDueMs = m_handOver->deadlines().acceptDueMs;
        ticket.resultDueMs = m_handOver->deadlines().resultDueMs;
    } else {
        const WorkingCalendar calendar = m_ports.directory.calendarOf(centreUnit());
        const Deadlines due = deadlinesFrom(
            call.endedMs, defaultRule(call.kind, call.level, false, calendar.minutesPerDay()), calendar);
        ticket.leadUnit = centreUnit();
        ticket.resultDueMs = due.resultDueMs;
    }
    call.ticketId = ticket.id;
    what.ticket = ticket;
    return what;
}

Call CallForm::callNow() const
{
    Call call = gathered().call;
    if (!isCorrection())
        return call;
    // When it was, how long it took, who took it and what was said first stay as they are.
    call.startedMs = m_original.startedMs;
    call.endedMs = m_original.endedMs;
    call.talkSeconds = m_original.talkSeconds;
    call.wrapSeconds = m_original.wrapSeconds;
    call.ticketId = m_original.ticketId;
    call.operatorName = m_original.operatorName;
    call.station = m_original.station;
    call.citizen.firstContent = m_original.citizen.firstContent;
    call.corrections = m_original.corrections;
    if (call.citizen.name == m_original.citizen.name)
        call.anonymous = m_handOver->anonymous();
    if (!call.ticketId.isNull())
        call.outcome = m_original.outcome; // the ticket hangs on it
    // The article as it is today says nothing of what was read out then.
    if (call.procedureCode == m_original.procedureCode) {
        call.field = m_original.field;
        call.articleVersion = m_original.articleVersion;
        if (m_answerText == m_original.citizen.answer)
            call.citizen.answer = m_original.citizen.answer;
    }
    return call;
}

CallToSave CallForm::correctionNow() const
{
    CallToSave what {callNow(), {}};
    const bool asks = m_original.ticketId.isNull() && what.call.outcome != m_original.outcome;
    if (!asks)
        return what;
    // Promised now, by whoever puts it right.
    what.ticket = gathered().ticket;
    if (what.ticket) {
        what.ticket->createdBy = m_session.user.name;
        what.ticket->station = m_session.station;
    }
    return what;
}

} // namespace tongdai
