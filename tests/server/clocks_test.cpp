// Due times while a ticket waits for information: nothing of its time is lost, not a second of it.
#include "app/server/administration.h"
#include "app/storage/central/centralrows.h"
#include "models/domain/deadlineclock.h"
#include "tests/server/centre.h"

using namespace tongdai;
using namespace tongdai::tests;

namespace {

constexpr qint64 SecondMs = 1000;
constexpr qint64 MinuteMs = 60 * SecondMs;
constexpr qint64 HourMs = 60 * MinuteMs;
constexpr int FiveDays = 5 * 480;

class ClocksTest : public testing::Test
{
protected:
    void SetUp() override
    {
        centre.open();
        populate(centre);
        an.emplace(centre, QStringLiteral("an.le"));
        duc.emplace(centre, QStringLiteral("duc.pham"));
        ticket = freshId();
        startMs = centre.clock.nowMs(); // Monday 09:00
        expectApplied(an->apply(wire::opTicketCreate(), ticketBody(ticket, QStringLiteral("731"))));
        move(Move::Accept);
    }

    static void expectApplied(const QJsonObject &result)
    {
        EXPECT_EQ(result.value(QStringLiteral("out")).toString(), QStringLiteral("applied"))
            << QJsonDocument(result).toJson().constData();
    }

    /// Sessions do not last that long: both sign in again.
    void pass(qint64 ms)
    {
        centre.clock.advance(ms);
        an.emplace(centre, QStringLiteral("an.le"));
        duc.emplace(centre, QStringLiteral("duc.pham"));
    }

    void move(Move which)
    {
        expectApplied(duc->apply(wire::opTicketMove(which), moveBody(ticket, QStringLiteral("thiếu giấy tờ")),
                                 stateVersion++));
    }

    void makeUrgent()
    {
        const QList<CorrectedField> changes {
            {QStringLiteral("level"), QStringLiteral("normal"), QStringLiteral("urgent")}};
        expectApplied(duc->apply(
            wire::opTicketEdit(),
            wire::toJson(wire::CorrectBody {freshId(), ticket, changes}, QStringLiteral("ticket_id"))));
    }

    /// A pause that begins after `ran` and lasts `stood`.
    void stand(qint64 ran, qint64 stood)
    {
        pass(ran);
        const qint64 fromMs = centre.clock.nowMs();
        move(Move::AskInfo);
        pass(stood);
        move(Move::InfoGiven);
        pauses.append({fromMs, centre.clock.nowMs()});
    }

    qint64 resultDue()
    {
        return wire::ticketFromJson(an->row(QStringLiteral("cases"), wire::rowTicket(), idText(ticket)))
            .value_or(Ticket())
            .resultDueMs;
    }

    void setDueByHand(qint64 dueMs)
    {
        centre.close();
        {
            storage::DatabaseOptions options;
            options.file = centre.databaseFile();
            const auto database = storage::Database::open(options).value();
            auto row = storage::ticketOf(*database, ticket).value().value();
            row.ticket.resultDueMs = dueMs;
            ASSERT_TRUE(storage::updateTicket(*database, row));
        }
        centre.open();
        pass(0);
    }

    Centre centre;
    std::optional<Seat> an;
    std::optional<Seat> duc;
    QUuid ticket;
    qint64 startMs = 0;
    qint64 stateVersion = 0;
    QList<ClockPause> pauses;
};

} // namespace

TEST_F(ClocksTest, PausedTwiceATicketIsDueByAsMuchLaterAsItStood)
{
    stand(20 * MinuteMs + 40 * SecondMs, 15 * MinuteMs + 50 * SecondMs);
    EXPECT_EQ(resultDue(), startMs + 7 * 24 * HourMs + 15 * MinuteMs + 50 * SecondMs) << "seconds count";
    stand(5 * MinuteMs + 5 * SecondMs, 7 * MinuteMs + 25 * SecondMs);
    EXPECT_EQ(resultDue(), startMs + 7 * 24 * HourMs + 23 * MinuteMs + 15 * SecondMs);
    EXPECT_EQ(resultDue(), dueOf({startMs, FiveDays, false, pauses}, WorkingCalendar()));
}

TEST_F(ClocksTest, ARuleChangedMidPauseKeepsThePause)
{
    pass(10 * MinuteMs + 30 * SecondMs);
    const qint64 fromMs = centre.clock.nowMs();
    move(Move::AskInfo);
    pass(5 * MinuteMs);
    makeUrgent();
    EXPECT_EQ(resultDue(), startMs + 4 * HourMs) << "as if it ran on: nobody knows yet how long it stands";
    pass(8 * MinuteMs + 15 * SecondMs);
    move(Move::InfoGiven);
    EXPECT_EQ(resultDue(), startMs + 4 * HourMs + 13 * MinuteMs + 15 * SecondMs);
    EXPECT_EQ(resultDue(), dueOf({startMs, 240, true, {{fromMs, centre.clock.nowMs()}}}, WorkingCalendar()));
}

