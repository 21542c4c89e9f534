#include "ui/widgets/timewords.h"

#include <QTimeZone>

namespace tongdai {

namespace {
constexpr int OffsetSeconds = 7 * 3600;
constexpr qint64 Minute = 60'000;
} // namespace

QDateTime TimeWords::local(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, OffsetSeconds);
}

QString TimeWords::clock(qint64 ms)
{
    return local(ms).toString(QStringLiteral("HH:mm"));
}

QString TimeWords::clockSeconds(qint64 ms)
{
    return local(ms).toString(QStringLiteral("HH:mm:ss"));
}

QString TimeWords::date(qint64 ms)
{
    return date(local(ms).date());
}

QString TimeWords::date(const QDate &date)
{
    return date.toString(QStringLiteral("dd/MM/yyyy"));
}

QString TimeWords::dateTime(qint64 ms)
{
    return local(ms).toString(QStringLiteral("dd/MM/yyyy HH:mm"));
}

QString TimeWords::dayName(const QDate &date)
{
    switch (date.dayOfWeek()) {
    case 1:
        return tr("Monday");
    case 2:
        return tr("Tuesday");
    case 3:
        return tr("Wednesday");
    case 4:
        return tr("Thursday");
    case 5:
        return tr("Friday");
    case 6:
        return tr("Saturday");
    case 7:
        return tr("Sunday");
    default:
        return {};
    }
}

QString TimeWords::longNow(qint64 ms)
{
    //: %1 weekday, %2 date, %3 time
    return tr("%1 %2 %3").arg(dayName(local(ms).date()), date(ms), clock(ms));
}

QString TimeWords::sinceWord(qint64 ms, qint64 nowMs)
{
    if (local(ms).date() == local(nowMs).date())
        return clock(ms);
    //: %1 time, %2 day and month
    return tr("%1 on %2").arg(clock(ms), local(ms).toString(QStringLiteral("dd/MM")));
}

QString TimeWords::due(qint64 dueMs, qint64 nowMs)
{
    const QDate day = local(dueMs).date();
    const QDate today = local(nowMs).date();
    if (day == today)
        return tr("%1 today").arg(clock(dueMs));
    if (day.year() != today.year())
        return QStringLiteral("%1 %2").arg(clock(dueMs), date(dueMs));
    return QStringLiteral("%1 %2 %3").arg(clock(dueMs), dayName(day), day.toString(QStringLiteral("dd/MM")));
}

QString TimeWords::left(qint64 dueMs, qint64 nowMs)
{
    const bool late = dueMs < nowMs;
    const qint64 minutes = qAbs(dueMs - nowMs) / Minute;
    QString span;
    if (minutes >= 48 * 60)
        span = tr("%n day(s)", nullptr, static_cast<int>(minutes / (24 * 60)));
    else if (minutes >= 60 && minutes % 60 != 0)
        //: %1 hours, %2 minutes
        span = tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    else if (minutes >= 60)
        span = tr("%1 h").arg(minutes / 60);
    else
        span = tr("%1 min").arg(minutes);
    return late ? tr("late by %1").arg(span) : tr("in %1").arg(span);
}

QString TimeWords::brief(qint64 ms, qint64 nowMs)
{
    const QDate day = local(ms).date();
    const QDate today = local(nowMs).date();
    if (day == today)
        return clock(ms);
    return day.toString(day.year() == today.year() ? QStringLiteral("dd/MM") : QStringLiteral("MM/yyyy"));
}

QString TimeWords::talk(qint64 seconds)
{
    const QChar zero = QLatin1Char('0');
    const qint64 hours = seconds / 3600;
    const QString tail
        = QStringLiteral("%1:%2").arg(seconds / 60 % 60, 2, 10, zero).arg(seconds % 60, 2, 10, zero);
    return hours > 0 ? QStringLiteral("%1:%2").arg(hours).arg(tail) : tail;
}

} // namespace tongdai
