#include "syncenginefixture.h"

using namespace tongdai;

// The n-th request fails in each way, for every n until a whole sync passes untouched; each time all
// converges.
class EveryRequestFailsOnce : public SyncEngineTest, public testing::WithParamInterface<Fault>
{
};

TEST_P(EveryRequestFailsOnce, AndEachCallArrivesOnce)
{
    bool touched = true;
    int n = 0;
    while (touched) {
        ++n;
        ASSERT_LT(n, 200) << "a sync never passed untouched";
        touched = false;
        HandClock ownClock;
        FakeStore ownStore;
        FakeCentre ownCentre(ownClock);
        ownStore.clientId = client;
        ownCentre.pageRows = 4;
        ownCentre.batch = 3;
        for (int i = 0; i < 9; ++i)
            ownCentre.rows[QStringLiteral("dir")].append(QStringLiteral("unit-%1").arg(i));
        ownCentre.fate = [&touched, n](int number, const QString &) {
            if (number != n)
                return Fault::None;
            touched = true;
            return GetParam();
        };
        SyncEngine own(
            SyncParts {ownCentre, ownStore, ownClock, ownClock, [](qint64 bound) { return bound / 2; }});
        QList<QUuid> ids;
        for (int i = 0; i < 8; ++i)
            ids.append(ownStore.save());
        own.start({client, {}, 0, ownCentre.validRefresh, {}});
        const auto done = [&] {
            return own.status().state == SyncState::Live && ownStore.waiting() == 0
                && ownStore.mirror.value(QStringLiteral("calls")).size() == 8
                && ownStore.mirror.value(QStringLiteral("dir")).size() == 9;
        };
        ASSERT_TRUE(ownClock.turnUntil(done)) << "request " << n << " failed and nothing converged";
        for (const QUuid &id : std::as_const(ids))
            ASSERT_EQ(ownCentre.appliedTimes(id), 1) << "request " << n;
    }
    EXPECT_GT(n, 8);
}

INSTANTIATE_TEST_SUITE_P(AllFaults, EveryRequestFailsOnce,
                         testing::Values(Fault::RequestLost, Fault::ReplyLost, Fault::Doubled, Fault::Page,
                                         Fault::TokenOver, Fault::Busy, Fault::Broken));

TEST(SyncEngineStoreFaults, EveryStatementOfTheStoreFailsOnceAndAllConverges)
{
    for (const ErrorKind kind : {ErrorKind::Storage, ErrorKind::DiskFull}) {
        int n = 0;
        bool touched = true;
        while (touched) {
            ++n;
            ASSERT_LT(n, 200);
            HandClock clock;
            FakeStore store;
            FakeCentre centre(clock);
            centre.pageRows = 4;
            centre.batch = 3;
            for (int i = 0; i < 9; ++i)
                centre.rows[QStringLiteral("dir")].append(QStringLiteral("unit-%1").arg(i));
            store.failCall = n;
            store.failWith = kind;
            SyncEngine engine(
                SyncParts {centre, store, clock, clock, [](qint64 bound) { return bound / 2; }});
            QList<QUuid> ids;
            for (int i = 0; i < 8; ++i)
                ids.append(store.save());
            const QUuid client = QUuid::createUuid();
            engine.start({client, {}, 0, centre.validRefresh, {}});
            const auto done = [&] {
                return engine.status().state == SyncState::Live && store.waiting() == 0
                    && store.mirror.value(QStringLiteral("calls")).size() == 8
                    && store.mirror.value(QStringLiteral("dir")).size() == 9;
            };
            ASSERT_TRUE(clock.turnUntil(done)) << "call " << n;
            for (const QUuid &id : std::as_const(ids))
                ASSERT_EQ(centre.appliedTimes(id), 1) << "call " << n;
            touched = store.calls >= n;
        }
        EXPECT_GT(n, 8);
    }
}
