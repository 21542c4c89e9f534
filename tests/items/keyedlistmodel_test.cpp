#include "models/items/keyedlistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include <random>

using namespace tongdai;

namespace {

struct Row {
    QUuid id;
    int value = 0;
    bool operator==(const Row &) const = default;
};

class Rows final : public KeyedListModel<Row>
{
public:
    using KeyedListModel::align;
    using KeyedListModel::append;
    using KeyedListModel::rows;
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(rows().at(index.row()).value) : QVariant();
    }
};

QUuid id(int n)
{
    return QUuid(static_cast<uint>(n), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}

QList<Row> list(std::initializer_list<int> ids)
{
    QList<Row> out;
    for (const int n : ids)
        out.append({id(n), n});
    return out;
}

} // namespace

TEST(KeyedListModel, BecomesTheWantedListWithoutAReset)
{
    std::mt19937 random(7);
    Rows model;
    const QAbstractItemModelTester contract(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    for (int round = 0; round < 500; ++round) {
        QList<int> ids(static_cast<int>(random() % 30));
        std::generate(ids.begin(), ids.end(), [&] { return static_cast<int>(random() % 40); });
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        std::shuffle(ids.begin(), ids.end(), random);
        QList<Row> wanted;
        for (const int n : ids)
            wanted.append({id(n), static_cast<int>(random() % 3)});
        model.align(wanted);
        ASSERT_EQ(model.rows(), wanted) << "round " << round;
    }
    EXPECT_EQ(resets.count(), 0);
}

TEST(KeyedListModel, KeepsAPersistentIndexOnItsRecordWhileRowsMoveAround)
{
    Rows model;
    model.align(list({1, 2, 3, 4, 5}));
    const QPersistentModelIndex third(model.index(2));
    model.align(list({9, 3, 5, 1}));
    ASSERT_TRUE(third.isValid());
    EXPECT_EQ(model.rows().at(third.row()).id, id(3));
    model.align(list({5, 1}));
    EXPECT_FALSE(third.isValid());
}

TEST(KeyedListModel, TakesARowThatSankToTheBottomAsOneMove)
{
    Rows model;
    QList<Row> rows;
    for (int n = 0; n < 200; ++n)
        rows.append({id(n + 1), n});
    model.align(rows);
    const QSignalSpy moves(&model, &QAbstractItemModel::rowsMoved);
    rows.move(0, 199);
    model.align(rows);
    EXPECT_EQ(moves.count(), 1);
    EXPECT_EQ(model.rows(), rows);
}

TEST(KeyedListModel, ListsARecordOnceEvenWhenItIsGivenTwice)
{
    Rows model;
    const QAbstractItemModelTester contract(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.align(list({1, 2, 1, 3}));
    EXPECT_EQ(model.rowCount(), 3);
    model.append(list({3, 4, 4}));
    EXPECT_EQ(model.rows(), list({1, 2, 3, 4}));
}
