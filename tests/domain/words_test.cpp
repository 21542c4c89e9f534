#include "models/domain/ticket.h"
#include "models/domain/ticketflow.h"
#include "models/domain/user.h"
#include "models/domain/workingcalendar.h"
#include "tests/domain/printing.h"

#include <QRegularExpression>
#include <QSet>

using namespace tongdai;

namespace {

/// Every value up to `last` has a word of its own, in the form of wire words, and is read back from it.
template<typename Enum, typename FromWire>
void expectWords(Enum last, FromWire fromWire, bool firstIsEmpty = false)
{
    static const QRegularExpression Form(QStringLiteral("^[a-z]+(_[a-z]+)*$"));
    QSet<QString> seen;
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        const auto value = static_cast<Enum>(i);
        const QString word = wireWord(value);
        if (firstIsEmpty && i == 0)
            EXPECT_EQ(word, QString());
        else
            EXPECT_TRUE(Form.match(word).hasMatch()) << word.toStdString();
        EXPECT_FALSE(seen.contains(word)) << word.toStdString();
        seen.insert(word);
        EXPECT_EQ(fromWire(word), std::optional<Enum>(value));
        EXPECT_EQ(fromWire(word.toUpper() + u'?'), std::nullopt);
    }
}

} // namespace

TEST(WireWords, AreReadBackAndAreUnique)
{
    expectWords(CallerKind::Organisation, callerKindFromWire);
    expectWords(Channel::Press, channelFromWire);
    expectWords(Direction::Out, directionFromWire);
    expectWords(ContactKind::Emergency, contactKindFromWire);
    expectWords(Level::Complex, levelFromWire);
    expectWords(Outcome::Inaudible, outcomeFromWire, true);
    expectWords(TicketState::Cancelled, ticketStateFromWire);
    expectWords(Rating::NotReached, ratingFromWire, true);
    expectWords(TicketEvent::What::Promise, eventWhatFromWire);
    expectWords(AttemptResult::Voicemail, attemptResultFromWire);
    expectWords(Move::Cancel, moveFromWire);
    expectWords(Role::Auditor, roleFromWire);
    expectWords(DayKind::MakeUp, dayKindFromWire);
}

TEST(WireWords, AreTheCodesTheOthersWereTold)
{
    EXPECT_EQ(wireWord(TicketState::NeedInfo), QStringLiteral("need_info"));
    EXPECT_EQ(wireWord(Role::DeskOfficer), QStringLiteral("desk_officer"));
    EXPECT_EQ(wireWord(Move::Accept), QStringLiteral("accept"));
    EXPECT_EQ(wireWord(Move::Forward), QStringLiteral("forward"));
}

TEST(Outcome, IsJunkForFiveCodesOnly)
{
    int junk = 0;
    for (int i = 0; i <= static_cast<int>(Outcome::Inaudible); ++i)
        junk += isJunk(static_cast<Outcome>(i)) ? 1 : 0;
    EXPECT_EQ(junk, 5);
    for (const Outcome outcome :
         {Outcome::WrongNumber, Outcome::Nuisance, Outcome::OneRing, Outcome::Dropped, Outcome::Inaudible})
        EXPECT_TRUE(isJunk(outcome));
}

TEST(Scopes, FollowTheRoleInTheOrderOfTheFirstSync)
{
    const auto scopes = [](Role role, const QString &unit) {
        User user;
        user.name = QStringLiteral("lan");
        user.role = role;
        user.unit = unit;
        return scopesOf(user).join(u' ');
    };
    for (const Role role : {Role::Operator, Role::Auditor})
        EXPECT_EQ(scopes(role, centreUnit()), QStringLiteral("dir cases kb calls user:lan"));
    for (const Role role : {Role::Supervisor, Role::Administrator})
        EXPECT_EQ(scopes(role, centreUnit()), QStringLiteral("dir cases kb editing sup calls user:lan"));
    for (const Role role : {Role::DeskOfficer, Role::DeskHead})
        EXPECT_EQ(scopes(role, QStringLiteral("731")), QStringLiteral("dir desk:731 kb user:lan"));
    EXPECT_EQ(scopes(Role::Editor, centreUnit()), QStringLiteral("dir kb editing user:lan"));
}
