// The page "Biên tập" but for its drafts.
#include "editingfixture.h"
#include "ui/editing/articleform.h"
#include "ui/editing/namestab.h"
#include "ui/widgets/noteedit.h"
#include "ui/widgets/plaincombo.h"

#include <QInputMethodEvent>
#include <QSignalSpy>

using namespace tongdai;
using namespace tongdai::fakes;
using namespace tongdai::test;

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
