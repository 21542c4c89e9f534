// Reminders of promised calls: who hears of which, when, with or without a sound, and never the focus.
#include "ui/shell/promisereminder.h"

#include "tests/ui_shell/windowfixture.h"
#include "ui/calls/calldesk.h"
#include "ui/calls/callform.h"

#include <QLabel>
#include <QSignalSpy>

using namespace tongdai;
using namespace tongdai::fakes;

namespace {

class ReminderTest : public testing::Test
{
protected:
    ReminderTest()
    {
        world.tickets.tickets = {promised("an.le", 0)};
        ticket().promisedMs = noon();
        world.clock.now = noon() - 11 * 60'000;
    }
    static qint64 noon() { return at(2026, 4, 21, 10, 30); } // a Tuesday, within working hours
    Ticket promised(const char *by, int number)
    {
        Ticket made;
        made.id = QUuid::createUuid();
        made.localNumber = QStringLiteral("TM-B07-%1").arg(number, 4, 10, QLatin1Char('0'));
        made.state = TicketState::Received;
        made.leadUnit = centreUnit();
        made.createdBy = QString::fromLatin1(by);
        made.promisedMs = noon();
        return made;
    }
    Ticket &ticket() { return world.tickets.tickets.first(); }
    void begin()
    {
        reminder.begin(world.operatorSession);
        look();
    }
    void look()
    {
        Q_EMIT world.tickets.ticketsChanged({});
        QTest::qWait(350);
    }
    void turn(qint64 ms)
    {
        world.clock.turn(ms);
        look();
    }

    World world;
    PromiseReminder reminder {world.tickets, world.directory, world.clock, nullptr};
    QSignalSpy sounds {&reminder, &PromiseReminder::soundAsked};
};

class PromiseWindowTest : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        Ticket &ticket = world.tickets.tickets[2];
        ticket.createdBy = world.operatorSession.user.name;
        ticket.promisedMs = world.clock.nowMs() + 5 * 60'000;
        id = ticket.id;
        window->enter(world.operatorSession);
    }
    QUuid id;
};

} // namespace

