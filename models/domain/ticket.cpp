#include "models/domain/ticket.h"

#include "models/domain/wirewords.h"

namespace tongdai {

using wirewords::valueOf;
using wirewords::Word;
using wirewords::wordOf;

namespace {

using L1 = QLatin1StringView;

constexpr std::array<Word<TicketState>, 14> States {{
    {TicketState::Draft, L1("draft")},
    {TicketState::Received, L1("received")},
    {TicketState::Answered, L1("answered")},
    {TicketState::NeedInfo, L1("need_info")},
    {TicketState::Forwarded, L1("forwarded")},
    {TicketState::Handling, L1("handling")},
    {TicketState::Returned, L1("returned")},
    {TicketState::Recalled, L1("recalled")},
    {TicketState::Result, L1("result")},
    {TicketState::Replied, L1("replied")},
    {TicketState::Closed, L1("closed")},
    {TicketState::Reopened, L1("reopened")},
    {TicketState::Refused, L1("refused")},
    {TicketState::Cancelled, L1("cancelled")},
}};

constexpr std::array<Word<Rating>, 6> Ratings {{
    {Rating::None, L1("")},
    {Rating::VerySatisfied, L1("very_satisfied")},
    {Rating::Satisfied, L1("satisfied")},
    {Rating::Dissatisfied, L1("dissatisfied")},
    {Rating::NotRated, L1("not_rated")},
    {Rating::NotReached, L1("not_reached")},
}};

constexpr std::array<Word<TicketEvent::What>, 8> Whats {{
    {TicketEvent::What::Move, L1("move")},
    {TicketEvent::What::Comment, L1("comment")},
    {TicketEvent::What::Seen, L1("seen")},
    {TicketEvent::What::LateComment, L1("late_comment")},
    {TicketEvent::What::Edit, L1("edit")},
    {TicketEvent::What::Attach, L1("attach")},
    {TicketEvent::What::Attempt, L1("attempt")},
    {TicketEvent::What::Promise, L1("promise")},
}};

} // namespace

QString wireWord(TicketState state)
{
    return wordOf(States, state);
}
QString wireWord(Rating rating)
{
    return wordOf(Ratings, rating);
}
QString wireWord(TicketEvent::What what)
{
    return wordOf(Whats, what);
}

std::optional<TicketState> ticketStateFromWire(const QString &word)
{
    return valueOf(States, word);
}
std::optional<Rating> ratingFromWire(const QString &word)
{
    return valueOf(Ratings, word);
}
std::optional<TicketEvent::What> eventWhatFromWire(const QString &word)
{
    return valueOf(Whats, word);
}

} // namespace tongdai
