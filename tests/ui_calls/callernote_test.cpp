// How to talk to a caller, and which names are theirs: noted in the call, shown at once.
#include "tests/ui_calls/calldeskfixture.h"
#include "ui/calls/historypane.h"
#include "ui/widgets/chip.h"

#include <QCheckBox>
#include <QElapsedTimer>

namespace tongdai::fakes {

class CallerNoteTest : public DeskTest
{
protected:
    void SetUp() override
    {
        DeskTest::SetUp();
        Person other;
        other.name = QStringLiteral("chị Hạnh");
        other.phone = QStringLiteral("0900000012");
        other.calls = 2;
        world.calls.people << other;
        takeCall();
    }
    QLineEdit *openNote()
    {
        key(Qt::Key_N, Qt::ControlModifier);
        auto *alert = find<QLineEdit>("callerAlert");
        EXPECT_TRUE(waitFor([&] { return alert->hasFocus(); }));
        return alert;
    }
    QString shown()
    {
        QStringList words;
        for (const Notice *notice : desk->currentForm()->findChild<HistoryPane *>()->findChildren<Notice *>()) {
            if (notice->isVisible())
                words << notice->words();
        }
        return words.join(QLatin1Char('|'));
    }
};

TEST_F(CallerNoteTest, AnAlertIsTypedWithoutTheMouseAndTheKeyboardGoesBackToTheCall)
{
    openNote();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("noi cham"));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return shown().contains(QStringLiteral("noi cham")); })) << qPrintable(shown());
    EXPECT_TRUE(find<QLineEdit>("question")->hasFocus());
    EXPECT_EQ(world.calls.cards.constFirst().people.constFirst().alert, QStringLiteral("noi cham"));
    EXPECT_TRUE(find<QLineEdit>("name")->text().startsWith(QStringLiteral("Nguyễn Thị Hạnh"))) << "nothing is filled in anew";
}

TEST_F(CallerNoteTest, TwoNamesAreMadeOnePersonAndPartedAgain)
{
    openNote();
    auto *same = desk->currentForm()->findChild<QCheckBox *>(QStringLiteral("same_0"));
    ASSERT_TRUE(same);
    EXPECT_EQ(same->text(), QStringLiteral("chị Hạnh"));
    key(Qt::Key_Tab);
    ASSERT_TRUE(same->hasFocus());
    key(Qt::Key_Space);
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return !world.calls.cards.isEmpty(); }));
    EXPECT_EQ(world.calls.cards.constFirst().people.constFirst().alsoNames, QStringList {QStringLiteral("chị Hạnh")});
    key(Qt::Key_Down, Qt::ControlModifier); // nobody else is behind the number now
    EXPECT_EQ(find<QLineEdit>("name")->text(), QStringLiteral("Nguyễn Thị Hạnh"));
    openNote();
    same = desk->currentForm()->findChild<QCheckBox *>(QStringLiteral("same_0"));
    ASSERT_TRUE(same && same->isChecked());
    key(Qt::Key_Tab);
    key(Qt::Key_Space);
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return world.calls.cards.constFirst().people.isEmpty(); }));
}

TEST_F(CallerNoteTest, HoweverManyCallsChangeThePeopleAreAskedForTwiceASecondAtMost)
{
    world.calls.peopleAsked = 0;
    QElapsedTimer since;
    since.start();
    for (int i = 0; i < 200; ++i) {
        Q_EMIT world.calls.callsChanged();
        if (i % 10 == 0)
            QCoreApplication::processEvents();
    }
    EXPECT_LE(world.calls.peopleAsked, 1 + since.elapsed() / 500);
    EXPECT_GE(world.calls.peopleAsked, 1) << "the first is heard at once";
    // What came within the pause is not forgotten.
    world.calls.people[0].alert = QStringLiteral("lãng tai");
    Q_EMIT world.calls.callsChanged();
    EXPECT_TRUE(waitFor([&] { return shown().contains(QStringLiteral("lãng tai")); })) << qPrintable(shown());
    EXPECT_LE(world.calls.peopleAsked, 1 + since.elapsed() / 500);
}

TEST_F(CallerNoteTest, EscLeavesEverythingAsItWasAndAFailureKeepsWhatIsTyped)
{
    QLineEdit *alert = openNote();
    QTest::keyClicks(alert, QStringLiteral("noi to"));
    key(Qt::Key_Escape);
    EXPECT_TRUE(world.calls.cards.isEmpty());
    EXPECT_FALSE(alert->isVisible());
    EXPECT_TRUE(find<QLineEdit>("question")->hasFocus());
    alert = openNote();
    EXPECT_TRUE(alert->text().isEmpty());
    QTest::keyClicks(alert, QStringLiteral("noi to"));
    world.calls.failSave = Error {ErrorKind::DiskFull, QStringLiteral("full"), {}, {}};
    key(Qt::Key_Return);
    EXPECT_TRUE(alert->isVisible());
    EXPECT_EQ(alert->text(), QStringLiteral("noi to"));
}

} // namespace tongdai::fakes
