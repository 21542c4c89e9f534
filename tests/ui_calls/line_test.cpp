// Calls that come over the telephone line: who rings, how long they talked, what they call about, who was missed.
#include "tests/ui_calls/calldeskfixture.h"
#include "ui/calls/missedcalls.h"
#include "ui/calls/paperrow.h"
#include "ui/calls/ticketcard.h"
#include "ui/widgets/chip.h"

#include <QLabel>

using namespace tongdai;
using namespace tongdai::fakes;

namespace {

LineCall lineCall(const char *id, const char *number = "0900000012")
{
    return lineCallFrom(QString::fromLatin1(id), QString::fromLatin1(number));
}

} // namespace

TEST_F(DeskTest, ACallerWithAnOpenTicketIsAnsweredFromItInFourKeys)
{
    takeCall();
    auto *open = find<QListView>("openTickets");
    ASSERT_TRUE(waitFor([&] { return open->isVisible() && open->currentIndex().isValid(); }));
    EXPECT_EQ(open->model()->rowCount(), 4);
    key(Qt::Key_Return);
    key(Qt::Key_6);
    save();
    ASSERT_TRUE(waitFor([this] { return world.calls.saved.size() == 1; }));
    EXPECT_EQ(keys, 4);
    const CallToSave &saved = world.calls.saved.constFirst();
    EXPECT_FALSE(saved.ticket) << "a second ticket of one matter";
    EXPECT_EQ(saved.call.ticketId, world.tickets.tickets.constFirst().id);
    EXPECT_EQ(saved.call.citizen.question, world.tickets.tickets.constFirst().citizen.question);
    EXPECT_EQ(saved.call.outcome, Outcome::DossierLookup);
    ASSERT_EQ(world.tickets.comments.size(), 1);
    EXPECT_EQ(world.tickets.comments.constFirst().first, saved.call.ticketId);
    EXPECT_TRUE(world.tickets.comments.constFirst().second.startsWith(QStringLiteral("Người dân gọi lại")));
}

TEST_F(DeskTest, TypingPutsProceduresWhereTheTicketsStoodAndErasingBringsThemBack)
{
    takeCall();
    auto *open = find<QListView>("openTickets");
    ASSERT_TRUE(waitFor([&] { return open->isVisible(); }));
    ask("giấy độc thân");
    EXPECT_FALSE(open->isVisible());
    EXPECT_TRUE(find<QListView>("hits")->isVisible());
    find<QLineEdit>("question")->clear();
    EXPECT_TRUE(waitFor([&] { return open->isVisible(); }));
}

TEST_F(DeskTest, HandingOverWarnsOfAnOpenTicketAndAddsTheCallToItByKey)
{
    takeCall();
    ask("giấy độc thân");
    key(Qt::Key_F8);
    auto *warning = find<QWidget>("duplicateNotice");
    ASSERT_TRUE(waitFor([&] { return warning->isVisible(); }));
    key(Qt::Key_R, Qt::ControlModifier);
    EXPECT_FALSE(warning->isVisible());
    key(Qt::Key_6);
    save();
    ASSERT_TRUE(waitFor([this] { return world.calls.saved.size() == 1; }));
    EXPECT_FALSE(world.calls.saved.constFirst().ticket);
    EXPECT_FALSE(world.calls.saved.constFirst().call.ticketId.isNull());
    EXPECT_EQ(world.calls.saved.constFirst().call.citizen.question, QStringLiteral("giấy độc thân"));
}

TEST_F(DeskTest, WhatSomebodyElseToldOfTheSamePlaceIsNotMadeASecondTicket)
{
    Ticket there;
    there.id = QUuid::createUuid();
    there.number = QStringLiteral("1022-260421-00077");
    there.state = TicketState::Forwarded;
    there.kind = ContactKind::Report;
    there.communeCode = QStringLiteral("25993");
    there.citizen.phone = QStringLiteral("0900000099");
    there.citizen.question = QStringLiteral("quầy số 3 đóng cửa sớm");
    world.tickets.tickets << there;
    takeCall(); // she lives in that commune
    find<QLineEdit>("question")->setText(QStringLiteral("quầy 3 đóng cửa sớm cả tuần"));
    key(Qt::Key_F8);
    auto *notice = find<Notice>("duplicateNotice");
    EXPECT_FALSE(notice->words().contains(there.number)) << "a question of many is no duplicate";
    key(Qt::Key_3); // a report
    ASSERT_TRUE(waitFor([&] { return notice->words().contains(there.number); })) << qPrintable(notice->words());
    key(Qt::Key_R, Qt::ControlModifier);
    EXPECT_EQ(desk->currentForm()->gathered().call.ticketId, there.id);
    EXPECT_FALSE(desk->currentForm()->gathered().ticket);
}

