// Calling a citizen back: the form of a call that goes out, and the promise to call again.
#include "models/domain/phonenumber.h"
#include "ui/calls/answerpane.h"
#include "ui/calls/callfields.h"
#include "ui/calls/callform.h"
#include "ui/calls/handoverpane.h"
#include "ui/widgets/digitlist.h"
#include "ui/widgets/fielderror.h"
#include "ui/widgets/keyaction.h"
#include "ui/widgets/promisefield.h"

#include <QLineEdit>
#include <QScrollArea>

namespace tongdai {

void CallFields::setCallingBack(bool on)
{
    if (m_callingBack == on)
        return;
    m_callingBack = on;
    m_rows = Rows::Main;
    showOutcomeRows();
}

void CallFields::setAttempt(AttemptResult result)
{
    m_attempt = result;
    showOutcomeRows();
}

bool CallFields::asksForPromise() const
{
    return m_callingBack ? m_attempt == AttemptResult::CallLater
                         : m_outcome == Outcome::CallBack && m_handOverWords.isEmpty() && !m_correcting;
}

void CallFields::offerPromise()
{
    m_promise->setVisible(asksForPromise());
}

void CallFields::setCorrecting(bool on)
{
    m_correcting = on;
    offerPromise();
}

QString CallFields::promiseWords() const
{
    return m_promise->words();
}

qint64 CallFields::promisedMs() const
{
    return m_promise->promisedMs();
}

void CallFields::setPromiseWords(const QString &words)
{
    m_filling = true;
    m_promise->setWords(words);
    m_filling = false;
}

void CallFields::pickAttempt(int value)
{
    m_attempt = AttemptResult(value);
    showOutcomeRows();
    if (FieldError *error = m_errors.value(QStringLiteral("outcome")))
        error->clearWords();
    Q_EMIT edited();
}

/// The time was said a moment ago: the next keys type it, Ctrl+Enter saves with or without it.
void CallFields::askForPromise()
{
    if (!m_promise->isVisibleTo(this) || !m_outcomes->hasFocus())
        return;
    m_promise->field()->setFocus(Qt::OtherFocusReason);
    QTimer::singleShot(0, this, [this] { m_scroll->ensureWidgetVisible(m_promise, 0, m_theme.px(8)); });
}

void CallForm::beginCallBack(const Ticket &ticket)
{
    LineCall line;
    const auto number = PhoneNumber::parse(ticket.citizen.phone);
    line.number = number ? number->national() : ticket.citizen.phone;
    line.direction = Direction::Out;
    m_restoring = true; // what earlier calls of the number say must not overwrite what the ticket says
    begin(line);
    m_base.callerKind = ticket.callerKind;
    m_base.communeCode = ticket.communeCode;
    m_base.kind = ticket.kind;
    m_base.level = ticket.level;
    m_base.citizen.name = ticket.citizen.name;
    m_base.citizen.contactPerson = ticket.citizen.contactPerson;
    m_base.citizen.otherPhone = ticket.citizen.otherPhone;
    m_fields->show(m_base);
    m_handOver->setCase(m_fields->kind(), m_fields->level());
    m_handOver->restore({}, {}, ticket.citizen.address, ticket.hideIdentity, ticket.anonymous, false);
    m_answer->linkTicket(ticket);
    // Nobody has written an answer: what is to be read out is in the procedure.
    if (ticket.citizen.answer.trimmed().isEmpty() && !ticket.procedureCode.isEmpty())
        m_answer->showLinked(ticket.procedureCode);
    takeUnit();
    m_restoring = false;
    m_touched = true;
    Q_EMIT titleChanged();
}

void CallForm::attach(const LineCall &line)
{
    m_lineId = line.id;
    if (!line.id.startsWith(QStringLiteral("number:")))
        m_base.recordingId = line.id;
    if (line.answeredSteadyMs > 0)
        m_steadyStart = line.answeredSteadyMs;
    tick();
    touched();
}

/// Calling out about a ticket is calling its citizen back, however the form was begun.
void CallForm::takeTicketLink()
{
    m_fields->setCallingBack(m_base.direction == Direction::Out && m_answer->linkedTicket() && !isCorrection());
    if (!isCallingBack() && !isCorrection())
        m_base.attempt.reset(); // about no ticket any more: no try to log
    m_handOverKey->setEnabled(!isCorrection() && !isCallingBack());
    sayDuplicate();
    retranslate();
    touched();
}

QUuid CallForm::calledTicket() const
{
    const auto &ticket = m_answer->linkedTicket();
    return ticket ? ticket->id : QUuid();
}

QString CallForm::phoneNational() const
{
    return m_fields->phoneNational();
}

void CallForm::focusOutcome()
{
    m_shown = 0;
    arrange();
    m_fields->focusOutcome();
}

bool CallForm::isCallingBack() const
{
    return m_fields->isCallingBack();
}

} // namespace tongdai
