#include "models/domain/workingcalendar.h"
#include "tests/domain/minutecalendar.h"
#include "tests/domain/vietnamdays.h"

#include <QTimeZone>

using namespace tongdai;

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr int Hour = 60;

} // namespace

TEST(WorkingCalendar, CarriesEightHoursOverTet)
{
    EXPECT_EQ(shown(calendarOf2026().after(at(u"2026-02-13 16:00"), 8 * Hour)),
              QStringLiteral("2026-02-23 16:00"));
}

TEST(WorkingCalendar, CountsAMakeUpSaturday)
{
    EXPECT_EQ(shown(calendarOf2026().after(at(u"2026-08-21 15:00"), 8 * Hour)),
              QStringLiteral("2026-08-22 15:00"));
}

TEST(WorkingCalendar, CarriesEightHoursOverTheNationalDay)
{
    EXPECT_EQ(shown(calendarOf2026().after(at(u"2026-08-28 16:00"), 8 * Hour)),
              QStringLiteral("2026-09-03 16:00"));
}

TEST(WorkingCalendar, CarriesAnHourFromFridayEveningToMonday)
{
    const WorkingCalendar calendar;
    EXPECT_EQ(shown(calendar.after(at(u"2026-03-06 16:30"), Hour)), QStringLiteral("2026-03-09 08:00"));
    EXPECT_EQ(shown(calendar.after(at(u"2026-03-06 16:30"), 30)), QStringLiteral("2026-03-06 17:00"));
    EXPECT_EQ(shown(calendar.after(at(u"2026-03-07 09:00"), 1)), QStringLiteral("2026-03-09 07:31"));
    EXPECT_EQ(shown(calendar.after(at(u"2026-03-09 11:00"), Hour)), QStringLiteral("2026-03-09 13:30"));
    EXPECT_EQ(calendar.after(at(u"2026-03-07 09:00"), 0), at(u"2026-03-07 09:00"));
}

