// kb search, eval, export.
#include "app/ctl/command.h"
#include "app/ctl/evaluation.h"
#include "app/ctl/knowledgebase.h"
#include "app/intake/procedurefile.h"
#include "app/search/procedureindex.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace tongdai::ctl {

namespace {

const QString Base = QStringLiteral("base");
const QString Weight = QStringLiteral("weight");
const QString Json = QStringLiteral("json");
const QString Home = QStringLiteral("home");
const QString LexiconFolder = QStringLiteral("lexicon");
const QString Untaught = QStringLiteral("untaught");

void addBase(QCommandLineParser &parser)
{
    parser.addOption({Base, QStringLiteral("Work on this .jsonl or .jsonl.gz instead of a data folder."),
                      QStringLiteral("FILE")});
    parser.addOption({Json, QStringLiteral("Print JSON.")});
    parser.addOption({LexiconFolder, QStringLiteral("Try this lexicon instead of the built-in one."),
                      QStringLiteral("DIR")});
    parser.addOption(
        {Weight, QStringLiteral("Try another number in the ranking."), QStringLiteral("NAME=VALUE")});
    parser.addOption({Home, QStringLiteral("The caller's province, whose own procedures come first."),
                      QStringLiteral("NAME")});
}

/// For the commands that search: in a data folder they do so as a workstation does.
void addSearched(QCommandLineParser &parser)
{
    addBase(parser);
    parser.addOption(
        {Untaught, QStringLiteral("Leave out what editors and calls have added to the data folder.")});
}

Lexicon lexiconOf(const QCommandLineParser &parser)
{
    const QString folder = parser.value(LexiconFolder);
    const Lexicon lexicon = folder.isEmpty() ? Lexicon::builtIn() : Lexicon::load(folder);
    for (const Lexicon::Problem &problem : lexicon.problems)
        complain(QStringLiteral("%1:%2: %3").arg(problem.file).arg(problem.line).arg(problem.reason));
    return lexicon;
}

/// --weight name=value, for measuring one number of the ranking at a time.
RankingWeights weightsOf(const QCommandLineParser &parser)
{
    RankingWeights weights;
    for (const QString &setting : parser.values(Weight)) {
        if (!weights.set(setting.section(u'=', 0, 0), setting.section(u'=', 1).toDouble()))
            complain(QStringLiteral("--weight %1: no such number. There are: %2")
                         .arg(setting, RankingWeights::names().join(u' ')));
    }
    return weights;
}

/// What people have added, laid over an index made of the same base.
KnowledgeOverlay overlayOf(const KnowledgeBase &base, const ProcedureIndex &index,
                           const QCommandLineParser &parser)
{
    KnowledgeOverlay overlay;
    if (parser.isSet(Untaught))
        return overlay;
    if (!base.names.isEmpty())
        overlay.names = std::make_shared<const EditorsNames>(index, base.names);
    if (!base.evidence.isEmpty())
        overlay.learned
            = std::make_shared<const LearnedWords>(index, base.evidence, QDateTime::currentMSecsSinceEpoch());
    return overlay;
}

int refuse(const Error &error)
{
    complain(sentenceOf(error));
    return Refused;
}

int wrongUsage(const QString &sentence)
{
    complain(sentence);
    return WrongUsage;
}

void sayJson(const QJsonObject &object)
{
    say(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

QString intentWord(Intent intent)
{
    switch (intent) {
    case Intent::None:
        return {};
    case Intent::Papers:
        return QStringLiteral("papers");
    case Intent::Fee:
        return QStringLiteral("fee");
    case Intent::Time:
        return QStringLiteral("time");
    case Intent::Where:
        return QStringLiteral("where");
    case Intent::Online:
        return QStringLiteral("online");
    case Intent::Conditions:
        return QStringLiteral("conditions");
    case Intent::Form:
        return QStringLiteral("form");
    case Intent::Steps:
        return QStringLiteral("steps");
    case Intent::Result:
        return QStringLiteral("result");
    }
    return {};
}

QJsonObject hitJson(const SearchHit &hit)
{
    return {{QStringLiteral("code"), hit.code},
            {QStringLiteral("id"), hit.id},
            {QStringLiteral("name"), hit.name},
            {QStringLiteral("field"), hit.field},
            {QStringLiteral("score"), hit.score},
            {QStringLiteral("called_as"), hit.calledAs},
            {QStringLiteral("learned_from"), hit.learnedFrom},
            {QStringLiteral("matched"), QJsonArray::fromStringList(hit.matched)}};
}

int search(const QCommandLineParser &parser, const QStringList &words, const Target &target)
{
    if (words.isEmpty())
        return wrongUsage(QStringLiteral("Say what to look for: kb search WORDS"));
    bool ok = false;
    const int limit = parser.value(QStringLiteral("limit")).toInt(&ok);
    if (!ok || limit < 1 || limit > 100)
        return wrongUsage(QStringLiteral("--limit is a number from 1 to 100."));
    const auto base = loadKnowledge(parser.value(Base), target);
    if (!base)
        return refuse(base.error());
    const ProcedureIndex index(base->procedures, lexiconOf(parser), weightsOf(parser));
    SearchQuery query;
    query.text = words.join(u' ');
    query.limit = limit;
    query.home = parser.value(Home);
    const SearchAnswer answer = index.search(query, {}, overlayOf(*base, index, parser));
    if (parser.isSet(Json)) {
        QJsonArray hits;
        for (const SearchHit &hit : answer.hits)
            hits.append(hitJson(hit));
        sayJson({{QStringLiteral("hits"), hits},
                 {QStringLiteral("total"), answer.total},
                 {QStringLiteral("intent"), intentWord(answer.intent)},
                 {QStringLiteral("repaired_to"), answer.repairedTo},
                 {QStringLiteral("near_only"), answer.nearOnly}});
        return Done;
    }
    if (!answer.repairedTo.isEmpty())
        say(QStringLiteral("Hiện kết quả cho: %1").arg(answer.repairedTo));
    for (const SearchHit &hit : answer.hits) {
        say(QStringLiteral("%1  %2  %3%4")
                .arg(hit.code, -10)
                .arg(hit.score, 5, 'f', 3)
                .arg(hit.name,
                     hit.calledAs.isEmpty() ? QString() : QStringLiteral("  [%1]").arg(hit.calledAs)));
    }
    return Done;
}

int eval(const QCommandLineParser &parser, const QStringList &files, const Target &target)
{
    if (files.size() != 1)
        return wrongUsage(QStringLiteral("Name one file: kb eval FILE.tsv"));
    const auto bytes = intake::readPacked(files.first());
    if (!bytes)
        return refuse(bytes.error());
    const LabelledFile labelled = readLabelled(QString::fromUtf8(*bytes));
    for (const auto &[line, reason] : labelled.problems)
        complain(QStringLiteral("%1:%2: %3").arg(files.first()).arg(line).arg(reason));
    if (labelled.queries.isEmpty())
        return refuse({ErrorKind::Invalid,
                       QStringLiteral("%1 holds no question that can be asked.").arg(files.first()),
                       {},
                       {}});
    const auto base = loadKnowledge(parser.value(Base), target);
    if (!base)
        return refuse(base.error());
    const ProcedureIndex index(base->procedures, lexiconOf(parser), weightsOf(parser));
    const Evaluation evaluation
        = evaluate(index, labelled.queries, parser.value(Home), overlayOf(*base, index, parser));
    if (parser.isSet(QStringLiteral("missed"))) {
        for (const auto &[query, hits] : evaluation.missed) {
            complain(QStringLiteral("%1: %2  [%3]").arg(query.line).arg(query.query, query.codes.join(u'|')));
            for (const SearchHit &hit : hits.mid(0, 5))
                complain(QStringLiteral("    %1 %2 %3 %4")
                             .arg(hit.code)
                             .arg(hit.score, 0, 'f', 3)
                             .arg(hit.name.left(110), hit.calledAs));
        }
    }
    if (parser.isSet(Json)) {
        sayJson(toJson(evaluation));
        return Done;
    }
    say(QStringLiteral("%1 %2 %3 %4 %5")
            .arg(QStringLiteral("group"), -24)
            .arg(QStringLiteral("n"), 6)
            .arg(QStringLiteral("S@1"), 7)
            .arg(QStringLiteral("S@5"), 7)
            .arg(QStringLiteral("MRR@10"), 7));
    for (const GroupFigures &group : evaluation.groups + QList<GroupFigures> {evaluation.all}) {
        say(QStringLiteral("%1 %2 %3 %4 %5")
                .arg(group.group, -24)
                .arg(group.n, 6)
                .arg(group.s1, 7, 'f', 3)
                .arg(group.s5, 7, 'f', 3)
                .arg(group.mrr, 7, 'f', 3));
    }
    say(QStringLiteral("p50 %1 ms, p99 %2 ms")
            .arg(evaluation.p50Ms, 0, 'f', 2)
            .arg(evaluation.p99Ms, 0, 'f', 2));
    return Done;
}

int exportBase(const QCommandLineParser &parser, const QStringList &files, const Target &target)
{
    if (files.size() != 1)
        return wrongUsage(QStringLiteral("Name one file: kb export FILE"));
    const auto base = loadBase(parser.value(Base), target);
    if (!base)
        return refuse(base.error());
    QSaveFile file(files.first());
    if (!file.open(QIODevice::WriteOnly))
        return refuse({ErrorKind::Storage,
                       QStringLiteral("%1 cannot be written: %2").arg(files.first(), file.errorString()),
                       {},
                       {}});
    for (const Procedure &procedure : *base)
        file.write(QJsonDocument(intake::toPortal(procedure)).toJson(QJsonDocument::Compact) + '\n');
    if (!file.commit())
        return refuse({ErrorKind::Storage,
                       QStringLiteral("%1 cannot be written: %2").arg(files.first(), file.errorString()),
                       {},
                       {}});
    say(QStringLiteral("%1 procedures written").arg(base->size()));
    return Done;
}

} // namespace

QList<Command> knowledgeCommands()
{
    const QString kb = QStringLiteral("kb");
    return {
        {{kb, QStringLiteral("search")},
         QStringLiteral("WORDS [--json] [--limit 10]"),
         QStringLiteral("Finds procedures from a caller's words."),
         [](QCommandLineParser &parser) {
             addSearched(parser);
             parser.addOption({QStringLiteral("limit"), QStringLiteral("At most this many."),
                               QStringLiteral("N"), QStringLiteral("10")});
         },
         search},
        {{kb, QStringLiteral("eval")},
         QStringLiteral("FILE.tsv [--json] [--missed]"),
         QStringLiteral("Measures the search: query<TAB>code[|code…]<TAB>group."),
         [](QCommandLineParser &parser) {
             addSearched(parser);
             parser.addOption({QStringLiteral("missed"),
                               QStringLiteral("List questions whose right answer is not first, on stderr.")});
         },
         eval},
        {{kb, QStringLiteral("export")},
         QStringLiteral("FILE [--base FILE]"),
         QStringLiteral("Writes the base as .jsonl in the portal's form."),
         addBase,
         exportBase},
    };
}

} // namespace tongdai::ctl
