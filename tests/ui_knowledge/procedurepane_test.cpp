#include "ui/knowledge/procedurepane.h"

#include "tests/ui_knowledge/knowledgefixture.h"
#include "ui/knowledge/comparepane.h"
#include "ui/knowledge/flagform.h"
#include "ui/knowledge/printsheet.h"
#include "ui/knowledge/procedureview.h"
#include "ui/knowledge/unitfactspanel.h"
#include "ui/widgets/articlediff.h"
#include "ui/widgets/askedanswer.h"
#include "ui/widgets/factboxes.h"
#include "ui/widgets/noteedit.h"
#include "ui/widgets/paperchecklist.h"
#include "ui/widgets/plaincombo.h"
#include "ui/widgets/spokentext.h"

#include <QClipboard>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace tongdai;
using namespace tongdai::test;

namespace {

class ProcedurePaneTest : public KnowledgePageTest
{
protected:
    void read(const User &me = operatorAn())
    {
        open(me);
        page->showProcedure(QStringLiteral("1.001193"));
        ASSERT_TRUE(shows(QStringLiteral("1.001193")));
        settle();
    }
    template<typename T> T *part(const char *name = "") const
    {
        return page->findChild<T *>(QString::fromLatin1(name));
    }
    void selectInAnswer(const QString &words)
    {
        auto *spoken = part<SpokenText>();
        QTextCursor cursor = spoken->document()->find(words);
        ASSERT_FALSE(cursor.isNull());
        spoken->setTextCursor(cursor);
    }
    static User editor()
    {
        return person(QStringLiteral("bientap"), QStringLiteral("Hồ Bích Ngân"), Role::Editor, centreUnit());
    }
};

} // namespace

TEST_F(ProcedurePaneTest, PutsTheAnswerToTheQuestionOnTop)
{
    index.intent = Intent::Fee;
    open();
    QTest::keyClicks(question(), QStringLiteral("khai sinh"));
    ASSERT_TRUE(shows(QStringLiteral("1.001193")));
    auto *asked = part<AskedAnswer>();
    ASSERT_TRUE(asked->isVisible());
    EXPECT_TRUE(asked->words().contains(QStringLiteral("Do not say it is free")));
    EXPECT_LT(asked->mapTo(page.get(), QPoint()).y(), part<SpokenText>()->mapTo(page.get(), QPoint()).y());

    index.intent = Intent::Papers; // the same procedure, asked for something else
    QTest::keyClicks(question(), QStringLiteral(" "));
    QTest::keyClick(question(), Qt::Key_Backspace);
    QTest::keyClick(question(), Qt::Key_Backspace);
    ASSERT_TRUE(QTest::qWaitFor([&] { return asked->words().contains(QStringLiteral("Giấy chứng sinh")); }));
}

TEST(AskedText, NeverMakesAFeeOrAWayUp)
{
    Procedure p = birthProcedure();
    EXPECT_TRUE(AskedText::of(p, Intent::Fee).silent);
    EXPECT_TRUE(AskedText::of(p, Intent::None).text.isEmpty());
    EXPECT_FALSE(AskedText::of(p, Intent::Online).silent);
    p.methods.removeAt(1);
    EXPECT_TRUE(AskedText::of(p, Intent::Online).silent);
    EXPECT_TRUE(AskedText::of(p, Intent::Online).text.contains(QStringLiteral("trực tiếp")));
    EXPECT_TRUE(AskedText::of(p, Intent::Form).text.contains(QStringLiteral("Tờ khai đăng ký khai sinh")));
    EXPECT_FALSE(AskedText::of(p, Intent::Form).text.contains(QStringLiteral("căn cước")));
    p.methods[0].fee = QStringLiteral("8.000 đồng");
    EXPECT_EQ(AskedText::of(p, Intent::Fee).text, QStringLiteral("8.000 đồng"));
    p.steps = QString(5000, QLatin1Char('a'));
    EXPECT_LE(AskedText::of(p, Intent::Steps).text.size(), AskedText::Longest + 1);
    EXPECT_TRUE(AskedText::of(p, Intent::Steps).more);
    for (const Intent intent : {Intent::Papers, Intent::Fee, Intent::Time, Intent::Where, Intent::Online,
                                Intent::Conditions, Intent::Form, Intent::Steps, Intent::Result}) {
        EXPECT_TRUE(AskedText::of(Procedure(), intent).silent);
        EXPECT_FALSE(AskedText::of(Procedure(), intent).text.isEmpty());
        EXPECT_FALSE(AskedText::of(Procedure(), intent).heading.isEmpty());
    }
}

