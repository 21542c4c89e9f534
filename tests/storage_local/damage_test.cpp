// Bytes of one of a profile's files flipped at random, as after a kill: every call saved there is whole.
#include "tests/storage_local/profilefixture.h"

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
        for (int i = 0; i < Saved; ++i) {
            Call made = call();
            made.citizen.content = wordsOf(i);
            EXPECT_TRUE(wait(calls->save({made, {}})));
            ids.append(made.id);
        }
        settle();
        const QString copy = folder.path() + QStringLiteral("/killed");
        copyFolder(options().folder, copy);
        close();
        return copy;
    }
    static void copyFolder(const QString &from, const QString &to)
    {
        QDir(to).removeRecursively();
        QDir().mkpath(to);
        for (const QFileInfo &file : QDir(from).entryInfoList(QDir::Files | QDir::Hidden)) {
            if (file.fileName() != QStringLiteral("lock") && file.fileName() != QStringLiteral("reserve"))
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
        EXPECT_EQ(all.size(), Saved) << what;
        for (const Call &each : all)
            EXPECT_TRUE(each.citizen.content == wordsOf(static_cast<int>(ids.indexOf(each.id)))) << what;
        const auto queued = wait(profile->write(
            [](Outbox &outbox) { return outbox.takeForSending(100, nullptr); }, [](const auto &) {}));
        ASSERT_TRUE(queued) << what << queued.error().detail.toStdString();
        EXPECT_EQ(queued->size(), Saved) << what;
        QSet<qint64> numbers;
        for (const QueuedOperation &operation : *queued)
            numbers.insert(operation.n);
        EXPECT_EQ(numbers.size(), Saved) << what;
        EXPECT_EQ(counts().nextN, Saved + 1) << what;
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

} // namespace tongdai::storage
