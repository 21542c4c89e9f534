// Tries to reach a citizen on a workstation: kept with the cable out, shown at once, once.
#include "tests/storage_local/profilefixture.h"

#include "models/domain/callback.h"

namespace tongdai::storage {

using Folder = TicketFilter::Folder;

class Callbacks : public ProfileTest
{
protected:
    Ticket waiting(qint64 promisedMs)
    {
        Ticket ticket = ticketAtCentre();
        ticket.id = newUuid7(clock.now);
        ticket.state = TicketState::Result;
        ticket.callbackDueMs = clock.now + 90'000'000;
        ticket.promisedMs = promisedMs;
        return ticket;
    }
    void log(const QUuid &id, AttemptResult result, qint64 promisedMs = 0)
    {
        const auto done = wait(tickets->logAttempt(id, {result, 0, promisedMs, {}}, QStringLiteral("ghi chú")));
        EXPECT_TRUE(done) << qPrintable(done ? QString() : done.error().code + done.error().detail);
    }
};

TEST_F(Callbacks, AreKeptWithTheCableOutAndOverARestart)
{
    open(operatorUser());
    const Ticket ticket = waiting(clock.now + 60'000);
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(ticket)}));
    log(ticket.id, AttemptResult::NoAnswer);
    for (int round = 0; round < 2; ++round) {
        const Ticket now = shown(ticket.id);
        EXPECT_EQ(now.attempts, 1);
        EXPECT_EQ(now.failedAttempts, 1);
        EXPECT_EQ(now.state, TicketState::Result);
        EXPECT_EQ(now.record, RecordState::OnThisMachine);
        const auto events = wait(tickets->timeline(ticket.id));
        ASSERT_EQ(events->size(), 1);
        EXPECT_EQ(events->first().what, TicketEvent::What::Attempt);
        EXPECT_TRUE(events->first().pending);
        EXPECT_EQ(events->first().text, QStringLiteral("ghi chú"));
        ASSERT_TRUE(events->first().attempt);
        EXPECT_EQ(events->first().attempt->result, AttemptResult::NoAnswer);
        EXPECT_EQ(events->first().attempt->atMs, clock.now);
        reopen(operatorUser());
    }
}

TEST_F(Callbacks, AreCountedOnceWhileTheirRowIsOnItsWay)
{
    open(operatorUser());
    Ticket ticket = waiting(clock.now + 60'000);
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(ticket)}));
    log(ticket.id, AttemptResult::Busy);
    const auto pending = profile->pending().now()->all().last();
    EXPECT_EQ(pending->kind, wire::opTicketAttempt());
    answerAll();
    settle();
    EXPECT_EQ(shown(ticket.id).attempts, 1); // answered, the mirror has the old row
    countAttempt(ticket, pending->attempt.attempt);
    TicketEvent event;
    event.id = pending->id;
    event.ticketId = ticket.id;
    event.what = TicketEvent::What::Attempt;
    event.attempt = pending->attempt.attempt;
    event.atMs = clock.now;
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(ticket, 2), row(event, 2)}));
    settle();
    EXPECT_EQ(shown(ticket.id).attempts, 1);
    EXPECT_EQ(wait(tickets->timeline(ticket.id))->size(), 1);
    EXPECT_TRUE(profile->pending().now()->all().isEmpty());
}

TEST_F(Callbacks, TheListIsInTheOrderOfWhatWasPromised)
{
    open(operatorUser());
    const Ticket late = waiting(clock.now - 60'000);
    const Ticket soon = waiting(clock.now + 60'000);
    const Ticket unpromised = waiting(0);
    Ticket received = waiting(clock.now + 120'000);
    received.state = TicketState::Received;
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(unpromised), row(received), row(soon), row(late)}));
    const auto ids = [this] {
        QList<QUuid> all;
        for (const Ticket &ticket : listed(Folder::AwaitingCallback))
            all.append(ticket.id);
        return all;
    };
    EXPECT_EQ(ids(), (QList<QUuid> {late.id, soon.id, received.id, unpromised.id}));
    // The citizen asks to be called later: it moves down at once, with the cable out.
    log(late.id, AttemptResult::CallLater, clock.now + 180'000);
    EXPECT_EQ(ids(), (QList<QUuid> {soon.id, received.id, late.id, unpromised.id}));
}

TEST_F(Callbacks, AreRefusedHereWhereNobodyIsToBeCalled)
{
    open(operatorUser());
    Ticket ticket = waiting(0);
    ticket.state = TicketState::Closed;
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(ticket)}));
    const auto done = wait(tickets->logAttempt(ticket.id, {AttemptResult::Reached, 0, 0, {}}, {}));
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, QStringLiteral("flow.state"));
    EXPECT_TRUE(profile->pending().now()->all().isEmpty());
}

