#include "models/domain/deadlineclock.h"
#include "tests/domain/minutecalendar.h"
#include "tests/domain/vietnamdays.h"

using namespace tongdai;

namespace {

constexpr int Hour = 60;

QString dueShown(const DeadlineClock &clock, const WorkingCalendar &calendar = {})
{
    const qint64 due = dueOf(clock, calendar);
    return due == 0 ? QStringLiteral("none") : shown(due);
}

WorkingCalendar nineToFive()
{
    WorkingCalendar calendar;
    calendar.setHours({{QTime(9, 0), QTime(17, 0)}});
    return calendar;
}

} // namespace

// Domain brief, section 6, "Test cases".
TEST(DeadlineClock, PassesTheThreeCasesOf2026)
{
    const WorkingCalendar calendar = calendarOf2026();
    EXPECT_EQ(dueShown({at(u"2026-02-13 16:00"), 8 * Hour}, calendar), QStringLiteral("2026-02-23 16:00"));
    EXPECT_EQ(dueShown({at(u"2026-08-21 15:00"), 8 * Hour}, calendar), QStringLiteral("2026-08-22 15:00"));
    EXPECT_EQ(dueShown({at(u"2026-08-28 16:00"), 8 * Hour}, calendar), QStringLiteral("2026-09-03 16:00"));
}

// chatwoot#13392.
TEST(DeadlineClock, OfAnHourFromFridayHalfPastFourEndsOnMondayMorning)
{
    EXPECT_EQ(dueShown({at(u"2026-03-06 16:30"), Hour}, nineToFive()), QStringLiteral("2026-03-09 09:30"));
    EXPECT_EQ(dueShown({at(u"2026-03-06 16:30"), Hour}), QStringLiteral("2026-03-09 08:00"));
}

