#include "app/calendarfile/calendarfile.h"

#include "app/calendarfile/eventlines.h"
#include "models/domain/vietnamesetext.h"
#include "models/domain/workinghours.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>

#include <libical/ical.h>

#include <memory>

namespace tongdai::calendarfile {

namespace {

constexpr qsizetype LargestFile = 8 * 1024 * 1024;
constexpr qsizetype MostEvents = 20'000;
constexpr int LongestEventDays = 31;
constexpr int LongestNote = 500; // as the directory stores it
constexpr int LongestDocument = 100;

constexpr char KindName[] = "X-TONGDAI-KIND";
constexpr char HoursName[] = "X-TONGDAI-HOURS";
constexpr char DocumentName[] = "X-TONGDAI-DOCUMENT";
constexpr char UnitName[] = "X-TONGDAI-UNIT";

struct FreeComponent {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

struct FreeText {
    void operator()(char *text) const { icalmemory_free_buffer(text); }
};
using Text = std::unique_ptr<char, FreeText>;

/// A fault in a file would end the program by the library's default.
void keepErrorsFromEndingUs()
{
    static const bool Done = [] {
        icalerror_set_errors_are_fatal(0);
        return true;
    }();
    Q_UNUSED(Done)
}

QString shownTime(const QTime &time)
{
    return time.toString(QStringLiteral("HH:mm"));
}

QString shownHours(const QList<WorkingSpan> &hours)
{
    QStringList parts;
    for (const WorkingSpan &span : hours)
        parts.append(shownTime(span.from) + QLatin1Char('-') + shownTime(span.to));
    return parts.join(QLatin1Char(' ')); // a comma would part values
}

QList<WorkingSpan> hoursFrom(const QString &text)
{
    QList<WorkingSpan> hours;
    const QStringList parts
        = text.simplified().split(QRegularExpression(QStringLiteral("[ ,;]+")), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QStringList ends = part.split(QLatin1Char('-'));
        const auto end
            = [&ends](qsizetype i) { return QTime::fromString(ends.value(i), QStringLiteral("HH:mm")); };
        hours.append(ends.size() == 2 ? WorkingSpan {end(0), end(1)} : WorkingSpan {});
    }
    return hours;
}

/// A property of an event as text; empty when it is not there.
QString valueOf(icalproperty *property)
{
    const icalvalue *value = property == nullptr ? nullptr : icalproperty_get_value(property);
    if (value == nullptr)
        return {};
    const char *text = nullptr;
    switch (icalvalue_isa(value)) {
    case ICAL_TEXT_VALUE:
        text = icalvalue_get_text(value);
        break;
    case ICAL_X_VALUE:
        text = icalvalue_get_x(value);
        break;
    default: {
        const Text owned(icalproperty_get_value_as_string_r(property));
        return QString::fromUtf8(owned.get());
    }
    }
    return cleanText(QString::fromUtf8(text)).trimmed();
}

QString valueOf(icalcomponent *event, icalproperty_kind kind)
{
    return valueOf(icalcomponent_get_first_property(event, kind));
}

QString ownValueOf(icalcomponent *event, const char *name)
{
    for (icalproperty *property = icalcomponent_get_first_property(event, ICAL_X_PROPERTY);
         property != nullptr; property = icalcomponent_get_next_property(event, ICAL_X_PROPERTY)) {
        const char *found = icalproperty_get_x_name(property);
        if (found != nullptr && qstricmp(found, name) == 0)
            return valueOf(property);
    }
    return {};
}

bool hasProperty(icalcomponent *event, icalproperty_kind kind)
{
    return icalcomponent_get_first_property(event, kind) != nullptr;
}

/// "20260902", or midnight of it without a "Z"; a null date and the code of the fault otherwise.
QDate dayOf(const QString &value, QString &fault)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{8})(T\\d{6}Z?)?$"));
    const auto match = form.match(value);
    if (match.hasMatch() && !match.captured(2).isEmpty() && match.captured(2) != QLatin1String("T000000")) {
        fault = QStringLiteral("dtstart.not_a_day");
        return {};
    }
    const QDate date = QDate::fromString(match.captured(1), QStringLiteral("yyyyMMdd"));
    if (!date.isValid() || date.year() < 1900 || date.year() > 2200) {
        fault = QStringLiteral("dtstart.invalid");
        return {};
    }
    return date;
}

/// First and last day of an event; the code of the fault when it has none.
QString daysOf(icalcomponent *event, QDate &first, QDate &last)
{
    if (!hasProperty(event, ICAL_DTSTART_PROPERTY)) {
        // What the library cannot read it takes away and leaves a note in its place.
        return hasProperty(event, ICAL_XLICERROR_PROPERTY) ? QStringLiteral("dtstart.invalid")
                                                           : QStringLiteral("dtstart.missing");
    }
    QString fault;
    first = dayOf(valueOf(event, ICAL_DTSTART_PROPERTY), fault);
    if (!fault.isEmpty())
        return fault;
    last = first;
    if (hasProperty(event, ICAL_DTEND_PROPERTY)) {
        last = dayOf(valueOf(event, ICAL_DTEND_PROPERTY), fault).addDays(-1);
        if (!fault.isEmpty() || last < first)
            return fault == QLatin1String("dtstart.not_a_day") ? fault : QStringLiteral("dtend.invalid");
    } else if (icalproperty *property = icalcomponent_get_first_property(event, ICAL_DURATION_PROPERTY)) {
        const icaldurationtype duration = icalproperty_get_duration(property);
        if (duration.hours != 0 || duration.minutes != 0 || duration.seconds != 0)
            return QStringLiteral("dtstart.not_a_day");
        const unsigned days = duration.weeks * 7 + duration.days;
        if (duration.is_neg != 0 || days == 0)
            return QStringLiteral("dtend.invalid");
        last = first.addDays(qint64(days) - 1);
    }
    return first.daysTo(last) >= LongestEventDays ? QStringLiteral("days.too_many") : QString();
}

/// The kind our own files name, or one of our words among the categories.
QString kindOf(icalcomponent *event, ReadDay &read)
{
    const QString own = ownValueOf(event, KindName);
    if (!own.isEmpty()) {
        const auto kind = dayKindFromWire(own);
        read.day.kind = kind.value_or(DayKind::Holiday);
        return kind ? QString() : QStringLiteral("kind.unknown");
    }
    for (icalproperty *property = icalcomponent_get_first_property(event, ICAL_CATEGORIES_PROPERTY);
         property != nullptr; property = icalcomponent_get_next_property(event, ICAL_CATEGORIES_PROPERTY)) {
        const QStringList categories = valueOf(property).toLower().split(QLatin1Char(','));
        for (const QString &category : categories) {
            if (const auto kind = dayKindFromWire(category.trimmed())) {
                read.day.kind = *kind;
                return {};
            }
        }
    }
    read.kindAssumed = true;
    return {};
}

/// Everything but the date into `read`; the code of the fault otherwise.
QString wordsOf(icalcomponent *event, ReadDay &read)
{
    static const QRegularExpression unitCode(QStringLiteral("^[^\\s,;]{0,40}$"));
    if (const QString fault = kindOf(event, read); !fault.isEmpty())
        return fault;
    read.day.hours = hoursFrom(ownValueOf(event, HoursName));
    if (const QString fault = faultOf(read.day.hours); !fault.isEmpty())
        return fault;
    read.day.document = ownValueOf(event, DocumentName);
    read.day.unit = ownValueOf(event, UnitName);
    read.day.note = valueOf(event, ICAL_SUMMARY_PROPERTY).simplified();
    if (!unitCode.match(read.day.unit).hasMatch())
        return QStringLiteral("unit.invalid");
    if (read.day.note.size() > LongestNote || read.day.document.size() > LongestDocument)
        return QStringLiteral("text.too_long");
    return {};
}

/// The days of one event, or why it has none.
QString readEvent(const EventText &text, QList<ReadDay> &days)
{
    if (!text.fault.isEmpty())
        return text.fault;
    const Component event(icalparser_parse_string(text.text.constData()));
    if (!event || icalcomponent_isa(event.get()) != ICAL_VEVENT_COMPONENT)
        return QStringLiteral("event.broken");
    if (valueOf(event.get(), ICAL_STATUS_PROPERTY).compare(QLatin1String("CANCELLED"), Qt::CaseInsensitive)
        == 0)
        return QStringLiteral("event.cancelled");
    if (hasProperty(event.get(), ICAL_RRULE_PROPERTY) || hasProperty(event.get(), ICAL_RDATE_PROPERTY))
        return QStringLiteral("rrule");
    QDate first;
    QDate last;
    if (const QString fault = daysOf(event.get(), first, last); !fault.isEmpty())
        return fault;
    ReadDay read;
    read.line = text.line;
    if (const QString fault = wordsOf(event.get(), read); !fault.isEmpty())
        return fault;
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        read.day.date = day;
        days.append(read);
    }
    return {};
}

