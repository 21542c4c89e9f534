// The paid holidays a year is likely to have, for a person to confirm. Pure, any thread.
#pragma once

#include "models/domain/calendarday.h"
#include "models/domain/result.h"

namespace tongdai {

/// Which rule of the Labour Code proposes a day.
enum class HolidayReason {
    NewYear, ///< 1 January
    Tet, ///< Tết Âm lịch, five days
    HungKings, ///< Giỗ Tổ Hùng Vương, the 10th of the 3rd lunar month
    Reunification, ///< 30 April
    Labour, ///< 1 May
    National, ///< Quốc khánh, 2 September
    NationalNeighbour, ///< the day before or after it
    Culture, ///< Ngày Văn hóa Việt Nam, 24 November: not law yet
    Compensatory, ///< the working day after a weekly rest that a holiday took (article 111)
};

/// "new_year", "tet", "hung_kings", "reunification", "labour", "national", "national_neighbour", "culture",
/// "compensatory".
QString wireWord(HolidayReason);

/// A day nobody has decided yet. It is another type than CalendarDay, so no calendar takes it before a person
/// has confirmed it: the Prime Minister fixes Tết and Quốc khánh each year, and lunar days are computed.
struct ProposedDay {
    QDate date;
    DayKind kind = DayKind::Holiday;
    HolidayReason reason = HolidayReason::NewYear;
    QDate insteadOf {}; ///< of a Compensatory day: the weekly rest it makes up for
    bool isOn = true; ///< false: shown, but not ticked
    bool isLunar = false; ///< computed from the lunar calendar
    bool operator==(const ProposedDay &) const = default;
};

/// What only the year's notice settles.
struct HolidayChoices {
    int tetDaysBefore = 1; ///< of the five, how many lie before the first day of the lunar year: 0 to 4
    /// Which neighbour of 2 September is free; the one nearer to a weekend by default.
    enum class Neighbour { NearerWeekend, Before, After } neighbour = Neighbour::NearerWeekend;
    bool cultureDay
        = false; ///< Ngày Văn hóa Việt Nam is ticked, and made up for when it falls on a weekly rest
};

/// The days of `year` (1968 to 2100) in order of date, weekly rest being Saturday and Sunday. Fails with
/// Invalid on "year" or "tet_days_before" outside their range.
///
/// Source: Labour Code 2019 (45/2019/QH14), articles 111.3 and 112; 24 November: resolution 80-NQ/TW of 2026,
/// whose change of the law is not confirmed, so it is there but off.
Result<QList<ProposedDay>> proposedHolidays(int year, const HolidayChoices &choices = {});

/// The day as confirmed by a person, by the paper with this number.
CalendarDay confirmed(const ProposedDay &proposed, const QString &document, const QString &note);

} // namespace tongdai
