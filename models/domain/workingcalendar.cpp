#include "models/domain/workingcalendar.h"

#include <algorithm>
#include <limits>

namespace tongdai {

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr qint64 DayMs = 24 * 60 * MinuteMs;
constexpr qint64 LocalOffsetMs = 7 * 60 * MinuteMs; // Asia/Ho_Chi_Minh: UTC+7, no summer time
constexpr qint64 EpochJulianDay = 2'440'588; // 1 January 1970, a Thursday
constexpr qint64 LongestSearchDays = 3 * 366;
constexpr qint64 FarthestMs = 253'402'300'799'999; // the end of the year 9999
constexpr qint64 SinceEver = std::numeric_limits<qint64>::min();

qint64 floorDiv(qint64 a, qint64 b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

qint64 dayOf(const QDate &date)
{
    return date.toJulianDay() - EpochJulianDay;
}

/// 0 Monday to 6 Sunday; Julian day 0 was a Monday.
std::size_t weekdayOf(qint64 day)
{
    const qint64 julian = day + EpochJulianDay;
    return static_cast<std::size_t>(julian - 7 * floorDiv(julian, 7));
}

bool isFar(qint64 utcMs)
{
    return utcMs < -FarthestMs || utcMs > FarthestMs;
}

template<typename Spans> qint64 lengthOf(const Spans &spans)
{
    qint64 length = 0;
    for (const auto &span : spans)
        length += span.end - span.begin;
    return length;
}

/// Working milliseconds of `spans` before the time of day `ofDay`.
template<typename Spans> qint64 lengthBefore(const Spans &spans, qint64 ofDay)
{
    qint64 length = 0;
    for (const auto &span : spans)
        length += std::clamp<qint64>(ofDay - span.begin, 0, span.end - span.begin);
    return length;
}

} // namespace

QDate localDate(qint64 utcMs)
{
    return QDate::fromJulianDay(floorDiv(utcMs + LocalOffsetMs, DayMs) + EpochJulianDay);
}

InstantSpan wholeDay(const QDate &date)
{
    const qint64 midnight = dayOf(date) * DayMs - LocalOffsetMs;
    return {midnight, midnight + DayMs};
}

WorkingCalendar::WorkingCalendar()
{
    addHours(WorkingHours());
}

WorkingCalendar::Spans WorkingCalendar::spansFrom(const QList<WorkingSpan> &spans)
{
    Spans found;
    found.reserve(spans.size());
    for (const WorkingSpan &span : spans)
        found.append({beginOf(span), endOf(span)});
    return found;
}

void WorkingCalendar::setHours(const QList<WorkingSpan> &spans)
{
    QList<WorkingSpan> sound;
    for (const WorkingSpan &span : spans) {
        sound.append(span);
        if (!WorkingHours::from({}, WorkingHours::mondayToFriday(sound)))
            sound.removeLast();
    }
    m_tables.clear();
    m_pastMidnight = false;
    for (const Row &row : std::as_const(m_rows))
        m_pastMidnight = m_pastMidnight || (!row.ownHours.isEmpty() && row.ownHours.last().end > DayMs);
    addHours(*WorkingHours::from({}, WorkingHours::mondayToFriday(sound)));
}

void WorkingCalendar::addHours(const WorkingHours &hours)
{
    Table table {hours,
                 hours.inForceFrom().isValid() ? dayOf(hours.inForceFrom()) : SinceEver,
                 {},
                 spansFrom(hours.fullDay()),
                 0};
    for (int day = 0; day < 7; ++day) {
        Spans &spans = table.week[static_cast<std::size_t>(day)];
        spans = spansFrom(hours.onWeekday(day + 1));
        table.weekMs += lengthOf(spans);
        m_pastMidnight = m_pastMidnight || (!spans.isEmpty() && spans.last().end > DayMs);
    }
    const auto place = std::lower_bound(m_tables.begin(), m_tables.end(), table.firstDay,
                                        [](const Table &one, qint64 day) { return one.firstDay < day; });
    if (table.firstDay != SinceEver)
        breakWeekAt(table.firstDay);
    if (place != m_tables.end() && place->firstDay == table.firstDay)
        *place = std::move(table);
    else
        m_tables.insert(place, std::move(table));
}

void WorkingCalendar::setDay(const QDate &date, DayKind kind)
{
    setDay(CalendarDay {date, kind});
}

void WorkingCalendar::setDay(const CalendarDay &day)
{
    if (!day.date.isValid())
        return;
    Row row {day, {}};
    if (isWorkingKind(day.kind) && faultOf(day.hours).isEmpty())
        row.ownHours = spansFrom(day.hours);
    m_pastMidnight = m_pastMidnight || (!row.ownHours.isEmpty() && row.ownHours.last().end > DayMs);
    breakWeekAt(dayOf(day.date));
    m_rows.insert(dayOf(day.date), std::move(row));
}

void WorkingCalendar::setDays(const QList<CalendarDay> &days, const QString &unit)
{
    for (const CalendarDay &day : days) {
        if (day.unit.isEmpty())
            setDay(day);
    }
    for (const CalendarDay &day : days) {
        if (!day.unit.isEmpty() && day.unit == unit)
            setDay(day);
    }
}

void WorkingCalendar::breakWeekAt(qint64 day)
{
    // The day after as well: a night shift reaches into it.
    for (const qint64 broken : {day, day + 1}) {
        const auto place = std::lower_bound(m_breaks.begin(), m_breaks.end(), broken);
        if (place == m_breaks.end() || *place != broken)
            m_breaks.insert(place, broken);
    }
}

/// How many whole weeks from `day` on are all the same as the weekly hours in force on it say.
qint64 WorkingCalendar::equalWeeksFrom(qint64 day) const
{
    const auto next = std::lower_bound(m_breaks.begin(), m_breaks.end(), day);
    return next == m_breaks.end() ? std::numeric_limits<qint64>::max() : (*next - day) / 7;
}

const WorkingCalendar::Table &WorkingCalendar::tableOn(qint64 day) const
{
    auto table = m_tables.crbegin();
    while (table->firstDay > day)
        ++table;
    return *table;
}

const WorkingCalendar::Spans &WorkingCalendar::startedOn(qint64 day) const
{
    static const Spans None;
    const Table &table = tableOn(day);
    const Spans &weekly = table.week[weekdayOf(day)];
    const auto row = m_rows.constFind(day);
    if (row == m_rows.constEnd())
        return weekly;
    if (!isWorkingKind(row->day.kind))
        return None;
    if (!row->ownHours.isEmpty())
        return row->ownHours;
    return row->day.kind == DayKind::Working && !weekly.isEmpty() ? weekly : table.fullDay;
}

const WorkingCalendar::Spans &WorkingCalendar::workedOn(qint64 day, Spans &room) const
{
    const Spans &today = startedOn(day);
    if (!m_pastMidnight)
        return today;
    const Spans &yesterday = startedOn(day - 1);
    const qint64 carried = yesterday.isEmpty() ? 0 : std::max<qint64>(yesterday.last().end - DayMs, 0);
    if (carried == 0 && (today.isEmpty() || today.last().end <= DayMs))
        return today;
    room.clear();
    if (carried > 0)
        room.append({0, carried});
    for (const Span &span : today) {
        // Two different weeks or rows may meet here, so the shift of yesterday may reach into today's hours.
        const Span inside {std::max(span.begin, carried), std::min(span.end, DayMs)};
        if (inside.begin < inside.end)
            room.append(inside);
    }
    return room;
}

DayKind WorkingCalendar::kindOf(const QDate &date) const
{
    const qint64 day = dayOf(date);
    const auto row = m_rows.constFind(day);
    if (row != m_rows.constEnd())
        return row->day.kind;
    return tableOn(day).week[weekdayOf(day)].isEmpty() ? DayKind::WeeklyRest : DayKind::Working;
}

std::optional<CalendarDay> WorkingCalendar::rowOf(const QDate &date) const
{
    const auto row = m_rows.constFind(dayOf(date));
    return row == m_rows.constEnd() ? std::nullopt : std::optional(row->day);
}

const WorkingHours &WorkingCalendar::hoursOn(const QDate &date) const
{
    return tableOn(dayOf(date)).hours;
}

bool WorkingCalendar::isWorking(qint64 utcMs) const
{
    if (isFar(utcMs))
        return false;
    const qint64 local = utcMs + LocalOffsetMs;
    const qint64 day = floorDiv(local, DayMs);
    const qint64 ofDay = local - day * DayMs;
    Spans room;
    const Spans &spans = workedOn(day, room);
    return std::any_of(spans.begin(), spans.end(),
                       [ofDay](const Span &span) { return span.begin <= ofDay && ofDay < span.end; });
}

QList<InstantSpan> WorkingCalendar::spansOn(const QDate &date) const
{
    const qint64 day = dayOf(date);
    const qint64 midnight = day * DayMs - LocalOffsetMs;
    Spans room;
    QList<InstantSpan> found;
    for (const Span &span : workedOn(day, room))
        found.append({midnight + span.begin, midnight + span.end});
    return found;
}

qint64 WorkingCalendar::after(qint64 startMs, int minutes) const
{
    return afterMillis(startMs, minutes * MinuteMs);
}

qint64 WorkingCalendar::afterMillis(qint64 startMs, qint64 millis) const
{
    if (millis <= 0)
        return startMs;
    if (isFar(startMs))
        return 0;
    const qint64 local = startMs + LocalOffsetMs;
    const qint64 firstDay = floorDiv(local, DayMs);
    const qint64 lastDay = firstDay + LongestSearchDays;
    qint64 left = millis;
    Spans room;
    for (qint64 day = firstDay; day <= lastDay; ++day) {
        if (day > firstDay) {
            // Equal weeks are taken in one step; the last millisecond stays for the walk, which finds its
            // day.
            const qint64 weekMs = tableOn(day).weekMs;
            const qint64 most = std::min(equalWeeksFrom(day), (lastDay - day) / 7);
            const qint64 weeks = weekMs == 0 ? most : std::min(most, (left - 1) / weekMs);
            left -= weeks * weekMs;
            day += weeks * 7;
        }
        const qint64 midnight = day * DayMs;
        for (const Span &span : workedOn(day, room)) {
            const qint64 begin = std::max(midnight + span.begin, local);
            const qint64 end = midnight + span.end;
            if (begin >= end)
                continue;
            if (left <= end - begin)
                return begin + left - LocalOffsetMs;
            left -= end - begin;
        }
    }
    return 0;
}

qint64 WorkingCalendar::millisBetween(qint64 fromMs, qint64 toMs) const
{
    if (toMs < fromMs)
        return -millisBetween(toMs, fromMs);
    const auto local = [](qint64 ms) { return std::clamp(ms, -FarthestMs, FarthestMs) + LocalOffsetMs; };
    const qint64 from = local(fromMs);
    const qint64 to = local(toMs);
    const qint64 lastDay = floorDiv(to, DayMs);
    qint64 day = floorDiv(from, DayMs);
    Spans room;
    qint64 worked = -lengthBefore(workedOn(day, room), from - day * DayMs);
    while (day < lastDay) {
        const qint64 weeks = std::min(equalWeeksFrom(day), (lastDay - day) / 7);
        if (weeks > 0) {
            worked += weeks * tableOn(day).weekMs;
            day += weeks * 7;
        } else {
            worked += lengthOf(workedOn(day, room));
            ++day;
        }
    }
    return worked + lengthBefore(workedOn(day, room), to - day * DayMs);
}

int WorkingCalendar::minutesBetween(qint64 fromMs, qint64 toMs) const
{
    constexpr qint64 Most = std::numeric_limits<int>::max();
    return static_cast<int>(std::clamp(millisBetween(fromMs, toMs) / MinuteMs, -Most, Most));
}

qint64 WorkingCalendar::nextWorking(qint64 utcMs) const
{
    const qint64 first = afterMillis(utcMs, 1); // one millisecond later than the beginning that is looked for
    return first == 0 ? 0 : first - 1;
}

qint64 WorkingCalendar::lastWorkingEnd(qint64 utcMs) const
{
    if (isFar(utcMs))
        return 0;
    if (isWorking(utcMs))
        return utcMs;
    const qint64 local = utcMs + LocalOffsetMs;
    const qint64 lastDay = floorDiv(local, DayMs);
    Spans room;
    for (qint64 day = lastDay; day >= lastDay - LongestSearchDays; --day) {
        const Spans &spans = workedOn(day, room);
        for (auto span = spans.crbegin(); span != spans.crend(); ++span) {
            if (day * DayMs + span->end <= local)
                return day * DayMs + span->end - LocalOffsetMs;
        }
    }
    return 0;
}

int WorkingCalendar::minutesPerDay(const QDate &on) const
{
    const Table &table = on.isValid() ? tableOn(dayOf(on)) : m_tables.last();
    return static_cast<int>(lengthOf(table.fullDay) / MinuteMs);
}

DeadlineRule defaultRule(ContactKind kind, Level level, bool conduct, int minutesPerDay)
{
    constexpr int Hour = 60;
    // Urgent is shorter than everything else, also for conduct: the citizen is waiting for help now.
    if (level == Level::Urgent || kind == ContactKind::Emergency)
        return {30, 4 * Hour, Hour, true};
    if (conduct)
        return {4 * Hour, 5 * minutesPerDay, 8 * Hour};
    switch (kind) {
    case ContactKind::Report:
        return {4 * Hour, 5 * minutesPerDay, 4 * Hour};
    case ContactKind::Proposal:
        return {8 * Hour, (level == Level::Complex ? 10 : 5) * minutesPerDay, 8 * Hour};
    case ContactKind::Question:
    case ContactKind::Request:
    case ContactKind::Comment:
    case ContactKind::Praise:
    case ContactKind::Complaint:
    case ContactKind::Emergency:
        break;
    }
    return {2 * Hour, 8 * Hour, 4 * Hour};
}

namespace {

qint64 dueFrom(qint64 startMs, int minutes, const DeadlineRule &rule, const WorkingCalendar &calendar)
{
    return rule.allDay ? startMs + minutes * MinuteMs : calendar.after(startMs, minutes);
}

} // namespace

Deadlines deadlinesFrom(qint64 receivedMs, const DeadlineRule &rule, const WorkingCalendar &calendar)
{
    return {dueFrom(receivedMs, rule.acceptMinutes, rule, calendar),
            dueFrom(receivedMs, rule.resultMinutes, rule, calendar)};
}

qint64 callbackDueFrom(qint64 resultMs, const DeadlineRule &rule, const WorkingCalendar &calendar)
{
    return dueFrom(resultMs, rule.callbackMinutes, rule, calendar);
}

bool isDueSoon(qint64 fromMs, qint64 dueMs, qint64 nowMs, const WorkingCalendar &calendar, bool allDay)
{
    if (dueMs <= 0 || nowMs >= dueMs || nowMs < fromMs)
        return false;
    qint64 total = allDay ? 0 : calendar.millisBetween(fromMs, dueMs);
    qint64 spent = calendar.millisBetween(fromMs, nowMs);
    if (total <= 0) {
        total = dueMs - fromMs;
        spent = nowMs - fromMs;
    }
    return spent * 4 >= total * 3;
}

} // namespace tongdai
