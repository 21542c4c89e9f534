// Our search beside SQLite FTS5 and Xapian: the same corpus, the same questions, one run.
//
// search_compare --base FILE [--documents 4218,12000,100000] [--engines NAME,...] [--prefixes 3000] [--json]
//                FILE.tsv...
// Each engine and size is measured in a process of its own, one after another, so that memory is its own.
#include "engines.h"
#include "grownbase.h"

#include "app/ctl/evaluation.h"
#include "app/intake/procedurefile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTextStream>

#include <malloc.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>

using namespace tongdai;

namespace {

constexpr int WarmUp = 20;
constexpr double Megabyte = 1e6;

double residentBytes()
{
    malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> fields = file.readAll().split(' ');
    return fields.size() < 2 ? 0 : fields[1].toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE));
}

double msSince(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    return values[std::clamp<std::size_t>(rank, 1, values.size()) - 1];
}

QList<ctl::LabelledQuery> questionsOf(const QStringList &files)
{
    QList<ctl::LabelledQuery> asked;
    for (const QString &path : files) {
        if (const auto bytes = intake::readPacked(path))
            asked += ctl::readLabelled(QString::fromUtf8(*bytes)).queries;
    }
    return asked;
}

/// Every beginning of every n-th question, so that there are about `most`.
QStringList prefixesOf(const QList<ctl::LabelledQuery> &asked, qsizetype most)
{
    qsizetype all = 0;
    for (const ctl::LabelledQuery &query : asked)
        all += query.query.size();
    const qsizetype step = std::max<qsizetype>(1, all / std::max<qsizetype>(1, most));
    QStringList prefixes;
    for (qsizetype i = 0; i < asked.size(); i += step) {
        for (qsizetype length = 1; length < asked[i].query.size(); ++length)
            prefixes.append(asked[i].query.left(length));
    }
    return prefixes;
}

QJsonObject measured(const QString &name, const QList<Procedure> &procedures,
                     const QList<ctl::LabelledQuery> &asked, const QStringList &prefixes)
{
    const double before = residentBytes();
    const auto engine = engineOf(name);
    QElapsedTimer timer;
    timer.start();
    engine->build(procedures);
    const double buildMs = msSince(timer);
    const double bytes = residentBytes() - before;
    for (qsizetype i = 0; i < std::min<qsizetype>(WarmUp, asked.size()); ++i)
        engine->search(asked[i].query, false);

    std::vector<double> full;
    int first = 0;
    int five = 0;
    for (const ctl::LabelledQuery &query : asked) {
        timer.start();
        const QStringList found = engine->search(query.query, false);
        full.push_back(msSince(timer));
        for (qsizetype i = 0; i < std::min<qsizetype>(5, found.size()); ++i) {
            if (query.codes.contains(found[i])) {
                first += i == 0 ? 1 : 0;
                ++five;
                break;
            }
        }
    }
    std::vector<double> typed;
    for (const QString &prefix : prefixes) {
        timer.start();
        engine->search(prefix, true);
        typed.push_back(msSince(timer));
    }
    const auto share
        = [&asked](int count) { return count / static_cast<double>(std::max<qsizetype>(1, asked.size())); };
    return {{QStringLiteral("engine"), name},
            {QStringLiteral("documents"), procedures.size()},
            {QStringLiteral("build_ms"), buildMs},
            {QStringLiteral("memory_mb"), bytes / Megabyte},
            {QStringLiteral("disk_mb"), static_cast<double>(engine->diskBytes()) / Megabyte},
            {QStringLiteral("p50_ms"), percentile(full, 0.5)},
            {QStringLiteral("p99_ms"), percentile(full, 0.99)},
            {QStringLiteral("typed_p50_ms"), percentile(typed, 0.5)},
            {QStringLiteral("typed_p99_ms"), percentile(typed, 0.99)},
            {QStringLiteral("questions"), asked.size()},
            {QStringLiteral("prefixes"), prefixes.size()},
            {QStringLiteral("s1"), share(first)},
            {QStringLiteral("s5"), share(five)}};
}

/// One row, measured in a process of its own.
QJsonObject rowOf(const QString &engine, const QString &documents)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
                  QCoreApplication::arguments().mid(1)
                      + QStringList {QStringLiteral("--one"), engine + u':' + documents});
    process.waitForFinished(-1);
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

