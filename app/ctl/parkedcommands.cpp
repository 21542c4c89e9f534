// parked list, retry.
#include "app/ctl/datafolder.h"
#include "app/wire/documents.h"
#include "app/wire/json.h"

#include <QDateTime>
#include <QJsonArray>

namespace tongdai::ctl {

namespace {

const QString Json = QStringLiteral("json");

int list(const QCommandLineParser &parser, const QStringList &, const Target &target)
{
    const auto data = openData(target);
    if (!data)
        return refuse(data.error());
    const auto all = (*data)->parkedOperations();
    if (!all)
        return refuse(all.error());
    QJsonArray rows;
    for (const storage::ParkedOperation &parked : *all) {
        const auto object = wire::parseObject(parked.bytes);
        const auto operation = object ? wire::operationFromJson(*object) : tl::unexpected(object.error());
        const QString kind = operation ? operation->kind : QString();
        const QString actor = operation ? operation->actor : QString();
        const QString at = QDateTime::fromMSecsSinceEpoch(parked.atMs).toString(Qt::ISODate);
        if (parser.isSet(Json)) {
            rows.append(QJsonObject {{QStringLiteral("id"), parked.opId},
                                     {QStringLiteral("station"), parked.station},
                                     {QStringLiteral("n"), parked.n},
                                     {QStringLiteral("kind"), kind},
                                     {QStringLiteral("actor"), actor},
                                     {QStringLiteral("at_ms"), parked.atMs}});
        } else {
            say(QStringLiteral("%1  %2  %3  %4  %5  %6")
                    .arg(at, parked.station, QString::number(parked.n), kind, actor, parked.opId));
        }
    }
    if (parser.isSet(Json))
        sayJson(rows);
    else if (all->isEmpty())
        say(QStringLiteral("Nothing is parked."));
    return Done;
}

int retry(const QCommandLineParser &, const QStringList &, const Target &target)
{
    const auto data = openData(target);
    if (!data)
        return refuse(data.error());
    const auto taken = (*data)->takeUpParked();
    if (!taken)
        return refuse(taken.error());
    say(QStringLiteral("%1 carried out, %2 refused, %3 still parked.")
            .arg(taken->applied)
            .arg(taken->rejected)
            .arg(taken->stillParked));
    return taken->stillParked == 0 ? Done : Refused;
}

} // namespace

QList<Command> parkedCommands()
{
    return {
        {{QStringLiteral("parked"), QStringLiteral("list")},
         QStringLiteral("[--json]"),
         QStringLiteral("Lists the operations this centre could not carry out and keeps."),
         [](QCommandLineParser &parser) {
             parser.addOption({Json, QStringLiteral("Print JSON.")});
         },
         list},
        {{QStringLiteral("parked"), QStringLiteral("retry")},
         {},
         QStringLiteral("Tries them once more, as every start of the centre does."),
         {},
         retry},
    };
}

} // namespace tongdai::ctl
