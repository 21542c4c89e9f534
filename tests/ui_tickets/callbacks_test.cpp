// The work list of those who wait for a call: what a digit logs, what is due, when it is over.
#include "tests/ui_tickets/screenwords.h"
#include "tests/ui_tickets/ticketspagefixture.h"
#include "ui/widgets/callbackwords.h"
#include "ui/widgets/digitlist.h"
#include "ui/widgets/foldertabs.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::test;

namespace {

class CallbacksTest : public TicketsPageTest
{
protected:
    void openPromised()
    {
        Ticket &ticket = change(land);
        ticket.state = TicketState::Received;
        ticket.leadUnit = centreUnit();
        ticket.promisedMs = at(2025, 4, 22, 15, 30);
        openAt(withRole(Role::Operator), land);
    }
    DigitList *results() const { return page->findChild<DigitList *>(QStringLiteral("attempts")); }
    QLineEdit *promise() const { return page->findChild<QLineEdit *>(QStringLiteral("promise")); }
    QLineEdit *hour() const { return page->findChild<QLineEdit *>(QStringLiteral("promiseHour")); }
    void tellAgain()
    {
        Q_EMIT store.ticketsChanged({land.id});
        settle();
    }
};

} // namespace

TEST_F(CallbacksTest, OneDigitLogsATry)
{
    openPromised();
    key(Qt::Key_F5, Qt::ShiftModifier);
    ASSERT_TRUE(results()->isVisible());
    EXPECT_TRUE(results()->hasFocus());
    key(Qt::Key_3);
    ASSERT_EQ(store.attempts.size(), 1);
    EXPECT_EQ(store.attempts.first().first, land.id);
    EXPECT_EQ(store.attempts.first().second.result, AttemptResult::Busy);
    EXPECT_EQ(store.attempts.first().second.atMs, clock.now);
    EXPECT_FALSE(results()->isVisible());
    tellAgain();
    EXPECT_TRUE(says(CallBackWords::sofar(change(land), clock.now)));
}

TEST_F(CallbacksTest, AskedToCallLaterAsksForTheTimeFirst)
{
    openPromised();
    key(Qt::Key_F5, Qt::ShiftModifier);
    key(Qt::Key_5);
    EXPECT_TRUE(store.attempts.isEmpty());
    ASSERT_TRUE(promise()->isVisible());
    EXPECT_TRUE(promise()->hasFocus());
    QTest::keyClicks(promise(), QStringLiteral("16h15"));
    key(Qt::Key_Return);
    ASSERT_EQ(store.attempts.size(), 1);
    EXPECT_EQ(store.attempts.first().second.promisedMs, at(2025, 4, 22, 16, 15));
    EXPECT_EQ(store.attemptNotes, QStringList {QStringLiteral("16h15")});
    EXPECT_TRUE(promise()->text().isEmpty());
}

TEST_F(CallbacksTest, EscLogsNothing)
{
    openPromised();
    key(Qt::Key_F5, Qt::ShiftModifier);
    key(Qt::Key_Escape);
    EXPECT_FALSE(results()->isVisible());
    EXPECT_TRUE(store.attempts.isEmpty());
    // A digit on the page without the list is no try.
    key(Qt::Key_3);
    EXPECT_TRUE(store.attempts.isEmpty());
}

TEST_F(CallbacksTest, ATryThatCannotBeKeptSaysSoAndStaysOpen)
{
    openPromised();
    store.moveFailure = Error {ErrorKind::DiskFull, QStringLiteral("full"), {}, {}};
    key(Qt::Key_F5, Qt::ShiftModifier);
    key(Qt::Key_2);
    EXPECT_TRUE(results()->isVisible());
    EXPECT_EQ(store.attempts.size(), 1);
    store.moveFailure.reset();
    key(Qt::Key_2);
    EXPECT_EQ(store.attempts.size(), 2);
    EXPECT_FALSE(results()->isVisible());
}

TEST_F(CallbacksTest, ThreeFailedTriesProposeTheEndAndAPersonMakesIt)
{
    openPromised();
    EXPECT_FALSE(action("Ctrl+F5")->isEnabled());
    change(land).failedAttempts = change(land).attempts = 2;
    tellAgain();
    EXPECT_FALSE(action("Ctrl+F5")->isEnabled());
    change(land).failedAttempts = change(land).attempts = 3;
    tellAgain();
    EXPECT_TRUE(says(QStringLiteral("Ctrl+F5")));
    EXPECT_TRUE(store.moves.isEmpty()) << "never by itself";
    key(Qt::Key_F5, Qt::ControlModifier);
    ASSERT_TRUE(visibleEdit());
    EXPECT_TRUE(visibleEdit()->toPlainText().contains(QStringLiteral("Không liên lạc được sau 3 lần gọi")));
    EXPECT_TRUE(store.moves.isEmpty());
    visibleEdit()->setPlainText(QStringLiteral("Gọi ba ngày liền không ai nghe"));
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(store.moves.size(), 1);
    EXPECT_EQ(store.moves.first().move, Move::Cancel);
    EXPECT_EQ(store.moves.first().arguments.reason, QStringLiteral("Gọi ba ngày liền không ai nghe"));
}