TEST_F(ProcedurePaneTest, SaysThatAFeeStandsBehindFree)
{
    Procedure &p = index.procedures.first();
    p.methods = {{QStringLiteral("Trực tiếp"), {}, QStringLiteral("Miễn phí (thu 150.000 đồng/giấy)"), {}}};
    read();
    const QList<Fact> facts = ProcedureText::facts(p);
    EXPECT_TRUE(facts.at(1).warn);
    EXPECT_TRUE(facts.at(1).value.contains(QStringLiteral("150.000"))); // as written
    EXPECT_TRUE(facts.at(1).note.contains(QStringLiteral("a fee stands behind it")));
    const AskedText::Answer asked = AskedText::of(p, Intent::Fee);
    EXPECT_TRUE(asked.text.contains(QStringLiteral("check before you say so")));
    EXPECT_TRUE(part<FactBoxes>("facts")->accessibleName().contains(facts.at(1).note));
}

TEST_F(ProcedurePaneTest, TicksPapersByKeyAndNamesOnlyTheMissingInTheMessage)
{
    read();
    auto *papers = part<PaperChecklist>();
    papers->setFocus(Qt::TabFocusReason);
    key(Qt::Key_Down);
    key(Qt::Key_Space);
    EXPECT_EQ(papers->ticked(), QSet<int> {1});
    key(Qt::Key_I, Qt::ControlModifier);
    QString message = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(message.contains(QStringLiteral("Papers still missing")));
    EXPECT_TRUE(message.contains(QStringLiteral("Tờ khai đăng ký khai sinh")));
    EXPECT_FALSE(message.contains(QStringLiteral("Giấy chứng sinh;")));
    EXPECT_TRUE(says(QStringLiteral("clipboard")));

    key(Qt::Key_Space); // taken back
    key(Qt::Key_I, Qt::ControlModifier);
    message = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(message.contains(QStringLiteral("Papers required")));
    EXPECT_TRUE(message.contains(QStringLiteral("Giấy chứng sinh;")));
    page->showProcedure(QStringLiteral("1.012784"));
    ASSERT_TRUE(shows(QStringLiteral("1.012784")));
    EXPECT_TRUE(papers->ticked().isEmpty());
}

TEST_F(ProcedurePaneTest, TakesTheSelectedSentenceIntoTheReport)
{
    read();
    selectInAnswer(QStringLiteral("trong 60 ngày"));
    key(Qt::Key_B, Qt::ControlModifier);
    EXPECT_EQ(part<NoteEdit>("flagSentence")->wholeText(), QStringLiteral("trong 60 ngày"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("nay la 30 ngay"));
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(desk.notices.size(), 1);
    EXPECT_EQ(desk.notices.first().sentence, QStringLiteral("trong 60 ngày"));
    EXPECT_EQ(desk.notices.first().note, QStringLiteral("nay la 30 ngay"));
    EXPECT_EQ(desk.notices.first().procedure, QStringLiteral("1.001193"));
    EXPECT_FALSE(part<FlagForm>()->isVisible());
    EXPECT_TRUE(says(QStringLiteral("1 report(s) of an error")));
    EXPECT_TRUE(says(QStringLiteral("trong 60 ngày")));
}

TEST_F(ProcedurePaneTest, KeepsAReportThatCouldNotBeSentAndOneLeftOpen)
{
    read();
    key(Qt::Key_B, Qt::ControlModifier);
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(desk.notices.isEmpty());
    EXPECT_TRUE(says(QStringLiteral("Say what is wrong")));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("sai phi"));
    desk.failChange = Error {ErrorKind::DiskFull, {}, {}, {}};
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(part<FlagForm>()->isVisible());
    EXPECT_EQ(part<NoteEdit>("flagNote")->wholeText(), QStringLiteral("sai phi"));
    desk.failChange.reset();

    page->showProcedure(QStringLiteral("1.012784"));
    ASSERT_TRUE(shows(QStringLiteral("1.012784")));
    EXPECT_FALSE(part<FlagForm>()->isVisible());
    key(Qt::Key_B, Qt::ControlModifier);
    EXPECT_TRUE(part<NoteEdit>("flagNote")->wholeText().isEmpty());
    page->showProcedure(QStringLiteral("1.001193"));
    ASSERT_TRUE(shows(QStringLiteral("1.001193")));
    key(Qt::Key_B, Qt::ControlModifier);
    EXPECT_EQ(part<NoteEdit>("flagNote")->wholeText(), QStringLiteral("sai phi"));
    key(Qt::Key_Escape);
    EXPECT_FALSE(part<FlagForm>()->isVisible());
    const QSignalSpy started(page.get(), &KnowledgePage::startCallWith);
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(started.count(), 1); // the accent button is the page's again
    EXPECT_TRUE(desk.notices.isEmpty());
}

