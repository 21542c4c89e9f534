// What the citizen of a ticket is told: what came of a call, the end of a row of calls that reached nobody, the answer as a
// message.
#include "models/domain/callback.h"
#include "models/domain/vietnamesetext.h"
#include "models/items/timelinemodel.h"
#include "models/ports/clock.h"
#include "models/ports/whenready.h"
#include "ui/tickets/answereditor.h"
#include "ui/tickets/duewords.h"
#include "ui/tickets/moveform.h"
#include "ui/tickets/promiseform.h"
#include "ui/tickets/ticketactions.h"
#include "ui/tickets/ticketdetail.h"
#include "ui/tickets/ticketwords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/citizentext.h"
#include "ui/widgets/digitlist.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/promisefield.h"
#include "ui/widgets/sectiontitle.h"
#include "ui/widgets/spokentext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace tongdai {

namespace {

constexpr std::array Results {AttemptResult::Reached,     AttemptResult::NoAnswer,  AttemptResult::Busy,
                              AttemptResult::WrongNumber, AttemptResult::CallLater, AttemptResult::Voicemail};

} // namespace

QWidget *TicketDetail::makeAttempt(QWidget *work)
{
    m_attemptWork = new QWidget(work);
    m_attemptTitle = new SectionTitle(m_theme, m_attemptWork);
    m_attemptTitle->setKey(QStringLiteral("Shift+F5"));
    m_attempts = new DigitList(m_theme, 2, m_attemptWork);
    m_attempts->setObjectName(QStringLiteral("attempts"));
    m_promise = new PromiseField(m_theme, m_clock, m_attemptWork);
    auto *column = new QVBoxLayout(m_attemptWork);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.px(6));
    column->addWidget(m_attemptTitle);
    column->addWidget(m_attempts);
    column->addWidget(m_promise);
    connect(m_attempts, &DigitList::picked, this, &TicketDetail::takeAttempt);
    connect(m_promise, &PromiseField::done, this, [this] { sendAttempt(AttemptResult::CallLater); });
    return m_attemptWork;
}

void TicketDetail::retranslateAttempt()
{
    m_attemptTitle->setTitle(tr("Result of calling back"));
    m_attemptTitle->setNote(tr("press one digit"));
    m_attempts->setAccessibleName(tr("Result of calling back"));
    QList<DigitList::Row> rows;
    for (const AttemptResult result : Results)
        rows.append({QString::number(rows.size() + 1), Labels::of(result), static_cast<int>(result)});
    m_attempts->setRows(rows);
    m_actions.attempt->setText(tr("Result of a call"));
    m_actions.notReached->setText(tr("Not reached"));
    m_actions.movePromise->setText(tr("Move the promised hour"));
}

bool TicketDetail::mayLogAttempt() const
{
    return !m_busy && !m_ticket.id.isNull() && mayAttempt(m_ticket, m_words.me());
}

void TicketDetail::refreshAttempt()
{
    const bool asksTime = m_attempts->chosen() == static_cast<int>(AttemptResult::CallLater);
    m_attemptWork->setVisible(m_attemptOpen);
    m_promise->setVisible(m_attemptOpen && asksTime);
    m_promiseForm->setVisible(m_promiseOpen);
    const bool free = !isAsking();
    m_actions.setOffered(m_actions.attempt, free && mayLogAttempt());
    const auto end = moveWhenNotReached(m_ticket, m_words.me());
    m_actions.setOffered(m_actions.movePromise,
                         free && !m_busy && !m_ticket.id.isNull() && mayMovePromise(m_ticket, m_words.me()));
    m_actions.setOffered(m_actions.notReached, free && end && moves().contains(*end));
}

void TicketDetail::refreshTries()
{
    if (!moveWhenNotReached(m_ticket, m_words.me())) {
        m_tries->clear();
        return;
    }
    m_tries->say(Tone::Amber, QStringLiteral("phone"),
                 tr("%n call(s) in a row reached nobody. Ctrl+F5 ends it as not reached, with your reason; "
                    "F5 tries once more.",
                    nullptr, m_ticket.failedAttempts));
}

