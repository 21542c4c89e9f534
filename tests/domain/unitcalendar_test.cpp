// A unit's calendar: its text of hours first, dated weeks after it, days for all and its own.
#include "models/domain/unitcalendar.h"

#include <gtest/gtest.h>

using namespace tongdai;

namespace {

const QList<WorkingSpan> Morning {{QTime(8, 0), QTime(12, 0)}};

Unit unit(const QString &hours)
{
    Unit made;
    made.code = QStringLiteral("731");
    made.hours = hours;
    return made;
}

} // namespace

TEST(HoursText, IsReadBackAsItWasWritten)
{
    const QList<WorkingSpan> night {{QTime(22, 0), QTime(6, 0)}};
    EXPECT_EQ(hoursText(WorkingHours().fullDay()), QStringLiteral("07:30-11:30,13:00-17:00"));
    for (const auto &spans : {WorkingHours().fullDay(), Morning, night, QList<WorkingSpan> {}})
        EXPECT_EQ(hoursFromText(hoursText(spans)), spans);
    EXPECT_EQ(hoursFromText(QStringLiteral(" 08:00 - 12:00 ")), Morning);
}

TEST(HoursText, IsNothingWhenItIsOfNoSense)
{
    for (const QString &text : {QStringLiteral("8h"), QStringLiteral("08:00"), QStringLiteral("08:00-25:00"),
                                QStringLiteral("08:00-08:00"), QStringLiteral("13:00-17:00,08:00-12:00")})
        EXPECT_FALSE(hoursFromText(text)) << text.toStdString();
}

TEST(UnitCalendar, FollowsTheTextUntilDatedHoursBegin)
{
    Unit desk = unit(QStringLiteral("08:00-12:00"));
    const QDate summer(2026, 4, 16);
    desk.weeks
        = {WorkingHours::from(summer, WorkingHours::mondayToFriday({{QTime(7, 0), QTime(11, 0)}})).value()};
    const WorkingCalendar calendar = calendarOf(desk, {});
    EXPECT_EQ(calendar.spansOn(summer.addDays(-1)).value(0).fromMs,
              wholeDay(summer.addDays(-1)).fromMs + 8 * 3'600'000);
    EXPECT_EQ(calendar.spansOn(summer).value(0).fromMs, wholeDay(summer).fromMs + 7 * 3'600'000);
}

TEST(UnitCalendar, HasTheDefaultHoursWhenTheTextIsUnsound)
{
    EXPECT_EQ(calendarOf(unit(QStringLiteral("nghỉ trưa")), {}).minutesPerDay(), 480);
    EXPECT_EQ(calendarOf(unit({}), {}).minutesPerDay(), 480);
}

TEST(UnitCalendar, TakesTheDaysForAllAndItsOwnAndNobodyElses)
{
    const QDate monday(2026, 11, 30);
    const QList<CalendarDay> days {
        {monday, DayKind::Holiday},
        {monday, DayKind::Working, Morning, QStringLiteral("7/QĐ"), QStringLiteral("731")},
        {monday.addDays(1), DayKind::Holiday, {}, {}, QStringLiteral("732")},
    };
    const WorkingCalendar own = calendarOf(unit({}), days);
    EXPECT_EQ(own.kindOf(monday), DayKind::Working);
    EXPECT_EQ(own.spansOn(monday).size(), 1);
    EXPECT_EQ(own.kindOf(monday.addDays(1)), DayKind::Working);
    Unit other;
    other.code = QStringLiteral("732");
    EXPECT_EQ(calendarOf(other, days).kindOf(monday), DayKind::Holiday);
    EXPECT_EQ(calendarOf(other, days).kindOf(monday.addDays(1)), DayKind::Holiday);
}
