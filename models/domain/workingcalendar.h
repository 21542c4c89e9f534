// Working time: hours, holidays and make-up days of a unit, Asia/Ho_Chi_Minh. Pure, any thread.
#pragma once

#include "models/domain/calendarday.h"
#include "models/domain/contact.h"
#include "models/domain/workinghours.h"

#include <QHash>

namespace tongdai {

/// From one instant to another, UTC milliseconds; `toMs` is not in it.
struct InstantSpan {
    qint64 fromMs = 0;
    qint64 toMs = 0;
    bool operator==(const InstantSpan &) const = default;
};

/// The day in Viet Nam at an instant (Asia/Ho_Chi_Minh: UTC+7, no summer time).
QDate localDate(qint64 utcMs);
/// That day from midnight to midnight.
InstantSpan wholeDay(const QDate &date);

/// When one unit works. A day goes by its own row where it has one, by the weekly hours in force otherwise;
/// its spans belong to the day they begin on, so a night shift before a holiday is worked to its end.
///
/// Copies share their rows: a copy costs little. Reading is safe from any number of threads.
class WorkingCalendar
{
public:
    /// WorkingHours() since ever, no holidays.
    WorkingCalendar();

    /// The same spans Monday to Friday instead of all weekly hours; what is unsound in them is left out.
    void setHours(const QList<WorkingSpan> &spans);
    /// In force from their date until later hours begin; takes the place of hours from the same date.
    void addHours(const WorkingHours &hours);

    void setDay(const QDate &date, DayKind kind); ///< overrides the weekly hours
    /// The same with hours, document and note. Its own hours count only when sound (faultOf()). Working
    /// without own hours: those of the weekday, a full day when it has none; MakeUp without: a full day. The
    /// scope is not looked at.
    void setDay(const CalendarDay &day);
    /// The rows that hold for all and for `unit`; of two for a day the unit's own wins.
    void setDays(const QList<CalendarDay> &days, const QString &unit);

    DayKind kindOf(const QDate &date) const;
    std::optional<CalendarDay> rowOf(const QDate &date) const; ///< nothing on a day as every week has it
    const WorkingHours &hoursOn(const QDate &date) const; ///< the weekly hours in force
    bool isWorking(qint64 utcMs) const;

    /// Working time of one day of Viet Nam, midnight to midnight, in order.
    QList<InstantSpan> spansOn(const QDate &date) const;

    /// The instant when `minutes` (>= 0) of working time have passed since `startMs`; 0 when none would
    /// within 3 years.
    qint64 after(qint64 startMs, int minutes) const;
    qint64 afterMillis(qint64 startMs, qint64 millis) const; ///< the same in milliseconds

    /// Working minutes between two instants, negative when `toMs` is earlier.
    int minutesBetween(qint64 fromMs, qint64 toMs) const;
    qint64 millisBetween(qint64 fromMs, qint64 toMs) const; ///< the same in milliseconds

    /// `utcMs` itself in working time, otherwise the beginning of the next; 0 when none comes within 3 years.
    qint64 nextWorking(qint64 utcMs) const;
    /// `utcMs` itself in working time, otherwise the end of the last before; 0 when none was within 3 years.
    qint64 lastWorkingEnd(qint64 utcMs) const;

    /// Working minutes of one full day, 480 by default: what "5 days" of a rule means. By the hours in force
    /// on `on`, by the latest known when null.
    int minutesPerDay(const QDate &on = {}) const;

private:
    /// Of a day, milliseconds after its midnight.
    struct Span {
        qint64 begin = 0;
        qint64 end = 0;
    };
    using Spans = QList<Span>;
    /// WorkingHours made ready to count with.
    struct Table {
        WorkingHours hours;
        qint64 firstDay = 0;
        std::array<Spans, 7> week;
        Spans fullDay;
        qint64 weekMs = 0;
    };
    struct Row {
        CalendarDay day;
        Spans ownHours;
    };

    static Spans spansFrom(const QList<WorkingSpan> &spans);
    const Table &tableOn(qint64 day) const;
    const Spans &startedOn(qint64 day) const; ///< by the day they begin on, so maybe past its midnight
    const Spans &workedOn(qint64 day,
                          Spans &room) const; ///< what falls on the day; built in `room` when needed
    void breakWeekAt(qint64 day);
    qint64 equalWeeksFrom(qint64 day) const;

    QList<Table> m_tables; ///< by firstDay; the first since ever
    QHash<qint64, Row> m_rows; ///< by days since 1970
    QList<qint64> m_breaks; ///< in order: days on which the week is not as the one before
    bool m_pastMidnight = false;
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
