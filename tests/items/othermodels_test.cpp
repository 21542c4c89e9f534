// Timeline, hits and call history: the smaller lists.
#include "models/items/callhistorymodel.h"
#include "models/items/hitlistmodel.h"
#include "models/items/timelinemodel.h"
#include "tests/items/fakeports.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::test;

namespace {

TicketEvent move(TicketState from, TicketState to, bool pending = false)
{
    TicketEvent e;
    e.id = QUuid::createUuid();
    e.from = from;
    e.to = to;
    e.pending = pending;
    return e;
}

SearchQuery asking(const QString &words)
{
    SearchQuery query;
    query.text = words;
    return query;
}

SearchHit hit(const QString &code, const QString &name)
{
    SearchHit h;
    h.id = code;
    h.code = code;
    h.name = name;
    return h;
}

} // namespace

TEST(TimelineModel, AppendsNewsOfItsTicketAndIgnoresOthers)
{
    FakeTicketStore store;
    TimelineModel model(store);
    const QAbstractItemModelTester contract(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QUuid id = QUuid::createUuid();
    store.events[id] = {move(TicketState::Draft, TicketState::Received)};
    const QSignalSpy loaded(&model, &TimelineModel::loaded);
    model.setTicket(id);
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.rowCount() == 1; }));
    EXPECT_FALSE(model.pendingMove());

    Q_EMIT store.ticketsChanged({QUuid::createUuid()});
    store.events[id].append(move(TicketState::Received, TicketState::Forwarded, true));
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    Q_EMIT store.ticketsChanged({id});
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.rowCount() == 2; }));
    EXPECT_EQ(inserted.count(), 1);
    ASSERT_TRUE(model.pendingMove());
    EXPECT_EQ(model.pendingMove()->to, TicketState::Forwarded);
    EXPECT_EQ(model.lastMove()->to, TicketState::Received);
    EXPECT_EQ(loaded.count(), 2);
}

TEST(TimelineModel, NeverShowsOneTicketsEventsUnderAnother)
{
    FakeTicketStore store;
    TimelineModel model(store);
    const QUuid first = QUuid::createUuid();
    const QUuid second = QUuid::createUuid();
    store.events[first] = {move(TicketState::Draft, TicketState::Received)};
    store.answers.hold = true;
    model.setTicket(first);
    model.setTicket(second);
    store.answers.release(1);
    store.answers.release(0);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    drain();
    EXPECT_EQ(inserted.count(), 0);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(TimelineModel, KeepsWhatItShowsWhenReadingFails)
{
    FakeTicketStore store;
    TimelineModel model(store);
    const QUuid id = QUuid::createUuid();
    store.events[id] = {move(TicketState::Draft, TicketState::Received)};
    model.setTicket(id);
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.rowCount() == 1; }));
    store.failure = Error {ErrorKind::Corrupt, {}, {}, {}};
    QSignalSpy failures(&model, &TimelineModel::failed);
    Q_EMIT store.ticketsChanged({});
    ASSERT_TRUE(failures.count() == 1 || failures.wait());
    EXPECT_EQ(model.rowCount(), 1);
}

TEST(HitListModel, ReplacesHitsRowByRow)
{
    FakeArticleIndex index;
    index.hits = {hit(QStringLiteral("1"), QStringLiteral("Đăng ký khai sinh")),
                  hit(QStringLiteral("2"), QStringLiteral("Đăng ký kết hôn")),
                  hit(QStringLiteral("3"), QStringLiteral("Đăng ký khai tử"))};
    HitListModel model(index);
    const QAbstractItemModelTester contract(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setQuery({});
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.rowCount() == 3; }));
    EXPECT_TRUE(model.showsMostAsked());

    model.setQuery(asking(QStringLiteral("kết hôn")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.rowCount() == 1; }));
    EXPECT_FALSE(model.showsMostAsked());
    EXPECT_EQ(model.index(0).data(HitListModel::CodeRole).toString(), QStringLiteral("2"));
    model.setQuery(asking(QStringLiteral("khai")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.rowCount() == 2; }));
    EXPECT_EQ(model.at(1)->name, QStringLiteral("Đăng ký khai tử"));
    EXPECT_EQ(model.answer().total, 2);
    EXPECT_EQ(resets.count(), 0);
}

