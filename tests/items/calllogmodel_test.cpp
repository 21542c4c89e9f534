#include "models/items/calllogmodel.h"
#include "tests/items/fakeports.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace tongdai::test {
namespace {

Call loggedCall(int number)
{
    Call call;
    call.id = QUuid::createUuid();
    call.operatorName = QStringLiteral("an.le");
    call.startedMs = 1'745'305'000'000 - number * 60'000LL;
    call.citizen.question = QStringLiteral("việc %1").arg(number);
    return call;
}

class CallLogRows : public testing::Test
{
protected:
    void fill(int count)
    {
        for (int i = 0; i < count; ++i)
            store.calls.append(loggedCall(i));
    }
    void begin()
    {
        model.setWatching(true);
        model.setFilter({});
        drain();
    }
    /// As a view does that paints these rows.
    void look(int from, int to)
    {
        for (int row = from; row <= to; ++row)
            model.data(model.index(row), Qt::DisplayRole);
        EXPECT_TRUE(QTest::qWaitFor([&] { return model.at(from) && model.at(to); }, 5000));
    }
    QString words(int row) const { return model.data(model.index(row), Qt::DisplayRole).toString(); }

    FakeCallStore store;
    CallLogModel model {store};
    QAbstractItemModelTester tester {&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(CallLogRows, AsksForWhatIsLookedAtOnly)
{
    fill(10'000);
    begin();
    EXPECT_EQ(model.rowCount(), 10'000);
    store.pagesAsked.clear();
    look(7'020, 7'030);
    EXPECT_EQ(words(7'025), QStringLiteral("việc 7025"));
    EXPECT_TRUE(store.pagesAsked.contains(7'000));
    EXPECT_LE(store.pagesAsked.size(), 2) << "the first one may be asked for by what checks the model";
    EXPECT_EQ(model.at(9'000), nullptr);
}

TEST(CallLogModelAlone, HoldsNoMoreThanItMayHoweverFarOneScrolls)
{
    FakeCallStore store;
    for (int i = 0; i < 8'000; ++i)
        store.calls.append(loggedCall(i));
    CallLogModel model(store); // not checked: what checks looks at the first row again and again
    model.setWatching(true);
    model.setFilter({});
    drain();
    const auto look = [&](int row) {
        model.data(model.index(row), Qt::DisplayRole);
        EXPECT_TRUE(QTest::qWaitFor([&] { return model.at(row); }, 5000));
        EXPECT_LE(model.held(), CallLogModel::MostHeld);
    };
    for (int row = 0; row < 8'000; row += CallLogModel::PageSize)
        look(row);
    EXPECT_EQ(model.held(), CallLogModel::MostHeld);
    EXPECT_NE(model.at(7'999), nullptr);
    EXPECT_EQ(model.at(1'000), nullptr);
    look(1'000);
    EXPECT_EQ(model.data(model.index(1'000), Qt::DisplayRole).toString(), QStringLiteral("việc 1000"));
}

TEST(CallLogModelAlone, ReadsTheFirstPageAgainAfterALongWay)
{
    FakeCallStore store;
    for (int i = 0; i < 8'000; ++i)
        store.calls.append(loggedCall(i));
    CallLogModel model(store);
    model.setWatching(true);
    model.setFilter({});
    drain();
    const auto paint = [&](int first) {
        for (int row = first; row < first + 12; ++row)
            model.data(model.index(row), Qt::DisplayRole);
    };
    for (int frame = 0; frame < 1'200; ++frame) {
        paint(frame * 3);
        QCoreApplication::processEvents();
    }
    drain();
    paint(0);
    EXPECT_TRUE(QTest::qWaitFor([&] { return model.at(0) && model.at(11); }, 2000));
    EXPECT_LE(model.held(), CallLogModel::MostHeld);
}

TEST_F(CallLogRows, AFastScrollReadsWhereItEndsNotAllItPassed)
{
    fill(10'000);
    begin();
    store.answers.hold = true;
    store.pagesAsked.clear();
    for (int row = 0; row < 9'990; row += 10)
        model.data(model.index(row), Qt::DisplayRole);
    drain();
    store.answers.hold = false;
    store.answers.release();
    EXPECT_TRUE(QTest::qWaitFor([&] { return model.at(9'980); }, 5000));
    drain();
    EXPECT_LE(store.pagesAsked.size(), 10);
}

TEST_F(CallLogRows, ANewCallPushesTheOthersDown)
{
    fill(300);
    begin();
    look(0, 40);
    const QPersistentModelIndex chosen = model.index(12);
    const QUuid id = chosen.data(CallLogModel::IdRole).toUuid();
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    store.calls.prepend(loggedCall(-1));
    Q_EMIT store.callsChanged();
    ASSERT_TRUE(QTest::qWaitFor([&] { return inserted.size() == 1; }, 5000));
    EXPECT_EQ(model.rowCount(), 301);
    EXPECT_EQ(chosen.row(), 13);
    EXPECT_EQ(chosen.data(CallLogModel::IdRole).toUuid(), id);
    EXPECT_TRUE(QTest::qWaitFor([&] { return words(0) == QStringLiteral("việc -1"); }, 5000));
    EXPECT_EQ(words(13), QStringLiteral("việc 12"));
}

TEST_F(CallLogRows, ACorrectionShowsWithoutMovingARow)
{
    fill(100);
    begin();
    look(0, 10);
    store.calls[4].citizen.question = QStringLiteral("đã sửa");
    QSignalSpy moved(&model, &QAbstractItemModel::rowsInserted);
    Q_EMIT store.callsChanged();
    EXPECT_TRUE(QTest::qWaitFor([&] { return words(4) == QStringLiteral("đã sửa"); }, 5000));
    EXPECT_EQ(moved.size(), 0);
}

TEST_F(CallLogRows, CallsThatWentTakeTheirRowsWithThem)
{
    fill(120);
    begin();
    look(60, 110);
    store.calls.remove(0, 20);
    Q_EMIT store.callsChanged();
    EXPECT_TRUE(QTest::qWaitFor([&] { return model.rowCount() == 100; }, 5000));
    EXPECT_TRUE(QTest::qWaitFor([&] { return words(0) == QStringLiteral("việc 20"); }, 5000));
    EXPECT_TRUE(QTest::qWaitFor([&] { return words(99) == QStringLiteral("việc 119"); }, 5000));
}

TEST_F(CallLogRows, NothingIsAskedWhileNobodyWatches)
{
    fill(10);
    model.setFilter({});
    drain();
    EXPECT_EQ(model.rowCount(), 0);
    model.setWatching(true);
    drain();
    EXPECT_EQ(model.rowCount(), 10);
    model.setWatching(false);
    store.calls.append(loggedCall(10));
    Q_EMIT store.callsChanged();
    drain();
    EXPECT_EQ(model.rowCount(), 10);
    model.setWatching(true);
    drain();
    EXPECT_EQ(model.rowCount(), 11);
}

TEST_F(CallLogRows, AnotherFilterShowsNoRowOfTheOneBefore)
{
    fill(200);
    store.calls[3].operatorName = QStringLiteral("binh.vu");
    begin();
    look(0, 40);
    store.answers.hold = true;
    Q_EMIT store.callsChanged();
    drain();
    model.data(model.index(0), Qt::DisplayRole);
    drain(); // a page of the old filter is on its way
    model.setFilter({QStringLiteral("binh.vu"), {}});
    EXPECT_EQ(model.at(0), nullptr);
    drain();
    EXPECT_EQ(model.rowCount(), 1);
    store.answers.hold = false;
    store.answers.release();
    drain();
    look(0, 0);
    EXPECT_EQ(words(0), QStringLiteral("việc 3"));
}

TEST_F(CallLogRows, AFailureIsToldAndTheRowsStay)
{
    fill(200);
    begin();
    look(0, 10);
    QSignalSpy failed(&model, &CallLogModel::failed);
    store.failure = Error {ErrorKind::Storage, {}, {}, {}};
    model.data(model.index(120), Qt::DisplayRole);
    EXPECT_TRUE(QTest::qWaitFor([&] { return failed.size() == 1; }, 5000));
    model.data(model.index(120), Qt::DisplayRole);
    drain();
    EXPECT_EQ(failed.size(), 1) << "a view must not ask for ever";
    EXPECT_EQ(words(5), QStringLiteral("việc 5"));
}

} // namespace
} // namespace tongdai::test
