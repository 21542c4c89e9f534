#include "tests/storage_local/profilefixture.h"

#include <QJsonDocument>

namespace tongdai::storage {

class Saving : public ProfileTest
{
};

TEST_F(Saving, ACallIsThereAfterTheProgramStartsAgain)
{
    open();
    Call made = call();
    made.citizen.content = QStringLiteral("dòng một\ndòng hai – “ngoặc” 😀");
    const auto saved = wait(calls->save({made, {}}));
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->call.operatorName, operatorUser().name);
    EXPECT_EQ(saved->call.station, QStringLiteral("B07"));

    reopen();
    const QList<Call> found = recent();
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found.first(), saved->call);
    EXPECT_EQ(found.first().citizen.content, made.citizen.content);
    EXPECT_EQ(counts().waiting, 1);
}

TEST_F(Saving, AFormSavedTwiceIsOneOperation)
{
    open();
    const CallToSave what = handedOver();
    const auto first = wait(calls->save(what));
    const auto second = wait(calls->save(what));
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->call, second->call);
    ASSERT_TRUE(second->ticket);
    EXPECT_EQ(first->ticket->localNumber, second->ticket->localNumber);
    EXPECT_EQ(counts().waiting, 2); // the call and its ticket
    EXPECT_EQ(counts().nextN, 3);
    EXPECT_EQ(recent().size(), 1);
}

TEST_F(Saving, ATicketGetsALocalNumberThatCountsOn)
{
    open();
    const auto first = wait(calls->save(handedOver()));
    reopen();
    const auto second = wait(calls->save(handedOver()));
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->ticket->localNumber, QStringLiteral("TM-B07-0001"));
    EXPECT_EQ(second->ticket->localNumber, QStringLiteral("TM-B07-0002"));
    EXPECT_EQ(second->ticket->callId, second->call.id);
    EXPECT_EQ(second->call.ticketId, second->ticket->id);
    EXPECT_GT(second->ticket->acceptDueMs, second->ticket->createdMs);
    EXPECT_EQ(second->ticket->record, RecordState::OnThisMachine);
}

TEST_F(Saving, WhatTheCentreCouldNotReadIsRefusedAndNothingIsStored)
{
    open();
    Call made = call();
    made.citizen.content = QString(limits::Content + 1, QLatin1Char('a'));
    const auto saved = wait(calls->save({made, {}}));
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().kind, ErrorKind::Invalid);
    EXPECT_EQ(counts().waiting, 0);
    EXPECT_TRUE(recent().isEmpty());
}

TEST_F(Saving, ControlCharactersAndLoneSurrogatesNeverReachTheOutbox)
{
    open();
    Call made = call();
    made.citizen.content = QStringLiteral("trước") + QChar(0) + QChar(0xD800) + QStringLiteral("sau");
    ASSERT_TRUE(wait(calls->save({made, {}})));
    EXPECT_EQ(recent().first().citizen.content, QStringLiteral("trướcsau"));
}

TEST_F(Saving, WhileTheProfileIsLockedNothingIsKeptInClear)
{
    open();
    profile->leave();
    const auto saved = wait(calls->save({call(), {}}));
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().kind, ErrorKind::NeedLogin);
    EXPECT_EQ(counts().waiting, 0);
}

TEST_F(Saving, DropsTheFormsDraftInTheSameStep)
{
    open();
    CallDraft draft;
    draft.call = call();
    draft.formId = draft.call.id;
    ASSERT_TRUE(wait(calls->keepDraft(draft)));
    ASSERT_TRUE(wait(calls->save({draft.call, {}})));
    EXPECT_TRUE(wait(calls->drafts())->isEmpty());
    // A draft still on its way when the form was saved must not bring the form back.
    ASSERT_TRUE(wait(calls->keepDraft(draft)));
    EXPECT_TRUE(wait(calls->drafts())->isEmpty());
}

