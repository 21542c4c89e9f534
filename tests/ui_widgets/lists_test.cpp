// Digit lists and combo boxes.
#include "ui/widgets/digitlist.h"
#include "ui/widgets/plaincombo.h"

#include <QApplication>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

using namespace tongdai;

namespace {
QList<DigitList::Row> threeRows()
{
    return {{QStringLiteral("1"), QStringLiteral("một"), 10},
            {QStringLiteral("2"), QStringLiteral("hai"), 20},
            {QStringLiteral("0"), QStringLiteral("không"), 30}};
}
} // namespace

TEST(DigitList, ChoosesByABareDigit)
{
    Theme theme;
    DigitList list(theme, 2);
    list.setRows(threeRows());
    QList<int> picked;
    QObject::connect(&list, &DigitList::picked, &list, [&](int value) { picked << value; });
    QTest::keyClick(&list, Qt::Key_2);
    QTest::keyClick(&list, Qt::Key_0);
    QTest::keyClick(&list, Qt::Key_9);
    EXPECT_EQ(picked, (QList<int> {20, 30}));
    EXPECT_EQ(list.chosen(), 30);
}

TEST(DigitList, TakesNoInputMethodSoThatVniCannotComposeItsDigits)
{
    Theme theme;
    DigitList list(theme);
    EXPECT_FALSE(list.testAttribute(Qt::WA_InputMethodEnabled));
}

TEST(DigitList, IgnoresAHeldDigitAndChords)
{
    Theme theme;
    DigitList list(theme);
    list.setRows(threeRows());
    QKeyEvent held(QEvent::KeyPress, Qt::Key_1, Qt::NoModifier, QStringLiteral("1"), true);
    QApplication::sendEvent(&list, &held);
    QTest::keyClick(&list, Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(list.chosen(), -1);
}

TEST(PlainCombo, StaysWhereItIsUnderTheWheel)
{
    Theme theme;
    PlainCombo combo(theme);
    combo.addItems({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
    combo.setCurrentIndex(1);
    QWheelEvent wheel(QPointF(5, 5), QPointF(5, 5), {}, QPoint(0, -240), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&combo, &wheel);
    EXPECT_EQ(combo.currentIndex(), 1);
}

TEST(PlainCombo, TakesADigitForARowWhenAskedTo)
{
    Theme theme;
    PlainCombo combo(theme);
    combo.addItems({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
    combo.setTakesDigits(true);
    int told = -1;
    QObject::connect(&combo, &PlainCombo::digitTaken, &combo, [&](int row) { told = row; });
    QTest::keyClick(&combo, Qt::Key_3);
    EXPECT_EQ(combo.currentIndex(), 2);
    EXPECT_EQ(told, 2);
    QTest::keyClick(&combo, Qt::Key_8);
    EXPECT_EQ(combo.currentIndex(), 2);
}
