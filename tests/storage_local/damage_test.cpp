// Bytes of one of a profile's files flipped at random, as after a kill: every call saved there is whole.
#include "tests/storage_local/profilefixture.h"

#include <QSqlError>

#include <random>

namespace tongdai::storage {

class Damage : public ProfileTest
{
protected:
    static constexpr int Saved = 33; ///< the copy was made at the twentieth

    static QString wordsOf(int i) { return QStringLiteral("câu hỏi thứ %1 ").arg(i).repeated(40); }

    /// The files as a kill leaves them.
    QString killed()
    {
        open();
        saveCalls(Saved);
        const QString copy = folder.path() + QStringLiteral("/killed");
        copyFolder(options().folder, copy);
        close();
        return copy;
    }
    void saveCalls(int times)
    {
        for (int i = 0; i < times; ++i) {
            Call made = call();
            made.citizen.content = wordsOf(static_cast<int>(ids.size()));
            EXPECT_TRUE(wait(calls->save({made, {}})));
            ids.append(made.id);
        }
        settle();
    }
    static void copyFolder(const QString &from, const QString &to)
    {
        QDir(to).removeRecursively();
        QDir().mkpath(to);
        for (const QFileInfo &file : QDir(from).entryInfoList(QDir::Files | QDir::Hidden)) {
            if (file.fileName() != QStringLiteral("in-use") && file.fileName() != QStringLiteral("reserve"))
                QFile::copy(file.filePath(), to + QLatin1Char('/') + file.fileName());
        }
    }
    static void flip(const QString &name, int bytes, std::mt19937 &random)
    {
        QFile file(name);
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        for (int i = 0; i < bytes; ++i) {
            const qint64 at = static_cast<qint64>(random() % static_cast<quint64>(file.size()));
            file.seek(at);
            char byte = 0;
            file.getChar(&byte);
            file.seek(at);
            file.putChar(static_cast<char>(byte ^ static_cast<char>(1 + random() % 255)));
        }
    }
    void expectAllThere(const QString &damaged, const std::string &what)
    {
        const qsizetype saved = ids.size();
        LocalProfileOptions wanted = options();
        wanted.folder = damaged;
        ASSERT_TRUE(openOnly(wanted)) << what;
        const auto unlocked = wait(profile->keys().unlockWithPassword(operatorUser().name, password()));
        // Who may enter without the centre is not in two files: then the centre's key opens the same profile.
        if (!unlocked) {
            ASSERT_TRUE(wait(profile->keys().unlockWithSeatKey(operatorUser().name, password(), seatKey()))) << what;
        }
        makeStores(operatorUser());
        const QList<Call> all = recent();
        EXPECT_EQ(all.size(), saved) << what;
        for (const Call &each : all)
            EXPECT_TRUE(each.citizen.content == wordsOf(static_cast<int>(ids.indexOf(each.id)))) << what;
        const auto queued = wait(profile->write(
            [](Outbox &outbox) { return outbox.takeForSending(100, nullptr); }, [](const auto &) {}));
        ASSERT_TRUE(queued) << what << queued.error().detail.toStdString();
        EXPECT_EQ(queued->size(), saved) << what;
        QSet<qint64> numbers;
        for (const QueuedOperation &operation : *queued)
            numbers.insert(operation.n);
        EXPECT_EQ(numbers.size(), saved) << what;
        EXPECT_GT(counts().nextN, saved) << what; // more where the installation's own id was hit
        close();
    }

