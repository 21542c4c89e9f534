// Drafts of articles: written, kept whatever happens, reviewed, never over something newer.
#include "editingfixture.h"
#include "ui/editing/articleform.h"
#include "ui/editing/mergepane.h"
#include "ui/widgets/articlediff.h"
#include "ui/widgets/noteedit.h"
#include "ui/widgets/plaincombo.h"

#include <QTextCursor>

using namespace tongdai;
using namespace tongdai::fakes;
using namespace tongdai::test;

TEST_F(EditingPageTest, SavesAndSubmitsADraftWithEveryField)
{
    open();
    tab(Drafts);
    ASSERT_TRUE(field(ArticleField::SpokenAnswer)->isVisible());
    field(ArticleField::Papers)->setPlainText(QStringLiteral(" | Tờ khai mới | 2 | 0"));
    line(ArticleField::NextCheck)->setText(QStringLiteral("hôm nào"));
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(says(QStringLiteral("This is not a date")));
    EXPECT_EQ(line(ArticleField::NextCheck)->text(), QStringLiteral("hôm nào"));
    EXPECT_NE(mine().procedure.papers.size(), 1);
    line(ArticleField::NextCheck)->setText(QStringLiteral("1/10/2026"));
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(mine().procedure.papers.size(), 1);
    EXPECT_EQ(mine().procedure.papers.first().original, QStringLiteral("2"));
    EXPECT_EQ(mine().procedure.nextCheck, QDate(2026, 10, 1));
    EXPECT_EQ(mine().state, DraftState::Writing);

    part<QLineEdit>("draftNote")->clear();
    key(Qt::Key_F8);
    EXPECT_TRUE(says(QStringLiteral("Say what is changed and why")));
    EXPECT_EQ(mine().state, DraftState::Writing);
    part<QLineEdit>("draftNote")->setText(QStringLiteral("theo luật mới"));
    key(Qt::Key_F8);
    EXPECT_EQ(mine().state, DraftState::Review);
    EXPECT_EQ(mine().procedure.checkedBy, QStringLiteral("bientap"));
    EXPECT_EQ(page->current()->offer(Verb::Main), QString()); // four eyes: not by its author
    key(Qt::Key_F9, Qt::ShiftModifier);
    EXPECT_EQ(mine().state, DraftState::Writing);
}

TEST_F(EditingPageTest, KeepsWhatIsTypedThroughReloadsOtherRowsAndLocking)
{
    open();
    tab(Drafts);
    auto *answer = field(ArticleField::SpokenAnswer);
    answer->setFocus();
    answer->moveCursor(QTextCursor::End);
    QTest::keyClicks(answer, QStringLiteral(" them chu"));
    const QString typed = answer->toPlainText();
    Q_EMIT world.knowledge.knowledgeChanged();
    Q_EMIT world.articles.articlesChanged();
    settle();
    EXPECT_EQ(answer->toPlainText(), typed);
    rows()->setFocus();
    key(Qt::Key_Down);
    EXPECT_NE(answer->toPlainText(), typed);
    key(Qt::Key_Up);
    EXPECT_EQ(answer->toPlainText(), typed);
    tab(Names);
    tab(Drafts);
    EXPECT_EQ(answer->toPlainText(), typed);
    page->keepDrafts();
    settle();
    EXPECT_EQ(mine().procedure.spokenAnswer, typed);
}