TEST_F(Callbacks, AnOutgoingCallIsOneTryHoweverOftenItsFormIsSaved)
{
    open(operatorUser());
    const Ticket ticket = waiting(clock.now - 60'000);
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(ticket)}));
    CallToSave what;
    what.call.id = newUuid7(clock.now);
    what.call.direction = Direction::Out;
    what.call.attempt = AttemptResult::CallLater;
    what.call.outcome = outcomeOf(AttemptResult::CallLater);
    what.call.ticketId = ticket.id;
    what.call.startedMs = clock.now - 1000;
    what.call.citizen.content = QStringLiteral("bận họp, hẹn chiều");
    what.promisedMs = clock.now + 7'200'000;
    ASSERT_TRUE(wait(calls->save(what)));
    ASSERT_TRUE(wait(calls->save(what)));
    const Ticket now = shown(ticket.id);
    EXPECT_EQ(now.attempts, 1);
    EXPECT_EQ(now.promisedMs, what.promisedMs);
    const auto events = wait(tickets->timeline(ticket.id));
    ASSERT_EQ(events->size(), 1);
    EXPECT_EQ(events->first().attempt->callId, what.call.id);
    EXPECT_EQ(events->first().attempt->atMs, what.call.startedMs);
    EXPECT_EQ(events->first().text, what.call.citizen.content);
    const auto all = wait(calls->recent({}, 10));
    ASSERT_EQ(all->size(), 1);
    EXPECT_EQ(all->first().direction, Direction::Out);
    EXPECT_EQ(all->first().attempt, AttemptResult::CallLater);
}

TEST_F(Callbacks, AnHourMovedWithTheCableOutIsShownAtOnceAndOnce)
{
    open(operatorUser());
    Ticket ticket = waiting(clock.now + 60'000);
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(ticket)}));
    ASSERT_TRUE(wait(tickets->movePromise(ticket.id, clock.now + 7'200'000, QStringLiteral(" cán bộ đi vắng "))));
    for (int round = 0; round < 2; ++round) {
        EXPECT_EQ(shown(ticket.id).promisedMs, clock.now + 7'200'000);
        EXPECT_EQ(shown(ticket.id).record, RecordState::OnThisMachine);
        const auto events = wait(tickets->timeline(ticket.id));
        ASSERT_EQ(events->size(), 1);
        EXPECT_EQ(events->first().what, TicketEvent::What::Promise);
        EXPECT_TRUE(events->first().pending);
        EXPECT_EQ(events->first().text, QStringLiteral("cán bộ đi vắng"));
        ASSERT_TRUE(events->first().promise);
        EXPECT_EQ(*events->first().promise, (MovedPromise {clock.now, clock.now + 60'000, clock.now + 7'200'000}));
        reopen(operatorUser());
    }
    const auto pending = profile->pending().now()->all().last();
    EXPECT_EQ(pending->kind, wire::opTicketPromise());
    answerAll();
    settle();
    EXPECT_EQ(shown(ticket.id).promisedMs, clock.now + 7'200'000) << "answered, the mirror has the old row";
    movePromise(ticket, pending->promise.moved);
    TicketEvent event;
    event.id = pending->id;
    event.ticketId = ticket.id;
    event.what = TicketEvent::What::Promise;
    event.promise = pending->promise.moved;
    event.atMs = clock.now;
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(ticket, 2), row(event, 2)}));
    settle();
    EXPECT_EQ(wait(tickets->timeline(ticket.id))->size(), 1);
    EXPECT_TRUE(profile->pending().now()->all().isEmpty());
}

TEST_F(Callbacks, AnHourIsMovedForAReasonIntoTheFutureAndOnlyWhereOneWasPromised)
{
    open(operatorUser());
    const Ticket ticket = waiting(clock.now + 60'000);
    const Ticket unpromised = waiting(0);
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(ticket), row(unpromised)}));
    const auto codeOf = [this](const QUuid &id, qint64 toMs, const QString &reason) {
        const auto done = wait(tickets->movePromise(id, toMs, reason));
        return done ? QString() : done.error().code;
    };
    EXPECT_EQ(codeOf(ticket.id, clock.now + 1, QStringLiteral("  ")), QStringLiteral("flow.reason"));
    EXPECT_EQ(codeOf(ticket.id, clock.now, QStringLiteral("x")), QStringLiteral("promise.past"));
    EXPECT_EQ(codeOf(unpromised.id, clock.now + 1, QStringLiteral("x")), QStringLiteral("promise.none"));
    EXPECT_TRUE(profile->pending().now()->all().isEmpty());
}

} // namespace tongdai::storage
