// A calendar made at random, and a second account of it that shares no arithmetic with the first: one flag
// for each minute, painted day by day.
//
// How many of them the property tests make: 1,500, or the figure in TONGDAI_CALENDARS. The full run is
//   TONGDAI_CALENDARS=100000 build/ci/bin/domain_tests --gtest_filter='*MinuteByMinute*'
#pragma once

#include "models/domain/workingcalendar.h"

#include <array>
#include <map>
#include <random>
#include <vector>

namespace tongdai {

inline int calendarsToMake()
{
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue("TONGDAI_CALENDARS", &given);
    return given && wanted > 0 ? wanted : 1500;
}

/// Dated weekly hours, half days, make-up days, holidays, night shifts and round-the-clock weeks over 70
/// days.
class MinuteCalendar
{
public:
    static constexpr int Days = 70;
    static constexpr int DayMinutes = 1440;
    static constexpr int Minutes = Days * DayMinutes;

    WorkingCalendar calendar;

    explicit MinuteCalendar(unsigned seed)
        : m_random(seed)
        , m_open(static_cast<std::size_t>(Minutes), false)
    {
        m_tables.push_back(someTable(-1'000'000));
        calendar.addHours(hoursOf(m_tables.back(), {}));
        for (int more = upTo(2); more > 0; --more) {
            m_tables.push_back(
                someTable(m_tables.back().first < 0 ? upTo(40) : m_tables.back().first + 1 + upTo(20)));
            calendar.addHours(hoursOf(m_tables.back(), First.addDays(m_tables.back().first)));
        }
        for (int day = 0; day < Days; ++day) {
            if (upTo(5) == 0)
                addRow(day);
        }
        for (int day = -1; day < Days; ++day)
            paint(day);
    }

    int upTo(int most) { return static_cast<int>(m_random() % static_cast<unsigned>(most + 1)); }

    qint64 msOf(int minute) const
    {
        return QDateTime(First, QTime(0, 0), Qt::OffsetFromUTC, 7 * 3600).toMSecsSinceEpoch()
            + minute * 60'000LL;
    }

    bool isOpen(int minute) const { return m_open[static_cast<std::size_t>(minute)]; }

    /// Minute by minute; -1 when the days at hand do not reach. `stopped` are minutes that do not count.
    int after(int start, int minutes, const std::vector<bool> &stopped = {}) const
    {
        int now = start;
        while (minutes > 0) {
            if (now >= Minutes)
                return -1;
            if (isOpen(now) && (stopped.empty() || !stopped[static_cast<std::size_t>(now)]))
                --minutes;
            ++now;
        }
        return now;
    }

    int between(int from, int to) const
    {
        int count = 0;
        for (int minute = from; minute < to; ++minute)
            count += isOpen(minute) ? 1 : 0;
        return count;
    }

private:
    struct Stretch {
        int from;
        int length;
    };
    using Stretches = std::vector<Stretch>;
    struct Table {
        int first;
        std::array<Stretches, 7> week;
    };
    struct Row {
        DayKind kind;
        Stretches own;
    };

    inline static const QDate First {2026, 1, 5}; // a Monday

    Stretches someStretches()
    {
        Stretches found;
        int free = 0;
        for (int more = 1 + upTo(2); more > 0; --more) {
            const int from = free + upTo(400);
            const int length = 1 + upTo(300);
            if (from + length > DayMinutes)
                break;
            found.push_back({from, length});
            free = from + length + upTo(1); // sometimes two stretches touch
        }
        return found;
    }

    Table someTable(int first)
    {
        Table table {first, {}};
        if (upTo(9) == 0) {
            for (auto &day : table.week)
                day = {{0, DayMinutes}};
            return table;
        }
        const Stretches same = someStretches();
        for (std::size_t day = 0; day < 7; ++day) {
            if (day < 5)
                table.week[day] = upTo(3) == 0 ? someStretches() : same;
            else if (upTo(3) == 0)
                table.week[day] = someStretches();
        }
        for (std::size_t day = 0; day < 7; ++day) {
            const Stretches &next = table.week[(day + 1) % 7];
            const int most = next.empty() ? 500 : next.front().from;
            if (upTo(5) == 0 && most > 1)
                addNight(table.week[day], 1 + upTo(most - 1));
        }
        return table;
    }

    /// A last stretch from 20:00 or later until `carried` minutes past midnight.
    void addNight(Stretches &day, int carried)
    {
        const int free = day.empty() ? 0 : day.back().from + day.back().length;
        const int from = std::max(free, 1200 + upTo(200));
        if (from < DayMinutes && carried < from)
            day.push_back({from, DayMinutes - from + carried});
    }

    void addRow(int day)
    {
        Row row {static_cast<DayKind>(upTo(4)), {}};
        if (upTo(1) == 0)
            row.own = someStretches();
        if (upTo(7) == 0)
            addNight(row.own, upTo(500));
        calendar.setDay(CalendarDay {First.addDays(day), row.kind, spansOf(row.own)});
        m_rows.emplace(day, row);
    }

    static QList<WorkingSpan> spansOf(const Stretches &stretches)
    {
        const auto time = [](int minute) { return QTime(minute / 60 % 24, minute % 60); };
        QList<WorkingSpan> spans;
        for (const Stretch &stretch : stretches)
            spans.append({time(stretch.from), time(stretch.from + stretch.length)});
        return spans;
    }

    static WorkingHours hoursOf(const Table &table, const QDate &from)
    {
        WorkingHours::Week week;
        for (std::size_t day = 0; day < 7; ++day)
            week[day] = spansOf(table.week[day]);
        return WorkingHours::from(from, week).value();
    }

    void paint(int day)
    {
        const Table *table = nullptr;
        for (const Table &one : m_tables) {
            if (one.first <= day)
                table = &one;
        }
        const Stretches weekly = table->week[static_cast<std::size_t>((day + 7) % 7)];
        Stretches worked = weekly;
        if (const auto row = m_rows.find(day); row != m_rows.end()) {
            if (row->second.kind != DayKind::Working && row->second.kind != DayKind::MakeUp)
                worked = {};
            else if (!row->second.own.empty())
                worked = row->second.own;
            else if (row->second.kind == DayKind::MakeUp || weekly.empty())
                worked = longestOf(*table);
        }
        for (const Stretch &stretch : worked) {
            for (int minute = 0; minute < stretch.length; ++minute) {
                const int at = day * DayMinutes + stretch.from + minute;
                if (at >= 0 && at < Minutes)
                    m_open[static_cast<std::size_t>(at)] = true;
            }
        }
    }

    static Stretches longestOf(const Table &table)
    {
        Stretches longest;
        int most = 0;
        for (const Stretches &day : table.week) {
            int length = 0;
            for (const Stretch &stretch : day)
                length += stretch.length;
            if (length > most) {
                most = length;
                longest = day;
            }
        }
        return longest;
    }

    std::mt19937 m_random;
    std::vector<Table> m_tables;
    std::map<int, Row> m_rows;
    std::vector<bool> m_open;
};

} // namespace tongdai
