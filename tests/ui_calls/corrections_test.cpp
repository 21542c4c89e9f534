// Calls saved before, put right on the desk.
#include "models/domain/fieldchanges.h"
#include "tests/ui_calls/calldeskfixture.h"
#include "ui/widgets/digitlist.h"

using namespace tongdai;
using namespace tongdai::fakes;

namespace {

class CorrectedCalls : public DeskTest
{
};

} // namespace

TEST_F(CorrectedCalls, PutsTheCallSavedLastRightByKey)
{
    takeCall();
    ask("giấy độc thân");
    key(Qt::Key_Return);
    key(Qt::Key_1);
    save();
    ASSERT_TRUE(waitFor([this] { return desk->openCalls() == 0; }));
    desk->setFocus();
    key(Qt::Key_U, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return desk->openCalls() == 1; }));
    EXPECT_TRUE(desk->currentForm()->isCorrection());
    EXPECT_TRUE(desk->currentForm()->isUntouched());
    auto *name = find<QLineEdit>("name");
    EXPECT_EQ(name->text(), QStringLiteral("Nguyễn Thị Hạnh"));
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Nguyen Thi Mau"));
    save();
    ASSERT_TRUE(waitFor([this] { return world.calls.corrected.size() == 1; }));
    const auto [before, after] = world.calls.corrected.constFirst();
    EXPECT_EQ(world.calls.saved.size(), 1) << "no second call";
    EXPECT_EQ(before, world.calls.saved.constFirst().call);
    const QList<CorrectedField> changes = changesBetween(before, after);
    ASSERT_EQ(changes.size(), 1) << qPrintable(changes.value(1).field);
    EXPECT_EQ(changes[0].field, QStringLiteral("name"));
    EXPECT_EQ(changes[0].after, QStringLiteral("Nguyen Thi Mau"));
    EXPECT_EQ(after.talkSeconds, before.talkSeconds);
    EXPECT_TRUE(waitFor([this] { return desk->openCalls() == 0; }));
}

TEST_F(CorrectedCalls, PutsAnEarlierCallOfTheCallerRightFromTheKeyboard)
{
    takeCall();
    ASSERT_FALSE(world.calls.calls.isEmpty());
    key(Qt::Key_E, Qt::ControlModifier);
    ASSERT_EQ(QApplication::focusWidget(), find<QListView>("earlierCalls"));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([this] { return desk->openCalls() == 2; }));
    EXPECT_TRUE(desk->currentForm()->isCorrection());
    const QUuid id = desk->currentForm()->id();
    // The same call again is the same form.
    desk->correct(world.calls.calls.constFirst());
    EXPECT_EQ(desk->openCalls(), 2);
    EXPECT_EQ(desk->currentForm()->id(), id);
    key(Qt::Key_F9); // ends a call; this one ended long ago
    EXPECT_TRUE(world.calls.saved.isEmpty());
}

TEST_F(CorrectedCalls, FillsNothingIntoACorrectionThatThePersonDidNotType)
{
    Call there = world.calls.calls.constFirst();
    there.citizen.name.clear();
    there.communeCode.clear();
    desk->correct(there);
    QTest::qWait(400); // the person behind the number has been looked up
    EXPECT_EQ(find<QLineEdit>("name")->text(), QString());
    EXPECT_TRUE(desk->currentForm()->isUntouched());
}

TEST_F(CorrectedCalls, TakesNothingFromTodaysArticleIntoACorrection)
{
    Call there = world.calls.calls.constFirst();
    there.procedureCode = QStringLiteral("1.004873");
    there.field = QStringLiteral("lĩnh vực khi ấy");
    there.outcome = Outcome::Answered;
    there.citizen.answer.clear();
    desk->correct(there);
    QTest::qWait(400); // the article has been looked up
    EXPECT_TRUE(desk->currentForm()->isUntouched());
    auto *name = find<QLineEdit>("name");
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Mau"));
    save();
    ASSERT_TRUE(waitFor([this] { return world.calls.corrected.size() == 1; }));
    const auto changes
        = changesBetween(world.calls.corrected.constFirst().first, world.calls.corrected.constFirst().second);
    ASSERT_EQ(changes.size(), 1) << qPrintable(changes.value(1).field);
    EXPECT_EQ(changes[0].field, QStringLiteral("name"));
}

TEST_F(CorrectedCalls, KeepsAHalfMadeCorrectionAsADraft)
{
    Call there = world.calls.calls.constFirst();
    desk->correct(there);
    auto *name = find<QLineEdit>("name");
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Mau"));
    desk->keepAll();
    ASSERT_TRUE(waitFor([this] { return !world.calls.stored.isEmpty(); }));
    desk.reset();

    make();
    ASSERT_TRUE(waitFor([this] { return desk->openCalls() == 1; }));
    EXPECT_TRUE(desk->currentForm()->isCorrection());
    EXPECT_EQ(find<QLineEdit>("name")->text(), QStringLiteral("Mau"));
    world.calls.failSave = Error {ErrorKind::DiskFull, QStringLiteral("disk"), {}, {}};
    save();
    EXPECT_EQ(find<QLineEdit>("name")->text(), QStringLiteral("Mau")) << "nothing typed is lost";
    EXPECT_EQ(desk->openCalls(), 1);
    world.calls.failSave.reset();
    save();
    ASSERT_TRUE(waitFor([this] { return world.calls.corrected.size() == 1; }));
    EXPECT_EQ(world.calls.corrected.constFirst().first.id, there.id);
}

TEST_F(CorrectedCalls, AnOutcomeCorrectedToCallBackMakesItsTicket)
{
    Call there = world.calls.calls.constFirst();
    there.outcome = Outcome::Answered;
    there.ticketId = QUuid();
    desk->correct(there);
    const auto choose = [this](Outcome outcome) {
        auto *outcomes = find<DigitList>("outcomes");
        Q_EMIT outcomes->picked(int(outcome));
        save();
    };
    choose(Outcome::CallBack);
    ASSERT_TRUE(waitFor([this] { return world.calls.corrected.size() == 1; }));
    const auto made = world.calls.correctedTickets.constFirst();
    ASSERT_TRUE(made);
    EXPECT_EQ(made->state, TicketState::Received);
    EXPECT_EQ(made->leadUnit, centreUnit());
    EXPECT_EQ(made->createdBy, world.operatorSession.user.name);
    EXPECT_EQ(made->createdMs, world.clock.nowMs()) << "promised now";
    EXPECT_EQ(made->citizen.phone, there.citizen.phone);
    EXPECT_FALSE(made->callBackWhen.isEmpty());

    // One that has a ticket keeps its outcome and makes no second.
    there.ticketId = QUuid::createUuid();
    desk->correct(there);
    auto *name = find<QLineEdit>("name");
    name->setText(QStringLiteral("Mau"));
    choose(Outcome::CallBack);
    ASSERT_TRUE(waitFor([this] { return world.calls.corrected.size() == 2; }));
    EXPECT_FALSE(world.calls.correctedTickets.constLast());
    EXPECT_EQ(world.calls.corrected.constLast().second.outcome, Outcome::Answered);
}

TEST_F(CorrectedCalls, AnyOtherCorrectionMakesNoTicket)
{
    Call there = world.calls.calls.constFirst();
    there.outcome = Outcome::CallBack;
    there.ticketId = QUuid();
    desk->correct(there);
    find<QLineEdit>("name")->setText(QStringLiteral("Mau"));
    save();
    ASSERT_TRUE(waitFor([this] { return world.calls.corrected.size() == 1; }));
    EXPECT_FALSE(world.calls.correctedTickets.constFirst());
}
