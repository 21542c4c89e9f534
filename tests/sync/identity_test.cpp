// Who this installation is to the centre, and what a centre that lost its past gets back.
#include "syncenginefixture.h"

using namespace tongdai;

TEST_F(SyncEngineTest, ARestoredCentreGetsItsLostOperationsAgain)
{
    startLive();
    const QList<QUuid> ids = saveCalls(10);
    ASSERT_TRUE(converges());
    // Last night's backup: the last six are gone, with their rows; another epoch has begun.
    centre.lastN[client] = 4;
    for (int i = 4; i < 10; ++i) {
        centre.applied.remove(idText(ids[i]));
        centre.taken[client].remove(i + 1);
        centre.rows[QStringLiteral("calls")].removeLast();
    }
    centre.epoch = QStringLiteral("e2");
    ASSERT_TRUE(clock.turnUntil([&] { return centre.waits(); }));
    centre.cutWaiting();
    EXPECT_TRUE(clock.turnUntil([&] { return centre.applied.size() == 10 && converged(); }));
    expectEachOnce(ids);
    EXPECT_EQ(store.requeues.value(0), 5);
}

TEST_F(SyncEngineTest, ACentreRestoredBetweenTwoPollsIsNoticedByItsPages)
{
    startLive();
    const QList<QUuid> ids = saveCalls(4);
    ASSERT_TRUE(converges());
    // No connection breaks and the epoch stays: only the cursor is ahead of what the centre has.
    centre.lastN[client] = 1;
    for (int i = 1; i < 4; ++i) {
        centre.applied.remove(idText(ids[i]));
        centre.taken[client].remove(i + 1);
        centre.rows[QStringLiteral("calls")].removeLast();
    }
    EXPECT_TRUE(clock.turnUntil([&] { return centre.applied.size() == 4 && converged(); }));
    expectEachOnce(ids);
}

TEST_F(SyncEngineTest, ACentreStartedFromACopyWithOurCursorsIsNoticedByItsLife)
{
    startLive();
    const QList<QUuid> early = saveCalls(2);
    ASSERT_TRUE(converges());
    // What is pushed now comes back in no page before the centre is started again, from a copy made just before: our
    // cursors are right there, no connection breaks, and only the count of operations is less.
    centre.holdBack = QStringLiteral("calls");
    const QList<QUuid> late = saveCalls(1);
    ASSERT_TRUE(clock.turnUntil([&] { return centre.applied.size() == 3; }));
    centre.lastN[client] = 2;
    centre.applied.remove(idText(late.constFirst()));
    centre.taken[client].remove(3);
    centre.rows[QStringLiteral("calls")].removeLast();
    centre.life = QStringLiteral("l2");
    EXPECT_TRUE(clock.turnUntil([&] { return centre.applied.size() == 3 && converged(); }));
    expectEachOnce(early + late);
    // And not once more: the same life again is the same centre.
    const auto hellos = [this] {
        return std::count_if(centre.requests.cbegin(), centre.requests.cend(),
                             [](const FakeCentre::Request &request) { return request.what == QStringLiteral("hello"); });
    };
    const auto before = hellos();
    centre.addRow(QStringLiteral("dir"), QStringLiteral("unit-9"));
    EXPECT_TRUE(converges());
    EXPECT_EQ(hellos(), before);
}

TEST_F(SyncEngineTest, EqualNumbersAfterALostPastAreProvedByTheOperations)
{
    startLive();
    centre.addRow(QStringLiteral("dir"), QStringLiteral("unit-1"));
    const QList<QUuid> ids = saveCalls(2);
    ASSERT_TRUE(converges());
    // Restored to before our two, and a copy of this profile has used their numbers since.
    centre.applied.clear();
    centre.taken[client].clear();
    centre.forkedClients.insert(client);
    centre.rows[QStringLiteral("calls")].clear();
    ASSERT_TRUE(reaches(SyncState::NeedLogin));
    EXPECT_EQ(store.requeues, QList<qint64> {1});
    const SignInReply reply = centre.session(QUuid::createUuid());
    engine.start({reply.clientId, reply.accessToken, 900, reply.refreshToken, {}});
    EXPECT_TRUE(converges());
    expectEachOnce(ids);
}

TEST_F(SyncEngineTest, AGapAnswerSendsFromTheNumberTheCentreExpects)
{
    startLive();
    const QList<QUuid> ids = saveCalls(5);
    ASSERT_TRUE(converges());
    // Its last second is lost without anybody having noticed: no greeting in between.
    centre.lastN[client] = 3;
    for (int i = 3; i < 5; ++i) {
        centre.applied.remove(idText(ids[i]));
        centre.taken[client].remove(i + 1);
    }
    const QList<QUuid> later = saveCalls(1);
    EXPECT_TRUE(clock.turnUntil([&] { return centre.applied.size() == 6 && store.waiting() == 0; }));
    expectEachOnce(ids + later);
}

TEST_F(SyncEngineTest, AGapThatNothingHereCanFillEndsInANewClient)
{
    startLive();
    saveCalls(3);
    ASSERT_TRUE(converges());
    centre.lastN[client] = 1;
    store.ops.clear(); // a lost outbox, numbers going on
    store.ops.append({7, QUuid::createUuid(), FakeStore::State::Queued});
    const QUuid waiting = store.ops.last().id;
    store.ackedN = 1;
    engine.start({client, {}, 0, {}, [this](QUuid id) { return centre.signIn({}, {}, id); }});
    // The password is gone once greeted, so the person is asked and the next sign-in is for a new
    // installation.
    ASSERT_TRUE(reaches(SyncState::NeedLogin));
    EXPECT_TRUE(engine.wantsNewClient());
    const SignInReply reply = centre.session(QUuid::createUuid());
    engine.start({reply.clientId, reply.accessToken, 900, reply.refreshToken, {}});
    EXPECT_TRUE(clock.turnUntil([&] { return centre.appliedTimes(waiting) == 1 && store.waiting() == 0; }));
    EXPECT_EQ(store.clientId, reply.clientId);
    EXPECT_FALSE(engine.wantsNewClient());
}

