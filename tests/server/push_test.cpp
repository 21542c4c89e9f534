// Exactly once, in order, one outcome each.
#include "tests/server/centre.h"

#include "app/storage/database.h"
#include "models/domain/uuid7.h"

using namespace tongdai;
using namespace tongdai::tests;

namespace {

class PushTest : public testing::Test
{
protected:
    void SetUp() override
    {
        centre.open();
        populate(centre);
    }

    qint64 calls() { return centre.number(QStringLiteral("SELECT count(*) FROM call")); }

    static QStringList outs(const Reply &reply)
    {
        QStringList words;
        for (const QJsonValue &value : reply.json.value(QStringLiteral("results")).toArray())
            words.append(value.toObject().value(QStringLiteral("out")).toString());
        return words;
    }

    static qint64 lastN(const Reply &reply) { return reply.json.value(QStringLiteral("last_n")).toInteger(); }

    Centre centre;
};

const QString Applied = QStringLiteral("applied");
const QString Rejected = QStringLiteral("rejected");

} // namespace

TEST_F(PushTest, StoresEachCallOnceHoweverOftenItIsSent)
{
    Seat seat(centre, QStringLiteral("an.le"));
    const QJsonArray batch {seat.operation(wire::opCallCreate(), callBody(freshId())),
                            seat.operation(wire::opCallCreate(), callBody(freshId()))};
    const Reply first = seat.push(batch);
    EXPECT_EQ(outs(first), QStringList({Applied, Applied}));
    EXPECT_EQ(lastN(first), 2);
    const Reply again = seat.push(batch);
    EXPECT_EQ(outs(again), QStringList({Applied, Applied}));
    EXPECT_EQ(again.json.value(QStringLiteral("results")), first.json.value(QStringLiteral("results")));
    EXPECT_EQ(calls(), 2);
    EXPECT_EQ(centre.number(QStringLiteral("SELECT seq FROM head WHERE scope = 'calls'")), 2);
}

TEST_F(PushTest, ALateCopyOfAnOlderRequestChangesNothing)
{
    Seat seat(centre, QStringLiteral("an.le"));
    const QJsonArray early {seat.operation(wire::opCallCreate(), callBody(freshId()))};
    seat.push(early);
    seat.push({seat.operation(wire::opCallCreate(), callBody(freshId()))});
    const Reply late = seat.push(early);
    EXPECT_EQ(outs(late), QStringList {Applied});
    EXPECT_EQ(lastN(late), 2);
    EXPECT_EQ(calls(), 2);
}

