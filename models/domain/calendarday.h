// One day of the working calendar and the hours in it. Values, any thread.
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QTime>

#include <optional>

namespace tongdai {

/// Ngày làm việc, Nghỉ hằng tuần, Nghỉ lễ, Nghỉ bù, Làm bù.
enum class DayKind { Working, WeeklyRest, Holiday, CompensatoryRest, MakeUp };

/// "working", "weekly_rest", "holiday", "compensatory_rest", "make_up".
QString wireWord(DayKind);
std::optional<DayKind> dayKindFromWire(const QString &);

/// True for Working and MakeUp: the days on which a clock can run.
bool isWorkingKind(DayKind kind);

struct WorkingSpan {
    QTime from;
    QTime to; ///< 00:00 is the midnight that ends the day; before `from` it is a time of the next day (night
              ///< shift)
    bool operator==(const WorkingSpan &) const = default;
};

/// A day that differs from the weekly hours, as somebody entered, imported or confirmed it.
struct CalendarDay {
    QDate date;
    DayKind kind = DayKind::Holiday;
    QList<WorkingSpan>
        hours {}; ///< of this day alone, for a half day; empty: the unit's; unused on a day of rest
    QString document {}; ///< number of the paper that orders it, "9441/TB-BNV"; may be empty
    QString unit {}; ///< code of the one unit it holds for, empty for all
    QString note {}; ///< "Tết Âm lịch"
    bool operator==(const CalendarDay &) const = default;
};

} // namespace tongdai
