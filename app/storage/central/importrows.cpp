#include "app/storage/central/importrows.h"

#include "app/wire/documents.h"
#include "app/wire/json.h"

#include <QCryptographicHash>

namespace tongdai::storage {

namespace {

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256);
}

Result<ImportRunRow> runFrom(const Query &query)
{
    const auto tally = wire::parseObject(query.bytes(6));
    if (!tally)
        return fail(ErrorKind::Corrupt, tally.error().detail);
    return ImportRunRow {query.integer(0),
                         query.integer(1),
                         query.text(2).split(u'\n', Qt::SkipEmptyParts),
                         query.text(3),
                         QDate::fromString(query.text(4), Qt::ISODate),
                         query.integer(5) != 0,
                         *tally,
                         query.integer(7)};
}

QString runColumns()
{
    return QStringLiteral(
        "SELECT id, at_ms, files, snapshot, as_of, complete, tally, undone_ms FROM import_run");
}

Result<StoredProcedure> storedFrom(const Query &query)
{
    StoredProcedure stored;
    stored.doc = query.text(0);
    auto procedure = procedureOfDocument(stored.doc);
    if (!procedure)
        return tl::unexpected(procedure.error());
    stored.procedure = std::move(*procedure);
    return stored;
}

} // namespace

Result<qint64> insertImportRun(Database &database, const ImportRunRow &run)
{
    Query query(database,
                QStringLiteral("INSERT INTO import_run (at_ms, files, snapshot, as_of, complete, tally)"
                               " VALUES (?, ?, ?, ?, ?, ?) RETURNING id"));
    query.bind(run.atMs).bind(run.files.join(u'\n')).bind(run.snapshot).bind(run.asOf.toString(Qt::ISODate));
    query.bind(run.complete).bind(QString::fromUtf8(wire::toBytes(run.tally)));
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    if (!query.next())
        return fail(ErrorKind::Storage, QStringLiteral("a run got no number"));
    return query.integer(0);
}

Result<QList<ImportRunRow>> allImportRuns(Database &database)
{
    Query query(database, runColumns() + QStringLiteral(" ORDER BY id"));
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    QList<ImportRunRow> runs;
    while (query.next()) {
        auto run = runFrom(query);
        if (!run)
            return tl::unexpected(run.error());
        runs.append(std::move(*run));
    }
    return runs;
}

Result<std::optional<ImportRunRow>> importRunOf(Database &database, qint64 id)
{
    Query query(database, runColumns() + QStringLiteral(" WHERE id = ?"));
    if (const auto ran = query.bind(id).run(); !ran)
        return tl::unexpected(ran.error());
    if (!query.next())
        return std::optional<ImportRunRow>();
    auto run = runFrom(query);
    if (!run)
        return tl::unexpected(run.error());
    return std::optional<ImportRunRow>(std::move(*run));
}

Result<void> markImportUndone(Database &database, qint64 id, qint64 atMs)
{
    Query query(database, QStringLiteral("UPDATE import_run SET undone_ms = ? WHERE id = ?"));
    return query.bind(atMs).bind(id).run();
}

Result<void> insertImportChange(Database &database, qint64 run, const ImportChangeRow &change)
{
    Query query(database,
                QStringLiteral("INSERT INTO import_change (run, procedure_id, what, before_doc, after_hash)"
                               " VALUES (?, ?, ?, ?, ?)"));
    query.bind(run).bind(change.procedureId).bind(change.what).bind(change.beforeDoc).bind(change.afterHash);
    return query.run();
}

Result<QList<ImportChangeRow>> importChangesOf(Database &database, qint64 run)
{
    Query query(database,
                QStringLiteral("SELECT procedure_id, what, before_doc, after_hash FROM import_change"
                               " WHERE run = ? ORDER BY procedure_id"));
    if (const auto ran = query.bind(run).run(); !ran)
        return tl::unexpected(ran.error());
    QList<ImportChangeRow> changes;
    while (query.next())
        changes.append({query.text(0), query.text(1), query.text(2), query.bytes(3)});
    return changes;
}

