#include "ui/widgets/talllist.h"

#include <QAbstractListModel>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyledItemDelegate>
#include <QTest>

#include <gtest/gtest.h>

namespace tongdai {
namespace {

constexpr int Height = 40;

class Numbers final : public QAbstractListModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        asked = std::max(asked, index.row());
        return role == Qt::DisplayRole ? QVariant(index.row()) : QVariant();
    }
    void addOnTop(int more)
    {
        beginInsertRows({}, 0, more - 1);
        count += more;
        endInsertRows();
    }
    void drop(int less)
    {
        beginRemoveRows({}, count - less, count - 1);
        count -= less;
        endRemoveRows();
    }
    int count = 1'000'000;
    mutable int asked = -1;
};

class Rows final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        painted << index.data().toInt();
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, Height}; }
    mutable QList<int> painted;
};

class TallListTest : public testing::Test
{
protected:
    void SetUp() override
    {
        list.setModel(&model);
        list.setItemDelegate(&rows);
        list.setFrameShape(QFrame::NoFrame);
        list.resize(300, 10 * Height);
        list.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&list, 5000));
        list.setFocus();
    }
    QList<int> seen()
    {
        rows.painted.clear();
        list.viewport()->grab();
        return rows.painted;
    }

    Numbers model;
    Rows rows;
    TallList list;
};

TEST_F(TallListTest, PaintsWhatIsSeenAndAsksForNothingElse)
{
    EXPECT_EQ(seen(), QList<int>({0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
    EXPECT_EQ(model.asked, 9);
    list.verticalScrollBar()->setValue(700'000 * Height + Height / 2);
    EXPECT_EQ(seen().constFirst(), 700'000);
    EXPECT_EQ(rows.painted.size(), 11);
    EXPECT_EQ(list.indexAt({5, Height}).row(), 700'001);
    EXPECT_EQ(list.visualRect(model.index(700'001)).top(), Height / 2);
}

TEST_F(TallListTest, AScrollPaintsByItself)
{
    for (const int row : {3'600, 0, 700'000, 5, 0}) {
        rows.painted.clear();
        list.verticalScrollBar()->setValue(row * Height);
        EXPECT_TRUE(QTest::qWaitFor([&] { return rows.painted.contains(row); }, 2000)) << row;
    }
}

TEST_F(TallListTest, AScrollPaintsByItselfAfterManyRepaints)
{
    QScrollBar *bar = list.verticalScrollBar();
    for (int i = 0; i < 1'200; ++i) {
        bar->setValue(bar->value() + 3 * Height);
        list.viewport()->repaint();
        QCoreApplication::processEvents();
    }
    rows.painted.clear();
    bar->setValue(0);
    EXPECT_TRUE(QTest::qWaitFor([&] { return rows.painted.contains(0); }, 2000));
}

TEST_F(TallListTest, KeysGoOverAMillionRows)
{
    QTest::keyClick(&list, Qt::Key_End);
    EXPECT_EQ(list.currentIndex().row(), 999'999);
    EXPECT_EQ(seen().constLast(), 999'999);
    QTest::keyClick(&list, Qt::Key_PageUp);
    EXPECT_EQ(list.currentIndex().row(), 999'990);
    QTest::keyClick(&list, Qt::Key_Home);
    QTest::keyClick(&list, Qt::Key_Down);
    QTest::keyClick(&list, Qt::Key_PageDown);
    EXPECT_EQ(list.currentIndex().row(), 10);
    QTest::keyClick(&list, Qt::Key_Up);
    EXPECT_EQ(list.currentIndex().row(), 9);
    model.asked = -1;
    QTest::keyClick(&list, Qt::Key_X); // no search through all of them
    EXPECT_EQ(list.currentIndex().row(), 9);
    EXPECT_LE(model.asked, 20);
}

TEST_F(TallListTest, RowsThatComeInAboveMoveNothingUnderTheEyes)
{
    list.setCurrentIndex(model.index(500));
    list.scrollTo(model.index(500), QAbstractItemView::PositionAtTop);
    model.addOnTop(3);
    QCoreApplication::processEvents();
    EXPECT_EQ(list.currentIndex().row(), 503);
    EXPECT_EQ(seen().constFirst(), 503);
}

TEST_F(TallListTest, AtTheTopTheNewestIsSeen)
{
    model.addOnTop(1);
    QCoreApplication::processEvents();
    EXPECT_EQ(seen().constFirst(), 0);
}

TEST_F(TallListTest, StaysWithinItsRowsWhenTheyGo)
{
    QTest::keyClick(&list, Qt::Key_End);
    model.drop(999'995);
    QCoreApplication::processEvents();
    EXPECT_EQ(seen(), QList<int>({0, 1, 2, 3, 4}));
    EXPECT_EQ(list.verticalScrollBar()->maximum(), 0);
    EXPECT_FALSE(list.indexAt({5, 8 * Height}).isValid());
}

TEST_F(TallListTest, AClickChoosesTheRowUnderIt)
{
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, {50, 3 * Height + 5});
    EXPECT_EQ(list.currentIndex().row(), 3);
    EXPECT_TRUE(list.selectionModel()->isSelected(model.index(3)));
}

} // namespace
} // namespace tongdai
