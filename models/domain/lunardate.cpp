#include "models/domain/lunardate.h"

#include <array>
#include <cmath>

namespace tongdai {

namespace {

constexpr double Pi = 3.14159265358979323846;
constexpr double Radians = Pi / 180;
constexpr double LocalDays = 7.0 / 24; // UTC+7
constexpr double MeanMonth = 29.530588861;

double sine(double degrees)
{
    return std::sin(degrees * Radians);
}

/// Dynamical minus universal time in days. Source: Espenak and Meeus, "Polynomial expressions for delta T"
/// (NASA), 1961 to 2150; its error near 2100, some minutes, is far below what shifts a new moon in the years
/// tested.
double deltaT(double year)
{
    double seconds = 0;
    if (year < 1986) {
        const double t = year - 1975;
        seconds = 45.45 + 1.067 * t - t * t / 260 - t * t * t / 718;
    } else if (year < 2005) {
        const double t = year - 2000;
        seconds = 63.86
            + t * (0.3345 + t * (-0.060374 + t * (0.0017275 + t * (0.000651814 + t * 0.00002373599))));
    } else if (year < 2050) {
        const double t = year - 2000;
        seconds = 62.92 + 0.32217 * t + 0.005589 * t * t;
    } else {
        const double u = (year - 1820) / 100;
        seconds = -20 + 32 * u * u - 0.5628 * (2150 - year);
    }
    return seconds / 86'400;
}

double yearOf(double julian)
{
    return 2000 + (julian - 2'451'545) / 365.25;
}

/// Julian day number of the day in Viet Nam at a dynamical instant.
qint64 localDay(double julianEphemeris)
{
    return static_cast<qint64>(
        std::floor(julianEphemeris - deltaT(yearOf(julianEphemeris)) + LocalDays + 0.5));
}

/// The `k`-th new moon since 6 January 2000, as a Julian ephemeris day; error below a minute (Meeus, chapter
/// 49).
double newMoon(int k)
{
    const double t = k / 1236.85;
    const double t2 = t * t;
    const double t3 = t2 * t;
    const double t4 = t3 * t;
    const double mean
        = 2'451'550.09766 + MeanMonth * k + 0.00015437 * t2 - 0.000000150 * t3 + 0.00000000073 * t4;
    const double e = 1 - 0.002516 * t - 0.0000074 * t2;
    const double sun = 2.5534 + 29.10535670 * k - 0.0000014 * t2 - 0.00000011 * t3;
    const double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t2 + 0.00001238 * t3 - 0.000000058 * t4;
    const double node = 160.7108 + 390.67050284 * k - 0.0016118 * t2 - 0.00000227 * t3 + 0.000000011 * t4;
    const double omega = 124.7746 - 1.56375588 * k + 0.0020672 * t2 + 0.00000215 * t3;
    double days = -0.40720 * sine(moon) + 0.17241 * e * sine(sun) + 0.01608 * sine(2 * moon)
        + 0.01039 * sine(2 * node) + 0.00739 * e * sine(moon - sun) - 0.00514 * e * sine(moon + sun)
        + 0.00208 * e * e * sine(2 * sun) - 0.00111 * sine(moon - 2 * node) - 0.00057 * sine(moon + 2 * node)
        + 0.00056 * e * sine(2 * moon + sun) - 0.00042 * sine(3 * moon) + 0.00042 * e * sine(sun + 2 * node)
        + 0.00038 * e * sine(sun - 2 * node) - 0.00024 * e * sine(2 * moon - sun) - 0.00017 * sine(omega)
        - 0.00007 * sine(moon + 2 * sun) + 0.00004 * sine(2 * moon - 2 * node) + 0.00004 * sine(3 * sun)
        + 0.00003 * sine(moon + sun - 2 * node) + 0.00003 * sine(2 * moon + 2 * node)
        - 0.00003 * sine(moon + sun + 2 * node) + 0.00003 * sine(moon - sun + 2 * node)
        - 0.00002 * sine(moon - sun - 2 * node) - 0.00002 * sine(3 * moon + sun) + 0.00002 * sine(4 * moon);
    // Planetary arguments: amplitude in days, degrees at k = 0, degrees a month.
    constexpr std::array<std::array<double, 3>, 14> Planets {{{0.000325, 299.77, 0.107408},
                                                              {0.000165, 251.88, 0.016321},
                                                              {0.000164, 251.83, 26.651886},
                                                              {0.000126, 349.42, 36.412478},
                                                              {0.000110, 84.66, 18.206239},
                                                              {0.000062, 141.74, 53.303771},
                                                              {0.000060, 207.14, 2.453732},
                                                              {0.000056, 154.84, 7.306860},
                                                              {0.000047, 34.52, 27.261239},
                                                              {0.000042, 207.19, 0.121824},
                                                              {0.000040, 291.34, 1.844379},
                                                              {0.000037, 161.72, 24.198154},
                                                              {0.000035, 239.56, 25.513099},
                                                              {0.000023, 331.55, 3.592518}}};
    for (const auto &[amplitude, phase, rate] : Planets)
        days += amplitude * sine(phase + rate * k);
    return mean + days;
}

/// Day of the `k`-th new moon in Viet Nam.
qint64 newMoonDay(int k)
{
    return localDay(newMoon(k));
}

/// Apparent longitude of the sun in degrees, 0 to 360, error below 0.01 (Meeus, chapter 25, low accuracy).
double sunLongitude(double julianEphemeris)
{
    const double t = (julianEphemeris - 2'451'545) / 36'525;
    const double anomaly = 357.52911 + 35'999.05029 * t - 0.0001537 * t * t;
    const double centre = (1.914602 - 0.004817 * t - 0.000014 * t * t) * sine(anomaly)
        + (0.019993 - 0.000101 * t) * sine(2 * anomaly) + 0.000289 * sine(3 * anomaly);
    const double longitude = 280.46646 + 36'000.76983 * t + 0.0003032 * t * t + centre - 0.00569
        - 0.00478 * sine(125.04 - 1934.136 * t);
    return longitude - 360 * std::floor(longitude / 360);
}

/// 0 to 11: the major solar term (trung khí) the sun has passed as the day begins in Viet Nam; 9 from the
/// winter solstice on.
int termAtMidnight(qint64 julianDay)
{
    const double universal = double(julianDay) - 0.5 - LocalDays;
    return static_cast<int>(sunLongitude(universal + deltaT(yearOf(universal))) / 30);
}

/// Number of the new moon that opens the month in which the day lies.
int moonBefore(qint64 julianDay)
{
    int k = static_cast<int>(std::floor((double(julianDay) - 2'451'550.1) / MeanMonth)) + 1;
    while (newMoonDay(k) > julianDay)
        --k;
    return k;
}

/// New moon of the 11th month that ends in or near December of `year`: the month with the winter solstice.
int eleventhMonth(int year)
{
    int k = moonBefore(QDate(year, 12, 31).toJulianDay());
    // Past the solstice already when it begins: the solstice lies in the month before.
    if (termAtMidnight(newMoonDay(k)) >= 9 && termAtMidnight(newMoonDay(k)) < 11)
        --k;
    return k;
}

/// The leap month's place after the 11th month `first` (1: the month after it), 0 when the year has 12
/// months.
int leapAfter(int first, int next)
{
    if (next - first != 13)
        return 0;
    for (int i = 1; i < 13; ++i) {
        // No major term between its first midnight and the next month's: it is the leap month.
        if (termAtMidnight(newMoonDay(first + i)) == termAtMidnight(newMoonDay(first + i + 1)))
            return i;
    }
    return 0;
}

} // namespace

LunarDate lunarDateOf(const QDate &date)
{
    if (!date.isValid() || date.year() < FirstLunarYear || date.year() > LastLunarYear)
        return {};
    const qint64 day = date.toJulianDay();
    const int moon = moonBefore(day);
    int solstice = date.year();
    if (eleventhMonth(solstice) > moon)
        --solstice;
    const int first = eleventhMonth(solstice);
    const int leap = leapAfter(first, eleventhMonth(solstice + 1));
    const int since = moon - first;
    const int counted = leap != 0 && since >= leap ? since - 1 : since;
    LunarDate lunar;
    lunar.day = static_cast<int>(day - newMoonDay(moon)) + 1;
    lunar.month = (counted + 10) % 12 + 1;
    lunar.year = counted >= 2 ? solstice + 1 : solstice;
    lunar.isLeap = leap != 0 && since == leap;
    return lunar;
}

QDate dateOf(const LunarDate &lunar)
{
    if (lunar.year < FirstLunarYear || lunar.year > LastLunarYear || lunar.month < 1 || lunar.month > 12
        || lunar.day < 1 || lunar.day > 30)
        return {};
    // Months 11 and 12 of a lunar year follow the solstice within it, the others the one before.
    const int solstice = lunar.month >= 11 ? lunar.year : lunar.year - 1;
    const int first = eleventhMonth(solstice);
    const int leap = leapAfter(first, eleventhMonth(solstice + 1));
    int since = lunar.month >= 11 ? lunar.month - 11 : lunar.month + 1;
    if (lunar.isLeap) {
        if (leap != since + 1)
            return {};
        since = leap;
    } else if (leap != 0 && since >= leap) {
        ++since;
    }
    const qint64 day = newMoonDay(first + since) + lunar.day - 1;
    return day < newMoonDay(first + since + 1) ? QDate::fromJulianDay(day) : QDate();
}

} // namespace tongdai
