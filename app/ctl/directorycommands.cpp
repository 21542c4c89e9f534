// unit import, list; calendar import, list.
#include "app/ctl/datafolder.h"
#include "app/intake/csv.h"
#include "app/wire/documents.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace tongdai::ctl {

namespace {

const QString Json = QStringLiteral("json");
const QString DryRun = QStringLiteral("dry-run");

/// Rows of a .json array or a .csv with the same names in its heading; several values in one field are parted
/// by "|".
Result<QList<std::pair<QString, QJsonObject>>> objectsOf(const QString &path, const QStringList &lists,
                                                         const QStringList &flags)
{
    QList<std::pair<QString, QJsonObject>> objects;
    if (path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorKind::Storage,
                        QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
        if (!document.isArray())
            return fail(ErrorKind::Invalid,
                        QStringLiteral("%1 is not a JSON array: %2").arg(path, problem.errorString()));
        for (const QJsonValue &value : document.array())
            objects.append({QStringLiteral("entry %1").arg(objects.size() + 1), value.toObject()});
        return objects;
    }
    const auto rows = intake::readCsv(path);
    if (!rows)
        return tl::unexpected(rows.error());
    for (const intake::CsvRow &row : *rows) {
        QJsonObject object;
        for (auto field = row.fields.cbegin(); field != row.fields.cend(); ++field) {
            if (field->isEmpty())
                continue;
            if (lists.contains(field.key()))
                object.insert(field.key(),
                              QJsonArray::fromStringList(field->split(u'|', Qt::SkipEmptyParts)));
            else if (flags.contains(field.key()))
                object.insert(field.key(), *field == QStringLiteral("1") || *field == QStringLiteral("true"));
            else
                object.insert(field.key(), *field);
        }
        objects.append({QStringLiteral("line %1").arg(row.line), object});
    }
    return objects;
}

Result<QList<Unit>> unitsOf(const QString &path)
{
    const auto objects = objectsOf(
        path, {QStringLiteral("successors"), QStringLiteral("predecessors"), QStringLiteral("former_names")},
        {QStringLiteral("desk")});
    if (!objects)
        return tl::unexpected(objects.error());
    QList<Unit> units;
    for (const auto &[place, object] : *objects) {
        const auto unit = wire::unitFromJson(object);
        if (!unit)
            return fail(
                ErrorKind::Invalid,
                QStringLiteral("%1, %2: %3 %4").arg(path, place, unit.error().field, unit.error().detail));
        units.append(*unit);
    }
    return units;
}

Result<QList<CalendarDay>> daysOf(const QString &path)
{
    const auto objects = objectsOf(path, {}, {});
    if (!objects)
        return tl::unexpected(objects.error());
    QList<CalendarDay> days;
    for (const auto &[place, object] : *objects) {
        const auto day = wire::calendarDayFromJson(object);
        if (!day)
            return fail(
                ErrorKind::Invalid,
                QStringLiteral("%1, %2: needs a date (yyyy-mm-dd) and a kind (working, weekly_rest, holiday,"
                               " compensatory_rest, make_up); %3 %4")
                    .arg(path, place, day.error().field, day.error().detail));
        days.append(*day);
    }
    return days;
}

int sayCounts(const QCommandLineParser &parser, const Result<server::ImportCounts> &counts)
{
    if (!counts)
        return refuse(counts.error());
    if (parser.isSet(Json))
        sayJson(jsonOf(*counts));
    else
        say(sentenceOf(*counts));
    return Done;
}

int importUnits(const QCommandLineParser &parser, const QStringList &files, const Target &target)
{
    if (files.size() != 1)
        return wrongUsage(QStringLiteral("Name one file: unit import FILE.csv"));
    const auto units = unitsOf(files.first());
    if (!units)
        return refuse(units.error());
    const auto data = openData(target, !parser.isSet(DryRun));
    if (!data)
        return refuse(data.error());
    return sayCounts(parser, (*data)->importUnits(*units, parser.isSet(DryRun)));
}

int listUnits(const QCommandLineParser &parser, const QStringList &, const Target &target)
{
    const auto data = openData(target);
    if (!data)
        return refuse(data.error());
    const auto units = (*data)->units();
    if (!units)
        return refuse(units.error());
    QJsonArray rows;
    for (const Unit &unit : *units) {
        if (parser.isSet(Json))
            rows.append(wire::toJson(unit));
        else
            say(QStringLiteral("%1  %2%3%4")
                    .arg(unit.code, -8)
                    .arg(unit.fullName(), unit.desk ? QStringLiteral("  desk") : QString(),
                         unit.validTo.isValid()
                             ? QStringLiteral("  until ") + unit.validTo.toString(Qt::ISODate)
                             : QString()));
    }
    if (parser.isSet(Json))
        sayJson(rows);
    return Done;
}

int importCalendar(const QCommandLineParser &parser, const QStringList &files, const Target &target)
{
    if (files.size() != 1)
        return wrongUsage(QStringLiteral("Name one file: calendar import FILE.csv"));
    const auto days = daysOf(files.first());
    if (!days)
        return refuse(days.error());
    const auto data = openData(target, true);
    if (!data)
        return refuse(data.error());
    const auto done = (*data)->importDays(*days);
    return done ? sayCounts(parser, done->days) : refuse(done.error());
}

int listCalendar(const QCommandLineParser &parser, const QStringList &, const Target &target)
{
    const auto data = openData(target);
    if (!data)
        return refuse(data.error());
    const auto days = (*data)->days();
    if (!days)
        return refuse(days.error());
    QJsonArray rows;
    for (const CalendarDay &day : *days) {
        const QString date = day.date.toString(Qt::ISODate);
        if (parser.isSet(Json))
            rows.append(wire::toJson(day));
        else
            say(QStringLiteral("%1  %2  %3").arg(date).arg(wireWord(day.kind), -18).arg(day.note));
    }
    if (parser.isSet(Json))
        sayJson(rows);
    return Done;
}

void addJson(QCommandLineParser &parser)
{
    parser.addOption({Json, QStringLiteral("Print JSON.")});
}

} // namespace

QList<Command> directoryCommands()
{
    return {
        {{QStringLiteral("unit"), QStringLiteral("import")},
         QStringLiteral("FILE [--dry-run] [--json]"),
         QStringLiteral("Takes units from a .csv or .json file."),
         [](QCommandLineParser &parser) {
             addJson(parser);
             parser.addOption({DryRun, QStringLiteral("Only say what would change.")});
         },
         importUnits},
        {{QStringLiteral("unit"), QStringLiteral("list")},
         QStringLiteral("[--json]"),
         QStringLiteral("Lists the units."),
         addJson,
         listUnits},
        {{QStringLiteral("calendar"), QStringLiteral("import")},
         QStringLiteral("FILE [--json]"),
         QStringLiteral("Takes holidays and make-up days from a .csv or .json file."),
         addJson,
         importCalendar},
        {{QStringLiteral("calendar"), QStringLiteral("list")},
         QStringLiteral("[--json]"),
         QStringLiteral("Lists the days that differ from the week."),
         addJson,
         listCalendar},
    };
}

} // namespace tongdai::ctl
