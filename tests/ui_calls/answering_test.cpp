// What a call gives the citizen in writing.
#include "tests/ui_calls/calldeskfixture.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/citizentext.h"
#include "ui/widgets/factboxes.h"
#include "ui/widgets/paperchecklist.h"

#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::fakes;

namespace {

QString clipboardText()
{
    return QGuiApplication::clipboard()->text();
}

class AnsweringTest : public DeskTest
{
protected:
    /// Until the first procedure found stands beside the form.
    void read(const char *words)
    {
        ask(words);
        auto *title = find<QLabel>("answerTitle");
        ASSERT_TRUE(waitFor([&] { return title->isVisible(); }));
    }
};

} // namespace

TEST_F(AnsweringTest, CopiesTheProcedureAsAMessageInOneKeyAndKeepsItAsTheAnswer)
{
    world.articles.procedures[0].source = QStringLiteral("https://example.invalid/tthc/1.004873");
    takeCall();
    read("giấy độc thân");
    QWidget *before = QApplication::focusWidget();
    key(Qt::Key_I, Qt::ControlModifier);
    const QString message = clipboardText();
    for (const QString &part :
         {QStringLiteral("Cấp Giấy xác nhận tình trạng hôn nhân (1.004873)"),
          QStringLiteral("3 ngày làm việc"), QStringLiteral("Ủy ban nhân dân cấp xã"),
          QStringLiteral("Source does not say"), QStringLiteral("1. Tờ khai theo mẫu"),
          QStringLiteral("https://example.invalid/tthc/1.004873"),
          QStringLiteral("Article 1.004873, version 1, 21/04/2026"), QStringLiteral("Hotline 1022")})
        EXPECT_TRUE(message.contains(part)) << part.toStdString() << "\n" << message.toStdString();
    EXPECT_EQ(message, message.normalized(QString::NormalizationForm_C));
    EXPECT_FALSE(message.contains(QLatin1Char('<')));
    EXPECT_EQ(QApplication::focusWidget(), before);
    ASSERT_TRUE(waitFor([this] { return find<Notice>("copied")->isVisible(); }));

    save(); // the outcome is marked: the message went out
    ASSERT_TRUE(waitFor([this] { return world.calls.saved.size() == 1; }));
    const Call call = world.calls.saved.constFirst().call;
    EXPECT_EQ(call.outcome, Outcome::SentInfo);
    EXPECT_EQ(call.procedureCode, QStringLiteral("1.004873"));
    EXPECT_EQ(call.articleVersion, 1);
    EXPECT_TRUE(call.citizen.answer.startsWith(QStringLiteral("Tin nhắn gửi người dân lúc 09:42: Cấp Giấy")));
    EXPECT_TRUE(call.citizen.answer.endsWith(message));
    EXPECT_TRUE(call.citizen.content.isEmpty());
}

TEST_F(AnsweringTest, NotesTheMessageBesideAnAnswerThatStandsAlreadyAndOnlyOnce)
{
    takeCall();
    read("giấy độc thân");
    find<QPlainTextEdit>("content")->setPlainText(QStringLiteral("Cần gấp."));
    key(Qt::Key_T, Qt::ControlModifier);
    key(Qt::Key_F7);
    key(Qt::Key_1);
    const QString answer = desk->currentForm()->gathered().call.citizen.answer;
    const QString content = desk->currentForm()->gathered().call.citizen.content;
    key(Qt::Key_I, Qt::ControlModifier);
    key(Qt::Key_I, Qt::ControlModifier);
    const Call call = desk->currentForm()->gathered().call;
    EXPECT_EQ(call.citizen.answer,
              answer
                  + QStringLiteral("\nTin nhắn gửi người dân lúc 09:42: Cấp Giấy xác nhận tình trạng hôn "
                                   "nhân (1.004873), bản 1"));
    EXPECT_EQ(call.citizen.content, content);
    EXPECT_EQ(call.outcome, Outcome::Answered); // chosen by a person
}

TEST_F(AnsweringTest, LeavesTickedPapersOutOfTheMessageAndSaysWhatHoldsAtTheCallersUnit)
{
    UnitFact fact;
    fact.unit = QStringLiteral("731");
    fact.procedure = QStringLiteral("1.004873");
    fact.counter = QStringLiteral("Quầy 3");
    fact.hours = QStringLiteral("sáng thứ bảy");
    world.knowledge.local = {fact};
    takeCall(); // of phường Trảng Dài, Biên Hòa
    read("giấy độc thân");
    auto *facts = desk->currentForm()->findChild<FactBoxes *>(QStringLiteral("facts"));
    ASSERT_TRUE(waitFor([&] { return facts->facts().size() == 4; }));
    EXPECT_TRUE(
        facts->facts().constLast().note.contains(QStringLiteral("Thành phố Biên Hòa: Quầy 3, sáng thứ bảy")));
    auto *papers = desk->currentForm()->findChild<PaperChecklist *>();
    ASSERT_TRUE(waitFor([&] { return papers->height() == papers->heightForWidth(papers->width()); }));
    QTest::mouseClick(papers, Qt::LeftButton, {}, QPoint(20, papers->height() - 20));
    ASSERT_EQ(papers->ticked().size(), 1);
    EXPECT_EQ(QApplication::focusWidget(), find<QLineEdit>("question")); // a click takes no keyboard
    QGuiApplication::clipboard()->clear();
    key(Qt::Key_I, Qt::ControlModifier);
    EXPECT_TRUE(clipboardText().contains(QStringLiteral("Papers still missing")));
    EXPECT_FALSE(clipboardText().contains(QStringLiteral("Văn bản ủy quyền")));
    EXPECT_TRUE(clipboardText().contains(QStringLiteral("Quầy 3")));
}

TEST_F(AnsweringTest, HasNoMessageWhileNoProcedureIsShown)
{
    QGuiApplication::clipboard()->setText(QStringLiteral("của người khác"));
    takeCall(); // the caller's open tickets stand in the rows
    key(Qt::Key_I, Qt::ControlModifier);
    EXPECT_EQ(clipboardText(), QStringLiteral("của người khác"));
    EXPECT_TRUE(desk->currentForm()->gathered().call.citizen.answer.isEmpty());
    EXPECT_EQ(desk->currentForm()->gathered().call.outcome, Outcome::None);
}

TEST(CitizenText, AMessageOfAnEndlessArticleFitsAndStillSaysWhereItIsFrom)
{
    Procedure procedure = fakes::procedure("1.001193", "Đăng ký khai sinh", "Hộ tịch");
    procedure.version = 7;
    for (int i = 0; i < 400; ++i)
        procedure.papers.append({{}, QStringLiteral("Giấy số %1").arg(i), {}, {}});
    const QString message = CitizenText::message({procedure, {}, {}, QDate(2026, 4, 21)});
    EXPECT_LE(message.size(), 2050);
    EXPECT_TRUE(message.contains(QStringLiteral("Article 1.001193, version 7, 21/04/2026")));
    EXPECT_TRUE(message.contains(QStringLiteral("and ")));

    const QString answer = CitizenText::answer(QStringLiteral("ạ\u0323 ").repeated(5000));
    EXPECT_LE(answer.size(), 2000);
    EXPECT_TRUE(answer.endsWith(QStringLiteral("Hotline 1022")));
}
