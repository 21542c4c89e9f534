// Calls and tickets put right on this machine, before and after the centre has answered.
#include "models/domain/fieldchanges.h"
#include "tests/storage_local/profilefixture.h"

#include <QJsonArray>

namespace tongdai::storage {

class Corrections : public ProfileTest
{
protected:
    Result<void> correct(const Call &before, const Call &after, const QUuid &id)
    {
        return wait(calls->correct(id, before, {after, {}}));
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

TEST_F(Corrections, TheAuthorIsToldOverWhoseNewerChangeACorrectionWent)
{
    open();
    const Call there = call();
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(there, 1)}));
    Call right = there;
    right.citizen.address = QStringLiteral("12 đường Mẫu");
    ASSERT_TRUE(correct(there, right, newUuid7(clock.now)));
    const auto fact = [](const char16_t *by) {
        return QJsonObject {{QStringLiteral("field"), QStringLiteral("address")},
                            {QStringLiteral("by"), QString::fromUtf16(by)},
                            {QStringLiteral("at_ms"), qint64(1'763'000'000'000)}};
    };
    answer({{QStringLiteral("version"), 3},
            {QStringLiteral("overtook"), QJsonArray {fact(u"lan.tran"), fact(u"an.nguyen")}}});
    right.corrections = {{newUuid7(clock.now), operatorUser().name, clock.now, changesBetween(there, right)}};
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(right, 3)}));
    settle();
    ASSERT_EQ(waiting(), 0) << "it has arrived";
    const QList<OvertakenField> lans {
        {QStringLiteral("address"), QStringLiteral("lan.tran"), 1'763'000'000'000}};
    for (int round = 0; round < 2; ++round) {
        const auto items = wait(sync->items(10));
        ASSERT_EQ(items->size(), 1) << "also after a restart";
        EXPECT_FALSE(items->first().refused);
        EXPECT_EQ(items->first().overtook, lans) << "what oneself had set before is no news";
        EXPECT_EQ(counts().refused, 0);
        EXPECT_EQ(counts().waiting, 0);
        EXPECT_EQ(counts().toKnow, 1);
        reopen();
    }
    profile->enter({officerUser(), QStringLiteral("B07"), false});
    EXPECT_TRUE(wait(sync->items(10))->isEmpty()) << "it is for its author";
    EXPECT_EQ(counts().toKnow, 0);
    profile->enter({operatorUser(), QStringLiteral("B07"), false});
    const QUuid id = wait(sync->items(10))->first().opId;
    ASSERT_TRUE(wait(sync->dismiss(id)));
    EXPECT_EQ(wait(sync->dismiss(id)).error().kind, ErrorKind::NotFound);
    reopen();
    EXPECT_TRUE(wait(sync->items(10))->isEmpty());
    EXPECT_EQ(counts().toKnow, 0);
}

TEST_F(Corrections, OneThatWentOverNobodyTellsNothing)
{
    open();
    const Call there = call();
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(there, 1)}));
    Call right = there;
    right.citizen.address = QStringLiteral("12 đường Mẫu");
    ASSERT_TRUE(correct(there, right, newUuid7(clock.now)));
    answer({{QStringLiteral("version"), 2}});
    EXPECT_TRUE(wait(sync->items(10))->isEmpty());
    EXPECT_EQ(counts().toKnow, 0);
}

class CorrectedOutcomes : public Corrections
{
protected:
    static Ticket promise(const Call &right)
    {
        Ticket ticket;
        ticket.state = TicketState::Received;
        ticket.kind = right.kind;
        ticket.leadUnit = centreUnit();
        return ticket;
    }
    Result<void> callBack(const Call &before, const QUuid &id)
    {
        Call after = before;
        after.outcome = Outcome::CallBack;
        return wait(calls->correct(id, before, {after, promise(after)}));
    }
    QStringList kinds()
    {
        QStringList found;
        for (const PendingPtr &operation : profile->pending().now()->all())
            found.append(operation->kind);
        return found;
    }
    const QStringList both {QStringLiteral("call.correct"), QStringLiteral("ticket.create")};
};

TEST_F(CorrectedOutcomes, ToCallBackMakesTheTicketInTheSameTransaction)
{
    open();
    const Call there = call();
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(there)}));
    outboxFault.judge = [](const QString &sql) -> std::optional<Error> {
        if (sql.contains(QStringLiteral("local_number + 1")))
            return Error {ErrorKind::Storage, QStringLiteral("made to fail"), {}, {}};
        return {};
    };
    const QUuid id = newUuid7(clock.now);
    EXPECT_FALSE(callBack(there, id));
    EXPECT_TRUE(kinds().isEmpty()) << "both or nothing";
    outboxFault.disarm();
    ASSERT_TRUE(callBack(there, id));
    EXPECT_EQ(kinds(), both);
    const Call now = recent().value(0);
    EXPECT_EQ(now.outcome, Outcome::CallBack);
    const Ticket made = shown(now.ticketId);
    EXPECT_EQ(made.callId, there.id);
    EXPECT_EQ(made.createdBy, operatorUser().name);
    EXPECT_EQ(made.localNumber, QStringLiteral("TM-B07-0001"));
    EXPECT_EQ(made.citizen.name, there.citizen.name);
    EXPECT_GT(made.resultDueMs, clock.now);
}

TEST_F(CorrectedOutcomes, NeverMakeASecondTicket)
{
    open();
    const Call there = call();
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(there)}));
    const QUuid id = newUuid7(clock.now);
    ASSERT_TRUE(callBack(there, id));
    ASSERT_TRUE(callBack(there, id)) << "saved twice";
    EXPECT_EQ(kinds(), both);
    // From a form that was opened before the ticket was made.
    ASSERT_TRUE(callBack(there, newUuid7(clock.now)));
    EXPECT_EQ(kinds().count(QStringLiteral("ticket.create")), 1);
    // And from one that shows it.
    Call shownCall = recent().value(0);
    shownCall.outcome = Outcome::Answered;
    ASSERT_TRUE(callBack(shownCall, newUuid7(clock.now)));
    EXPECT_EQ(kinds().count(QStringLiteral("ticket.create")), 1);
}

TEST_F(CorrectedOutcomes, WithoutANewOutcomeMakeNone)
{
    open();
    Call there = call();
    there.outcome = Outcome::CallBack;
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(there)}));
    Call right = there;
    right.citizen.name = QStringLiteral("Mẫu");
    ASSERT_TRUE(wait(calls->correct(newUuid7(clock.now), there, {right, promise(right)})));
    EXPECT_EQ(kinds(), QStringList {QStringLiteral("call.correct")});
}

} // namespace tongdai::storage
