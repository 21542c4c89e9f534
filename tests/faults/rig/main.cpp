// tongdai-faults: a real centre and real workstations under faults, and what is left of their calls afterwards.
// Exit 0 nothing lost, doubled or diverged; 1 something was; 2 wrong usage.
#include "tests/faults/process/faultrig.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTextStream>

using namespace tongdai::tests;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Runs a centre and workstations without windows; kills, freezes and copies them, cuts and spoils their network,\n"
        "fills their disks (as root), flips bytes in their files and sets their clocks; then checks every call."));
    parser.addHelpOption();
    const auto option = [&parser](const char *name, const char *text, const char *value, const char *fallback) {
        parser.addOption({QLatin1String(name), QLatin1String(text), QLatin1String(value), QLatin1String(fallback)});
    };
    option("seconds", "How long faults are injected.", "N", "60");
    option("seats", "Workstations.", "N", "20");
    option("seed", "Of everything drawn.", "N", "1");
    option("every", "Milliseconds between two saves of a seat, on average.", "MS", "500");
    option("kill-every", "Milliseconds between two kills, on average.", "MS", "6000");
    option("db", "Only the built-in SQLite for now.", "URL", "");
    option("keep", "Leave profiles, logs and the centre's data in this new folder.", "DIR", "");
    parser.addOption({QStringLiteral("json"), QStringLiteral("Print the report as one line of JSON.")});
    parser.process(app);
    FaultPlan plan;
    plan.seconds = parser.value(QStringLiteral("seconds")).toInt();
    plan.seats = parser.value(QStringLiteral("seats")).toInt();
    plan.seed = parser.value(QStringLiteral("seed")).toUInt();
    plan.saveEveryMs = parser.value(QStringLiteral("every")).toInt();
    plan.killEveryMs = parser.value(QStringLiteral("kill-every")).toInt();
    QTextStream errors(stderr);
    if (plan.seconds < 1 || plan.seats < 1 || plan.seats > 200 || plan.saveEveryMs < 1 || plan.killEveryMs < 100) {
        errors << "tongdai-faults: --seconds from 1, --seats 1 to 200, --every from 1, --kill-every from 100."
               << Qt::endl;
        return 2;
    }
    if (parser.isSet(QStringLiteral("db"))) {
        errors << "tongdai-faults: the centre serves from SQLite only; leave --db out." << Qt::endl;
        return 2;
    }
    const QTemporaryDir folder;
    plan.folder = parser.isSet(QStringLiteral("keep")) ? parser.value(QStringLiteral("keep"))
                                                       : folder.filePath(QStringLiteral("rig"));
    const FaultReport report = runFaults(plan);
    QTextStream out(stdout);
    if (parser.isSet(QStringLiteral("json")))
        out << QJsonDocument(report.toJson()).toJson(QJsonDocument::Compact) << Qt::endl;
    else
        out << report.table() << Qt::flush;
    return report.isClean() ? 0 : 1;
}
