// Days of the calendar and a unit's dated hours as they travel.
#include "app/wire/documents.h"
#include "app/wire/json.h"

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::wire;

namespace {

const QList<WorkingSpan> Morning {{QTime(7, 30), QTime(11, 30)}};

QJsonObject plain()
{
    return {{QStringLiteral("date"), QStringLiteral("2026-08-22")},
            {QStringLiteral("kind"), QStringLiteral("make_up")}};
}

} // namespace

TEST(CalendarDayDocument, ComesBackWithAllItsFields)
{
    const CalendarDay day {
        QDate(2026, 8, 22),    DayKind::MakeUp,         Morning, QStringLiteral("9441/TB-BNV"),
        QStringLiteral("731"), QStringLiteral("Làm bù")};
    EXPECT_EQ(calendarDayFromJson(toJson(day)), day);
}

TEST(CalendarDayDocument, OfAnOlderCentreIsADayForAllUnits)
{
    const auto day = calendarDayFromJson(plain());
    ASSERT_TRUE(day.has_value());
    EXPECT_EQ(*day, (CalendarDay {QDate(2026, 8, 22), DayKind::MakeUp}));
    EXPECT_EQ(toJson(*day), plain()) << "and is written as that centre wrote it";
}

TEST(CalendarDayDocument, HasAnIdForEachScope)
{
    CalendarDay day {QDate(2026, 8, 22), DayKind::MakeUp};
    EXPECT_EQ(dayId(day), QStringLiteral("2026-08-22"));
    day.unit = QStringLiteral("731");
    EXPECT_EQ(dayId(day), QStringLiteral("2026-08-22/731"));
}

TEST(CalendarDayDocument, IsRefusedWithoutADateOrAKindAndWithHoursThatCannotBe)
{
    const auto fieldOf = [](const QString &name, const QJsonValue &value) {
        QJsonObject object = plain();
        object.insert(name, value);
        const auto day = calendarDayFromJson(object);
        return day ? QString() : day.error().field;
    };
    EXPECT_EQ(fieldOf(QStringLiteral("date"), QString()), QStringLiteral("date"));
    EXPECT_EQ(fieldOf(QStringLiteral("date"), QStringLiteral("2026-02-29")), QStringLiteral("date"));
    EXPECT_EQ(fieldOf(QStringLiteral("kind"), QStringLiteral("tet")), QStringLiteral("kind"));
    EXPECT_EQ(fieldOf(QStringLiteral("hours"), QStringLiteral("8h")), QStringLiteral("hours"));
    EXPECT_EQ(fieldOf(QStringLiteral("later"), 1), QString()) << "a newer centre's field";
}

TEST(UnitDocument, KeepsItsDatedWeeks)
{
    Unit unit;
    unit.code = QStringLiteral("731");
    unit.name = QStringLiteral("Biên Hòa");
    WorkingHours::Week week = WorkingHours::mondayToFriday(Morning);
    week[5] = Morning;
    unit.weeks = {WorkingHours::from(QDate(2026, 4, 16), week, QStringLiteral("12/QĐ-UBND")).value()};
    EXPECT_EQ(unitFromJson(toJson(unit)), unit);
}

TEST(UnitDocument, IsRefusedWithAWeekThatCannotBe)
{
    const auto refused = [](const QJsonArray &days) {
        const auto unit = unitFromJson(
            {{QStringLiteral("code"), QStringLiteral("731")},
             {QStringLiteral("name"), QStringLiteral("Biên Hòa")},
             {QStringLiteral("weeks"), QJsonArray {QJsonObject {{QStringLiteral("days"), days}}}}});
        return unit ? QString() : unit.error().field;
    };
    const QString morning = hoursText(Morning);
    EXPECT_EQ(refused({morning, morning, morning, morning, morning, QString(), QString()}), QString());
    EXPECT_EQ(refused({morning}), QStringLiteral("weeks"));
    EXPECT_EQ(refused({QStringLiteral("8h"), morning, morning, morning, morning, QString(), QString()}),
              QStringLiteral("weeks"));
}
