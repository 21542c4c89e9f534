// The hours of a unit's week from one date on. Value, any thread.
#pragma once

#include "models/domain/calendarday.h"
#include "models/domain/result.h"

#include <array>
#include <optional>

namespace tongdai {

/// Hours of each weekday, in force from a date until the next dated hours of the unit begin.
///
/// Kept: spans are in order and do not overlap, not even those that run past midnight with the next day's.
/// Source: domain brief, section 6 ("Hours are per unit with effective dates").
class WorkingHours
{
public:
    using Week = std::array<QList<WorkingSpan>, 7>; ///< Monday first; an empty day is the weekly rest

    /// Monday to Friday 07:30-11:30 and 13:00-17:00, since ever (design default).
    WorkingHours();

    /// The same spans on Monday to Friday, rest on Saturday and Sunday.
    static Week mondayToFriday(const QList<WorkingSpan> &spans);

    /// `from` null: since ever. A span may be a whole day (00:00-00:00) or pass midnight (22:00-06:00): what
    /// is past midnight belongs to the day it began on. Fails with Invalid on field "hours", code
    /// "hours.time" (no such time, or nothing between the two) or "hours.overlap" (out of order,
    /// overlapping).
    static Result<WorkingHours> from(const QDate &from, const Week &week, const QString &document = {});

    QDate inForceFrom() const { return m_from; }
    const QList<WorkingSpan> &onWeekday(int dayOfWeek) const; ///< 1 Monday to 7 Sunday, as QDate counts
    QString document() const { return m_document; }

    /// Hours of the longest weekday, the first of several: what a make-up day works when it has no own hours,
    /// and what "a day" of a rule means.
    const QList<WorkingSpan> &fullDay() const;

    bool operator==(const WorkingHours &) const = default;

private:
    QDate m_from;
    Week m_week;
    QString m_document;
};

/// Milliseconds of the day at which a span begins and ends: 0 to 24 h, the end up to 48 h past midnight.
qint64 beginOf(const WorkingSpan &span);
qint64 endOf(const WorkingSpan &span);

/// Empty when the spans are sound for one day, otherwise the code "hours.time" or "hours.overlap".
QString faultOf(const QList<WorkingSpan> &spans);

/// "07:30-11:30,13:00-17:00"; empty when there are none.
QString hoursText(const QList<WorkingSpan> &spans);
/// Spans of such a text, none of an empty one. Nothing when it is not of this form or the spans are not sound.
std::optional<QList<WorkingSpan>> hoursFromText(const QString &text);

} // namespace tongdai