TEST_F(CallbacksTest, AResultNobodyCouldBeToldCountsAsRepliedAndNotReached)
{
    Ticket &ticket = change(land);
    ticket.state = TicketState::Result;
    ticket.failedAttempts = ticket.attempts = 3;
    openAt(withRole(Role::Operator), land);
    key(Qt::Key_F5, Qt::ControlModifier);
    ASSERT_TRUE(visibleEdit());
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(store.moves.size(), 1);
    EXPECT_EQ(store.moves.first().move, Move::Reply);
    EXPECT_FALSE(store.moves.first().arguments.reason.isEmpty());
    ASSERT_EQ(store.rated.size(), 1);
    EXPECT_EQ(store.rated.first().second, Rating::NotReached);
}

TEST_F(CallbacksTest, F5DialsAndAsksForTheFormWhereSomebodyWaits)
{
    openPromised();
    QSignalSpy dials(page.get(), &TicketsPage::dialRequested);
    QSignalSpy forms(page.get(), &TicketsPage::callBackAsked);
    key(Qt::Key_F5);
    EXPECT_EQ(dials.size(), 1);
    ASSERT_EQ(forms.size(), 1);
    EXPECT_EQ(forms.first().first().value<Ticket>().id, land.id);
    change(land).state = TicketState::Closed;
    tellAgain();
    key(Qt::Key_F5);
    EXPECT_EQ(dials.size(), 2);
    EXPECT_EQ(forms.size(), 1) << "nobody waits";
    EXPECT_FALSE(action("Shift+F5")->isEnabled());
}

TEST_F(CallbacksTest, TheRowAndTheHeadSayThePromisedHour)
{
    openPromised();
    const TicketWords words(directory, clock, withRole(Role::Operator));
    Ticket ticket = change(land);
    EXPECT_EQ(words.due(ticket).text, QStringLiteral("call at 15:30"));
    EXPECT_EQ(words.due(ticket).tone, Tone::Amber) << "a quarter of an hour is near";
    clock.now = at(2025, 4, 22, 20, 0); // nobody works: late all the same, by the clock
    EXPECT_EQ(words.due(ticket).tone, Tone::Red);
    EXPECT_TRUE(words.due(ticket).text.contains(QStringLiteral("4 h 30")));
    ticket.attempts = 2;
    ticket.failedAttempts = 2;
    ticket.lastAttempt = AttemptResult::Voicemail;
    ticket.lastAttemptMs = at(2025, 4, 22, 15, 31);
    EXPECT_TRUE(words.row(ticket).contains(CallBackWords::sofar(ticket, clock.now)));
    TicketEvent event;
    event.what = TicketEvent::What::Attempt;
    event.by = QStringLiteral("an.le");
    event.attempt = CallAttempt {AttemptResult::CallLater, clock.now, at(2025, 4, 22, 21, 0), {}};
    event.text = QStringLiteral("đang lái xe");
    const EventWords said = words.event(event);
    EXPECT_TRUE(said.sentence.contains(QStringLiteral("21:00")));
    EXPECT_TRUE(said.sentence.startsWith(said.strong));
    EXPECT_EQ(said.body, event.text);
}

TEST_F(CallbacksTest, ThePromisedHourIsMovedAsItIsSaidWithAReason)
{
    openPromised();
    key(Qt::Key_D, Qt::ControlModifier);
    ASSERT_TRUE(hour()->isVisible());
    EXPECT_TRUE(hour()->hasFocus());
    EXPECT_TRUE(says(QStringLiteral("15:30"))) << "what stands there now";
    QTest::keyClicks(hour(), QStringLiteral("16h15"));
    key(Qt::Key_Return);
    ASSERT_TRUE(visibleEdit() && visibleEdit()->hasFocus());
    visibleEdit()->setPlainText(QStringLiteral("cán bộ đi vắng"));
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(store.promises.size(), 1);
    EXPECT_EQ(store.promises.first().first, land.id);
    EXPECT_EQ(store.promises.first().second, at(2025, 4, 22, 16, 15));
    EXPECT_EQ(store.promiseReasons, QStringList {QStringLiteral("cán bộ đi vắng")});
    EXPECT_TRUE(store.attempts.isEmpty()) << "nobody was called";
    EXPECT_FALSE(hour()->isVisible());
    tellAgain();
    EXPECT_TRUE(says(QStringLiteral("16:15")));
    key(Qt::Key_D, Qt::ControlModifier);
    EXPECT_TRUE(hour()->text().isEmpty());
}

