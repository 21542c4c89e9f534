// Tries to reach a citizen at the centre: kept for good, counted, whoever makes them and whenever they arrive.
#include "tests/server/centre.h"

using namespace tongdai;
using namespace tongdai::tests;

namespace {

const QString Cases = QStringLiteral("cases");
const QString Desk = QStringLiteral("desk:731");

class CallbacksTest : public testing::Test
{
protected:
    void SetUp() override
    {
        centre.open();
        populate(centre);
        an.emplace(centre, QStringLiteral("an.le"));
        duc.emplace(centre, QStringLiteral("duc.pham"));
        lan.emplace(centre, QStringLiteral("lan.tran"));
        ticket = freshId();
        ASSERT_EQ(out(an->apply(wire::opTicketCreate(), ticketBody(ticket, QStringLiteral("731")))), u"applied");
    }

    static QString out(const QJsonObject &result) { return result.value(QStringLiteral("out")).toString(); }
    static QString codeOf(const QJsonObject &result)
    {
        return result.value(QStringLiteral("reason")).toObject().value(QStringLiteral("code")).toString();
    }

    QJsonObject attempt(Seat &seat, AttemptResult result, qint64 atMs = 0, qint64 promisedMs = 0,
                        const QString &note = {})
    {
        event = freshId();
        return seat.apply(wire::opTicketAttempt(),
                          wire::toJson(wire::AttemptBody {event, ticket, {result, atMs, promisedMs, {}}, note}));
    }

    QJsonObject movePromise(Seat &seat, qint64 toMs, qint64 fromMs, const QString &reason, qint64 atMs = 0)
    {
        event = freshId();
        return seat.apply(wire::opTicketPromise(),
                          wire::toJson(wire::PromiseBody {event, ticket, {atMs, fromMs, toMs}, reason}));
    }

    Ticket seen(Seat &seat, const QString &scope)
    {
        const auto read = wire::ticketFromJson(seat.row(scope, wire::rowTicket(), idText(ticket)));
        EXPECT_TRUE(read) << qPrintable(scope);
        return read.value_or(Ticket());
    }

    Centre centre;
    std::optional<Seat> an, duc, lan;
    QUuid ticket;
    QUuid event; ///< of the last try or promise
};

} // namespace

TEST_F(CallbacksTest, ATryIsAnEntryOfTheTimelineAndCountsOnTheTicket)
{
    const QJsonObject result = attempt(*an, AttemptResult::NoAnswer, 0, 0, QStringLiteral("đổ chuông mãi"));
    ASSERT_EQ(out(result), u"applied") << QJsonDocument(result).toJson().constData();
    EXPECT_EQ(result.value(QStringLiteral("attempts")).toInt(), 1);
    const auto entry = wire::eventFromJson(duc->row(Desk, wire::rowEvent(), idText(event)));
    ASSERT_TRUE(entry);
    EXPECT_EQ(entry->what, TicketEvent::What::Attempt);
    EXPECT_EQ(entry->by, QStringLiteral("an.le"));
    EXPECT_EQ(entry->text, QStringLiteral("đổ chuông mãi"));
    ASSERT_TRUE(entry->attempt);
    EXPECT_EQ(entry->attempt->result, AttemptResult::NoAnswer);
    EXPECT_GT(entry->attempt->atMs, 0);
    for (Seat *seat : {&*an, &*duc}) {
        const Ticket now = seen(*seat, seat == &*an ? Cases : Desk);
        EXPECT_EQ(now.attempts, 1);
        EXPECT_EQ(now.failedAttempts, 1);
        EXPECT_EQ(now.lastAttempt, AttemptResult::NoAnswer);
        EXPECT_EQ(now.stateVersion, 0) << "a try disturbs no move";
    }
}

TEST_F(CallbacksTest, AskedToCallLaterIsANewPromiseUntilSomebodyIsReached)
{
    const qint64 later = centre.clock.nowMs() + 5'400'000;
    attempt(*duc, AttemptResult::Busy);
    ASSERT_EQ(out(attempt(*duc, AttemptResult::CallLater, 0, later)), u"applied");
    EXPECT_EQ(seen(*an, Cases).promisedMs, later);
    EXPECT_EQ(seen(*an, Cases).failedAttempts, 0);
    ASSERT_EQ(out(attempt(*duc, AttemptResult::NoAnswer, 0, 12345)), u"applied"); // names no time, whatever it says
    EXPECT_EQ(seen(*an, Cases).promisedMs, later);
    ASSERT_EQ(out(attempt(*duc, AttemptResult::Reached)), u"applied");
    EXPECT_EQ(seen(*an, Cases).promisedMs, 0);
    EXPECT_EQ(seen(*an, Cases).attempts, 4);
}

