#include "models/items/ticketlistmodel.h"
#include "tests/items/fakeports.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::test;

namespace {

Ticket ticket(int n, TicketState state, qint64 dueMs)
{
    Ticket t;
    t.id = QUuid(static_cast<uint>(n), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    t.number = QStringLiteral("1022-250422-%1").arg(n, 5, 10, QLatin1Char('0'));
    t.state = state;
    t.acceptDueMs = dueMs;
    t.resultDueMs = dueMs;
    t.callbackDueMs = dueMs;
    t.citizen.question = QStringLiteral("Việc số %1").arg(n);
    return t;
}

class TicketList : public testing::Test
{
protected:
    void open(int tickets)
    {
        for (int n = 1; n <= tickets; ++n)
            store.tickets.append(ticket(n, TicketState::Handling, clock.now + n * 60'000));
        model.setFilter({});
        settle();
    }
    void settle()
    {
        ASSERT_TRUE(QTest::qWaitFor([&] { return !model.isLoading(); }));
    }
    QStringList titles() const
    {
        QStringList out;
        for (int row = 0; row < model.rowCount(); ++row)
            out.append(model.index(row).data().toString());
        return out;
    }

    HandClock clock;
    FakeTicketStore store;
    TicketListModel model {store, clock};
    QAbstractItemModelTester contract {&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_F(TicketList, PagesByKeyUntilTheEnd)
{
    open(120);
    while (model.canFetchMore({})) {
        model.fetchMore({});
        settle();
    }
    EXPECT_EQ(model.rowCount(), 120);
    EXPECT_EQ(model.at(119)->citizen.question, QStringLiteral("Việc số 120"));
    EXPECT_EQ(store.asked.size(), 3);
    EXPECT_EQ(store.asked.last().after.id, store.tickets.at(99).id);
    EXPECT_EQ(store.asked.last().after.key, dueOrderKey(store.tickets.at(99)));
}

TEST_F(TicketList, KeepsItsRowsWhenAPageFails)
{
    open(60);
    const QSignalSpy failures(&model, &TicketListModel::failed);
    store.failure = Error {ErrorKind::Storage, QStringLiteral("broken"), {}, {}};
    if (model.canFetchMore({}))
        model.fetchMore({});
    settle();
    store.failure = Error {ErrorKind::Storage, QStringLiteral("broken"), {}, {}};
    Q_EMIT store.ticketsChanged({});
    settle();
    EXPECT_GE(failures.count(), 1);
    EXPECT_GE(model.rowCount(), 50);

    store.failure.reset();
    Q_EMIT store.ticketsChanged({});
    settle();
    while (model.canFetchMore({})) {
        model.fetchMore({});
        settle();
    }
    EXPECT_EQ(model.rowCount(), 60);
}

TEST_F(TicketList, FollowsAChangeInPlaceAndKeepsTheSelection)
{
    open(10);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QItemSelectionModel selection(&model);
    selection.setCurrentIndex(model.index(4), QItemSelectionModel::ClearAndSelect);
    const QUuid chosen = model.at(4)->id;

    store.tickets[4].state = TicketState::NeedInfo; // its clock pauses, so it goes to the end
    store.tickets.removeAt(0);
    store.tickets.append(ticket(77, TicketState::Forwarded, clock.now + 1000));
    Q_EMIT store.ticketsChanged({chosen});
    settle();

    EXPECT_EQ(resets.count(), 0);
    EXPECT_EQ(model.rowCount(), 10);
    EXPECT_EQ(titles().first(), QStringLiteral("Việc số 77"));
    EXPECT_EQ(model.rowOf(chosen), 9);
    EXPECT_EQ(selection.currentIndex().row(), 9);
    EXPECT_TRUE(selection.isSelected(model.index(9)));
}

TEST_F(TicketList, AsksOnceMoreAfterABurstOfChanges)
{
    open(3);
    const auto before = store.asked.size();
    store.answers.hold = true;
    for (int i = 0; i < 20; ++i)
        Q_EMIT store.ticketsChanged({});
    ASSERT_EQ(store.answers.waiting(), 1);
    store.answers.hold = false;
    store.answers.release();
    settle();
    EXPECT_EQ(store.asked.size() - before, 2);
}

TEST_F(TicketList, DropsTheAnswerToAnOlderQuestion)
{
    open(3);
    store.answers.hold = true;
    model.setFilter({TicketFilter::Folder::Unit, QStringLiteral("số 1")});
    model.setFilter({TicketFilter::Folder::Unit, QStringLiteral("số 2")});
    ASSERT_EQ(store.answers.waiting(), 2);
    store.answers.release(1);
    settle();
    store.answers.release(0);
    const QSignalSpy loaded(&model, &TicketListModel::loaded);
    drain();
    EXPECT_EQ(titles(), QStringList {QStringLiteral("Việc số 2")});
    EXPECT_EQ(loaded.count(), 0);
}

TEST_F(TicketList, PutsTicketsUnderOverdueTodayTomorrowAndWithoutClock)
{
    clock.now = at(2025, 4, 22, 15, 16);
    store.tickets = {
        ticket(1, TicketState::Handling, at(2025, 4, 22, 13, 36)),
        ticket(2, TicketState::Forwarded, at(2025, 4, 22, 15, 36)),
        ticket(3, TicketState::Result, at(2025, 4, 22, 23, 59)),
        ticket(4, TicketState::Handling, at(2025, 4, 23, 0, 0)),
        ticket(5, TicketState::NeedInfo, at(2025, 4, 22, 10, 0)),
    };
    model.setFilter({});
    settle();
    const QList<TicketSection> wanted {TicketSection::Overdue, TicketSection::Today, TicketSection::Today,
                                       TicketSection::Later, TicketSection::NoClock};
    for (int row = 0; row < wanted.size(); ++row)
        EXPECT_EQ(model.index(row).data(TicketListModel::SectionRole).toInt(),
                  static_cast<int>(wanted.at(row)))
            << row;
    const QList<bool> starts {true, true, false, true, true};
    for (int row = 0; row < starts.size(); ++row)
        EXPECT_EQ(model.index(row).data(TicketListModel::SectionStartRole).toBool(), starts.at(row)) << row;
    EXPECT_EQ(model.sectionCount(TicketSection::Today).rows, 2);
    EXPECT_TRUE(model.sectionCount(TicketSection::NoClock).complete);
}

TEST_F(TicketList, TellsItsViewsWhenTheClockMakesATicketLate)
{
    open(2);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.clockTurned();
    EXPECT_EQ(changes.count(), 0);
    clock.now += 90'000;
    model.clockTurned();
    EXPECT_EQ(changes.count(), 1);
    EXPECT_EQ(model.sectionCount(TicketSection::Overdue).rows, 1);
}

TEST_F(TicketList, SaysThatASectionMayGoOnWhenMorePagesFollow)
{
    store.answers.hold = true;
    for (int n = 1; n <= 60; ++n)
        store.tickets.append(ticket(n, TicketState::Handling, clock.now + 1000 + n));
    TicketListModel unwatched(store, clock);
    unwatched.setFilter({});
    store.answers.release();
    ASSERT_TRUE(QTest::qWaitFor([&] { return unwatched.rowCount() == 50; }));
    EXPECT_FALSE(unwatched.sectionCount(TicketSection::Today).complete);
    EXPECT_EQ(unwatched.sectionCount(TicketSection::Today).rows, 50);
}
