#include "app/storage/local/outboxfile.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSaveFile>
#include <QStorageInfo>

namespace tongdai::storage {

Q_LOGGING_CATEGORY(lcOutbox, "tongdai.storage.outbox")

QString OutboxFile::path(const char *name) const
{
    return m_folder + QLatin1Char('/') + QLatin1String(name);
}

Result<void> checkHealth(Database &database, Check check)
{
    const bool thorough = check == Check::Thorough;
    Query query(database,
                thorough ? QStringLiteral("PRAGMA integrity_check(1)") : QStringLiteral("PRAGMA quick_check(1)"));
    if (const auto ran = query.run(); !ran)
        return ran;
    if (!query.next() || query.text(0) != QStringLiteral("ok"))
        return fail(ErrorKind::Corrupt, QStringLiteral("the check of the file found damage"));
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
    if (const auto health = checkHealth(**database, Check::Thorough); !health)
        return tl::unexpected(health.error());
    if (const auto migrated = migrate(**database, QStringLiteral("outbox")); !migrated)
        return tl::unexpected(migrated.error());
    if (const auto schema = checkSchema(**database); !schema)
        return tl::unexpected(schema.error());
    if (const auto sums = checkSums(**database); !sums)
        return tl::unexpected(sums.error());
    if (const auto set = (*database)->exec(QStringLiteral("PRAGMA secure_delete=ON")); !set)
        return tl::unexpected(set.error());
    return database;
}

Result<std::unique_ptr<Database>> OutboxFile::open(OutboxRecovery *recovery) const
{
    *recovery = OutboxRecovery::None;
    OutboxCopies copies {path("outbox.tail"), {}};
    const QString file = path("outbox.db");
    const bool gone = QFileInfo(file).size() == 0 && QFileInfo(path("outbox.bak")).size() > 0;
    auto database = gone ? openCopy(recovery, &copies) : openChecked();
    if (!gone && !database && database.error().kind == ErrorKind::Corrupt) {
        const QString aside = setDatabaseAside(file);
        qCWarning(lcOutbox) << "outbox.db is damaged, set aside as" << QFileInfo(aside).fileName() << ':'
                            << database.error().detail;
        copies.databases.append(aside);
        database = openCopy(recovery, &copies);
    }
    if (!database)
        return database;
    fillFromCopies(**database, copies);
    auto transaction = Transaction::begin(**database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (const auto apart = keepNumbersApart(**database); !apart)
        return tl::unexpected(apart.error());
    if (const auto done = transaction->commit(); !done)
        return tl::unexpected(done.error());
    return database;
}

Result<std::unique_ptr<Database>> OutboxFile::openCopy(OutboxRecovery *recovery, OutboxCopies *copies) const
{
    const QString file = path("outbox.db");
    if (QFileInfo(path("outbox.bak")).size() > 0) {
        QFile::remove(file);
        if (!QFile::copy(path("outbox.bak"), file)) {
            const bool full = QStorageInfo(m_folder).bytesAvailable() < QFileInfo(path("outbox.bak")).size();
            return fail(full ? ErrorKind::DiskFull : ErrorKind::Storage, QStringLiteral("outbox.bak cannot be copied"));
        }
        auto database = openChecked();
        if (database || database.error().kind != ErrorKind::Corrupt) {
            *recovery = OutboxRecovery::FromCopy;
            return database;
        }
        setDatabaseAside(file);
        copies->databases.append(setDatabaseAside(path("outbox.bak")));
    }
    *recovery = OutboxRecovery::Lost;
    return openChecked();
}

Result<void> OutboxFile::copy(Database &database)
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
    m_tail.clear();
    return {};
}

} // namespace tongdai::storage