TEST_F(CallbacksTest, IsKeptOnceHoweverOftenItIsSent)
{
    const QJsonObject operation = an->operation(
        wire::opTicketAttempt(),
        wire::toJson(wire::AttemptBody {freshId(), ticket, {AttemptResult::Busy, 0, 0, {}}, {}}));
    an->push({operation});
    an->push({operation});
    EXPECT_EQ(seen(*an, Cases).attempts, 1);
    attempt(*an, AttemptResult::Busy);
    const QJsonObject again = an->apply(
        wire::opTicketAttempt(), wire::toJson(wire::AttemptBody {event, ticket, {AttemptResult::Busy, 0, 0, {}}, {}}));
    EXPECT_EQ(codeOf(again), u"event.exists");
    EXPECT_EQ(seen(*an, Cases).attempts, 2);
}

TEST_F(CallbacksTest, WhatWasDialledStaysTrueWhenTheTicketHasMovedOn)
{
    ASSERT_EQ(out(an->apply(wire::opTicketMove(Move::Recall), moveBody(ticket), 0)), u"applied");
    const QJsonObject late = attempt(*duc, AttemptResult::CallLater, 0, centre.clock.nowMs() + 1000); // its desk had it
    EXPECT_EQ(out(late), u"applied");
    EXPECT_TRUE(late.value(QStringLiteral("late")).toBool());
    EXPECT_EQ(seen(*an, Cases).attempts, 1);
    EXPECT_EQ(seen(*an, Cases).promisedMs, 0);
    ASSERT_EQ(out(an->apply(wire::opTicketMove(Move::TakeBack), moveBody(ticket), 1)), u"applied");
    ASSERT_EQ(out(an->apply(wire::opTicketMove(Move::Cancel), moveBody(ticket, QStringLiteral("trùng")), 2)), u"applied");
    EXPECT_EQ(out(attempt(*an, AttemptResult::CallLater, 0, centre.clock.nowMs() + 1000)), u"applied");
    EXPECT_EQ(seen(*an, Cases).attempts, 2);
    EXPECT_EQ(seen(*an, Cases).promisedMs, 0);
}

TEST_F(CallbacksTest, NobodyLogsATryOnATicketThatIsNotTheirs)
{
    EXPECT_EQ(codeOf(attempt(*lan, AttemptResult::Reached)), u"ticket.unknown");
    Seat auditor(centre, QStringLiteral("kiem.tra"));
    EXPECT_EQ(codeOf(attempt(auditor, AttemptResult::Reached)), u"flow.role");
    EXPECT_EQ(seen(*an, Cases).attempts, 0);
}

TEST_F(CallbacksTest, ANewTicketBringsItsPromiseAndNoTriesOfItsOwn)
{
    QJsonObject body = ticketBody(freshId(), {});
    body.insert(QStringLiteral("state"), QStringLiteral("received"));
    body.insert(QStringLiteral("promised_ms"), centre.clock.nowMs() + 3'600'000);
    body.insert(QStringLiteral("attempts"), 7);
    body.insert(QStringLiteral("failed_attempts"), 7);
    body.insert(QStringLiteral("last_attempt"), QStringLiteral("busy"));
    ASSERT_EQ(out(an->apply(wire::opTicketCreate(), body)), u"applied");
    ticket = QUuid::fromString(body.value(QStringLiteral("id")).toString());
    const Ticket now = seen(*an, Cases);
    EXPECT_EQ(now.promisedMs, centre.clock.nowMs() + 3'600'000);
    EXPECT_EQ(now.attempts, 0);
    EXPECT_EQ(now.failedAttempts, 0);
    EXPECT_FALSE(now.lastAttempt);
    EXPECT_EQ(nextDueMs(now), now.promisedMs);
}

