// Real processes: one saves until it is killed, another until its files may not grow.
#include "tests/storage_local/profilefixture.h"

#include <QProcess>
#include <QRandomGenerator>

#include <csignal>
#include <sys/resource.h>

namespace tongdai::storage {

// The child's part; runs only when a test below starts this program again with a folder in the environment.
class SavingChild : public ProfileTest
{
protected:
    static QString folderFromOutside() { return qEnvironmentVariable("TONGDAI_TEST_PROFILE"); }

    void openOutside()
    {
        LocalProfileOptions wanted;
        wanted.folder = folderFromOutside();
        wanted.reserveBytes = 1 << 16;
        ASSERT_TRUE(openOnly(wanted));
        ASSERT_TRUE(wait(profile->keys().unlockWithSeatKey(operatorUser().name, password(), seatKey())));
        makeStores(operatorUser());
        clock.now = QDateTime::currentMSecsSinceEpoch();
    }
    void report(const QUuid &id)
    {
        printf("saved %s\n", qPrintable(idText(id)));
        fflush(stdout);
    }
};

TEST_F(SavingChild, DISABLED_SavesUntilKilled)
{
    if (folderFromOutside().isEmpty())
        GTEST_SKIP() << "started by another test only";
    openOutside();
    for (;;) {
        const auto saved = wait(calls->save(handedOver()));
        ASSERT_TRUE(saved);
        report(saved->call.id);
    }
}

TEST_F(SavingChild, DISABLED_SavesUntilItsFilesMayNotGrow)
{
    if (folderFromOutside().isEmpty())
        GTEST_SKIP() << "started by another test only";
    openOutside();
    settle();
    std::signal(SIGXFSZ, SIG_IGN);
    const qint64 size = QFileInfo(folderFromOutside() + QStringLiteral("/outbox.db")).size();
    rlimit limit {};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &limit), 0);
    const rlimit before = limit;
    limit.rlim_cur = rlim_t(size) + 5 * 4096 + 100;
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &limit), 0);
    bool refused = false;
    for (int i = 0; i < 200 && !refused; ++i) {
        const auto saved = wait(calls->save({call(), {}}));
        if (saved)
            report(saved->call.id);
        else
            refused = true;
    }
    EXPECT_TRUE(refused);
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &before), 0);
    const auto saved = wait(calls->save({call(), {}}));
    ASSERT_TRUE(saved) << qPrintable(saved.error().detail);
    report(saved->call.id);
}

class Crash : public ProfileTest
{
protected:
    /// Starts the child; kills it after `lines` saves, or waits for its end when 0. Ids it reported as saved.
    QStringList child(const QString &test, int lines, int *exitCode = nullptr)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TONGDAI_TEST_PROFILE"), options().folder);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(
            QCoreApplication::applicationFilePath(),
            {QStringLiteral("--gtest_also_run_disabled_tests"), QStringLiteral("--gtest_filter=") + test});
        EXPECT_TRUE(process.waitForStarted());
        QByteArray output;
        while (lines > 0 && output.count("saved ") < lines && process.waitForReadyRead(60'000))
            output += process.readAll();
        if (lines > 0)
            process.kill();
        EXPECT_TRUE(process.waitForFinished(60'000));
        output += process.readAll();
        if (exitCode)
            *exitCode = process.exitCode();
        QStringList ids;
        const QList<QByteArray> all = output.split('\n');
        for (const QByteArray &line : all) {
            if (line.startsWith("saved ") && line.size() == 42)
                ids.append(QString::fromLatin1(line.mid(6)));
        }
        return ids;
    }

    void expectSaved(const QStringList &ids)
    {
        QSet<QString> there;
        const QList<Call> found = recent(100'000);
        for (const Call &call : found)
            there.insert(idText(call.id));
        EXPECT_EQ(there.size(), found.size());
        for (const QString &id : ids)
            EXPECT_TRUE(there.contains(id)) << qPrintable(id);
        // Whole: every call with its ticket, numbered without a gap.
        const auto taken = wait(sync->takeForSending(100'000));
        ASSERT_TRUE(taken);
        for (qsizetype i = 0; i < taken->size(); ++i)
            EXPECT_EQ(taken->at(i).n, i + 1);
        ASSERT_TRUE(wait(sync->unknownOutcome()));
    }
};

TEST_F(Crash, EverythingReportedSavedIsThereAfterKillingTheProgram)
{
    ASSERT_TRUE(QDir().mkpath(options().folder));
    QStringList all;
    for (int round = 0; round < 6; ++round) {
        const int lines = 1 + QRandomGenerator::global()->bounded(30);
        const QStringList ids = child(QStringLiteral("SavingChild.DISABLED_SavesUntilKilled"), lines);
        EXPECT_GE(ids.size(), lines);
        all += ids;
        const auto opened = openOnly(options());
        ASSERT_TRUE(opened) << "round " << round << ": " << qPrintable(opened.error().detail);
        ASSERT_TRUE(wait(profile->keys().unlockWithSeatKey(operatorUser().name, password(), seatKey())));
        makeStores(operatorUser());
        expectSaved(all);
        EXPECT_EQ(counts().waiting % 2, 0);
        close();
    }
}

TEST_F(Crash, FilesThatMayNotGrowLoseNothingReportedSaved)
{
    ASSERT_TRUE(QDir().mkpath(options().folder));
    int exitCode = -1;
    const QStringList ids
        = child(QStringLiteral("SavingChild.DISABLED_SavesUntilItsFilesMayNotGrow"), 0, &exitCode);
    EXPECT_EQ(exitCode, 0);
    EXPECT_GT(ids.size(), 1);
    ASSERT_TRUE(openOnly(options()));
    ASSERT_TRUE(wait(profile->keys().unlockWithSeatKey(operatorUser().name, password(), seatKey())));
    makeStores(operatorUser());
    expectSaved(ids);
    EXPECT_EQ(recent(1000).size(), ids.size());
}

} // namespace tongdai::storage
