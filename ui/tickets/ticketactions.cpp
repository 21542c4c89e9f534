#include "ui/tickets/ticketactions.h"

#include <QWidget>

#include <array>

namespace tongdai {

namespace {

/// What the accent button does, the weightiest first. Forwarding stays on its own key, F8.
constexpr std::array PrimaryMoves {Move::Accept,    Move::PostResult, Move::Reply,     Move::Close,
                                   Move::InfoGiven, Move::TakeBack,   Move::AnswerNow, Move::Receive};

KeyAction *keyed(QWidget *page, const char *key, std::function<void()> work)
{
    return new KeyAction(page, QKeySequence(QLatin1String(key)), std::move(work));
}

} // namespace

TicketActions::TicketActions(QWidget *page)
    : QObject(page)
    , primary(keyed(page, "Ctrl+Return", [this] { Q_EMIT primaryAsked(); }))
    , note(keyed(page, "Ctrl+J", [this] { Q_EMIT noteAsked(); }))
    , edit(keyed(page, "Ctrl+E", [this] { Q_EMIT editAsked(); }))
    , files(keyed(page, "Ctrl+G", [this] { Q_EMIT filesAsked(); }))
    , forward(keyed(page, "F8", [this] { Q_EMIT moveAsked(Move::Forward); }))
    , back(keyed(page, "F9", [this] { Q_EMIT moveAsked(m_backMove); }))
    , askInfo(keyed(page, "Shift+F3", [this] { Q_EMIT moveAsked(Move::AskInfo); }))
    , recall(keyed(page, "Shift+F8", [this] { Q_EMIT moveAsked(Move::Recall); }))
    , reopen(keyed(page, "Shift+F7", [this] { Q_EMIT moveAsked(Move::Reopen); }))
    , refuse(keyed(page, "Shift+F11", [this] { Q_EMIT moveAsked(Move::Refuse); }))
    , cancel(keyed(page, "Shift+F12", [this] { Q_EMIT moveAsked(Move::Cancel); }))
    , answer(keyed(page, "F7", [this] { Q_EMIT answerAsked(); }))
    , dial(keyed(page, "F5", [this] { Q_EMIT dialAsked(); }))
    , attempt(keyed(page, "Shift+F5", [this] { Q_EMIT attemptAsked(); }))
    , notReached(keyed(page, "Ctrl+F5", [this] { Q_EMIT notReachedAsked(); }))
    , movePromise(keyed(page, "Ctrl+D", [this] { Q_EMIT movePromiseAsked(); }))
    , reveal(keyed(page, "Ctrl+H", [this] { Q_EMIT revealAsked(); }))
    , openProcedure(keyed(page, "Ctrl+O", [this] { Q_EMIT procedureAsked(); }))
    , message(keyed(page, "Ctrl+I", [this] { Q_EMIT messageAsked(); }))
    , why(keyed(page, "Shift+F1", [this] { Q_EMIT whyAsked(); }))
{
    offer({}, false);
}

void TicketActions::setOffered(QAction *action, bool offered)
{
    action->setEnabled(offered);
    action->setVisible(offered);
}

void TicketActions::offer(const QList<Move> &moves, bool noteOffered, bool editOffered)
{
    m_primaryMove.reset();
    for (const Move move : PrimaryMoves) {
        if (moves.contains(move)) {
            m_primaryMove = move;
            break;
        }
    }
    setOffered(primary, m_primaryMove.has_value());
    setOffered(note, noteOffered);
    setOffered(edit, editOffered);
    setOffered(forward, moves.contains(Move::Forward));
    m_backMove = moves.contains(Move::SendBack) ? Move::SendBack : Move::Return;
    setOffered(back, moves.contains(m_backMove));
    setOffered(askInfo, moves.contains(Move::AskInfo));
    setOffered(recall, moves.contains(Move::Recall));
    setOffered(reopen, moves.contains(Move::Reopen));
    setOffered(refuse, moves.contains(Move::Refuse));
    setOffered(cancel, moves.contains(Move::Cancel));
}

QAction *TicketActions::actionFor(Move move) const
{
    if (m_primaryMove == move)
        return primary;
    switch (move) {
    case Move::Forward:
        return forward;
    case Move::Return:
    case Move::SendBack:
        return back;
    case Move::AskInfo:
        return askInfo;
    case Move::Recall:
        return recall;
    case Move::Reopen:
        return reopen;
    case Move::Refuse:
        return refuse;
    case Move::Cancel:
        return cancel;
    case Move::Receive:
    case Move::AnswerNow:
    case Move::InfoGiven:
    case Move::Accept:
    case Move::PostResult:
    case Move::TakeBack:
    case Move::Reply:
    case Move::Close:
        return nullptr;
    }
    return nullptr;
}

} // namespace tongdai
