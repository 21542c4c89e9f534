// What a move of a ticket asks for before it is made.
#pragma once

#include "models/domain/ticketflow.h"
#include "ui/tickets/moveform.h"

#include <QCoreApplication>

#include <optional>

namespace tongdai {

class Directory;
class TicketWords;

/// Moves whose text comes from the answer's editor.
bool takesEditor(Move move);

/// Moves that are asked about in a form first.
bool asksFirst(Move move);

/// Words the form of a move. GUI thread.
class MoveQuestions
{
    Q_DECLARE_TR_FUNCTIONS(tongdai::MoveQuestions)
public:
    MoveQuestions(const Directory &directory, const TicketWords &words)
        : m_directory(directory)
        , m_words(words)
    { }

    /// No move: a note. `last` is the ticket's last move, where a return says who should have it.
    MoveForm::Question question(std::optional<Move> move, const Ticket &ticket,
                                const std::optional<TicketEvent> &last) const;

private:
    const Directory &m_directory;
    const TicketWords &m_words;
};

} // namespace tongdai