TEST_F(ProcedurePaneTest, GivesTheEditorsAnswerToWhoReportedTheError)
{
    const auto reported = [this](const QString &by, const QString &answer) {
        ArticleFlag flag;
        flag.id = QUuid::createUuid();
        flag.procedure = QStringLiteral("1.001193");
        flag.sentence = QStringLiteral("Lệ phí 8.000 đồng.");
        flag.by = by;
        flag.atMs = clock.nowMs() - 60'000;
        flag.settled = true;
        flag.answer = answer;
        desk.notices << flag;
    };
    reported(operatorAn().name, QStringLiteral("Đã sửa thành 5.000 đồng."));
    reported(QStringLiteral("ai.khac"), QStringLiteral("câu trả lời cho người khác"));
    open();
    EXPECT_TRUE(says(QStringLiteral("is answered: Đã sửa thành 5.000 đồng.")));
    page->showProcedure(QStringLiteral("1.001193"));
    ASSERT_TRUE(shows(QStringLiteral("1.001193")));
    settle();
    EXPECT_TRUE(says(QStringLiteral("You reported")));
    EXPECT_FALSE(part<QWidget>("flagAnswers")->isVisible()); // read by now
    EXPECT_FALSE(says(QStringLiteral("câu trả lời cho người khác")));
}

TEST_F(ProcedurePaneTest, ComparesVersionsWordByWord)
{
    Procedure older = index.procedures.first();
    older.version = 1;
    older.spokenAnswer.replace(QStringLiteral("60 ngày"), QStringLiteral("30 ngày"));
    Procedure oldest = older;
    oldest.version = 0;
    oldest.timeLimit = QStringLiteral("5 ngày");
    index.procedures.first().version = 2;
    desk.replaced = {{QStringLiteral("1.001193@1"), older, {}, QStringLiteral("theo luật mới"), 0},
                     {QStringLiteral("1.001193@0"), oldest, {}, {}, 0}};
    read();
    key(Qt::Key_PageUp, Qt::ControlModifier);
    auto *diff = part<ArticleDiff>();
    ASSERT_TRUE(diff->isVisible());
    EXPECT_EQ(diff->changes(), 1);
    EXPECT_TRUE(diff->toPlainText().contains(QStringLiteral("3060")));
    EXPECT_TRUE(says(QStringLiteral("From version 1 to version 2")));
    EXPECT_TRUE(says(QStringLiteral("theo luật mới")));
    key(Qt::Key_PageUp, Qt::ControlModifier);
    EXPECT_TRUE(diff->toPlainText().contains(QStringLiteral("5 ngày")));
    EXPECT_TRUE(says(QStringLiteral("From version 0 to version 1")));
    key(Qt::Key_PageDown, Qt::ControlModifier);
    EXPECT_TRUE(says(QStringLiteral("From version 1 to version 2")));
    key(Qt::Key_Escape);
    EXPECT_FALSE(diff->isVisible());
    EXPECT_TRUE(part<ProcedureView>()->isVisible());
}

TEST_F(ProcedurePaneTest, OffersAnEditorADraftOfTheOlderVersionShown)
{
    Procedure older = index.procedures.first();
    older.version = 1;
    older.timeLimit = QStringLiteral("5 ngày");
    index.procedures.first().version = 2;
    desk.replaced = {{QStringLiteral("1.001193@1"), older, {}, {}, 0}};
    read(editor());
    QSignalSpy wanted(page.get(), &KnowledgePage::draftWanted);
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(wanted.count(), 0);
    key(Qt::Key_PageUp, Qt::ControlModifier);
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted.first().first().value<ArticleVersion>().procedure.timeLimit, QStringLiteral("5 ngày"));
}