TEST_F(SyncEngineTest, AClonedDiskBecomesANewClientAndKeepsOperationIds)
{
    const QList<QUuid> ids = saveCalls(3);
    centre.lastN[client] = 40; // the other copy has gone on
    QUuid askedFor = client;
    engine.start({client, {}, 0, {}, [this, &askedFor](QUuid id) {
                      askedFor = id;
                      return centre.signIn({}, {}, id);
                  }});
    EXPECT_TRUE(converges());
    expectEachOnce(ids);
    EXPECT_TRUE(askedFor.isNull());
    EXPECT_NE(store.clientId, client);
    EXPECT_EQ(centre.lastN.value(store.clientId), 3);
}

TEST_F(SyncEngineTest, ARestoredCentreOlderThanWhatIsKeptGetsTheRestFromANewClient)
{
    startLive();
    const QList<QUuid> ids = saveCalls(6);
    ASSERT_TRUE(converges());
    store.ops.removeFirst(); // forgotten after its time
    engine.stop();
    centre.lastN[client] = 0;
    centre.taken.clear();
    centre.applied.clear();
    engine.start({client, {}, 0, {}, [this](QUuid id) { return centre.signIn({}, {}, id); }});
    EXPECT_TRUE(clock.turnUntil([&] { return store.waiting() == 0 && centre.applied.size() == 5; }));
    expectEachOnce(ids.mid(1));
    EXPECT_NE(store.clientId, client);
}

TEST_F(SyncEngineTest, AForkFoundWhileSendingNeedsAFreshSignIn)
{
    startLive();
    centre.forkedClients.insert(client);
    const QList<QUuid> ids = saveCalls(2);
    ASSERT_TRUE(reaches(SyncState::NeedLogin));
    EXPECT_TRUE(engine.wantsNewClient());
    EXPECT_EQ(store.waiting(), 2);
    const SignInReply reply = centre.session(QUuid::createUuid());
    engine.start({reply.clientId, reply.accessToken, 900, reply.refreshToken, {}});
    EXPECT_TRUE(converges());
    expectEachOnce(ids);
}

TEST_F(SyncEngineTest, AnEmptyProfileTakesTheIdentityOfItsFirstSignIn)
{
    store.clientId = {};
    startLive();
    EXPECT_EQ(store.clientId, client);
}

TEST_F(SyncEngineTest, ALostScopeIsPurgedFromTheMirror)
{
    centre.addRow(QStringLiteral("dir"), QStringLiteral("unit-1"));
    centre.addRow(QStringLiteral("calls"), QStringLiteral("call-1"));
    startLive();
    ASSERT_TRUE(store.mirror.contains(QStringLiteral("calls")));
    centre.scopes = {QStringLiteral("dir")};
    ASSERT_TRUE(clock.turnUntil([&] { return !store.mirror.contains(QStringLiteral("calls")); }));
    EXPECT_TRUE(converges());
    EXPECT_FALSE(store.kept.contains(QStringLiteral("calls")));
}

TEST_F(SyncEngineTest, AScopeThatAnswersWithNothingLeftIsDropped)
{
    centre.addRow(QStringLiteral("calls"), QStringLiteral("call-1"));
    startLive();
    ASSERT_TRUE(clock.turnUntil([&] { return centre.waits(); }));
    PullPage lost;
    lost.scope = QStringLiteral("calls");
    lost.reset = true;
    centre.extraPage = lost;
    centre.addRow(QStringLiteral("dir"), QStringLiteral("unit-1"));
    centre.scopes = {QStringLiteral("dir")};
    ASSERT_TRUE(clock.turnUntil([&] { return centre.asked(QStringLiteral("hello")) == 2 && converged(); }));
    EXPECT_FALSE(store.mirror.contains(QStringLiteral("calls")));
}

TEST_F(SyncEngineTest, APageOfAScopeNotOursIsNotKept)
{
    startLive();
    ASSERT_TRUE(clock.turnUntil([&] { return centre.waits(); }));
    PullPage strange;
    strange.scope = QStringLiteral("desk:731");
    strange.rows.append({QStringLiteral("ticket"), QStringLiteral("secret"), 1, 1, {}, false});
    strange.next = QStringLiteral("e1.1");
    centre.extraPage = strange;
    centre.addRow(QStringLiteral("dir"), QStringLiteral("unit-1"));
    EXPECT_TRUE(clock.turnUntil([&] { return store.mirror.contains(QStringLiteral("dir")); }));
    EXPECT_FALSE(store.mirror.contains(QStringLiteral("desk:731")));
}

TEST_F(SyncEngineTest, AnotherEpochStartsWithAGreeting)
{
    centre.addRow(QStringLiteral("calls"), QStringLiteral("old-1"));
    centre.addRow(QStringLiteral("calls"), QStringLiteral("old-2"));
    startLive();
    centre.epoch = QStringLiteral("e2");
    centre.rows[QStringLiteral("calls")] = {QStringLiteral("new-1")};
    EXPECT_TRUE(clock.turnUntil([&] { return centre.asked(QStringLiteral("hello")) >= 2 && converged(); }));
    EXPECT_EQ(store.mirror.value(QStringLiteral("calls")).keys(), QStringList {QStringLiteral("new-1")});
}
