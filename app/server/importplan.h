// What an import would do to the base: a pure function of the rows, the base and the dates; nothing is
// stored.
#pragma once

#include "models/domain/procedure.h"
#include "models/domain/procedureparts.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace tongdai::server {

/// A row of a file on its way into the base.
struct ImportedRow {
    Procedure procedure; ///< id set; without a code the id is "x-…"
    ProcedureParts parts = allParts(); ///< what its source can know
    QString file; ///< for notes, without folder
    int line = 0;
    bool byName = false; ///< its code was found by its name: too weak to replace a text that is there
};

struct ImportOptions {
    QStringList files; ///< names without folders
    QString snapshot; ///< as the file names it, may be empty
    QDate asOf; ///< the day the source speaks of; null: it does not say
    bool complete = false; ///< what the source does not name is no longer in force from asOf; needs asOf
    QSet<QString> alsoNamed; ///< codes of rows that were refused: named, so not withdrawn
    bool undated
        = false; ///< the source's day cannot be known: overwrite what is known as of one all the same
    bool massWithdrawal = false; ///< allow more than MostWithdrawn of the base to be withdrawn at once
    int refused = 0; ///< of the reading, for the record
    int flagged = 0;
};

/// Share of the procedures in force; a list of one ministry would withdraw more.
constexpr double MostWithdrawn = 0.6;

enum class ImportEffect { Added, Changed, Renamed, Withdrawn };

struct PlannedChange {
    ImportEffect effect = ImportEffect::Added;
    std::optional<Procedure> before;
    Procedure after; ///< version already raised
};

/// A sentence about one row. Refused rows are not stored, flagged ones are.
struct ImportNote {
    bool refused = false;
    QString file;
    int line = 0;
    QString code; ///< "row.doubled", "name.ambiguous", "code.found"
    QString detail;
};

struct ImportPlan {
    QList<PlannedChange> changes; ///< each procedure at most once
    QStringList named; ///< ids of the rows that were taken
    int unchanged = 0;
    int older = 0; ///< rows of a source older than what is known: left as it is
    int undatedChanges = 0; ///< changes by a source without a day, over texts known as of one
    QDate undatedOver; ///< the newest of those days
    QList<ImportNote> notes;
    int inForce = 0; ///< procedures with a code in force before
    int withdrawn() const;
};

/// Rows without a code are looked up by name: one code under that name, in the base or among the rows, is
/// taken
/// ("code.found"); several are never chosen from ("name.ambiguous"), the row stays without. The first of two
/// rows for one procedure is taken. With `complete`, procedures with a code that no row names end on asOf;
/// those without a code stay, because a list of codes cannot speak of them.
ImportPlan planImport(QList<ImportedRow> rows, const QHash<QString, Procedure> &base,
                      const QHash<QString, QDate> &knownAsOf, const ImportOptions &options);

} // namespace tongdai::server