TEST_F(ProcedurePaneTest, OffersAnOperatorNoDraft)
{
    Procedure older = index.procedures.first();
    older.version = 1;
    index.procedures.first().version = 2;
    desk.replaced = {{QStringLiteral("1.001193@1"), older, {}, {}, 0}};
    read();
    QSignalSpy wanted(page.get(), &KnowledgePage::draftWanted);
    key(Qt::Key_PageUp, Qt::ControlModifier);
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(wanted.count(), 0);
}

TEST_F(ProcedurePaneTest, ShowsTheUnitsFactsAndLetsItsDeskWriteThem)
{
    UnitFact fact;
    fact.unit = QStringLiteral("740");
    fact.hours = QStringLiteral("07:30 đến 11:30");
    desk.local = {fact};
    read(officerMai());
    EXPECT_TRUE(says(QStringLiteral("07:30 đến 11:30")));
    key(Qt::Key_J, Qt::ControlModifier);
    auto *counter = part<QLineEdit>("factCounter");
    ASSERT_EQ(QApplication::focusWidget(), counter);
    QTest::keyClicks(counter, QStringLiteral("Quay 3"));
    desk.failChange = Error {ErrorKind::Storage, {}, {}, {}};
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(counter->isVisible());
    EXPECT_EQ(counter->text(), QStringLiteral("Quay 3"));
    desk.failChange.reset();
    key(Qt::Key_Escape);
    EXPECT_FALSE(counter->isVisible());
    key(Qt::Key_J, Qt::ControlModifier);
    EXPECT_EQ(counter->text(), QStringLiteral("Quay 3"));
    part<QLineEdit>("factFee")->setText(QStringLiteral("5.000 đồng"));
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(desk.local.size(), 2);
    EXPECT_EQ(desk.local.first().procedure, QStringLiteral("1.001193"));
    EXPECT_EQ(desk.local.first().counter, QStringLiteral("Quay 3"));
    EXPECT_FALSE(counter->isVisible());
    bool told = false;
    for (const Fact &box : part<FactBoxes>("facts")->facts())
        told = told || box.note.contains(QStringLiteral("5.000 đồng"));
    EXPECT_TRUE(told);
}

TEST_F(ProcedurePaneTest, LetsAnOperatorSeeAUnitsFactsButNotWriteThem)
{
    UnitFact fact;
    fact.unit = QStringLiteral("742");
    fact.procedure = QStringLiteral("1.001193");
    fact.counter = QStringLiteral("Quầy 7");
    desk.local = {fact};
    read();
    EXPECT_FALSE(says(QStringLiteral("Quầy 7")));
    page->setCallerUnit(QStringLiteral("742"));
    settle();
    EXPECT_TRUE(says(QStringLiteral("Quầy 7")));
    key(Qt::Key_J, Qt::ControlModifier);
    EXPECT_FALSE(part<QLineEdit>("factCounter")->isVisible());
}

TEST_F(ProcedurePaneTest, PrintsWhatTheCitizenNeeds)
{
    CitizenText::Sheet sheet {birthProcedure(), {0}, {}, QDate(2025, 4, 22)};
    for (int i = 0; i < 80; ++i)
        sheet.procedure.papers.append({{}, QStringLiteral("Giấy số %1").arg(i), {}, {}});
    QTextDocument document;
    CitizenText::fill(document, sheet);
    const QString text = document.toPlainText();
    for (const QString &needed :
         {QStringLiteral("Đăng ký khai sinh"), QStringLiteral("1.001193"), QStringLiteral("☑  1. Tờ khai"),
          QStringLiteral("☐  84. Giấy số 79"), QStringLiteral("Luật Hộ tịch"), QStringLiteral("22/04/2025")})
        EXPECT_TRUE(text.contains(needed)) << needed.toStdString();
    EXPECT_FALSE(text.contains(QStringLiteral("do not say it is free")));

    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("sheet.pdf"));
    {
        QPdfWriter pdf(file);
        PrintSheet::paint(sheet, pdf);
    }
    QFile written(file);
    ASSERT_TRUE(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    EXPECT_TRUE(bytes.startsWith("%PDF"));
    EXPECT_GE(bytes.count("/Type /Page\n"), 2);
}

