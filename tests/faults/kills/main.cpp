// tongdai-kills: pushes operations to a server that is killed at random instants, and checks that nothing is
// lost or doubled. Exit 0 clean, 1 a violation, 2 wrong usage.
#include "tests/faults/process/killrun.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTextStream>

#include <cstdio>

using namespace tongdai::tests;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Pushes calls to a tongdaid that is killed at random instants."));
    parser.addHelpOption();
    const auto option
        = [&parser](const char *name, const char *text, const char *value, const char *fallback) {
              parser.addOption(
                  {QLatin1String(name), QLatin1String(text), QLatin1String(value), QLatin1String(fallback)});
          };
    option("kills", "How often the server is killed.", "N", "50");
    option("ops", "Calls pushed.", "N", "1000");
    option("batch", "Calls a request.", "N", "5");
    option("seed", "Of the random instants.", "N", "1");
    option("user", "Who signs in.", "NAME", "an.le");
    parser.addOption({QStringLiteral("json"), QStringLiteral("Print the report as JSON.")});
    parser.addOption(
        {QStringLiteral("naive"), QStringLiteral("Send anew instead of again: must be caught.")});
    parser.process(app);

    const QTemporaryDir folder;
    KillPlan plan;
    plan.dataFolder = folder.filePath(QStringLiteral("data"));
    plan.kills = parser.value(QStringLiteral("kills")).toInt();
    plan.operations = parser.value(QStringLiteral("ops")).toInt();
    plan.batch = parser.value(QStringLiteral("batch")).toInt();
    plan.seed = parser.value(QStringLiteral("seed")).toUInt();
    plan.naive = parser.isSet(QStringLiteral("naive"));
    plan.user = parser.value(QStringLiteral("user"));
    if (qEnvironmentVariableIsSet("TONGDAI_PASSWORD"))
        plan.password = qEnvironmentVariable("TONGDAI_PASSWORD");
    QTextStream out(stdout);
    if (plan.operations < 1 || plan.kills < 0 || plan.batch < 1 || plan.batch > 200) {
        QTextStream(stderr) << "tongdai-kills: --ops and --batch take numbers from 1, --batch up to 200."
                            << Qt::endl;
        return 2;
    }
    const KillReport report = runKills(plan);
    if (parser.isSet(QStringLiteral("json")))
        out << QJsonDocument(report.toJson()).toJson(QJsonDocument::Compact) << Qt::endl;
    else {
        for (const QString &violation : report.violations)
            out << violation << Qt::endl;
        out << report.kills << " kills (" << report.killsWithARequestOpen << " with a request open), "
            << report.resent << " requests resent, " << report.milliseconds << " ms, "
            << report.violations.size() << " violations" << Qt::endl;
    }
    return report.violations.isEmpty() ? 0 : 1;
}