TEST(HitListModel, DropsAnAnswerThatComesLate)
{
    FakeArticleIndex index;
    index.hits = {hit(QStringLiteral("1"), QStringLiteral("khai sinh")),
                  hit(QStringLiteral("2"), QStringLiteral("kết hôn"))};
    index.answers.hold = true;
    HitListModel model(index);
    model.setQuery(asking(QStringLiteral("khai")));
    model.setQuery(asking(QStringLiteral("kết")));
    index.answers.release(1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.rowCount() == 1; }));
    index.answers.release(0);
    const QSignalSpy answered(&model, &HitListModel::answered);
    drain();
    EXPECT_EQ(answered.count(), 0);
    EXPECT_EQ(model.at(0)->id, QStringLiteral("2"));
}

TEST(HitListModel, KeepsItsRowsWhenASearchFails)
{
    FakeArticleIndex index;
    index.hits = {hit(QStringLiteral("1"), QStringLiteral("khai sinh"))};
    HitListModel model(index);
    model.setQuery(asking(QStringLiteral("khai")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.rowCount() == 1; }));
    index.failure = Error {ErrorKind::Storage, {}, {}, {}};
    QSignalSpy failures(&model, &HitListModel::failed);
    model.setQuery(asking(QStringLiteral("khai s")));
    ASSERT_TRUE(failures.wait());
    EXPECT_EQ(model.rowCount(), 1);
}

TEST(HitListModel, AsksAgainWhenTheBaseHasChanged)
{
    FakeArticleIndex index;
    HitListModel model(index);
    model.setQuery(asking(QStringLiteral("khai")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !model.isLoading(); }));
    model.setQuery(asking(QStringLiteral("khai")));
    EXPECT_EQ(index.searched.size(), 1);
    index.hits = {hit(QStringLiteral("1"), QStringLiteral("khai sinh"))};
    Q_EMIT index.articlesChanged();
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.rowCount() == 1; }));
}

TEST(CallHistoryModel, PagesTheCallsOfANumberNewestFirst)
{
    FakeCallStore store;
    for (int n = 0; n < 120; ++n) {
        Call c;
        c.id = QUuid::createUuid();
        c.startedMs = 1'000'000 - n;
        c.citizen.phone = QStringLiteral("0900000012");
        store.calls.append(c);
    }
    CallHistoryModel model(store);
    const QAbstractItemModelTester contract(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setPhone(QStringLiteral("0900000012"));
    ASSERT_TRUE(QTest::qWaitFor([&] {
        model.fetchMore({});
        return model.rowCount() == 120;
    }));
    EXPECT_FALSE(model.canFetchMore({}));
    EXPECT_EQ(model.at(119)->startedMs, 1'000'000 - 119);

    Call fresh = store.calls.first();
    fresh.id = QUuid::createUuid();
    fresh.startedMs = 2'000'000;
    store.calls.prepend(fresh);
    Q_EMIT store.callsChanged();
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.at(0)->id == fresh.id; }));
}

TEST(CallHistoryModel, ForgetsThePreviousCallerAtOnce)
{
    FakeCallStore store;
    Call c;
    c.id = QUuid::createUuid();
    c.startedMs = 5;
    c.citizen.phone = QStringLiteral("0900000012");
    store.calls = {c};
    CallHistoryModel model(store);
    model.setPhone(c.citizen.phone);
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.rowCount() == 1; }));
    model.setPhone(QStringLiteral("0900000027"));
    EXPECT_EQ(model.rowCount(), 0);
}