TEST_F(ProcedurePaneTest, ShowsThePrintedPageInsteadOfADialog)
{
    read();
    key(Qt::Key_P, Qt::ControlModifier);
    auto *sheet = part<PrintSheet>();
    ASSERT_TRUE(sheet);
    EXPECT_TRUE(sheet->isVisible());
    EXPECT_FALSE(QApplication::activeModalWidget());
    key(Qt::Key_Escape);
    EXPECT_FALSE(sheet->isVisible());
    EXPECT_TRUE(part<ProcedureView>()->isVisible());
}

TEST_F(ProcedurePaneTest, ComesUpInANarrowWindowWhenItsKeysArePressedInTheQuestion)
{
    theme.setScale(2.0);
    open();
    QTest::keyClicks(question(), QStringLiteral("khai sinh"));
    ASSERT_TRUE(shows(QStringLiteral("1.001193")));
    settle();
    ASSERT_FALSE(part<ProcedureView>()->isVisible());
    key(Qt::Key_B, Qt::ControlModifier);
    auto *note = part<NoteEdit>("flagNote");
    EXPECT_TRUE(note->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), note);
    key(Qt::Key_Escape);
    key(Qt::Key_F3);
    EXPECT_EQ(QApplication::focusWidget(), question());
    EXPECT_TRUE(question()->isVisible());
}

TEST_F(ProcedurePaneTest, DoesNothingWhileAWordIsBeingComposed)
{
    read();
    key(Qt::Key_B, Qt::ControlModifier);
    QWidget *field = QApplication::focusWidget();
    QInputMethodEvent preedit(QStringLiteral("sai"), {});
    QCoreApplication::sendEvent(field, &preedit);
    settle();
    EXPECT_TRUE(desk.notices.isEmpty());
    EXPECT_TRUE(part<FlagForm>()->isVisible());
    QInputMethodEvent commit(QString(), {});
    commit.setCommitString(QStringLiteral("sai rồi"));
    QCoreApplication::sendEvent(field, &commit);
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(desk.notices.size(), 1);
    EXPECT_EQ(desk.notices.first().note, QStringLiteral("sai rồi"));
}

TEST_F(ProcedurePaneTest, SaysThatTheBaseIsStillBeingLoaded)
{
    index.filling = true;
    open();
    QTest::keyClicks(question(), QStringLiteral("xyz"));
    settle();
    EXPECT_TRUE(says(QStringLiteral("is being loaded")));
    index.filling = false;
    Q_EMIT index.articlesChanged();
    settle();
    EXPECT_FALSE(says(QStringLiteral("is being loaded")));
}

TEST_F(ProcedurePaneTest, LeavesNoQuestionAtADeadEnd)
{
    open();
    QTest::keyClicks(question(), QStringLiteral("nuoi ran"));
    settle();
    EXPECT_TRUE(says(QStringLiteral("No procedure matches")));
    key(Qt::Key_F9);
    EXPECT_EQ(desk.asked, QStringList {QStringLiteral("nuoi ran")});
    EXPECT_TRUE(says(QStringLiteral("Noted as not found")));
    key(Qt::Key_F9);
    EXPECT_EQ(desk.asked.size(), 1); // the same question counts once
    EXPECT_EQ(question()->text(), QStringLiteral("nuoi ran"));

    index.nearest = {index.hits.last()};
    QTest::keyClicks(question(), QStringLiteral(" doc"));
    settle();
    QAbstractButton *list = nullptr;
    for (auto *button : page->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text().contains(QStringLiteral("Đất đai")))
            list = button;
    }
    ASSERT_TRUE(list);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Space);
    settle();
    EXPECT_EQ(index.searched.last().field, QStringLiteral("Đất đai"));
    EXPECT_TRUE(index.searched.last().text.isEmpty());
    EXPECT_GE(hits()->model()->rowCount(), 1);
}

TEST_F(ProcedurePaneTest, SaysForWhichWordsTheResultsAre)
{
    index.repairedTo = QStringLiteral("khai sinh");
    open();
    QTest::keyClicks(question(), QStringLiteral("sinh"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return says(QStringLiteral("Showing results for “khai sinh”")); }));
}
