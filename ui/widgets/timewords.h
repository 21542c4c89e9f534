// Dates, times and spans in words, Vietnam's clock (Asia/Ho_Chi_Minh).
#pragma once

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>

namespace tongdai {

/// Pure; `ms` are UTC milliseconds since 1970. Dates dd/MM/yyyy, times HH:mm.
class TimeWords
{
    Q_DECLARE_TR_FUNCTIONS(tongdai::TimeWords)
public:
    static QDateTime local(qint64 ms); ///< UTC+7, no summer time
    static QString clock(qint64 ms); ///< "14:02"
    static QString clockSeconds(qint64 ms); ///< "14:02:31"
    static QString date(qint64 ms); ///< "22/04/2025"
    static QString date(const QDate &date);
    static QString dateTime(qint64 ms); ///< "22/04/2025 14:02"
    static QString dayName(const QDate &date); ///< "Tuesday"
    static QString longNow(qint64 ms); ///< "Tuesday 22/04/2025 09:42"

    /// "14:02" today, "14:02 on 21/04" earlier.
    static QString sinceWord(qint64 ms, qint64 nowMs);
    /// "16:30 today", "08:36 Wednesday 23/04", "14:06 28/04/2026" in another year.
    static QString due(qint64 dueMs, qint64 nowMs);
    /// "late by 1 h 40 min", "in 25 min", "in 3 days".
    static QString left(qint64 dueMs, qint64 nowMs);
    /// "18/04", "02/2024" in another year, "09:38" today.
    static QString brief(qint64 ms, qint64 nowMs);
    static QString talk(qint64 seconds); ///< "03:41", "1:02:05"
};

} // namespace tongdai
