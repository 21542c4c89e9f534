// The questions to ask about what a call is about: one key each, and nothing typed is ever lost.
#include "tests/ui_calls/calldeskfixture.h"
#include "ui/calls/guiderows.h"
#include "ui/calls/topicguide.h"
#include "ui/widgets/askedanswer.h"
#include "ui/widgets/factboxes.h"
#include "ui/widgets/paperchecklist.h"
#include "ui/widgets/plaincombo.h"
#include "ui/widgets/spokentext.h"

#include <QInputMethodEvent>
#include <QLabel>
#include <QPlainTextEdit>

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::fakes;

namespace {

class GuideTest : public DeskTest
{
protected:
    static TopicQuestions topic(ContactKind kind, const char *field, const QStringList &questions)
    {
        TopicQuestions made;
        made.kind = kind;
        made.field = QString::fromUtf8(field);
        made.questions = questions;
        made.version = 1;
        return made;
    }
    QPlainTextEdit *content() const { return find<QPlainTextEdit>("content"); }
    TopicGuide *guide() const { return find<TopicGuide>("topicGuide"); }
    GuideRows *rows() const { return find<GuideRows>("guideRows"); }
    void setKind(ContactKind kind)
    {
        auto *combo = find<PlainCombo>("kind");
        combo->setCurrentIndex(combo->findData(int(kind)));
    }
    void askNext() { key(Qt::Key_G, Qt::ControlModifier); }
    void type(const char *words) { QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(words)); }
    QString savedContent() { return desk->currentForm()->gathered().call.citizen.content; }
};

const QString Where = QStringLiteral("Xảy ra ở đâu?");
const QString When = QStringLiteral("Từ khi nào?");

} // namespace

TEST_F(GuideTest, AsksOneQuestionAKeyAndTheAnswersAreLinesOfTheContent)
{
    takeCall();
    content()->setPlainText(QStringLiteral("Bị đòi thêm giấy"));
    setKind(ContactKind::Report);
    EXPECT_TRUE(guide()->isVisible());
    EXPECT_EQ(rows()->questions(), builtInQuestions(ContactKind::Report));
    askNext(); // from the question: the cursor goes to the content
    ASSERT_EQ(QApplication::focusWidget(), content());
    type("Bien Hoa");
    askNext();
    type("hom qua");
    EXPECT_EQ(content()->toPlainText(),
              QStringLiteral("Bị đòi thêm giấy\n") + Where + QStringLiteral(" Bien Hoa\n") + When
                  + QStringLiteral(" hom qua"));
    EXPECT_EQ(guide()->answered(), 2);
    EXPECT_EQ(find<QLabel>("guideCount")->text(), QStringLiteral("2 of 5 answered"));
    EXPECT_EQ(find<QLabel>("questionsAnswered")->text(), QStringLiteral("Asked 2/5"));
}

TEST_F(GuideTest, PassesOverAQuestionWithoutAnAnswerAndSavesNoEmptyOne)
{
    takeCall();
    setKind(ContactKind::Report);
    askNext();
    askNext();
    EXPECT_EQ(content()->toPlainText(), When + QStringLiteral(" "));
    type("hom qua");
    askNext(); // the third
    EXPECT_EQ(savedContent(), When + QStringLiteral(" hom qua"));
    EXPECT_TRUE(content()->toPlainText().contains(QLatin1Char('\n'))); // on screen it stays
    content()->undo();
    EXPECT_EQ(content()->toPlainText(), When + QStringLiteral(" hom qua"));
}

TEST_F(GuideTest, FollowsTheKindAndTheFieldOfTheChosenProcedure)
{
    const QString paper = QStringLiteral("Giấy dùng làm gì?");
    world.knowledge.topics = {topic(ContactKind::Question, "Hộ tịch", {paper})};
    Q_EMIT world.knowledge.knowledgeChanged();
    takeCall();
    EXPECT_FALSE(guide()->isVisible());
    EXPECT_FALSE(find<QLabel>("questionsAnswered")->isVisible());
    const QString before = content()->toPlainText();
    askNext(); // nothing to ask: nothing happens
    EXPECT_EQ(content()->toPlainText(), before);
    EXPECT_NE(QApplication::focusWidget(), content());
    ask("giấy độc thân");
    EXPECT_FALSE(guide()->isVisible()); // found, not chosen
    find<QLineEdit>("question")->setFocus();
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([this] { return guide()->isVisible(); }));
    EXPECT_EQ(rows()->questions(), QStringList {paper});
    setKind(ContactKind::Praise);
    EXPECT_EQ(rows()->questions(), builtInQuestions(ContactKind::Praise));
    world.knowledge.topics << topic(ContactKind::Praise, "", {QStringLiteral("Khen ai?")});
    Q_EMIT world.knowledge.knowledgeChanged();
    ASSERT_TRUE(waitFor([this] { return rows()->questions() == QStringList {QStringLiteral("Khen ai?")}; }));
}