TEST_F(DeskTest, ALinkedTicketComesBackWithTheDraft)
{
    takeCall();
    ASSERT_TRUE(waitFor([&] { return find<QListView>("openTickets")->isVisible(); }));
    key(Qt::Key_Return);
    desk->keepAll();
    ASSERT_EQ(world.calls.stored.size(), 1);
    desk.reset();
    make();
    ASSERT_TRUE(waitFor([this] { return desk->openCalls() == 1; }));
    ASSERT_TRUE(waitFor([this] {
        return desk->currentForm()->gathered().call.ticketId == world.tickets.tickets.constFirst().id;
    }));
    EXPECT_FALSE(desk->currentForm()->gathered().ticket);
}

TEST_F(DeskTest, OneKeyTurnsThroughThePeopleBehindANumber)
{
    Person other;
    other.name = QStringLiteral("Nguyễn Văn Thảo");
    other.phone = QStringLiteral("0900000012");
    other.kind = CallerKind::Business;
    world.calls.people << other;
    takeCall();
    key(Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(find<QLineEdit>("name")->text(), other.name);
    EXPECT_EQ(desk->currentForm()->gathered().call.callerKind, CallerKind::Business);
    EXPECT_TRUE(desk->currentForm()->gathered().call.communeCode.isEmpty()) << "the other one's commune";
    key(Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(find<QLineEdit>("name")->text(), QStringLiteral("Nguyễn Thị Hạnh"));
    EXPECT_EQ(desk->currentForm()->gathered().call.communeCode, QStringLiteral("25993"));
}

TEST_F(DeskTest, TalkAndWhatComesAfterItAreCountedApart)
{
    LineCall line = lineCall("sip-1");
    desk->newCall(line);
    world.clock.turn(4'000); // it still rings
    line.state = LineCall::State::Talking;
    line.answeredSteadyMs = world.clock.steadyMs();
    Q_EMIT world.phone.answered(line);
    world.clock.turn(95'000);
    line.state = LineCall::State::Over;
    line.overSteadyMs = world.clock.steadyMs();
    Q_EMIT world.phone.hungUp(line);
    world.clock.turn(21'000);
    ask("giấy độc thân");
    key(Qt::Key_Return);
    key(Qt::Key_1);
    save();
    ASSERT_TRUE(waitFor([this] { return world.calls.saved.size() == 1; }));
    const Call &call = world.calls.saved.constFirst().call;
    EXPECT_EQ(call.talkSeconds, 95);
    EXPECT_EQ(call.wrapSeconds, 21);
    EXPECT_EQ(call.endedMs, world.clock.nowMs() - 21'000);
    EXPECT_EQ(call.recordingId, QStringLiteral("sip-1"));
}

TEST_F(DeskTest, ACallThatIsOverIsLoggedWithTheTimesTheLineToldOf)
{
    LineCall line = lineCall("sip-2");
    line.state = LineCall::State::Over;
    line.sinceMs = world.clock.nowMs() - 300'000;
    line.answeredSteadyMs = 1'000;
    line.overSteadyMs = 61'000;
    desk->newCall(line);
    EXPECT_EQ(desk->currentForm()->talkSeconds(), 60);
    EXPECT_EQ(desk->currentForm()->gathered().call.startedMs, line.sinceMs);
}

TEST_F(DeskTest, AMissedCallIsAPromiseToCallBackAndOneThatIsMissedTwiceIsOnePromise)
{
    world.tickets.tickets.clear();
    world.phone.ring(QStringLiteral("0900000077"), QStringLiteral("sip-3"));
    world.phone.stopRinging();
    ASSERT_TRUE(waitFor([this] { return world.calls.saved.size() == 1; }));
    const CallToSave saved = world.calls.saved.constFirst();
    EXPECT_EQ(saved.call.outcome, Outcome::CallBack);
    EXPECT_EQ(saved.call.talkSeconds, 0);
    ASSERT_TRUE(saved.ticket);
    EXPECT_EQ(saved.ticket->state, TicketState::Received);
    EXPECT_EQ(saved.ticket->citizen.phone, QStringLiteral("0900000077"));
    EXPECT_EQ(saved.ticket->citizen.question, MissedCalls::title());
    EXPECT_GT(saved.ticket->resultDueMs, world.clock.nowMs());
    EXPECT_TRUE(problemsOf(saved.call).isEmpty());

    world.tickets.tickets << *saved.ticket;
    QCoreApplication::processEvents(); // the desk has heard that it is saved
    world.phone.ring(QStringLiteral("0900000077"), QStringLiteral("sip-4"));
    world.phone.stopRinging();
    ASSERT_TRUE(waitFor([this] { return world.tickets.comments.size() == 1; }));
    EXPECT_EQ(world.calls.saved.size(), 1);

    world.phone.ring(QStringLiteral("anonymous"), QStringLiteral("sip-5"));
    world.phone.stopRinging();
    QCoreApplication::processEvents();
    EXPECT_EQ(world.calls.saved.size(), 1) << "nobody can call a withheld number back";
}

TEST_F(DeskTest, APaperSheetIsEnteredWithItsTrueTimeAndMarked)
{
    desk->newPaperSheet();
    ASSERT_EQ(QApplication::focusWidget(), find<QLineEdit>("paperSheet"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("03"));
    key(Qt::Key_Return);
    ASSERT_EQ(QApplication::focusWidget(), find<QLineEdit>("paperTime"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("8h15"));
    key(Qt::Key_Return);
    ask("giấy độc thân");
    key(Qt::Key_Return);
    key(Qt::Key_1);
    save();
    ASSERT_TRUE(waitFor([this] { return world.calls.saved.size() == 1; }));
    const Call &call = world.calls.saved.constFirst().call;
    EXPECT_EQ(call.paperSheet, QStringLiteral("G-B07-260421-03"));
    EXPECT_EQ(call.startedMs, at(2026, 4, 21, 8, 15));
    EXPECT_EQ(call.talkSeconds, 0);
}

TEST_F(DeskTest, APaperSheetWithoutATimeIsNotSavedAndKeepsEveryCharacter)
{
    desk->newPaperSheet();
    key(Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("25:70"));
    key(Qt::Key_Return);
    ask("giấy độc thân");
    key(Qt::Key_Return);
    key(Qt::Key_1);
    save();
    EXPECT_TRUE(world.calls.saved.isEmpty());
    EXPECT_EQ(QApplication::focusWidget(), find<QLineEdit>("paperTime"));
    EXPECT_EQ(find<QLineEdit>("paperTime")->text(), QStringLiteral("25:70"));
    EXPECT_FALSE(find<QLabel>("error_paper_time")->text().isEmpty());
}

TEST(PaperRow, TakesATimeOfTodayOfYesterdayAndOfANamedDay)
{
    const qint64 now = at(2026, 4, 21, 9, 42);
    const auto time = [now](const char *typed) { return PaperRow::timeFrom(QString::fromLatin1(typed), now).value_or(0); };
    EXPECT_EQ(time("9:38"), at(2026, 4, 21, 9, 38));
    EXPECT_EQ(time("09h38"), at(2026, 4, 21, 9, 38));
    EXPECT_EQ(time("17:05"), at(2026, 4, 20, 17, 5));
    EXPECT_EQ(time("17:05 19/4"), at(2026, 4, 19, 17, 5));
    EXPECT_EQ(time("17:05 30/12"), at(2025, 12, 30, 17, 5));
    EXPECT_EQ(time(" 17:05  30/12/2024 "), at(2024, 12, 30, 17, 5));
    for (const char *wrong : {"", "17", "24:00", "9:38 31/4", "9:38 x", "10:00 21/4/2026", "9:38 29/2/2025"})
        EXPECT_EQ(time(wrong), 0) << wrong;
}

TEST(TicketCard, SaysToTheCallerWhoseTurnItIs)
{
    World world;
    Ticket ticket = world.tickets.tickets.constFirst();
    ticket.state = TicketState::Handling;
    ticket.resultDueMs = world.clock.nowMs() + 3'600'000;
    EXPECT_TRUE(TicketCard::spoken(ticket, world.directory, world.clock.nowMs()).contains(QStringLiteral("Biên Hòa")));
    ticket.state = TicketState::Result;
    ticket.citizen.answer = QStringLiteral("Mời đến quầy 2.");
    EXPECT_TRUE(TicketCard::spoken(ticket, world.directory, world.clock.nowMs()).contains(ticket.citizen.answer));
}