// glpi#15605.
TEST(DeadlineClock, KeepsItsPauseWhenTheRuleChangesInIt)
{
    DeadlineClock clock {at(u"2026-03-09 08:00"), 8 * Hour, false, {{at(u"2026-03-09 10:00"), 0}}};
    EXPECT_EQ(dueShown(clock), QStringLiteral("none"));
    clock.minutes = 16 * Hour; // became another kind while it waited
    EXPECT_EQ(dueShown(clock), QStringLiteral("none"));
    EXPECT_EQ(leftOf(clock, at(u"2026-03-11 09:00"), {}), 14LL * Hour * 60'000);
    clock.pauses.last().toMs = at(u"2026-03-11 10:00");
    EXPECT_EQ(dueShown(clock), QStringLiteral("2026-03-13 08:00")) << "two days later than without";
    clock.allDay = true; // and urgent at last: the wait still does not count
    clock.minutes = 4 * Hour;
    EXPECT_EQ(dueShown(clock), QStringLiteral("2026-03-11 12:00"));
}

// frappe/helpdesk#2212.
TEST(DeadlineClock, CreatedAtLunchBeginsAfterIt)
{
    EXPECT_EQ(dueShown({at(u"2026-03-09 12:10"), Hour}), QStringLiteral("2026-03-09 14:00"));
    EXPECT_EQ(dueShown({at(u"2026-03-09 11:30"), Hour}), QStringLiteral("2026-03-09 14:00"));
}

TEST(DeadlineClock, RunsOnAMakeUpDayAndOnHalfADay)
{
    WorkingCalendar calendar;
    calendar.setDay(QDate(2026, 8, 22), DayKind::MakeUp);
    EXPECT_EQ(dueShown({at(u"2026-08-21 16:00"), 2 * Hour}, calendar), QStringLiteral("2026-08-22 08:30"));
    calendar.setDay(CalendarDay {QDate(2026, 8, 22), DayKind::MakeUp, {{QTime(7, 30), QTime(11, 30)}}});
    EXPECT_EQ(dueShown({at(u"2026-08-21 16:00"), 8 * Hour}, calendar), QStringLiteral("2026-08-24 10:30"));
}

TEST(DeadlineClock, GoesOnWithWhatWasLeft)
{
    const qint64 start = at(u"2026-03-09 08:00");
    const ClockPause overNight {at(u"2026-03-09 16:30"), at(u"2026-03-10 09:00")};
    EXPECT_EQ(dueShown({start, 8 * Hour, false, {overNight}}), QStringLiteral("2026-03-10 10:00"));
    EXPECT_EQ(dueShown({start, 8 * Hour, false, {{at(u"2026-03-09 17:00"), at(u"2026-03-10 07:30")}}}),
              QStringLiteral("2026-03-10 08:00"))
        << "a pause while nobody works costs nothing";
    EXPECT_EQ(dueShown({start, 2 * Hour, false, {overNight}}), QStringLiteral("2026-03-09 10:00"))
        << "it had run out";
    EXPECT_EQ(dueShown({start, 2 * Hour, false, {{at(u"2026-03-09 10:00"), 0}}}),
              QStringLiteral("2026-03-09 10:00"))
        << "run out as the pause began: late it was and late it stays";
    EXPECT_EQ(dueShown({start, 24 * Hour, true, {overNight}}), QStringLiteral("2026-03-11 00:30"))
        << "by the clock a night counts";
}

TEST(DeadlineClock, CountsOverlappingPausesOnce)
{
    const ClockPause first {100, 200};
    const ClockPause second {150, 300};
    const QList<ClockPause> once {{100, 300}};
    EXPECT_EQ(orderedPauses({second, first}), once);
    EXPECT_EQ(orderedPauses({first, {200, 300}}), once) << "one begins where the other ends";
    EXPECT_EQ(orderedPauses({first, {120, 130}, {250, 250}, {300, 250}}), QList<ClockPause> {first});
    const QList<ClockPause> lasting {{100, 0}};
    EXPECT_EQ(orderedPauses({{150, 300}, {100, 0}, {400, 500}}), lasting);
}

TEST(DeadlineClock, TellsWhatIsLeft)
{
    const DeadlineClock clock {
        at(u"2026-03-09 08:00"), 4 * Hour, false, {{at(u"2026-03-09 09:00"), at(u"2026-03-09 10:00")}}};
    const auto left = [&clock](const char16_t *now) { return leftOf(clock, at(now), {}) / 60'000; };
    EXPECT_EQ(left(u"2026-03-08 08:00"), 240);
    EXPECT_EQ(left(u"2026-03-09 08:30"), 210);
    EXPECT_EQ(left(u"2026-03-09 09:30"), 180);
    EXPECT_EQ(left(u"2026-03-09 11:00"), 120);
    EXPECT_EQ(left(u"2026-03-09 15:00"), 0);
}

TEST(DeadlineClock, NeverRunsOutWhereNobodyWorks)
{
    WorkingCalendar nobody;
    nobody.setHours({});
    EXPECT_EQ(dueOf({at(u"2026-03-09 08:00"), Hour}, nobody), 0);
    EXPECT_EQ(dueShown({at(u"2026-03-09 22:00"), Hour, true}, nobody), QStringLiteral("2026-03-09 23:00"));
    EXPECT_EQ(dueShown({at(u"2026-03-09 22:00"), 0}, nobody), QStringLiteral("2026-03-09 22:00"));
}

TEST(DeadlineClock, WithPausesAgreesWithAMinuteByMinuteWalk)
{
    const int wanted = calendarsToMake();
    int reached = 0;
    for (int i = 0; i < wanted; ++i) {
        MinuteCalendar reference(static_cast<unsigned>(3'000'000 + i));
        const int start = reference.upTo(20 * MinuteCalendar::DayMinutes);
        DeadlineClock clock {reference.msOf(start), reference.upTo(4000)};
        std::vector<bool> stopped(static_cast<std::size_t>(MinuteCalendar::Minutes), false);
        int open = MinuteCalendar::Minutes;
        for (int more = reference.upTo(3); more > 0; --more) {
            const int from = reference.upTo(40 * MinuteCalendar::DayMinutes);
            const bool lasts = reference.upTo(5) == 0;
            const int to = lasts ? MinuteCalendar::Minutes
                                 : std::min(from + reference.upTo(4000), MinuteCalendar::Minutes);
            clock.pauses.append({reference.msOf(from), lasts ? 0 : reference.msOf(to)});
            std::fill(stopped.begin() + from, stopped.begin() + to, true);
            if (lasts)
                open = std::min(open, from);
        }
        const int expected = reference.after(start, clock.minutes, stopped);
        const qint64 due = dueOf(clock, reference.calendar);
        if (expected < 0) {
            if (open < MinuteCalendar::Minutes) {
                ASSERT_EQ(due, 0) << "calendar " << i;
            }
            continue;
        }
        ++reached;
        ASSERT_EQ(due, reference.msOf(expected)) << "calendar " << i;
        const int now = reference.upTo(MinuteCalendar::Minutes - 1);
        int left = clock.minutes;
        for (int minute = start; minute < now && left > 0; ++minute)
            left -= reference.isOpen(minute) && !stopped[static_cast<std::size_t>(minute)] ? 1 : 0;
        ASSERT_EQ(leftOf(clock, reference.msOf(now), reference.calendar), left * 60'000LL)
            << "calendar " << i;
        qint64 ran = 0;
        for (const InstantSpan &span : runOf(clock, due, reference.calendar))
            ran += span.toMs - span.fromMs;
        ASSERT_EQ(ran, clock.minutes * 60'000LL) << "calendar " << i;
    }
    EXPECT_GT(reached, wanted / 3);
}