void addOwn(icalcomponent *event, const char *name, const QString &value)
{
    if (value.isEmpty())
        return;
    icalproperty *property = icalproperty_new_x(value.toUtf8().constData());
    icalproperty_set_x_name(property, name);
    icalcomponent_add_property(event, property);
}

icaltimetype icalDay(const QDate &date)
{
    icaltimetype time = icaltime_null_date();
    time.year = date.year();
    time.month = date.month();
    time.day = date.day();
    return time;
}

icaltimetype icalInstant(qint64 utcMs)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC);
    icaltimetype time = icalDay(utc.date());
    time.is_date = 0;
    time.hour = utc.time().hour();
    time.minute = utc.time().minute();
    time.second = utc.time().second();
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

icalcomponent *eventOf(const CalendarDay &day, qint64 nowMs)
{
    // The same row has the same UID in every file, so that other programs take a newer file for news of it.
    const QString scope = day.unit.isEmpty() ? QString() : QLatin1Char('.') + day.unit;
    const QString uid = day.date.toString(Qt::ISODate) + scope + QStringLiteral("@days.tongdai.invalid");
    icalcomponent *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    icalcomponent_add_property(event, icalproperty_new_uid(uid.toUtf8().constData()));
    icalcomponent_add_property(event, icalproperty_new_dtstamp(icalInstant(nowMs)));
    icalcomponent_add_property(event, icalproperty_new_dtstart(icalDay(day.date)));
    icalcomponent_add_property(event, icalproperty_new_dtend(icalDay(day.date.addDays(1))));
    if (!day.note.isEmpty())
        icalcomponent_add_property(event, icalproperty_new_summary(day.note.toUtf8().constData()));
    icalcomponent_add_property(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    icalcomponent_add_property(event, icalproperty_new_categories(wireWord(day.kind).toUtf8().constData()));
    addOwn(event, KindName, wireWord(day.kind));
    addOwn(event, HoursName, shownHours(day.hours));
    addOwn(event, DocumentName, day.document);
    addOwn(event, UnitName, day.unit);
    return event;
}

} // namespace

