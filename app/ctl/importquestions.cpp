#include "app/ctl/importquestions.h"

#include "app/ctl/command.h"

#include <QFileInfo>
#include <QTextStream>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace tongdai::ctl {

namespace {

const QString DryRun = QStringLiteral("dry-run");
const QString Encoding = QStringLiteral("encoding");
const QString Yes = QStringLiteral("yes");
const QString Snapshot = QStringLiteral("snapshot");
const QString AsOf = QStringLiteral("as-of");
const QString Undated = QStringLiteral("undated");
const QString Complete = QStringLiteral("complete");

bool atTerminal()
{
#ifdef Q_OS_UNIX
    return isatty(STDIN_FILENO) != 0 && isatty(STDERR_FILENO) != 0;
#else
    return false;
#endif
}

tl::unexpected<Error> invalid(const QString &sentence)
{
    return fail(ErrorKind::Invalid, sentence);
}

/// Shows what the file reads like and has it confirmed.
Result<void> confirmEncoding(const QString &name, const intake::EncodingFinding &finding,
                             const QCommandLineParser &parser, GatheredRows &gathered)
{
    if (finding.sure)
        return {};
    const QString shown = QStringLiteral("%1 reads as %2 (%3 % of its words with marks are Vietnamese): %4")
                              .arg(name, intake::nameOf(finding.encoding))
                              .arg(qRound(finding.share * 100))
                              .arg(finding.sample);
    if (parser.isSet(DryRun) || parser.isSet(Yes)) {
        gathered.shown.append(shown);
        return {};
    }
    if (!atTerminal())
        return invalid(
            QStringLiteral(
                "%1\nIf that line reads well, say --encoding %2 or --yes; otherwise name another: %3.")
                .arg(shown, intake::nameOf(finding.encoding),
                     intake::encodingNames().join(QStringLiteral(", "))));
    complain(shown);
    complain(QStringLiteral("Does that line read well? Type y to go on: "));
    QTextStream input(stdin);
    const QString answer = input.readLine().trimmed().toLower();
    if (answer != QStringLiteral("y") && answer != QStringLiteral("yes") && answer != QStringLiteral("c"))
        return invalid(QStringLiteral("Nothing was stored. Name the encoding with --encoding: %1.")
                           .arg(intake::encodingNames().join(QStringLiteral(", "))));
    return {};
}

Result<intake::ReadingOptions> readingOptions(const QCommandLineParser &parser)
{
    intake::ReadingOptions options;
    options.snapshot = parser.value(Snapshot);
    if (parser.isSet(Encoding)) {
        options.encoding = intake::encodingNamed(parser.value(Encoding));
        if (!options.encoding)
            return invalid(
                QStringLiteral("--encoding %1: there are %2.")
                    .arg(parser.value(Encoding), intake::encodingNames().join(QStringLiteral(", "))));
    }
    return options;
}

/// "2026-07" is its first day.
QDate dayOf(const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() ? day : QDate::fromString(text + QStringLiteral("-01"), Qt::ISODate);
}

Result<void> readDates(const QCommandLineParser &parser, server::ImportOptions &options)
{
    options.snapshot = parser.value(Snapshot);
    options.complete = parser.isSet(Complete);
    options.massWithdrawal = parser.isSet(Yes);
    options.undated = parser.isSet(Undated);
    if (options.undated && parser.isSet(AsOf))
        return invalid(QStringLiteral("--as-of says a day and --undated that there is none: choose one."));
    if (parser.isSet(AsOf)) {
        options.asOf = dayOf(parser.value(AsOf));
        if (!options.asOf.isValid())
            return invalid(
                QStringLiteral("--as-of %1: a day is written 2026-07-01.").arg(parser.value(AsOf)));
    } else {
        options.asOf = dayOf(options.snapshot);
    }
    if (options.complete && !options.asOf.isValid())
        return invalid(
            QStringLiteral("--complete ends what the list does not name: say from which day, --as-of DATE."));
    return {};
}

Result<void> checkSnapshots(const QString &name, const intake::ProcedureFile &file, const QString &chosen)
{
    const QStringList snapshots = file.snapshots();
    if (chosen.isEmpty() && snapshots.size() > 1)
        return invalid(QStringLiteral("%1 holds the snapshots %2: say which with --snapshot.")
                           .arg(name, snapshots.join(QStringLiteral(", "))));
    if (file.rows.isEmpty() && file.refused.isEmpty() && !chosen.isEmpty())
        return invalid(QStringLiteral("%1 has no rows of the snapshot %2.").arg(name, chosen));
    return {};
}

void take(const QString &name, const intake::ProcedureFile &file, GatheredRows &gathered)
{
    for (const intake::RefusedLine &line : file.refused) {
        gathered.notes.append({true, name, line.line, QStringLiteral("row.refused"), line.reason});
        ++gathered.options.refused;
        if (!line.code.isEmpty())
            gathered.options.alsoNamed.insert(line.code);
    }
    for (const intake::IntakeRow &row : file.rows) {
        gathered.rows.append({row.procedure, row.parts, name, row.line});
        for (const intake::IntakeFlag &flag : row.flags) {
            gathered.notes.append({false, name, row.line, flag.code, flag.detail});
            ++gathered.options.flagged;
        }
    }
}

} // namespace

