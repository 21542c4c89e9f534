#include "ui/tickets/movequestions.h"

#include "models/ports/directory.h"
#include "ui/tickets/ticketwords.h"

namespace tongdai {

bool takesEditor(Move move)
{
    return move == Move::PostResult || move == Move::AnswerNow;
}

bool asksFirst(Move move)
{
    switch (move) {
    case Move::AskInfo:
    case Move::InfoGiven:
    case Move::Forward:
    case Move::Return:
    case Move::SendBack:
    case Move::Reopen:
    case Move::Refuse:
    case Move::Cancel:
        return true;
    case Move::Receive:
    case Move::AnswerNow:
    case Move::Accept:
    case Move::PostResult:
    case Move::Recall:
    case Move::TakeBack:
    case Move::Reply:
    case Move::Close:
        return false;
    }
    return false;
}

MoveForm::Question MoveQuestions::question(std::optional<Move> move, const Ticket &ticket,
                                           const std::optional<TicketEvent> &last) const
{
    MoveForm::Question question;
    question.title = move ? m_words.move(*move) : tr("Internal note");
    question.textLabel = tr("Reason");
    question.needsText = true;
    question.reader = tr("only staff read it");
    const bool asksUnit = move == Move::Forward || move == Move::Return;
    if (asksUnit) {
        question.needsUnit = true;
        for (const Unit &unit : m_directory.desks()) {
            if (move != Move::Return || unit.code != ticket.leadUnit)
                question.units.append({unit.code, m_words.unit(unit.code)});
        }
    }
    if (!move) {
        question.textLabel = tr("Note");
    } else if (*move == Move::Return) {
        question.unitLabel = tr("The unit this belongs to");
        question.reader = tr("the call centre forwards it there; the deadline goes on running");
    } else if (*move == Move::Forward) {
        question.unitLabel = tr("Forward to");
        question.textLabel = tr("Words for the unit, may be left empty");
        question.needsText = false;
        question.unit = last && last->to == TicketState::Returned
            ? last->toUnit
            : m_directory.deskForCommune(ticket.communeCode);
    } else if (*move == Move::Reply) { // asked about only where nobody was reached
        question.title = tr("Not reached");
        question.reader = tr("the ticket counts as replied, rated \"not reached\"; only staff read the reason");
    } else if (*move == Move::AskInfo) {
        question.textLabel = tr("What the caller has to add");
        question.reader = tr("the deadline pauses meanwhile");
    } else if (*move == Move::InfoGiven) {
        question.textLabel = tr("What the caller has added, may be left empty");
        question.needsText = false;
    }
    return question;
}

} // namespace tongdai
