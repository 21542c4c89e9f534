#include "tests/faults/process/killrun.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace tongdai::tests {

TEST(Kills, EachCallExistsOnceAfterFiftyKillsOfTheServer)
{
    const QTemporaryDir folder;
    KillPlan plan;
    plan.dataFolder = folder.filePath(QStringLiteral("data"));
    plan.seed = 20261123;
    const KillReport report = runKills(plan);
    EXPECT_TRUE(report.violations.isEmpty()) << report.violations.join(QLatin1Char('\n')).toStdString();
    EXPECT_EQ(report.kills, 50);
    EXPECT_GT(report.killsWithARequestOpen, 10) << "kills that meet no request prove little";
    EXPECT_GT(report.resent, 10);
}

TEST(Kills, ClientThatSendsAnewInsteadOfAgainIsCaught)
{
    const QTemporaryDir folder;
    KillPlan plan;
    plan.dataFolder = folder.filePath(QStringLiteral("data"));
    plan.naive = true;
    const KillReport report = runKills(plan);
    EXPECT_FALSE(report.violations.isEmpty());
}

} // namespace tongdai::tests