void addImportOptions(QCommandLineParser &parser)
{
    parser.addOption({DryRun, QStringLiteral("Count only, store nothing.")});
    parser.addOption(
        {Encoding,
         QStringLiteral("Read text files as this: %1. Without it the encoding is found by evidence.")
             .arg(intake::encodingNames().join(QStringLiteral(", "))),
         QStringLiteral("NAME")});
    parser.addOption(
        {Yes,
         QStringLiteral("Believe the encoding that was found, and allow a list that would withdraw"
                        " more than 60 % of the base.")});
    parser.addOption({Snapshot, QStringLiteral("Take only the rows of this snapshot of an index."),
                      QStringLiteral("NAME")});
    parser.addOption(
        {AsOf,
         QStringLiteral("The day the files speak of (2026-07-01); a snapshot 2026-07 is its first"
                        " day. What a later day is known of stays."),
         QStringLiteral("DATE")});
    parser.addOption(
        {Undated,
         QStringLiteral("Nobody knows the day of these files: let them overwrite what is known as of one.")});
    parser.addOption(
        {Complete, QStringLiteral("The list names all there are: what it does not name ends on that day.")});
}

bool askDay(const Error &why, server::ImportOptions &options)
{
    if (!atTerminal())
        return false;
    complain(why.detail);
    complain(
        QStringLiteral("Of which day are these files? Write it 2026-07-01; an empty line stores nothing: "));
    QTextStream input(stdin);
    options.asOf = dayOf(input.readLine().trimmed());
    return options.asOf.isValid();
}

Result<GatheredRows> gather(const QStringList &files, const QCommandLineParser &parser)
{
    GatheredRows gathered;
    const auto reading = readingOptions(parser);
    if (!reading)
        return tl::unexpected(reading.error());
    if (const auto dates = readDates(parser, gathered.options); !dates)
        return tl::unexpected(dates.error());
    for (const QString &path : files) {
        const QString name = QFileInfo(path).fileName();
        const auto file = intake::readProcedures(path, *reading);
        if (!file)
            return tl::unexpected(file.error());
        if (const auto chosen = checkSnapshots(name, *file, reading->snapshot); !chosen)
            return tl::unexpected(chosen.error());
        if (file->encoding) {
            if (const auto sure = confirmEncoding(name, *file->encoding, parser, gathered); !sure)
                return tl::unexpected(sure.error());
        }
        gathered.options.files.append(name);
        take(name, *file, gathered);
    }
    return gathered;
}

} // namespace tongdai::ctl
