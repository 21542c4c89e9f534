// Calling citizens back: the form of a call that goes out, what a digit says of it, and the promise to call again.
#include "tests/ui_calls/calldeskfixture.h"
#include "ui/widgets/digitlist.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTextEdit>

using namespace tongdai;
using namespace tongdai::fakes;

namespace {

class CallBackTest : public DeskTest
{
protected:
    /// The one with an answer that waits to be told.
    Ticket &waiting()
    {
        Ticket &ticket = world.tickets.tickets[2];
        ticket.citizen.answer = QStringLiteral("Thẻ căn cước trả lúc 15:00 ngày 23/04.");
        return ticket;
    }
    DigitList *results() const { return find<DigitList>("outcomes"); }
    QLineEdit *promise() const { return find<QLineEdit>("promise"); }
};

} // namespace

TEST_F(CallBackTest, OpensOnTheResultWithTheAnswerBesideAndOneDigitSavesIt)
{
    const Ticket ticket = waiting();
    QSignalSpy back(desk.get(), &CallDesk::calledBack);
    desk->callBack(ticket);
    EXPECT_TRUE(results()->hasFocus());
    EXPECT_EQ(results()->rows().size(), 6);
    EXPECT_EQ(find<QLineEdit>("name")->text(), ticket.citizen.name);
    EXPECT_EQ(find<QLineEdit>("phone")->text(), ticket.citizen.phone);
    auto *spoken = find<QTextEdit>("ticketSpoken");
    ASSERT_TRUE(waitFor([&] { return spoken->isVisible(); }));
    EXPECT_TRUE(spoken->toPlainText().contains(ticket.citizen.answer));
    keys = 0;
    key(Qt::Key_2);
    save();
    ASSERT_TRUE(waitFor([this] { return world.calls.saved.size() == 1; }));
    EXPECT_EQ(keys, 2);
    const Call &call = world.calls.saved.constFirst().call;
    EXPECT_EQ(call.direction, Direction::Out);
    EXPECT_EQ(call.attempt, AttemptResult::NoAnswer);
    EXPECT_EQ(call.outcome, outcomeOf(AttemptResult::NoAnswer));
    EXPECT_EQ(call.ticketId, ticket.id);
    EXPECT_EQ(call.citizen.question, ticket.citizen.question);
    EXPECT_FALSE(world.calls.saved.constFirst().ticket) << "no second ticket of one matter";
    EXPECT_TRUE(world.tickets.comments.isEmpty()) << "the try is the entry";
    EXPECT_EQ(desk->openCalls(), 0);
    ASSERT_EQ(back.size(), 1);
    EXPECT_EQ(back.first().first().toUuid(), ticket.id);
}

TEST_F(CallBackTest, AskedToCallLaterTakesTheTimeAsItIsSaid)
{
    desk->callBack(waiting());
    key(Qt::Key_5);
    ASSERT_TRUE(promise()->isVisible());
    EXPECT_TRUE(promise()->hasFocus());
    QTest::keyClicks(promise(), QStringLiteral("3h chieu"));
    EXPECT_TRUE(find<QLabel>("promiseEcho")->text().contains(QStringLiteral("15:00")));
    save();
    ASSERT_TRUE(waitFor([this] { return world.calls.saved.size() == 1; }));
    EXPECT_EQ(world.calls.saved.constFirst().promisedMs, at(2026, 4, 21, 15, 0));
    EXPECT_EQ(world.calls.saved.constFirst().call.attempt, AttemptResult::CallLater);
    EXPECT_TRUE(world.calls.saved.constFirst().call.citizen.content.contains(QStringLiteral("3h chieu")));
}

TEST_F(CallBackTest, WithoutAResultItIsNotSaved)
{
    desk->callBack(waiting());
    save();
    EXPECT_TRUE(world.calls.saved.isEmpty());
    EXPECT_TRUE(find<QLabel>("error_outcome")->isVisible());
    key(Qt::Key_F9); // nobody lifts the receiver
    ASSERT_TRUE(waitFor([this] { return world.calls.saved.size() == 1; }));
    EXPECT_EQ(world.calls.saved.constFirst().call.attempt, AttemptResult::NoAnswer);
}

TEST_F(CallBackTest, ComesBackAsItStoodAfterAnEndInTheMiddle)
{
    const Ticket ticket = waiting();
    desk->callBack(ticket);
    key(Qt::Key_5);
    QTest::keyClicks(promise(), QStringLiteral("sau 16:00"));
    desk->keepAll();
    ASSERT_EQ(world.calls.stored.size(), 1);
    desk.reset();
    make();
    ASSERT_TRUE(waitFor([this] { return desk->openCalls() == 1 && desk->currentForm()->isCallingBack(); }));
    const CallToSave now = desk->currentForm()->gathered();
    EXPECT_EQ(now.call.attempt, AttemptResult::CallLater);
    EXPECT_EQ(now.call.direction, Direction::Out);
    EXPECT_EQ(now.call.ticketId, ticket.id);
    EXPECT_EQ(now.promisedMs, at(2026, 4, 21, 16, 0));
    EXPECT_EQ(promise()->text(), QStringLiteral("sau 16:00"));
}

