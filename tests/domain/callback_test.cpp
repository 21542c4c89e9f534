#include "models/domain/callback.h"

#include "models/domain/promisedtime.h"
#include "tests/domain/printing.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

using namespace tongdai;

namespace {

constexpr qint64 Nine = 1'795'399'200'000; // any instant

User person(Role role, const QString &unit = {})
{
    User user;
    user.name = QStringLiteral("x");
    user.role = role;
    user.unit = unit;
    user.active = true;
    return user;
}

Ticket promised()
{
    Ticket ticket;
    ticket.state = TicketState::Received;
    ticket.leadUnit = centreUnit();
    ticket.resultDueMs = Nine + 9'000'000;
    ticket.promisedMs = Nine + 3'600'000;
    return ticket;
}

CallAttempt attempt(AttemptResult result, qint64 atMs, qint64 promisedMs = 0)
{
    return {result, atMs, promisedMs, {}};
}

} // namespace

TEST(CallBack, ThePromisedTimeGoesBeforeTheOtherClocks)
{
    Ticket ticket = promised();
    EXPECT_EQ(nextDueMs(ticket), ticket.promisedMs);
    ticket.state = TicketState::Result;
    ticket.callbackDueMs = Nine + 1;
    EXPECT_EQ(nextDueMs(ticket), ticket.promisedMs);
    ticket.promisedMs = 0;
    EXPECT_EQ(nextDueMs(ticket), Nine + 1);
    ticket.promisedMs = Nine;
    ticket.state = TicketState::Handling; // the desk's clock runs
    EXPECT_EQ(nextDueMs(ticket), ticket.resultDueMs);
    ticket.state = TicketState::Closed;
    EXPECT_EQ(nextDueMs(ticket), 0);
}

TEST(CallBack, TheCentreAndTheLeadDeskMayLogATryWhileSomebodyIsToBeCalled)
{
    Ticket ticket = promised();
    EXPECT_TRUE(mayAttempt(ticket, person(Role::Operator)));
    EXPECT_TRUE(mayAttempt(ticket, person(Role::Supervisor)));
    EXPECT_EQ(mayAttempt(ticket, person(Role::Auditor)).error().code, QStringLiteral("flow.role"));
    EXPECT_EQ(mayAttempt(ticket, person(Role::DeskOfficer, QStringLiteral("731"))).error().code,
              QStringLiteral("flow.unit"));
    ticket.leadUnit = QStringLiteral("731");
    ticket.state = TicketState::Handling;
    EXPECT_TRUE(mayAttempt(ticket, person(Role::DeskOfficer, QStringLiteral("731"))));
    for (const auto over : {TicketState::Draft, TicketState::Answered, TicketState::Replied, TicketState::Closed,
                            TicketState::Refused, TicketState::Cancelled}) {
        ticket.state = over;
        EXPECT_EQ(mayAttempt(ticket, person(Role::Operator)).error().code, QStringLiteral("flow.state"));
    }
    User gone = person(Role::Operator);
    gone.active = false;
    EXPECT_FALSE(mayAttempt(promised(), gone));
}

TEST(CallBack, AFailedTryKeepsThePromiseAndOneThatReachedKeepsIt)
{
    Ticket ticket = promised();
    const qint64 due = ticket.promisedMs;
    countAttempt(ticket, attempt(AttemptResult::NoAnswer, Nine));
    countAttempt(ticket, attempt(AttemptResult::Busy, Nine + 1));
    EXPECT_EQ(ticket.attempts, 2);
    EXPECT_EQ(ticket.failedAttempts, 2);
    EXPECT_EQ(ticket.promisedMs, due);
    EXPECT_EQ(ticket.lastAttempt, AttemptResult::Busy);
    countAttempt(ticket, attempt(AttemptResult::CallLater, Nine + 2, Nine + 7'000'000));
    EXPECT_EQ(ticket.promisedMs, Nine + 7'000'000);
    EXPECT_EQ(ticket.failedAttempts, 0);
    countAttempt(ticket, attempt(AttemptResult::Reached, Nine + 3));
    EXPECT_EQ(ticket.promisedMs, 0);
    EXPECT_EQ(ticket.attempts, 4);
    EXPECT_EQ(nextDueMs(ticket), ticket.resultDueMs);
}

