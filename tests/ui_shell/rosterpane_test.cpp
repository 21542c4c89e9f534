#include "ui/shell/rosterpane.h"

#include "tests/ui_fakes/fakes.h"
#include "ui/widgets/fielderror.h"
#include "ui/widgets/plaincombo.h"

#include <QApplication>
#include <QDateEdit>
#include <QListView>
#include <QTest>
#include <QTimeEdit>

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::fakes;

namespace {

class RosterPaneTest : public testing::Test
{
protected:
    void SetUp() override
    {
        world.directory.people << User {QStringLiteral("lan.thu"), QStringLiteral("Lan Thử"), Role::DeskOfficer,
                                        QStringLiteral("731"), {}, true};
        DutySlot slot;
        slot.id = QStringLiteral("s1");
        slot.unit = QStringLiteral("731");
        slot.user = QStringLiteral("lan.thu");
        slot.fromMs = world.clock.nowMs() - 3600'000;
        slot.toMs = world.clock.nowMs() + 3600'000;
        slot.version = 3;
        world.directory.slotList << slot;
        world.formDrafts.me = QStringLiteral("lan.thu");
        make();
    }
    /// As when the program is started again.
    void make()
    {
        pane = std::make_unique<RosterPane>(theme, world.directory, world.formDrafts, world.clock,
                                            world.formDrafts.me, nullptr);
        pane->resize(600, 500);
    }
    void show(bool maker)
    {
        if (maker)
            world.directory.rosterOf << QStringLiteral("731");
        pane->setUnit(QStringLiteral("731"));
        pane->show();
        pane->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(pane.get(), 5000));
        list = pane->findChild<QListView *>(QStringLiteral("roster"));
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
    }
    void key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(code), modifiers);
        QCoreApplication::processEvents();
    }
    template<typename Field> Field *field(const char *name) const
    {
        return pane->findChild<Field *>(QLatin1String(name));
    }
    template<typename Fact> bool waitFor(Fact fact)
    {
        return QTest::qWaitFor([&] { return fact(); }, 5000);
    }

    Theme theme;
    World world;
    std::unique_ptr<RosterPane> pane;
    QListView *list = nullptr;
};

} // namespace

TEST_F(RosterPaneTest, EntersASlotFromTheKeyboardOverMidnightToo)
{
    show(true);
    key(Qt::Key_N, Qt::ControlModifier);
    auto *person = pane->findChild<PlainCombo *>(QStringLiteral("dutyPerson"));
    ASSERT_EQ(QApplication::focusWidget(), person);
    person->setCurrentIndex(person->findData(QStringLiteral("lan.thu")));
    pane->findChild<QDateEdit *>(QStringLiteral("dutyDay"))->setDate(QDate(2026, 12, 1));
    pane->findChild<QTimeEdit *>(QStringLiteral("dutyFrom"))->setTime(QTime(22, 0));
    pane->findChild<QTimeEdit *>(QStringLiteral("dutyTo"))->setTime(QTime(6, 0));
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return world.directory.kept.size() == 1; }));
    const DutySlot kept = world.directory.kept.first();
    EXPECT_EQ(kept.user, QStringLiteral("lan.thu"));
    EXPECT_EQ(kept.version, 0);
    EXPECT_EQ(kept.toMs - kept.fromMs, 8 * 3600'000);
    EXPECT_EQ(QDateTime::fromMSecsSinceEpoch(kept.fromMs, Qt::OffsetFromUTC, 7 * 3600).toString(Qt::ISODate),
              QStringLiteral("2026-12-01T22:00:00+07:00"));
    EXPECT_FALSE(person->isVisible());
}

TEST_F(RosterPaneTest, ChangesAndDropsTheSlotAsItWasShown)
{
    show(true);
    key(Qt::Key_E, Qt::ControlModifier);
    ASSERT_TRUE(pane->findChild<PlainCombo *>(QStringLiteral("dutyPerson"))->isVisible());
    // What comes in meanwhile does not change what the form was opened on.
    world.directory.slotList[0].version = 4;
    pane->setUnit(QStringLiteral("731"));
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return world.directory.kept.size() == 1; }));
    EXPECT_EQ(world.directory.kept.first().version, 3);
    list->setFocus();
    key(Qt::Key_Delete, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return world.directory.dropped.size() == 1; }));
    EXPECT_EQ(world.directory.dropped.first().version, 4);
}