TEST_F(PushTest, AWrongClockIsSeenAndItsTimesArePutRight)
{
    Seat seat(centre, QStringLiteral("an.le"));
    constexpr qint64 Hour = 3'600'000;
    const qint64 nowMs = centre.clock.nowMs();
    // Done ten minutes ago by a clock that is an hour ahead; `steady`: what its steady clock says went by.
    const auto pushed = [&](qint64 skewMs, qint64 steadyMs, QUuid *id) {
        *id = freshId();
        QJsonObject body = callBody(*id);
        body.insert(QStringLiteral("started_ms"), nowMs - 600'000 + skewMs);
        QJsonObject operation = seat.operation(wire::opCallCreate(), body);
        operation.insert(QStringLiteral("wall"), nowMs - 600'000 + skewMs);
        operation.insert(QStringLiteral("mono"), 5'000);
        const Reply reply = centre.post("/v1/push",
                                        {{QStringLiteral("client_id"), idText(seat.client)},
                                         {QStringLiteral("epoch"), QStringLiteral("e")},
                                         {QStringLiteral("sent"), nowMs + skewMs},
                                         {QStringLiteral("sent_mono"), 5'000 + steadyMs},
                                         {QStringLiteral("ops"), QJsonArray {operation}}},
                                        seat.access);
        return reply.json.value(QStringLiteral("results")).toArray().at(0).toObject();
    };
    const auto startedMs = [&](const QUuid &id) {
        return seat.row(QStringLiteral("calls"), wire::rowCall(), idText(id)).value(QStringLiteral("started_ms")).toInteger();
    };
    QUuid fast;
    EXPECT_EQ(pushed(Hour, 600'000, &fast).value(QStringLiteral("clock_skew_ms")).toInteger(), Hour);
    EXPECT_EQ(startedMs(fast), nowMs - 600'000);
    EXPECT_EQ(centre.number(QStringLiteral("SELECT skew_ms FROM op")), Hour);
    EXPECT_EQ(centre.number(QStringLiteral("SELECT wall_ms FROM op")), nowMs - 600'000 + Hour) << "as it was said";
    QUuid slow;
    EXPECT_EQ(pushed(-24 * Hour, 600'000, &slow).value(QStringLiteral("clock_skew_ms")).toInteger(), -24 * Hour);
    EXPECT_EQ(startedMs(slow), nowMs - 600'000);
    QUuid right;
    EXPECT_FALSE(pushed(30'000, 600'000, &right).contains(QStringLiteral("clock_skew_ms"))) << "half a minute";
    EXPECT_EQ(startedMs(right), nowMs - 570'000);
    QUuid setMeanwhile; // its clock was set back between doing and sending: nothing tells which time was right
    EXPECT_EQ(pushed(-24 * Hour, 5 * 600'000, &setMeanwhile).value(QStringLiteral("clock_skew_ms")).toInteger(),
              -24 * Hour);
    EXPECT_EQ(startedMs(setMeanwhile), nowMs - 600'000 - 24 * Hour);
}

TEST_F(PushTest, NamesTheOperationAGapIsMissing)
{
    Seat seat(centre, QStringLiteral("an.le"));
    const QJsonObject one = seat.operation(wire::opCallCreate(), callBody(freshId()));
    const QJsonObject two = seat.operation(wire::opCallCreate(), callBody(freshId()));
    const QJsonObject three = seat.operation(wire::opCallCreate(), callBody(freshId()));
    const Reply gap = seat.push({one, three});
    EXPECT_EQ(outs(gap), QStringList {Applied});
    EXPECT_EQ(gap.json.value(QStringLiteral("gap")).toInteger(), 2);
    EXPECT_EQ(lastN(gap), 1);
    EXPECT_EQ(calls(), 1);
    EXPECT_EQ(lastN(seat.push({one, two, three})), 3);
    EXPECT_EQ(calls(), 3);
}

TEST_F(PushTest, ACopyOfAProfileIsToldThatItForked)
{
    Seat seat(centre, QStringLiteral("an.le"));
    seat.push({seat.operation(wire::opCallCreate(), callBody(freshId()))});
    seat.n = 0; // the copy counts from the same place
    const Reply forked = seat.push({seat.operation(wire::opCallCreate(), callBody(freshId()))});
    EXPECT_EQ(forked.status, 200);
    EXPECT_TRUE(forked.json.value(QStringLiteral("client_forked")).toBool());
    EXPECT_EQ(calls(), 1);
}

TEST_F(PushTest, ACopyOfAProfileIsToldAlsoWhereItsNumberFollowsOn)
{
    Seat seat(centre, QStringLiteral("an.le"));
    const QJsonObject first = seat.operation(wire::opCallCreate(), callBody(freshId()));
    seat.push({first});
    QJsonObject mine = seat.operation(wire::opCallCreate(), callBody(freshId()));
    mine.insert(QStringLiteral("prev"), idText(freshId())); // the copy's first, which this centre has lost
    const Reply forked = seat.push({mine});
    EXPECT_TRUE(forked.json.value(QStringLiteral("client_forked")).toBool());
    EXPECT_EQ(lastN(forked), 1);
    EXPECT_EQ(calls(), 1);
    mine.insert(QStringLiteral("prev"), first.value(QStringLiteral("id")));
    EXPECT_EQ(outs(seat.push({mine})), QStringList {Applied});
    mine.remove(QStringLiteral("prev")); // of an older program, or no longer kept: the same operation still
    EXPECT_EQ(outs(seat.push({mine})), QStringList {Applied});
    EXPECT_EQ(calls(), 2);
}

TEST_F(PushTest, AnOperationKnownFromAnotherInstallationKeepsItsOutcome)
{
    Seat old(centre, QStringLiteral("an.le"));
    QJsonObject operation = old.operation(wire::opCallCreate(), callBody(freshId()));
    old.push({operation});
    Seat fresh(centre, QStringLiteral("an.le"));
    EXPECT_NE(fresh.client, old.client);
    operation.insert(QStringLiteral("n"), 1);
    for (int time = 0; time < 2; ++time) {
        const Reply reply = fresh.push({operation});
        EXPECT_EQ(outs(reply), QStringList {Applied});
        EXPECT_EQ(lastN(reply), 1);
    }
    EXPECT_EQ(calls(), 1);
}

TEST_F(PushTest, AnOperationIdUsedForSomethingElseIsRejectedAndItsNumberSpent)
{
    Seat old(centre, QStringLiteral("an.le"));
    const QJsonObject operation = old.operation(wire::opCallCreate(), callBody(freshId()));
    old.push({operation});
    Seat fresh(centre, QStringLiteral("an.le"));
    QJsonObject other = fresh.operation(wire::opCallCreate(), callBody(freshId()));
    other.insert(QStringLiteral("id"), operation.value(QStringLiteral("id")));
    for (int time = 0; time < 2; ++time) {
        const Reply reply = fresh.push({other});
        EXPECT_EQ(outs(reply), QStringList {Rejected});
        EXPECT_EQ(lastN(reply), 1);
    }
    EXPECT_EQ(calls(), 1);
}

TEST_F(PushTest, ARejectedOperationSpendsItsNumberAndTheNextGoesThrough)
{
    Seat seat(centre, QStringLiteral("an.le"));
    QJsonObject broken = callBody(freshId());
    broken.insert(QStringLiteral("talk_seconds"), QStringLiteral("many"));
    const Reply reply = seat.push({seat.operation(wire::opCallCreate(), broken),
                                   seat.operation(wire::opCallCreate(), callBody(freshId()))});
    EXPECT_EQ(outs(reply), QStringList({Rejected, Applied}));
    EXPECT_EQ(lastN(reply), 2);
    const QJsonObject reason = reply.json.value(QStringLiteral("results"))
                                   .toArray()
                                   .first()
                                   .toObject()
                                   .value(QStringLiteral("reason"))
                                   .toObject();
    EXPECT_EQ(reason.value(QStringLiteral("field")).toString(), QStringLiteral("body.talk_seconds"));
    EXPECT_EQ(reason.value(QStringLiteral("kind")).toString(), QStringLiteral("invalid"));
    EXPECT_EQ(calls(), 1);
}

TEST_F(PushTest, ACallThatBreaksARuleIsStoredForReview)
{
    Seat seat(centre, QStringLiteral("an.le"));
    QJsonObject body = callBody(freshId());
    body.insert(QStringLiteral("kind"), QStringLiteral("report"));
    body.insert(QStringLiteral("citizen"),
                QJsonObject {{QStringLiteral("question"), QStringLiteral("chậm")}});
    const QJsonObject result = seat.apply(wire::opCallCreate(), body);
    EXPECT_EQ(result.value(QStringLiteral("out")).toString(), Applied);
    EXPECT_TRUE(result.value(QStringLiteral("needs_review")).toBool());
    EXPECT_EQ(centre.number(QStringLiteral("SELECT needs_review FROM call")), 1);
}

TEST_F(PushTest, AColleagueOfTheSeatMayHaveTakenTheCall)
{
    Seat first(centre, QStringLiteral("binh.vu"));
    Seat second(centre, QStringLiteral("an.le"), first.client);
    ASSERT_EQ(second.client, first.client);
    QJsonObject operation = second.operation(wire::opCallCreate(), callBody(freshId()));
    operation.insert(QStringLiteral("actor"), QStringLiteral("binh.vu"));
    const Reply reply = second.push({operation});
    EXPECT_EQ(outs(reply), QStringList {Applied});
    EXPECT_EQ(centre.text(QStringLiteral("SELECT operator FROM call")), QStringLiteral("binh.vu"));
    EXPECT_EQ(centre.number(QStringLiteral("SELECT needs_review FROM call")), 0);
}

TEST_F(PushTest, ACallOfSomebodyNeverSeenOnTheSeatIsStoredForReviewAndATicketWaits)
{
    Seat seat(centre, QStringLiteral("an.le"));
    QJsonObject call = seat.operation(wire::opCallCreate(), callBody(freshId()));
    call.insert(QStringLiteral("actor"), QStringLiteral("binh.vu"));
    QJsonObject ticket = seat.operation(wire::opTicketCreate(), ticketBody(freshId(), QStringLiteral("731")));
    ticket.insert(QStringLiteral("actor"), QStringLiteral("giang.cao"));
    QJsonObject stranger = seat.operation(wire::opCallCreate(), callBody(freshId()));
    stranger.insert(QStringLiteral("actor"), QStringLiteral("nobody"));
    const Reply reply = seat.push({call, ticket, stranger});
    EXPECT_EQ(outs(reply), QStringList({Applied, QStringLiteral("parked"), Rejected}));
    EXPECT_EQ(centre.number(QStringLiteral("SELECT needs_review FROM call")), 1);
    EXPECT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM ticket")), 0);
}

TEST_F(PushTest, AClosedAccountsCallsStillArriveForReview)
{
    Seat first(centre, QStringLiteral("binh.vu"));
    Seat second(centre, QStringLiteral("an.le"), first.client);
    ASSERT_TRUE(centre.service().administration().disableUser(QStringLiteral("binh.vu")));
    QJsonObject call = second.operation(wire::opCallCreate(), callBody(freshId()));
    call.insert(QStringLiteral("actor"), QStringLiteral("binh.vu"));
    QJsonObject ticket
        = second.operation(wire::opTicketCreate(), ticketBody(freshId(), QStringLiteral("731")));
    ticket.insert(QStringLiteral("actor"), QStringLiteral("binh.vu"));
    EXPECT_EQ(outs(second.push({call, ticket})), QStringList({Applied, Rejected}));
    EXPECT_EQ(centre.number(QStringLiteral("SELECT needs_review FROM call")), 1);
    EXPECT_EQ(first.push({}).status, 401) << "the closed account's own session is over";
}

TEST_F(PushTest, OnlyTheInstallationOfTheSessionMayPush)
{
    Seat seat(centre, QStringLiteral("an.le"));
    Seat other(centre, QStringLiteral("binh.vu"));
    const QJsonObject operation = seat.operation(wire::opCallCreate(), callBody(freshId()));
    const Reply reply = centre.post("/v1/push",
                                    {{QStringLiteral("client_id"), idText(other.client)},
                                     {QStringLiteral("ops"), QJsonArray {operation}}},
                                    seat.access);
    EXPECT_EQ(reply.status, 403);
    EXPECT_EQ(calls(), 0);
    EXPECT_EQ(centre.post("/v1/push", {}, {}).status, 401);
}

TEST_F(PushTest, AParkedOperationKeepsItsBytesAndWhatFollowsOnItWaits)
{
    Seat seat(centre, QStringLiteral("an.le"));
    const QUuid ticket = freshId();
    QJsonObject poison = seat.operation(wire::opTicketCreate(), ticketBody(ticket, QStringLiteral("731")));
    poison.insert(QStringLiteral("park"), true);
    const QJsonObject behind = seat.operation(wire::opTicketMove(Move::Recall), moveBody(ticket));
    const QJsonObject other = seat.operation(wire::opCallCreate(), callBody(freshId()));
    const QString parked = QStringLiteral("parked");
    EXPECT_EQ(outs(seat.push({poison, behind, other})), QStringList({parked, parked, Applied}));
    EXPECT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM parked_op")), 2);
    EXPECT_TRUE(centre.text(QStringLiteral("SELECT bytes FROM parked_op ORDER BY n"))
                    .contains(QStringLiteral("ba lần")));
}

TEST_F(PushTest, AParkedOperationIsCarriedOutOnceTheCentreCan)
{
    Seat seat(centre, QStringLiteral("an.le"));
    const QUuid ticket = freshId();
    QJsonObject poison = seat.operation(wire::opTicketCreate(), ticketBody(ticket, QStringLiteral("731")));
    poison.insert(QStringLiteral("park"), true);
    const QJsonObject behind = seat.operation(wire::opTicketMove(Move::Recall), moveBody(ticket));
    QJsonObject future = seat.operation(wire::opCallCreate(), callBody(freshId()));
    future.insert(QStringLiteral("kv"), 2);
    const QString parked = QStringLiteral("parked");
    EXPECT_EQ(outs(seat.push({poison, behind, future})), QStringList({parked, parked, parked}));
    const auto taken = centre.service().administration().takeUpParked();
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->applied, 2);
    EXPECT_EQ(taken->rejected, 0);
    EXPECT_EQ(taken->stillParked, 1) << "of a version that only a later program knows";
    EXPECT_EQ(outs(seat.push({poison, behind, future})), QStringList({Applied, Applied, parked}));
    EXPECT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM ticket")), 1);
    const auto left = centre.service().administration().parkedOperations();
    ASSERT_TRUE(left);
    ASSERT_EQ(left->size(), 1);
    EXPECT_EQ(left->first().n, 3);
    EXPECT_FALSE(left->first().station.isEmpty());
}

TEST_F(PushTest, AKnownKindInALaterVersionIsKeptAndAnUnknownKindRejected)
{
    Seat seat(centre, QStringLiteral("an.le"));
    QJsonObject future = seat.operation(wire::opCallCreate(), callBody(freshId()));
    future.insert(QStringLiteral("kv"), 2);
    const QJsonObject unknown = seat.operation(QStringLiteral("call.dance"), callBody(freshId()));
    EXPECT_EQ(outs(seat.push({future, unknown})), QStringList({QStringLiteral("parked"), Rejected}));
    EXPECT_EQ(calls(), 0);
}

TEST_F(PushTest, ManySeatsAtOnceLoseAndDoubleNothing)
{
    constexpr int Seats = 8;
    constexpr int Rounds = 25;
    std::vector<std::unique_ptr<Seat>> seats;
    for (int i = 0; i < Seats; ++i)
        seats.push_back(std::make_unique<Seat>(centre, QStringLiteral("an.le")));
    std::vector<std::shared_ptr<Pending>> pending;
    for (int round = 0; round < Rounds; ++round) {
        for (const auto &seat : seats) {
            const QByteArray body
                = wire::toBytes({{QStringLiteral("client_id"), idText(seat->client)},
                                 {QStringLiteral("ops"),
                                  QJsonArray {seat->operation(wire::opCallCreate(), callBody(freshId()))}}});
            // Twice: as a client does that has not heard an answer.
            pending.push_back(centre.ask("POST", "/v1/push", body, seat->access));
            pending.push_back(centre.ask("POST", "/v1/push", body, seat->access));
        }
        for (const auto &one : pending)
            EXPECT_EQ(one->wait().status, 200);
        pending.clear();
    }
    EXPECT_EQ(calls(), Seats * Rounds);
    EXPECT_EQ(centre.number(QStringLiteral("SELECT seq FROM head WHERE scope = 'calls'")), Seats * Rounds);
    EXPECT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM client WHERE last_n <> %1").arg(Rounds)), 0);
    const auto problems = centre.service().administration().verify();
    ASSERT_TRUE(problems.has_value());
    EXPECT_EQ(*problems, QStringList());
}

TEST_F(PushTest, GroupsManyWaitingOperationsIntoFewCommits)
{
    std::atomic<int> commits {0};
    std::atomic<bool> counting {false};
    centre.open([&](const QString &sql) -> std::optional<Error> {
        if (counting && sql == QStringLiteral("COMMIT"))
            ++commits;
        return std::nullopt;
    });
    constexpr int Seats = 40;
    std::vector<std::unique_ptr<Seat>> seats;
    for (int i = 0; i < Seats; ++i)
        seats.push_back(std::make_unique<Seat>(centre, QStringLiteral("an.le")));
    counting = true;
    std::vector<std::shared_ptr<Pending>> pending;
    for (const auto &seat : seats) {
        pending.push_back(centre.ask(
            "POST", "/v1/push",
            wire::toBytes({{QStringLiteral("client_id"), idText(seat->client)},
                           {QStringLiteral("ops"),
                            QJsonArray {seat->operation(wire::opCallCreate(), callBody(freshId()))}}}),
            seat->access));
    }
    for (const auto &one : pending)
        EXPECT_EQ(one->wait().status, 200);
    EXPECT_LT(commits, Seats);
    EXPECT_EQ(calls(), Seats);
}

TEST_F(PushTest, OneOperationTheCentreCannotCarryOutLeavesTheOthersOfItsGroupAlone)
{
    // The statement that stores one certain call fails; everything else works.
    std::atomic<bool> poison {false};
    centre.open([&](const QString &sql) -> std::optional<Error> {
        if (sql.startsWith(QStringLiteral("INSERT INTO call ")) && poison.exchange(false))
            return Error {ErrorKind::Storage, QStringLiteral("injected"), {}, {}};
        return std::nullopt;
    });
    Seat seat(centre, QStringLiteral("an.le"));
    const QJsonArray batch {seat.operation(wire::opCallCreate(), callBody(freshId())),
                            seat.operation(wire::opCallCreate(), callBody(freshId()))};
    poison = true;
    const Reply failed = seat.push(batch);
    EXPECT_EQ(failed.status, 200) << "or the client would not read which one it was";
    EXPECT_TRUE(failed.json.value(QStringLiteral("results")).toArray().isEmpty());
    EXPECT_EQ(failed.json.value(QStringLiteral("op_failed")).toInteger(), 1);
    EXPECT_EQ(failed.errorKind(), QStringLiteral("storage"));
    EXPECT_EQ(calls(), 0);
    EXPECT_EQ(lastN(seat.push(batch)), 2);
    EXPECT_EQ(calls(), 2);
}

/// Fails the n-th statement of the lane for n = 1, 2, ... until a whole push passes; each time the same bytes
/// sent again bring every call exactly once.
TEST_F(PushTest, WhicheverStatementFailsSendingAgainConverges)
{
    std::atomic<int> left {0};
    centre.open([&](const QString &) -> std::optional<Error> {
        if (left > 0 && --left == 0)
            return Error {ErrorKind::Storage, QStringLiteral("injected"), {}, {}};
        return std::nullopt;
    });
    Seat seat(centre, QStringLiteral("an.le"));
    qint64 expectedCalls = 0;
    qint64 expectedTickets = 0;
    for (int n = 1;; ++n) {
        const QUuid call = freshId();
        const QUuid ticket = freshId();
        const QJsonArray batch {
            seat.operation(wire::opCallCreate(), callBody(call)),
            seat.operation(wire::opTicketCreate(), ticketBody(ticket, QStringLiteral("731"), call)),
            seat.operation(wire::opTicketMove(Move::Recall), moveBody(ticket)),
            seat.operation(wire::opCallCreate(), callBody(freshId()))};
        left = n;
        const Reply first = seat.push(batch);
        const bool injected = left == 0;
        left = 0;
        const Reply second = seat.push(batch);
        ASSERT_EQ(second.status, 200) << "after failing statement " << n << ": " << second.raw.constData();
        ASSERT_EQ(outs(second), QStringList({Applied, Applied, Applied, Applied})) << "statement " << n;
        expectedCalls += 2;
        ++expectedTickets;
        ASSERT_EQ(calls(), expectedCalls) << "statement " << n;
        ASSERT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM ticket")), expectedTickets)
            << "statement " << n;
        if (!injected) {
            EXPECT_EQ(first.status, 200);
            EXPECT_GT(n, 30) << "the walk reached the statements of every operation";
            break;
        }
    }
    const auto problems = centre.service().administration().verify();
    ASSERT_TRUE(problems.has_value());
    EXPECT_EQ(*problems, QStringList());
    // What a desk sees is what the centre holds: the feed lost nothing either.
    Seat supervisor(centre, QStringLiteral("giang.cao"));
    EXPECT_EQ(supervisor.mirror(QStringLiteral("calls")).size(), expectedCalls);
}

TEST_F(PushTest, AFullDiskIsSaidAndNothingIsHalfStored)
{
    std::atomic<bool> full {false};
    centre.open([&](const QString &sql) -> std::optional<Error> {
        if (full && sql == QStringLiteral("COMMIT"))
            return Error {ErrorKind::DiskFull, QStringLiteral("database or disk is full"), {}, {}};
        return std::nullopt;
    });
    Seat seat(centre, QStringLiteral("an.le"));
    const QJsonArray batch {seat.operation(wire::opCallCreate(), callBody(freshId()))};
    full = true;
    const Reply refused = seat.push(batch);
    EXPECT_EQ(refused.status, 500);
    EXPECT_EQ(refused.errorKind(), QStringLiteral("disk_full"));
    EXPECT_EQ(calls(), 0);
    full = false;
    EXPECT_EQ(outs(seat.push(batch)), QStringList {Applied});
}