TEST_F(ReminderTest, TenMinutesBeforeAndWhenItIsDueEachWithOneSound)
{
    begin();
    EXPECT_FALSE(reminder.current());
    turn(60'000);
    ASSERT_TRUE(reminder.current());
    EXPECT_FALSE(reminder.current()->due);
    EXPECT_EQ(sounds.size(), 1);
    turn(60'000);
    turn(60'000);
    EXPECT_EQ(sounds.size(), 1) << "a stage sounds once";
    turn(8 * 60'000);
    ASSERT_TRUE(reminder.current());
    EXPECT_TRUE(reminder.current()->due);
    EXPECT_EQ(sounds.size(), 2);
    turn(60 * 60'000);
    EXPECT_TRUE(reminder.current()) << "nobody has called yet";
    EXPECT_EQ(sounds.size(), 2);
}

TEST_F(ReminderTest, ATryEndsIt)
{
    world.clock.now = noon() + 1000;
    begin();
    ASSERT_TRUE(reminder.current());
    world.tickets.logAttempt(ticket().id, {AttemptResult::NoAnswer, world.clock.nowMs(), 0, {}}, {});
    look();
    EXPECT_FALSE(reminder.current());
}

TEST_F(ReminderTest, APromiseMovedOnIsSaidAgainAtItsNewTime)
{
    world.clock.now = noon() + 1000;
    begin();
    world.tickets.logAttempt(ticket().id, {AttemptResult::CallLater, world.clock.nowMs(), noon() + 3'600'000, {}}, {});
    look();
    EXPECT_FALSE(reminder.current());
    turn(3'600'000 - 9 * 60'000);
    EXPECT_TRUE(reminder.current());
    EXPECT_EQ(sounds.size(), 2);
}

TEST_F(ReminderTest, WhatAColleaguePromisedIsSaidOnceItIsLateAndWithoutASound)
{
    ticket().createdBy = QStringLiteral("binh.vu");
    world.clock.now = noon();
    begin();
    EXPECT_FALSE(reminder.current());
    turn(PromiseReminder::LateMs);
    EXPECT_TRUE(reminder.current());
    EXPECT_TRUE(sounds.isEmpty());
    // One's own goes first, however late the other is.
    world.tickets.tickets << promised("an.le", 2);
    world.tickets.tickets.last().promisedMs = world.clock.nowMs() + 60'000;
    look();
    EXPECT_EQ(reminder.current()->ticket.id, world.tickets.tickets.last().id);
    EXPECT_EQ(reminder.current()->more, 1);
}

TEST_F(ReminderTest, IsSilentAtNightUnlessUrgentOrOnDuty)
{
    const qint64 night = at(2026, 4, 21, 22, 0);
    ticket().promisedMs = night;
    world.clock.now = night;
    begin();
    EXPECT_TRUE(reminder.current()) << "the words stand there";
    EXPECT_TRUE(sounds.isEmpty());
    world.tickets.tickets << promised("an.le", 2);
    world.tickets.tickets.last().promisedMs = night;
    world.tickets.tickets.last().level = Level::Urgent;
    look();
    EXPECT_EQ(sounds.size(), 1);
    world.directory.duty.insert(centreUnit(), {world.operatorSession.user, night + 3'600'000, false});
    world.tickets.tickets << promised("an.le", 3);
    world.tickets.tickets.last().promisedMs = night;
    look();
    EXPECT_EQ(sounds.size(), 2);
    reminder.setSoundOn(false);
    world.tickets.tickets << promised("an.le", 4);
    world.tickets.tickets.last().promisedMs = night;
    look();
    EXPECT_EQ(sounds.size(), 2);
}

TEST_F(ReminderTest, SaysNothingOfTicketsWithoutAPromiseOrThatAreOver)
{
    ticket().promisedMs = 0;
    ticket().resultDueMs = noon() - 1;
    world.clock.now = noon();
    begin();
    EXPECT_FALSE(reminder.current());
    ticket().promisedMs = noon();
    ticket().state = TicketState::Replied;
    look();
    EXPECT_FALSE(reminder.current());
}

TEST_F(PromiseWindowTest, TheStatusLineSaysItAndTheFieldBeingTypedInKeepsTheKeyboard)
{
    window->callDesk()->newCall();
    QWidget *field = QApplication::focusWidget();
    ASSERT_TRUE(field);
    auto *words = find<QLabel>("promiseWords");
    QTest::keyClicks(field, QStringLiteral("lam giay"));
    Q_EMIT world.tickets.ticketsChanged({});
    ASSERT_TRUE(waitFor([&] { return words->isVisible() && !words->text().isEmpty(); }));
    EXPECT_TRUE(words->text().contains(QStringLiteral("09:47"))) << words->text().toStdString();
    EXPECT_EQ(QApplication::focusWidget(), field);
    QTest::keyClicks(field, QStringLiteral(" to khai"));
    EXPECT_EQ(qobject_cast<QLineEdit *>(field)->text(), QStringLiteral("lam giay to khai"));
    EXPECT_EQ(window->page(), MainWindow::Page::Calls);
    key(Qt::Key_F4, Qt::ShiftModifier);
    EXPECT_EQ(window->page(), MainWindow::Page::Tickets);
}

TEST_F(PromiseWindowTest, F5OnTheTicketOpensTheFormAndSavingItComesBack)
{
    QSignalSpy dials(window.get(), &MainWindow::dialRequested);
    key(Qt::Key_F4, Qt::ShiftModifier);
    ASSERT_TRUE(waitFor([this] { return window->page() == MainWindow::Page::Tickets; }));
    ASSERT_TRUE(waitFor([this] {
        key(Qt::Key_F5);
        return window->page() == MainWindow::Page::Calls;
    }));
    EXPECT_GE(dials.size(), 1);
    ASSERT_TRUE(window->callDesk()->currentForm());
    EXPECT_TRUE(window->callDesk()->currentForm()->isCallingBack());
    key(Qt::Key_3);
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return world.calls.saved.size() == 1; }));
    EXPECT_EQ(world.calls.saved.first().call.ticketId, id);
    EXPECT_EQ(window->page(), MainWindow::Page::Tickets);
}