    QList<QUuid> ids;
};

TEST_F(Damage, ToAnyOneFileOfTheOutboxLosesNoCall)
{
    const QString whole = killed();
    const QString damaged = folder.path() + QStringLiteral("/damaged");
    for (const char *file : {"outbox.db", "outbox.bak", "outbox.tail", "mirror.db"}) {
        for (const int bytes : {1, 8, 64, 512}) {
            for (unsigned seed = 1; seed <= 6; ++seed) {
                copyFolder(whole, damaged);
                std::mt19937 random(seed);
                flip(damaged + QLatin1Char('/') + QLatin1String(file), bytes, random);
                expectAllThere(damaged,
                               QStringLiteral("%1, %2 bytes, seed %3").arg(QLatin1String(file)).arg(bytes).arg(seed).toStdString());
            }
        }
    }
}

TEST_F(Damage, OfARowThatTheFilesStructureDoesNotShowIsMended)
{
    const QString damaged = killed();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("damage"));
        database.setDatabaseName(damaged + QStringLiteral("/outbox.db"));
        ASSERT_TRUE(database.open());
        QSqlQuery query(database);
        // One that the copy has, one that only the tail has.
        ASSERT_TRUE(query.exec(QStringLiteral("UPDATE op SET sealed = zeroblob(length(sealed)) WHERE n IN (3, 30)")));
        ASSERT_TRUE(query.exec(QStringLiteral("UPDATE op SET body = replace(body, 'answered', 'answreed') WHERE n = 5")));
        ASSERT_TRUE(query.exec(QStringLiteral("UPDATE key_slot SET wrapped = zeroblob(40) WHERE holder <> ''")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("damage"));
    expectAllThere(damaged, "rows changed");
}

TEST_F(Damage, OfARecordThatReadsAsNothingAddsNoOperation)
{
    const QString damaged = killed();
    const auto onFile = [&damaged](const QStringList &statements) {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("damage"));
            database.setDatabaseName(damaged + QStringLiteral("/outbox.db"));
            ASSERT_TRUE(database.open());
            for (const QString &statement : statements) {
                QSqlQuery query(database);
                ASSERT_TRUE(query.exec(statement)) << query.lastError().text().toStdString() << statement.toStdString();
            }
        }
        QSqlDatabase::removeDatabase(QStringLiteral("damage"));
    };
    // What is left of a record whose header was hit: every column NULL, its sum too.
    const auto setNotNull = [](const QString &from, const QString &to) {
        return QStringLiteral("UPDATE sqlite_schema SET sql = replace(sql, '%1', '%2') WHERE name = 'op'").arg(from, to);
    };
    onFile({QStringLiteral("PRAGMA writable_schema=ON"), setNotNull(QStringLiteral("NOT NULL"), QStringLiteral("/*NOT*/"))});
    QStringList columns;
    for (const QString &column : OutboxRow::columns().split(QStringLiteral(", ")))
        columns.append(column + QStringLiteral(" = NULL"));
    onFile({QStringLiteral("UPDATE op SET sum = NULL, %1 WHERE n IN (5, 30)").arg(columns.join(QStringLiteral(", ")))});
    onFile({QStringLiteral("PRAGMA writable_schema=ON"), setNotNull(QStringLiteral("/*NOT*/"), QStringLiteral("NOT NULL"))});
    expectAllThere(damaged, "records of nothing");
}

TEST_F(Damage, OfAColumnsNameIsSeen)
{
    const QString damaged = killed();
    QFile file(damaged + QStringLiteral("/outbox.db"));
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    const qsizetype at = bytes.indexOf("acked_n");
    ASSERT_GE(at, 0);
    bytes[at] = 'b';
    file.seek(0);
    file.write(bytes);
    file.close();
    expectAllThere(damaged, "a column's name");
}

TEST_F(Damage, ToAFileWhoseCopyIsOlderThanTheFirstSignInLosesNoCall)
{
    // A kill before anybody has signed in: the next start copies an outbox that has no key yet.
    ASSERT_TRUE(openOnly(options()));
    settle();
    const QString begun = folder.path() + QStringLiteral("/begun");
    copyFolder(options().folder, begun);
    close();
    LocalProfileOptions wanted = options();
    wanted.folder = begun;
    ASSERT_TRUE(openOnly(wanted));
    settle();
    ASSERT_TRUE(QFile::exists(begun + QStringLiteral("/outbox.bak")));
    ASSERT_TRUE(wait(profile->keys().unlockWithSeatKey(operatorUser().name, password(), seatKey())));
    makeStores(operatorUser());
    saveCalls(18);
    const QString damaged = folder.path() + QStringLiteral("/damaged");
    copyFolder(begun, damaged);
    close();
    QFile file(damaged + QStringLiteral("/outbox.db"));
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(static_cast<int>(file.size()), '\0'));
    file.close();
    expectAllThere(damaged, "no key in the first copy");
}

TEST_F(Damage, OfATablesDescriptionHidesNoOtherTable)
{
    const QString damaged = killed();
    QFile::remove(damaged + QStringLiteral("/outbox.bak"));
    QFile::remove(damaged + QStringLiteral("/outbox.tail"));
    QFile file(damaged + QStringLiteral("/outbox.db"));
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    const qsizetype at = bytes.indexOf("TABLE link_check");
    ASSERT_GE(at, 0);
    bytes[at + 2] = '\'';
    file.seek(0);
    file.write(bytes);
    file.close();
    expectAllThere(damaged, "a table's description");
}

