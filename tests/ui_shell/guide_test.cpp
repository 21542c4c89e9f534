// The questions of a topic from the box of Ctrl+K.
#include "tests/ui_shell/windowfixture.h"
#include "ui/calls/calldesk.h"
#include "ui/calls/callform.h"
#include "ui/widgets/plaincombo.h"

#include <QListView>
#include <QPlainTextEdit>

using namespace tongdai;
using namespace tongdai::fakes;

namespace {

class GuideBoxTest : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        window->enter(world.operatorSession);
        key(Qt::Key_F2);
    }
    template<typename Widget> Widget *part(const char *name) const
    {
        return window->callDesk()->currentForm()->findChild<Widget *>(QString::fromLatin1(name));
    }
    bool offered() const
    {
        const auto *model = find<QListView>("commandList")->model();
        for (int i = 0; i < model->rowCount(); ++i) {
            if (model->index(i, 0).data().toString().contains(QStringLiteral("gợi ý")))
                return true;
        }
        return false;
    }
};

} // namespace

TEST_F(GuideBoxTest, AsksTheNextQuestionWhereThereIsOne)
{
    key(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("hoi cau"));
    EXPECT_FALSE(offered()); // of a plain question nothing is asked
    key(Qt::Key_Escape);
    auto *kind = part<PlainCombo>("kind");
    kind->setCurrentIndex(kind->findData(int(ContactKind::Report)));
    key(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("hoi cau"));
    ASSERT_TRUE(offered());
    key(Qt::Key_Return);
    auto *content = part<QPlainTextEdit>("content");
    EXPECT_EQ(content->toPlainText(), builtInQuestions(ContactKind::Report).first() + QLatin1Char(' '));
    EXPECT_EQ(QApplication::focusWidget(), content);
}
