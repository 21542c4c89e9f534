// The forms of a ticket: opened, put away, sent, and brought back as they stood.
#include "models/domain/callback.h"
#include "models/domain/uuid7.h"
#include "models/domain/vietnamesetext.h"
#include "models/items/timelinemodel.h"
#include "models/ports/whenready.h"
#include "ui/tickets/editform.h"
#include "ui/tickets/moveform.h"
#include "ui/tickets/movequestions.h"
#include "ui/tickets/promiseform.h"
#include "ui/tickets/ticketactions.h"
#include "ui/tickets/ticketdetail.h"
#include "ui/tickets/ticketwords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/formjournal.h"

#include <QApplication>
#include <QScrollArea>

namespace tongdai {

namespace {

// Drafts are named as the operations they become, so that the one ends with the other.

QString editKind()
{
    return QStringLiteral("ticket.edit");
}

QString promiseKind()
{
    return QStringLiteral("ticket.promise");
}

/// No move: a note.
QString kindOf(std::optional<Move> move)
{
    return QStringLiteral("ticket.") + (move ? wireWord(*move) : QStringLiteral("comment"));
}

} // namespace

bool TicketDetail::mayEdit() const
{
    const User &me = m_words.me();
    const bool over = m_ticket.state == TicketState::Closed || m_ticket.state == TicketState::Cancelled
        || m_ticket.state == TicketState::Refused;
    const bool theirs = me.role == Role::Operator || me.role == Role::Supervisor
        || (me.isDesk() && me.unit == m_ticket.leadUnit);
    return !m_busy && !over && theirs;
}

void TicketDetail::askEdit()
{
    if (m_busy || isAsking() || m_ticket.id.isNull() || !mayEdit())
        return;
    openEdit(true);
    const auto typed = m_edits.constFind(m_ticket.id);
    if (typed != m_edits.cend())
        m_edit->resume(typed->first, typed->second);
    m_editJournal->begin(editKind(), idText(m_ticket.id), m_edit->askedWords(), typed != m_edits.cend());
    m_edit->focusFirst();
}

void TicketDetail::openEdit(bool asked)
{
    m_editOpen = true;
    const bool withIdentity = !(m_ticket.hideIdentity && m_words.me().isDesk());
    if (withIdentity && m_words.mayReveal(m_ticket))
        Q_EMIT identityOpening(asked);
    m_edit->ask(m_ticket, withIdentity);
    m_problem->clear();
    refreshWork();
}

void TicketDetail::closeEdit()
{
    if (!m_editOpen)
        return;
    if (const Ticket typed = m_edit->edited(); typed != m_edit->asked())
        m_edits.insert(m_edit->asked().id, {m_edit->asked(), typed});
    else
        m_edits.remove(m_edit->asked().id);
    m_editOpen = false;
    if (m_edit->isAncestorOf(focusWidget()))
        m_scroll->setFocus();
}

void TicketDetail::sendEdit()
{
    if (!m_edit->check())
        return;
    m_busy = true;
    m_editJournal->keepNow();
    refreshWork();
    whenReady(this, m_store.edit(m_edit->asked(), m_edit->edited()),
              [this, id = m_ticket.id](const Result<void> &done) {
                  if (id != m_ticket.id)
                      return;
                  if (done) {
                      m_editJournal->end();
                      m_editOpen = false;
                      m_edits.remove(id);
                      m_scroll->setFocus();
                  }
                  takeAnswer(done, std::nullopt);
              });
}

bool TicketDetail::stepBack()
{
    if (!isAsking())
        return false;
    m_promiseJournal->end();
    m_editJournal->end();
    m_formJournal->end();
    putAway();
    refresh();
    return true;
}

void TicketDetail::putAway()
{
    leaveForms();
    closeForm();
    closeEdit();
    closeAttempt();
    closePromise();
}

void TicketDetail::leaveForms()
{
    m_formJournal->leave();
    m_editJournal->leave();
    m_promiseJournal->leave();
}

void TicketDetail::askNote()
{
    if (!m_busy && !isAsking() && !m_ticket.id.isNull())
        openForm(std::nullopt);
}

void TicketDetail::openForm(std::optional<Move> move)
{
    showForm(move);
    const QString text = m_formTexts.value(textKey());
    m_form->setText(text);
    m_formJournal->begin(kindOf(move), idText(m_ticket.id), {}, !text.isEmpty());
    m_form->focusFirst();
}

void TicketDetail::showForm(std::optional<Move> move)
{
    m_formMove = move;
    m_formOpen = true;
    m_form->ask(MoveQuestions(m_directory, m_words).question(move, m_ticket, m_events->lastMove()));
    m_problem->clear();
    refreshWork();
}

QString TicketDetail::textKey() const
{
    return m_ticket.id.toString() + kindOf(m_formMove);
}

void TicketDetail::closeForm()
{
    if (!m_formOpen)
        return;
    if (m_form->text().isEmpty())
        m_formTexts.remove(textKey());
    else
        m_formTexts.insert(textKey(), m_form->text());
    m_formOpen = false;
    if (m_form->isAncestorOf(focusWidget()))
        m_scroll->setFocus();
    m_formMove.reset();
}

void TicketDetail::sendNote()
{
    m_busy = true;
    refreshWork();
    whenReady(this, m_store.comment(m_ticket.id, cleanText(m_form->text()), true),
              [this, id = m_ticket.id](const Result<void> &done) {
                  if (id == m_ticket.id)
                      takeAnswer(done, std::nullopt);
              });
}

void TicketDetail::bringBack()
{
    whenReady(this, m_drafts.mine(), [this, id = m_ticket.id](const Result<QList<FormDraft>> &drafts) {
        if (id != m_ticket.id || m_busy || !drafts)
            return;
        const QWidget *focus = QApplication::focusWidget();
        const bool ours = !focus || isAncestorOf(focus);
        for (const FormDraft &draft : *drafts) {
            if (isAsking())
                return;
            if (draft.subject == idText(id))
                resume(draft);
        }
        // Whoever is in the list goes on from there; Enter leads to the form.
        if (ours && (m_formOpen || m_editOpen || m_promiseOpen))
            focusWork();
    });
}

void TicketDetail::resume(const FormDraft &draft)
{
    if (draft.kind == editKind()) {
        if (!mayEdit())
            return;
        openEdit(false);
        m_edit->setAsked(draft.opened);
        m_editJournal->resume(draft);
        return;
    }
    if (draft.kind == promiseKind()) {
        if (!mayMovePromise(m_ticket, m_words.me())) {
            resumeAsNote(draft, draft.values.value(QStringLiteral("promiseReason")), m_actions.movePromise->text());
            return;
        }
        openPromise();
        m_promiseJournal->resume(draft);
        return;
    }
    const auto move = moveFromWire(draft.kind.mid(kindOf({}).indexOf(QLatin1Char('.')) + 1));
    if (draft.kind != kindOf({}) && (!move || (!asksFirst(*move) && *move != Move::Reply)))
        return;
    if (!move || moves().contains(*move)) {
        showForm(move);
        m_formJournal->resume(draft);
        return;
    }
    resumeAsNote(draft, draft.values.value(QStringLiteral("moveText")), m_words.move(*move));
}

/// The ticket has gone on without it: the words are not lost with the step.
void TicketDetail::resumeAsNote(const FormDraft &draft, const QString &text, const QString &step)
{
    whenReady(this, m_drafts.drop(draft.by, draft.kind, draft.subject), [](const Result<void> &) {});
    if (text.isEmpty())
        return;
    showForm(std::nullopt);
    m_form->setText(text);
    m_formJournal->begin(kindOf({}), draft.subject, {}, true);
    m_formJournal->keepNow();
    //: %1 a step of a ticket: "Forward"
    m_problem->say(Tone::Amber, QStringLiteral("alert"),
                   tr("Too late for this step: %1. What you had written for it stands here as a note.")
                       .arg(step));
}

void TicketDetail::askPromise()
{
    if (m_busy || isAsking() || !mayMovePromise(m_ticket, m_words.me()))
        return;
    openPromise();
    const auto typed = m_promiseTexts.value(m_ticket.id);
    m_promiseForm->setWords({typed.first, typed.second});
    m_promiseJournal->begin(promiseKind(), idText(m_ticket.id), {}, !m_promiseForm->words().isEmpty());
    m_promiseForm->focusFirst();
}

void TicketDetail::openPromise()
{
    m_promiseOpen = true;
    m_promiseForm->ask(m_words.moment(m_ticket.promisedMs));
    m_problem->clear();
    refreshWork();
}

void TicketDetail::closePromise()
{
    if (!m_promiseOpen)
        return;
    const auto typed = m_promiseForm->words();
    if (typed.isEmpty())
        m_promiseTexts.remove(m_ticket.id);
    else
        m_promiseTexts.insert(m_ticket.id, {typed.hour, typed.reason});
    m_promiseOpen = false;
    if (m_promiseForm->isAncestorOf(focusWidget()))
        m_scroll->setFocus();
}

void TicketDetail::sendPromise()
{
    if (!m_promiseForm->check())
        return;
    m_busy = true;
    m_promiseJournal->keepNow();
    refreshWork();
    const QString reason = cleanText(m_promiseForm->words().reason);
    whenReady(this, m_store.movePromise(m_ticket.id, m_promiseForm->promisedMs(), reason),
              [this, id = m_ticket.id](const Result<void> &done) {
                  if (id != m_ticket.id)
                      return;
                  if (done) {
                      m_promiseJournal->end(); // it is kept by the store now
                      m_promiseForm->setWords({});
                      closePromise();
                  }
                  takeAnswer(done, std::nullopt);
              });
}

} // namespace tongdai