void print(QTextStream &out, const QJsonObject &row)
{
    const auto number = [&row](const char *key, int width, int digits) {
        return QStringLiteral("%1").arg(row[QLatin1String(key)].toDouble(), width, 'f', digits);
    };
    out << QStringLiteral("%1").arg(row[QStringLiteral("engine")].toString(), -9) << number("documents", 8, 0)
        << number("build_ms", 9, 0) << number("memory_mb", 8, 1) << number("disk_mb", 8, 1)
        << number("p50_ms", 8, 2) << number("p99_ms", 8, 2) << number("typed_p50_ms", 8, 2)
        << number("typed_p99_ms", 8, 2) << number("s1", 7, 3) << number("s5", 7, 3) << Qt::endl;
}

int printAnswers(QTextStream &out, const QCommandLineParser &parser)
{
    const auto base = intake::readProcedures(parser.value(QStringLiteral("base")));
    if (!base)
        return 1;
    const auto engine = engineOf(parser.value(QStringLiteral("engines")).section(u',', 0, 0));
    engine->build(
        grownBase(base->procedures(), parser.value(QStringLiteral("documents")).section(u',', 0, 0).toInt()));
    const auto asked = questionsOf(parser.positionalArguments());
    for (const ctl::LabelledQuery &query : asked)
        out << query.query << '\t' << engine->search(query.query, false).join(u' ') << '\n';
    for (const QString &prefix : prefixesOf(asked, parser.value(QStringLiteral("prefixes")).toInt()))
        out << prefix << '\t' << engine->search(prefix, true).join(u' ') << '\n';
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    QTextStream err(stderr);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Our search beside SQLite FTS5 and Xapian on the same corpus and questions."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("FILE.tsv"),
                                 QStringLiteral("Questions: query<TAB>code[|code…]."));
    parser.addOption(
        {QStringLiteral("base"), QStringLiteral("Procedures, .jsonl or .jsonl.gz."), QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("documents"), QStringLiteral("Sizes of the corpus."),
                      QStringLiteral("N,..."), QStringLiteral("4218,12000,100000")});
    parser.addOption({QStringLiteral("engines"), QStringLiteral("Of: ") + engineNames().join(u' '),
                      QStringLiteral("NAME,..."), engineNames().join(u',')});
    parser.addOption({QStringLiteral("prefixes"), QStringLiteral("About so many beginnings of questions."),
                      QStringLiteral("N"), QStringLiteral("3000")});
    parser.addOption({QStringLiteral("json"), QStringLiteral("Print one JSON object a row.")});
    parser.addOption(
        {QStringLiteral("answers"),
         QStringLiteral("Print what the first engine finds for every question and beginning at the "
                        "first size, to be compared with another build.")});
    QCommandLineOption one(QStringLiteral("one"), {}, QStringLiteral("ENGINE:N"));
    one.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(one);
    parser.process(app);
    const QStringList engines = parser.value(QStringLiteral("engines")).split(u',');
    if (!parser.isSet(QStringLiteral("base")) || parser.positionalArguments().isEmpty()
        || !std::all_of(engines.cbegin(), engines.cend(),
                        [](const QString &name) { return engineNames().contains(name); })) {
        err << parser.helpText();
        return 2;
    }
    if (parser.isSet(QStringLiteral("answers")))
        return printAnswers(out, parser);
    if (!parser.isSet(one)) {
        if (!parser.isSet(QStringLiteral("json")))
            out << "engine       docs build_ms  mem_MB disk_MB     p50     p99 typ.p50 typ.p99    S@1    S@5"
                << Qt::endl;
        for (const QString &documents : parser.value(QStringLiteral("documents")).split(u',')) {
            for (const QString &engine : engines) {
                const QJsonObject row = rowOf(engine, documents);
                if (row.isEmpty())
                    return 1;
                if (parser.isSet(QStringLiteral("json")))
                    out << QJsonDocument(row).toJson(QJsonDocument::Compact) << Qt::endl;
                else
                    print(out, row);
            }
        }
        return 0;
    }
    const auto base = intake::readProcedures(parser.value(QStringLiteral("base")));
    if (!base) {
        err << base.error().detail << Qt::endl;
        return 1;
    }
    const auto asked = questionsOf(parser.positionalArguments());
    const QList<Procedure> grown = grownBase(base->procedures(), parser.value(one).section(u':', 1).toInt());
    const QJsonObject row = measured(parser.value(one).section(u':', 0, 0), grown, asked,
                                     prefixesOf(asked, parser.value(QStringLiteral("prefixes")).toInt()));
    out << QJsonDocument(row).toJson(QJsonDocument::Compact) << Qt::endl;
    return 0;
}
