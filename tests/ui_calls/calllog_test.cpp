#include "tests/ui_calls/calldeskfixture.h"
#include "ui/calls/calllog.h"
#include "ui/widgets/talllist.h"
#include "ui/widgets/textlabel.h"

#include <QSignalSpy>

namespace tongdai::fakes {
namespace {

class CallLogTest : public DeskTest
{
protected:
    void SetUp() override
    {
        world.calls.calls.clear();
        for (int i = 0; i < 120; ++i) {
            Call call;
            call.id = QUuid::createUuid();
            call.startedMs = world.clock.nowMs() - (i + 1) * 60'000LL;
            call.operatorName = i % 3 == 0 ? world.operatorSession.user.name : QStringLiteral("binh.vu");
            call.outcome = Outcome::Answered;
            call.citizen.name = QStringLiteral("Trần Thử %1").arg(i);
            call.citizen.phone = QStringLiteral("09000001%1").arg(i % 40, 2, 10, QLatin1Char('0'));
            call.citizen.question = QStringLiteral("hỏi việc %1").arg(i);
            world.calls.calls << call;
        }
        DeskTest::SetUp();
        log = desk->findChild<CallLog *>();
        list = desk->findChild<TallList *>(QStringLiteral("callLog"));
        ASSERT_TRUE(log && list);
        ASSERT_TRUE(waitFor([this] { return list->model()->rowCount() == 40; }));
        desk->focusPage();
    }
    bool says(const QString &words) const
    {
        const auto labels = log->findChildren<TextLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const TextLabel *label) {
            return label->isVisibleTo(nullptr) && label->isVisible() && label->text().contains(words);
        });
    }
    CallLog *log = nullptr;
    TallList *list = nullptr;
};

TEST_F(CallLogTest, StandsThereWhileNoCallIsOpenAndIsReadByKeys)
{
    EXPECT_TRUE(log->isVisible());
    EXPECT_TRUE(list->hasFocus());
    key(Qt::Key_Down);
    key(Qt::Key_Down);
    ASSERT_TRUE(waitFor([this] { return says(QStringLiteral("hỏi việc 3")); }));
    EXPECT_TRUE(says(QStringLiteral("Trần Thử 3, 0900 000 103")));
    QSignalSpy wanted(log, &CallLog::correctionWanted);
    key(Qt::Key_E, Qt::ControlModifier);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_TRUE(desk->currentForm()->isCorrection());
    EXPECT_FALSE(log->isVisible());
}

TEST_F(CallLogTest, TurnsFromTheOpenCallToTheLogAndBackWithEveryLetterKept)
{
    desk->newCall();
    find<QLineEdit>("question")->setText(QStringLiteral("làm giấy khai sinh"));
    find<QLineEdit>("question")->setCursorPosition(4);
    EXPECT_FALSE(log->isVisible());
    desk->turnLog();
    EXPECT_TRUE(log->isVisible());
    EXPECT_TRUE(list->hasFocus());
    key(Qt::Key_Escape);
    EXPECT_FALSE(log->isVisible());
    EXPECT_TRUE(find<QLineEdit>("question")->hasFocus());
    EXPECT_EQ(find<QLineEdit>("question")->text(), QStringLiteral("làm giấy khai sinh"));
    EXPECT_EQ(find<QLineEdit>("question")->cursorPosition(), 4);
    // A call that rings meanwhile opens its form over the log.
    desk->turnLog();
    desk->newCall(lineCallFrom({}, QStringLiteral("0900000012")));
    EXPECT_FALSE(log->isVisible());
    EXPECT_EQ(desk->openCalls(), 2);
}

TEST_F(CallLogTest, FiltersByNumberAndByWhoTookTheCall)
{
    key(Qt::Key_F, Qt::ControlModifier);
    auto *number = log->findChild<QLineEdit *>(QStringLiteral("callLogNumber"));
    ASSERT_TRUE(number && number->hasFocus());
    number->setText(QStringLiteral("0900 00"));
    EXPECT_TRUE(waitFor([this] { return list->model()->rowCount() == 40; })) << "half a number filters nothing";
    number->setText(QStringLiteral("0900 000 103"));
    EXPECT_TRUE(waitFor([this] { return list->model()->rowCount() == 1; }));
    key(Qt::Key_Escape);
    EXPECT_TRUE(waitFor([this] { return list->model()->rowCount() == 40; }));
    EXPECT_TRUE(list->hasFocus());
    log->findChild<QTabBar *>()->setCurrentIndex(1);
    EXPECT_TRUE(waitFor([this] { return list->model()->rowCount() == 120; }));
}

TEST_F(CallLogTest, ACallSavedMeanwhileComesInWithoutTakingTheChosenOneAway)
{
    key(Qt::Key_Down);
    key(Qt::Key_Down);
    ASSERT_TRUE(waitFor([this] { return says(QStringLiteral("hỏi việc 3")); }));
    Call fresh = world.calls.calls.constFirst();
    fresh.id = QUuid::createUuid();
    fresh.startedMs = world.clock.nowMs();
    fresh.citizen.question = QStringLiteral("vừa gọi");
    world.calls.calls << fresh;
    Q_EMIT world.calls.callsChanged();
    ASSERT_TRUE(waitFor([this] { return list->model()->rowCount() == 41; }));
    EXPECT_TRUE(waitFor([this] { return list->currentIndex().row() == 2; }));
    EXPECT_TRUE(says(QStringLiteral("hỏi việc 3")));
}

TEST_F(CallLogTest, EnterOpensTheTicketOfTheCall)
{
    world.calls.calls.first().ticketId = QUuid::createUuid();
    Q_EMIT world.calls.callsChanged();
    key(Qt::Key_Home);
    ASSERT_TRUE(waitFor([this] { return log->current() && !log->current()->ticketId.isNull(); }));
    QSignalSpy wanted(desk.get(), &CallDesk::ticketWanted);
    key(Qt::Key_Return);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted.at(0).at(0).toUuid(), world.calls.calls.constFirst().ticketId);
}

} // namespace
} // namespace tongdai::fakes
