// The one way to SQLite: settings, errors, transactions, migrations.
#include "app/storage/database.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::storage;

namespace {

class DatabaseTest : public testing::Test
{
protected:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    std::unique_ptr<Database> open(DatabaseOptions options = {})
    {
        if (options.file.isEmpty())
            options.file = path(QStringLiteral("test.db"));
        auto database = Database::open(options);
        EXPECT_TRUE(database.has_value());
        return database ? std::move(*database) : nullptr;
    }

    void write(const QString &name, const QByteArray &text)
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    static QString word(Database &database, const QString &sql)
    {
        Query query(database, sql);
        EXPECT_TRUE(query.run().has_value());
        return query.next() ? query.text(0) : QString();
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(DatabaseTest, OpensWithForeignKeysAndTheDurabilityAsked)
{
    const auto wal = open();
    EXPECT_EQ(word(*wal, QStringLiteral("PRAGMA foreign_keys")), QStringLiteral("1"));
    EXPECT_EQ(word(*wal, QStringLiteral("PRAGMA journal_mode")), QStringLiteral("wal"));
    EXPECT_EQ(word(*wal, QStringLiteral("PRAGMA synchronous")), QStringLiteral("2"));

    DatabaseOptions options;
    options.file = path(QStringLiteral("outbox.db"));
    options.wal = false;
    options.durability = DatabaseOptions::Durability::Extra;
    const auto journal = open(options);
    EXPECT_EQ(word(*journal, QStringLiteral("PRAGMA journal_mode")), QStringLiteral("delete"));
    EXPECT_EQ(word(*journal, QStringLiteral("PRAGMA synchronous")), QStringLiteral("3"));
}

TEST_F(DatabaseTest, SaysCorruptForAFileThatIsNoDatabase)
{
    write(QStringLiteral("test.db"), QByteArray(8192, 'x'));
    DatabaseOptions options;
    options.file = path(QStringLiteral("test.db"));
    const auto database = Database::open(options);
    ASSERT_FALSE(database.has_value());
    EXPECT_EQ(database.error().kind, ErrorKind::Corrupt);
}

TEST_F(DatabaseTest, NamesTheKindOfAFailureAndNeverTheValue)
{
    const auto database = open();
    ASSERT_TRUE(database->exec(QStringLiteral("CREATE TABLE t (id TEXT PRIMARY KEY) STRICT")));
    const auto insert = [&](const QString &id) {
        return Query(*database, QStringLiteral("INSERT INTO t VALUES (?)")).bind(id).run();
    };
    ASSERT_TRUE(insert(QStringLiteral("0900 000 012")));
    const auto again = insert(QStringLiteral("0900 000 012"));
    ASSERT_FALSE(again.has_value());
    EXPECT_EQ(again.error().kind, ErrorKind::Conflict);
    EXPECT_FALSE(again.error().detail.contains(QStringLiteral("0900")));

    const auto nonsense = database->exec(QStringLiteral("SELEC 1"));
    ASSERT_FALSE(nonsense.has_value());
    EXPECT_EQ(nonsense.error().kind, ErrorKind::Storage);
}

TEST_F(DatabaseTest, SaysDiskFullAndKeepsWhatWasThere)
{
    const auto database = open();
    ASSERT_TRUE(database->exec(QStringLiteral("CREATE TABLE t (text TEXT) STRICT")));
    ASSERT_TRUE(database->exec(QStringLiteral("PRAGMA max_page_count=4")));
    auto transaction = Transaction::begin(*database);
    ASSERT_TRUE(transaction.has_value());
    Query insert(*database, QStringLiteral("INSERT INTO t VALUES (?)"));
    const auto full = insert.bind(QString(100'000, QLatin1Char('a'))).run();
    ASSERT_FALSE(full.has_value());
    EXPECT_EQ(full.error().kind, ErrorKind::DiskFull);
    transaction->rollback();
    EXPECT_EQ(word(*database, QStringLiteral("SELECT count(*) FROM t")), QStringLiteral("0"));
}

TEST_F(DatabaseTest, SaysBusyWhileAnotherConnectionWrites)
{
    DatabaseOptions options;
    options.busyMs = 1;
    const auto first = open(options);
    const auto second = open(options);
    ASSERT_TRUE(first->exec(QStringLiteral("CREATE TABLE t (id INTEGER) STRICT")));
    auto held = Transaction::begin(*first);
    ASSERT_TRUE(held.has_value());
    const auto refused = Transaction::begin(*second);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind, ErrorKind::Busy);
}

TEST_F(DatabaseTest, RollsBackATransactionThatWasNotCommitted)
{
    const auto database = open();
    ASSERT_TRUE(database->exec(QStringLiteral("CREATE TABLE t (id INTEGER) STRICT")));
    {
        auto transaction = Transaction::begin(*database);
        ASSERT_TRUE(transaction.has_value());
        ASSERT_TRUE(database->exec(QStringLiteral("INSERT INTO t VALUES (1)")));
    }
    EXPECT_EQ(word(*database, QStringLiteral("SELECT count(*) FROM t")), QStringLiteral("0"));
}

TEST_F(DatabaseTest, RefusesWritesOnAReadOnlyConnection)
{
    const auto writer = open();
    ASSERT_TRUE(writer->exec(QStringLiteral("CREATE TABLE t (id INTEGER) STRICT")));
    DatabaseOptions options;
    options.readOnly = true;
    const auto reader = open(options);
    EXPECT_FALSE(reader->exec(QStringLiteral("INSERT INTO t VALUES (1)")).has_value());
}

TEST_F(DatabaseTest, TwoQueriesOfOneTextKeepTheirOwnPlace)
{
    const auto database = open();
    const QString sql = QStringLiteral("SELECT value FROM json_each('[1,2,3]')");
    Query outer(*database, sql);
    ASSERT_TRUE(outer.run());
    ASSERT_TRUE(outer.next());
    Query inner(*database, sql);
    ASSERT_TRUE(inner.run());
    while (inner.next()) { }
    ASSERT_TRUE(outer.next());
    EXPECT_EQ(outer.integer(0), 2);
}

TEST_F(DatabaseTest, FailsTheStatementTheFaultHookNames)
{
    const auto database = open();
    ASSERT_TRUE(database->exec(QStringLiteral("CREATE TABLE t (id INTEGER) STRICT")));
    database->setFault([](const QString &sql) -> std::optional<Error> {
        if (sql == QStringLiteral("COMMIT"))
            return Error {ErrorKind::DiskFull, QStringLiteral("injected"), {}, {}};
        return std::nullopt;
    });
    auto transaction = Transaction::begin(*database);
    ASSERT_TRUE(transaction.has_value());
    ASSERT_TRUE(database->exec(QStringLiteral("INSERT INTO t VALUES (1)")));
    const auto done = transaction->commit();
    ASSERT_FALSE(done.has_value());
    EXPECT_EQ(done.error().kind, ErrorKind::DiskFull);
    database->setFault({});
    EXPECT_EQ(word(*database, QStringLiteral("SELECT count(*) FROM t")), QStringLiteral("0"));
}

TEST_F(DatabaseTest, MigratesFromEmptyAndOnlyOnce)
{
    ASSERT_TRUE(QDir().mkpath(path(QStringLiteral("sql"))));
    write(QStringLiteral("sql/0001_first.sql"),
          "-- what it is\nCREATE TABLE a (id INTEGER) STRICT;\n\nINSERT INTO a VALUES (1);\n\n-- the end\n");
    write(QStringLiteral("sql/0002_second.sql"), "INSERT INTO a\nVALUES (2);\n");
    const auto database = open();
    EXPECT_EQ(migrateFrom(*database, path(QStringLiteral("sql"))).value_or(-1), 2);
    EXPECT_EQ(migrateFrom(*database, path(QStringLiteral("sql"))).value_or(-1), 2);
    EXPECT_EQ(word(*database, QStringLiteral("SELECT count(*) FROM a")), QStringLiteral("2"));
    EXPECT_EQ(word(*database, QStringLiteral("PRAGMA user_version")), QStringLiteral("2"));
}

TEST_F(DatabaseTest, AFailedMigrationLeavesTheVersionBefore)
{
    ASSERT_TRUE(QDir().mkpath(path(QStringLiteral("sql"))));
    write(QStringLiteral("sql/0001_first.sql"), "CREATE TABLE a (id INTEGER) STRICT;\n");
    write(QStringLiteral("sql/0002_bad.sql"),
          "INSERT INTO a VALUES (1);\n\nINSERT INTO nowhere VALUES (1);\n");
    const auto database = open();
    EXPECT_FALSE(migrateFrom(*database, path(QStringLiteral("sql"))).has_value());
    EXPECT_EQ(word(*database, QStringLiteral("PRAGMA user_version")), QStringLiteral("1"));
    EXPECT_EQ(word(*database, QStringLiteral("SELECT count(*) FROM a")), QStringLiteral("0"));
}

TEST_F(DatabaseTest, RefusesADatabaseNewerThanTheProgram)
{
    ASSERT_TRUE(QDir().mkpath(path(QStringLiteral("sql"))));
    write(QStringLiteral("sql/0001_first.sql"), "CREATE TABLE a (id INTEGER) STRICT;\n");
    const auto database = open();
    ASSERT_TRUE(database->exec(QStringLiteral("PRAGMA user_version=7")));
    const auto refused = migrateFrom(*database, path(QStringLiteral("sql")));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind, ErrorKind::TooNew);
    EXPECT_EQ(word(*database, QStringLiteral("SELECT count(*) FROM sqlite_master")), QStringLiteral("0"));
}

TEST_F(DatabaseTest, EveryStepOfAMigrationMayFailAndTheNextTryFinishesIt)
{
    for (int n = 1;; ++n) {
        DatabaseOptions options;
        options.file = path(QStringLiteral("fault-%1.db").arg(n));
        const auto database = open(options);
        int left = n;
        database->setFault([&left](const QString &) -> std::optional<Error> {
            if (--left == 0)
                return Error {ErrorKind::Storage, QStringLiteral("injected"), {}, {}};
            return std::nullopt;
        });
        const bool passed = migrate(*database, QStringLiteral("central")).has_value();
        database->setFault({});
        EXPECT_TRUE(migrate(*database, QStringLiteral("central")).has_value())
            << "after failing statement " << n;
        if (passed)
            break;
    }
}
