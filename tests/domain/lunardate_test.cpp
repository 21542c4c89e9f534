#include "models/domain/lunardate.h"
#include "tests/domain/printing.h"

#include <utility>

using namespace tongdai;

// Days of the first of the first month as the calendars of Viet Nam have them. Those marked part from the
// Chinese.
TEST(LunarDate, KnowsTheTetOfVietNam)
{
    const QList<QDate> known {
        {1968, 1, 29}, // Chinese: 30 January
        {1969, 2, 16}, // Chinese: 17 February
        {1970, 2, 6},  {1971, 1, 27}, {1972, 2, 15}, {1973, 2, 3},  {1974, 1, 23}, {1975, 2, 11},
        {1976, 1, 31}, {1977, 2, 18}, {1978, 2, 7},  {1979, 1, 28}, {1980, 2, 16}, {1981, 2, 5},
        {1982, 1, 25}, {1983, 2, 13}, {1984, 2, 2},  {1985, 1, 21}, // Chinese: 20 February
        {1986, 2, 9},  {1987, 1, 29}, {1988, 2, 17}, {1989, 2, 6},  {1990, 1, 27}, {1991, 2, 15},
        {1992, 2, 4},  {1993, 1, 23}, {1994, 2, 10}, {1995, 1, 31}, {1996, 2, 19}, {1997, 2, 7},
        {1998, 1, 28}, {1999, 2, 16}, {2000, 2, 5},  {2001, 1, 24}, {2002, 2, 12}, {2003, 2, 1},
        {2004, 1, 22}, {2005, 2, 9},  {2006, 1, 29}, {2007, 2, 17}, // Chinese: 18 February
        {2008, 2, 7},  {2009, 1, 26}, {2010, 2, 14}, {2011, 2, 3},  {2012, 1, 23}, {2013, 2, 10},
        {2014, 1, 31}, {2015, 2, 19}, {2016, 2, 8},  {2017, 1, 28}, {2018, 2, 16}, {2019, 2, 5},
        {2020, 1, 25}, {2021, 2, 12}, {2022, 2, 1},  {2023, 1, 22}, {2024, 2, 10}, {2025, 1, 29},
        {2026, 2, 17}, {2027, 2, 6},  {2028, 1, 26}, {2029, 2, 13}, {2030, 2, 2}, // Chinese: 3 February
        {2031, 1, 23}, {2032, 2, 11}, {2033, 1, 31}, {2034, 2, 19}, {2035, 2, 8},  {2036, 1, 28},
        {2037, 2, 15}, {2038, 2, 4},  {2039, 1, 24}, {2040, 2, 12}, {2041, 2, 1},  {2042, 1, 22},
        {2043, 2, 10}, {2044, 1, 30}, {2045, 2, 17}, {2046, 2, 6},  {2047, 1, 26}, {2048, 2, 14},
        {2049, 2, 2},  {2050, 1, 23}, {2053, 2, 18}, // Chinese: 19 February
    };
    for (const QDate &tet : known) {
        EXPECT_EQ(dateOf({1, 1, tet.year()}).toString(Qt::ISODate), tet.toString(Qt::ISODate));
        EXPECT_EQ(lunarDateOf(tet), (LunarDate {1, 1, tet.year()})) << tet.year();
    }
}

TEST(LunarDate, KnowsTheDaysOfTheHungKings)
{
    const QList<QDate> known {{2014, 4, 9},  {2015, 4, 28}, {2016, 4, 16}, {2017, 4, 6},  {2018, 4, 25},
                              {2019, 4, 14}, {2020, 4, 2},  {2021, 4, 21}, {2022, 4, 10}, {2023, 4, 29},
                              {2024, 4, 18}, {2025, 4, 7},  {2026, 4, 26}};
    for (const QDate &day : known)
        EXPECT_EQ(dateOf({10, 3, day.year()}).toString(Qt::ISODate), day.toString(Qt::ISODate));
}

TEST(LunarDate, KnowsTheLeapMonths)
{
    const QList<std::pair<int, int>> known {{1985, 2},  {1987, 7}, {1990, 5}, {1993, 3}, {1995, 8}, {1998, 5},
                                            {2001, 4},  {2004, 2}, {2006, 7}, {2009, 5}, {2012, 4}, {2014, 9},
                                            {2017, 6},  {2020, 4}, {2023, 2}, {2025, 6}, {2028, 5}, {2031, 3},
                                            {2033, 11}, {2036, 6}, {2039, 5}};
    for (const auto &[year, month] : known) {
        for (int other = 1; other <= 12; ++other)
            EXPECT_EQ(dateOf({1, other, year, true}).isValid(), other == month) << year << ' ' << other;
    }
    EXPECT_FALSE(dateOf({1, 4, 2026, true}).isValid()) << "2026 has none";
}

TEST(LunarDate, GoesThereAndBackForEveryDay)
{
    LunarDate before;
    const QDate last(LastLunarYear, 11, 1); // the months after it belong to a year that is not told
    for (QDate day(1969, 1, 1); day < last; day = day.addDays(1)) {
        const LunarDate lunar = lunarDateOf(day);
        ASSERT_EQ(dateOf(lunar), day) << day.toString(Qt::ISODate).toStdString();
        if (before.day != 0) {
            ASSERT_TRUE(lunar.day == before.day + 1 || (lunar.day == 1 && before.day >= 29))
                << day.toString(Qt::ISODate).toStdString();
        }
        before = lunar;
    }
}

TEST(LunarDate, SaysNothingOfWhatItDoesNotKnow)
{
    EXPECT_EQ(lunarDateOf(QDate(1967, 12, 31)).day, 0);
    EXPECT_EQ(lunarDateOf(QDate()).day, 0);
    EXPECT_FALSE(dateOf({1, 1, 1967}).isValid());
    EXPECT_FALSE(dateOf({1, 13, 2026}).isValid());
    EXPECT_FALSE(dateOf({31, 1, 2026}).isValid());
    EXPECT_FALSE(dateOf({30, 12, 2025}).isValid()) << "the year before 2026 ends on the 29th";
}