TEST(CallBack, TriesThatArriveLateCountAndTheLatestStands)
{
    Ticket ticket = promised();
    countAttempt(ticket, attempt(AttemptResult::Reached, Nine + 60'000));
    countAttempt(ticket, attempt(AttemptResult::NoAnswer, Nine)); // from a seat that had no network
    EXPECT_EQ(ticket.attempts, 2);
    EXPECT_EQ(ticket.failedAttempts, 0);
    EXPECT_EQ(ticket.lastAttempt, AttemptResult::Reached);
    EXPECT_EQ(ticket.promisedMs, 0);

    Ticket other = promised();
    countAttempt(other, attempt(AttemptResult::NoAnswer, Nine + 60'000));
    countAttempt(other, attempt(AttemptResult::CallLater, Nine, Nine + 30'000));
    EXPECT_EQ(other.promisedMs, Nine + 3'600'000);
    countAttempt(other, attempt(AttemptResult::Voicemail, Nine + 1));
    EXPECT_EQ(other.failedAttempts, 2);
    EXPECT_EQ(other.lastAttemptMs, Nine + 60'000);
}

TEST(CallBack, OnATicketThatIsOverATryOnlyCounts)
{
    Ticket ticket = promised();
    ticket.state = TicketState::Closed;
    ticket.promisedMs = 0;
    countAttempt(ticket, attempt(AttemptResult::CallLater, Nine, Nine + 1));
    EXPECT_EQ(ticket.attempts, 1);
    EXPECT_EQ(ticket.promisedMs, 0);
}

TEST(CallBack, APromiseEndsWithTheMatterAndANewAnswerBeginsANewRound)
{
    for (const Move move : {Move::Reply, Move::Close, Move::Cancel, Move::Refuse, Move::AnswerNow}) {
        Ticket ticket = promised();
        settlePromise(ticket, move, Nine);
        EXPECT_EQ(ticket.promisedMs, 0);
    }
    Ticket ticket = promised();
    ticket.failedAttempts = 3;
    settlePromise(ticket, Move::Forward, Nine);
    EXPECT_EQ(ticket.failedAttempts, 3);
    settlePromise(ticket, Move::PostResult, Nine);
    EXPECT_EQ(ticket.failedAttempts, 0);
    EXPECT_EQ(ticket.promisedMs, Nine + 3'600'000) << "still to come";
    settlePromise(ticket, Move::PostResult, Nine + 4'000'000);
    EXPECT_EQ(ticket.promisedMs, 0) << "the callback's own clock counts now";
}

TEST(CallBack, ThreeFailuresInARowProposeToEndItAndTwoDoNot)
{
    Ticket ticket = promised();
    ticket.failedAttempts = EnoughAttempts - 1;
    EXPECT_FALSE(moveWhenNotReached(ticket, person(Role::Operator)));
    ticket.failedAttempts = EnoughAttempts;
    EXPECT_EQ(moveWhenNotReached(ticket, person(Role::Operator)), Move::Cancel);
    ticket.state = TicketState::Result;
    EXPECT_EQ(moveWhenNotReached(ticket, person(Role::Operator)), Move::Reply);
    ticket.leadUnit = QStringLiteral("731");
    EXPECT_FALSE(moveWhenNotReached(ticket, person(Role::DeskOfficer, QStringLiteral("731"))));
}

TEST(CallBack, AnOutgoingCallNeedsNothingThatItsTicketHas)
{
    Call call;
    call.kind = ContactKind::Report;
    call.attempt = AttemptResult::Reached;
    call.outcome = outcomeOf(AttemptResult::Reached);
    EXPECT_TRUE(problemsOf(call).isEmpty());
    call.attempt.reset();
    EXPECT_FALSE(problemsOf(call).isEmpty());
    for (int i = 0; i <= int(AttemptResult::Voicemail); ++i)
        EXPECT_NE(outcomeOf(AttemptResult(i)), Outcome::None);
}

TEST(PromisedTime, ReadsWhatOperatorsType)
{
    const QTimeZone zone(7 * 3600);
    // Tuesday 24/11/2026, 09:42.
    const qint64 now = QDateTime(QDate(2026, 11, 24), QTime(9, 42), zone).toMSecsSinceEpoch();
    const auto read = [&](const char *words) {
        const auto at = promisedTimeFrom(QString::fromUtf8(words), now);
        return at ? QDateTime::fromMSecsSinceEpoch(*at, zone).toString(QStringLiteral("dd/MM/yyyy HH:mm")) : QString();
    };
    EXPECT_EQ(read("15h30"), QStringLiteral("24/11/2026 15:30"));
    EXPECT_EQ(read("15:30"), QStringLiteral("24/11/2026 15:30"));
    EXPECT_EQ(read("15g"), QStringLiteral("24/11/2026 15:00"));
    EXPECT_EQ(read("3h chiều"), QStringLiteral("24/11/2026 15:00"));
    EXPECT_EQ(read("3h"), QStringLiteral("24/11/2026 15:00")) << "nobody is called before dawn";
    EXPECT_EQ(read("3 giờ rưỡi chiều nay"), QStringLiteral("24/11/2026 15:30"));
    EXPECT_EQ(read("3h45"), QStringLiteral("24/11/2026 15:45"));
    EXPECT_EQ(read("8h"), QStringLiteral("25/11/2026 08:00")) << "passed: tomorrow";
    EXPECT_EQ(read("9:15 sáng mai"), QStringLiteral("25/11/2026 09:15"));
    EXPECT_EQ(read("sang mai"), QStringLiteral("25/11/2026 08:00"));
    EXPECT_EQ(read("chiều nay"), QStringLiteral("24/11/2026 14:00"));
    EXPECT_EQ(read("sau 16:00"), QStringLiteral("24/11/2026 16:00"));
    EXPECT_EQ(read("thứ Hai 8h"), QStringLiteral("30/11/2026 08:00"));
    EXPECT_EQ(read("thứ ba 8h"), QStringLiteral("01/12/2026 08:00"));
    EXPECT_EQ(read("t6 14h"), QStringLiteral("27/11/2026 14:00"));
    EXPECT_EQ(read("28/11 14h"), QStringLiteral("28/11/2026 14:00"));
    EXPECT_EQ(read("14h 28/11/2026"), QStringLiteral("28/11/2026 14:00"));
    EXPECT_EQ(read("9h 28/11"), QStringLiteral("28/11/2026 09:00"));
    EXPECT_EQ(read("5/1"), QStringLiteral("05/01/2027 08:00"));
    EXPECT_EQ(read("30 phút nữa"), QStringLiteral("24/11/2026 10:12"));
    EXPECT_EQ(read("30p"), QStringLiteral("24/11/2026 10:12"));
    EXPECT_EQ(read("2 tiếng nữa"), QStringLiteral("24/11/2026 11:42"));
    EXPECT_EQ(read("nửa tiếng nữa"), QStringLiteral("24/11/2026 10:12"));
    EXPECT_EQ(read("7h tối"), QStringLiteral("24/11/2026 19:00"));
    EXPECT_EQ(read("11h30 trưa"), QStringLiteral("24/11/2026 11:30"));
    EXPECT_EQ(read("1h trưa"), QStringLiteral("24/11/2026 13:00"));
    EXPECT_EQ(read("tomorrow 9:30"), QStringLiteral("25/11/2026 09:30"));
    EXPECT_EQ(read("3 pm"), QStringLiteral("24/11/2026 15:00"));
    EXPECT_EQ(read("in 2 hours"), QStringLiteral("24/11/2026 11:42"));
    EXPECT_EQ(read("from 10h to 11h"), QStringLiteral("24/11/2026 10:00"));
}

TEST(PromisedTime, MakesNothingOutOfWordsWithoutOne)
{
    const qint64 now = QDateTime(QDate(2026, 11, 24), QTime(9, 42), QTimeZone(7 * 3600)).toMSecsSinceEpoch();
    for (const char *words : {"", "giờ hành chính", "khi nào rảnh", "0251 000 0001", "25h", "9h75", "32/13 8h", "8h hôm nay",
                              "20/11/2026 8h", "1/1/2099", "0 phút nữa", "gọi lại sau", "15"})
        EXPECT_FALSE(promisedTimeFrom(QString::fromUtf8(words), now)) << words;
}

TEST(CallBack, APromisedHourIsMovedByWhoMayCallAndOnlyWhereOneStands)
{
    Ticket ticket = promised();
    EXPECT_TRUE(mayMovePromise(ticket, person(Role::Operator)));
    EXPECT_EQ(mayMovePromise(ticket, person(Role::Auditor)).error().code, QStringLiteral("flow.role"));
    EXPECT_EQ(mayMovePromise(ticket, person(Role::DeskHead, QStringLiteral("731"))).error().code, QStringLiteral("flow.unit"));
    movePromise(ticket, {Nine, ticket.promisedMs, Nine + 7'200'000});
    EXPECT_EQ(ticket.promisedMs, Nine + 7'200'000);
    EXPECT_EQ(ticket.attempts, 0) << "it is no try";
    ticket.promisedMs = 0;
    EXPECT_EQ(mayMovePromise(ticket, person(Role::Operator)).error().code, QStringLiteral("promise.none"));
    movePromise(ticket, {Nine + 1, 0, Nine + 7'200'000});
    EXPECT_EQ(ticket.promisedMs, 0);
    ticket = promised();
    ticket.state = TicketState::Closed;
    EXPECT_EQ(mayMovePromise(ticket, person(Role::Operator)).error().code, QStringLiteral("flow.state"));
    movePromise(ticket, {Nine, 0, Nine + 1});
    EXPECT_EQ(ticket.promisedMs, Nine + 3'600'000);
}

TEST(CallBack, OfAllThatIsSaidOfAPromiseTheLastCountsInWhateverOrderItComes)
{
    struct Said {
        std::optional<CallAttempt> tried;
        std::optional<MovedPromise> moved;
    };
    QList<Said> all {{attempt(AttemptResult::CallLater, Nine + 1, Nine + 100), {}},
                     {{}, MovedPromise {Nine + 2, 0, Nine + 200}},
                     {attempt(AttemptResult::NoAnswer, Nine + 3), {}},
                     {{}, MovedPromise {Nine + 4, 0, Nine + 400}}};
    QList<int> order {0, 1, 2, 3};
    do {
        Ticket ticket = promised();
        for (const int i : std::as_const(order)) {
            if (all.at(i).tried)
                countAttempt(ticket, *all.at(i).tried);
            else
                movePromise(ticket, *all.at(i).moved);
        }
        EXPECT_EQ(ticket.promisedMs, Nine + 400) << order.at(0) << order.at(1) << order.at(2) << order.at(3);
    } while (std::next_permutation(order.begin(), order.end()));
    // Reached meanwhile: nobody waits any more, whatever was moved before or after without knowing of it.
    Ticket ticket = promised();
    countAttempt(ticket, attempt(AttemptResult::Reached, Nine + 5));
    movePromise(ticket, {Nine + 4, 0, Nine + 400});
    movePromise(ticket, {Nine + 6, 0, Nine + 600});
    EXPECT_EQ(ticket.promisedMs, 0);
    ticket = promised();
    movePromise(ticket, {Nine + 6, 0, Nine + 600});
    countAttempt(ticket, attempt(AttemptResult::Reached, Nine + 5));
    EXPECT_EQ(ticket.promisedMs, 0);
}
