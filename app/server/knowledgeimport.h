// Imports of procedures into the centre's base: each is a run that can be listed and taken back.
#pragma once

#include "app/server/importplan.h"
#include "models/domain/result.h"
#include "models/ports/clock.h"

#include <QJsonObject>

namespace tongdai::server {

class WriteLane;

struct ImportTally {
    int added = 0;
    int changed = 0; ///< other than by name
    int renamed = 0;
    int unchanged = 0;
    int older = 0;
    int withdrawn = 0;
    int refused = 0; ///< rows not taken, the reading's among them
    int flagged = 0; ///< rows taken that somebody should look at

    QJsonObject toJson() const;
    static ImportTally fromJson(const QJsonObject &object);
    bool operator==(const ImportTally &) const = default;
};

struct ImportReport {
    qint64 run = 0; ///< 0: a dry run
    ImportTally tally;
    QList<ImportNote> notes;
    struct Renamed {
        QString id;
        QString before;
        QString after;
    };
    QList<Renamed> renamed;
    QStringList withdrawn; ///< ids
    bool massWithdrawal = false; ///< in a dry run: more than MostWithdrawn would go
    int undatedChanges = 0; ///< by a source without a day, over texts known as of one
    QDate undatedOver; ///< the newest of those days, null: there is none
};

struct ImportRun {
    qint64 id = 0;
    qint64 atMs = 0; ///< UTC
    QStringList files;
    QString snapshot;
    QDate asOf;
    bool complete = false;
    ImportTally tally;
    qint64 undoneMs = 0; ///< 0: in effect
};

struct UndoReport {
    int restored = 0; ///< procedures as they were before
    int removed = 0; ///< that the run had added
    struct Kept {
        QString id;
        QString reason; ///< a clause: who has changed it, or what hangs on it
    };
    QList<Kept> kept; ///< left as they are: changed after the run, or added by it and used since
};

/// What an import into an empty base would do.
ImportReport previewImport(const QList<ImportedRow> &rows, const ImportOptions &options);

/// Every call is one transaction on the lane: all or nothing, and workstations get the changed rows through
/// the feed "kb". Waits until it is committed; not for a GUI or network thread.
class KnowledgeImport
{
public:
    KnowledgeImport(WriteLane &lane, const Clock &clock)
        : m_lane(&lane)
        , m_clock(&clock)
    { }

    /// Stores the rows as a run, or with `dryRun` only says what it would do. What sources do not know stays
    /// (merged()); local facts, common names and evidence hang on the procedure's id and are not touched.
    /// Invalid: more than MostWithdrawn of the base would be withdrawn and options do not allow it. Invalid
    /// "kb.undated": the source says no day and would change what is known as of one.
    Result<ImportReport> import(const QList<ImportedRow> &rows, const ImportOptions &options, bool dryRun);

    /// Oldest first.
    Result<QList<ImportRun>> runs() const;

    /// Puts back what was before the run: added procedures go, the others get their earlier text under a new
    /// version. NotFound: no such run. Conflict: it is undone already, or something in it was changed
    /// afterwards, or a draft, a unit's fact, a common name, evidence, an open report, a call or a ticket
    /// hangs on a procedure it has added, and `skipChanged` is false; with it those rows stay and are
    /// reported.
    Result<UndoReport> undo(qint64 run, bool skipChanged);

private:
    WriteLane *m_lane;
    const Clock *m_clock;
};

} // namespace tongdai::server
