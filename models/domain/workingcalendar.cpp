#include "models/domain/workingcalendar.h"

#include "models/domain/wirewords.h"

#include <algorithm>
#include <limits>

namespace tongdai {

namespace {

using L1 = QLatin1StringView;

constexpr std::array<wirewords::Word<DayKind>, 5> DayKinds {{
    {DayKind::Working, L1("working")},
    {DayKind::WeeklyRest, L1("weekly_rest")},
    {DayKind::Holiday, L1("holiday")},
    {DayKind::CompensatoryRest, L1("compensatory_rest")},
    {DayKind::MakeUp, L1("make_up")},
}};

constexpr qint64 MinuteMs = 60'000;
constexpr qint64 DayMs = 24 * 60 * MinuteMs;
constexpr qint64 LocalOffsetMs = 7 * 60 * MinuteMs; // Asia/Ho_Chi_Minh: UTC+7, no summer time
constexpr qint64 EpochJulianDay = 2'440'588; // 1 January 1970, a Thursday
constexpr int LongestSearchDays = 3 * 366;
constexpr qint64 FarthestMs = 253'402'300'799'999; // the end of the year 9999

qint64 floorDiv(qint64 a, qint64 b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

QDate dateOf(qint64 day)
{
    return QDate::fromJulianDay(day + EpochJulianDay);
}

/// Monday to Friday, by day number since 1970.
bool isWeekday(qint64 day)
{
    return day + EpochJulianDay - 7 * floorDiv(day + EpochJulianDay, 7) < 5;
}

bool isWorkingKind(DayKind kind)
{
    return kind == DayKind::Working || kind == DayKind::MakeUp;
}

qint64 beginOf(const WorkingSpan &span)
{
    return span.from.msecsSinceStartOfDay();
}

qint64 endOf(const WorkingSpan &span)
{
    const qint64 end = span.to.msecsSinceStartOfDay();
    return end == 0 ? DayMs : end;
}

/// Working milliseconds of `spans` before the time of day `ofDay`.
qint64 workedOfDay(const QList<WorkingSpan> &spans, qint64 ofDay)
{
    qint64 worked = 0;
    for (const WorkingSpan &span : spans)
        worked += std::clamp<qint64>(ofDay - beginOf(span), 0, endOf(span) - beginOf(span));
    return worked;
}

/// Weekdays before `day` (days since 1970), counted from a Monday long before.
qint64 weekdaysBefore(qint64 day)
{
    const qint64 julian = day + EpochJulianDay; // Julian day 0 was a Monday
    const qint64 weeks = floorDiv(julian, 7);
    return weeks * 5 + std::min<qint64>(julian - weeks * 7, 5);
}

} // namespace

QString wireWord(DayKind kind)
{
    return wirewords::wordOf(DayKinds, kind);
}
std::optional<DayKind> dayKindFromWire(const QString &word)
{
    return wirewords::valueOf(DayKinds, word);
}

WorkingCalendar::WorkingCalendar()
    : m_hours {{QTime(7, 30), QTime(11, 30)}, {QTime(13, 0), QTime(17, 0)}}
{ }

void WorkingCalendar::setHours(const QList<WorkingSpan> &spans)
{
    m_hours.clear();
    for (const WorkingSpan &span : spans) {
        if (span.from.isValid() && span.to.isValid() && beginOf(span) < endOf(span))
            m_hours.append(span);
    }
}

void WorkingCalendar::setDay(const QDate &date, DayKind kind)
{
    m_days.insert(date, kind);
}

DayKind WorkingCalendar::kindOf(const QDate &date) const
{
    const auto day = m_days.constFind(date);
    if (day != m_days.constEnd())
        return *day;
    return date.dayOfWeek() <= Qt::Friday ? DayKind::Working : DayKind::WeeklyRest;
}

bool WorkingCalendar::isWorking(qint64 utcMs) const
{
    const qint64 local = utcMs + LocalOffsetMs;
    const qint64 day = floorDiv(local, DayMs);
    if (!isWorkingKind(kindOf(dateOf(day))))
        return false;
    const qint64 ofDay = local - day * DayMs;
    return std::any_of(m_hours.begin(), m_hours.end(), [ofDay](const WorkingSpan &span) {
        return beginOf(span) <= ofDay && ofDay < endOf(span);
    });
}

qint64 WorkingCalendar::after(qint64 startMs, int minutes) const
{
    if (minutes <= 0)
        return startMs;
    if (startMs < -FarthestMs || startMs > FarthestMs)
        return 0;
    const qint64 local = startMs + LocalOffsetMs;
    const qint64 firstDay = floorDiv(local, DayMs);
    qint64 left = minutes * MinuteMs;
    for (qint64 day = firstDay; day <= firstDay + LongestSearchDays; ++day) {
        if (!isWorkingKind(kindOf(dateOf(day))))
            continue;
        const qint64 midnight = day * DayMs;
        for (const WorkingSpan &span : m_hours) {
            const qint64 begin = std::max(midnight + beginOf(span), local);
            const qint64 end = midnight + endOf(span);
            if (begin >= end)
                continue;
            if (left <= end - begin)
                return begin + left - LocalOffsetMs;
            left -= end - begin;
        }
    }
    return 0;
}

qint64 WorkingCalendar::workedUpTo(qint64 localMs) const
{
    // Counted from a Monday long ago, so that the difference of two of these is the time between them,
    // without a walk over the days.
    const qint64 day = floorDiv(localMs, DayMs);
    const qint64 fullDay = workedOfDay(m_hours, DayMs);
    qint64 days = weekdaysBefore(day);
    for (auto it = m_days.constBegin(); it != m_days.constEnd(); ++it) {
        const qint64 changed = it.key().toJulianDay() - EpochJulianDay;
        if (changed < day)
            days += int(isWorkingKind(it.value())) - int(isWeekday(changed));
    }
    qint64 worked = days * fullDay;
    if (isWorkingKind(kindOf(dateOf(day))))
        worked += workedOfDay(m_hours, localMs - day * DayMs);
    return worked;
}

qint64 WorkingCalendar::millisBetween(qint64 fromMs, qint64 toMs) const
{
    const auto local = [](qint64 ms) { return std::clamp(ms, -FarthestMs, FarthestMs) + LocalOffsetMs; };
    return workedUpTo(local(toMs)) - workedUpTo(local(fromMs));
}

int WorkingCalendar::minutesBetween(qint64 fromMs, qint64 toMs) const
{
    constexpr qint64 Most = std::numeric_limits<int>::max();
    return static_cast<int>(std::clamp(millisBetween(fromMs, toMs) / MinuteMs, -Most, Most));
}

int WorkingCalendar::minutesPerDay() const
{
    return static_cast<int>(workedOfDay(m_hours, DayMs) / MinuteMs);
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
