// "Câu mẫu" and "Câu hỏi gợi ý" on the page "Biên tập".
#include "editingfixture.h"
#include "ui/widgets/foldertabs.h"
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

TEST_F(PhrasesTabTest, ListsWhatIsAskedTodayAndReplacesTheBuiltInQuestionsOfAKind)
{
    open();
    tab(Questions);
    page->focusPage();
    ASSERT_EQ(rows()->model()->rowCount(), 6); // of two kinds nothing is asked
    EXPECT_TRUE(says(QStringLiteral("Built in")));
    const auto rowOf = [this](const QString &title) {
        for (int i = 0; i < rows()->model()->rowCount(); ++i) {
            if (rows()->model()->index(i, 0).data().toString() == title)
                return rows()->model()->index(i, 0);
        }
        return QModelIndex();
    };
    rows()->setCurrentIndex(rowOf(QStringLiteral("Feedback report")));
    settle();
    EXPECT_EQ(note("questionsText")->toPlainText(),
              builtInQuestions(ContactKind::Report).join(QLatin1Char('\n')));
    EXPECT_FALSE(part<PlainCombo>("questionsKind")->isEnabled());
    key(Qt::Key_F9); // there is nothing to withdraw
    EXPECT_TRUE(world.knowledge.topics.isEmpty());
    note("questionsText")->setPlainText(QStringLiteral("  Ở   đâu? \n\nTừ khi nào?\n"));
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(world.knowledge.topics.size(), 1);
    EXPECT_EQ(world.knowledge.topics.first().id(), QStringLiteral("report"));
    EXPECT_EQ(world.knowledge.topics.first().questions,
              (QStringList {QStringLiteral("Ở đâu?"), QStringLiteral("Từ khi nào?")}));
    EXPECT_EQ(rows()->model()->rowCount(), 6);
    key(Qt::Key_F9);
    EXPECT_TRUE(world.knowledge.topics.first().withdrawn);
    key(Qt::Key_F9, Qt::ShiftModifier);
    EXPECT_FALSE(world.knowledge.topics.first().withdrawn);
}

TEST_F(PhrasesTabTest, WritesQuestionsForAFieldByKeyboardAlone)
{
    open();
    tab(Questions);
    key(Qt::Key_N, Qt::ControlModifier);
    auto *kind = part<PlainCombo>("questionsKind");
    auto *field = part<PlainCombo>("questionsField");
    ASSERT_EQ(QApplication::focusWidget(), kind);
    key(Qt::Key_3);
    key(Qt::Key_Tab);
    ASSERT_EQ(QApplication::focusWidget(), field);
    field->setCurrentIndex(field->findData(QStringLiteral("Hộ tịch")));
    key(Qt::Key_Tab);
    ASSERT_EQ(QApplication::focusWidget(), note("questionsText"));
    note("questionsText")->setPlainText(QStringLiteral("1?\n2?\n3?\n4?\n5?\n6?"));
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(says(QStringLiteral("At most 5 questions")));
    EXPECT_TRUE(world.knowledge.topics.isEmpty());
    note("questionsText")->setPlainText(QStringLiteral("Sinh ngày nào?"));
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(world.knowledge.topics.size(), 1);
    EXPECT_EQ(world.knowledge.topics.first().field, QStringLiteral("Hộ tịch"));
    EXPECT_EQ(world.knowledge.topics.first().kind, ContactKind::Report);

    key(Qt::Key_N, Qt::ControlModifier); // the same topic once more
    kind->setCurrentIndex(2);
    field->setCurrentIndex(field->findData(QStringLiteral("Hộ tịch")));
    note("questionsText")->setPlainText(QStringLiteral("Khác?"));
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(says(QStringLiteral("has its questions already")));
    EXPECT_EQ(world.knowledge.topics.first().questions, QStringList {QStringLiteral("Sinh ngày nào?")});
    world.knowledge.topics.first().withdrawn = true;
    Q_EMIT world.knowledge.knowledgeChanged();
    settle();
    key(Qt::Key_Return, Qt::ControlModifier); // of a withdrawn one it takes the place
    ASSERT_EQ(world.knowledge.topics.size(), 1);
    EXPECT_FALSE(world.knowledge.topics.first().withdrawn);
    EXPECT_EQ(world.knowledge.topics.first().questions, QStringList {QStringLiteral("Khác?")});
}

TEST_F(PhrasesTabTest, TheBarScrollsToTheChosenTabWhereThereIsNoRoomForAll)
{
    theme.setScale(2.0);
    open();
    EXPECT_LE(page->minimumSizeHint().width(), 1366 - 184);
    auto *bar = page->findChild<FolderTabs *>();
    for (const Tab which : {Names, Questions, Drafts}) {
        tab(which);
        const QRect rect = bar->tabRect(which);
        EXPECT_GE(rect.left(), 0) << which;
        EXPECT_LE(rect.right(), bar->width()) << which;
    }
}
