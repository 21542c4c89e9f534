#include "models/domain/workinghours.h"

#include <QStringList>

namespace tongdai {

namespace {

constexpr qint64 DayMs = 24 * 3'600'000;

qint64 lengthOf(const QList<WorkingSpan> &spans)
{
    qint64 length = 0;
    for (const WorkingSpan &span : spans)
        length += endOf(span) - beginOf(span);
    return length;
}

} // namespace

qint64 beginOf(const WorkingSpan &span)
{
    return span.from.msecsSinceStartOfDay();
}

qint64 endOf(const WorkingSpan &span)
{
    const qint64 end = span.to.msecsSinceStartOfDay();
    if (end == 0)
        return DayMs;
    return end < beginOf(span) ? end + DayMs : end;
}

QString faultOf(const QList<WorkingSpan> &spans)
{
    qint64 free = 0;
    for (const WorkingSpan &span : spans) {
        if (!span.from.isValid() || !span.to.isValid() || beginOf(span) == endOf(span))
            return QStringLiteral("hours.time");
        if (beginOf(span) < free)
            return QStringLiteral("hours.overlap");
        free = endOf(span);
    }
    return {};
}

QString hoursText(const QList<WorkingSpan> &spans)
{
    QStringList parts;
    for (const WorkingSpan &span : spans)
        parts.append(span.from.toString(QStringLiteral("HH:mm")) + QLatin1Char('-')
                     + span.to.toString(QStringLiteral("HH:mm")));
    return parts.join(QLatin1Char(','));
}

std::optional<QList<WorkingSpan>> hoursFromText(const QString &text)
{
    QList<WorkingSpan> spans;
    const QStringList parts = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QStringList ends = part.split(QLatin1Char('-'));
        if (ends.size() != 2)
            return {};
        spans.append({QTime::fromString(ends[0].trimmed(), QStringLiteral("HH:mm")),
                      QTime::fromString(ends[1].trimmed(), QStringLiteral("HH:mm"))});
    }
    if (!faultOf(spans).isEmpty())
        return {};
    return spans;
}

WorkingHours::WorkingHours()
    : m_week(mondayToFriday({{QTime(7, 30), QTime(11, 30)}, {QTime(13, 0), QTime(17, 0)}}))
{ }

WorkingHours::Week WorkingHours::mondayToFriday(const QList<WorkingSpan> &spans)
{
    return {spans, spans, spans, spans, spans, {}, {}};
}

Result<WorkingHours> WorkingHours::from(const QDate &from, const Week &week, const QString &document)
{
    const auto refuse = [](const QString &code) {
        return fail(ErrorKind::Invalid, QStringLiteral("hours of a week that cannot be"),
                    QStringLiteral("hours"), code);
    };
    for (std::size_t day = 0; day < week.size(); ++day) {
        if (const QString fault = faultOf(week[day]); !fault.isEmpty())
            return refuse(fault);
        const auto &next = week[(day + 1) % week.size()];
        if (!week[day].isEmpty() && !next.isEmpty()
            && endOf(week[day].last()) > DayMs + beginOf(next.first()))
            return refuse(QStringLiteral("hours.overlap"));
    }
    WorkingHours hours;
    hours.m_from = from;
    hours.m_week = week;
    hours.m_document = document;
    return hours;
}

const QList<WorkingSpan> &WorkingHours::onWeekday(int dayOfWeek) const
{
    Q_ASSERT(dayOfWeek >= 1 && dayOfWeek <= 7);
    return m_week[static_cast<std::size_t>(dayOfWeek - 1)];
}

const QList<WorkingSpan> &WorkingHours::fullDay() const
{
    const QList<WorkingSpan> *longest = &m_week.front();
    for (const auto &day : m_week) {
        if (lengthOf(day) > lengthOf(*longest))
            longest = &day;
    }
    return *longest;
}

} // namespace tongdai
