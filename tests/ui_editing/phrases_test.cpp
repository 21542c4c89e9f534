// "Câu mẫu" and "Câu hỏi gợi ý" on the page "Biên tập".
#include "editingfixture.h"
#include "ui/widgets/noteedit.h"
#include "ui/widgets/plaincombo.h"

using namespace tongdai;
using namespace tongdai::fakes;
using namespace tongdai::test;

namespace {

class PhrasesTabTest : public EditingPageTest
{
protected:
    NoteEdit *note(const char *name) const { return part<NoteEdit>(name); }
};

} // namespace

TEST_F(PhrasesTabTest, WritesAReadyTextByKeyboardAloneAndSaysWhatIsWrongWithItsName)
{
    open();
    tab(Snippets);
    key(Qt::Key_N, Qt::ControlModifier);
    auto *name = part<QLineEdit>("snippetName");
    ASSERT_EQ(QApplication::focusWidget(), name);
    QTest::keyClicks(name, QStringLiteral("hai tu"));
    key(Qt::Key_Tab);
    ASSERT_EQ(QApplication::focusWidget(), note("snippetText"));
    QTest::keyClicks(note("snippetText"), QStringLiteral("Moi ong ba goi lai."));
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(says(QStringLiteral("Letters and digits only")));
    ASSERT_EQ(QApplication::focusWidget(), name);
    EXPECT_TRUE(world.knowledge.texts.isEmpty());
    name->setText(QStringLiteral("/goi"));
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(world.knowledge.texts.size(), 1);
    EXPECT_EQ(world.knowledge.texts.first().name, QStringLiteral("goi"));
    EXPECT_EQ(rows()->model()->index(0, 0).data().toString(), QStringLiteral("/goi"));

    key(Qt::Key_N, Qt::ControlModifier);
    name->setText(QStringLiteral("GỌI"));
    note("snippetText")->setPlainText(QStringLiteral("khác"));
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(says(QStringLiteral("has this short name already")));
    EXPECT_EQ(world.knowledge.texts.size(), 1);
}

TEST_F(PhrasesTabTest, WithdrawsAReadyTextAndBringsItBack)
{
    Snippet text;
    text.id = QUuid::createUuid();
    text.name = QStringLiteral("gio");
    text.text = QStringLiteral("Giờ tiếp nhận.");
    text.version = 1;
    world.knowledge.texts = {text};
    open();
    tab(Snippets);
    page->focusPage();
    key(Qt::Key_F9);
    EXPECT_TRUE(world.knowledge.texts.first().withdrawn);
    key(Qt::Key_F9, Qt::ShiftModifier);
    EXPECT_FALSE(world.knowledge.texts.first().withdrawn);
    EXPECT_EQ(part<QLineEdit>("snippetName")->text(), QStringLiteral("gio"));
}

TEST_F(PhrasesTabTest, KeepsTheTextOfANewOneWhileAnotherIsRead)
{
    Snippet text;
    text.id = QUuid::createUuid();
    text.name = QStringLiteral("gio");
    text.text = QStringLiteral("Giờ tiếp nhận.");
    text.version = 1;
    world.knowledge.texts = {text};
    open();
    tab(Snippets);
    key(Qt::Key_N, Qt::ControlModifier);
    QTest::keyClicks(part<QLineEdit>("snippetName"), QStringLiteral("moi"));
    rows()->setFocus();
    key(Qt::Key_Down);
    EXPECT_EQ(part<QLineEdit>("snippetName")->text(), QStringLiteral("gio"));
    key(Qt::Key_N, Qt::ControlModifier);
    EXPECT_EQ(part<QLineEdit>("snippetName")->text(), QStringLiteral("moi"));
}

TEST_F(PhrasesTabTest, WhatSomebodyElseWroteMeanwhileDoesNotSlipUnderOnesOwnText)
{
    Snippet text;
    text.id = QUuid::createUuid();
    text.name = QStringLiteral("gio");
    text.text = QStringLiteral("Giờ tiếp nhận.");
    text.version = 1;
    world.knowledge.texts = {text};
    open();
    tab(Snippets);
    page->focusPage();
    note("snippetText")->setPlainText(QStringLiteral("của tôi"));
    world.knowledge.texts[0].text = QStringLiteral("của người khác");
    world.knowledge.texts[0].version = 2;
    Q_EMIT world.knowledge.knowledgeChanged();
    settle();
    EXPECT_EQ(note("snippetText")->toPlainText(), QStringLiteral("của tôi"));
    key(Qt::Key_Return, Qt::ControlModifier);
    // Kept as a change of the first version: the centre will refuse it in words.
    EXPECT_EQ(world.knowledge.texts.first().version, 2);
}
