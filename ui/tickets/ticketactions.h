// The keys of the page "Phiếu": which of them act on the ticket that is shown.
#pragma once

#include "models/domain/ticketflow.h"
#include "ui/widgets/keyaction.h"

#include <QObject>

#include <optional>

namespace tongdai {

/// One action a key; enabled and visible only while it may be used. They belong to the page, so they act
/// wherever its focus is.
class TicketActions final : public QObject
{
    Q_OBJECT
public:
    explicit TicketActions(QWidget *page);

    /// Offers exactly these moves, the note and the correction; `primary` is the one on the accent button.
    void offer(const QList<Move> &moves, bool note, bool edit = false);
    /// The move under Ctrl+Enter, if any.
    std::optional<Move> primaryMove() const { return m_primaryMove; }
    /// The key asks for this move's form or does it; null when the key is not for this move.
    QAction *actionFor(Move move) const;

    KeyAction *primary; ///< Ctrl+Enter
    KeyAction *note; ///< Ctrl+J
    KeyAction *edit; ///< Ctrl+E
    KeyAction *files; ///< Ctrl+G
    KeyAction *forward; ///< F8
    KeyAction *back; ///< F9: return, send back
    KeyAction *askInfo; ///< Shift+F3
    KeyAction *recall; ///< Shift+F8
    KeyAction *reopen; ///< Shift+F7
    KeyAction *refuse; ///< Shift+F11
    KeyAction *cancel; ///< Shift+F12
    KeyAction *answer; ///< F7
    KeyAction *dial; ///< F5
    KeyAction *attempt; ///< Shift+F5: what came of a call made without the form
    KeyAction *notReached; ///< Ctrl+F5
    KeyAction *movePromise; ///< Ctrl+D: another hour for a promised call
    KeyAction *reveal; ///< Ctrl+H
    KeyAction *openProcedure; ///< Ctrl+O
    KeyAction *message; ///< Ctrl+I
    KeyAction *why; ///< Shift+F1: why the due time is what it is

    Move backMove() const { return m_backMove; }

    static void setOffered(QAction *action, bool offered);

Q_SIGNALS:
    void primaryAsked();
    void moveAsked(tongdai::Move move);
    void noteAsked();
    void editAsked();
    void filesAsked();
    void answerAsked();
    void dialAsked();
    void attemptAsked();
    void notReachedAsked();
    void movePromiseAsked();
    void revealAsked();
    void procedureAsked();
    void messageAsked();
    void whyAsked();

private:
    std::optional<Move> m_primaryMove;
    Move m_backMove = Move::Return;
};

} // namespace tongdai
