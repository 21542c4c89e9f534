// kb import, runs, undo.
#include "app/ctl/command.h"
#include "app/ctl/datafolder.h"
#include "app/ctl/importquestions.h"
#include "app/ctl/knowledgebase.h"
#include "app/server/knowledgeimport.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QTimeZone>

namespace tongdai::ctl {

namespace {

constexpr qsizetype ShownFlags = 20; ///< on a terminal; --json has them all

const QString Json = QStringLiteral("json");

QString countsText(const server::ImportTally &tally)
{
    QString text
        = QStringLiteral("%1 new, %2 changed, %3 renamed, %4 unchanged, %5 withdrawn, %6 refused, %7 flagged")
              .arg(tally.added)
              .arg(tally.changed)
              .arg(tally.renamed)
              .arg(tally.unchanged)
              .arg(tally.withdrawn)
              .arg(tally.refused)
              .arg(tally.flagged);
    if (tally.older > 0)
        text += QStringLiteral(", %1 older than what is known").arg(tally.older);
    return text;
}

QJsonObject noteJson(const server::ImportNote &note)
{
    QJsonObject object {{QStringLiteral("file"), note.file},
                        {QStringLiteral("line"), note.line},
                        {QStringLiteral("reason"), note.detail}};
    if (!note.refused)
        object.insert(QStringLiteral("flag"), note.code);
    return object;
}

QJsonObject reportJson(const server::ImportReport &report, const GatheredRows &gathered, bool dryRun)
{
    QJsonObject object = report.tally.toJson();
    QJsonArray reasons;
    QJsonArray flags;
    for (const server::ImportNote &note : gathered.notes + report.notes)
        (note.refused ? reasons : flags).append(noteJson(note));
    QJsonArray renames;
    for (const server::ImportReport::Renamed &one : report.renamed)
        renames.append(QJsonObject {{QStringLiteral("id"), one.id},
                                    {QStringLiteral("before"), one.before},
                                    {QStringLiteral("after"), one.after}});
    object.insert(QStringLiteral("reasons"), reasons);
    object.insert(QStringLiteral("flags"), flags);
    object.insert(QStringLiteral("renames"), renames);
    object.insert(QStringLiteral("withdrawals"), QJsonArray::fromStringList(report.withdrawn));
    object.insert(QStringLiteral("encodings"), QJsonArray::fromStringList(gathered.shown));
    if (report.undatedOver.isValid())
        object.insert(QStringLiteral("undated_over"), report.undatedOver.toString(Qt::ISODate));
    object.insert(QStringLiteral("dry_run"), dryRun);
    if (report.run != 0)
        object.insert(QStringLiteral("run"), report.run);
    return object;
}

void sayNotes(const QList<server::ImportNote> &notes)
{
    qsizetype flags = 0;
    for (const server::ImportNote &note : notes) {
        if (!note.refused && ++flags > ShownFlags)
            continue;
        complain(QStringLiteral("%1:%2: %3%4")
                     .arg(note.file)
                     .arg(note.line)
                     .arg(note.refused ? QString() : QStringLiteral("flagged: "), note.detail));
    }
    if (flags > ShownFlags)
        complain(QStringLiteral("… and %1 more flagged; --json lists them all").arg(flags - ShownFlags));
}

void sayReport(const server::ImportReport &report, const GatheredRows &gathered, bool dryRun)
{
    for (const QString &sentence : gathered.shown)
        complain(sentence);
    sayNotes(gathered.notes + report.notes);
    if (report.massWithdrawal && dryRun)
        complain(
            QStringLiteral("This list would withdraw more than 60 % of the base: storing it needs --yes."));
    if (report.undatedOver.isValid() && dryRun)
        complain(
            QStringLiteral("These files say no day, and %1 of the changes would overwrite what is known as"
                           " of one (the newest: %2): storing them needs --as-of DATE.")
                .arg(report.undatedChanges)
                .arg(report.undatedOver.toString(Qt::ISODate)));
    say((dryRun ? QStringLiteral("dry run: ") : QString()) + countsText(report.tally)
        + (report.run == 0 ? QString() : QStringLiteral(" (run %1)").arg(report.run)));
}

Result<server::ImportReport> carryOut(GatheredRows &gathered, bool dryRun, const Target &target)
{
    const auto opened = openData(target, !dryRun);
    if (opened) {
        auto report = (*opened)->knowledgeImport().import(gathered.rows, gathered.options, dryRun);
        if (!report && report.error().code == QStringLiteral("kb.undated")
            && askDay(report.error(), gathered.options))
            report = (*opened)->knowledgeImport().import(gathered.rows, gathered.options, dryRun);
        return report;
    }
    if (!dryRun || opened.error().kind != ErrorKind::NotFound)
        return tl::unexpected(opened.error());
    return server::previewImport(gathered.rows, gathered.options); // into an empty base: all would be new
}

int import(const QCommandLineParser &parser, const QStringList &files, const Target &target)
{
    if (files.isEmpty())
        return wrongUsage(QStringLiteral("Name at least one file: kb import FILE…"));
    const bool dryRun = parser.isSet(QStringLiteral("dry-run"));
    auto gathered = gather(files, parser);
    if (!gathered)
        return refuse(gathered.error());
    if (gathered->rows.isEmpty()) {
        sayNotes(gathered->notes);
        return refuse(
            {ErrorKind::Invalid, QStringLiteral("No procedure could be taken; nothing was stored."), {}, {}});
    }
    const auto report = carryOut(*gathered, dryRun, target);
    if (!report)
        return refuse(report.error());
    if (parser.isSet(Json))
        sayJson(reportJson(*report, *gathered, dryRun));
    else
        sayReport(*report, *gathered, dryRun);
    return Done;
}

QString timeText(qint64 atMs)
{
    static const QTimeZone zone("Asia/Ho_Chi_Minh");
    return QDateTime::fromMSecsSinceEpoch(atMs, zone).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QJsonObject runJson(const server::ImportRun &run)
{
    QJsonObject object = run.tally.toJson();
    object.insert(QStringLiteral("run"), run.id);
    object.insert(QStringLiteral("at_ms"), run.atMs);
    object.insert(QStringLiteral("files"), QJsonArray::fromStringList(run.files));
    object.insert(QStringLiteral("snapshot"), run.snapshot);
    object.insert(QStringLiteral("as_of"), run.asOf.toString(Qt::ISODate));
    object.insert(QStringLiteral("complete"), run.complete);
    object.insert(QStringLiteral("undone_ms"), run.undoneMs);
    return object;
}

int runs(const QCommandLineParser &parser, const QStringList &, const Target &target)
{
    const auto opened = openData(target, false);
    if (!opened)
        return refuse(opened.error());
    const auto all = (*opened)->knowledgeImport().runs();
    if (!all)
        return refuse(all.error());
    QJsonArray array;
    for (const server::ImportRun &run : *all) {
        array.append(runJson(run));
        if (parser.isSet(Json))
            continue;
        say(QStringLiteral("%1  %2  %3%4%5: %6")
                .arg(run.id, 4)
                .arg(timeText(run.atMs), run.files.join(QStringLiteral(", ")),
                     run.snapshot.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(run.snapshot),
                     run.undoneMs == 0 ? QString()
                                       : QStringLiteral(" (undone %1)").arg(timeText(run.undoneMs)),
                     countsText(run.tally)));
    }
    if (parser.isSet(Json))
        sayJson(array);
    return Done;
}

int undo(const QCommandLineParser &parser, const QStringList &words, const Target &target)
{
    bool isNumber = false;
    const qint64 run = words.value(0).toLongLong(&isNumber);
    if (words.size() != 1 || !isNumber || run < 1)
        return wrongUsage(QStringLiteral("Name one run by its number: kb undo RUN; kb runs lists them."));
    const auto opened = openData(target, false);
    if (!opened)
        return refuse(opened.error());
    const auto report = (*opened)->knowledgeImport().undo(run, parser.isSet(QStringLiteral("skip-changed")));
    if (!report)
        return refuse(report.error());
    QJsonArray kept;
    for (const server::UndoReport::Kept &one : report->kept) {
        kept.append(QJsonObject {{QStringLiteral("id"), one.id}, {QStringLiteral("reason"), one.reason}});
        if (!parser.isSet(Json))
            complain(QStringLiteral("%1 left as it is: %2").arg(one.id, one.reason));
    }
    if (parser.isSet(Json))
        sayJson(QJsonObject {{QStringLiteral("run"), run},
                             {QStringLiteral("restored"), report->restored},
                             {QStringLiteral("removed"), report->removed},
                             {QStringLiteral("kept"), kept}});
    else
        say(QStringLiteral("run %1 undone: %2 put back, %3 removed, %4 left as they are")
                .arg(run)
                .arg(report->restored)
                .arg(report->removed)
                .arg(report->kept.size()));
    return Done;
}

void addJson(QCommandLineParser &parser)
{
    parser.addOption({Json, QStringLiteral("Print JSON.")});
}

} // namespace

QList<Command> importCommands()
{
    const QString kb = QStringLiteral("kb");
    return {
        {{kb, QStringLiteral("import")},
         QStringLiteral("FILE… [--dry-run] [--json]"),
         QStringLiteral(
             "Takes procedures from .xlsx, .csv, .json, .jsonl and .md files, packed with gzip or not."),
         [](QCommandLineParser &parser) {
             addImportOptions(parser);
             addJson(parser);
         },
         import},
        {{kb, QStringLiteral("runs")},
         QStringLiteral("[--json]"),
         QStringLiteral("Lists the imports."),
         addJson,
         runs},
        {{kb, QStringLiteral("undo")},
         QStringLiteral("RUN [--skip-changed] [--json]"),
         QStringLiteral("Puts back what was before an import."),
         [](QCommandLineParser &parser) {
             parser.addOption(
                 {QStringLiteral("skip-changed"),
                  QStringLiteral(
                      "Leave procedures that were changed after the import, or added by it and used"
                      " since; without it they keep the import from being undone.")});
             addJson(parser);
         },
         undo},
    };
}

} // namespace tongdai::ctl
