// tongdai-load: simulated workstations on a running tongdaid. Exit 0 measured without an error, 1 not, 2
// wrong usage.
#include "tests/bench/load/loadphases.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>

using namespace tongdai;
using namespace tongdai::bench;

namespace {

/// First column of a CSV file as times of day, sorted, from 0, sped up; rows without a time (the heading) are
/// left out. Only the first day in the file counts.
QList<double> arrivalsOf(const QString &fileName, double times)
{
    QFile file(fileName);
    QList<double> due;
    if (!file.open(QIODevice::ReadOnly))
        return due;
    QDateTime first;
    while (!file.atEnd()) {
        const QByteArray column = file.readLine().split(',').first().trimmed();
        const QDateTime at = QDateTime::fromString(QString::fromLatin1(column), Qt::ISODate);
        if (!at.isValid())
            continue;
        if (!first.isValid())
            first = QDateTime(at.date(), QTime(0, 0));
        if (at.date() == first.date())
            due += static_cast<double>(first.secsTo(at)) / times;
    }
    std::sort(due.begin(), due.end());
    const double from = due.isEmpty() ? 0 : due.first();
    for (double &each : due)
        each -= from;
    return due;
}

void show(QTextStream &out, const QJsonObject &object, const QString &before)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it->isObject())
            show(out, it->toObject(), before + it.key() + QLatin1Char('.'));
        else
            out << before << it.key() << ": " << it->toVariant().toString() << '\n';
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Simulated workstations on a running tongdaid. Password from TONGDAI_PASSWORD.\nMeasures pushing, "
        "then how soon other screens have a call, then (--idle) waiting workstations."));
    parser.addHelpOption();
    const auto option
        = [&parser](const char *name, const char *text, const char *value, const char *fallback = "") {
              parser.addOption(
                  {QLatin1String(name), QLatin1String(text), QLatin1String(value), QLatin1String(fallback)});
          };
    option("url", "Of the server.", "URL", "https://127.0.0.1:8443");
    option("ca", "Authority to trust, PEM.", "FILE");
    option("user", "Who signs in, from every workstation.", "NAME", "an.le");
    option("clients", "Workstations.", "N", "50");
    option("seconds", "How long each measurement takes; 0 leaves pushing and screens out.", "S", "10");
    option("batch", "Calls a request while pushing.", "N", "20");
    option("rate", "Calls a second while screens are watched.", "N", "10");
    option("arrivals", "CSV with times in its first column: push at those times instead.", "FILE");
    option("times", "How many times faster than they were.", "X", "60");
    option("idle", "Waiting workstations.", "N", "0");
    option("pid", "Process of the server, for memory and processor time.", "PID", "0");
    parser.addOption({QStringLiteral("json"), QStringLiteral("Print JSON.")});
    parser.process(app);

    rlimit limit {};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);

    const Centre centre {QUrl(parser.value(QStringLiteral("url"))), parser.value(QStringLiteral("ca")),
                         parser.value(QStringLiteral("user")), qEnvironmentVariable("TONGDAI_PASSWORD")};
    const auto number = [&parser](const char *name) { return parser.value(QLatin1String(name)).toInt(); };
    QTextStream out(stdout);
    QTextStream err(stderr);
    if (!centre.url.isValid() || centre.authorityFile.isEmpty() || number("clients") < 1
        || number("batch") < 1 || number("rate") < 1 || centre.password.isEmpty()) {
        err << "tongdai-load: --url, --ca, --clients from 1 and TONGDAI_PASSWORD are needed; see --help."
            << Qt::endl;
        return 2;
    }

    QJsonObject report;
    bool clean = true;
    const auto take = [&](const char *what, const Result<QJsonObject> &result) {
        if (result) {
            report.insert(QLatin1String(what), *result);
            clean = clean && result->value(QStringLiteral("errors")).toInt() == 0;
        } else {
            clean = false;
            err << "tongdai-load: " << what << ": " << result.error().detail << Qt::endl;
        }
    };
    Clients clients;
    if (parser.isSet(QStringLiteral("arrivals")) || number("seconds") > 0) {
        auto all = signedIn(centre, number("clients") + 1); // one more: the screens' pusher
        if (!all) {
            err << "tongdai-load: sign-in: " << all.error().detail << Qt::endl;
            return 1;
        }
        clients = std::move(*all);
    }
    if (parser.isSet(QStringLiteral("arrivals"))) {
        const auto due = arrivalsOf(parser.value(QStringLiteral("arrivals")),
                                    parser.value(QStringLiteral("times")).toDouble());
        if (due.isEmpty()) {
            err << "tongdai-load: no times in " << parser.value(QStringLiteral("arrivals")) << Qt::endl;
            return 1;
        }
        take("arrivals", measureArrivals(clients, due));
    } else if (number("seconds") > 0) {
        take("push", measurePush(clients, number("seconds"), number("batch")));
        take("screens", measureScreens(clients, number("seconds"), number("rate")));
    }
    if (number("idle") > 0)
        take("idle", measureIdle(centre, number("idle"), number("pid")));
    if (parser.isSet(QStringLiteral("json")))
        out << QJsonDocument(report).toJson(QJsonDocument::Compact) << Qt::endl;
    else
        show(out, report, {});
    out.flush();
    return clean ? 0 : 1;
}