TEST(WorkingCalendar, KeepsSecondsOfTheStart)
{
    const WorkingCalendar calendar;
    EXPECT_EQ(calendar.after(at(u"2026-03-09 08:00") + 12'345, 30), at(u"2026-03-09 08:30") + 12'345);
    EXPECT_EQ(calendar.after(at(u"2026-03-09 11:29") + 30'000, 1), at(u"2026-03-09 13:00") + 30'000);
}

TEST(WorkingCalendar, KnowsTheKindOfEveryDay)
{
    const WorkingCalendar calendar = calendarOf2026();
    EXPECT_EQ(calendar.kindOf(QDate(2026, 2, 13)), DayKind::Working);
    EXPECT_EQ(calendar.kindOf(QDate(2026, 2, 14)), DayKind::WeeklyRest);
    EXPECT_EQ(calendar.kindOf(QDate(2026, 2, 16)), DayKind::Holiday);
    EXPECT_EQ(calendar.kindOf(QDate(2026, 8, 22)), DayKind::MakeUp);
    EXPECT_EQ(calendar.minutesPerDay(), 480);
}

TEST(WorkingCalendar, OpensAndClosesToTheMillisecond)
{
    const WorkingCalendar calendar = calendarOf2026();
    EXPECT_FALSE(calendar.isWorking(at(u"2026-03-09 07:30") - 1));
    EXPECT_TRUE(calendar.isWorking(at(u"2026-03-09 07:30")));
    EXPECT_TRUE(calendar.isWorking(at(u"2026-03-09 11:30") - 1));
    EXPECT_FALSE(calendar.isWorking(at(u"2026-03-09 11:30")));
    EXPECT_FALSE(calendar.isWorking(at(u"2026-02-16 09:00")));
    EXPECT_TRUE(calendar.isWorking(at(u"2026-08-22 09:00")));
}

TEST(WorkingCalendar, GivesUpWhenNobodyEverWorks)
{
    WorkingCalendar calendar;
    calendar.setHours({});
    EXPECT_EQ(calendar.after(at(u"2026-03-09 08:00"), 1), 0);
    EXPECT_EQ(calendar.minutesPerDay(), 0);
    EXPECT_EQ(calendar.after(std::numeric_limits<qint64>::max(), 1), 0);
    EXPECT_EQ(calendar.minutesBetween(std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()),
              0);
}

TEST(WorkingCalendar, WorksRoundTheClockWhenToldSo)
{
    WorkingCalendar calendar;
    calendar.setHours({{QTime(0, 0), QTime(0, 0)}});
    EXPECT_EQ(calendar.minutesPerDay(), 1440);
    EXPECT_EQ(shown(calendar.after(at(u"2026-03-09 22:00"), 4 * Hour)), QStringLiteral("2026-03-10 02:00"));
}

TEST(WorkingCalendar, EndsWholeWeeksAtTheEndOfTheLast)
{
    const WorkingCalendar calendar;
    const qint64 friday = at(u"2026-03-06 17:00");
    for (const int weeks : {1, 2, 52, 150})
        EXPECT_EQ(shown(calendar.after(friday, weeks * 40 * Hour)),
                  shown(friday + weeks * 7LL * 1440 * MinuteMs));
    EXPECT_EQ(shown(calendar.after(friday, 80 * Hour + 1)), QStringLiteral("2026-03-23 07:31"));
}

TEST(WorkingCalendar, AgreesWithAMinuteByMinuteWalk)
{
    const int wanted = calendarsToMake();
    int reached = 0;
    for (int i = 0; i < wanted; ++i) {
        MinuteCalendar reference(static_cast<unsigned>(i));
        const int start = reference.upTo(40 * MinuteCalendar::DayMinutes);
        const int minutes = reference.upTo(6000);
        const int expected = reference.after(start, minutes);
        const int from = reference.upTo(MinuteCalendar::Minutes - 1);
        const int to = from + reference.upTo(MinuteCalendar::Minutes - from);
        const int between = reference.between(from, to);
        const WorkingCalendar &calendar = reference.calendar;
        ASSERT_EQ(calendar.minutesBetween(reference.msOf(from), reference.msOf(to)), between)
            << "calendar " << i;
        ASSERT_EQ(calendar.minutesBetween(reference.msOf(to), reference.msOf(from)), -between)
            << "calendar " << i;
        ASSERT_EQ(calendar.isWorking(reference.msOf(from)), reference.isOpen(from)) << "calendar " << i;
        if (expected < 0)
            continue;
        ++reached;
        const qint64 due = calendar.after(reference.msOf(start), minutes);
        ASSERT_EQ(due, reference.msOf(expected)) << "calendar " << i;
        ASSERT_EQ(calendar.minutesBetween(reference.msOf(start), due), minutes) << "calendar " << i;
    }
    EXPECT_GT(reached, wanted / 2);
    RecordProperty("calendars", wanted);
    RecordProperty("reached", reached);
}

TEST(WorkingCalendar, FindsTheNextAndLastWorkingTimeLikeAMinuteByMinuteWalk)
{
    const int wanted = calendarsToMake() / 5;
    for (int i = 0; i < wanted; ++i) {
        MinuteCalendar reference(static_cast<unsigned>(1'000'000 + i));
        const int now = MinuteCalendar::Minutes / 2 + reference.upTo(20 * MinuteCalendar::DayMinutes);
        int next = now;
        while (next < MinuteCalendar::Minutes && !reference.isOpen(next))
            ++next;
        int last = now;
        while (last > 0 && !reference.isOpen(now) && !reference.isOpen(last - 1))
            --last;
        if (next < MinuteCalendar::Minutes) {
            ASSERT_EQ(reference.calendar.nextWorking(reference.msOf(now)), reference.msOf(next))
                << "calendar " << i;
        }
        if (last > 0) {
            ASSERT_EQ(reference.calendar.lastWorkingEnd(reference.msOf(now)), reference.msOf(last))
                << "calendar " << i;
        }
    }
}

TEST(WorkingCalendar, TellsTheSpansOfEachDayLikeAMinuteByMinuteWalk)
{
    for (int i = 0; i < 50; ++i) {
        const MinuteCalendar reference(static_cast<unsigned>(2'000'000 + i));
        for (int day = 0; day < MinuteCalendar::Days; ++day) {
            const int midnight = day * MinuteCalendar::DayMinutes;
            std::vector<bool> told(MinuteCalendar::DayMinutes, false);
            const QDate date = QDate(2026, 1, 5).addDays(day);
            for (const InstantSpan &span : reference.calendar.spansOn(date)) {
                for (qint64 ms = span.fromMs; ms < span.toMs; ms += MinuteMs)
                    told.at(static_cast<std::size_t>((ms - reference.msOf(midnight)) / MinuteMs)) = true;
            }
            for (int minute = 0; minute < MinuteCalendar::DayMinutes; ++minute)
                ASSERT_EQ(told[static_cast<std::size_t>(minute)], reference.isOpen(midnight + minute));
        }
    }
}

TEST(WorkingCalendar, GoesByTheHoursInForceOnTheDay)
{
    WorkingCalendar calendar;
    const auto summer = WorkingHours::from(
        QDate(2026, 4, 16),
        WorkingHours::mondayToFriday({{QTime(7, 0), QTime(11, 0)}, {QTime(13, 30), QTime(17, 30)}}),
        QStringLiteral("12/QĐ"));
    ASSERT_TRUE(summer);
    calendar.addHours(*summer);
    EXPECT_EQ(shown(calendar.after(at(u"2026-04-15 16:00"), 2 * Hour)), QStringLiteral("2026-04-16 08:00"));
    EXPECT_EQ(shown(calendar.after(at(u"2026-04-14 16:00"), 2 * Hour)), QStringLiteral("2026-04-15 08:30"));
    EXPECT_EQ(calendar.hoursOn(QDate(2026, 4, 16)).document(), QStringLiteral("12/QĐ"));
    EXPECT_EQ(calendar.hoursOn(QDate(2026, 4, 15)), WorkingHours());

    auto shorter = WorkingHours::mondayToFriday({{QTime(8, 0), QTime(11, 0)}});
    calendar.addHours(WorkingHours::from(QDate(2026, 4, 16), shorter).value());
    EXPECT_EQ(calendar.minutesPerDay(QDate(2026, 4, 15)), 480);
    EXPECT_EQ(calendar.minutesPerDay(QDate(2026, 4, 16)), 180) << "the same date again takes the place";
    EXPECT_EQ(calendar.minutesPerDay(), 180) << "without a date by the latest";
}

TEST(WorkingCalendar, WorksASaturdayMorningWhereTheUnitDoes)
{
    WorkingCalendar calendar;
    auto week = WorkingHours::mondayToFriday(WorkingHours().fullDay());
    week[5] = {{QTime(7, 30), QTime(11, 30)}};
    calendar.addHours(WorkingHours::from({}, week).value());
    EXPECT_EQ(calendar.kindOf(QDate(2026, 3, 7)), DayKind::Working);
    EXPECT_EQ(calendar.kindOf(QDate(2026, 3, 8)), DayKind::WeeklyRest);
    EXPECT_EQ(shown(calendar.after(at(u"2026-03-06 16:30"), Hour)), QStringLiteral("2026-03-07 08:00"));
    EXPECT_EQ(shown(calendar.after(at(u"2026-03-06 16:30"), 5 * Hour)), QStringLiteral("2026-03-09 08:00"));
    EXPECT_EQ(calendar.minutesPerDay(), 480);
}

TEST(WorkingCalendar, WorksAHalfDay)
{
    WorkingCalendar calendar;
    calendar.setDay(CalendarDay {QDate(2026, 12, 31), DayKind::Working, {{QTime(7, 30), QTime(11, 30)}}});
    EXPECT_EQ(shown(calendar.after(at(u"2026-12-31 11:00"), Hour)), QStringLiteral("2027-01-01 08:00"));
    EXPECT_EQ(calendar.kindOf(QDate(2026, 12, 31)), DayKind::Working);
    calendar.setDay(CalendarDay {QDate(2026, 8, 22), DayKind::MakeUp, {{QTime(7, 30), QTime(11, 30)}}});
    EXPECT_EQ(shown(calendar.after(at(u"2026-08-21 16:30"), 5 * Hour)), QStringLiteral("2026-08-24 08:00"));
}

TEST(WorkingCalendar, WorksAFullDayToMakeUpForOne)
{
    WorkingCalendar calendar;
    auto week = WorkingHours::mondayToFriday(WorkingHours().fullDay());
    week[5] = {{QTime(7, 30), QTime(11, 30)}};
    calendar.addHours(WorkingHours::from({}, week).value());
    const qint64 friday = at(u"2026-08-21 17:00");
    calendar.setDay(QDate(2026, 8, 22), DayKind::Working);
    EXPECT_EQ(shown(calendar.after(friday, 5 * Hour)), QStringLiteral("2026-08-24 08:30"))
        << "as every Saturday";
    calendar.setDay(QDate(2026, 8, 22), DayKind::MakeUp);
    EXPECT_EQ(shown(calendar.after(friday, 5 * Hour)), QStringLiteral("2026-08-22 14:00"));
}

TEST(WorkingCalendar, EndsANightShiftInTheHolidayAfterIt)
{
    WorkingCalendar calendar;
    calendar.addHours(
        WorkingHours::from({}, WorkingHours::mondayToFriday({{QTime(22, 0), QTime(6, 0)}})).value());
    calendar.setDay(QDate(2026, 9, 2), DayKind::Holiday); // a Wednesday
    EXPECT_TRUE(calendar.isWorking(at(u"2026-09-02 05:59")));
    EXPECT_FALSE(calendar.isWorking(at(u"2026-09-02 06:00")));
    EXPECT_FALSE(calendar.isWorking(at(u"2026-09-02 22:00")));
    EXPECT_EQ(shown(calendar.after(at(u"2026-09-01 23:00"), 8 * Hour)), QStringLiteral("2026-09-03 23:00"));
    EXPECT_EQ(calendar.minutesPerDay(), 480);
}

TEST(WorkingCalendar, TakesTheRowsOfItsUnitAndTheUnitsOwnFirst)
{
    const QList<CalendarDay> days {
        {QDate(2026, 3, 9), DayKind::Working, {{QTime(8, 0), QTime(9, 0)}}, {}, QStringLiteral("D1")},
        {QDate(2026, 3, 9), DayKind::Holiday, {}, QStringLiteral("1/TB"), {}, QStringLiteral("Lễ")},
        {QDate(2026, 3, 10), DayKind::Holiday, {}, {}, QStringLiteral("D2")},
    };
    WorkingCalendar mine;
    mine.setDays(days, QStringLiteral("D1"));
    EXPECT_EQ(mine.kindOf(QDate(2026, 3, 9)), DayKind::Working);
    EXPECT_EQ(mine.kindOf(QDate(2026, 3, 10)), DayKind::Working);
    EXPECT_EQ(mine.rowOf(QDate(2026, 3, 10)), std::nullopt);
    WorkingCalendar other;
    other.setDays(days, QStringLiteral("D3"));
    ASSERT_TRUE(other.rowOf(QDate(2026, 3, 9)));
    EXPECT_EQ(other.rowOf(QDate(2026, 3, 9))->document, QStringLiteral("1/TB"));
}

TEST(WorkingCalendar, LeavesUnsoundHoursOut)
{
    const QTime eight(8, 0);
    const QTime nine(9, 0);
    const QTime ten(10, 0);
    WorkingCalendar calendar;
    calendar.setHours({{eight, ten}, {nine, QTime(11, 0)}, {QTime(), ten}, {QTime(11, 0), QTime(11, 0)}});
    EXPECT_EQ(calendar.minutesPerDay(), 120);
    calendar.setDay(CalendarDay {QDate(2026, 3, 9), DayKind::Working, {{ten, eight}, {nine, ten}}});
    EXPECT_EQ(calendar.minutesBetween(at(u"2026-03-09 00:00"), at(u"2026-03-10 00:00")), 120)
        << "the unit's own";

    const auto refused = [](const WorkingHours::Week &week) {
        const auto hours = WorkingHours::from({}, week);
        return hours ? QString() : hours.error().code;
    };
    EXPECT_EQ(refused(WorkingHours::mondayToFriday({{eight, ten}, {nine, QTime(11, 0)}})),
              QStringLiteral("hours.overlap"));
    EXPECT_EQ(refused(WorkingHours::mondayToFriday({{nine, nine}})), QStringLiteral("hours.time"));
    EXPECT_EQ(refused(WorkingHours::mondayToFriday({{QTime(), nine}})), QStringLiteral("hours.time"));
    EXPECT_EQ(refused(WorkingHours::mondayToFriday({{eight, nine}, {QTime(22, 0), QTime(8, 30)}})),
              QStringLiteral("hours.overlap"))
        << "into the next morning's hours";
    EXPECT_EQ(refused(WorkingHours::mondayToFriday({{eight, nine}, {QTime(22, 0), eight}})), QString());
}

TEST(DeadlineRules, AreTheShippedDefaults)
{
    const auto rule = [](ContactKind kind, Level level = Level::Normal, bool conduct = false) {
        const DeadlineRule found = defaultRule(kind, level, conduct);
        return QStringLiteral("%1/%2/%3%4")
            .arg(found.acceptMinutes)
            .arg(found.resultMinutes)
            .arg(found.callbackMinutes)
            .arg(found.allDay ? QStringLiteral(" 24/7") : QString());
    };
    EXPECT_EQ(rule(ContactKind::Question), QStringLiteral("120/480/240"));
    EXPECT_EQ(rule(ContactKind::Request), QStringLiteral("120/480/240"));
    EXPECT_EQ(rule(ContactKind::Report), QStringLiteral("240/2400/240"));
    EXPECT_EQ(rule(ContactKind::Report, Level::Urgent), QStringLiteral("30/240/60 24/7"));
    EXPECT_EQ(rule(ContactKind::Report, Level::Normal, true), QStringLiteral("240/2400/480"));
    EXPECT_EQ(rule(ContactKind::Proposal), QStringLiteral("480/2400/480"));
    EXPECT_EQ(rule(ContactKind::Proposal, Level::Complex), QStringLiteral("480/4800/480"));
    EXPECT_EQ(rule(ContactKind::Emergency), QStringLiteral("30/240/60 24/7"));
    EXPECT_EQ(defaultRule(ContactKind::Report, Level::Normal, false, 600).resultMinutes, 3000)
        << "five days of the unit's own hours";
}

TEST(Deadlines, RunInWorkingTimeOrRoundTheClock)
{
    const WorkingCalendar calendar;
    const qint64 friday = at(u"2026-03-06 16:30");
    const Deadlines report
        = deadlinesFrom(friday, defaultRule(ContactKind::Report, Level::Normal, false), calendar);
    EXPECT_EQ(shown(report.acceptDueMs), QStringLiteral("2026-03-09 11:00"));
    EXPECT_EQ(shown(report.resultDueMs), QStringLiteral("2026-03-13 16:30"));
    const DeadlineRule urgent = defaultRule(ContactKind::Report, Level::Urgent, false);
    const Deadlines now = deadlinesFrom(friday, urgent, calendar);
    EXPECT_EQ(shown(now.acceptDueMs), QStringLiteral("2026-03-06 17:00"));
    EXPECT_EQ(shown(now.resultDueMs), QStringLiteral("2026-03-06 20:30"));
    EXPECT_EQ(shown(callbackDueFrom(friday, urgent, calendar)), QStringLiteral("2026-03-06 17:30"));
    EXPECT_EQ(
        shown(callbackDueFrom(friday, defaultRule(ContactKind::Question, Level::Normal, false), calendar)),
        QStringLiteral("2026-03-09 11:00"));
}

TEST(DueSoon, BeginsAtThreeQuartersOfTheWorkingTime)
{
    const WorkingCalendar calendar;
    const qint64 from = at(u"2026-03-06 15:00");
    const qint64 due = calendar.after(from, 8 * Hour); // Monday 15:00; six hours are gone at 11:30
    const qint64 soon = at(u"2026-03-09 11:30");
    EXPECT_FALSE(isDueSoon(from, due, soon - 1, calendar));
    EXPECT_TRUE(isDueSoon(from, due, soon, calendar));
    EXPECT_TRUE(isDueSoon(from, due, due - 1, calendar));
    EXPECT_FALSE(isDueSoon(from, due, due, calendar)) << "late is another word";
    EXPECT_FALSE(isDueSoon(from, due, from - 1, calendar));
    EXPECT_FALSE(isDueSoon(from, 0, due, calendar)) << "no clock runs";
}

TEST(DueSoon, GoesByTheClockWhenTheClockNeverStops)
{
    const WorkingCalendar calendar;
    const qint64 from = at(u"2026-03-06 16:30");
    const qint64 due = from + 4 * Hour * MinuteMs;
    EXPECT_FALSE(isDueSoon(from, due, from + 3 * Hour * MinuteMs - 1, calendar, true));
    EXPECT_TRUE(isDueSoon(from, due, from + 3 * Hour * MinuteMs, calendar, true));
    const qint64 night = at(u"2026-03-06 22:00"); // no working time in it at all
    EXPECT_FALSE(isDueSoon(night, night + 4 * MinuteMs, night + 2 * MinuteMs, calendar));
    EXPECT_TRUE(isDueSoon(night, night + 4 * MinuteMs, night + 3 * MinuteMs, calendar));
}
