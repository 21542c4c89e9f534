#include "ui/shell/syncpage.h"

#include "tests/ui_fakes/fakes.h"

#include <QLabel>
#include <QListView>
#include <QTest>

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::fakes;

namespace {

class SyncPageTest : public testing::Test
{
protected:
    void SetUp() override
    {
        world.directory.people << User {QStringLiteral("lan.tran"),
                                        QStringLiteral("Trần Thị Lan"),
                                        Role::Operator,
                                        centreUnit(),
                                        {},
                                        true};
        WaitingItem told;
        told.opId = QUuid::createUuid();
        told.kind = QStringLiteral("call.correct");
        told.wallMs = world.clock.nowMs();
        told.text = QStringLiteral("12 đường Mẫu");
        told.overtook = {{QStringLiteral("address"), QStringLiteral("lan.tran"), at(2026, 4, 21, 9, 2)},
                         {QStringLiteral("name"), QStringLiteral("di.roi"), at(2026, 4, 20, 9, 2)}};
        world.sync.waiting = {told};
        page = std::make_unique<SyncPage>(theme, world.sync, world.parked, world.directory, world.clock);
        page->resize(1200, 600);
        page->show();
        page->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(page.get(), 5000));
    }
    bool says(const QString &words) const
    {
        const auto labels = page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }

    Theme theme;
    World world;
    std::unique_ptr<SyncPage> page;
};

} // namespace

TEST_F(SyncPageTest, TellsTheAuthorWhoseChangeOfWhichFieldGaveWay)
{
    EXPECT_TRUE(says(QStringLiteral("Trần Thị Lan had changed “Address” (09:02)."))) << "in words";
    EXPECT_TRUE(says(QStringLiteral("di.roi had changed “Name” (20/04).")))
        << "who is not known by name any more";
    EXPECT_TRUE(says(QStringLiteral("For you to know")));
    EXPECT_FALSE(says(QStringLiteral("Needs you"))) << "nothing was refused";
}

TEST_F(SyncPageTest, WhatIsToKnowIsDismissedLikeARefusal)
{
    auto *list = page->findChild<QListView *>(QStringLiteral("syncItems"));
    QTest::keyClick(list, Qt::Key_F9);
    EXPECT_EQ(world.sync.dismissed, QList<QUuid> {world.sync.waiting.first().opId});
    world.sync.waiting.first().overtook.clear(); // one that only waits
    world.sync.set(world.sync.current);
    QTest::keyClick(list, Qt::Key_F9);
    EXPECT_EQ(world.sync.dismissed.size(), 1);
}
