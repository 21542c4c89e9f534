#include "tests/storage_local/profilefixture.h"

#include "app/wire/json.h"

namespace tongdai::storage {

class OutboxQueue : public ProfileTest
{
protected:
    QList<QueuedOperation> take(int limit = 100)
    {
        const auto taken = wait(sync->takeForSending(limit));
        EXPECT_TRUE(taken);
        return taken.value_or(QList<QueuedOperation>());
    }
    void save(int times)
    {
        for (int i = 0; i < times; ++i)
            ASSERT_TRUE(wait(calls->save({call(), {}})));
    }
};

TEST_F(OutboxQueue, GivesTheSameBytesAtEverySend)
{
    open();
    const auto saved = wait(calls->save(handedOver()));
    ASSERT_TRUE(saved);
    const QList<QueuedOperation> first = take();
    ASSERT_EQ(first.size(), 2);
    ASSERT_TRUE(wait(sync->unknownOutcome()));
    const QList<QueuedOperation> second = take();
    reopen();
    const QList<QueuedOperation> third = take();
    ASSERT_EQ(second.size(), 2);
    ASSERT_EQ(third.size(), 2);
    for (int i = 0; i < 2; ++i) {
        EXPECT_EQ(first.at(i).bytes, second.at(i).bytes);
        EXPECT_EQ(first.at(i).bytes, third.at(i).bytes);
    }
    const auto object = wire::parseObject(first.at(0).bytes);
    ASSERT_TRUE(object);
    const auto envelope = wire::operationFromJson(*object);
    ASSERT_TRUE(envelope);
    EXPECT_EQ(envelope->id, saved->call.id);
    EXPECT_EQ(envelope->kind, wire::opCallCreate());
    EXPECT_EQ(envelope->actor, operatorUser().name);
    EXPECT_EQ(wire::callFromJson(envelope->body).value(), saved->call);
    EXPECT_EQ(first.at(1).id, saved->ticket->id);
}

TEST_F(OutboxQueue, EachOperationNamesTheOneBeforeIt)
{
    open();
    save(3);
    const auto named = [](const QueuedOperation &operation) {
        return wire::operationFromJson(*wire::parseObject(operation.bytes))->previous;
    };
    const QList<QueuedOperation> all = take();
    ASSERT_EQ(all.size(), 3);
    EXPECT_TRUE(named(all.at(0)).isNull());
    EXPECT_EQ(named(all.at(1)), all.at(0).id);
    EXPECT_EQ(named(all.at(2)), all.at(1).id);
    ASSERT_TRUE(wait(sync->recordOutcomes(
        {{1, QStringLiteral("applied"), {}}, {2, QStringLiteral("applied"), {}}}, clock.now)));
    const QList<QueuedOperation> rest = take();
    ASSERT_EQ(rest.size(), 1);
    EXPECT_EQ(named(rest.at(0)), all.at(1).id) << "also when that one has its answer";
}

TEST_F(OutboxQueue, OperationsOfAnotherIdentityGoOnUnderThisOne)
{
    open();
    save(3);
    close();
    {
        // As when a copy older than this installation's new identity stands in and its later rows are put back.
        DatabaseOptions outbox;
        outbox.file = path(QStringLiteral("outbox.db"));
        outbox.wal = false;
        const auto database = Database::open(outbox);
        ASSERT_TRUE(database);
        ASSERT_TRUE((*database)->exec(QStringLiteral("UPDATE op SET client_id = 'other' WHERE n > 1")));
        ASSERT_TRUE((*database)->exec(QStringLiteral("UPDATE meta SET next_n = 1")));
    }
    reopen();
    const QList<QueuedOperation> all = take();
    ASSERT_EQ(all.size(), 3);
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(all.at(i).n, i + 1);
    EXPECT_EQ(counts().nextN, 4);
}

TEST_F(OutboxQueue, AnOperationTravelsInTheVersionItWasWrittenIn)
{
    open();
    save(1);
    close();
    {
        // As another version of the program would have left it.
        DatabaseOptions outbox;
        outbox.file = path(QStringLiteral("outbox.db"));
        outbox.wal = false;
        const auto database = Database::open(outbox);
        ASSERT_TRUE(database);
        ASSERT_TRUE((*database)->exec(QStringLiteral("UPDATE op SET kv = 3, sum = NULL")));
    }
    reopen();
    const QList<QueuedOperation> taken = take();
    ASSERT_EQ(taken.size(), 1);
    EXPECT_EQ(wire::parseObject(taken.first().bytes)->value(QStringLiteral("kv")).toInt(), 3);
}

TEST_F(OutboxQueue, TakesTheOldestUnansweredWithoutAGap)
{
    open();
    save(5);
    const QList<QueuedOperation> first = take(2);
    ASSERT_EQ(first.size(), 2);
    EXPECT_EQ(first.first().n, 1);
    // Not answered: the next taking begins with the same ones.
    const QList<QueuedOperation> again = take(3);
    ASSERT_EQ(again.size(), 3);
    EXPECT_EQ(again.first().n, 1);
    ASSERT_TRUE(wait(sync->recordOutcomes(
        {{1, QStringLiteral("applied"), {}}, {2, QStringLiteral("applied"), {}}}, clock.now)));
    EXPECT_EQ(take(10).first().n, 3);
    EXPECT_EQ(counts().waiting, 3);
    EXPECT_EQ(counts().ackedN, 2);
    EXPECT_EQ(counts().sentToday, 2);
}

TEST_F(OutboxQueue, WhatTheCentreSaysNothingOfIsNotSettledByItsNumber)
{
    // Another copy of this profile may have used the numbers that follow.
    open();
    save(3);
    take();
    ASSERT_TRUE(wait(sync->recordOutcomes({{1, QStringLiteral("applied"), {}}}, clock.now)));
    EXPECT_EQ(counts().waiting, 2);
    EXPECT_EQ(counts().ackedN, 1);
    EXPECT_EQ(take().first().n, 2);
}

TEST_F(OutboxQueue, AnUnknownOutcomeIsRefusedWhole)
{
    open();
    save(2);
    take();
    const auto recorded = wait(sync->recordOutcomes(
        {{1, QStringLiteral("applied"), {}}, {2, QStringLiteral("maybe"), {}}}, clock.now));
    ASSERT_FALSE(recorded);
    EXPECT_EQ(recorded.error().kind, ErrorKind::Protocol);
    EXPECT_EQ(counts().waiting, 2);
    EXPECT_EQ(counts().ackedN, 0);
}

TEST_F(OutboxQueue, AfterACrashWhatWasOnItsWayWaitsAgain)
{
    open();
    const auto saved = wait(calls->save(handedOver()));
    take();
    EXPECT_EQ(shown(saved->ticket->id).record, RecordState::Sent);
    reopen();
    EXPECT_EQ(shown(saved->ticket->id).record, RecordState::OnThisMachine);
    EXPECT_EQ(take().size(), 2);
}

TEST_F(OutboxQueue, ARestoredCentreGetsEverythingKeptAgain)
{
    open();
    save(4);
    const QList<QueuedOperation> first = take();
    answerAll();
    EXPECT_EQ(counts().waiting, 0);
    QSignalSpy queued(sync.get(), &SyncStore::operationQueued);
    ASSERT_TRUE(wait(sync->requeueFrom(3)));
    EXPECT_EQ(queued.count(), 1);
    EXPECT_EQ(counts().waiting, 2);
    EXPECT_EQ(counts().ackedN, 2);
    const QList<QueuedOperation> again = take();
    ASSERT_EQ(again.size(), 2);
    EXPECT_EQ(again.first().bytes, first.at(2).bytes);
}

TEST_F(OutboxQueue, AfterALostPastWhatTheLastWeekAnsweredGoesOutAgain)
{
    open();
    save(2);
    answerAll();
    clock.now += 8LL * 24 * 3600'000;
    save(3);
    answerAll();
    ASSERT_TRUE(wait(sync->requeueRecent(5)));
    EXPECT_EQ(counts().waiting, 3);
    EXPECT_EQ(counts().ackedN, 2);
    answerAll();
    EXPECT_EQ(counts().waiting, 0);
}

TEST_F(OutboxQueue, RequeueingSaysWhenSomeAreNoLongerKept)
{
    open();
    save(3);
    answerAll();
    clock.now += 31LL * 24 * 3600'000;
    save(1);
    answerAll();
    ASSERT_TRUE(wait(profile->upkeep()));
    const auto queued = wait(sync->requeueFrom(1));
    ASSERT_FALSE(queued);
    EXPECT_EQ(queued.error().kind, ErrorKind::NotFound);
    EXPECT_EQ(counts().waiting, 1);
}

TEST_F(OutboxQueue, AClockThatJumpsForgetsNothing)
{
    open();
    save(2);
    const qint64 answered = clock.now;
    const auto taken = take();
    clock.now += 400LL * 24 * 3600'000; // a battery that died, a year set wrong
    ASSERT_TRUE(wait(sync->recordOutcomes(
        {{1, QStringLiteral("applied"), {}}, {2, QStringLiteral("applied"), {}}}, answered)));
    ASSERT_TRUE(wait(profile->upkeep()));
    ASSERT_TRUE(wait(sync->requeueFrom(1)));
    EXPECT_EQ(take().size(), taken.size());
}

TEST_F(OutboxQueue, ANewIdentityNumbersAllThatIsKeptFromOneAndKeepsTheIds)
{
    // The answered ones too: whose answers they were, nobody can say once numbers were in use elsewhere.
    open();
    const QUuid first = QUuid::createUuid();
    ASSERT_TRUE(wait(sync->adoptClient(first)));
    EXPECT_EQ(counts().clientId, first);
    save(4);
    const QList<QueuedOperation> before = take();
    ASSERT_TRUE(wait(sync->recordOutcomes({{1, QStringLiteral("applied"), {}}}, clock.now)));
    ASSERT_TRUE(wait(sync->requeueFrom(3)));

    const QUuid second = QUuid::createUuid();
    ASSERT_TRUE(wait(sync->adoptClient(second)));
    EXPECT_EQ(counts().clientId, second);
    EXPECT_EQ(counts().ackedN, 0);
    EXPECT_EQ(counts().nextN, 5);
    const QList<QueuedOperation> after = take();
    ASSERT_EQ(after.size(), 4);
    for (int i = 0; i < 4; ++i) {
        EXPECT_EQ(after.at(i).n, i + 1);
        EXPECT_EQ(after.at(i).id, before.at(i).id);
    }
    // The same identity again changes nothing.
    ASSERT_TRUE(wait(sync->adoptClient(second)));
    EXPECT_EQ(counts().nextN, 5);
    save(1);
    EXPECT_EQ(take().last().n, 5);
}

TEST_F(OutboxQueue, WhatIsDecidedOtherwiseUnderANewIdentityIsShown)
{
    open();
    save(1);
    answerAll();
    clock.now += 2LL * 24 * 3600'000;
    ASSERT_TRUE(wait(profile->upkeep())); // settled: nothing waits to be shown
    ASSERT_TRUE(wait(sync->adoptClient(QUuid::createUuid())));
    ASSERT_EQ(take().size(), 1);
    ASSERT_TRUE(wait(sync->recordOutcomes({{1, QStringLiteral("rejected"), {}}}, clock.now)));
    EXPECT_EQ(counts().refused, 1);
}

TEST_F(OutboxQueue, AcknowledgedOperationsAreKeptThirtyDays)
{
    open();
    save(2);
    answerAll();
    settle();
    clock.now += 29LL * 24 * 3600'000;
    save(1);
    answerAll();
    settle();
    ASSERT_TRUE(wait(profile->upkeep()));
    EXPECT_EQ(wait(calls->countSince(operatorUser().name, 0)).value(), 3);
    clock.now += 2LL * 24 * 3600'000;
    save(1);
    answerAll();
    settle();
    ASSERT_TRUE(wait(profile->upkeep()));
    EXPECT_EQ(wait(calls->countSince(operatorUser().name, 0)).value(), 2);
    // One nobody has answered is never forgotten.
    save(1);
    clock.now += 400LL * 24 * 3600'000;
    ASSERT_TRUE(wait(profile->upkeep()));
    EXPECT_EQ(counts().waiting, 1);
}

TEST_F(OutboxQueue, FailingAtAnyStatementOfAnAnswerLeavesNothingHalf)
{
    open();
    const auto saved = wait(calls->save(handedOver()));
    ASSERT_TRUE(saved);
    take();
    const QJsonObject why {
        {QStringLiteral("reason"), QJsonObject {{QStringLiteral("kind"), QStringLiteral("conflict")}}}};
    int failures = 0;
    for (int n = 1;; ++n) {
        ASSERT_LT(n, 50);
        QFile::remove(path(QStringLiteral("reserve")));
        outboxFault.arm(n);
        const auto recorded = wait(sync->recordOutcomes(
            {{1, QStringLiteral("applied"), {}}, {2, QStringLiteral("rejected"), why}}, clock.now));
        outboxFault.disarm();
        if (recorded)
            break;
        ++failures;
        EXPECT_EQ(counts().waiting, 2);
        EXPECT_EQ(counts().refused, 0);
        EXPECT_EQ(counts().ackedN, 0);
    }
    EXPECT_GT(failures, 4);
    EXPECT_EQ(counts().waiting, 0);
    EXPECT_EQ(counts().refused, 1);
}

TEST_F(OutboxQueue, ListsWhatNeedsAPersonBeforeWhatWaits)
{
    open();
    const auto saved = wait(calls->save(handedOver()));
    ASSERT_TRUE(saved);
    take();
    const QJsonObject reason {{QStringLiteral("kind"), QStringLiteral("conflict")},
                              {QStringLiteral("by"), QStringLiteral("binh.tran")},
                              {QStringLiteral("at_ms"), qint64(1'763'900'100'000)}};
    ASSERT_TRUE(wait(sync->recordOutcomes(
        {{1, QStringLiteral("applied"), {}},
         {2, QStringLiteral("rejected"), QJsonObject {{QStringLiteral("reason"), reason}}}},
        clock.now)));
    save(1);
    const auto items = wait(sync->items(500));
    ASSERT_TRUE(items);
    ASSERT_EQ(items->size(), 2);
    EXPECT_TRUE(items->at(0).refused);
    EXPECT_EQ(items->at(0).subject, saved->ticket->id);
    EXPECT_EQ(items->at(0).shownAs, QStringLiteral("TM-B07-0001"));
    EXPECT_EQ(items->at(0).reason, QStringLiteral("conflict"));
    EXPECT_EQ(items->at(0).by, QStringLiteral("binh.tran"));
    EXPECT_EQ(items->at(0).atMs, 1'763'900'100'000);
    EXPECT_TRUE(items->at(0).text.contains(QStringLiteral("hỏi giấy xác nhận")));
    EXPECT_FALSE(items->at(1).refused);

    EXPECT_EQ(shown(saved->ticket->id).record, RecordState::Refused);
    ASSERT_TRUE(wait(sync->dismiss(items->at(0).opId)));
    EXPECT_EQ(counts().refused, 0);
    EXPECT_EQ(wait(sync->items(500))->size(), 1);
    EXPECT_EQ(wait(sync->dismiss(items->at(0).opId)).error().kind, ErrorKind::NotFound);
}

TEST_F(OutboxQueue, AnOperationDamagedInEveryCopyDoesNotHoldUpTheOthers)
{
    open();
    save(2);
    close();
    for (const auto &file : {QStringLiteral("outbox.db"), QStringLiteral("outbox.bak")}) {
        const QString name = QStringLiteral("damage");
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path(file));
        ASSERT_TRUE(database.open());
        QSqlQuery query(database);
        ASSERT_TRUE(
            query.exec(QStringLiteral("UPDATE op SET sealed = zeroblob(length(sealed)) WHERE n = 1")));
        query.finish();
        database.close();
        database = {};
        QSqlDatabase::removeDatabase(name);
    }
    reopen();
    const QList<QueuedOperation> taken = take();
    ASSERT_EQ(taken.size(), 2);
    EXPECT_FALSE(taken.at(0).bytes.contains("\"citizen\":"));
    EXPECT_TRUE(taken.at(1).bytes.contains("\"citizen\":"));
    ASSERT_TRUE(wait(sync->unknownOutcome()));
    EXPECT_EQ(take().at(0).bytes, taken.at(0).bytes);
}

} // namespace tongdai::storage