TEST_F(CallBackTest, TheSameTicketIsNotOpenedTwice)
{
    desk->callBack(waiting());
    desk->callBack(waiting());
    EXPECT_EQ(desk->openCalls(), 1);
    key(Qt::Key_F8); // a matter that has a ticket is handed on there
    EXPECT_EQ(desk->currentForm()->gathered().call.ticketId, waiting().id);
}

TEST_F(CallBackTest, ACorrectionThatNobodyHasTypedInIsNotTakenForIt)
{
    desk->correct(world.calls.calls.constFirst());
    desk->callBack(waiting());
    EXPECT_EQ(desk->openCalls(), 2);
    EXPECT_FALSE(desk->currentForm()->isCorrection());
    EXPECT_TRUE(desk->currentForm()->isCallingBack());
    desk->newCall();
    EXPECT_EQ(desk->openCalls(), 3);
}

TEST_F(CallBackTest, ACallThatComesInMeanwhileKeepsTheDeskWhereItIs)
{
    QSignalSpy back(desk.get(), &CallDesk::calledBack);
    desk->newCall(lineCallFrom({}, QStringLiteral("0900000012")));
    desk->callBack(waiting());
    EXPECT_EQ(desk->openCalls(), 2);
    key(Qt::Key_1);
    save();
    ASSERT_TRUE(waitFor([this] { return world.calls.saved.size() == 1; }));
    EXPECT_EQ(desk->openCalls(), 1);
    EXPECT_TRUE(back.isEmpty());
}

TEST_F(CallBackTest, TheTelephonesOwnWordOfTheCallGoesToItsForm)
{
    desk->callBack(waiting());
    LineCall line = lineCallFrom(QStringLiteral("sip-7"), waiting().citizen.phone);
    line.direction = Direction::Out;
    world.phone.calls.append(line);
    Q_EMIT world.phone.waitingChanged();
    EXPECT_TRUE(world.phone.calls.isEmpty()) << "nothing is left for F4";
    EXPECT_EQ(desk->currentForm()->lineId(), QStringLiteral("sip-7"));
    world.clock.turn(5'000);
    line.answeredSteadyMs = world.clock.steadyMs();
    Q_EMIT world.phone.answered(line);
    world.clock.turn(30'000);
    EXPECT_EQ(desk->currentForm()->talkSeconds(), 30);
    // A call in is nobody's but F4's.
    world.phone.ring(waiting().citizen.phone);
    EXPECT_EQ(world.phone.calls.size(), 1);
}

TEST_F(CallBackTest, APromiseMadeInACallHasItsTime)
{
    takeCall();
    find<QLineEdit>("question")->setText(QStringLiteral("việc phải hỏi lại"));
    key(Qt::Key_F7);
    key(Qt::Key_7);
    ASSERT_TRUE(promise()->isVisible());
    EXPECT_TRUE(promise()->hasFocus());
    QTest::keyClicks(promise(), QStringLiteral("9h mai"));
    save();
    ASSERT_TRUE(waitFor([this] { return world.calls.saved.size() == 1; }));
    const auto &ticket = world.calls.saved.constFirst().ticket;
    ASSERT_TRUE(ticket);
    EXPECT_EQ(ticket->promisedMs, at(2026, 4, 22, 9, 0));
    EXPECT_EQ(ticket->callBackWhen, QStringLiteral("9h mai"));
    EXPECT_EQ(nextDueMs(*ticket), ticket->promisedMs);
    EXPECT_FALSE(world.calls.saved.constFirst().call.attempt);
}

TEST_F(CallBackTest, WordsWithoutATimeAreKeptAndNothingIsPromised)
{
    takeCall();
    find<QLineEdit>("question")->setText(QStringLiteral("việc phải hỏi lại"));
    key(Qt::Key_F7);
    key(Qt::Key_7);
    QTest::keyClicks(promise(), QStringLiteral("gio hanh chinh"));
    save();
    ASSERT_TRUE(waitFor([this] { return world.calls.saved.size() == 1; }));
    EXPECT_EQ(world.calls.saved.constFirst().ticket->promisedMs, 0);
    EXPECT_EQ(world.calls.saved.constFirst().ticket->callBackWhen, QStringLiteral("gio hanh chinh"));
    EXPECT_GT(world.calls.saved.constFirst().ticket->resultDueMs, 0);
}