TEST_F(Damage, ToEverySlotOfTheKeyKeepsNobodyOut)
{
    const QString damaged = killed();
    for (const char *name : {"outbox.db", "outbox.bak"}) {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("damage"));
        database.setDatabaseName(damaged + QLatin1Char('/') + QLatin1String(name));
        ASSERT_TRUE(database.open());
        ASSERT_TRUE(QSqlQuery(database).exec(QStringLiteral("UPDATE key_slot SET wrapped = zeroblob(40)")));
        database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("damage"));
    }
    LocalProfileOptions wanted = options();
    wanted.folder = damaged;
    ASSERT_TRUE(openOnly(wanted));
    ASSERT_TRUE(wait(profile->keys().unlockWithSeatKey(operatorUser().name, password(), seatKey())));
    makeStores(operatorUser());
    // What nobody can read any more travels without its words; what comes now is whole.
    saveCalls(1);
    const auto queued = wait(profile->write(
        [](Outbox &outbox) { return outbox.takeForSending(100, nullptr); }, [](const auto &) {}));
    ASSERT_TRUE(queued) << queued.error().detail.toStdString();
    EXPECT_EQ(queued->size(), Saved + 1);
    EXPECT_TRUE(recent(1).constFirst().citizen.content == wordsOf(Saved));
}

TEST_F(Damage, OfAnOperationsNumberOrInstallationIsSeen)
{
    const QString whole = killed();
    // An installation's id stands in the operation's row, in an index and in the identity.
    const QByteArray installation = QByteArrayLiteral("01a21cdc-0dd5-7e01-ba5b-7bc501bd483f");
    ASSERT_TRUE(openOnly([&] {
        LocalProfileOptions wanted = options();
        wanted.folder = whole;
        return wanted;
    }()));
    ASSERT_TRUE(wait(profile->keys().unlockWithPassword(operatorUser().name, password())));
    makeStores(operatorUser());
    ASSERT_TRUE(wait(sync->adoptClient(QUuid::fromString(installation))));
    settle();
    const QString adopted = folder.path() + QStringLiteral("/adopted");
    copyFolder(whole, adopted);
    close();
    int places = 0;
    for (qsizetype from = 0;;) {
        const QString damaged = folder.path() + QStringLiteral("/damaged");
        copyFolder(adopted, damaged);
        QFile database(damaged + QStringLiteral("/outbox.db"));
        ASSERT_TRUE(database.open(QIODevice::ReadWrite));
        const QByteArray all = database.readAll();
        const qsizetype at = all.indexOf(installation, from);
        if (at < 0)
            break;
        from = at + installation.size();
        if (++places % 8 != 1)
            continue; // every eighth will do
        database.seek(at + 19);
        database.putChar('\x0c');
        database.close();
        expectAllThere(damaged, QStringLiteral("place %1").arg(places).toStdString());
    }
    EXPECT_GT(places, Saved);
}

TEST_F(Damage, TheTailEndsWithTheCopyAndWithAFrameCutOff)
{
    open();
    ASSERT_TRUE(wait(calls->save({call(), {}})));
    settle();
    const QString tail = path(QStringLiteral("outbox.tail"));
    EXPECT_EQ(OutboxTail::read(tail).size(), 1);
    for (int i = 1; i < 20; ++i)
        ASSERT_TRUE(wait(calls->save({call(), {}})));
    settle();
    EXPECT_EQ(QFileInfo(tail).size(), 0);
    for (int i = 0; i < 3; ++i)
        ASSERT_TRUE(wait(calls->save({call(), {}})));
    settle();
    QFile file(tail);
    ASSERT_TRUE(file.resize(file.size() - 1));
    EXPECT_EQ(OutboxTail::read(tail).size(), 2);
}

TEST_F(Damage, OfALargeMirrorIsFoundWhileItIsInUseAndMended)
{
    open();
    QList<PullRow> rows;
    for (int i = 0; i < 300; ++i)
        rows.append(row(call()));
    ASSERT_TRUE(pull(QStringLiteral("calls"), rows));
    close();
    // Tables that name a page twice: nothing a read of the first rows meets.
    {
        QFile file(path(QStringLiteral("mirror.db")));
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        const qint64 page = 4096;
        ASSERT_GT(file.size(), 40 * page);
        file.seek(file.size() - page);
        file.write(QByteArray(static_cast<int>(page), '\x5a'));
        QFile running(path(QStringLiteral("running"))); // as after a kill
        ASSERT_TRUE(running.open(QIODevice::WriteOnly));
    }
    LocalProfileOptions wanted = options();
    wanted.mirrorCheckedFirstBytes = 0;
    ASSERT_TRUE(openOnly(wanted));
    EXPECT_TRUE(QTest::qWaitFor([this] { return profile->mirrorWasMadeAnew(); }, 10'000));
    ASSERT_TRUE(wait(profile->keys().unlockWithPassword(operatorUser().name, password())));
    makeStores(operatorUser());
    settle();
    EXPECT_TRUE(recent().isEmpty());
    EXPECT_TRUE(wait(sync->cursors())->isEmpty()) << "the centre sends all of it again";
    ASSERT_TRUE(pull(QStringLiteral("calls"), {rows.first()}));
    EXPECT_EQ(recent().size(), 1);
}

} // namespace tongdai::storage
