// What a call form saves: the call, and the ticket that its outcome asks for.
#include "models/domain/phrases.h"
#include "models/domain/vietnamesetext.h"
#include "models/ports/clock.h"
#include "models/ports/directory.h"
#include "ui/calls/answerpane.h"
#include "ui/calls/callfields.h"
#include "ui/calls/callform.h"
#include "ui/calls/handoverpane.h"
#include "ui/calls/leftopen.h"
#include "ui/calls/paperrow.h"

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
    if (words.content != m_original.citizen.content) // a question that got no answer says nothing
        words.content = withoutOpenQuestions(m_everAsked, words.content);
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
    call.wrapSeconds = wrapSeconds();
    call.endedMs = m_ports.clock.nowMs() - (isOver() ? m_ports.clock.steadyMs() - m_hungUpMs : 0);
    call.ticketId = QUuid();
    if (m_fields->isPaper()) {
        call.paperSheet = m_fields->paper()->serial();
        if (call.paperSheet.isEmpty()) // the mark must not be lost with the serial
            call.paperSheet = QStringLiteral("G");
        call.startedMs = m_fields->paper()->time().value_or(0);
        call.endedMs = std::max(call.startedMs, m_base.endedMs);
    }
    if (m_handingOver)
        call.outcome = Outcome::ToDesk;
    if (const auto &ticket = m_answer->linkedTicket(); ticket && !m_handingOver) {
        call.ticketId = ticket->id;
        if (call.attempt && m_fields->asksForPromise()) {
            what.promisedMs = m_fields->promisedMs();
            // As said, too: "after work", "any day before ten". Kept in Vietnamese like every note of the record.
            if (const QString when = cleanText(m_fields->promiseWords()); !when.isEmpty())
                words.content = QStringList({words.content, QStringLiteral("Hẹn gọi lại: ") + when})
                                    .join(words.content.isEmpty() ? QString() : QStringLiteral("\n"));
            words.firstContent = words.content;
        }
        if (words.question.trimmed().isEmpty())
            words.question = ticket->citizen.question;
        return what;
    }

    // A promise to come back to the caller is an open ticket of the centre.
    const bool leftOpen = call.outcome == Outcome::CallBack || call.outcome == Outcome::NeedInfo;
    if (!m_handingOver && !leftOpen)
        return what;
    Ticket ticket = ticketLeftOpen(call, m_ticketId, m_ports.directory);
    ticket.callBackWhen = m_handOver->callBackWhen();
    if (m_fields->asksForPromise()) {
        ticket.promisedMs = m_fields->promisedMs();
        if (const QString when = cleanText(m_fields->promiseWords()); !when.isEmpty())
            ticket.callBackWhen = when;
    }
    if (m_handingOver) {
        ticket.state = TicketState::Forwarded;
        ticket.leadUnit = m_handOver->unit();
        ticket.conduct = m_handOver->conduct();
        if (!m_handOver->supportUnit().isEmpty() && m_handOver->supportUnit() != ticket.leadUnit)
            ticket.supportUnits << m_handOver->supportUnit();
        ticket.acceptDueMs = m_handOver->deadlines().acceptDueMs;
        ticket.resultDueMs = m_handOver->deadlines().resultDueMs;
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
    call.paperSheet = m_original.paperSheet;
    call.recordingId = m_original.recordingId;
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
    else if (m_original.citizen.name.isEmpty())
        call.anonymous = false; // nobody had been asked for it; now somebody is named
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
