#include "app/storage/database.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QSqlError>
#include <QUuid>

namespace tongdai::storage {

Q_LOGGING_CATEGORY(lcDatabase, "tongdai.storage")

namespace {

// Primary result codes of SQLite (sqlite.org/rescode.html); the driver gives the extended ones.
Error errorOf(const QSqlError &error, const QString &sql)
{
    ErrorKind kind = ErrorKind::Storage;
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        kind = ErrorKind::Busy;
        break;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        kind = ErrorKind::Corrupt;
        break;
    case 13: // SQLITE_FULL
        kind = ErrorKind::DiskFull;
        break;
    case 18: // SQLITE_TOOBIG
        kind = ErrorKind::TooLarge;
        break;
    case 19: // SQLITE_CONSTRAINT
        kind = ErrorKind::Conflict;
        break;
    default:
        break;
    }
    return {kind,
            error.databaseText().simplified() + QStringLiteral(" in: ") + sql.simplified().left(200),
            {},
            error.nativeErrorCode()};
}

QString durabilityWord(DatabaseOptions::Durability durability)
{
    switch (durability) {
    case DatabaseOptions::Durability::Normal:
        return QStringLiteral("NORMAL");
    case DatabaseOptions::Durability::Full:
        return QStringLiteral("FULL");
    case DatabaseOptions::Durability::Extra:
        return QStringLiteral("EXTRA");
    }
    return QStringLiteral("FULL");
}

} // namespace

Database::Database(DatabaseOptions options)
    : m_options(std::move(options))
    , m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
{ }

Database::~Database()
{
    m_prepared.clear(); // queries die before their connection is removed
    if (QSqlDatabase::contains(m_name)) {
        QSqlDatabase::database(m_name, false).close();
        QSqlDatabase::removeDatabase(m_name);
    }
}

QSqlDatabase Database::connection() const
{
    return QSqlDatabase::database(m_name, false);
}

Result<std::unique_ptr<Database>> Database::open(const DatabaseOptions &options)
{
    std::unique_ptr<Database> database(new Database(options));
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database->m_name);
        connection.setDatabaseName(options.file);
        connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(options.busyMs));
        if (!connection.open())
            return tl::unexpected(errorOf(connection.lastError(), QStringLiteral("open")));
    }
    QStringList settings {
        QStringLiteral("PRAGMA foreign_keys=ON"),
        QStringLiteral("PRAGMA journal_mode=%1")
            .arg(options.wal ? QStringLiteral("WAL") : QStringLiteral("DELETE")),
        QStringLiteral("PRAGMA synchronous=%1").arg(durabilityWord(options.durability)),
        QStringLiteral("PRAGMA temp_store=MEMORY"),
    };
    if (options.walAutoCheckpoint >= 0)
        settings.append(QStringLiteral("PRAGMA wal_autocheckpoint=%1").arg(options.walAutoCheckpoint));
    if (options.cacheKb > 0) // negative: kB instead of pages (sqlite.org/pragma.html#pragma_cache_size)
        settings.append(QStringLiteral("PRAGMA cache_size=-%1").arg(options.cacheKb));
    if (options.readOnly)
        settings.append(QStringLiteral("PRAGMA query_only=ON"));
    if (options.salvage)
        settings.prepend(QStringLiteral("PRAGMA writable_schema=ON"));
    for (const QString &setting : settings) {
        if (const auto done = database->set(setting); !done)
            return tl::unexpected(done.error());
    }
    return database;
}

Result<void> Database::set(const QString &sql)
{
    QSqlQuery query(connection());
    if (!query.exec(sql))
        return tl::unexpected(errorOf(query.lastError(), sql));
    return {};
}

Result<void> Database::run(QSqlQuery &query)
{
    if (m_options.fault) {
        if (const auto fault = m_options.fault(query.lastQuery()))
            return tl::unexpected(*fault);
    }
    if (!query.exec()) {
        const Error error = errorOf(query.lastError(), query.lastQuery());
        query.finish();
        return tl::unexpected(error);
    }
    return {};
}

Result<void> Database::exec(const QString &sql)
{
    return Query(*this, sql).run();
}

Result<std::shared_ptr<QSqlQuery>> Database::prepared(const QString &sql)
{
    // Taken out while in use: a second user of the same text meanwhile prepares its own.
    if (const auto found = m_prepared.find(sql); found != m_prepared.end()) {
        auto query = std::move(found.value());
        m_prepared.erase(found);
        return query;
    }
    auto query = std::make_shared<QSqlQuery>(connection());
    query->setForwardOnly(true);
    if (!query->prepare(sql))
        return tl::unexpected(errorOf(query->lastError(), sql));
    return query;
}