TEST_F(Saving, ADraftKeepsEveryCharacterTyped)
{
    open();
    CallDraft draft;
    draft.call = call();
    draft.call.outcome = Outcome::None;
    draft.call.citizen.content = QString(60'000, QLatin1Char('x')) + QStringLiteral("<b>ế</b>\n");
    draft.formId = draft.call.id;
    draft.handOver = true;
    draft.leadUnit = QStringLiteral("731");
    draft.tab = 1;
    CallDraft other = draft;
    other.formId = newUuid7(clock.now);
    other.tab = 0;
    ASSERT_TRUE(wait(calls->keepDraft(draft)));
    ASSERT_TRUE(wait(calls->keepDraft(other)));
    reopen();
    const auto drafts = wait(calls->drafts());
    ASSERT_TRUE(drafts);
    ASSERT_EQ(drafts->size(), 2);
    EXPECT_EQ(drafts->at(0).formId, other.formId);
    EXPECT_EQ(drafts->at(1).call, draft.call);
    EXPECT_TRUE(drafts->at(1).handOver);
    EXPECT_EQ(drafts->at(1).leadUnit, draft.leadUnit);
    ASSERT_TRUE(wait(calls->dropDraft(draft.formId)));
    EXPECT_EQ(wait(calls->drafts())->size(), 1);
}

TEST_F(Saving, FailingAtAnyStatementLeavesNothingHalf)
{
    open();
    int failures = 0;
    for (int n = 1;; ++n) {
        ASSERT_LT(n, 100);
        const CallToSave what = handedOver();
        CallDraft draft;
        draft.call = what.call;
        draft.formId = what.call.id;
        ASSERT_TRUE(wait(calls->keepDraft(draft)));
        const OutboxCounts before = counts();
        const qsizetype callsBefore = recent(1000).size();

        ASSERT_TRUE(QFile::exists(path(QStringLiteral("reserve"))) || n > 1);
        QFile::remove(
            path(QStringLiteral("reserve"))); // no second try: the first failure is what counts here
        outboxFault.arm(n);
        const auto saved = wait(calls->save(what));
        outboxFault.disarm();
        if (saved) {
            EXPECT_EQ(counts().waiting, before.waiting + 2);
            break;
        }
        ++failures;
        EXPECT_EQ(counts().waiting, before.waiting);
        EXPECT_EQ(counts().nextN, before.nextN);
        EXPECT_EQ(recent(1000).size(), callsBefore);
        EXPECT_EQ(wait(calls->drafts())->size(), 1);

        // The same form again: all of it, once.
        const auto again = wait(calls->save(what));
        ASSERT_TRUE(again);
        EXPECT_EQ(counts().waiting, before.waiting + 2);
        EXPECT_EQ(counts().nextN, before.nextN + 2);
        EXPECT_TRUE(wait(calls->drafts())->isEmpty());
    }
    EXPECT_GT(failures, 8);
    const auto taken = wait(sync->takeForSending(1000));
    ASSERT_TRUE(taken);
    for (qsizetype i = 0; i < taken->size(); ++i)
        EXPECT_EQ(taken->at(i).n, i + 1);
}

TEST_F(Saving, AFullDiskGivesUpTheReserveAndTheCallIsSaved)
{
    open();
    settle();
    const QString reserve = path(QStringLiteral("reserve"));
    ASSERT_GE(QFileInfo(reserve).size(), 1 << 20);
    QSignalSpy full(&profile->changes(), &LocalChanges::diskFullChanged);
    {
        const QMutexLocker lock(&outboxFault.mutex);
        outboxFault.judge = [reserve](const QString &sql) -> std::optional<Error> {
            if (QFile::exists(reserve) && sql.startsWith(QStringLiteral("COMMIT")))
                return Error {ErrorKind::DiskFull, QStringLiteral("database or disk is full"), {}, {}};
            return {};
        };
    }
    ASSERT_TRUE(wait(calls->save({call(), {}})));
    EXPECT_FALSE(QFile::exists(reserve));
    EXPECT_TRUE(profile->isDiskFull());
    ASSERT_TRUE(QTest::qWaitFor([&] { return full.count() == 1; }));
    EXPECT_EQ(counts().waiting, 1);

    // The room is for calls now: receiving is refused before a byte is written.
    const auto page = pull(QStringLiteral("cases"), {row(ticketAtCentre())});
    ASSERT_FALSE(page);
    EXPECT_EQ(page.error().kind, ErrorKind::DiskFull);

    outboxFault.disarm();
    ASSERT_TRUE(wait(profile->upkeep()));
    EXPECT_TRUE(QFile::exists(reserve));
    EXPECT_FALSE(profile->isDiskFull());
    EXPECT_TRUE(pull(QStringLiteral("cases"), {row(ticketAtCentre())}));
}

TEST_F(Saving, AFullDiskWithoutReserveGivesUpTheMirrorForACall)
{
    open();
    QList<PullRow> rows;
    for (int i = 0; i < 300; ++i) {
        Call made = call();
        made.citizen.content = QStringLiteral("hỏi giấy xác nhận ").repeated(1'000);
        rows.append(row(made));
    }
    ASSERT_TRUE(pull(QStringLiteral("calls"), rows));
    settle();
    const auto mirrorIsLarge = [this] {
        return QFileInfo(path(QStringLiteral("mirror.db"))).size() + QFileInfo(path(QStringLiteral("mirror.db-wal"))).size()
            > 4 << 20;
    };
    ASSERT_TRUE(mirrorIsLarge());
    QFile::remove(path(QStringLiteral("reserve")));
    {
        const QMutexLocker lock(&outboxFault.mutex);
        outboxFault.judge = [mirrorIsLarge](const QString &sql) -> std::optional<Error> {
            if (sql.startsWith(QStringLiteral("COMMIT")) && mirrorIsLarge())
                return Error {ErrorKind::DiskFull, QStringLiteral("database or disk is full"), {}, {}};
            return {};
        };
    }
    const Call made = call();
    ASSERT_TRUE(wait(calls->save({made, {}})));
    settle();
    EXPECT_TRUE(profile->mirrorWasMadeAnew());
    EXPECT_FALSE(profile->isDiskFull()) << "there is room for the reserve again";
    ASSERT_EQ(recent().size(), 1);
    EXPECT_EQ(recent().first().id, made.id);
    EXPECT_TRUE(wait(sync->cursors())->isEmpty()) << "the centre sends all of it again";
    // What was on its way goes on from what is no longer here.
    const auto late = wait(
        sync->applyPage({QStringLiteral("calls"), {row(call())}, QStringLiteral("e.9.t"), false, false, QStringLiteral("e.1.t")}));
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().kind, ErrorKind::Conflict);
    EXPECT_TRUE(wait(sync->cursors())->isEmpty());
    ASSERT_TRUE(pull(QStringLiteral("calls"), rows));
    EXPECT_EQ(recent(1'000).size(), 301);
}

TEST_F(Saving, OnAFullDiskWithoutReserveItSaysSoAndKeepsTheDraft)
{
    open();
    settle();
    CallDraft draft;
    draft.call = call();
    draft.formId = draft.call.id;
    ASSERT_TRUE(wait(calls->keepDraft(draft)));
    {
        const QMutexLocker lock(&outboxFault.mutex);
        outboxFault.judge = [](const QString &sql) -> std::optional<Error> {
            if (sql.startsWith(QStringLiteral("INSERT OR IGNORE INTO op ")))
                return Error {ErrorKind::DiskFull, QStringLiteral("database or disk is full"), {}, {}};
            return {};
        };
    }
    const auto saved = wait(calls->save({draft.call, {}}));
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().kind, ErrorKind::DiskFull);
    EXPECT_EQ(wait(calls->drafts())->size(), 1);
    outboxFault.disarm();
    EXPECT_TRUE(wait(calls->save({draft.call, {}})));
}

TEST_F(Saving, CountsWhatAPersonSavedHere)
{
    open();
    ASSERT_TRUE(wait(calls->save({call(), {}})));
    const qint64 since = ++clock.now;
    ASSERT_TRUE(wait(calls->save({call(), {}})));
    EXPECT_EQ(wait(calls->countSince(operatorUser().name, 0)).value(), 2);
    EXPECT_EQ(wait(calls->countSince(operatorUser().name, since)).value(), 1);
    EXPECT_EQ(wait(calls->countSince(QStringLiteral("khac"), 0)).value(), 0);
}

TEST_F(Saving, FindsCallsByNumberHereAndAtTheCentre)
{
    open();
    Call atCentre = call(QStringLiteral("+84 900 000 012"), QStringLiteral("Lê Thị Thử"));
    atCentre.citizen.address.clear();
    const Call elsewhere = call(QStringLiteral("0900 000 099"));
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(atCentre), row(elsewhere)}));
    const auto saved = wait(calls->save({call(QStringLiteral("0900.000.012")), {}}));
    ASSERT_TRUE(saved);

    const auto found = wait(calls->byPhone(QStringLiteral("0900000012"), {}, 10));
    ASSERT_TRUE(found);
    ASSERT_EQ(found->size(), 2);
    EXPECT_EQ(found->at(0).id, saved->call.id);
    EXPECT_EQ(found->at(1).id, atCentre.id);
    const auto older
        = wait(calls->byPhone(QStringLiteral("0900000012"), {found->at(0).startedMs, found->at(0).id}, 10));
    ASSERT_EQ(older->size(), 1);
    EXPECT_EQ(older->first().id, atCentre.id);

    const auto people = wait(calls->peopleBehind(QStringLiteral("0900000012")));
    ASSERT_TRUE(people);
    ASSERT_EQ(people->size(), 1);
    EXPECT_EQ(people->first().name, QStringLiteral("Lê Thị Thử"));
    EXPECT_EQ(people->first().calls, 2);
    EXPECT_EQ(people->first().firstCallMs, atCentre.startedMs);
}

