// Lives through a simulated month of wrap-ups and tells what the search has learned from it.
//
// search_learn --base FILE [--days 30] [--calls 400] [--matters 300] [--noise 0.10] [--seed 1] [--json]
// [FILE.tsv...] FILE.tsv: other labelled questions, which must not be found worse afterwards.
#include "../search/wrapupmonth.h"
#include "app/intake/procedurefile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QTextStream>

#include <cmath>

using namespace tongdai;

namespace {

QJsonObject toJson(const Month &month, const QList<Compared> &groups, double takenMs)
{
    QJsonArray rows;
    for (const Compared &group : groups) {
        rows.append(QJsonObject {{QStringLiteral("group"), group.group},
                                 {QStringLiteral("n"), group.n},
                                 {QStringLiteral("s1_before"), group.before},
                                 {QStringLiteral("s1_after"), group.after}});
    }
    return {{QStringLiteral("calls"), month.calls},
            {QStringLiteral("wrong"), month.wrong},
            {QStringLiteral("pairs"), month.evidence.size()},
            {QStringLiteral("nearest_trained"), month.nearest},
            {QStringLiteral("taken_ms"), takenMs},
            {QStringLiteral("groups"), rows}};
}

void print(QTextStream &out, const Month &month, const QList<Compared> &groups, double takenMs)
{
    out << month.calls << " calls, " << month.wrong << " of them linked wrongly, " << month.evidence.size()
        << " pairs taken in in " << QString::number(takenMs, 'f', 1) << " ms\n"
        << "a held-out sentence shares " << QString::number(100 * month.nearest, 'f', 0)
        << " % of the words with the nearest trained one of its matter (none is equal)\n\n";
    out << QStringLiteral("%1 %2 %3 %4 %5\n")
               .arg(QStringLiteral("group"), -34)
               .arg(QStringLiteral("n"), 5)
               .arg(QStringLiteral("before"), 7)
               .arg(QStringLiteral("after"), 7)
               .arg(QStringLiteral("change"), 7);
    for (const Compared &group : groups) {
        out << QStringLiteral("%1 %2 %3 %4 %5\n")
                   .arg(group.group, -34)
                   .arg(group.n, 5)
                   .arg(group.before, 7, 'f', 3)
                   .arg(group.after, 7, 'f', 3)
                   .arg(group.after - group.before, 7, 'f', 3);
    }
}

/// "boost=0.4,near=0.5"; false for an unknown name.
bool setWeights(LearningWeights &weights, const QStringList &settings)
{
    using W = LearningWeights;
    static const QMap<QString, double W::*> members {
        {QStringLiteral("boost"), &W::boost}, {QStringLiteral("hint"), &W::hint},
        {QStringLiteral("near"), &W::near},   {QStringLiteral("same"), &W::same},
        {QStringLiteral("doubt"), &W::doubt}, {QStringLiteral("noise"), &W::noise},
        {QStringLiteral("yield"), &W::yield}, {QStringLiteral("lead"), &W::lead},
        {QStringLiteral("asked"), &W::asked},
    };
    for (const QString &setting : settings) {
        const auto member = members.constFind(setting.section(u'=', 0, 0));
        if (member == members.cend())
            return false;
        weights.*member.value() = setting.section(u'=', 1).toDouble();
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    QTextStream err(stderr);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Lives through a simulated month of wrap-ups and tells what the search has learned."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("FILE.tsv"),
                                 QStringLiteral("Other questions: query<TAB>code[|code…]<TAB>group."));
    const auto number = [&parser](const char *name, const char *what, const char *standard) {
        parser.addOption({QString::fromLatin1(name), QString::fromLatin1(what), QStringLiteral("N"),
                          QString::fromLatin1(standard)});
    };
    parser.addOption(
        {QStringLiteral("base"), QStringLiteral("Procedures, .jsonl or .jsonl.gz."), QStringLiteral("FILE")});
    number("days", "Days lived through.", "30");
    number("calls", "Calls a day.", "400");
    number("matters", "Procedures that people call about.", "300");
    number("noise", "Share of calls linked to a wrong procedure, 0 to 1.", "0.10");
    number("seed", "Another number, another month.", "1");
    parser.addOption({QStringLiteral("try"),
                      QStringLiteral("Other numbers of learning: one line each, changes only."),
                      QStringLiteral("NAME=VALUE,...")});
    parser.addOption({QStringLiteral("json"), QStringLiteral("Print JSON.")});
    parser.addOption({QStringLiteral("show"), QStringLiteral("Print some held-out questions.")});
    parser.process(app);
    MonthSettings settings;
    settings.days = parser.value(QStringLiteral("days")).toInt();
    settings.callsADay = parser.value(QStringLiteral("calls")).toInt();
    settings.matters = parser.value(QStringLiteral("matters")).toInt();
    settings.noise = parser.value(QStringLiteral("noise")).toDouble();
    settings.seed = parser.value(QStringLiteral("seed")).toUInt();
    if (settings.days < 1 || settings.callsADay < 1 || settings.matters < 1 || settings.noise < 0
        || settings.noise > 1 || !parser.isSet(QStringLiteral("base"))) {
        err << parser.helpText();
        return 2;
    }
    const auto base = intake::readProcedures(parser.value(QStringLiteral("base")));
    if (!base) {
        err << base.error().detail << Qt::endl;
        return 1;
    }
    const ProcedureIndex index(base->procedures(), Lexicon::builtIn());
    const Month month = simulateMonth(base->procedures(), index, settings);
    QElapsedTimer timer;
    timer.start();
    KnowledgeOverlay overlay;
    overlay.learned = std::make_shared<const LearnedWords>(index, month.evidence, month.endMs);
    const double takenMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    QList<Compared> groups = compared(index, overlay, month.held + month.untaught);
    for (const QString &path : parser.positionalArguments()) {
        const auto bytes = intake::readPacked(path);
        if (!bytes) {
            err << bytes.error().detail << Qt::endl;
            return 1;
        }
        for (Compared group :
             compared(index, overlay, ctl::readLabelled(QString::fromUtf8(*bytes)).queries)) {
            group.group = path.section(u'/', -1).section(u'.', 0, 0) + u' ' + group.group;
            groups.append(group);
        }
    }
    for (const QString &tried : parser.values(QStringLiteral("try"))) {
        LearningWeights weights;
        if (!setWeights(weights, tried.split(u',')))
            return 2;
        overlay.learned = std::make_shared<const LearnedWords>(index, month.evidence, month.endMs, weights);
        out << tried;
        for (const Compared &group : compared(index, overlay, month.held + month.untaught))
            out << QStringLiteral("  %1").arg(group.after - group.before, 6, 'f', 3);
        int others = 0;
        for (const QString &path : parser.positionalArguments()) {
            const auto bytes = intake::readPacked(path);
            for (const Compared &group :
                 compared(index, overlay, ctl::readLabelled(QString::fromUtf8(*bytes)).queries))
                others += static_cast<int>(std::lround((group.after - group.before) * group.n));
        }
        out << "  " << others << " other questions" << Qt::endl;
    }
    if (parser.isSet(QStringLiteral("show"))) {
        for (qsizetype i = 0; i < month.held.size(); i += std::max<qsizetype>(1, month.held.size() / 40))
            out << month.held[i].codes.first() << '\t' << month.held[i].query << '\n';
    }
    if (parser.isSet(QStringLiteral("json")))
        out << QJsonDocument(toJson(month, groups, takenMs)).toJson(QJsonDocument::Compact) << Qt::endl;
    else
        print(out, month, groups, takenMs);
    return 0;
}
