// How long a due time takes: over Tết and the National Day of a calendar with years of rows and dated hours.
#include "models/domain/dueaccount.h"
#include "models/domain/duewarnings.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace tongdai;

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr int TenDays = 10 * 480;
volatile qint64 kept = 0; // so that nothing measured is left out by the compiler

QList<CalendarDay> daysOfTenYears()
{
    QList<CalendarDay> days;
    for (int year = 2020; year < 2030; ++year) {
        for (int day = 10; day < 20; ++day)
            days.append({QDate(year, 2, day),
                         DayKind::Holiday,
                         {},
                         QStringLiteral("1/TB"),
                         {},
                         QStringLiteral("Tết")});
        for (const auto &[month, day] : {std::pair(1, 1), {4, 18}, {4, 30}, {5, 1}, {9, 1}, {9, 2}})
            days.append({QDate(year, month, day), DayKind::Holiday});
        days.append({QDate(year, 8, 22), DayKind::MakeUp, {{QTime(7, 30), QTime(11, 30)}}});
    }
    return days;
}

WorkingCalendar calendarOf(const QList<CalendarDay> &days)
{
    WorkingCalendar calendar;
    for (int year = 2021; year < 2027; ++year)
        calendar.addHours(
            WorkingHours::from(QDate(year, 4, 16), WorkingHours::mondayToFriday(WorkingHours().fullDay()))
                .value());
    calendar.setDays(days, {});
    return calendar;
}

/// Microseconds of one call: the middle of 200 rounds, and the slowest round.
template<typename Work> void measure(const char *what, Work work)
{
    constexpr int Rounds = 200;
    constexpr int Calls = 500;
    std::vector<double> rounds;
    for (int round = 0; round < Rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        for (int call = 0; call < Calls; ++call)
            kept = kept + work(round * Calls + call);
        rounds.push_back(double(timer.nsecsElapsed()) / 1000 / Calls);
    }
    std::sort(rounds.begin(), rounds.end());
    std::printf("%-58s %8.3f us, slowest of 200 rounds %8.3f us\n", what, rounds[Rounds / 2], rounds.back());
}

} // namespace

int main()
{
    const QList<CalendarDay> days = daysOfTenYears();
    const WorkingCalendar calendar = calendarOf(days);
    const qint64 begin = wholeDay(QDate(2026, 1, 1)).fromMs;
    const auto clockAt = [begin](int call) {
        DeadlineClock clock {begin + call * 5LL * MinuteMs, TenDays};
        clock.pauses = {{clock.startMs + 1500 * MinuteMs, clock.startMs + 3100 * MinuteMs},
                        {clock.startMs + 7000 * MinuteMs, clock.startMs + 8000 * MinuteMs}};
        return clock;
    };
    measure("ten working days from an instant",
            [&](int call) { return calendar.after(begin + call * 5LL * MinuteMs, TenDays); });
    measure("ten working days, the clock standing still twice",
            [&](int call) { return dueOf(clockAt(call), calendar); });
    measure("working time between two instants, 14 days", [&](int call) {
        const qint64 from = begin + call * 5LL * MinuteMs;
        return calendar.millisBetween(from, from + 14 * 1440 * MinuteMs);
    });
    measure("working time between two instants, 10 years", [&](int call) {
        const qint64 to = begin + call * 5LL * MinuteMs;
        return calendar.millisBetween(to - 3650 * 1440 * MinuteMs, to);
    });
    measure("account of ten working days with two pauses",
            [&](int call) { return qint64(accountOf(clockAt(call), calendar).steps.size()); });
    measure("both warnings of it", [&](int call) { return warningsOf(clockAt(call), calendar).soonMs; });
    measure("a calendar from 170 rows and 7 hour tables",
            [&](int) { return qint64(calendarOf(days).minutesPerDay()); });
    return 0;
}