TEST_F(Saving, PagesThroughCallsWithoutRepeatingOrHidingOne)
{
    open();
    QSet<QUuid> ids;
    QList<PullRow> rows;
    for (int i = 0; i < 25; ++i) {
        const Call made = call();
        ids.insert(made.id);
        rows.append(row(made));
        const auto saved = wait(calls->save({call(), {}}));
        ids.insert(saved->call.id);
    }
    ASSERT_TRUE(pull(QStringLiteral("calls"), rows));
    QList<Call> inOrder;
    QSet<QUuid> seen;
    for (int page = 0; page < 20; ++page) {
        const auto found = wait(calls->logged({}, page * 7, 7));
        ASSERT_TRUE(found);
        for (const Call &one : *found) {
            EXPECT_FALSE(seen.contains(one.id));
            seen.insert(one.id);
            inOrder.append(one);
        }
    }
    EXPECT_EQ(seen, ids);
    EXPECT_EQ(wait(calls->countLogged({})), ids.size());
    EXPECT_TRUE(std::is_sorted(inOrder.begin(), inOrder.end(),
                               [](const Call &a, const Call &b) { return a.startedMs > b.startedMs; }));
    // Any place may be asked for, not only the next page.
    for (const int first : {49, 13, 0, 31, 48}) {
        const auto found = wait(calls->logged({}, first, 3));
        ASSERT_TRUE(found);
        EXPECT_TRUE(*found == inOrder.mid(first, 3)) << first;
    }
}

