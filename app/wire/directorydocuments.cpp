#include "app/wire/bothways.h"
#include "app/wire/documents.h"

namespace tongdai::wire {

namespace {

constexpr int MostWeeks = 100; ///< dated hours of one unit: years of changes
constexpr int LongestDocument = 100; ///< a paper's number, as calendar files have it

/// Hours of a week as they travel: seven texts, Monday first, an empty one for a day of rest.
struct WeekText {
    QDate from;
    QStringList days;
    QString document;
};

QList<WeekText> textsOf(const QList<WorkingHours> &weeks)
{
    QList<WeekText> texts;
    for (const WorkingHours &week : weeks) {
        WeekText text {week.inForceFrom(), {}, week.document()};
        for (int day = 1; day <= 7; ++day)
            text.days.append(hoursText(week.onWeekday(day)));
        texts.append(text);
    }
    return texts;
}

/// Without those that are no week.
QList<WorkingHours> weeksFrom(const QList<WeekText> &texts)
{
    QList<WorkingHours> weeks;
    for (const WeekText &text : texts) {
        if (text.days.size() != 7)
            continue;
        WorkingHours::Week week;
        bool sound = true;
        for (std::size_t day = 0; day < week.size(); ++day) {
            const auto spans = hoursFromText(text.days.at(static_cast<qsizetype>(day)));
            sound = sound && spans;
            week[day] = spans.value_or(QList<WorkingSpan>());
        }
        const auto hours = WorkingHours::from(text.from, week, text.document);
        if (sound && hours)
            weeks.append(*hours);
    }
    return weeks;
}

} // namespace

template<typename Way> static void eachField(Way &way, WeekText &week)
{
    way.date(QStringLiteral("from"), week.from);
    way.texts(QStringLiteral("days"), week.days, 7, limits::Line);
    way.text(QStringLiteral("document"), week.document, LongestDocument);
}

template<typename Way> static void eachField(Way &way, Unit &unit)
{
    way.text(QStringLiteral("code"), unit.code, sizes::Code, Need::Required);
    way.text(QStringLiteral("kind"), unit.kind, limits::Name);
    way.text(QStringLiteral("name"), unit.name, limits::Name, Need::Required);
    way.text(QStringLiteral("parent"), unit.parent, sizes::Code);
    way.date(QStringLiteral("valid_from"), unit.validFrom);
    way.date(QStringLiteral("valid_to"), unit.validTo);
    way.texts(QStringLiteral("successors"), unit.successors, sizes::Links, sizes::Code);
    way.texts(QStringLiteral("predecessors"), unit.predecessors, sizes::Links, sizes::Code);
    way.boolean(QStringLiteral("desk"), unit.desk);
    way.text(QStringLiteral("hotline"), unit.hotline, limits::Phone);
    way.text(QStringLiteral("address"), unit.address, limits::Line);
    way.text(QStringLiteral("hours"), unit.hours, limits::Line);
    way.text(QStringLiteral("head"), unit.head, sizes::Code);
    way.texts(QStringLiteral("former_names"), unit.formerNames, sizes::Links, limits::Name);
    QList<WeekText> weeks = textsOf(unit.weeks);
    way.list(QStringLiteral("weeks"), weeks, MostWeeks);
    unit.weeks = weeksFrom(weeks);
}

template<typename Way> static void eachField(Way &way, User &user)
{
    way.text(QStringLiteral("name"), user.name, sizes::Code, Need::Required);
    way.text(QStringLiteral("full_name"), user.fullName, limits::Name);
    way.word(QStringLiteral("role"), user.role, roleFromWire);
    way.text(QStringLiteral("unit"), user.unit, sizes::Code);
    way.text(QStringLiteral("phone"), user.phone, limits::Phone);
    way.trueUnlessSaid(QStringLiteral("active"), user.active);
}

template<typename Way> static void eachField(Way &way, DutySlot &slot)
{
    way.text(QStringLiteral("id"), slot.id, sizes::Code, Need::Required);
    way.text(QStringLiteral("unit"), slot.unit, sizes::Code, Need::Required);
    way.text(QStringLiteral("user"), slot.user, sizes::Code, Need::Required);
    way.ms(QStringLiteral("from_ms"), slot.fromMs);
    way.ms(QStringLiteral("to_ms"), slot.toMs);
    way.text(QStringLiteral("by"), slot.by, sizes::Code);
    way.ms(QStringLiteral("at_ms"), slot.atMs);
}

QJsonObject toJson(const Unit &unit)
{
    return written(unit);
}
Result<Unit> unitFromJson(const QJsonObject &object)
{
    auto unit = readAs<Unit>(object);
    if (unit && unit->weeks.size() != object.value(QStringLiteral("weeks")).toArray().size())
        return fail(ErrorKind::Invalid,
                    QStringLiteral("has hours of a week that cannot be: seven days, Monday first, each like"
                                   " 07:30-11:30,13:00-17:00 or empty"),
                    QStringLiteral("weeks"), QStringLiteral("hours.week"));
    return unit;
}

QString dayId(const CalendarDay &day)
{
    const QString date = day.date.toString(Qt::ISODate);
    return day.unit.isEmpty() ? date : date + QLatin1Char('/') + day.unit;
}

QJsonObject toJson(const CalendarDay &day)
{
    Writer writer;
    writer.date(QStringLiteral("date"), day.date).text(QStringLiteral("kind"), wireWord(day.kind));
    writer.text(QStringLiteral("hours"), hoursText(day.hours));
    writer.text(QStringLiteral("document"), day.document).text(QStringLiteral("unit"), day.unit);
    return writer.text(QStringLiteral("note"), day.note).take();
}

Result<CalendarDay> calendarDayFromJson(const QJsonObject &object)
{
    Reader reader(object);
    CalendarDay day;
    day.date = readDate(reader, QStringLiteral("date"));
    if (!day.date.isValid())
        reader.refuse(QStringLiteral("date"), QStringLiteral("json.missing"), QStringLiteral("is missing"));
    day.kind = reader.word(QStringLiteral("kind"), dayKindFromWire, DayKind::Holiday, true);
    const auto hours = hoursFromText(reader.text(QStringLiteral("hours"), limits::Line));
    if (!hours)
        reader.refuse(QStringLiteral("hours"), QStringLiteral("hours.time"),
                      QStringLiteral("is not like 07:30-11:30,13:00-17:00"));
    day.hours = hours.value_or(QList<WorkingSpan>());
    day.document = reader.text(QStringLiteral("document"), LongestDocument);
    day.unit = reader.text(QStringLiteral("unit"), sizes::Code);
    day.note = reader.text(QStringLiteral("note"), limits::Line);
    return finished(reader, std::move(day));
}

QJsonObject toJson(const User &user)
{
    return written(user);
}
Result<User> userFromJson(const QJsonObject &object)
{
    return readAs<User>(object);
}

QJsonObject toJson(const DutySlot &slot)
{
    return written(slot);
}
Result<DutySlot> dutyFromJson(const QJsonObject &object)
{
    return readAs<DutySlot>(object);
}

} // namespace tongdai::wire
