#include "models/items/linelistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace tongdai;

namespace {

LineRow row(const char *key, const char *title)
{
    LineRow r;
    r.key = QString::fromLatin1(key);
    r.title = QString::fromUtf8(title);
    return r;
}

} // namespace

TEST(LineListModel, KeepsItsRowsInPlaceAndFindsThemByKey)
{
    LineListModel model;
    const QAbstractItemModelTester contract(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setRows({row("a", "giấy độc thân"), row("b", "sổ đỏ"), row("c", "khai sinh")});
    const QPersistentModelIndex second = model.index(1);
    model.setRows({row("c", "khai sinh"), row("b", "sổ hồng")});
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(second.data().toString(), QStringLiteral("sổ hồng"));
    EXPECT_EQ(second.row(), 1);
    EXPECT_EQ(model.rowOfKey(QStringLiteral("c")), 0);
    EXPECT_EQ(model.rowOfKey(QStringLiteral("a")), -1);
    EXPECT_EQ(resets.count(), 0);
}

TEST(LineListModel, FiltersWithoutMarksAndByEveryWord)
{
    LineListModel model;
    const QAbstractItemModelTester contract(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows({row("a", "giấy độc thân"), row("b", "giấy khai sinh")});
    model.setFilter(QStringLiteral("giay doc"));
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.at(0)->key, QStringLiteral("a"));
    EXPECT_EQ(model.all(), 2);
    model.setRows({row("b", "giấy khai sinh"), row("d", "độc giấy")});
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.at(0)->key, QStringLiteral("d"));
    model.setFilter({});
    EXPECT_EQ(model.rowCount(), 2);
}
