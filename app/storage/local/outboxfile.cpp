#include "app/storage/local/outboxfile.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSaveFile>

namespace tongdai::storage {

Q_LOGGING_CATEGORY(lcOutbox, "tongdai.storage.outbox")

QString OutboxFile::path(const char *name) const
{
    return m_folder + QLatin1Char('/') + QLatin1String(name);
}

Result<void> checkHealth(Database &database)
{
    Query query(database, QStringLiteral("PRAGMA quick_check(1)"));
    if (const auto ran = query.run(); !ran)
        return ran;
    if (!query.next() || query.text(0) != QStringLiteral("ok"))
        return fail(ErrorKind::Corrupt, QStringLiteral("quick_check found damage"));
    return {};
}

QString setDatabaseAside(const QString &file)
{
    const QFileInfo info(file);
    const QString base = info.absolutePath() + QLatin1Char('/') + info.completeBaseName()
        + QDateTime::currentDateTimeUtc().toString(QStringLiteral("'.damaged-'yyyyMMdd-HHmmss-zzz"));
    QString aside = base + QStringLiteral(".db");
    // Two may be set aside within one millisecond; a taken name would leave the damaged file in place.
    for (int n = 2; QFile::exists(aside); ++n)
        aside = QStringLiteral("%1-%2.db").arg(base).arg(n);
    QFile::rename(file, aside);
    for (const auto &tail : {QStringLiteral("-journal"), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        if (QFile::exists(file + tail))
            QFile::rename(file + tail, aside + tail);
    }
    return aside;
}

namespace {

// Operations that can still be read of a damaged file and that the copy has not got: those since the last
// copy. Best effort: whatever fails ends it, the copy stands anyway.
int carryOver(const QString &damaged, Database &into)
{
    DatabaseOptions options;
    options.file = damaged;
    options.wal = false;
    options.readOnly = true;
    auto from = Database::open(options);
    if (!from)
        return 0;
    const QString columns
        = QStringLiteral("id, client_id, n, kind, kv, actor, wall_ms, mono_ms, base, subject, predicted,"
                         " body, sealed, state, outcome, result_seq, answered_ms, settled_ms");
    Query rows(**from, QStringLiteral("SELECT ") + columns + QStringLiteral(" FROM op ORDER BY row"));
    int carried = 0;
    if (!rows.run())
        return carried;
    while (rows.next()) {
        Query add(into,
                  QStringLiteral("INSERT OR IGNORE INTO op (") + columns
                      + QStringLiteral(") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"));
        add.bind(rows.text(0))
            .bind(rows.text(1))
            .bind(rows.integer(2))
            .bind(rows.text(3))
            .bind(rows.integer(4));
        add.bind(rows.text(5))
            .bind(rows.integer(6))
            .bind(rows.integer(7))
            .bind(rows.integer(8))
            .bind(rows.text(9));
        add.bind(rows.text(10)).bind(rows.text(11));
        if (rows.isNull(12))
            add.bindNull();
        else
            add.bind(rows.bytes(12));
        add.bind(rows.text(13)).bind(rows.text(14)).bind(rows.integer(15)).bind(rows.integer(16));
        add.bind(rows.integer(17));
        if (add.run())
            carried += add.affected();
    }
    // No number may be given twice, and the numbers must stay without a gap; where they cannot, the centre
    // answers with a gap or a fork and the installation takes a new identity.
    Query next(into,
               QStringLiteral("UPDATE meta SET next_n = max(next_n, (SELECT coalesce(max(n), 0) + 1 FROM op"
                              " WHERE op.client_id = meta.client_id))"));
    if (const auto ran = next.run(); !ran)
        qCWarning(lcOutbox) << "numbers after carrying over:" << ran.error().detail;
    return carried;
}

} // namespace

Result<std::unique_ptr<Database>> OutboxFile::openChecked() const
{
    DatabaseOptions options;
    options.file = path("outbox.db");
    options.wal = false;
    options.durability = DatabaseOptions::Durability::Extra;
    options.fault = m_fault;
    auto database = Database::open(options);
    if (!database)
        return database;
    if (const auto health = checkHealth(**database); !health)
        return tl::unexpected(health.error());
    if (const auto migrated = migrate(**database, QStringLiteral("outbox")); !migrated)
        return tl::unexpected(migrated.error());
    if (const auto set = (*database)->exec(QStringLiteral("PRAGMA secure_delete=ON")); !set)
        return tl::unexpected(set.error());
    return database;
}

Result<std::unique_ptr<Database>> OutboxFile::open(OutboxRecovery *recovery) const
{
    *recovery = OutboxRecovery::None;
    const QString file = path("outbox.db");
    if (QFileInfo(file).size() == 0 && QFileInfo(path("outbox.bak")).size() > 0)
        return openCopy(recovery);
    auto database = openChecked();
    if (database || database.error().kind != ErrorKind::Corrupt)
        return database;
    const QString aside = setDatabaseAside(file);
    qCWarning(lcOutbox) << "outbox.db is damaged, set aside as" << QFileInfo(aside).fileName();
    database = openCopy(recovery);
    if (database && *recovery != OutboxRecovery::Lost)
        qCWarning(lcOutbox) << "operations carried over from the damaged file:"
                            << carryOver(aside, **database);
    return database;
}

Result<std::unique_ptr<Database>> OutboxFile::openCopy(OutboxRecovery *recovery) const
{
    const QString file = path("outbox.db");
    if (QFileInfo(path("outbox.bak")).size() > 0) {
        QFile::remove(file);
        if (!QFile::copy(path("outbox.bak"), file))
            return fail(ErrorKind::Storage, QStringLiteral("outbox.bak cannot be copied"));
        auto database = openChecked();
        if (database || database.error().kind != ErrorKind::Corrupt) {
            *recovery = OutboxRecovery::FromCopy;
            return database;
        }
        setDatabaseAside(file);
        setDatabaseAside(path("outbox.bak"));
    }
    *recovery = OutboxRecovery::Lost;
    return openChecked();
}

Result<void> OutboxFile::copy(Database &database) const
{
    const QString fresh = path("outbox.bak.new");
    QFile::remove(fresh);
    QString quoted = fresh;
    quoted.replace(QLatin1Char('\''), QStringLiteral("''"));
    if (const auto done = database.exec(QStringLiteral("VACUUM INTO '%1'").arg(quoted)); !done) {
        QFile::remove(fresh);
        return done;
    }
    // VACUUM INTO does not sync what it writes (sqlite.org/lang_vacuum.html); QSaveFile does before it
    // renames.
    QFile source(fresh);
    QSaveFile target(path("outbox.bak"));
    bool whole = source.open(QIODevice::ReadOnly) && target.open(QIODevice::WriteOnly);
    while (whole && !source.atEnd()) {
        const QByteArray block = source.read(1 << 20);
        whole = !block.isEmpty() && target.write(block) == block.size();
    }
    if (!whole)
        target.cancelWriting();
    whole = target.commit() && whole;
    source.close();
    QFile::remove(fresh);
    if (!whole)
        return fail(ErrorKind::Storage, QStringLiteral("outbox.bak cannot be written"));
    return {};
}

} // namespace tongdai::storage
