#include "ui/editing/editingpage.h"

#include "tests/ui_fakes/editorsday.h"
#include "tests/ui_tickets/screenwords.h"
#include "ui/editing/articleform.h"
#include "ui/editing/draftstab.h"
#include "ui/editing/mergepane.h"
#include "ui/editing/namestab.h"
#include "ui/widgets/articlediff.h"
#include "ui/widgets/noteedit.h"
#include "ui/widgets/plaincombo.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <stdexcept>

using namespace tongdai;
using namespace tongdai::fakes;
using namespace tongdai::test;

namespace {

class EditingPageTest : public testing::Test
{
protected:
    enum Tab { Names, Evidences, Missed, Drafts, Flags, Due };

    EditingPageTest() { fillKnowledge(world); }
    void open(const User &me)
    {
        session.user = me;
        world.knowledge.me = me;
        page = std::make_unique<EditingPage>(theme, world.knowledge, world.articles, world.directory,
                                             world.clock, session);
        page->resize(1274, 690);
        page->show();
        QApplication::setActiveWindow(page.get());
        ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
        settle();
        page->focusPage();
        settle();
    }
    void open() { open(world.editorSession.user); }
    void settle()
    {
        for (int i = 0; i < 12; ++i)
            QCoreApplication::processEvents();
    }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *at = QApplication::focusWidget();
        QTest::keyClick(at ? at : page.get(), which, modifiers);
        settle();
    }
    void tab(Tab which)
    {
        page->showTab(which);
        settle();
    }
    template<typename T> T *part(const char *name = "") const
    {
        return page->current()->findChild<T *>(QString::fromLatin1(name));
    }
    bool says(const QString &words) const
    {
        for (const QLabel *label : page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    QListView *rows() const { return part<QListView>("rows"); }
    QPlainTextEdit *field(ArticleField which) const
    {
        return page->drafts()->findChild<QPlainTextEdit *>(QStringLiteral("field%1").arg(int(which)));
    }
    QLineEdit *line(ArticleField which) const
    {
        return page->drafts()->findChild<QLineEdit *>(QStringLiteral("field%1").arg(int(which)));
    }
    const ArticleDraft &mine() const
    {
        for (const ArticleDraft &draft : world.knowledge.written) {
            if (draft.by == QStringLiteral("bientap"))
                return draft;
        }
        throw std::runtime_error("no draft of one's own");
    }

    Theme theme;
    World world;
    Session session;
    std::unique_ptr<EditingPage> page;
};

} // namespace

TEST_F(EditingPageTest, AddsANameByKeyboardAloneAndShowsWhatItWouldFind)
{
    open();
    key(Qt::Key_N, Qt::ControlModifier);
    auto *words = part<QLineEdit>("nameWords");
    ASSERT_EQ(QApplication::focusWidget(), words);
    QTest::keyClicks(words, QStringLiteral("giay cho doi"));
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(says(QStringLiteral("Choose the procedure")));
    EXPECT_EQ(words->text(), QStringLiteral("giay cho doi"));
    auto *pick = part<QLineEdit>("pickQuestion");
    pick->setFocus();
    QTest::keyClicks(pick, QStringLiteral("doc than"));
    settle();
    key(Qt::Key_Return);
    key(Qt::Key_F7);
    EXPECT_TRUE(part<QLabel>("trialToday")->text().contains(QStringLiteral("Nothing is found")));
    EXPECT_TRUE(part<QLabel>("trialWith")->text().contains(QStringLiteral("tình trạng hôn nhân")));
    EXPECT_EQ(world.knowledge.names.size(), 3); // trying keeps nothing
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(world.knowledge.names.size(), 4);
    EXPECT_EQ(world.knowledge.names.first().words, QStringLiteral("giay cho doi"));
    EXPECT_EQ(world.knowledge.names.first().procedures, QStringList {QStringLiteral("1.004873")});
}

TEST_F(EditingPageTest, WithdrawsANameAndBringsItBack)
{
    open();
    const QUuid id = world.knowledge.names.first().id;
    const auto withdrawn = [&] {
        for (const CommonName &name : world.knowledge.names) {
            if (name.id == id)
                return name.withdrawn;
        }
        return false;
    };
    key(Qt::Key_F9);
    EXPECT_TRUE(withdrawn());
    EXPECT_TRUE(says(QStringLiteral("Shift+F9 brings it back")));
    key(Qt::Key_F9, Qt::ShiftModifier);
    EXPECT_FALSE(withdrawn());
    EXPECT_EQ(world.knowledge.names.size(), 3);
}

TEST_F(EditingPageTest, KeepsTypedWordsWhenANameCannotBeKeptAndWhenAnotherIsRead)
{
    open();
    auto *words = part<QLineEdit>("nameWords");
    words->setFocus();
    QTest::keyClicks(words, QStringLiteral(" moi"));
    const QString typed = words->text();
    world.knowledge.failChange = Error {ErrorKind::DiskFull, {}, {}, {}};
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(words->text(), typed);
    EXPECT_TRUE(says(QStringLiteral("disk of this machine is full")));
    rows()->setFocus();
    key(Qt::Key_Down);
    EXPECT_NE(words->text(), typed);
    key(Qt::Key_Up);
    EXPECT_EQ(words->text(), typed);
}

TEST_F(EditingPageTest, ListsEvidenceHeaviestFirstStrikesAndPromotesIt)
{
    open();
    tab(Evidences);
    EXPECT_EQ(rows()->model()->index(0, 0).data().toString(),
              QStringLiteral("xin giấy chứng nhận còn độc thân"));
    key(Qt::Key_F9);
    EXPECT_TRUE(world.knowledge.pairs.first().struck);
    EXPECT_EQ(evidenceWeight(world.knowledge.pairs.first(), world.clock.now), 0);
    key(Qt::Key_F9, Qt::ShiftModifier);
    EXPECT_FALSE(world.knowledge.pairs.first().struck);
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(world.knowledge.pairs.first().promoted);
    EXPECT_EQ(world.knowledge.names.first().words, QStringLiteral("xin giấy chứng nhận còn độc thân"));
}

TEST_F(EditingPageTest, MakesANameOfAMissedQuestionInOneStepAndSettlesIt)
{
    open();
    tab(Missed);
    auto *week = part<PlainCombo>("week");
    EXPECT_EQ(week->count(), 3); // every week, and two
    EXPECT_EQ(rows()->model()->rowCount(), 2);
    week->setCurrentIndex(1);
    settle();
    EXPECT_EQ(rows()->model()->rowCount(), 1);
    page->focusPage();
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(page->current(), page->names());
    EXPECT_EQ(part<QLineEdit>("nameWords")->text(), QStringLiteral("nuôi chim yến trong khu dân cư"));
    part<QLineEdit>("pickQuestion")->setFocus();
    part<QLineEdit>("pickQuestion")->setText(QStringLiteral("ket hon"));
    settle();
    key(Qt::Key_Return);
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(world.knowledge.questions.first().settled);
    EXPECT_FALSE(world.knowledge.questions.last().settled);
    tab(Missed);
    page->focusPage();
    key(Qt::Key_F7); // the other one without a name
    EXPECT_TRUE(world.knowledge.questions.last().settled);
}

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

TEST_F(EditingPageTest, SettlesAReportWithAnAnswerAndStartsADraftFromIt)
{
    open();
    tab(Flags);
    key(Qt::Key_F8);
    ASSERT_EQ(page->current(), page->drafts());
    EXPECT_EQ(rows()->model()->rowCount(), 2); // one's own open draft of it comes up
    tab(Flags);
    page->focusPage();
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(says(QStringLiteral("Write what was found")));
    part<NoteEdit>("flagAnswer")->setPlainText(QStringLiteral("đã hỏi Sở Tư pháp"));
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(world.knowledge.notices.first().settled);
    EXPECT_EQ(world.knowledge.notices.first().answer, QStringLiteral("đã hỏi Sở Tư pháp"));
    EXPECT_TRUE(says(QStringLiteral("No report of an error is open")));
}

TEST_F(EditingPageTest, ListsWhatIsDueAndStartsADraftFromIt)
{
    world.articles.procedures[3].nextCheck = QDate(2026, 4, 25);
    world.articles.procedures[4].nextCheck = QDate(2026, 6, 25);
    open();
    tab(Due);
    ASSERT_EQ(rows()->model()->rowCount(), 2);
    rows()->setCurrentIndex(rows()->model()->index(1, 0));
    rows()->setFocus();
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(page->current(), page->drafts());
    EXPECT_TRUE(field(ArticleField::Name)->toPlainText().contains(QStringLiteral("Trích lục")));
}

TEST_F(EditingPageTest, GivesASupervisorNoDrafts)
{
    const User boss {QStringLiteral("giang.cao"),
                     QStringLiteral("Cao Hương Giang"),
                     Role::Supervisor,
                     centreUnit(),
                     {},
                     true};
    open(boss);
    EXPECT_EQ(page->drafts(), nullptr);
    page->showTab(3); // error reports now
    settle();
    page->focusPage();
    settle();
    EXPECT_NE(page->current()->offer(Verb::Main), QString());
    EXPECT_EQ(page->current()->offer(Verb::Forward), QString());
    EXPECT_FALSE(EditingPage::isFor(world.operatorSession.user));
}

TEST_F(EditingPageTest, ActsOnNothingWhileAWordIsBeingComposed)
{
    open();
    auto *words = part<QLineEdit>("nameWords");
    words->setFocus();
    const auto before = world.knowledge.names;
    QInputMethodEvent preedit(QStringLiteral("thử"), {});
    QCoreApplication::sendEvent(words, &preedit);
    settle();
    EXPECT_EQ(world.knowledge.names, before);
}

TEST_F(EditingPageTest, ShowsHostileTextAsPlainText)
{
    const QString html = QStringLiteral("<b>x</b><script>") + QString(200'000, QLatin1Char('y'));
    world.knowledge.names.first().words = html;
    world.knowledge.notices.first().sentence = html;
    world.knowledge.written.last().procedure.steps = html;
    open();
    for (const Tab which : {Evidences, Missed, Drafts, Flags, Due, Names}) {
        tab(which);
        page->grab();
    }
    for (const QLabel *label : page->findChildren<QLabel *>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText);
}

TEST_F(EditingPageTest, ChangesItsLanguageWhileItRuns)
{
    open();
    for (const Tab which : {Evidences, Missed, Drafts, Flags, Due, Names})
        tab(which);
    {
        const Spoken vietnamese({QStringLiteral("ui_editing"), QStringLiteral("ui_widgets")},
                                QStringLiteral("vi"));
        ASSERT_EQ(vietnamese.loaded(), 2U);
        settle();
        EXPECT_EQ(leftInEnglish(*page, QStringLiteral("ui_editing")), QStringList());
        EXPECT_TRUE(screenWords(*page).contains(QStringLiteral("Biên tập")));
    }
    settle();
    EXPECT_TRUE(screenWords(*page).contains(QStringLiteral("Editing")));
}

TEST(EditingTranslations, AreCompleteInBothLanguages)
{
    for (const QString &language : {QStringLiteral("vi"), QStringLiteral("en")}) {
        const QList<Message> messages = messagesOf(QStringLiteral("ui_editing"), language);
        EXPECT_GT(messages.size(), 80);
        for (const Message &message : messages) {
            EXPECT_FALSE(message.unfinished) << message.source.toStdString();
            EXPECT_EQ(placeholders(message.translation), placeholders(message.source))
                << message.source.toStdString();
            if (message.plural) {
                EXPECT_EQ(message.forms, language == QStringLiteral("vi") ? 1 : 2)
                    << message.source.toStdString();
            }
        }
    }
}
