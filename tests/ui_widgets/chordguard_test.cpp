#include "ui/widgets/chordguard.h"

#include "ui/widgets/keyaction.h"
#include "ui/widgets/noteedit.h"
#include "ui/widgets/questionfield.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QTest>
#include <QVBoxLayout>

#include <gtest/gtest.h>

using namespace tongdai;

namespace {

/// Every chord of the key card that a window or page binds.
QList<QKeySequence> chords()
{
    QList<QKeySequence> all {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Equal),
                             QKeySequence(Qt::CTRL | Qt::Key_Minus)};
    for (const int key : {Qt::Key_F1, Qt::Key_F2, Qt::Key_F3, Qt::Key_F4, Qt::Key_F5, Qt::Key_F6, Qt::Key_F7,
                          Qt::Key_F8, Qt::Key_F9, Qt::Key_F11, Qt::Key_F12})
        all << QKeySequence(key);
    for (const char letter :
         {'K', 'F', 'J', 'T', 'O', 'B', 'I', 'G', 'R', 'H', 'M', 'N', 'S', 'P', 'W', 'L', 'Q', 'D', 'E', 'U', '0', '1', '7'})
        all << QKeySequence(int(Qt::CTRL) | letter);
    return all;
}

struct Stage {
    Theme theme;
    ChordGuard guard;
    QWidget window;
    QuestionField line {theme, &window};
    NoteEdit note {theme, 3, &window};
    int fired = 0;

    Stage()
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(&line);
        column->addWidget(&note);
        qApp->installEventFilter(&guard);
        for (const QKeySequence &chord : chords())
            new KeyAction(&window, chord, [this] { ++fired; });
        window.show();
        window.activateWindow();
    }
    bool ready() { return QTest::qWaitForWindowActive(&window, 5000); }
};

void press(QWidget *widget, const QKeySequence &chord)
{
    const QKeyCombination combination = chord[0];
    QTest::keyClick(widget, combination.key(), combination.keyboardModifiers());
}

} // namespace

TEST(ChordGuard, LetsEveryChordFireOnceAndLeavesTheTextOfFieldsAlone)
{
    Stage stage;
    ASSERT_TRUE(stage.ready());
    const QString text = QStringLiteral("một hai ba bốn");
    for (const QKeySequence &chord : chords()) {
        for (QWidget *field : {static_cast<QWidget *>(&stage.line), static_cast<QWidget *>(&stage.note)}) {
            stage.line.setText(text);
            stage.line.setCursorPosition(4);
            stage.note.setPlainText(text);
            field->setFocus();
            stage.fired = 0;
            press(field, chord);
            EXPECT_EQ(stage.fired, 1) << qPrintable(chord.toString());
            EXPECT_EQ(stage.line.text(), text) << qPrintable(chord.toString());
            EXPECT_EQ(stage.note.toPlainText(), text) << qPrintable(chord.toString());
        }
    }
}

TEST(ChordGuard, LetsAChordFireOnceWhileAWordIsBeingComposed)
{
    Stage stage;
    ASSERT_TRUE(stage.ready());
    for (const QKeySequence &chord : chords()) {
        stage.line.setText(QStringLiteral("đất "));
        stage.line.setFocus();
        QInputMethodEvent composing(QStringLiteral("ngoo"), {});
        QApplication::sendEvent(&stage.line, &composing);
        stage.fired = 0;
        press(&stage.line, chord);
        EXPECT_EQ(stage.fired, 1) << qPrintable(chord.toString());
        EXPECT_TRUE(stage.line.wholeText().startsWith(QStringLiteral("đất"))) << qPrintable(chord.toString());
        QInputMethodEvent over;
        QApplication::sendEvent(&stage.line, &over);
    }
}

TEST(ChordGuard, LeavesTheKeysOfEditingToTheField)
{
    for (const char letter : {'A', 'C', 'V', 'X', 'Y', 'Z'})
        EXPECT_FALSE(isHouseChord(QKeyEvent(QEvent::KeyPress, letter, Qt::ControlModifier))) << letter;
    EXPECT_FALSE(isHouseChord(QKeyEvent(QEvent::KeyPress, Qt::Key_F10, Qt::NoModifier)));
    EXPECT_FALSE(isHouseChord(QKeyEvent(QEvent::KeyPress, Qt::Key_1, Qt::NoModifier)));
    EXPECT_FALSE(isHouseChord(QKeyEvent(QEvent::KeyPress, Qt::Key_Space, Qt::ControlModifier)));
    EXPECT_FALSE(isHouseChord(QKeyEvent(QEvent::KeyPress, Qt::Key_K, Qt::AltModifier)));
}

TEST(KeyAction, IsNotTriggeredByAHeldKey)
{
    Stage stage;
    ASSERT_TRUE(stage.ready());
    stage.line.setFocus();
    QKeyEvent held(QEvent::KeyPress, Qt::Key_F9, Qt::NoModifier, QString(), true);
    QApplication::sendEvent(&stage.line, &held);
    EXPECT_EQ(stage.fired, 0);
}

TEST(QuestionField, TellsTheWordsWhileTheyAreBeingComposed)
{
    Stage stage;
    ASSERT_TRUE(stage.ready());
    QStringList heard;
    QObject::connect(&stage.line, &QuestionField::wordsChanged, &stage.line,
                     [&](const QString &words) { heard << words; });
    stage.line.setText(QStringLiteral("giấy "));
    stage.line.setFocus();
    QInputMethodEvent composing(QStringLiteral("khai"), {});
    QApplication::sendEvent(&stage.line, &composing);
    ASSERT_FALSE(heard.isEmpty());
    EXPECT_EQ(heard.constLast(), QStringLiteral("giấy khai"));
    EXPECT_EQ(stage.line.text(), QStringLiteral("giấy "));
}
