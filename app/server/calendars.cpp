#include "app/server/calendars.h"

#include "app/storage/central/centralrows.h"

#include <QDateTime>
#include <QTimeZone>

namespace tongdai::server {

QList<WorkingSpan> spansOf(const QString &hours)
{
    QList<WorkingSpan> spans;
    const QStringList parts = hours.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QStringList ends = part.trimmed().split(QLatin1Char('-'));
        if (ends.size() != 2)
            return {};
        const QTime from = QTime::fromString(ends[0].trimmed(), QStringLiteral("HH:mm"));
        const QTime to = QTime::fromString(ends[1].trimmed(), QStringLiteral("HH:mm"));
        if (!from.isValid() || !to.isValid() || to <= from || (!spans.isEmpty() && from < spans.last().to))
            return {};
        spans.append({from, to});
    }
    return spans;
}

Result<WorkingCalendar> calendarOf(storage::Database &database, const QString &unit)
{
    WorkingCalendar calendar;
    const auto row = storage::unitOf(database, unit);
    if (!row)
        return tl::unexpected(row.error());
    if (*row) {
        if (const auto spans = spansOf((*row)->hours); !spans.isEmpty())
            calendar.setHours(spans);
    }
    const auto days = storage::allDays(database);
    if (!days)
        return tl::unexpected(days.error());
    for (const storage::DayRow &day : *days)
        calendar.setDay(day.date, day.kind);
    return calendar;
}

QDate localDay(qint64 utcMs)
{
    constexpr int OffsetSeconds = 7 * 3600;
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::OffsetFromUTC, OffsetSeconds).date();
}

} // namespace tongdai::server
