#include "app/calendarfile/calendarimport.h"

#include <QHash>

#include <utility>

namespace tongdai::calendarfile {

CalendarImport dryRun(const CalendarReading &reading, const QList<CalendarDay> &known)
{
    QHash<std::pair<QDate, QString>, CalendarDay> rows;
    for (const CalendarDay &day : known)
        rows.insert({day.date, day.unit}, day);
    CalendarImport account;
    account.refused = reading.refused;
    for (const ReadDay &read : reading.days) {
        const auto row = rows.constFind({read.day.date, read.day.unit});
        if (row == rows.constEnd())
            account.added.append(read);
        else if (*row == read.day)
            account.same.append(read);
        else
            account.changed.append({*row, read});
    }
    return account;
}

} // namespace tongdai::calendarfile
