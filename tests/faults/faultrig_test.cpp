#include "tests/faults/process/faultrig.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace tongdai::tests {

TEST(FaultRig, AMinuteOfFaultsLosesAndDoublesNothing)
{
    const QTemporaryDir folder;
    FaultPlan plan;
    plan.seats = 8;
    plan.seed = 20261127;
    plan.folder = folder.filePath(QStringLiteral("rig"));
    const FaultReport report = runFaults(plan);
    EXPECT_TRUE(report.isClean()) << report.table().toStdString();
    EXPECT_GT(report.saved, 100);
    EXPECT_GT(report.faultCount(), 30);
}

} // namespace tongdai::tests
