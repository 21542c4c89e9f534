#include "models/domain/paidholidays.h"

#include "models/domain/lunardate.h"
#include "models/domain/wirewords.h"

#include <algorithm>

namespace tongdai {

namespace {

using L1 = QLatin1StringView;

constexpr std::array<wirewords::Word<HolidayReason>, 9> Reasons {{
    {HolidayReason::NewYear, L1("new_year")},
    {HolidayReason::Tet, L1("tet")},
    {HolidayReason::HungKings, L1("hung_kings")},
    {HolidayReason::Reunification, L1("reunification")},
    {HolidayReason::Labour, L1("labour")},
    {HolidayReason::National, L1("national")},
    {HolidayReason::NationalNeighbour, L1("national_neighbour")},
    {HolidayReason::Culture, L1("culture")},
    {HolidayReason::Compensatory, L1("compensatory")},
}};

constexpr int TetDays = 5;

bool isWeeklyRest(const QDate &date)
{
    return date.dayOfWeek() > Qt::Friday;
}

QDate neighbourOf(const QDate &national, HolidayChoices::Neighbour choice)
{
    const int weekday = national.dayOfWeek();
    const bool after = choice == HolidayChoices::Neighbour::After
        || (choice == HolidayChoices::Neighbour::NearerWeekend
            && (weekday == Qt::Monday || weekday == Qt::Thursday || weekday == Qt::Sunday));
    return national.addDays(after ? 1 : -1);
}

/// A working day for each weekly rest that a holiday takes, the next that is not free itself.
void addCompensatory(QList<ProposedDay> &days)
{
    QList<QDate> taken;
    QList<QDate> lost;
    for (const ProposedDay &day : std::as_const(days)) {
        if (!day.isOn)
            continue;
        // Two holidays on one date (Giỗ Tổ on 30 April) take one day of rest.
        if (isWeeklyRest(day.date) && !taken.contains(day.date))
            lost.append(day.date);
        taken.append(day.date);
    }
    for (const QDate &rest : std::as_const(lost)) {
        QDate next = rest.addDays(1);
        while (isWeeklyRest(next) || taken.contains(next))
            next = next.addDays(1);
        taken.append(next);
        days.append({next, DayKind::CompensatoryRest, HolidayReason::Compensatory, rest});
    }
}

} // namespace

QString wireWord(HolidayReason reason)
{
    return wirewords::wordOf(Reasons, reason);
}

Result<QList<ProposedDay>> proposedHolidays(int year, const HolidayChoices &choices)
{
    if (year < FirstLunarYear || year > LastLunarYear)
        return fail(ErrorKind::Invalid, QStringLiteral("no lunar calendar for this year"),
                    QStringLiteral("year"), QStringLiteral("year.range"));
    if (choices.tetDaysBefore < 0 || choices.tetDaysBefore >= TetDays)
        return fail(ErrorKind::Invalid, QStringLiteral("Tết has five days"),
                    QStringLiteral("tet_days_before"), QStringLiteral("tet_days_before.range"));
    const auto holiday = [](const QDate &date, HolidayReason reason, bool isLunar = false) {
        return ProposedDay {date, DayKind::Holiday, reason, {}, true, isLunar};
    };
    QList<ProposedDay> days {holiday(QDate(year, 1, 1), HolidayReason::NewYear)};
    const QDate tet = dateOf(LunarDate {1, 1, year, false}).addDays(-choices.tetDaysBefore);
    for (int day = 0; day < TetDays; ++day)
        days.append(holiday(tet.addDays(day), HolidayReason::Tet, true));
    days.append(holiday(dateOf(LunarDate {10, 3, year, false}), HolidayReason::HungKings, true));
    days.append(holiday(QDate(year, 4, 30), HolidayReason::Reunification));
    days.append(holiday(QDate(year, 5, 1), HolidayReason::Labour));
    const QDate national(year, 9, 2);
    days.append(holiday(national, HolidayReason::National));
    days.append(holiday(neighbourOf(national, choices.neighbour), HolidayReason::NationalNeighbour));
    days.append(holiday(QDate(year, 11, 24), HolidayReason::Culture));
    days.last().isOn = choices.cultureDay;
    const auto earlier
        = [](const ProposedDay &one, const ProposedDay &other) { return one.date < other.date; };
    std::stable_sort(days.begin(), days.end(), earlier);
    addCompensatory(days);
    std::stable_sort(days.begin(), days.end(), earlier);
    return days;
}

CalendarDay confirmed(const ProposedDay &proposed, const QString &document, const QString &note)
{
    return {proposed.date, proposed.kind, {}, document, {}, note};
}

} // namespace tongdai
