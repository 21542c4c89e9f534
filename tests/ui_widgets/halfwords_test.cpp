// What an input method sends, sent by hand; tests/ui_input types through real ones.
#include "ui/widgets/halfwords.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

#include <gtest/gtest.h>

namespace tongdai {

class HalfWordsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        qApp->installEventFilter(&words);
        window.resize(300, 200);
        first.setGeometry(0, 0, 300, 100);
        second.setGeometry(0, 120, 300, 40);
        window.show();
        window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
        first.setFocus();
    }
    static void compose(QWidget &field, const QString &word)
    {
        QInputMethodEvent event(word, {});
        QCoreApplication::sendEvent(&field, &event);
    }
    static void commit(QWidget &field, const QString &word)
    {
        QInputMethodEvent event;
        event.setCommitString(word);
        QCoreApplication::sendEvent(&field, &event);
    }

    HalfWords words;
    QWidget window;
    QPlainTextEdit first {&window};
    QLineEdit second {&window};
};

TEST_F(HalfWordsTest, StandAtTheCursorOfWhatIsTyped)
{
    first.setPlainText(QStringLiteral("đất  ruộng"));
    QTextCursor cursor = first.textCursor();
    cursor.setPosition(4);
    first.setTextCursor(cursor);
    compose(first, QStringLiteral("trồng"));
    EXPECT_EQ(first.toPlainText(), QStringLiteral("đất  ruộng"));
    EXPECT_EQ(typedIn(&first), QStringLiteral("đất trồng ruộng"));
    commit(first, QStringLiteral("trồng"));
    EXPECT_EQ(typedIn(&first), QStringLiteral("đất trồng ruộng"));
    EXPECT_EQ(first.toPlainText(), typedIn(&first));
}

TEST_F(HalfWordsTest, CommittedByAClickAreNotTakenTwice)
{
    compose(first, QStringLiteral("trẻ"));
    QTest::mouseClick(&second, Qt::LeftButton);
    second.setFocus();
    commit(first, QStringLiteral("trẻ")); // Qt, while it changes the focus
    commit(second, QStringLiteral("trẻ")); // the method, in answer to the reset
    EXPECT_EQ(first.toPlainText(), QStringLiteral("trẻ"));
    EXPECT_EQ(second.text(), QString());
    compose(second, QStringLiteral("trẻ"));
    commit(second, QStringLiteral("trẻ"));
    EXPECT_EQ(second.text(), QStringLiteral("trẻ")) << "typed again, it is meant";
}

TEST_F(HalfWordsTest, AKeyThatWritesNothingDoesNotLetTheLateWordIn)
{
    second.setFocus();
    compose(second, QStringLiteral("diện"));
    QTest::mouseClick(&first, Qt::LeftButton);
    commit(second, QStringLiteral("diện"));
    QTest::keyClick(&second, Qt::Key_Escape);
    first.setFocus();
    commit(first, QStringLiteral("diện"));
    EXPECT_EQ(first.toPlainText(), QString());
    EXPECT_EQ(second.text(), QStringLiteral("diện"));
}

TEST_F(HalfWordsTest, TypedTwiceAreThereTwice)
{
    for (int i = 0; i < 2; ++i) {
        compose(first, QStringLiteral("xa"));
        commit(first, QStringLiteral("xa"));
    }
    commit(first, QStringLiteral("xa")); // a method that shows nothing in the making
    EXPECT_EQ(first.toPlainText(), QStringLiteral("xaxaxa"));
}

} // namespace tongdai