TEST_F(RosterPaneTest, ShowsTheRosterToOthersAndTakesNothingFromThem)
{
    show(false);
    EXPECT_EQ(list->model()->rowCount(), 1);
    for (const auto code : {Qt::Key_N, Qt::Key_E, Qt::Key_Delete})
        key(code, Qt::ControlModifier);
    EXPECT_FALSE(pane->findChild<PlainCombo *>(QStringLiteral("dutyPerson"))->isVisible());
    EXPECT_TRUE(world.directory.kept.isEmpty());
    EXPECT_TRUE(world.directory.dropped.isEmpty());
}

TEST_F(RosterPaneTest, EscapePutsTheFormAway)
{
    show(true);
    key(Qt::Key_N, Qt::ControlModifier);
    EXPECT_TRUE(pane->stepBack());
    EXPECT_FALSE(pane->stepBack());
    EXPECT_EQ(QApplication::focusWidget(), list);
}

TEST_F(RosterPaneTest, AHalfMadeSlotIsKeptWithinASecondAndComesBackWithItsField)
{
    show(true);
    key(Qt::Key_E, Qt::ControlModifier);
    EXPECT_TRUE(world.formDrafts.stored.isEmpty());
    field<QTimeEdit>("dutyTo")->setFocus();
    field<QTimeEdit>("dutyTo")->setTime(QTime(21, 15));
    ASSERT_TRUE(QTest::qWaitFor([this] { return world.formDrafts.kept > 0; }, 1000));
    const QList<FormDraft> onDisk = world.formDrafts.stored; // what a killed program leaves
    pane.reset();
    world.formDrafts.stored = onDisk;
    world.directory.slotList[0].version = 4;

    make();
    show(true);
    ASSERT_TRUE(waitFor([this] { return field<QTimeEdit>("dutyTo")->isVisible(); }));
    EXPECT_EQ(field<QTimeEdit>("dutyTo")->time(), QTime(21, 15));
    EXPECT_EQ(QApplication::focusWidget(), list) << "nobody loses the place they are at";
    EXPECT_TRUE(pane->focusWhereItWas());
    EXPECT_EQ(QApplication::focusWidget(), field<QTimeEdit>("dutyTo"));
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return world.directory.kept.size() == 1; }));
    EXPECT_EQ(world.directory.kept.first().version, 3) << "judged by what its author saw";
    EXPECT_TRUE(waitFor([this] { return world.formDrafts.stored.isEmpty(); }));
}

TEST_F(RosterPaneTest, AHalfMadeSlotStaysWithItsUnitAndItsPersonUntilItIsDiscarded)
{
    show(true);
    key(Qt::Key_N, Qt::ControlModifier);
    field<QTimeEdit>("dutyFrom")->setTime(QTime(5, 0));
    pane->setUnit(QStringLiteral("740"));
    EXPECT_FALSE(field<QTimeEdit>("dutyFrom")->isVisible());
    ASSERT_EQ(world.formDrafts.stored.size(), 1);

    pane.reset();
    world.formDrafts.me = QStringLiteral("ai.khac");
    make();
    show(true);
    QTest::qWait(100);
    EXPECT_FALSE(field<QTimeEdit>("dutyFrom")->isVisible());
    pane.reset();

    world.formDrafts.me = QStringLiteral("lan.thu");
    make();
    show(true);
    ASSERT_TRUE(waitFor([this] { return field<QTimeEdit>("dutyFrom")->isVisible(); }));
    EXPECT_EQ(field<QTimeEdit>("dutyFrom")->time(), QTime(5, 0));
    EXPECT_TRUE(pane->stepBack());
    EXPECT_TRUE(waitFor([this] { return world.formDrafts.stored.isEmpty(); }));
}
