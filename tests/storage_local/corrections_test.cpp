// Calls and tickets put right on this machine, before and after the centre has answered.
#include "models/domain/fieldchanges.h"
#include "tests/storage_local/profilefixture.h"

namespace tongdai::storage {

class Corrections : public ProfileTest
{
protected:
    Result<void> correct(const Call &before, const Call &after, const QUuid &id)
    {
        return wait(calls->correct(id, before, after));
    }
    void answer(const QJsonObject &body)
    {
        const auto taken = wait(sync->takeForSending(1000));
        ASSERT_TRUE(taken);
        ASSERT_EQ(taken->size(), 1);
        ASSERT_TRUE(wait(sync->recordOutcomes({{taken->first().n, QStringLiteral("applied"), body}}, clock.now)));
        settle();
    }
    int waiting() { return static_cast<int>(profile->pending().now()->all().size()); }
};

TEST_F(Corrections, ACallPutRightIsShownSoAtOnceAndOverARestart)
{
    open();
    const Call there = call();
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(there)}));
    Call right = there;
    right.citizen.name = QStringLiteral("Lê Thị Thứ");
    ASSERT_TRUE(correct(there, right, newUuid7(clock.now)));
    for (int round = 0; round < 2; ++round) {
        const Call now = recent().value(0);
        EXPECT_EQ(now.citizen.name, right.citizen.name);
        ASSERT_EQ(now.corrections.size(), 1);
        EXPECT_EQ(now.corrections[0].changes,
                  QList {(CorrectedField {QStringLiteral("name"), there.citizen.name, right.citizen.name})});
        reopen();
    }
}

TEST_F(Corrections, StaysUntilTheMirrorHasTheVersionTheCentreMade)
{
    open();
    const Call there = call();
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(there, 1)}));
    Call right = there;
    right.kind = ContactKind::Report;
    const QUuid id = newUuid7(clock.now);
    ASSERT_TRUE(correct(there, right, id));
    answer({{QStringLiteral("version"), 2}});
    EXPECT_EQ(waiting(), 1);
    EXPECT_EQ(recent().value(0).kind, ContactKind::Report) << "the mirror still has what it had";
    right.corrections = {{id, operatorUser().name, clock.now, changesBetween(there, right)}};
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(right, 2)}));
    settle();
    EXPECT_EQ(waiting(), 0);
    EXPECT_EQ(recent().value(0).corrections.size(), 1);
}

TEST_F(Corrections, WhoWinsAtTheCentreWinsHere)
{
    open();
    const Call there = call();
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(there, 1)}));
    Call mine = there;
    mine.citizen.name = QStringLiteral("Mẫu Một");
    ASSERT_TRUE(correct(there, mine, newUuid7(clock.now)));
    answer({{QStringLiteral("version"), 2}});
    Call theirs = mine; // and another came after ours
    theirs.citizen.name = QStringLiteral("Mẫu Hai");
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(theirs, 3)}));
    settle();
    EXPECT_EQ(recent().value(0).citizen.name, QStringLiteral("Mẫu Hai"));
}

TEST_F(Corrections, ACallStillWaitingIsPutRightByASecondOperationBehindIt)
{
    open();
    const auto saved = wait(calls->save({call(), {}}));
    ASSERT_TRUE(saved);
    Call right = saved->call;
    right.citizen.phone = QStringLiteral("0900000077");
    ASSERT_TRUE(correct(saved->call, right, newUuid7(clock.now)));
    EXPECT_EQ(recent().size(), 1);
    EXPECT_EQ(recent().value(0).citizen.phone, QStringLiteral("0900000077"));
    const auto taken = wait(sync->takeForSending(10));
    ASSERT_EQ(taken->size(), 2);
    const auto first = QJsonDocument::fromJson(taken->at(0).bytes).object();
    const auto second = QJsonDocument::fromJson(taken->at(1).bytes).object();
    EXPECT_EQ(first[QStringLiteral("kind")], QStringLiteral("call.create"));
    EXPECT_EQ(second[QStringLiteral("kind")], QStringLiteral("call.correct"));
}

TEST_F(Corrections, SavedTwiceIsOneAndNothingChangedIsNone)
{
    open();
    const Call there = call();
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(there)}));
    Call right = there;
    right.citizen.address = QStringLiteral("12 đường Mẫu");
    const QUuid id = newUuid7(clock.now);
    ASSERT_TRUE(correct(there, right, id));
    ASSERT_TRUE(correct(there, right, id));
    EXPECT_EQ(waiting(), 1);
    ASSERT_TRUE(correct(right, right, newUuid7(clock.now)));
    EXPECT_EQ(waiting(), 1);
}

TEST_F(Corrections, ARefusedOneNoLongerShowsAndItsWordsCanBeCopied)
{
    open();
    const Call there = call();
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(there)}));
    Call right = there;
    right.citizen.question = QStringLiteral("xin xác nhận độc thân");
    ASSERT_TRUE(correct(there, right, newUuid7(clock.now)));
    const auto taken = wait(sync->takeForSending(10));
    ASSERT_TRUE(wait(sync->recordOutcomes({{taken->first().n, QStringLiteral("rejected"), {}}}, clock.now)));
    settle();
    EXPECT_EQ(recent().value(0).citizen.question, there.citizen.question);
    const auto items = wait(sync->items(10));
    ASSERT_EQ(items->size(), 1);
    EXPECT_EQ(items->first().text, right.citizen.question);
}

TEST_F(Corrections, WhatWasSaidLiesSealedInTheFile)
{
    open();
    const Call there = call();
    Call right = there;
    right.citizen.name = QStringLiteral("TenBiMatKhongDuocThay");
    ASSERT_TRUE(correct(there, right, newUuid7(clock.now)));
    close();
    for (const auto &name : {QStringLiteral("outbox.db"), QStringLiteral("outbox.bak")}) {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_FALSE(file.readAll().contains("TenBiMat"));
    }
}

TEST_F(Corrections, ATicketPutRightIsShownWithItsEntryUntilTheCentresComes)
{
    open();
    Ticket there = ticketAtCentre();
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(there)}));
    Ticket right = there;
    right.citizen.question = QStringLiteral("xin trích lục");
    right.level = Level::Urgent;
    ASSERT_TRUE(wait(tickets->edit(there, right)));
    EXPECT_EQ(shown(there.id).citizen.question, right.citizen.question);
    EXPECT_EQ(shown(there.id).record, RecordState::OnThisMachine);
    const auto waitingEvents = wait(tickets->timeline(there.id));
    ASSERT_EQ(waitingEvents->size(), 1);
    EXPECT_EQ(waitingEvents->first().what, TicketEvent::What::Edit);
    EXPECT_EQ(waitingEvents->first().changes.size(), 2);
    EXPECT_TRUE(waitingEvents->first().pending);
    // A move meanwhile is not in its way.
    ASSERT_TRUE(wait(tickets->move(there.id, Move::Recall, {})));
    EXPECT_EQ(shown(there.id).state, TicketState::Recalled);
    TicketEvent event = waitingEvents->first();
    event.pending = false;
    answerAll();
    right.state = TicketState::Forwarded;
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(right, 2), row(event)}));
    settle();
    EXPECT_EQ(waiting(), 1) << "the move is not there yet";
    EXPECT_EQ(shown(there.id).citizen.question, right.citizen.question);
    EXPECT_EQ(wait(tickets->timeline(there.id))->size(), 2);
}

} // namespace tongdai::storage