TEST_F(CallbacksTest, WithoutAnHourThatLiesAheadOrAReasonNothingIsMoved)
{
    openPromised();
    key(Qt::Key_D, Qt::ControlModifier);
    for (const char *said : {"", "khi nào tiện"}) {
        hour()->setText(QString::fromUtf8(said));
        key(Qt::Key_Return, Qt::ControlModifier);
        EXPECT_EQ(problems().size(), 1);
        EXPECT_TRUE(hour()->hasFocus());
    }
    hour()->setText(QStringLiteral("16h15"));
    EXPECT_TRUE(problems().isEmpty());
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(problems().size(), 1);
    EXPECT_TRUE(visibleEdit()->hasFocus());
    EXPECT_TRUE(store.promises.isEmpty());
}

TEST_F(CallbacksTest, EscMovesNothingAndKeepsWhatWasTypedAtHand)
{
    openPromised();
    key(Qt::Key_D, Qt::ControlModifier);
    hour()->setText(QStringLiteral("9h sáng mai"));
    visibleEdit()->setPlainText(QStringLiteral("bận họp"));
    key(Qt::Key_Escape);
    EXPECT_FALSE(hour()->isVisible());
    EXPECT_TRUE(store.promises.isEmpty());
    key(Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(hour()->text(), QStringLiteral("9h sáng mai"));
    EXPECT_EQ(visibleEdit()->toPlainText(), QStringLiteral("bận họp"));
    // One form at a time.
    key(Qt::Key_F5, Qt::ShiftModifier);
    EXPECT_FALSE(results()->isVisible());
}

TEST_F(CallbacksTest, AMoveThatCannotBeKeptSaysSoAndStaysOpen)
{
    openPromised();
    store.moveFailure = Error {ErrorKind::DiskFull, QStringLiteral("full"), {}, {}};
    key(Qt::Key_D, Qt::ControlModifier);
    hour()->setText(QStringLiteral("16h15"));
    visibleEdit()->setPlainText(QStringLiteral("bận họp"));
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(hour()->isVisible());
    EXPECT_EQ(hour()->text(), QStringLiteral("16h15"));
    store.moveFailure.reset();
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(store.promises.size(), 2);
    EXPECT_FALSE(hour()->isVisible());
}

TEST_F(CallbacksTest, AnHourIsMovedOnlyWhereOneIsPromised)
{
    openPromised();
    EXPECT_TRUE(action("Ctrl+D")->isEnabled());
    change(land).promisedMs = 0;
    tellAgain();
    EXPECT_FALSE(action("Ctrl+D")->isEnabled());
    key(Qt::Key_D, Qt::ControlModifier);
    EXPECT_FALSE(hour()->isVisible());
}

TEST_F(CallbacksTest, TheTimelineSaysWhoMovedThePromiseAndWhy)
{
    openPromised();
    const TicketWords words(directory, clock, withRole(Role::Operator));
    TicketEvent event;
    event.what = TicketEvent::What::Promise;
    event.by = QStringLiteral("some.one");
    event.promise = MovedPromise {clock.now, at(2025, 4, 22, 15, 30), at(2025, 4, 22, 16, 15)};
    event.text = QStringLiteral("cán bộ đi vắng");
    const EventWords said = words.event(event);
    EXPECT_TRUE(said.sentence.startsWith(said.strong));
    EXPECT_TRUE(said.sentence.contains(QStringLiteral("15:30")));
    EXPECT_TRUE(said.sentence.contains(QStringLiteral("16:15")));
    EXPECT_EQ(said.body, event.text);
}

TEST_F(CallbacksTest, AHalfTypedMoveComesBackAfterARestart)
{
    openPromised();
    key(Qt::Key_D, Qt::ControlModifier);
    QTest::keyClicks(hour(), QStringLiteral("9h sang mai"));
    key(Qt::Key_Return);
    QTest::keyClicks(visibleEdit(), QStringLiteral("ban hop"));
    page->keepDrafts();
    settle();
    page.reset();
    openAt(withRole(Role::Operator), land);
    ASSERT_TRUE(hour()->isVisible());
    EXPECT_EQ(hour()->text(), QStringLiteral("9h sang mai"));
    EXPECT_EQ(visibleEdit()->toPlainText(), QStringLiteral("ban hop"));
    page->keepDrafts();
    settle();
    page.reset();
    change(land).promisedMs = 0; // somebody has reached the citizen meanwhile
    openAt(withRole(Role::Operator), land);
    EXPECT_FALSE(hour()->isVisible());
    ASSERT_TRUE(visibleEdit());
    EXPECT_EQ(visibleEdit()->toPlainText(), QStringLiteral("ban hop")) << "as a note, nothing typed is lost";
    EXPECT_TRUE(store.promises.isEmpty());
}
