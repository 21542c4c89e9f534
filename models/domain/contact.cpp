#include "models/domain/contact.h"

#include "models/domain/wirewords.h"

namespace tongdai {

using wirewords::valueOf;
using wirewords::Word;
using wirewords::wordOf;

namespace {

using L1 = QLatin1StringView;

constexpr std::array<Word<CallerKind>, 4> CallerKinds {{
    {CallerKind::Citizen, L1("citizen")},
    {CallerKind::Business, L1("business")},
    {CallerKind::Household, L1("household")},
    {CallerKind::Organisation, L1("organisation")},
}};

constexpr std::array<Word<Channel>, 9> Channels {{
    {Channel::Phone, L1("phone")},
    {Channel::Zalo, L1("zalo")},
    {Channel::Email, L1("email")},
    {Channel::Website, L1("website")},
    {Channel::App, L1("app")},
    {Channel::Facebook, L1("facebook")},
    {Channel::InPerson, L1("in_person")},
    {Channel::NationalPortal, L1("national_portal")},
    {Channel::Press, L1("press")},
}};

constexpr std::array<Word<Direction>, 2> Directions {{
    {Direction::In, L1("in")},
    {Direction::Out, L1("out")},
}};

constexpr std::array<Word<ContactKind>, 8> ContactKinds {{
    {ContactKind::Question, L1("question")},
    {ContactKind::Request, L1("request")},
    {ContactKind::Report, L1("report")},
    {ContactKind::Proposal, L1("proposal")},
    {ContactKind::Comment, L1("comment")},
    {ContactKind::Praise, L1("praise")},
    {ContactKind::Complaint, L1("complaint")},
    {ContactKind::Emergency, L1("emergency")},
}};

constexpr std::array<Word<Level>, 3> Levels {{
    {Level::Normal, L1("normal")},
    {Level::Urgent, L1("urgent")},
    {Level::Complex, L1("complex")},
}};

constexpr std::array<Word<Outcome>, 20> Outcomes {{
    {Outcome::None, L1("")},
    {Outcome::Answered, L1("answered")},
    {Outcome::SentInfo, L1("sent_info")},
    {Outcome::GuidedOnline, L1("guided_online")},
    {Outcome::GuidedPostal, L1("guided_postal")},
    {Outcome::Appointment, L1("appointment")},
    {Outcome::DossierLookup, L1("dossier_lookup")},
    {Outcome::ToDesk, L1("to_desk")},
    {Outcome::ToDepartment, L1("to_department")},
    {Outcome::CallBack, L1("call_back")},
    {Outcome::NeedInfo, L1("need_info")},
    {Outcome::GuidedComplaint, L1("guided_complaint")},
    {Outcome::ToEmergency, L1("to_emergency")},
    {Outcome::OutOfScope, L1("out_of_scope")},
    {Outcome::Duplicate, L1("duplicate")},
    {Outcome::WrongNumber, L1("wrong_number")},
    {Outcome::Nuisance, L1("nuisance")},
    {Outcome::OneRing, L1("one_ring")},
    {Outcome::Dropped, L1("dropped")},
    {Outcome::Inaudible, L1("inaudible")},
}};

} // namespace

QString wireWord(CallerKind kind)
{
    return wordOf(CallerKinds, kind);
}
QString wireWord(Channel channel)
{
    return wordOf(Channels, channel);
}
QString wireWord(Direction direction)
{
    return wordOf(Directions, direction);
}
QString wireWord(ContactKind kind)
{
    return wordOf(ContactKinds, kind);
}
QString wireWord(Level level)
{
    return wordOf(Levels, level);
}
QString wireWord(Outcome outcome)
{
    return wordOf(Outcomes, outcome);
}

std::optional<CallerKind> callerKindFromWire(const QString &word)
{
    return valueOf(CallerKinds, word);
}
std::optional<Channel> channelFromWire(const QString &word)
{
    return valueOf(Channels, word);
}
std::optional<Direction> directionFromWire(const QString &word)
{
    return valueOf(Directions, word);
}
std::optional<ContactKind> contactKindFromWire(const QString &word)
{
    return valueOf(ContactKinds, word);
}
std::optional<Level> levelFromWire(const QString &word)
{
    return valueOf(Levels, word);
}
std::optional<Outcome> outcomeFromWire(const QString &word)
{
    return valueOf(Outcomes, word);
}

bool isJunk(Outcome outcome)
{
    switch (outcome) {
    case Outcome::WrongNumber:
    case Outcome::Nuisance:
    case Outcome::OneRing:
    case Outcome::Dropped:
    case Outcome::Inaudible:
        return true;
    default:
        return false;
    }
}

} // namespace tongdai
