#include "models/domain/promisedtime.h"

#include "models/domain/vietnamesetext.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <array>

namespace tongdai {

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr qint64 HourMs = 60 * MinuteMs;
constexpr int VietnamSeconds = 7 * 3600; // Asia/Ho_Chi_Minh has no summer time
constexpr int MostDays = 366;

QRegularExpressionMatch find(const QString &text, const QString &pattern)
{
    return QRegularExpression(pattern).match(text);
}

enum class PartOfDay { None, Morning, Noon, Afternoon, Evening };

PartOfDay partOfDay(const QString &text)
{
    const std::array<std::pair<PartOfDay, QString>, 4> words {{
        {PartOfDay::Morning, QStringLiteral("\\b(sang|morning|am)\\b")},
        {PartOfDay::Noon, QStringLiteral("\\b(trua|noon)\\b")},
        {PartOfDay::Afternoon, QStringLiteral("\\b(chieu|afternoon|pm)\\b|\\dpm\\b")},
        {PartOfDay::Evening, QStringLiteral("\\b(toi|evening)\\b")},
    }};
    for (const auto &[part, pattern] : words) {
        if (find(text, pattern).hasMatch())
            return part;
    }
    return PartOfDay::None;
}

QTime usualTime(PartOfDay part)
{
    switch (part) {
    case PartOfDay::Noon:
        return {11, 30};
    case PartOfDay::Afternoon:
        return {14, 0};
    case PartOfDay::Evening:
        return {19, 0};
    case PartOfDay::None:
    case PartOfDay::Morning:
        break;
    }
    return {8, 0};
}

/// "in half an hour": no day and no hour in it.
std::optional<qint64> spanIn(const QString &text)
{
    if (find(text, QStringLiteral("\\bnua (tieng|gio)( nua)?\\b|\\bhalf an hour\\b")).hasMatch())
        return 30 * MinuteMs;
    if (const auto found = find(text, QStringLiteral("\\b(\\d{1,3}) ?(p|ph|phut|min|mins|minutes?)\\b")); found.hasMatch())
        return found.captured(1).toLongLong() * MinuteMs;
    if (const auto found = find(text, QStringLiteral("\\b(\\d{1,2}) ?(tieng|gio|h) nua\\b|\\bin (\\d{1,2}) ?(h|hours?)\\b"));
        found.hasMatch())
        return (found.captured(1) + found.captured(3)).toLongLong() * HourMs;
    return std::nullopt;
}

/// The hour and minute said; nothing when none is. An invalid time when it is no time of a day.
std::optional<QTime> timeIn(const QString &text, PartOfDay part)
{
    auto found = find(text, QStringLiteral("\\b(\\d{1,2}) ?(?:gio|h|g|:)(?: ?(\\d{2})(?![\\d/-]))?(?!\\d)( ruoi)?"));
    if (!found.hasMatch())
        found = find(text, QStringLiteral("\\b(\\d{1,2})()()(?= ?[ap]m\\b)"));
    if (!found.hasMatch())
        return std::nullopt;
    int hour = found.captured(1).toInt();
    const int minute = !found.captured(3).isEmpty() ? 30 : found.captured(2).toInt();
    const bool late = part == PartOfDay::Afternoon || part == PartOfDay::Evening || (part == PartOfDay::Noon && hour < 4)
        || (part == PartOfDay::None && hour > 0 && hour < 7);
    if (late && hour < 12)
        hour += 12;
    return QTime(hour, minute);
}

/// Days from `today`; nothing when no day is named. Below 0: a day that was.
std::optional<qint64> dayIn(const QString &text, const QDate &today, bool *weekday)
{
    if (const auto found = find(text, QStringLiteral("\\b(\\d{1,2})[/-](\\d{1,2})(?:[/-](\\d{4}))?\\b")); found.hasMatch()) {
        const int year = found.captured(3).isEmpty() ? today.year() : found.captured(3).toInt();
        QDate day(year, found.captured(2).toInt(), found.captured(1).toInt());
        // In December "5/1" is next month.
        if (found.captured(3).isEmpty() && day.isValid() && day < today.addDays(-180))
            day = day.addYears(1);
        return day.isValid() ? today.daysTo(day) : -1;
    }
    if (find(text, QStringLiteral("\\b(ngay kia|day after tomorrow)\\b")).hasMatch())
        return 2;
    if (find(text, QStringLiteral("\\b(mai|tomorrow)\\b")).hasMatch())
        return 1;
    if (find(text, QStringLiteral("\\b(nay|today)\\b")).hasMatch())
        return 0;
    const std::array<QString, 7> days {
        QStringLiteral("\\b(thu hai|thu 2|t2|monday)\\b"),      QStringLiteral("\\b(thu ba|thu 3|t3|tuesday)\\b"),
        QStringLiteral("\\b(thu tu|thu 4|t4|wednesday)\\b"),    QStringLiteral("\\b(thu nam|thu 5|t5|thursday)\\b"),
        QStringLiteral("\\b(thu sau|thu 6|t6|friday)\\b"),      QStringLiteral("\\b(thu bay|thu 7|t7|saturday)\\b"),
        QStringLiteral("\\b(chu nhat|cn|sunday)\\b"),
    };
    for (int day = 0; day < int(days.size()); ++day) {
        if (!find(text, days.at(size_t(day))).hasMatch())
            continue;
        *weekday = true;
        return (day + 1 - today.dayOfWeek() + 7) % 7;
    }
    return std::nullopt;
}

} // namespace

std::optional<qint64> promisedTimeFrom(const QString &words, qint64 nowMs)
{
    const QString text = foldMarks(words.left(200)).simplified();
    if (const auto span = spanIn(text))
        return *span > 0 ? std::optional(nowMs + *span) : std::nullopt;
    const QTimeZone zone(VietnamSeconds);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs, zone);
    bool weekday = false;
    const auto day = dayIn(text, now.date(), &weekday);
    const PartOfDay part = partOfDay(text);
    const auto said = timeIn(text, part);
    if (!said && !day && part == PartOfDay::None)
        return std::nullopt;
    const QTime time = said.value_or(usualTime(part));
    if (!time.isValid() || day.value_or(0) < 0 || day.value_or(0) > MostDays)
        return std::nullopt;
    QDateTime at(now.date().addDays(day.value_or(0)), time, zone);
    if (at <= now && !day)
        at = at.addDays(1);
    else if (at <= now && weekday)
        at = at.addDays(7);
    return at > now ? std::optional(at.toMSecsSinceEpoch()) : std::nullopt;
}

} // namespace tongdai
