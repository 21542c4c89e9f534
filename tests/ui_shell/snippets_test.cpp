// Ready texts in the box of Ctrl+K.
#include "tests/ui_shell/windowfixture.h"
#include "ui/calls/calldesk.h"
#include "ui/calls/callform.h"

#include <QListView>
#include <QPlainTextEdit>

using namespace tongdai;
using namespace tongdai::fakes;

namespace {

class SnippetBoxTest : public WindowTest
{
protected:
    void SetUp() override
    {
        Snippet text;
        text.id = QUuid::createUuid();
        text.name = QStringLiteral("gio");
        text.text = QStringLiteral("Giờ tiếp nhận: sáng và chiều.");
        world.knowledge.texts = {text};
        WindowTest::SetUp();
        window->enter(world.operatorSession);
        key(Qt::Key_F2);
    }
    QPlainTextEdit *content() const
    {
        return window->callDesk()->currentForm()->findChild<QPlainTextEdit *>(QStringLiteral("content"));
    }
    bool lists(const QString &words) const
    {
        const auto *model = find<QListView>("commandList")->model();
        for (int i = 0; i < model->rowCount(); ++i) {
            if (model->index(i, 0).data().toString().contains(words))
                return true;
        }
        return false;
    }
};

} // namespace

TEST_F(SnippetBoxTest, PutsAReadyTextWhereTheCursorWas)
{
    key(Qt::Key_J, Qt::ControlModifier);
    ASSERT_EQ(QApplication::focusWidget(), content());
    QTest::keyClicks(content(), QStringLiteral("Da. "));
    key(Qt::Key_K, Qt::ControlModifier);
    EXPECT_TRUE(lists(QStringLiteral("Giờ tiếp nhận")));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("tiep nhan"));
    key(Qt::Key_Return);
    EXPECT_EQ(content()->toPlainText(), QStringLiteral("Da. Giờ tiếp nhận: sáng và chiều."));
    EXPECT_EQ(QApplication::focusWidget(), content());
}

TEST_F(SnippetBoxTest, OffersNoneWhereNoneCanBePut)
{
    ASSERT_NE(QApplication::focusWidget(), content()); // in the question
    key(Qt::Key_K, Qt::ControlModifier);
    EXPECT_FALSE(lists(QStringLiteral("Giờ tiếp nhận")));
}

TEST_F(SnippetBoxTest, TabExpandsTheShortNameInTheContent)
{
    key(Qt::Key_J, Qt::ControlModifier);
    QTest::keyClicks(content(), QStringLiteral("/gio"));
    key(Qt::Key_Tab);
    EXPECT_EQ(content()->toPlainText(), QStringLiteral("Giờ tiếp nhận: sáng và chiều."));
    EXPECT_EQ(QApplication::focusWidget(), content());
}
