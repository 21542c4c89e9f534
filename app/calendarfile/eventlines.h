// The lines of an iCalendar file: unfolded, cut into events, each with where it stands. Pure, any thread.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace tongdai::calendarfile {

/// One VEVENT as it stands in the file.
struct EventText {
    int line = 0; ///< of BEGIN:VEVENT, from 1
    QByteArray text; ///< unfolded, from BEGIN to END, lines ended by CRLF
    QString fault; ///< one of the codes of RefusedEvent, empty when it may be parsed
};

struct EventTexts {
    bool hasCalendar = false; ///< a BEGIN:VCALENDAR is there
    QList<EventText> events;
};

/// Longest line after unfolding, in bytes; a longer one is no holiday.
constexpr qsizetype LongestLine = 64 * 1024;

/// `file` is without a byte order mark; lines end with CRLF, LF or CR. Stops after `most` events.
EventTexts eventsIn(const QByteArray &file, qsizetype most);

} // namespace tongdai::calendarfile
