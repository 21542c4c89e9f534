// unit import, list.
#include "app/ctl/datafolder.h"
#include "app/ctl/rowfile.h"
#include "app/wire/documents.h"

#include <QJsonArray>

namespace tongdai::ctl {

namespace {

const QString Json = QStringLiteral("json");
const QString DryRun = QStringLiteral("dry-run");

Result<QList<Unit>> unitsOf(const QString &path)
{
    const auto objects = rowsOf(
        path, {QStringLiteral("successors"), QStringLiteral("predecessors"), QStringLiteral("former_names")},
        {QStringLiteral("desk")});
    if (!objects)
        return tl::unexpected(objects.error());
    QList<Unit> units;
    for (const auto &[number, place, object] : *objects) {
        const auto unit = wire::unitFromJson(object);
        if (!unit)
            return fail(
                ErrorKind::Invalid,
                QStringLiteral("%1, %2: %3 %4").arg(path, place, unit.error().field, unit.error().detail));
        units.append(*unit);
    }
    return units;
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
    };
}

} // namespace tongdai::ctl