Result<qint64> laterImportOf(Database &database, qint64 run, const QString &procedureId)
{
    Query query(
        database,
        QStringLiteral("SELECT coalesce(max(c.run), 0) FROM import_change c JOIN import_run r ON r.id = c.run"
                       " WHERE c.procedure_id = ? AND c.run > ? AND r.undone_ms = 0"));
    if (const auto ran = query.bind(procedureId).bind(run).run(); !ran)
        return tl::unexpected(ran.error());
    return query.next() ? query.integer(0) : 0;
}

Result<void> insertImportSeen(Database &database, qint64 run, const QString &procedureId)
{
    Query query(database, QStringLiteral("INSERT INTO import_seen (procedure_id, run) VALUES (?, ?)"));
    return query.bind(procedureId).bind(run).run();
}

Result<QHash<QString, QDate>> newestImportDays(Database &database)
{
    Query query(database,
                QStringLiteral(
                    "SELECT s.procedure_id, max(r.as_of) FROM import_seen s JOIN import_run r ON r.id = s.run"
                    " WHERE r.undone_ms = 0 AND r.as_of <> '' GROUP BY s.procedure_id"));
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    QHash<QString, QDate> days;
    while (query.next())
        days.insert(query.text(0), QDate::fromString(query.text(1), Qt::ISODate));
    return days;
}

Result<QHash<QString, StoredProcedure>> storedProcedures(Database &database)
{
    Query query(database, QStringLiteral("SELECT doc FROM procedure"));
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    QHash<QString, StoredProcedure> all;
    while (query.next()) {
        auto stored = storedFrom(query);
        if (!stored)
            return tl::unexpected(stored.error());
        all.insert(stored->procedure.id, std::move(*stored));
    }
    return all;
}

Result<std::optional<StoredProcedure>> storedProcedureOf(Database &database, const QString &id)
{
    Query query(database, QStringLiteral("SELECT doc FROM procedure WHERE id = ?"));
    if (const auto ran = query.bind(id).run(); !ran)
        return tl::unexpected(ran.error());
    if (!query.next())
        return std::optional<StoredProcedure>();
    auto stored = storedFrom(query);
    if (!stored)
        return tl::unexpected(stored.error());
    return std::optional<StoredProcedure>(std::move(*stored));
}

Result<void> writeProcedure(Database &database, const Procedure &procedure)
{
    const QByteArray bytes = wire::toBytes(wire::toJson(procedure));
    Query query(database,
                QStringLiteral("INSERT INTO procedure (id, code, hash, version, doc) VALUES (?, ?, ?, ?, ?)"
                               " ON CONFLICT (id) DO UPDATE SET code = excluded.code, hash = excluded.hash,"
                               " version = excluded.version, doc = excluded.doc"));
    query.bind(procedure.id).bind(procedure.code).bind(hashOf(bytes)).bind(procedure.version);
    return query.bind(QString::fromUtf8(bytes)).run();
}

Result<void> removeProcedure(Database &database, const QString &id)
{
    Query query(database, QStringLiteral("DELETE FROM procedure WHERE id = ?"));
    return query.bind(id).run();
}

QByteArray contentHash(const Procedure &procedure)
{
    QJsonObject object = wire::toJson(procedure);
    object.remove(QStringLiteral("version"));
    return hashOf(wire::toBytes(object));
}

Result<Procedure> procedureOfDocument(const QString &doc)
{
    const auto object = wire::parseObject(doc.toUtf8());
    if (!object)
        return fail(ErrorKind::Corrupt, object.error().detail);
    auto procedure = wire::procedureFromJson(*object);
    if (!procedure)
        return fail(ErrorKind::Corrupt, procedure.error().detail, procedure.error().field);
    return procedure;
}

} // namespace tongdai::storage