Result<CalendarReading> readCalendar(const QByteArray &file)
{
    if (file.size() > LargestFile)
        return fail(ErrorKind::TooLarge, QStringLiteral("calendar file above 8 MB"), QStringLiteral("file"));
    if (file.startsWith("\xff\xfe") || file.startsWith("\xfe\xff"))
        return fail(ErrorKind::Invalid, QStringLiteral("calendar file is not UTF-8"), QStringLiteral("file"),
                    QStringLiteral("ics.encoding"));
    const EventTexts texts
        = eventsIn(file.startsWith("\xef\xbb\xbf") ? file.sliced(3) : file, MostEvents + 1);
    if (!texts.hasCalendar)
        return fail(ErrorKind::Invalid, QStringLiteral("no VCALENDAR in the file"), QStringLiteral("file"),
                    QStringLiteral("ics.none"));
    if (texts.events.size() > MostEvents)
        return fail(ErrorKind::TooLarge, QStringLiteral("calendar file of more than 20,000 events"),
                    QStringLiteral("file"));
    keepErrorsFromEndingUs();
    CalendarReading reading;
    QHash<std::pair<QDate, QString>, CalendarDay> seen;
    for (const EventText &text : texts.events) {
        QList<ReadDay> days;
        QString fault = readEvent(text, days);
        for (const ReadDay &read : std::as_const(days)) {
            const auto twin = seen.constFind({read.day.date, read.day.unit});
            if (twin != seen.constEnd() && *twin != read.day) {
                fault = QStringLiteral("date.twice");
                continue;
            }
            if (twin == seen.constEnd())
                reading.days.append(read);
            seen.insert({read.day.date, read.day.unit}, read.day);
        }
        if (!fault.isEmpty())
            reading.refused.append({text.line, fault});
    }
    return reading;
}

QByteArray writtenCalendar(const QList<CalendarDay> &days, qint64 nowMs)
{
    keepErrorsFromEndingUs();
    const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(),
                               icalproperty_new_prodid("-//Tong dai 1022//Working calendar//VI"));
    for (const CalendarDay &day : days) {
        if (day.date.isValid())
            icalcomponent_add_component(calendar.get(), eventOf(day, nowMs));
    }
    const Text text(icalcomponent_as_ical_string_r(calendar.get()));
    return QByteArray(text.get());
}

} // namespace tongdai::calendarfile
