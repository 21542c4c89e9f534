// Rows of the tables import_run, import_change and import_seen, and of procedures as imports write them. Used
// on the thread of its database.
#pragma once

#include "app/storage/database.h"
#include "models/domain/procedure.h"

#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace tongdai::storage {

struct ImportRunRow {
    qint64 id = 0; ///< counted from 1, what people type
    qint64 atMs = 0; ///< UTC
    QStringList files; ///< names without folders
    QString snapshot;
    QDate asOf; ///< null when the source does not say
    bool complete = false;
    QJsonObject tally; ///< counts by their names
    qint64 undoneMs = 0; ///< 0: in effect
};

struct ImportChangeRow {
    QString procedureId;
    QString what; ///< "added", "changed", "renamed", "withdrawn"
    QString beforeDoc; ///< empty: there was none
    QByteArray afterHash; ///< contentHash() of what the run left
};

/// A procedure as it is stored.
struct StoredProcedure {
    Procedure procedure;
    QString doc;
};

/// Gives the new run's id.
Result<qint64> insertImportRun(Database &database, const ImportRunRow &run);
/// Oldest first.
Result<QList<ImportRunRow>> allImportRuns(Database &database);
Result<std::optional<ImportRunRow>> importRunOf(Database &database, qint64 id);
Result<void> markImportUndone(Database &database, qint64 id, qint64 atMs);

Result<void> insertImportChange(Database &database, qint64 run, const ImportChangeRow &change);
Result<QList<ImportChangeRow>> importChangesOf(Database &database, qint64 run);
/// The latest run in effect that changed this procedure after `run`; 0 when none did.
Result<qint64> laterImportOf(Database &database, qint64 run, const QString &procedureId);

Result<void> insertImportSeen(Database &database, qint64 run, const QString &procedureId);
/// The newest day that a dated run in effect speaks of, by procedure.
Result<QHash<QString, QDate>> newestImportDays(Database &database);

Result<QHash<QString, StoredProcedure>> storedProcedures(Database &database);
Result<std::optional<StoredProcedure>> storedProcedureOf(Database &database, const QString &id);
/// Adds or replaces by id, with the version the procedure carries.
Result<void> writeProcedure(Database &database, const Procedure &procedure);
Result<void> removeProcedure(Database &database, const QString &id);
/// Of everything but the version: equal when two say the same.
QByteArray contentHash(const Procedure &procedure);
/// The procedure of a stored document. Fails with Corrupt.
Result<Procedure> procedureOfDocument(const QString &doc);

} // namespace tongdai::storage
