#include "app/ctl/dayfile.h"

#include "app/ctl/rowfile.h"
#include "app/wire/documents.h"

#include <QFile>
#include <QHash>

namespace tongdai::ctl {

namespace {

Result<calendarfile::CalendarReading> readTable(const QString &path)
{
    const auto rows = rowsOf(path);
    if (!rows)
        return tl::unexpected(rows.error());
    calendarfile::CalendarReading reading;
    for (const FileRow &row : *rows) {
        const auto day = wire::calendarDayFromJson(row.object);
        if (day)
            reading.days.append({*day, row.number, false});
        else
            reading.refused.append({row.number, QStringLiteral("day.") + day.error().field});
    }
    return reading;
}

Result<calendarfile::CalendarReading> readIcs(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage,
                    QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
    return calendarfile::readCalendar(file.readAll());
}

/// Of two rows for a date and scope that differ only the first is taken: which of them holds is not for a
/// program to say.
void refuseTwice(calendarfile::CalendarReading &reading)
{
    QHash<QString, CalendarDay> taken;
    QList<calendarfile::ReadDay> days;
    for (const calendarfile::ReadDay &read : std::as_const(reading.days)) {
        const auto before = taken.constFind(wire::dayId(read.day));
        if (before == taken.constEnd()) {
            taken.insert(wire::dayId(read.day), read.day);
            days.append(read);
        } else if (*before != read.day) {
            reading.refused.append({read.line, QStringLiteral("date.twice")});
        }
    }
    reading.days = days;
}

} // namespace

Result<calendarfile::CalendarReading> readDays(const QString &path, const QString &unit)
{
    auto reading
        = path.endsWith(QStringLiteral(".ics"), Qt::CaseInsensitive) ? readIcs(path) : readTable(path);
    if (!reading)
        return reading;
    for (calendarfile::ReadDay &read : reading->days) {
        if (read.day.unit.isEmpty())
            read.day.unit = unit;
    }
    refuseTwice(*reading);
    return reading;
}

QString sentenceOf(const calendarfile::RefusedEvent &event)
{
    static const QHash<QString, QString> sentences {
        {QStringLiteral("event.broken"), QStringLiteral("cannot be read as an event")},
        {QStringLiteral("event.unfinished"), QStringLiteral("has no END:VEVENT")},
        {QStringLiteral("event.cancelled"), QStringLiteral("is cancelled")},
        {QStringLiteral("line.too_long"), QStringLiteral("has a line too long for a holiday")},
        {QStringLiteral("line.control"), QStringLiteral("has bytes in it that are no text")},
        {QStringLiteral("line.encoding"), QStringLiteral("is not UTF-8")},
        {QStringLiteral("dtstart.missing"), QStringLiteral("has no date")},
        {QStringLiteral("dtstart.invalid"), QStringLiteral("has a date that does not exist")},
        {QStringLiteral("dtstart.not_a_day"), QStringLiteral("is an hour of a day, not a day")},
        {QStringLiteral("dtend.invalid"), QStringLiteral("does not end after it begins")},
        {QStringLiteral("days.too_many"), QStringLiteral("is longer than 31 days")},
        {QStringLiteral("rrule"), QStringLiteral("repeats: write its days one by one")},
        {QStringLiteral("kind.unknown"), QStringLiteral("is of an unknown kind of day")},
        {QStringLiteral("hours.time"), QStringLiteral("has hours that cannot be: write 07:30-11:30")},
        {QStringLiteral("hours.overlap"), QStringLiteral("has hours that overlap or are out of order")},
        {QStringLiteral("unit.invalid"), QStringLiteral("has a unit's code that cannot be one")},
        {QStringLiteral("unit.unknown"), QStringLiteral("names a unit that is not in the directory")},
        {QStringLiteral("text.too_long"),
         QStringLiteral("has a note above 500 or a document above 100 letters")},
        {QStringLiteral("date.twice"), QStringLiteral("another row has this date with other words")},
        {QStringLiteral("day.date"), QStringLiteral("needs a date like 2026-08-22")},
        {QStringLiteral("day.kind"),
         QStringLiteral("needs a kind: working, weekly_rest, holiday, compensatory_rest, make_up")},
        {QStringLiteral("day.hours"),
         QStringLiteral("has hours that cannot be: write 07:30-11:30,13:00-17:00")},
        {QStringLiteral("day.document"), QStringLiteral("has a document above 100 letters")},
        {QStringLiteral("day.unit"), QStringLiteral("has a unit's code that cannot be one")},
        {QStringLiteral("day.note"), QStringLiteral("has a note above 500 letters")},
    };
    return sentences.value(event.code, event.code);
}

} // namespace tongdai::ctl
