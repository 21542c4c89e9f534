#include "app/sync/syncengine.h"

#include "fakecentre.h"
#include "fakestore.h"
#include "handclock.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace tongdai;
using Fault = FakeCentre::Fault;

namespace {

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

} // namespace

TEST_F(SyncEngineTest, IsSignedOutAndSilentBeforeItStarts)
{
    store.save();
    clock.turn(120'000);
    EXPECT_EQ(engine.status().state, SyncState::SignedOut);
    EXPECT_EQ(engine.status().waiting, 1);
    EXPECT_TRUE(centre.requests.isEmpty());
}

TEST_F(SyncEngineTest, SendsWhatWaitedAndFetchesEveryPage)
{
    centre.pageRows = 3;
    for (int i = 0; i < 10; ++i)
        centre.addRow(QStringLiteral("dir"), QStringLiteral("unit-%1").arg(i));
    const QList<QUuid> ids = saveCalls(120);
    start();
    EXPECT_TRUE(converges());
    expectEachOnce(ids);
    EXPECT_EQ(store.mirror.value(QStringLiteral("dir")).size(), 10);
    EXPECT_EQ(centre.asked(QStringLiteral("push")), 3); // 50, 50, 20
    EXPECT_EQ(engine.status().dataAsOfMs, clock.nowMs());
}

TEST_F(SyncEngineTest, SendsAnOperationTheMomentItIsSaved)
{
    startLive();
    const qint64 before = clock.steadyMs();
    const QUuid id = store.save();
    HandClock::settle();
    EXPECT_EQ(centre.appliedTimes(id), 1);
    EXPECT_EQ(clock.steadyMs(), before);
}

TEST_F(SyncEngineTest, NewsArriveWithoutWaitingForThePollToEnd)
{
    startLive();
    ASSERT_TRUE(clock.turnUntil([&] { return centre.waits(); }));
    const qint64 before = clock.steadyMs();
    centre.addRow(QStringLiteral("dir"), QStringLiteral("unit-new"));
    HandClock::settle();
    EXPECT_TRUE(store.mirror.value(QStringLiteral("dir")).contains(QStringLiteral("unit-new")));
    EXPECT_EQ(clock.steadyMs(), before);
}

TEST_F(SyncEngineTest, WaitsFortyToFiftyFiveSecondsForNews)
{
    startLive();
    clock.turn(600'000);
    for (const auto &request : std::as_const(centre.requests)) {
        if (request.what == QStringLiteral("pull") && request.wait > 0) {
            EXPECT_GE(request.wait, 40);
            EXPECT_LE(request.wait, 55);
        }
    }
    EXPECT_GT(centre.asked(QStringLiteral("pull")), 10);
    EXPECT_LT(centre.asked(QStringLiteral("pull")), 18);
}

TEST_F(SyncEngineTest, ALostRequestIsSentAgain)
{
    startLive();
    failOnce(QStringLiteral("push"), Fault::RequestLost);
    const QList<QUuid> ids = saveCalls(3);
    EXPECT_TRUE(converges());
    expectEachOnce(ids);
}

TEST_F(SyncEngineTest, ALostReplyLeavesTheCallAtTheCentreOnce)
{
    startLive();
    failOnce(QStringLiteral("push"), Fault::ReplyLost);
    const QList<QUuid> ids = saveCalls(3);
    EXPECT_TRUE(converges());
    expectEachOnce(ids);
    EXPECT_GE(store.unknowns, 1);
}

TEST_F(SyncEngineTest, ADoubledRequestLeavesTheCallAtTheCentreOnce)
{
    startLive();
    failOnce(QStringLiteral("push"), Fault::Doubled);
    const QList<QUuid> ids = saveCalls(3);
    EXPECT_TRUE(converges());
    expectEachOnce(ids);
}

TEST_F(SyncEngineTest, AnHtmlPageIsNoAnswer)
{
    startLive();
    failOnce(QStringLiteral("push"), Fault::Page);
    const QList<QUuid> ids = saveCalls(2);
    EXPECT_TRUE(converges());
    expectEachOnce(ids);
}

TEST_F(SyncEngineTest, AnOutageIsShownWithItsBeginningAndEndsByItself)
{
    startLive();
    ASSERT_TRUE(clock.turnUntil([&] { return centre.waits(); }));
    centre.answerAllWith = Error {ErrorKind::Offline, QStringLiteral("cable out"), {}, {}};
    const qint64 from = clock.nowMs();
    centre.cutWaiting();
    HandClock::settle();
    EXPECT_EQ(engine.status().state, SyncState::Offline);
    EXPECT_EQ(engine.status().offlineSinceMs, from);
    const QList<QUuid> ids = saveCalls(7);
    clock.turn(1'800'000);
    EXPECT_EQ(engine.status().state, SyncState::Offline);
    EXPECT_EQ(engine.status().offlineSinceMs, from);
    EXPECT_EQ(engine.status().waiting, 7);
    EXPECT_EQ(engine.items().size(), 7);
    // Full jitter with a cap of 60 s, here always half of it: some 60 tries in half an hour, no storm.
    EXPECT_LT(centre.requests.size(), 90);
    centre.answerAllWith.reset();
    EXPECT_TRUE(converges());
    expectEachOnce(ids);
    EXPECT_EQ(engine.status().offlineSinceMs, 0);
}

TEST_F(SyncEngineTest, RetryNowTriesAtOnce)
{
    centre.answerAllWith = Error {ErrorKind::Offline, QStringLiteral("cable out"), {}, {}};
    start();
    ASSERT_TRUE(reaches(SyncState::Offline));
    clock.turn(600'000);
    centre.answerAllWith.reset();
    const qint64 before = clock.steadyMs();
    engine.retryNow();
    ASSERT_TRUE(reaches(SyncState::Live));
    EXPECT_EQ(clock.steadyMs(), before);
}

TEST_F(SyncEngineTest, ANetworkComingUpAllowsOneTryWithinThreeSeconds)
{
    centre.answerAllWith = Error {ErrorKind::Offline, QStringLiteral("cable out"), {}, {}};
    start();
    ASSERT_TRUE(reaches(SyncState::Offline));
    clock.turn(600'000);
    const auto before = centre.requests.size();
    engine.networkUp();
    engine.networkUp();
    clock.turn(3'000);
    EXPECT_EQ(centre.requests.size(), before + 1);
}

TEST_F(SyncEngineTest, AfterAnOutageTheLoopsStartSpreadAsTheCentreAsks)
{
    centre.spreadMs = 20'000;
    start();
    ASSERT_TRUE(reaches(SyncState::Live));
    ASSERT_TRUE(clock.turnUntil([&] { return centre.waits(); }));
    centre.answerAllWith = Error {ErrorKind::Offline, QStringLiteral("cable out"), {}, {}};
    centre.cutWaiting();
    HandClock::settle();
    centre.answerAllWith.reset();
    ASSERT_TRUE(reaches(SyncState::CatchingUp));
    const qint64 connected = clock.steadyMs();
    ASSERT_TRUE(reaches(SyncState::Live));
    EXPECT_EQ(clock.steadyMs() - connected, 10'000);
}

TEST_F(SyncEngineTest, ABusyCentreIsLeftAloneAsLongAsItAsks)
{
    startLive();
    centre.retryAfter = 30;
    failOnce(QStringLiteral("push"), Fault::Busy);
    const QList<QUuid> ids = saveCalls(1);
    HandClock::settle();
    const int pushes = centre.asked(QStringLiteral("push"));
    clock.turn(29'999);
    EXPECT_EQ(centre.asked(QStringLiteral("push")), pushes);
    EXPECT_EQ(centre.asked(QStringLiteral("hello")), 1) << "busy is not lost";
    clock.turn(1'500);
    EXPECT_EQ(centre.asked(QStringLiteral("push")), pushes + 1);
    EXPECT_TRUE(converges());
    expectEachOnce(ids);
}

TEST_F(SyncEngineTest, ABusyGreetingIsRepeatedNoSoonerThanAsked)
{
    centre.retryAfter = 120;
    failOnce(QStringLiteral("hello"), Fault::Busy);
    start();
    clock.turn(119'000);
    EXPECT_EQ(centre.asked(QStringLiteral("hello")), 1);
    EXPECT_TRUE(reaches(SyncState::Live));
    EXPECT_GE(clock.steadyMs(), 120'000);
}

TEST_F(SyncEngineTest, AFailingPushDoesNotHoldUpNews)
{
    startLive();
    centre.fate = [](int, const QString &what) {
        return what == QStringLiteral("push") ? Fault::ReplyLost : Fault::None;
    };
    store.save();
    clock.turn(60'000);
    centre.addRow(QStringLiteral("dir"), QStringLiteral("unit-new"));
    EXPECT_TRUE(clock.turnUntil(
        [&] { return store.mirror.value(QStringLiteral("dir")).contains(QStringLiteral("unit-new")); }));
}

TEST_F(SyncEngineTest, AGroupThatTheCentreCannotStomachIsMadeSmaller)
{
    startLive();
    centre.fate = [this](int, const QString &what) {
        if (what != QStringLiteral("push"))
            return Fault::None;
        return centre.requests.last().ops > 4 ? Fault::Broken : Fault::None;
    };
    const QList<QUuid> ids = saveCalls(40);
    EXPECT_TRUE(converges());
    expectEachOnce(ids);
}

TEST_F(SyncEngineTest, AnOperationTheCentreFailsOnIsParkedAfterAMinuteAndHoldsUpNothing)
{
    startLive();
    const qint64 from = clock.steadyMs();
    QList<QUuid> ids = saveCalls(2);
    const QUuid bad = store.save();
    centre.poison.insert(idText(bad));
    ids += saveCalls(2);
    ASSERT_TRUE(clock.turnUntil([&] { return engine.status().waiting == 0; }));
    EXPECT_GE(clock.steadyMs() - from, 60'000);
    EXPECT_LT(clock.steadyMs() - from, 180'000);
    expectEachOnce(ids);
    EXPECT_EQ(engine.status().refused, 1);
}

TEST_F(SyncEngineTest, AnExpiredTokenIsRenewedAndTheSameBytesAreSent)
{
    startLive();
    centre.validToken = QStringLiteral("only-a-renewal-gives-this");
    QSignalSpy renewed(&engine, &SyncEngine::sessionRenewed);
    const QList<QUuid> ids = saveCalls(2);
    EXPECT_TRUE(converges());
    expectEachOnce(ids);
    EXPECT_EQ(renewed.size(), 1);
}

TEST_F(SyncEngineTest, TheTokenIsRenewedAtFourFifthsOfItsLifeWithoutStoppingThePull)
{
    startLive();
    ASSERT_TRUE(clock.turnUntil([&] { return centre.waits(); }));
    clock.turn(719'000 - clock.steadyMs());
    EXPECT_EQ(centre.asked(QStringLiteral("token")), 0);
    clock.turn(5'000);
    EXPECT_EQ(centre.asked(QStringLiteral("token")), 1);
    EXPECT_EQ(centre.asked(QStringLiteral("hello")), 1);
    clock.turn(720'000);
    EXPECT_EQ(centre.asked(QStringLiteral("token")), 2);
    EXPECT_EQ(engine.status().state, SyncState::Live);
}

TEST_F(SyncEngineTest, ALostReplyToARenewalDoesNotLogTheSeatOut)
{
    startLive();
    centre.validToken = QStringLiteral("only-a-renewal-gives-this");
    failOnce(QStringLiteral("token"), Fault::ReplyLost);
    const QList<QUuid> ids = saveCalls(2);
    EXPECT_TRUE(converges());
    expectEachOnce(ids);
    EXPECT_EQ(centre.asked(QStringLiteral("token")), 2);
}

TEST_F(SyncEngineTest, ARefusedRenewalNeedsLoginAndKeepsTheOutbox)
{
    startLive();
    centre.refuseRenewal = true;
    centre.validToken = QStringLiteral("revoked");
    const QList<QUuid> ids = saveCalls(4);
    ASSERT_TRUE(reaches(SyncState::NeedLogin));
    const auto asked = centre.requests.size();
    const QList<QUuid> later = saveCalls(2);
    clock.turn(3'600'000);
    EXPECT_EQ(centre.requests.size(), asked) << "nothing travels without a session";
    EXPECT_EQ(store.waiting(), 6);
    EXPECT_EQ(engine.status().waiting, 6);

    centre.refuseRenewal = false;
    centre.session(client);
    start();
    EXPECT_TRUE(converges());
    expectEachOnce(ids + later);
}

TEST_F(SyncEngineTest, ARememberedSessionIsRenewedFirst)
{
    engine.start({client, {}, 0, centre.validRefresh, {}});
    EXPECT_TRUE(reaches(SyncState::Live));
    EXPECT_EQ(centre.requests.first().what, QStringLiteral("token"));
}

TEST_F(SyncEngineTest, SomeoneLetInOfflineIsSignedInOnceTheCentreAnswers)
{
    centre.answerAllWith = Error {ErrorKind::Offline, QStringLiteral("cable out"), {}, {}};
    centre.validToken = QStringLiteral("of-someone-else");
    engine.start({client, {}, 0, {}, [this](QUuid id) {
                      return centre.signIn(QStringLiteral("an"), QStringLiteral("secret"), id);
                  }});
    ASSERT_TRUE(reaches(SyncState::Offline));
    const QList<QUuid> ids = saveCalls(2);
    clock.turn(300'000);
    centre.answerAllWith.reset();
    EXPECT_TRUE(converges());
    expectEachOnce(ids);
}

TEST_F(SyncEngineTest, AWrongCertificateStopsEverythingAndIsTriedOnceAMinute)
{
    startLive();
    centre.answerAllWith = Error {ErrorKind::Untrusted, QStringLiteral("another authority"), {}, {}};
    store.save();
    ASSERT_TRUE(reaches(SyncState::Untrusted));
    const auto asked = centre.requests.size();
    clock.turn(59'000);
    EXPECT_EQ(centre.requests.size(), asked);
    EXPECT_EQ(engine.status().state, SyncState::Untrusted);
    EXPECT_EQ(store.waiting(), 1);
    clock.turn(540'000);
    EXPECT_LE(centre.requests.size(), asked + 10);
    EXPECT_GE(centre.requests.size(), asked + 9);
    centre.answerAllWith.reset();
    engine.retryNow();
    EXPECT_TRUE(converges());
}

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
    EXPECT_EQ(store.requeues.size(), 1);
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

TEST_F(SyncEngineTest, RefusalsAreShownUntilThePersonHasSeenThem)
{
    startLive();
    const QUuid id = store.save();
    centre.rejects.insert(idText(id));
    EXPECT_TRUE(clock.turnUntil([&] { return engine.status().refused == 1; }));
    ASSERT_EQ(engine.items().size(), 1);
    EXPECT_TRUE(engine.items().first().refused);
    QSignalSpy changed(&engine, &SyncMonitor::statusChanged);
    engine.dismissRefused(id);
    EXPECT_TRUE(clock.turnUntil([&] { return engine.status().refused == 0 && changed.size() > 0; }));
    EXPECT_TRUE(engine.items().isEmpty());
}

TEST_F(SyncEngineTest, ACentreTooNewToReadStillTakesCalls)
{
    centre.tooNew = true;
    const QList<QUuid> ids = saveCalls(3);
    start();
    EXPECT_TRUE(clock.turnUntil([&] { return store.waiting() == 0; }));
    expectEachOnce(ids);
    EXPECT_EQ(engine.status().state, SyncState::NeedUpdate);
    EXPECT_EQ(centre.asked(QStringLiteral("pull")), 0);
}

TEST_F(SyncEngineTest, AFullDiskStopsReceivingButNotSending)
{
    startLive();
    store.failWith = ErrorKind::DiskFull;
    store.failCall = store.calls + 1; // the page
    centre.addRow(QStringLiteral("dir"), QStringLiteral("unit-1"));
    ASSERT_TRUE(reaches(SyncState::DiskFull));
    const QUuid id = store.save();
    HandClock::settle();
    EXPECT_EQ(centre.appliedTimes(id), 1);
    EXPECT_FALSE(store.mirror.value(QStringLiteral("dir")).contains(QStringLiteral("unit-1")));
    EXPECT_TRUE(converges()) << "the next minute finds room again";
}

TEST_F(SyncEngineTest, AWrongClockIsMeasured)
{
    centre.clockAheadMs = 300'000;
    startLive();
    EXPECT_EQ(engine.status().clockSkewMs, -300'000);
}

TEST_F(SyncEngineTest, SigningOutStopsTrafficAndForgetsTheSession)
{
    startLive();
    engine.stop();
    EXPECT_EQ(engine.status().state, SyncState::SignedOut);
    const auto asked = centre.requests.size();
    store.save();
    clock.turn(3'600'000);
    EXPECT_EQ(centre.requests.size(), asked);
    EXPECT_EQ(engine.status().waiting, 1);
    EXPECT_FALSE(centre.waits());
}

TEST_F(SyncEngineTest, StatusChangesAreToldAtMostTwentyTimesASecond)
{
    startLive();
    clock.turn(100);
    QSignalSpy changed(&engine, &SyncMonitor::statusChanged);
    saveCalls(200);
    clock.turn(1'000);
    EXPECT_GE(changed.size(), 1);
    EXPECT_LE(changed.size(), 20);
}

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
