// Days of the working calendar as an iCalendar file (RFC 5545) and back. Pure, any thread.
#pragma once

#include "models/domain/calendarday.h"
#include "models/domain/result.h"

#include <QByteArray>

namespace tongdai::calendarfile {

/// A day as the file has it.
struct ReadDay {
    CalendarDay day;
    int line = 0; ///< of its BEGIN:VEVENT, from 1
    /// The file does not say what kind of day it is, as those of other programs do not: taken for a Holiday,
    /// and a person must look, since many calendars list days on which everybody works.
    bool kindAssumed = false;
    bool operator==(const ReadDay &) const = default;
};

/// An event that was not taken. `code` is one of
///   "event.broken" (no sense in it at all, or its parts are not one within the other), "event.unfinished"
///   (no END:VEVENT), "event.cancelled", "line.too_long", "line.control" and "line.encoding" (bytes that are
///   no text, or not UTF-8), "dtstart.missing", "dtstart.invalid" (no such day: 29 February 2026, 31 April),
///   "dtstart.not_a_day" (an hour of a day), "dtend.invalid" (not after the start), "days.too_many" (more
///   than 31), "rrule" (repeats; its days have to be in the file one by one), "kind.unknown", "hours.time",
///   "hours.overlap", "unit.invalid", "text.too_long" (summary above 500, document above 100 letters),
///   "date.twice" (another event has the day, for the same scope, with other words).
struct RefusedEvent {
    int line = 0; ///< of its BEGIN:VEVENT, from 1
    QString code;
    bool operator==(const RefusedEvent &) const = default;
};

struct CalendarReading {
    QList<ReadDay> days; ///< in order of the file
    QList<RefusedEvent> refused;
};

/// All-day events of a file, UTF-8 with or without a byte order mark; one of several days gives each of them.
/// Midnight to midnight in a named time zone counts as all-day. What is wrong with one event leaves the
/// others alone.
///
/// Fails with TooLarge (above 8 MB, or 20,000 events) and with Invalid on field "file": code "ics.encoding"
/// (UTF-16), "ics.none" (no calendar in it).
Result<CalendarReading> readCalendar(const QByteArray &file);

/// One all-day event a day, lines folded as the RFC asks. Kind, own hours, document and unit go into
/// X-TONGDAI- properties, the kind also into CATEGORIES, the note into SUMMARY. `nowMs` (UTC) is the stamp.
/// Days without a date are left out; what is written reads back as the same rows.
QByteArray writtenCalendar(const QList<CalendarDay> &days, qint64 nowMs);

} // namespace tongdai::calendarfile
