// The mirror keeps ninety days of done work and all that is open.
#include "tests/storage_local/profilefixture.h"

using namespace tongdai;
using namespace tongdai::storage;

namespace {

constexpr qint64 DayMs = 24 * 3600'000LL;

class Pruning : public ProfileTest
{
protected:
    Call callOf(int daysAgo)
    {
        Call made = call();
        made.id = QUuid::createUuid();
        made.startedMs = clock.now - daysAgo * DayMs;
        made.endedMs = made.startedMs + 60'000;
        return made;
    }
    Ticket ticketOf(TicketState state, int daysAgo, const Call &from = {})
    {
        Ticket made = ticketAtCentre(state);
        made.id = QUuid::createUuid();
        made.callId = from.id;
        made.changedMs = made.closedMs = clock.now - daysAgo * DayMs;
        return made;
    }
    static TicketEvent eventOf(const Ticket &ticket)
    {
        TicketEvent event;
        event.id = QUuid::createUuid();
        event.ticketId = ticket.id;
        event.what = TicketEvent::What::Comment;
        event.atMs = ticket.changedMs;
        return event;
    }
    QSet<QUuid> kept()
    {
        const auto ids = wait(profile->mirror().run([](Database &database) -> Result<QSet<QUuid>> {
            Query query(database, QStringLiteral("SELECT id FROM shadow"));
            if (const auto ran = query.run(); !ran)
                return tl::unexpected(ran.error());
            QSet<QUuid> found;
            while (query.next())
                found.insert(QUuid::fromString(query.text(0)));
            return found;
        }));
        return ids.value_or(QSet<QUuid>());
    }
    void prune()
    {
        ASSERT_TRUE(wait(profile->upkeep()));
        settle();
    }
};

const QString Calls = QStringLiteral("calls");
const QString Cases = QStringLiteral("cases");

} // namespace

TEST_F(Pruning, LeavesOldDoneWorkToTheCentreAndKeepsWhatIsOpen)
{
    open();
    const Call old = callOf(95);
    const Call fresh = callOf(1);
    const Call ofOpen = callOf(200);
    const Call ofLatelyDone = callOf(120);
    const Ticket longDone = ticketOf(TicketState::Closed, 95);
    const Ticket latelyDone = ticketOf(TicketState::Closed, 89, ofLatelyDone);
    const Ticket open200 = ticketOf(TicketState::Handling, 200, ofOpen);
    const TicketEvent ofLongDone = eventOf(longDone);
    const TicketEvent ofOpenOne = eventOf(open200);
    ASSERT_TRUE(pull(Cases, {row(longDone), row(latelyDone), row(open200), row(ofLongDone), row(ofOpenOne)}));
    ASSERT_TRUE(pull(Calls, {row(old), row(fresh), row(ofOpen), row(ofLatelyDone)}));
    Procedure procedure;
    procedure.id = procedure.code = QStringLiteral("1.000111");
    procedure.name = QStringLiteral("Cấp bản sao thử nghiệm");
    ASSERT_TRUE(pull(QStringLiteral("kb"),
                     {{wire::rowProcedure(), procedure.id, 1, 1, wire::toJson(procedure), false}}));
    const auto cursors = wait(sync->cursors());
    prune();

    const QSet<QUuid> expected {fresh.id,   ofOpen.id,    ofLatelyDone.id, latelyDone.id,
                                open200.id, ofOpenOne.id, QUuid()};
    EXPECT_EQ(kept(), expected);
    EXPECT_EQ(wait(sync->cursors()).value(), cursors.value()) << "nothing is asked for anew";

    ASSERT_TRUE(pull(Calls, {row(old, 2)}));
    EXPECT_TRUE(kept().contains(old.id)) << "what changes at the centre comes back";
}

TEST_F(Pruning, KeepsWhatAnOperationWaitsForAndEverythingWithoutALimit)
{
    open();
    const Ticket longDone = ticketOf(TicketState::Closed, 300);
    const Ticket other = ticketOf(TicketState::Closed, 300);
    const Call fresh = callOf(0);
    ASSERT_TRUE(pull(Cases, {row(longDone), row(other)}));
    ASSERT_TRUE(pull(Calls, {row(fresh)}));
    ASSERT_TRUE(wait(tickets->comment(longDone.id, QStringLiteral("gọi lại"), true)));
    prune();
    EXPECT_TRUE(kept().contains(longDone.id));
    EXPECT_FALSE(kept().contains(other.id));

    close();
    LocalProfileOptions all = options();
    all.mirrorDays = 0;
    ASSERT_TRUE(openOnly(all));
    ASSERT_TRUE(wait(profile->keys().unlockWithPassword(operatorUser().name, password())));
    makeStores(operatorUser());
    ASSERT_TRUE(pull(Cases, {row(other, 2)}));
    prune();
    EXPECT_TRUE(kept().contains(other.id));
}

TEST_F(Pruning, AClockSetAYearAheadEmptiesNothing)
{
    open();
    const Call fresh = callOf(1);
    const Ticket done = ticketOf(TicketState::Closed, 1);
    ASSERT_TRUE(pull(Cases, {row(done)}));
    ASSERT_TRUE(pull(Calls, {row(fresh)}));
    clock.now += 365 * DayMs;
    prune();
    EXPECT_EQ(kept(), QSet<QUuid>({fresh.id, done.id}));
}

TEST_F(Pruning, ThousandsGoInBatchesThatLetOthersIn)
{
    open();
    QList<PullRow> rows {row(callOf(0))};
    for (int i = 0; i < 12'000; ++i)
        rows.append(row(callOf(100 + i % 50)));
    ASSERT_TRUE(pull(Calls, rows));
    profile->upkeep();
    // Jobs of the mirror's thread come one after the other, so each of these comes between two batches.
    const auto left = [this] {
        return wait(profile->mirror().run([](Database &database) -> Result<qint64> {
                   Query query(database, QStringLiteral("SELECT count(*) FROM call_row"));
                   if (const auto ran = query.run(); !ran)
                       return tl::unexpected(ran.error());
                   return query.next() ? query.integer(0) : 0;
               }))
            .value_or(0);
    };
    int between = 0;
    for (qint64 there = left(); there > 1; there = left())
        between += there < 12'001 ? 1 : 0;
    EXPECT_GT(between, 0);
    EXPECT_EQ(kept().size(), 1);
}
