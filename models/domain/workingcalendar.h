// Working time: hours, holidays and make-up days of a unit, Asia/Ho_Chi_Minh. Pure, any thread.
#pragma once

#include "models/domain/contact.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QTime>

#include <optional>

namespace tongdai {

/// Ngày làm việc, Nghỉ hằng tuần, Nghỉ lễ, Nghỉ bù, Làm bù.
enum class DayKind { Working, WeeklyRest, Holiday, CompensatoryRest, MakeUp };

/// "working", "weekly_rest", "holiday", "compensatory_rest", "make_up".
QString wireWord(DayKind);
std::optional<DayKind> dayKindFromWire(const QString &);

struct WorkingSpan {
    QTime from;
    QTime to; ///< not after midnight; 00:00 is the midnight that ends the day
    bool operator==(const WorkingSpan &) const = default;
};

class WorkingCalendar
{
public:
    /// Monday to Friday 07:30-11:30 and 13:00-17:00, no holidays (design default).
    WorkingCalendar();

    void setHours(const QList<WorkingSpan> &spans); ///< sorted, not overlapping
    void setDay(const QDate &date, DayKind kind); ///< overrides the weekday rule
    DayKind kindOf(const QDate &date) const;
    bool isWorking(qint64 utcMs) const;

    /// The instant when `minutes` (>= 0) of working time have passed since `startMs`; 0 when none would
    /// within 3 years.
    qint64 after(qint64 startMs, int minutes) const;

    /// Working minutes between two instants, negative when `toMs` is earlier.
    int minutesBetween(qint64 fromMs, qint64 toMs) const;
    qint64 millisBetween(qint64 fromMs, qint64 toMs) const; ///< the same in milliseconds

    /// Working minutes of one full day, 480 by default: what "5 days" of a rule means.
    int minutesPerDay() const;

private:
    qint64 workedUpTo(qint64 localMs) const;

    QList<WorkingSpan> m_hours;
    QHash<QDate, DayKind> m_days;
};

/// Limits of one kind of case, in working minutes, or clock minutes when `allDay`.
struct DeadlineRule {
    int acceptMinutes = 0;
    int resultMinutes = 0;
    int callbackMinutes = 0;
    bool allDay = false; ///< runs 24/7
};

/// The design defaults; editable data later.
DeadlineRule defaultRule(ContactKind kind, Level level, bool conduct, int minutesPerDay = 480);

struct Deadlines {
    qint64 acceptDueMs = 0;
    qint64 resultDueMs = 0;
};
Deadlines deadlinesFrom(qint64 receivedMs, const DeadlineRule &rule, const WorkingCalendar &calendar);

/// Callback clock: from the moment the result came in.
qint64 callbackDueFrom(qint64 resultMs, const DeadlineRule &rule, const WorkingCalendar &calendar);

/// True from 75 % of the working time between `fromMs` and `dueMs` on (Sắp đến hạn), until due. Clock time
/// counts when `allDay`, or when no working time lies between the two.
bool isDueSoon(qint64 fromMs, qint64 dueMs, qint64 nowMs, const WorkingCalendar &calendar,
               bool allDay = false);

} // namespace tongdai