Query::Query(Database &database, const QString &sql)
    : m_database(database)
    , m_sql(sql)
{
    if (auto query = database.prepared(sql))
        m_query = std::move(*query);
    else
        m_error = query.error();
}

Query::~Query()
{
    if (!m_query)
        return;
    m_query->finish();
    m_database.m_prepared.insert(m_sql, std::move(m_query));
}

Query &Query::bindValue(const QVariant &value)
{
    if (m_query)
        m_query->bindValue(m_position++, value);
    return *this;
}

Query &Query::bind(const QString &value)
{
    return bindValue(value.isNull() ? QStringLiteral("") : value);
}
Query &Query::bind(const QByteArray &value)
{
    return bindValue(value.isNull() ? QByteArray("") : value);
}
Query &Query::bind(qint64 value)
{
    return bindValue(value);
}
Query &Query::bindNull()
{
    return bindValue(QVariant());
}

Result<void> Query::run()
{
    m_position = 0; // the next run binds anew
    if (m_error)
        return tl::unexpected(*m_error);
    return m_database.run(*m_query);
}

Result<Transaction> Transaction::begin(Database &database)
{
    if (const auto begun = database.exec(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return tl::unexpected(begun.error());
    return Transaction(database);
}

Transaction::~Transaction()
{
    rollback();
}

void Transaction::rollback()
{
    if (!m_database)
        return;
    Database &database = *std::exchange(m_database, nullptr);
    // Not through run(): an injected fault must not keep a transaction open. After some errors (disk full,
    // I/O) SQLite has rolled back by itself and the statement fails, which is fine.
    QSqlQuery query(database.connection());
    if (!query.exec(QStringLiteral("ROLLBACK")))
        qCDebug(lcDatabase) << "already rolled back:" << query.lastError().databaseText();
}

Result<void> Transaction::commit()
{
    if (!m_database)
        return fail(ErrorKind::Storage, QStringLiteral("the transaction is over"));
    if (const auto done = m_database->exec(QStringLiteral("COMMIT")); !done) {
        rollback();
        return tl::unexpected(done.error());
    }
    m_database = nullptr;
    return {};
}

namespace {

Result<int> userVersion(Database &database)
{
    Query query(database, QStringLiteral("PRAGMA user_version"));
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    return query.next() ? static_cast<int>(query.integer(0)) : 0;
}

QStringList statementsOf(const QString &text)
{
    static const QRegularExpression blankLine(QStringLiteral("\\n[ \\t]*\\n"));
    QStringList statements;
    const QStringList pieces = QString(text).remove(QLatin1Char('\r')).split(blankLine, Qt::SkipEmptyParts);
    for (const QString &piece : pieces) {
        bool hasSql = false;
        const QStringList lines = piece.split(QLatin1Char('\n'));
        for (const QString &line : lines) {
            const QString trimmed = line.trimmed();
            hasSql = hasSql || (!trimmed.isEmpty() && !trimmed.startsWith(QStringLiteral("--")));
        }
        if (hasSql)
            statements.append(piece.trimmed());
    }
    return statements;
}

Result<void> runFile(Database &database, const QString &path, int version)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, QStringLiteral("cannot read %1").arg(path));
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    // Another process may have been here between the look and the lock.
    const auto now = userVersion(database);
    if (!now)
        return tl::unexpected(now.error());
    if (*now >= version)
        return {};
    const QStringList statements = statementsOf(QString::fromUtf8(file.readAll()));
    for (const QString &statement : statements) {
        QSqlQuery query(database.connection());
        if (!query.prepare(statement))
            return tl::unexpected(errorOf(query.lastError(), statement));
        if (const auto ran = database.run(query); !ran)
            return ran;
    }
    if (const auto set = database.exec(QStringLiteral("PRAGMA user_version=%1").arg(version)); !set)
        return set;
    return transaction->commit();
}

} // namespace

Result<int> migrateFrom(Database &database, const QString &path)
{
    const QStringList files = QDir(path).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    if (files.isEmpty())
        return fail(ErrorKind::Storage, QStringLiteral("no migrations in %1").arg(path));
    const auto current = userVersion(database);
    if (!current)
        return current;
    const int newest = files.last().left(4).toInt();
    if (*current > newest)
        return fail(
            ErrorKind::TooNew,
            QStringLiteral("the database has version %1, this program knows %2").arg(*current).arg(newest));
    for (const QString &file : files) {
        const int version = file.left(4).toInt();
        if (version <= *current)
            continue;
        if (const auto ran = runFile(database, path + QLatin1Char('/') + file, version); !ran)
            return tl::unexpected(ran.error());
        qCInfo(lcDatabase) << "migrated to" << file;
    }
    return newest;
}

Result<int> migrate(Database &database, const QString &folder)
{
    return migrateFrom(database, QStringLiteral(":/sql/") + folder);
}

} // namespace tongdai::storage