TEST_F(GuideTest, AClickPicksAQuestionOutOfTurnAndTheCursorWaitsBehindIt)
{
    takeCall();
    setKind(ContactKind::Report);
    key(Qt::Key_J, Qt::ControlModifier);
    type("x");
    ASSERT_TRUE(waitFor([this] { return !rows()->rowRect(1).isEmpty() && rows()->height() > 0; }));
    QTest::mouseClick(rows(), Qt::LeftButton, {}, rows()->rowRect(1).center());
    EXPECT_EQ(content()->toPlainText(), QStringLiteral("x\n") + When + QLatin1Char(' '));
    EXPECT_EQ(QApplication::focusWidget(), content());
    type("nay");
    QTest::mouseClick(rows(), Qt::LeftButton, {}, rows()->rowRect(1).center());
    type("!");
    EXPECT_EQ(content()->toPlainText(), QStringLiteral("x\n") + When + QStringLiteral(" nay!"));
}

TEST_F(GuideTest, ComesBackWithTheDraftAndItsCursor)
{
    takeCall();
    setKind(ContactKind::Report);
    askNext();
    type("Bien Hoa");
    askNext();
    const CallDraft draft = desk->currentForm()->draft(0);
    EXPECT_TRUE(
        draft.call.citizen.content.endsWith(When + QLatin1Char(' '))); // as typed, open question and all
    world.calls.stored = {draft};
    make();
    ASSERT_TRUE(QTest::qWaitForWindowActive(desk.get(), 5000));
    ASSERT_TRUE(waitFor([this] { return desk->currentForm() != nullptr; }));
    EXPECT_EQ(guide()->answered(), 1);
    ASSERT_TRUE(waitFor([this] { return QApplication::focusWidget() == content(); }));
    type("nay");
    EXPECT_TRUE(content()->toPlainText().endsWith(When + QStringLiteral(" nay")));
}

TEST_F(GuideTest, AHalfTypedWordIsFinishedFirst)
{
    takeCall();
    setKind(ContactKind::Report);
    askNext();
    QInputMethodEvent word(QString(), {});
    word.setCommitString(QStringLiteral("Biên"));
    QApplication::sendEvent(content(), &word);
    askNext();
    EXPECT_TRUE(content()->toPlainText().startsWith(Where + QStringLiteral(" Biên\n")));
}

TEST_F(GuideTest, InALowOrNarrowWindowTheQuestionsStillGoIntoTheContent)
{
    takeCall();
    setKind(ContactKind::Report);
    theme.setScale(2.0);
    QCoreApplication::processEvents();
    askNext();
    EXPECT_EQ(QApplication::focusWidget(), content());
    EXPECT_TRUE(content()->isVisible());
    EXPECT_EQ(content()->toPlainText(), Where + QLatin1Char(' '));
    key(Qt::Key_F6);
    EXPECT_TRUE(guide()->isVisible());
    EXPECT_GE(guide()->height(), guide()->sizeHint().height() - 1);
}

TEST_F(GuideTest, NoClickOnWhatIsOnlyReadTakesTheKeyboardOutOfTheForm)
{
    world.articles.intent = Intent::Fee;
    takeCall();
    ask("giấy độc thân");
    setKind(ContactKind::Report);
    auto *title = find<QLabel>("answerTitle");
    ASSERT_TRUE(waitFor([&] { return title->isVisible(); }));
    key(Qt::Key_J, Qt::ControlModifier);
    ASSERT_EQ(QApplication::focusWidget(), content());
    CallForm *form = desk->currentForm();
    const QList<QWidget *> read {title,
                                 find<QWidget>("spokenAnswer"),
                                 form->findChild<SpokenText *>(QStringLiteral("spokenAnswer"))->viewport(),
                                 form->findChild<AskedAnswer *>(),
                                 form->findChild<FactBoxes *>(),
                                 form->findChild<PaperChecklist *>(),
                                 guide(),
                                 find<QLabel>("guideCount")};
    for (QWidget *widget : read) {
        ASSERT_NE(widget, nullptr);
        QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
        EXPECT_EQ(QApplication::focusWidget(), content()) << widget->metaObject()->className();
        for (QLabel *label : widget->findChildren<QLabel *>()) {
            if (!label->isVisible())
                continue;
            QTest::mouseClick(label, Qt::LeftButton, {}, label->rect().center());
            EXPECT_EQ(QApplication::focusWidget(), content()) << label->text().toStdString();
        }
    }
}
