// One SQLite connection with the house's settings; every statement of the product goes through Database::run.
//
// A Database belongs to the thread that opened it, like the QSqlDatabase inside.
#pragma once

#include "models/domain/result.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>

namespace tongdai::storage {

struct DatabaseOptions {
    QString file; ///< path; its folder must exist
    bool wal = true; ///< write-ahead log; false: rollback journal (the outbox stays out of WAL)
    enum class Durability { Normal, Full, Extra } durability = Durability::Full; ///< PRAGMA synchronous
    bool readOnly = false; ///< query_only: writes are refused by the connection
    bool salvage = false; ///< reads on past a damaged schema (sqlite.org/pragma.html#pragma_writable_schema); with readOnly
    int busyMs = 5000; ///< how long a statement waits for another process' lock
    int cacheKb = 0; ///< pages kept in memory at most, kB; 0: SQLite's default of 2,000
    int walAutoCheckpoint = -1; ///< pages; 0 never (another connection does it), -1 SQLite's default

    /// For tests: called before each statement, BEGIN and COMMIT included; an Error makes that statement fail
    /// unrun.
    std::function<std::optional<Error>(const QString &sql)> fault;
};

class Query;

class Database
{
public:
    /// Opens or creates the file. Fails with Corrupt (not a database), DiskFull or Storage.
    static Result<std::unique_ptr<Database>> open(const DatabaseOptions &options);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs a prepared query: fault hook, then exec, then the error as one of ours. Kinds: DiskFull, Corrupt,
    /// Busy (locked beyond busyMs), Conflict (a constraint), TooLarge, else Storage. The detail never holds
    /// bound values.
    Result<void> run(QSqlQuery &query);

    /// One statement without parameters.
    Result<void> exec(const QString &sql);

    QSqlDatabase connection() const;
    const DatabaseOptions &options() const { return m_options; }

    /// Replaces the fault hook of the options; for tests.
    void setFault(std::function<std::optional<Error>(const QString &sql)> fault)
    {
        m_options.fault = std::move(fault);
    }

private:
    friend class Query;
    explicit Database(DatabaseOptions options);
    Result<std::shared_ptr<QSqlQuery>> prepared(const QString &sql);
    Result<void> set(const QString &sql);

    DatabaseOptions m_options;
    QString m_name;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
};

/// A statement by its text, prepared once a connection, with positional parameters in order of bind().
///
///     Query q(db, QStringLiteral("SELECT state FROM ticket WHERE id = ?"));
///     if (const auto ran = q.bind(id).run(); !ran) return tl::unexpected(ran.error());
///     while (q.next()) ... q.text(0)
///
/// Gives its statement back when it dies, so that no read cursor outlives it. Two live Query objects with one
/// text share no cursor: the second prepares its own.
class Query
{
public:
    Query(Database &database, const QString &sql);
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;

    Query &bind(const QString &value); ///< a null string is bound as an empty one
    Query &bind(const QByteArray &value);
    Query &bind(qint64 value);
    Query &bind(int value) { return bind(qint64(value)); }
    Query &bind(bool value) { return bind(qint64(value)); }
    Query &bindNull();

    Result<void> run();
    bool next() { return m_query && m_query->next(); }
    int affected() const { return m_query ? m_query->numRowsAffected() : 0; }

    QString text(int column) const { return m_query->value(column).toString(); }
    qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    bool isNull(int column) const { return m_query->isNull(column); }

private:
    Query &bindValue(const QVariant &value);

    Database &m_database;
    QString m_sql;
    std::shared_ptr<QSqlQuery> m_query;
    std::optional<Error> m_error; ///< of prepare; run() gives it
    int m_position = 0;
};

/// BEGIN IMMEDIATE until commit(); rolls back when it dies first.
class Transaction
{
public:
    static Result<Transaction> begin(Database &database);
    ~Transaction();
    Transaction(Transaction &&other) noexcept
        : m_database(std::exchange(other.m_database, nullptr))
    { }
    Transaction &operator=(Transaction &&) = delete;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// On failure nothing was written: the transaction is rolled back at once.
    Result<void> commit();
    void rollback();

private:
    explicit Transaction(Database &database)
        : m_database(&database)
    { }
    Database *m_database;
};

/// Brings the database to the newest of `:/sql/<folder>/NNNN_name.sql`: each file in one transaction that
/// also sets PRAGMA user_version; statements are parted by a blank line. Stops at the first failure, which
/// leaves the version before. Fails with TooNew when the database was made by a newer program. Gives the
/// version reached.
Result<int> migrate(Database &database, const QString &folder);

/// The same from any folder; for tests.
Result<int> migrateFrom(Database &database, const QString &path);

} // namespace tongdai::storage