TEST_F(EditingPageTest, GivesBackWhatWasTypedWhenTheProgramEndedWithoutWarning)
{
    open();
    tab(Drafts);
    auto *answer = field(ArticleField::SpokenAnswer);
    answer->setPlainText(QStringLiteral("gõ dở vào bản đã lưu"));
    key(Qt::Key_N, Qt::ControlModifier);
    field(ArticleField::SpokenAnswer)->setPlainText(QStringLiteral("bản mới chưa có tên"));
    line(ArticleField::NextCheck)->setText(QStringLiteral("hôm nào"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return world.knowledge.journal.size() == 2; }, 10'000));
    const auto before = world.knowledge.written;
    page.reset(); // nobody keeps anything, as when it is killed
    open();
    tab(Drafts);
    EXPECT_EQ(world.knowledge.written, before);
    ASSERT_EQ(page->current()->count(), 3);
    QStringList answers;
    for (int row = 0; row < 3; ++row) {
        rows()->setCurrentIndex(rows()->model()->index(row, 0));
        settle();
        answers << field(ArticleField::SpokenAnswer)->toPlainText();
        if (answers.last() == QStringLiteral("bản mới chưa có tên")) {
            EXPECT_EQ(line(ArticleField::NextCheck)->text(), QStringLiteral("hôm nào"));
        }
    }
    EXPECT_TRUE(answers.contains(QStringLiteral("gõ dở vào bản đã lưu")));
    EXPECT_TRUE(answers.contains(QStringLiteral("bản mới chưa có tên")));
}

TEST_F(EditingPageTest, ForgetsWhatWasTypedOnceTheDeskHasItOrNobodyWantsIt)
{
    open();
    tab(Drafts);
    field(ArticleField::SpokenAnswer)->setPlainText(QStringLiteral("gõ xong"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !world.knowledge.journal.isEmpty(); }, 10'000));
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(mine().procedure.spokenAnswer, QStringLiteral("gõ xong"));
    EXPECT_TRUE(world.knowledge.journal.isEmpty());
    key(Qt::Key_N, Qt::ControlModifier);
    field(ArticleField::Name)->setPlainText(QStringLiteral("Nuôi chim yến"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !world.knowledge.journal.isEmpty(); }, 10'000));
    key(Qt::Key_F9);
    EXPECT_TRUE(world.knowledge.journal.isEmpty());
}

TEST_F(EditingPageTest, KeepsWhatWasTypedIntoADraftThatIsGone)
{
    open();
    tab(Drafts);
    field(ArticleField::SpokenAnswer)->setPlainText(QStringLiteral("gõ vào bản đã mất"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !world.knowledge.journal.isEmpty(); }, 10'000));
    world.knowledge.journal.begin()->draft.version = 4;
    const QUuid gone = mine().id;
    world.knowledge.written.removeIf([](const ArticleDraft &d) { return d.by == QStringLiteral("bientap"); });
    page.reset();
    open();
    tab(Drafts);
    rows()->setCurrentIndex(rows()->model()->index(0, 0));
    settle();
    ASSERT_EQ(field(ArticleField::SpokenAnswer)->toPlainText(), QStringLiteral("gõ vào bản đã mất"));
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(mine().procedure.spokenAnswer, QStringLiteral("gõ vào bản đã mất"));
    EXPECT_NE(mine().id, gone); // the old one stays what it is at the centre
    EXPECT_TRUE(world.knowledge.journal.isEmpty());
}

TEST_F(EditingPageTest, ShowsTheReviewerWhatChangesPublishesOrReturns)
{
    open();
    tab(Drafts);
    rows()->setFocus();
    key(Qt::Key_Down);
    auto *diff = part<ArticleDiff>();
    ASSERT_TRUE(diff->isVisible());
    EXPECT_TRUE(diff->toPlainText().contains(QStringLiteral("Hai bên cùng có mặt")));
    key(Qt::Key_F9);
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(says(QStringLiteral("Write the reason")));
    part<NoteEdit>("returnReason")->setPlainText(QStringLiteral("thiếu nguồn"));
    key(Qt::Key_Escape);
    EXPECT_EQ(world.knowledge.written.last().state, DraftState::Review);
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(world.knowledge.written.last().state, DraftState::Published);
    EXPECT_EQ(world.articles.procedures.at(2).version, 2);
    EXPECT_TRUE(world.articles.procedures.at(2).spokenAnswer.contains(QStringLiteral("Hai bên")));
}

TEST_F(EditingPageTest, NeverPublishesAStaleDraftAndBringsItOntoTheNewVersion)
{
    publishMeanwhile(world);
    open();
    tab(Drafts);
    EXPECT_TRUE(says(QStringLiteral("Version 2 is in force since")));
    EXPECT_TRUE(says(QStringLiteral("Processing time")));
    EXPECT_EQ(page->current()->offer(Verb::Forward), QString());
    key(Qt::Key_F7);
    auto *merge = part<MergePane>();
    ASSERT_TRUE(merge->isVisible());
    EXPECT_TRUE(says(QStringLiteral("Taken from what was published: Fees and charges")));
    const QList<PlainCombo *> choices = merge->findChildren<PlainCombo *>();
    ASSERT_EQ(choices.size(), 1); // the time limit, changed by both
    choices.first()->setFocus();
    key(Qt::Key_2);
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(mine().baseVersion, 2);
    EXPECT_EQ(mine().procedure.timeLimit, QStringLiteral("5 ngày làm việc"));
    EXPECT_EQ(mine().procedure.fees, QStringLiteral("10.000 đồng"));
    EXPECT_TRUE(mine().procedure.spokenAnswer.contains(QStringLiteral("3 ngày làm việc")));
    EXPECT_NE(page->current()->offer(Verb::Forward), QString());
}

TEST_F(EditingPageTest, MakesADraftOfAnOldVersionThatGoesStaleLikeAnyOther)
{
    world.knowledge.written.clear();
    publishMeanwhile(world);
    open();
    const ArticleVersion first = world.knowledge.replaced.first();
    page->draftFrom(first);
    settle();
    EXPECT_EQ(line(ArticleField::TimeLimit)->text(), first.procedure.timeLimit);
    EXPECT_EQ(part<QLineEdit>("draftNote")->text(), QStringLiteral("Back to version 1"));
    EXPECT_TRUE(says(QStringLiteral("The text of version 1, on version 2")));
    EXPECT_EQ(world.articles.procedures.first().version, 2); // nothing is published by looking back
    key(Qt::Key_F8);
    EXPECT_EQ(mine().state, DraftState::Review);
    EXPECT_EQ(mine().baseVersion, 2);
    EXPECT_EQ(mine().procedure.fees, first.procedure.fees);

    world.articles.procedures.first().version = 3; // somebody publishes meanwhile
    world.knowledge.me.name = QStringLiteral("truong.740");
    const auto published = world.knowledge.publishDraft(mine().id).result();
    ASSERT_FALSE(published);
    EXPECT_EQ(published.error().kind, ErrorKind::Conflict);
    EXPECT_EQ(world.articles.procedures.first().timeLimit, QStringLiteral("5 ngày làm việc"));
}

TEST_F(EditingPageTest, NeverPutsAnOldVersionOverAnOpenDraftOfOnesOwn)
{
    publishMeanwhile(world);
    open();
    tab(Drafts);
    const ArticleDraft before = mine();
    field(ArticleField::SpokenAnswer)->setPlainText(QStringLiteral("đang viết dở"));
    page->draftFrom(world.knowledge.replaced.first());
    settle();
    EXPECT_EQ(field(ArticleField::SpokenAnswer)->toPlainText(), QStringLiteral("đang viết dở"));
    EXPECT_TRUE(says(QStringLiteral("You have an open draft of this procedure")));
    EXPECT_EQ(mine(), before);
}

TEST_F(EditingPageTest, SaysThatSomebodyPublishedFirst)
{
    open();
    tab(Drafts);
    rows()->setFocus();
    key(Qt::Key_Down);
    world.articles.procedures[2].version = 5; // at the centre, not yet known here
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(says(QStringLiteral("Somebody else was first")));
    EXPECT_EQ(world.knowledge.written.last().state, DraftState::Review);
    EXPECT_TRUE(says(QStringLiteral("Version 5 is in force since")));
}

TEST_F(EditingPageTest, BeginsANewProcedureAndDiscardsWithAWayBack)
{
    open();
    tab(Drafts);
    const auto before = world.knowledge.written.size();
    key(Qt::Key_N, Qt::ControlModifier);
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(says(QStringLiteral("A procedure needs its name")));
    field(ArticleField::Name)->setPlainText(QStringLiteral("Nuôi chim yến"));
    field(ArticleField::SpokenAnswer)->setPlainText(QStringLiteral("Hỏi Chi cục Chăn nuôi."));
    key(Qt::Key_F9);
    EXPECT_EQ(world.knowledge.written.size(), before);
    key(Qt::Key_F9, Qt::ShiftModifier);
    EXPECT_EQ(field(ArticleField::Name)->toPlainText(), QStringLiteral("Nuôi chim yến"));
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(world.knowledge.written.size(), before + 1);
    EXPECT_EQ(world.knowledge.written.first().baseVersion, 0);
    EXPECT_TRUE(world.knowledge.written.first().procedure.id.startsWith(QStringLiteral("x-")));
}

TEST_F(EditingPageTest, SaysThatAFeeStandsBehindFree)
{
    open();
    tab(Drafts);
    const QString words = QStringLiteral("a fee stands behind it");
    EXPECT_FALSE(says(words));
    field(ArticleField::Fees)->setPlainText(QStringLiteral("Miễn phí (thu 150.000 đồng/giấy)"));
    EXPECT_TRUE(says(words));
    field(ArticleField::Fees)->setPlainText(QStringLiteral("150.000 đồng/giấy"));
    EXPECT_FALSE(says(words));
    field(ArticleField::Methods)
        ->setPlainText(QStringLiteral("Trực tiếp | 3 ngày | Miễn phí (thu 150.000 đồng/giấy)"));
    EXPECT_TRUE(says(words));
}
