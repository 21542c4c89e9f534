// Instants as the clocks of Đồng Nai show them, and the days of 2026.
#pragma once

#include "models/domain/workingcalendar.h"
#include "tests/domain/printing.h"

#include <QDateTime>

namespace tongdai {

/// "2026-02-13 16:00" on the clocks of Đồng Nai.
inline qint64 at(const char16_t *local)
{
    QDateTime time = QDateTime::fromString(QString::fromUtf16(local), QStringLiteral("yyyy-MM-dd HH:mm"));
    time.setOffsetFromUtc(7 * 3600);
    return time.toMSecsSinceEpoch();
}

inline QString shown(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, 7 * 3600)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

/// The days of 2026 in Notice 9441/TB-BNV.
inline WorkingCalendar calendarOf2026()
{
    const QString notice = QStringLiteral("9441/TB-BNV");
    WorkingCalendar calendar;
    for (int day = 16; day <= 20; ++day)
        calendar.setDay(
            {QDate(2026, 2, day), DayKind::Holiday, {}, notice, {}, QStringLiteral("Tết Âm lịch")});
    calendar.setDay({QDate(2026, 8, 22), DayKind::MakeUp, {}, notice});
    calendar.setDay({QDate(2026, 8, 31), DayKind::CompensatoryRest, {}, notice});
    calendar.setDay({QDate(2026, 9, 1), DayKind::Holiday, {}, notice, {}, QStringLiteral("Quốc khánh")});
    calendar.setDay({QDate(2026, 9, 2), DayKind::Holiday, {}, notice, {}, QStringLiteral("Quốc khánh")});
    return calendar;
}

} // namespace tongdai