QString TicketDetail::whyDue() const
{
    QList<TicketEvent> events;
    for (int row = 0; row < m_events->rowCount(); ++row)
        events.append(*m_events->at(row));
    std::stable_sort(events.begin(), events.end(),
                     [](const TicketEvent &a, const TicketEvent &b) { return a.atMs < b.atMs; });
    return DueWords(m_directory, m_words).why(m_ticket, events);
}

void TicketDetail::turnWhy()
{
    m_whyOpen = !m_whyOpen;
    refreshWhy();
    if (m_whyOpen)
        m_scroll->verticalScrollBar()->setValue(0);
}

void TicketDetail::refreshWhy()
{
    // The sum is made when it is looked at, not at every turn of the clock.
    const QString words = m_whyOpen ? whyDue() : QString();
    m_whyTitle->setVisible(!words.isEmpty());
    m_why->setVisible(!words.isEmpty());
    m_why->say(words);
    m_actions.setOffered(m_actions.why, nextDueMs(m_ticket) != 0 || m_ticket.state == TicketState::NeedInfo);
}

void TicketDetail::askAttempt()
{
    if (isAsking() || !mayLogAttempt())
        return;
    m_attemptOpen = true;
    m_attempts->setChosen(-1);
    m_problem->clear();
    refreshWork();
    m_attempts->setFocus(Qt::ShortcutFocusReason);
}

void TicketDetail::takeAttempt(int value)
{
    if (!m_attemptOpen || m_busy)
        return;
    const auto result = static_cast<AttemptResult>(value);
    if (result != AttemptResult::CallLater) {
        sendAttempt(result);
        return;
    }
    m_attempts->setChosen(value); // the time comes next, Enter keeps both
    refreshAttempt();
    m_promise->field()->setFocus(Qt::OtherFocusReason);
}

void TicketDetail::sendAttempt(AttemptResult result)
{
    if (!m_attemptOpen || m_busy)
        return;
    CallAttempt attempt;
    attempt.result = result;
    attempt.atMs = m_clock.nowMs();
    QString note;
    if (result == AttemptResult::CallLater) {
        attempt.promisedMs = m_promise->promisedMs();
        note = cleanText(m_promise->words()).trimmed();
    }
    m_busy = true;
    refreshWork();
    whenReady(this, m_store.logAttempt(m_ticket.id, attempt, note), [this, id = m_ticket.id](const Result<void> &done) {
        if (id != m_ticket.id)
            return;
        if (done) {
            m_promise->setWords({});
            closeAttempt();
        }
        takeAnswer(done, std::nullopt);
    });
}

void TicketDetail::closeAttempt()
{
    if (!m_attemptOpen)
        return;
    const bool ours = m_attemptWork->isAncestorOf(focusWidget());
    m_attemptOpen = false;
    m_attempts->setChosen(-1);
    if (ours)
        m_scroll->setFocus();
}

void TicketDetail::askNotReached()
{
    const auto move = moveWhenNotReached(m_ticket, m_words.me());
    if (m_busy || isAsking() || !move || !moves().contains(*move))
        return;
    openForm(*move);
    // A proposal in the words of the record; the person changes it, and it is theirs when they save it.
    if (m_form->text().isEmpty())
        m_form->setText(QStringLiteral("Không liên lạc được sau %1 lần gọi.").arg(m_ticket.failedAttempts));
}

void TicketDetail::copyMessage()
{
    // What is being written goes before what was answered: it is what stands on the screen.
    const bool writing = m_editor->isVisibleTo(this);
    const QString answer
        = writing ? m_editor->text() : cleanText(m_ticket.citizen.answer.left(limits::Content)).trimmed();
    if (m_ticket.id.isNull() || answer.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(
        CitizenText::answer(tr("Ticket %1: %2").arg(m_ticket.shownNumber(), answer)));
    m_problem->say(Tone::Green, QStringLiteral("copy"),
                   tr("The answer is on the clipboard: paste it into Zalo, SMS or email."));
    // The record is kept in Vietnamese whatever the screen speaks, like every other note in it.
    whenReady(this, m_store.comment(m_ticket.id, QStringLiteral("Đã chép câu trả lời thành tin nhắn gửi người dân"), true),
              [this, id = m_ticket.id](const Result<void> &done) {
                  if (!done && id == m_ticket.id)
                      m_problem->say(Tone::Amber, QStringLiteral("alert"), Labels::of(done.error()));
              });
}

} // namespace tongdai