TEST_F(CallbacksTest, AnHourMovedWithoutACallStandsInTheTimelineWithItsReason)
{
    const qint64 first = centre.clock.nowMs() + 3'600'000;
    const qint64 second = first + 3'600'000;
    ASSERT_EQ(out(attempt(*an, AttemptResult::CallLater, 0, first)), u"applied");
    const QJsonObject result = movePromise(*duc, second, first, QStringLiteral("cán bộ đi vắng"));
    ASSERT_EQ(out(result), u"applied") << QJsonDocument(result).toJson().constData();
    EXPECT_EQ(result.value(QStringLiteral("promised_ms")).toInteger(), second);
    for (Seat *seat : {&*an, &*duc}) {
        const QString scope = seat == &*an ? Cases : Desk;
        EXPECT_EQ(seen(*seat, scope).promisedMs, second);
        EXPECT_EQ(seen(*seat, scope).attempts, 1) << "it is no try";
        const auto entry = wire::eventFromJson(seat->row(scope, wire::rowEvent(), idText(event)));
        ASSERT_TRUE(entry);
        EXPECT_EQ(entry->what, TicketEvent::What::Promise);
        EXPECT_EQ(entry->by, QStringLiteral("duc.pham"));
        EXPECT_EQ(entry->text, QStringLiteral("cán bộ đi vắng"));
        ASSERT_TRUE(entry->promise);
        EXPECT_EQ(entry->promise->fromMs, first);
        EXPECT_EQ(entry->promise->toMs, second);
        EXPECT_GT(entry->promise->atMs, 0);
    }
}

TEST_F(CallbacksTest, WhatWasSaidOfAPromiseBeforeButComesLaterChangesNothing)
{
    const qint64 now = centre.clock.nowMs();
    ASSERT_EQ(out(attempt(*an, AttemptResult::CallLater, now - 3000, now + 100'000)), u"applied");
    ASSERT_EQ(out(movePromise(*an, now + 300'000, 0, QStringLiteral("sau"), now - 1000)), u"applied");
    const QJsonObject older = movePromise(*duc, now + 200'000, 0, QStringLiteral("trước"), now - 2000);
    EXPECT_EQ(out(older), u"applied") << "kept, nobody has to mend it";
    EXPECT_EQ(older.value(QStringLiteral("promised_ms")).toInteger(), now + 300'000);
    EXPECT_EQ(seen(*an, Cases).promisedMs, now + 300'000);
    // The citizen was reached: a move from a seat without a network brings no promise back.
    ASSERT_EQ(out(attempt(*an, AttemptResult::Reached)), u"applied");
    const QJsonObject kept = movePromise(*duc, now + 400'000, 0, QStringLiteral("muộn"));
    EXPECT_EQ(out(kept), u"applied");
    EXPECT_EQ(kept.value(QStringLiteral("promised_ms")).toInteger(), 0);
    EXPECT_EQ(seen(*an, Cases).promisedMs, 0);
}

TEST_F(CallbacksTest, AnHourIsMovedByTheCentreAndTheDeskThatLeadsOnly)
{
    const qint64 later = centre.clock.nowMs() + 3'600'000;
    ASSERT_EQ(out(attempt(*an, AttemptResult::CallLater, 0, later)), u"applied");
    EXPECT_EQ(codeOf(movePromise(*lan, later + 1, later, QStringLiteral("x"))), u"ticket.unknown");
    Seat auditor(centre, QStringLiteral("kiem.tra"));
    EXPECT_EQ(codeOf(movePromise(auditor, later + 1, later, QStringLiteral("x"))), u"flow.role");
    EXPECT_EQ(codeOf(movePromise(*duc, later + 1, later, QStringLiteral("  "))), u"flow.reason");
    const QUuid noHour = freshId();
    QJsonObject body = wire::toJson(wire::PromiseBody {noHour, ticket, {0, later, later + 1}, QStringLiteral("x")});
    body.insert(QStringLiteral("promise"), QJsonObject());
    EXPECT_EQ(out(duc->apply(wire::opTicketPromise(), body)), u"rejected");
    EXPECT_EQ(seen(*an, Cases).promisedMs, later);
    // An id is used once.
    ASSERT_EQ(out(movePromise(*duc, later + 1, later, QStringLiteral("x"))), u"applied");
    EXPECT_EQ(codeOf(duc->apply(wire::opTicketPromise(),
                                wire::toJson(wire::PromiseBody {event, ticket, {0, later, later + 2}, QStringLiteral("x")}))),
              u"event.exists");
}