TEST_F(Saving, TheLogTellsOnesOwnCallsAndThoseOfANumberApart)
{
    open();
    Call others = call(QStringLiteral("0900000045"));
    others.operatorName = QStringLiteral("binh.vu");
    Call earlier = call(QStringLiteral("0900000045"));
    earlier.operatorName = operatorUser().name;
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(others), row(earlier)}));
    const auto here = wait(calls->save({call(QStringLiteral("0900000046")), {}}));
    ASSERT_TRUE(here);
    const CallLogFilter mine {operatorUser().name, {}};
    const CallLogFilter number {{}, QStringLiteral("0900000045")};
    EXPECT_EQ(wait(calls->countLogged({})), 3);
    EXPECT_EQ(wait(calls->countLogged(mine)), 2);
    EXPECT_EQ(wait(calls->countLogged(number)), 2);
    const auto own = wait(calls->logged(mine, 0, 10));
    ASSERT_TRUE(own);
    ASSERT_EQ(own->size(), 2);
    EXPECT_EQ(own->constFirst().id, here->call.id);
    EXPECT_EQ(own->at(1).id, earlier.id);
    const auto both = wait(calls->logged({operatorUser().name, QStringLiteral("0900000045")}, 0, 10));
    ASSERT_TRUE(both);
    ASSERT_EQ(both->size(), 1);
    EXPECT_EQ(both->constFirst().id, earlier.id);
}

TEST_F(Saving, AnswersOfTenThousandCallsAreQuick)
{
    open();
    QList<PullRow> rows;
    for (int i = 0; i < 10'000; ++i)
        rows.append(row(call(QStringLiteral("09000%1").arg(i % 500, 5, 10, QLatin1Char('0')))));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 10; ++i)
        ASSERT_TRUE(pull(QStringLiteral("calls"), rows.mid(i * 1000, 1000)));
    printf("apply 10,000 calls: %lld ms\n", timer.restart());
    const auto page = wait(calls->logged({}, 0, 50));
    printf("newest 50: %lld ms\n", timer.restart());
    const auto found = wait(calls->byPhone(QStringLiteral("0900000123"), {}, 50));
    printf("by phone: %lld ms\n", timer.restart());
    std::vector<double> saves;
    for (int i = 0; i < 200; ++i) {
        timer.restart();
        ASSERT_TRUE(wait(calls->save({call(), {}})));
        saves.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(saves.begin(), saves.end());
    printf("save: median %.2f ms, p99 %.2f ms\n", saves[100], saves[198]);
    ASSERT_TRUE(page && found);
    EXPECT_EQ(page->size(), 50);
    EXPECT_EQ(found->size(), 20);
}

} // namespace tongdai::storage