TEST_F(ClocksTest, ARuleChangedAfterAPauseKeepsIt)
{
    stand(10 * MinuteMs, 12 * MinuteMs + 1);
    makeUrgent();
    EXPECT_EQ(resultDue(), startMs + 4 * HourMs + 12 * MinuteMs + 1);
}

TEST_F(ClocksTest, ADueTimeSetByHandIsMovedByThePauseToo)
{
    const qint64 extended = startMs + 8 * 24 * HourMs;
    setDueByHand(extended);
    stand(10 * MinuteMs, 9 * MinuteMs + 30 * SecondMs);
    EXPECT_EQ(resultDue(), extended + 9 * MinuteMs + 30 * SecondMs);
}

TEST_F(ClocksTest, ATicketThatWasLateIsNotMadePunctualByAPause)
{
    const qint64 due = resultDue();
    pass(8 * 24 * HourMs);
    stand(MinuteMs, 2 * HourMs);
    EXPECT_EQ(resultDue(), due);
}

TEST_F(ClocksTest, AHolidayMovesOpenTicketsAndIsSentWithThem)
{
    stand(10 * MinuteMs, 12 * MinuteMs + 1);
    const qint64 due = resultDue();
    const QDate tuesday(2026, 11, 24);
    const auto import = [this](const QList<CalendarDay> &days, bool dryRun = false) {
        const auto done = centre.service().administration().importDays(days, dryRun);
        EXPECT_TRUE(done.has_value());
        return done.value_or(server::DayImport());
    };
    EXPECT_EQ(import({{tuesday, DayKind::Holiday}}, true).movedTickets, 1);
    EXPECT_EQ(resultDue(), due) << "a dry run";
    EXPECT_EQ(import({{tuesday, DayKind::Holiday}}).movedTickets, 1);
    EXPECT_EQ(resultDue(), due + 24 * HourMs);
    EXPECT_EQ(wire::ticketFromJson(duc->row(QStringLiteral("desk:731"), wire::rowTicket(), idText(ticket)))
                  .value_or(Ticket())
                  .resultDueMs,
              due + 24 * HourMs);
    EXPECT_EQ(import({{tuesday, DayKind::Holiday}}).movedTickets, 0) << "nothing changed";
    EXPECT_EQ(import({{tuesday, DayKind::Working, {}, {}, QStringLiteral("732")}}).movedTickets, 0)
        << "another desk's";
    EXPECT_EQ(import({{tuesday, DayKind::Working, {}, {}, QStringLiteral("731")}}).movedTickets, 1);
    EXPECT_EQ(resultDue(), due);
}

TEST_F(ClocksTest, AHolidayLeavesADueTimeThatAPersonPromised)
{
    const qint64 extended = startMs + 8 * 24 * HourMs;
    setDueByHand(extended);
    const auto done = centre.service().administration().importDays({{QDate(2026, 11, 24), DayKind::Holiday}});
    ASSERT_TRUE(done.has_value());
    EXPECT_EQ(done->movedTickets, 0);
    EXPECT_EQ(resultDue(), extended);
}

TEST_F(ClocksTest, HoursThatChangeMoveTheTicketsOfTheirDesk)
{
    const qint64 due = resultDue(); // next Monday 09:00
    server::Administration &data = centre.service().administration();
    QList<Unit> units = data.units().value_or(QList<Unit>());
    units.removeIf([](const Unit &unit) { return unit.code != QStringLiteral("731"); });
    ASSERT_EQ(units.size(), 1);
    // From Thursday on an hour later in the morning: the fifth day ends an hour later.
    const QList<WorkingSpan> later {{QTime(8, 30), QTime(12, 30)}, {QTime(14, 0), QTime(18, 0)}};
    units[0].weeks = {WorkingHours::from(QDate(2026, 11, 26), WorkingHours::mondayToFriday(later)).value()};
    ASSERT_TRUE(data.importUnits(units).has_value());
    EXPECT_EQ(resultDue(), due + HourMs);
    units[0].weeks.clear();
    ASSERT_TRUE(data.importUnits(units).has_value());
    EXPECT_EQ(resultDue(), due + HourMs) << "a table that says nothing of dated hours leaves them";
}
