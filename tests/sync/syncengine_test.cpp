#include "syncenginefixture.h"

#include <QSignalSpy>

using namespace tongdai;

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

TEST_F(SyncEngineTest, FetchesTheNextPageWhileThisOneIsKept)
{
    centre.pageRows = 3;
    for (int i = 0; i < 9; ++i)
        centre.addRow(QStringLiteral("dir"), QStringLiteral("unit-%1").arg(i));
    store.slow = true;
    start();
    ASSERT_TRUE(clock.turnUntil([&] { return centre.asked(QStringLiteral("pull")) == 2; }));
    HandClock::settle();
    EXPECT_TRUE(store.mirror.isEmpty());
    EXPECT_EQ(store.waitingPages.size(), 1) << "kept one after the other";
    EXPECT_EQ(centre.asked(QStringLiteral("pull")), 2) << "one ahead, no more";
    while (store.mirror.value(QStringLiteral("dir")).isEmpty()) { // the empty page of the other scope may be first
        store.keepPage();
        HandClock::settle();
        ASSERT_EQ(store.waitingPages.size(), 1);
    }
    EXPECT_EQ(store.mirror.value(QStringLiteral("dir")).size(), 3);
    store.slow = false;
    store.keepPage();
    EXPECT_TRUE(converges());
}

TEST_F(SyncEngineTest, AMirrorMadeAnewIsFilledAgainWithoutWaitingForNews)
{
    centre.addRow(QStringLiteral("dir"), QStringLiteral("unit"));
    start();
    ASSERT_TRUE(converges());
    ASSERT_EQ(engine.status().state, SyncState::Live);
    store.loseMirror();
    EXPECT_NE(engine.status().state, SyncState::Live) << "not all is here";
    EXPECT_TRUE(converges());
    EXPECT_EQ(store.mirror.value(QStringLiteral("dir")).size(), 1);
    EXPECT_EQ(engine.status().state, SyncState::Live);
}

TEST_F(SyncEngineTest, AnAnswerAskedAheadOfAPageThatWasNotKeptIsThrownAway)
{
    centre.pageRows = 3;
    for (int i = 0; i < 9; ++i)
        centre.addRow(QStringLiteral("dir"), QStringLiteral("unit-%1").arg(i));
    store.slow = true;
    start();
    ASSERT_TRUE(clock.turnUntil([&] { return centre.asked(QStringLiteral("pull")) == 2; }));
    HandClock::settle();
    store.failCall = store.calls + 1;
    store.keepPage();
    HandClock::settle();
    EXPECT_TRUE(store.waitingPages.isEmpty());
    EXPECT_TRUE(store.kept.isEmpty());
    store.slow = false;
    EXPECT_TRUE(converges());
    EXPECT_EQ(store.mirror.value(QStringLiteral("dir")).size(), 9);
}

TEST_F(SyncEngineTest, AScopeThatAFullAnswerHadNoRoomForComesWithALaterOne)
{
    centre.addRow(QStringLiteral("dir"), QStringLiteral("unit"));
    centre.addRow(QStringLiteral("calls"), QStringLiteral("call"));
    centre.holdBack = QStringLiteral("calls");
    start();
    EXPECT_TRUE(converges());
    EXPECT_EQ(centre.asked(QStringLiteral("hello")), 1);
}

TEST_F(SyncEngineTest, AMirrorMadeAnewWhileWaitingForNewsIsFilledFromTheBeginning)
{
    for (int i = 0; i < 5; ++i)
        centre.addRow(QStringLiteral("calls"), QStringLiteral("call-%1").arg(i));
    startLive();
    ASSERT_TRUE(converges());
    store.mirror.clear();
    store.kept.clear();
    centre.addRow(QStringLiteral("calls"), QStringLiteral("the next"));
    EXPECT_TRUE(converges());
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
    // The centre has learnt to carry it out; the next connect hears so.
    centre.poison.clear();
    centre.takeUpParked();
    engine.retryNow();
    ASSERT_TRUE(clock.turnUntil([&] { return engine.status().refused == 0 && engine.status().waiting == 0; }));
    expectEachOnce(ids << bad);
}

TEST_F(SyncEngineTest, ASeatThatStaysConnectedHearsThatWhatWasParkedIsCarriedOut)
{
    startLive();
    const QUuid bad = store.save();
    centre.poison.insert(idText(bad));
    ASSERT_TRUE(clock.turnUntil([&] { return engine.status().refused == 1; }));
    centre.poison.clear();
    centre.takeUpParked();
    clock.turn(15 * 60'000); // the token is renewed in between
    EXPECT_EQ(engine.status().refused, 0);
    EXPECT_EQ(centre.asked(QStringLiteral("hello")), 1);
    expectEachOnce({bad});
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

TEST_F(SyncEngineTest, SigningOutEndsTheSessionAtTheCentre)
{
    startLive();
    const QString refresh = centre.validRefresh;
    engine.stop();
    HandClock::settle();
    EXPECT_EQ(centre.signedOut, QStringList {refresh});
    engine.stop();
    EXPECT_EQ(centre.signedOut.size(), 1) << "there is no session to end any more";
}

TEST_F(SyncEngineTest, AGreetingTellsThatThePersonWasMoved)
{
    QList<User> told;
    QObject::connect(&engine, &SyncEngine::knownAs, &engine, [&told](const User &user) { told << user; });
    centre.knownAs = User {QStringLiteral("an.le"), {}, Role::DeskOfficer, QStringLiteral("731"), {}, true};
    startLive();
    ASSERT_EQ(told.size(), 1);
    EXPECT_EQ(told.first().unit, QStringLiteral("731"));
    centre.knownAs->unit = QStringLiteral("732");
    centre.epoch = QStringLiteral("e2"); // anything that makes it greet anew
    centre.addRow(QStringLiteral("dir"), QStringLiteral("unit-9"));
    ASSERT_TRUE(clock.turnUntil([&] { return told.size() == 2; }));
    EXPECT_EQ(told.last().unit, QStringLiteral("732"));
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
