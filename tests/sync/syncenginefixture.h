// A sync engine over a fake centre and a fake store, its clock turned by hand.
#pragma once

#include "app/sync/syncengine.h"
#include "fakecentre.h"
#include "fakestore.h"
#include "handclock.h"

#include <gtest/gtest.h>

namespace tongdai {

using Fault = FakeCentre::Fault;

class SyncEngineTest : public testing::Test
{
protected:
    SyncEngineTest() { store.clientId = client; }

    void start() { engine.start({client, centre.validToken, 900, centre.validRefresh, {}}); }
    void startLive()
    {
        start();
        ASSERT_TRUE(reaches(SyncState::Live));
    }
    bool reaches(SyncState state)
    {
        return clock.turnUntil([&] { return engine.status().state == state; });
    }
    /// Outbox empty, mirror equal to the centre's rows, screen says Live.
    bool converges()
    {
        return clock.turnUntil([&] { return converged(); });
    }
    bool converged() const
    {
        if (engine.status().state != SyncState::Live || store.waiting() != 0 || engine.status().waiting != 0)
            return false;
        for (const QString &scope : centre.scopes) {
            const QStringList ids = centre.rows.value(scope);
            if (store.mirror.value(scope).size() != ids.size())
                return false;
            for (const QString &id : ids) {
                if (!store.mirror.value(scope).contains(id))
                    return false;
            }
        }
        return true;
    }
    void expectEachOnce(const QList<QUuid> &ids) const
    {
        for (const QUuid &id : ids)
            EXPECT_EQ(centre.appliedTimes(id), 1);
        EXPECT_EQ(centre.applied.size(), ids.size());
    }
    QList<QUuid> saveCalls(int count)
    {
        QList<QUuid> ids;
        for (int i = 0; i < count; ++i)
            ids.append(store.save());
        return ids;
    }
    void failOnce(const QString &what, Fault fault)
    {
        centre.fate = [this, what, fault, done = false](int, const QString &of) mutable {
            if (done || of != what)
                return Fault::None;
            done = true;
            return fault;
        };
    }

    const QUuid client = QUuid::createUuid();
    HandClock clock;
    FakeStore store;
    FakeCentre centre {clock};
    SyncEngine engine {SyncParts {centre, store, clock, clock, [](qint64 bound) { return bound / 2; }}};
};

} // namespace tongdai
