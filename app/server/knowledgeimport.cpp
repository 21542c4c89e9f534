#include "app/server/knowledgeimport.h"

#include "app/server/writelane.h"
#include "app/storage/central/articlerows.h"
#include "app/storage/central/articleties.h"
#include "app/storage/central/importrows.h"
#include "app/wire/documents.h"

#include <array>

namespace tongdai::server {

namespace {

using storage::ImportChangeRow;
using storage::ImportRunRow;
using storage::StoredProcedure;

QString knowledge()
{
    return QStringLiteral("kb");
}

QString wordOf(ImportEffect effect)
{
    switch (effect) {
    case ImportEffect::Added:
        return QStringLiteral("added");
    case ImportEffect::Changed:
        return QStringLiteral("changed");
    case ImportEffect::Renamed:
        return QStringLiteral("renamed");
    case ImportEffect::Withdrawn:
        return QStringLiteral("withdrawn");
    }
    return {};
}

struct Count {
    QLatin1StringView name;
    int ImportTally::*value;
};
constexpr std::array<Count, 8> Counts {{
    {QLatin1StringView("new"), &ImportTally::added},
    {QLatin1StringView("changed"), &ImportTally::changed},
    {QLatin1StringView("renamed"), &ImportTally::renamed},
    {QLatin1StringView("unchanged"), &ImportTally::unchanged},
    {QLatin1StringView("older"), &ImportTally::older},
    {QLatin1StringView("withdrawn"), &ImportTally::withdrawn},
    {QLatin1StringView("refused"), &ImportTally::refused},
    {QLatin1StringView("flagged"), &ImportTally::flagged},
}};

ImportReport reportOf(const ImportPlan &plan, const ImportOptions &options)
{
    ImportReport report;
    report.tally.unchanged = plan.unchanged;
    report.tally.older = plan.older;
    report.tally.refused = options.refused;
    report.tally.flagged = options.flagged;
    report.notes = plan.notes;
    report.undatedChanges = plan.undatedChanges;
    report.undatedOver = plan.undatedOver;
    for (const ImportNote &note : plan.notes)
        ++(note.refused ? report.tally.refused : report.tally.flagged);
    for (const PlannedChange &change : plan.changes) {
        switch (change.effect) {
        case ImportEffect::Added:
            ++report.tally.added;
            break;
        case ImportEffect::Changed:
            ++report.tally.changed;
            break;
        case ImportEffect::Renamed:
            ++report.tally.renamed;
            report.renamed.append({change.after.id, change.before->name, change.after.name});
            break;
        case ImportEffect::Withdrawn:
            ++report.tally.withdrawn;
            report.withdrawn.append(change.after.id);
            break;
        }
    }
    report.massWithdrawal = plan.inForce > 0 && plan.withdrawn() > MostWithdrawn * plan.inForce;
    return report;
}

/// How the history of an article names a run that put its text in force.
storage::Publication byRun(qint64 run, qint64 nowMs)
{
    return {{}, QStringLiteral("import %1").arg(run), nowMs};
}

Result<void> storeChange(LaneContext &lane, qint64 run, const PlannedChange &change,
                         const QHash<QString, StoredProcedure> &base, qint64 nowMs)
{
    const auto written
        = storage::publishArticle(lane.database, lane.emitter, change.after, byRun(run, nowMs));
    if (!written)
        return written;
    ImportChangeRow row {change.after.id, wordOf(change.effect), {}, storage::contentHash(change.after)};
    if (const auto before = base.constFind(change.after.id); before != base.cend())
        row.beforeDoc = before->doc;
    return storage::insertImportChange(lane.database, run, row);
}

Result<qint64> storePlan(LaneContext &lane, const ImportPlan &plan, const ImportReport &report,
                         const ImportOptions &options, const QHash<QString, StoredProcedure> &base,
                         qint64 nowMs)
{
    const auto run = storage::insertImportRun(lane.database,
                                              {0, nowMs, options.files, options.snapshot, options.asOf,
                                               options.complete, report.tally.toJson(), 0});
    if (!run)
        return run;
    for (const PlannedChange &change : plan.changes) {
        if (const auto stored = storeChange(lane, *run, change, base, nowMs); !stored)
            return tl::unexpected(stored.error());
    }
    if (!options.asOf.isValid())
        return run;
    for (const QString &id : plan.named) {
        if (const auto seen = storage::insertImportSeen(lane.database, *run, id); !seen)
            return tl::unexpected(seen.error());
    }
    return run;
}

ImportRun runOf(const ImportRunRow &row)
{
    return {row.id,
            row.atMs,
            row.files,
            row.snapshot,
            row.asOf,
            row.complete,
            ImportTally::fromJson(row.tally),
            row.undoneMs};
}

/// Why this row of a run cannot be put back; empty when it can.
Result<QString> changedSince(storage::Database &database, qint64 run, const ImportChangeRow &change,
                             const std::optional<StoredProcedure> &now)
{
    if (now && storage::contentHash(now->procedure) == change.afterHash)
        return QString();
    const auto later = storage::laterImportOf(database, run, change.procedureId);
    if (!later)
        return tl::unexpected(later.error());
    if (*later > 0)
        return QStringLiteral("run %1 has changed it since: undo that one first").arg(*later);
    return now ? QStringLiteral("somebody has changed it since") : QStringLiteral("it is no longer there");
}

/// "2 calls, 1 fact of a unit"; empty when nothing hangs on it.
QString tiesText(const storage::ArticleTies &ties)
{
    QStringList parts;
    const auto add = [&parts](int count, const char *one, const char *many) {
        if (count > 0)
            parts << QStringLiteral("%1 %2").arg(count).arg(QString::fromLatin1(count == 1 ? one : many));
    };
    add(ties.drafts, "draft", "drafts");
    add(ties.facts, "fact of a unit", "facts of units");
    add(ties.names, "common name", "common names");
    add(ties.evidence, "piece of evidence", "pieces of evidence");
    add(ties.flags, "open report of an error", "open reports of errors");
    add(ties.calls, "call", "calls");
    add(ties.tickets, "ticket", "tickets");
    return parts.join(QStringLiteral(", "));
}

/// What hangs on the articles that the run has added, which an undo would take away.
Result<QHash<QString, storage::ArticleTies>> tiesOfAdded(storage::Database &database,
                                                         const QList<ImportChangeRow> &changes)
{
    QSet<QString> added;
    for (const ImportChangeRow &change : changes) {
        if (change.beforeDoc.isEmpty())
            added.insert(change.procedureId);
    }
    return storage::tiesOf(database, added);
}

Result<void> putBack(LaneContext &lane, const ImportChangeRow &change, const Procedure &now,
                     const storage::Publication &publication, UndoReport &report)
{
    if (change.beforeDoc.isEmpty()) {
        const auto kept
            = storage::keepReplacedText(lane.database, lane.emitter, change.procedureId, publication);
        if (!kept)
            return kept;
        if (const auto removed = storage::removeProcedure(lane.database, change.procedureId); !removed)
            return removed;
        lane.emitter.gone(knowledge(), wire::rowProcedure(), change.procedureId);
        ++report.removed;
        return {};
    }
    auto before = storage::procedureOfDocument(change.beforeDoc);
    if (!before)
        return tl::unexpected(before.error());
    before->version = now.version + 1; // workstations take what is newer
    const auto written = storage::publishArticle(lane.database, lane.emitter, *before, publication);
    if (!written)
        return written;
    ++report.restored;
    return {};
}

Result<void> requireUndoable(storage::Database &database, qint64 run)
{
    const auto row = storage::importRunOf(database, run);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return fail(ErrorKind::NotFound, QStringLiteral("There is no run %1: kb runs lists them.").arg(run));
    if ((*row)->undoneMs != 0)
        return fail(ErrorKind::Conflict, QStringLiteral("Run %1 has been undone already.").arg(run));
    return {};
}

Error keptError(qint64 run, const QList<UndoReport::Kept> &kept)
{
    QStringList few;
    for (const UndoReport::Kept &one : kept.mid(0, 5))
        few.append(QStringLiteral("%1: %2").arg(one.id, one.reason));
    return {ErrorKind::Conflict,
            QStringLiteral(
                "Run %1 is not undone: %2 of its procedures were changed or used afterwards (%3%4). Nothing"
                " was changed. --skip-changed puts the others back and leaves these.")
                .arg(run)
                .arg(kept.size())
                .arg(few.join(QStringLiteral("; ")),
                     kept.size() > few.size() ? QStringLiteral("; …") : QString()),
            {},
            {}};
}

/// What the run left and is still so, in the order of the run; the rest goes into `kept`.
Result<void> undoIn(LaneContext &lane, qint64 run, bool skipChanged, qint64 nowMs, UndoReport &report)
{
    const storage::Publication publication {{}, QStringLiteral("undo of import %1").arg(run), nowMs};
    const auto changes = storage::importChangesOf(lane.database, run);
    if (!changes)
        return tl::unexpected(changes.error());
    const auto ties = tiesOfAdded(lane.database, *changes);
    if (!ties)
        return tl::unexpected(ties.error());
    for (const ImportChangeRow &change : *changes) {
        const auto now = storage::storedProcedureOf(lane.database, change.procedureId);
        if (!now)
            return tl::unexpected(now.error());
        auto reason = changedSince(lane.database, run, change, *now);
        if (!reason)
            return tl::unexpected(reason.error());
        if (const QString hanging = tiesText(ties->value(change.procedureId));
            reason->isEmpty() && !hanging.isEmpty())
            reason = QStringLiteral("%1 would be left without it").arg(hanging);
        if (!reason->isEmpty()) {
            report.kept.append({change.procedureId, *reason});
            continue;
        }
        if (const auto done = putBack(lane, change, (*now)->procedure, publication, report); !done)
            return done;
    }
    if (!report.kept.isEmpty() && !skipChanged)
        return tl::unexpected(keptError(run, report.kept)); // the lane takes back what was done so far
    return {};
}

} // namespace

QJsonObject ImportTally::toJson() const
{
    QJsonObject object;
    for (const Count &count : Counts)
        object.insert(count.name, this->*count.value);
    return object;
}

ImportTally ImportTally::fromJson(const QJsonObject &object)
{
    ImportTally tally;
    for (const Count &count : Counts)
        tally.*count.value = object.value(count.name).toInt();
    return tally;
}

ImportReport previewImport(const QList<ImportedRow> &rows, const ImportOptions &options)
{
    return reportOf(planImport(rows, {}, {}, options), options);
}

Result<ImportReport> KnowledgeImport::import(const QList<ImportedRow> &rows, const ImportOptions &options,
                                             bool dryRun)
{
    if (options.complete && !options.asOf.isValid())
        return fail(ErrorKind::Invalid,
                    QStringLiteral("A complete list needs the day it speaks of: --as-of DATE."));
    ImportReport report;
    const auto done = m_lane->carryOut([&](LaneContext &lane) -> Result<void> {
        const auto stored = storage::storedProcedures(lane.database);
        if (!stored)
            return tl::unexpected(stored.error());
        const auto days = storage::newestImportDays(lane.database);
        if (!days)
            return tl::unexpected(days.error());
        QHash<QString, Procedure> base;
        for (const StoredProcedure &one : *stored)
            base.insert(one.procedure.id, one.procedure);
        const ImportPlan plan = planImport(rows, base, *days, options);
        report = reportOf(plan, options);
        if (dryRun)
            return {};
        if (report.undatedOver.isValid() && !options.undated)
            return fail(
                ErrorKind::Invalid,
                QStringLiteral("%1 of the procedures these files would change are known as of a day, the"
                               " newest being %2, and the files do not say of which day they are: an older"
                               " text could overwrite a newer one. Say the day with --as-of DATE; nothing was"
                               " stored.")
                    .arg(report.undatedChanges)
                    .arg(report.undatedOver.toString(Qt::ISODate)),
                {}, QStringLiteral("kb.undated"));
        if (report.massWithdrawal && !options.massWithdrawal)
            return fail(
                ErrorKind::Invalid,
                QStringLiteral("%1 of the %2 procedures in force are not in this list and would be withdrawn."
                               " If it really is complete, say --yes; nothing was stored.")
                    .arg(report.tally.withdrawn)
                    .arg(plan.inForce));
        const auto run = storePlan(lane, plan, report, options, *stored, m_clock->nowMs());
        if (!run)
            return tl::unexpected(run.error());
        report.run = *run;
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return report;
}

Result<QList<ImportRun>> KnowledgeImport::runs() const
{
    QList<ImportRun> runs;
    const auto done = m_lane->carryOut([&](LaneContext &lane) -> Result<void> {
        runs.clear();
        const auto rows = storage::allImportRuns(lane.database);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const ImportRunRow &row : *rows)
            runs.append(runOf(row));
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return runs;
}

Result<UndoReport> KnowledgeImport::undo(qint64 run, bool skipChanged)
{
    UndoReport report;
    const auto done = m_lane->carryOut([&](LaneContext &lane) -> Result<void> {
        report = {};
        if (const auto undoable = requireUndoable(lane.database, run); !undoable)
            return undoable;
        const qint64 nowMs = m_clock->nowMs();
        if (const auto undone = undoIn(lane, run, skipChanged, nowMs, report); !undone)
            return undone;
        return storage::markImportUndone(lane.database, run, nowMs);
    });
    if (!done)
        return tl::unexpected(done.error());
    return report;
}

} // namespace tongdai::server
