// The lunar calendar of Viet Nam (âm lịch), whose midnight is that of UTC+7. Pure, any thread.
#pragma once

#include <QDate>

namespace tongdai {

struct LunarDate {
    int day = 0; ///< 1 to 30
    int month = 0; ///< 1 to 12
    int year = 0; ///< the solar year in which its first month begins
    bool isLeap = false; ///< the second month of this number
    bool operator==(const LunarDate &) const = default;
};

/// Years whose days this calendar tells: UTC+7 is the meridian since 1968, and the sun's and moon's mean
/// motions are known well enough until 2100. Elsewhere the functions below answer with nothing (null date,
/// day 0).
constexpr int FirstLunarYear = 1968;
constexpr int LastLunarYear = 2100;

/// The lunar date of a day.
///
/// Rules: a month begins on the day of the new moon; the month with the winter solstice is the 11th; in a
/// year of 13 months between two of them the first without a major solar term is the leap month. All days
/// begin at midnight UTC+7, which now and then parts it from the Chinese calendar (Tết 1985, 2007, 2030).
/// Source: Hồ Ngọc Đức, "Thuật toán tính âm lịch"; moon and sun after J. Meeus, "Astronomical Algorithms",
/// chapters 25 and 49. Of the 1,633 months in his table of 1968 to 2099 it agrees in all but one: the new
/// moon of May 2054 falls within a minute of midnight.
LunarDate lunarDateOf(const QDate &date);

/// The day of a lunar date; null when there is no such day (a 30th in a short month, a leap month that is
/// none).
QDate dateOf(const LunarDate &lunar);

} // namespace tongdai
