// A newcomer and pretend callers.
#include "tests/ui_shell/windowfixture.h"
#include "ui/calls/calldesk.h"
#include "ui/calls/callform.h"
#include "ui/widgets/textlabel.h"

#include <QSignalSpy>

namespace tongdai::fakes {

class PracticeWindow : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        window->close();
        SyncStatus status;
        status.state = SyncState::Practice;
        world.sync.set(status);
        practice = std::make_unique<MainWindow>(
            theme, translations,
            Ports {world.calls, world.tickets, world.articles, world.knowledge, world.links, world.directory,
                   world.sync, world.parcels, world.parked, world.phone, world.attachments, world.formDrafts,
                   world.signIn, world.clock},
            WindowPlan::practice());
        QObject::connect(practice.get(), &MainWindow::pretendRing, &world.phone, [this](const LineCall &call) {
            world.phone.calls.clear();
            world.phone.ring(call.number, call.id);
        });
        practice->enter(world.operatorSession);
        practice->show();
        practice->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(practice.get(), 5000));
    }
    void logAsWrongNumber()
    {
        key(Qt::Key_F4);
        key(Qt::Key_F7);
        key(Qt::Key_9);
        key(Qt::Key_1);
        key(Qt::Key_Return, Qt::ControlModifier);
    }
    QString words(const char *name) const
    {
        const auto *label = practice->findChild<TextLabel *>(QString::fromLatin1(name));
        return label ? label->text() : QString();
    }

    std::unique_ptr<MainWindow> practice;
};

TEST_F(PracticeWindow, ACallerRingsAtOnceAndNothingTakesTheFocus)
{
    ASSERT_EQ(world.phone.calls.size(), 1);
    EXPECT_TRUE(words("practiceSaid").contains(QStringLiteral("độc thân")));
    EXPECT_TRUE(practice->windowTitle().startsWith(QStringLiteral("Thực hành")));
    key(Qt::Key_F4);
    EXPECT_TRUE(world.phone.calls.isEmpty());
    ASSERT_TRUE(practice->callDesk()->currentForm());
}

TEST_F(PracticeWindow, SaysWhatWasWrongAndLetsTheNextOneRing)
{
    logAsWrongNumber(); // a caller with a question
    ASSERT_TRUE(waitFor([&] { return !world.phone.calls.isEmpty(); }));
    EXPECT_TRUE(words("practiceRemark").contains(QStringLiteral("Trả lời ngay"))) << qPrintable(words("practiceRemark"));
    EXPECT_TRUE(words("practiceSaid").contains(QStringLiteral("gà rán")));
    logAsWrongNumber();
    ASSERT_TRUE(waitFor([&] { return words("practiceRemark").contains(QStringLiteral("đúng")); }))
        << qPrintable(words("practiceRemark"));
}

TEST_F(PracticeWindow, HasOnlyThePagesThatChangeNothingElsewhereAndDoesNotLock)
{
    practice->showPage(Pages::Directory);
    EXPECT_EQ(practice->page(), Pages::Calls);
    practice->showPage(Pages::Sync);
    EXPECT_EQ(practice->page(), Pages::Calls);
    practice->lock();
    EXPECT_FALSE(practice->isLocked());
}

} // namespace tongdai::fakes
