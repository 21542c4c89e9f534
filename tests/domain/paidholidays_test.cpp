#include "models/domain/paidholidays.h"
#include "models/domain/workingcalendar.h"
#include "tests/domain/printing.h"

#include <QSet>

using namespace tongdai;

namespace {

/// "01-01 new_year, ...", with "off" or the rest a day makes up for.
QString inShort(const Result<QList<ProposedDay>> &days)
{
    if (!days)
        return days.error().code;
    QStringList words;
    for (const ProposedDay &day : *days) {
        QString word = day.date.toString(QStringLiteral("MM-dd ")) + wireWord(day.reason);
        if (!day.isOn)
            word += QStringLiteral(" off");
        if (day.insteadOf.isValid())
            word += day.insteadOf.toString(QStringLiteral(" for MM-dd"));
        words.append(word);
    }
    return words.join(QStringLiteral(", "));
}

/// Days without work, weekly rests too.
QStringList freeDays(const Result<QList<ProposedDay>> &days, const QDate &from, const QDate &to)
{
    WorkingCalendar calendar;
    for (const ProposedDay &day : days.value()) {
        if (day.isOn)
            calendar.setDay(confirmed(day, {}, {}));
    }
    QStringList found;
    for (QDate day = from; day <= to; day = day.addDays(1)) {
        if (!isWorkingKind(calendar.kindOf(day)))
            found.append(day.toString(QStringLiteral("MM-dd")));
    }
    return found;
}

} // namespace

TEST(PaidHolidays, Of2026AreThoseOfTheNoticeWithoutItsSwap)
{
    // Notice 9441/TB-BNV: Tết 16 to 20 February, Quốc khánh 1 and 2 September; its swap of 31 August is no
    // rule.
    EXPECT_EQ(inShort(proposedHolidays(2026)),
              QStringLiteral(
                  "01-01 new_year, 02-16 tet, 02-17 tet, 02-18 tet, 02-19 tet, 02-20 tet, 04-26 hung_kings,"
                  " 04-27 compensatory for 04-26, 04-30 reunification, 05-01 labour,"
                  " 09-01 national_neighbour, 09-02 national, 11-24 culture off"));
}

TEST(PaidHolidays, MakeUpForTheRestTheyTake)
{
    // 2023: Giỗ Tổ on Saturday and 30 April on Sunday, free from 29 April to 3 May; Quốc khánh on a Saturday.
    const auto days = proposedHolidays(2023, {2});
    EXPECT_EQ(freeDays(days, QDate(2023, 4, 28), QDate(2023, 5, 5)),
              QStringList({QStringLiteral("04-29"), QStringLiteral("04-30"), QStringLiteral("05-01"),
                           QStringLiteral("05-02"), QStringLiteral("05-03")}));
    EXPECT_EQ(freeDays(days, QDate(2023, 8, 31), QDate(2023, 9, 6)),
              QStringList({QStringLiteral("09-01"), QStringLiteral("09-02"), QStringLiteral("09-03"),
                           QStringLiteral("09-04")}));
    EXPECT_EQ(freeDays(days, QDate(2023, 1, 1), QDate(2023, 1, 3)),
              QStringList({QStringLiteral("01-01"), QStringLiteral("01-02")}));
    EXPECT_EQ(freeDays(days, QDate(2023, 1, 19), QDate(2023, 1, 27)),
              QStringList({QStringLiteral("01-20"), QStringLiteral("01-21"), QStringLiteral("01-22"),
                           QStringLiteral("01-23"), QStringLiteral("01-24"), QStringLiteral("01-25"),
                           QStringLiteral("01-26")}))
        << "as it was: two days before";
}

TEST(PaidHolidays, LeaveWhatTheNoticeSettlesToAPerson)
{
    HolidayChoices choices;
    choices.tetDaysBefore = 2;
    choices.neighbour = HolidayChoices::Neighbour::After;
    choices.cultureDay = true;
    const QString days = inShort(proposedHolidays(2026, choices));
    EXPECT_TRUE(days.contains(QStringLiteral("02-15 tet, 02-16 tet, 02-17 tet, 02-18 tet, 02-19 tet,"
                                             " 02-20 compensatory for 02-15")))
        << days.toStdString();
    EXPECT_TRUE(days.contains(QStringLiteral("09-02 national, 09-03 national_neighbour, 11-24 culture")));
    EXPECT_FALSE(days.contains(QStringLiteral("off")));
}

TEST(PaidHolidays, TakeTheNeighbourNearerToAWeekend)
{
    const auto neighbour = [](int year) {
        const auto days = proposedHolidays(year);
        for (const ProposedDay &day : days.value()) {
            if (day.reason == HolidayReason::NationalNeighbour)
                return day.date.day();
        }
        return 0;
    };
    EXPECT_EQ(neighbour(2021), 3); // a Thursday; as fixed then, and so below
    EXPECT_EQ(neighbour(2022), 1);
    EXPECT_EQ(neighbour(2023), 1);
    EXPECT_EQ(neighbour(2024), 3);
    EXPECT_EQ(neighbour(2025), 1);
    EXPECT_EQ(neighbour(2026), 1);
}

TEST(PaidHolidays, GiveElevenDaysAndOneForEachRestTheyTake)
{
    for (int year = 1968; year <= 2100; ++year) {
        const auto days = proposedHolidays(year);
        ASSERT_TRUE(days) << year;
        QSet<QDate> holidays;
        QSet<QDate> substitutes;
        int rests = 0;
        QDate before;
        for (const ProposedDay &day : *days) {
            ASSERT_TRUE(day.date.isValid() && day.date.year() == year) << year;
            ASSERT_TRUE(!before.isValid() || before <= day.date) << year;
            before = day.date;
            if (!day.isOn)
                continue;
            if (day.reason == HolidayReason::Compensatory) {
                ASSERT_LE(day.date.dayOfWeek(), 5) << year;
                ASSERT_FALSE(substitutes.contains(day.date)) << year;
                substitutes.insert(day.date);
            } else if (!holidays.contains(day.date)) {
                holidays.insert(day.date);
                rests += day.date.dayOfWeek() > 5 ? 1 : 0;
            }
        }
        ASSERT_GE(holidays.size(), 10) << year << ": eleven, or ten when Giỗ Tổ is 30 April";
        ASSERT_EQ(substitutes.size(), rests) << year;
        ASSERT_TRUE((holidays & substitutes).isEmpty()) << year;
    }
}

TEST(PaidHolidays, RefuseYearsAndTetsThatCannotBe)
{
    EXPECT_EQ(inShort(proposedHolidays(1967)), QStringLiteral("year.range"));
    EXPECT_EQ(inShort(proposedHolidays(2101)), QStringLiteral("year.range"));
    EXPECT_EQ(inShort(proposedHolidays(2026, {5})), QStringLiteral("tet_days_before.range"));
    EXPECT_EQ(inShort(proposedHolidays(2026, {-1})), QStringLiteral("tet_days_before.range"));
}

TEST(PaidHolidays, CarryTheirPaperOnceConfirmed)
{
    const CalendarDay day = confirmed(proposedHolidays(2026)->at(1), QStringLiteral("9441/TB-BNV"),
                                      QStringLiteral("Tết Âm lịch"));
    EXPECT_EQ(day.date, QDate(2026, 2, 16));
    EXPECT_EQ(day.kind, DayKind::Holiday);
    EXPECT_EQ(day.document, QStringLiteral("9441/TB-BNV"));
    EXPECT_EQ(day.note, QStringLiteral("Tết Âm lịch"));
}
