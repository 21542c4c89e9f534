// A ready text by its short name and Tab: there, once, and nowhere else.
#include "tests/ui_fakes/fakes.h"
#include "ui/widgets/noteedit.h"
#include "ui/widgets/snippetbook.h"
#include "ui/widgets/snippetkeys.h"

#include <QInputMethodEvent>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::fakes;

namespace {

class SnippetsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        add("gio", "Giờ tiếp nhận: sáng và chiều.");
        add("hai", "Dòng một\nDòng hai");
        book = std::make_unique<SnippetBook>(world.knowledge);
        keys = std::make_unique<SnippetKeys>(*book);
        auto *column = new QVBoxLayout(&window);
        field = new NoteEdit(theme, 4, &window);
        after = new QLineEdit(&window);
        column->addWidget(field);
        column->addWidget(after);
        SnippetKeys::addTo(field);
        window.show();
        QApplication::setActiveWindow(&window);
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
        field->setFocus();
        ASSERT_TRUE(QTest::qWaitFor([this] { return book->snippets().size() == 2; }));
    }
    void add(const char *name, const char *text)
    {
        Snippet snippet;
        snippet.id = QUuid::createUuid();
        snippet.name = QString::fromUtf8(name);
        snippet.text = QString::fromUtf8(text);
        world.knowledge.texts << snippet;
    }
    void type(const QString &text)
    {
        field->setPlainText(text);
        field->moveCursor(QTextCursor::End);
    }
    QString afterTab()
    {
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Tab);
        return field->toPlainText();
    }

    Theme theme;
    World world;
    QWidget window;
    NoteEdit *field = nullptr;
    QLineEdit *after = nullptr;
    std::unique_ptr<SnippetBook> book;
    std::unique_ptr<SnippetKeys> keys;
};

} // namespace

TEST_F(SnippetsTest, TabPutsTheTextInPlaceOfItsNameAndOneStepTakesItBack)
{
    QTest::keyClicks(field, QStringLiteral("Da. /gio"));
    EXPECT_EQ(afterTab(), QStringLiteral("Da. Giờ tiếp nhận: sáng và chiều."));
    EXPECT_TRUE(field->hasFocus());
    EXPECT_TRUE(field->textCursor().atEnd());
    field->undo();
    EXPECT_EQ(field->toPlainText(), QStringLiteral("Da. /gio"));
}

TEST_F(SnippetsTest, ANameThatAnInputMethodHasMarkedIsFoundToo)
{
    type(QStringLiteral("/giờ"));
    EXPECT_EQ(afterTab(), QStringLiteral("Giờ tiếp nhận: sáng và chiều."));
    type(QStringLiteral("trước\n/HAI"));
    EXPECT_EQ(afterTab(), QStringLiteral("trước\nDòng một\nDòng hai"));
}

TEST_F(SnippetsTest, AnywhereElseTabLeavesTheField)
{
    for (const QString &text : {QStringLiteral("gio"), QStringLiteral("/khong"), QStringLiteral("21/gio"),
                                QStringLiteral("/gio ")}) {
        type(text);
        EXPECT_EQ(afterTab(), text);
        EXPECT_TRUE(after->hasFocus()) << text.toStdString();
    }
}

TEST_F(SnippetsTest, NothingIsExpandedUnderAWordThatIsBeingComposed)
{
    type(QStringLiteral("/gio"));
    QInputMethodEvent preedit(QStringLiteral("lam"), {});
    QApplication::sendEvent(field, &preedit);
    EXPECT_EQ(afterTab(), QStringLiteral("/gio"));
}

TEST_F(SnippetsTest, OtherFieldsAndOtherKeysKnowNothingOfIt)
{
    after->setFocus();
    QTest::keyClicks(after, QStringLiteral("/gio"));
    QTest::keyClick(after, Qt::Key_Tab);
    EXPECT_EQ(after->text(), QStringLiteral("/gio"));
    type(QStringLiteral("/gio"));
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Space);
    EXPECT_EQ(field->toPlainText(), QStringLiteral("/gio "));
    type(QStringLiteral("/gio"));
    QTest::keyClick(field, Qt::Key_Backtab, Qt::ShiftModifier);
    EXPECT_EQ(field->toPlainText(), QStringLiteral("/gio"));
}

TEST_F(SnippetsTest, AWithdrawnTextIsGoneAsSoonAsItIsKnown)
{
    world.knowledge.texts[0].withdrawn = true;
    Q_EMIT world.knowledge.knowledgeChanged();
    ASSERT_TRUE(QTest::qWaitFor([this] { return book->snippets().size() == 1; }));
    type(QStringLiteral("/gio"));
    EXPECT_EQ(afterTab(), QStringLiteral("/gio"));
}
