#include "tests/ui_calls/calldeskfixture.h"
#include "ui/widgets/askedanswer.h"
#include "ui/widgets/digitlist.h"
#include "ui/widgets/keyaction.h"
#include "ui/widgets/paperchecklist.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::fakes;

TEST_F(DeskTest, LogsAQuestionAnsweredAtOnceInFourKeysBesideTheWords)
{
    takeCall();
    ask("giấy độc thân");
    key(Qt::Key_Return);
    key(Qt::Key_1);
    save();
    ASSERT_TRUE(waitFor([this] { return world.calls.saved.size() == 1; }));
    EXPECT_EQ(keys, 4);
    const Call call = world.calls.saved.constFirst().call;
    EXPECT_EQ(call.outcome, Outcome::Answered);
    EXPECT_EQ(call.procedureCode, QStringLiteral("1.004873"));
    EXPECT_EQ(call.articleVersion, 1);
    EXPECT_EQ(call.citizen.name, QStringLiteral("Nguyễn Thị Hạnh"));
    EXPECT_EQ(call.citizen.phone, QStringLiteral("0900000012"));
    EXPECT_EQ(call.communeCode, QStringLiteral("25993"));
    EXPECT_EQ(call.citizen.question, QStringLiteral("giấy độc thân"));
    EXPECT_TRUE(call.citizen.answer.startsWith(QStringLiteral("Nộp tại Ủy ban nhân dân")));
    EXPECT_FALSE(world.calls.saved.constFirst().ticket);
    EXPECT_TRUE(waitFor([this] { return desk->openCalls() == 0; }));
}

/// A newcomer goes on with the caller's number where the cursor happens to stand.
TEST_F(DeskTest, ANumberTypedOverTheOutcomesIsTheNumber)
{
    desk->newCall();
    ask("giấy độc thân");
    key(Qt::Key_Return);
    ASSERT_TRUE(find<DigitList>("outcomes")->hasFocus());
    for (const int digit : {0, 9, 0, 0, 0, 0, 0, 0, 4, 8})
        key(Qt::Key_0 + digit);
    EXPECT_TRUE(find<QLineEdit>("phone")->hasFocus());
    EXPECT_EQ(find<QLineEdit>("phone")->text().remove(QLatin1Char(' ')), QStringLiteral("0900000048"));
    EXPECT_EQ(desk->currentForm()->gathered().call.outcome, Outcome::None);
}

TEST_F(DeskTest, TwoDigitsAreStillAListAndItsRow)
{
    desk->newCall();
    key(Qt::Key_F7);
    key(Qt::Key_9);
    key(Qt::Key_1);
    EXPECT_EQ(desk->currentForm()->gathered().call.outcome, Outcome::WrongNumber);
}

TEST_F(DeskTest, APromiseToCallBackAsksForANumber)
{
    desk->newCall();
    ask("giấy độc thân");
    key(Qt::Key_F7);
    key(Qt::Key_7);
    save();
    EXPECT_TRUE(world.calls.saved.isEmpty());
    EXPECT_TRUE(waitFor([this] { return find<QLineEdit>("phone")->hasFocus(); }));
}

TEST_F(DeskTest, HandsAReportToTheDeskOfTheCommuneInFiveKeys)
{
    takeCall();
    ask("đổi sổ đỏ");
    key(Qt::Key_F8);
    key(Qt::Key_3);
    save();
    ASSERT_TRUE(waitFor([this] { return world.calls.saved.size() == 1; }));
    EXPECT_EQ(keys, 4);
    const CallToSave saved = world.calls.saved.constFirst();
    ASSERT_TRUE(saved.ticket);
    EXPECT_EQ(saved.call.outcome, Outcome::ToDesk);
    EXPECT_EQ(saved.call.ticketId, saved.ticket->id);
    EXPECT_EQ(saved.ticket->state, TicketState::Forwarded);
    EXPECT_EQ(saved.ticket->kind, ContactKind::Report);
    EXPECT_EQ(saved.ticket->leadUnit, QStringLiteral("731"));
    EXPECT_EQ(saved.ticket->callId, saved.call.id);
    // Tuesday 09:42:10 plus four and forty working hours.
    const WorkingCalendar calendar;
    EXPECT_EQ(saved.ticket->acceptDueMs, calendar.after(world.clock.now, 240));
    EXPECT_EQ(saved.ticket->resultDueMs, calendar.after(world.clock.now, 5 * 480));
}

TEST_F(DeskTest, PutsTheAnswerToWhatIsAskedOnTopAndKeepsTheKeyboardInTheForm)
{
    takeCall();
    world.articles.intent = Intent::Time;
    ask("giấy độc thân");
    auto *asked = desk->currentForm()->findChild<AskedAnswer *>();
    ASSERT_TRUE(waitFor([&] { return asked->isVisible(); }));
    EXPECT_EQ(asked->words(), QStringLiteral("3 ngày làm việc"));
    auto *papers = desk->currentForm()->findChild<PaperChecklist *>();
    ASSERT_TRUE(waitFor([&] { return papers->height() == papers->heightForWidth(papers->width()); }));
    QTest::mouseClick(papers, Qt::LeftButton, {}, QPoint(20, papers->height() - 20));
    EXPECT_EQ(papers->ticked(), QSet<int> {2});
    EXPECT_FALSE(papers->hasFocus());
    EXPECT_EQ(papers->focusPolicy(), Qt::NoFocus);
}

TEST_F(DeskTest, EndsACallWithoutContentInOneKey)
{
    desk->newCall();
    key(Qt::Key_F9);
    ASSERT_TRUE(waitFor([this] { return world.calls.saved.size() == 1; }));
    EXPECT_EQ(world.calls.saved.constFirst().call.outcome, Outcome::OneRing);
    desk->newCall();
    world.clock.turn(12'000);
    key(Qt::Key_F9);
    ASSERT_TRUE(waitFor([this] { return world.calls.saved.size() == 2; }));
    EXPECT_EQ(world.calls.saved.constLast().call.outcome, Outcome::Dropped);
}

TEST_F(DeskTest, NotesAQuestionWithoutAnAnswerByKeyAndGoesOnWithTheCall)
{
    desk->newCall();
    auto *question = find<QLineEdit>("question");
    QTest::keyClicks(question, QStringLiteral("khai sinh"));
    const auto button = [this] {
        for (QAbstractButton *one : desk->currentForm()->findChildren<QAbstractButton *>()) {
            if (one->isVisible() && one->text().contains(QStringLiteral("Note as not found")))
                return one;
        }
        return static_cast<QAbstractButton *>(nullptr);
    };
    EXPECT_EQ(button(), nullptr); // something was found
    key(Qt::Key_B, Qt::ControlModifier);
    EXPECT_TRUE(world.knowledge.asked.isEmpty());

    question->clear();
    QTest::keyClicks(question, QStringLiteral("nuoi chim yen"));
    QCoreApplication::processEvents();
    ASSERT_NE(button(), nullptr);
    key(Qt::Key_B, Qt::ControlModifier);
    EXPECT_EQ(world.knowledge.asked, QStringList {QStringLiteral("nuoi chim yen")});
    key(Qt::Key_B, Qt::ControlModifier);
    EXPECT_EQ(world.knowledge.asked.size(), 1); // once
    EXPECT_EQ(QApplication::focusWidget(), question);
    EXPECT_EQ(question->text(), QStringLiteral("nuoi chim yen"));
    EXPECT_EQ(desk->openCalls(), 1);
    EXPECT_TRUE(world.calls.saved.isEmpty());
}

TEST_F(DeskTest, OpensASecondListForCallsWithoutContent)
{
    desk->newCall();
    key(Qt::Key_F7);
    key(Qt::Key_9);
    key(Qt::Key_1);
    save();
    ASSERT_TRUE(waitFor([this] { return world.calls.saved.size() == 1; }));
    EXPECT_EQ(world.calls.saved.constFirst().call.outcome, Outcome::WrongNumber);
}

TEST_F(DeskTest, GoesBackFromTheSecondListWithEscape)
{
    desk->newCall();
    key(Qt::Key_F7);
    key(Qt::Key_9);
    key(Qt::Key_Escape);
    key(Qt::Key_1);
    EXPECT_EQ(desk->currentForm()->gathered().call.outcome, Outcome::Answered);
}

TEST_F(DeskTest, KeepsEveryCharacterWhenSavingFailsAndSavesOnTheNextTry)
{
    world.calls.failSave = Error {ErrorKind::DiskFull, QStringLiteral("no space"), {}, {}};
    takeCall();
    ask("giấy độc thân");
    find<QPlainTextEdit>("content")->setPlainText(QStringLiteral("Cần giấy để kết hôn."));
    key(Qt::Key_Return);
    key(Qt::Key_1);
    const CallToSave before = desk->currentForm()->gathered();
    save();
    ASSERT_TRUE(waitFor([this] { return find<QWidget>("saveNotice")->isVisible(); }));
    EXPECT_EQ(desk->openCalls(), 1);
    EXPECT_EQ(desk->currentForm()->gathered().call.citizen, before.call.citizen);

    world.calls.failSave.reset();
    save();
    ASSERT_TRUE(waitFor([this] { return world.calls.saved.size() == 1; }));
    EXPECT_EQ(world.calls.saves, 2);
    EXPECT_EQ(world.calls.saved.constFirst().call.id, before.call.id);
}

TEST_F(DeskTest, SaysWhatIsMissingUnderTheFieldAndGoesThere)
{
    desk->newCall();
    find<QComboBox>("kind")->setCurrentIndex(2); // Phản ánh
    find<QLineEdit>("question")->setText(QStringLiteral("đòi thêm giấy"));
    key(Qt::Key_F7);
    key(Qt::Key_1);
    save();
    EXPECT_TRUE(find<QLabel>("error_name")->isVisible());
    EXPECT_TRUE(find<QLabel>("error_address")->isVisible());
    EXPECT_FALSE(find<QLabel>("error_question")->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), find<QLineEdit>("name"));
    EXPECT_EQ(world.calls.saves, 0);
    EXPECT_EQ(find<QLineEdit>("question")->text(), QStringLiteral("đòi thêm giấy"));
}

TEST_F(DeskTest, AsksForTheUnitBeforeHandingOver)
{
    desk->newCall();
    find<QLineEdit>("question")->setText(QStringLiteral("hỏi tiến độ"));
    key(Qt::Key_F8);
    save();
    EXPECT_EQ(world.calls.saves, 0);
    EXPECT_TRUE(find<QLabel>("error_leadUnit")->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), find<QComboBox>("leadUnit"));
}

TEST_F(DeskTest, DropsLateAnswersOfOlderWords)
{
    world.articles.late = true;
    desk->newCall();
    find<QLineEdit>("question")->setText(QStringLiteral("k"));
    find<QLineEdit>("question")->setText(QStringLiteral("kết hôn"));
    ASSERT_EQ(world.articles.waiting.size(), 2U);
    SearchQuery newer;
    newer.text = QStringLiteral("kết hôn");
    world.articles.answer(1, world.articles.found(newer));
    auto *hits = find<QListView>("hits");
    ASSERT_TRUE(waitFor([&] { return hits->model()->rowCount() == 1; }));
    SearchQuery older;
    older.text = QStringLiteral("k");
    world.articles.answer(0, world.articles.found(older));
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    EXPECT_EQ(hits->model()->rowCount(), 1);
    EXPECT_EQ(hits->model()->index(0, 0).data().toString(), QStringLiteral("Đăng ký kết hôn"));
}

TEST_F(DeskTest, KeepsFourRowsOfRoomWhateverIsFound)
{
    desk->newCall();
    auto *hits = find<QListView>("hits");
    const int room = hits->height();
    ask("giấy");
    EXPECT_EQ(hits->height(), room);
    find<QLineEdit>("question")->setText(QStringLiteral("không có gì như thế"));
    ASSERT_TRUE(waitFor([&] { return hits->model()->rowCount() == 0; }));
    EXPECT_EQ(hits->height(), room);
    EXPECT_GE(room, 4 * 31);
}

TEST_F(DeskTest, ShowsHostileTextAsTextAndSavesItCleaned)
{
    desk->newCall();
    const QString html = QStringLiteral("<b>x</b><script>alert(1)</script> 😀");
    QString nfd = QStringLiteral("đồng ý").normalized(QString::NormalizationForm_D);
    nfd += QChar(0);
    find<QLineEdit>("question")->setText(html);
    find<QPlainTextEdit>("content")->setPlainText(nfd);
    key(Qt::Key_F7);
    key(Qt::Key_1);
    save();
    ASSERT_TRUE(waitFor([this] { return world.calls.saved.size() == 1; }));
    const CitizenWords words = world.calls.saved.constFirst().call.citizen;
    EXPECT_EQ(words.question, html);
    EXPECT_EQ(words.content, QStringLiteral("đồng ý"));
    for (const QLabel *label : desk->findChildren<QLabel *>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText);
}

TEST_F(DeskTest, RefusesAMegabyteInWordsAndKeepsIt)
{
    desk->newCall();
    find<QLineEdit>("question")->setText(QStringLiteral("dài"));
    const QString megabyte(1'000'000, QLatin1Char('a'));
    find<QPlainTextEdit>("content")->setPlainText(megabyte);
    key(Qt::Key_F7);
    key(Qt::Key_1);
    save();
    EXPECT_EQ(world.calls.saves, 0);
    EXPECT_TRUE(find<QLabel>("error_content")->isVisible());
    EXPECT_EQ(find<QPlainTextEdit>("content")->toPlainText().size(), megabyte.size());
}

TEST_F(DeskTest, PutsADraftOnDiskWithinASecondOfTheLastKey)
{
    desk->newCall();
    QElapsedTimer timer;
    timer.start();
    QTest::keyClicks(find<QLineEdit>("question"), QStringLiteral("xin cap lai"));
    ASSERT_TRUE(waitFor([this] { return !world.calls.stored.isEmpty(); }));
    EXPECT_LE(timer.elapsed(), 1000);
    ASSERT_TRUE(waitFor([this] {
        return world.calls.stored.constFirst().call.citizen.question == QStringLiteral("xin cap lai");
    }));
}

TEST_F(DeskTest, OpensItsDraftsAgainAsTheyStood)
{
    takeCall();
    ask("đổi sổ đỏ");
    find<QPlainTextEdit>("content")->setPlainText(QStringLiteral("Ba lần bị đòi thêm."));
    key(Qt::Key_F8);
    key(Qt::Key_3);
    world.clock.turn(60'000);
    desk->keepAll();
    ASSERT_TRUE(waitFor(
        [this] { return !world.calls.stored.isEmpty() && world.calls.stored.constFirst().handOver; }));
    const QUuid id = desk->currentForm()->id();
    desk.reset();

    make();
    ASSERT_TRUE(waitFor([this] { return desk->openCalls() == 1; }));
    CallForm *form = desk->currentForm();
    EXPECT_EQ(form->id(), id);
    EXPECT_EQ(find<QPlainTextEdit>("content")->toPlainText(), QStringLiteral("Ba lần bị đòi thêm."));
    EXPECT_GE(form->talkSeconds(), 60);
    form->save();
    ASSERT_TRUE(waitFor([this] { return world.calls.saved.size() == 1; }));
    ASSERT_TRUE(world.calls.saved.constFirst().ticket);
    EXPECT_EQ(world.calls.saved.constFirst().ticket->leadUnit, QStringLiteral("731"));
    EXPECT_EQ(world.calls.saved.constFirst().ticket->kind, ContactKind::Report);
    ASSERT_TRUE(waitFor([this] { return world.calls.stored.isEmpty(); }));
}

TEST_F(DeskTest, PutsTheCursorBackWhereItStood)
{
    desk->newCall();
    ask("đổi sổ đỏ");
    desk->newCall();
    auto *content = find<QPlainTextEdit>("content");
    content->setFocus();
    content->setPlainText(QStringLiteral("Ba lần bị đòi thêm."));
    QTextCursor cursor = content->textCursor();
    cursor.setPosition(7);
    content->setTextCursor(cursor);
    const QUuid id = desk->currentForm()->id();
    desk->newCall();
    QTest::keyClicks(find<QLineEdit>("question"), QStringLiteral("xin"));
    desk->newCallAbout({}); // leaves the one just typed in
    desk->keepAll();
    ASSERT_TRUE(waitFor([this] { return world.calls.stored.size() >= 3; }));
    for (CallDraft &draft : world.calls.stored)
        draft.onTop = draft.formId == id;
    desk.reset();

    make();
    ASSERT_TRUE(waitFor([this] { return desk->openCalls() >= 3; }));
    EXPECT_EQ(desk->currentForm()->id(), id);
    EXPECT_EQ(QApplication::focusWidget(), find<QPlainTextEdit>("content"));
    EXPECT_EQ(find<QPlainTextEdit>("content")->textCursor().position(), 7);
}

TEST_F(DeskTest, TellsThatTheDraftIsNotOnDisk)
{
    world.calls.failDraft = Error {ErrorKind::Storage, QStringLiteral("write"), {}, {}};
    int failures = 0;
    QObject::connect(desk.get(), &CallDesk::draftFailed, desk.get(), [&] { ++failures; });
    desk->newCall();
    find<QLineEdit>("question")->setText(QStringLiteral("a"));
    EXPECT_TRUE(waitFor([&] { return failures > 0; }));
    EXPECT_EQ(find<QLineEdit>("question")->text(), QStringLiteral("a"));
}

TEST_F(DeskTest, LeavesWhatThePersonTypedWhenTheNumberIsKnown)
{
    desk->newCall();
    find<QLineEdit>("name")->setFocus();
    QTest::keyClicks(find<QLineEdit>("name"), QStringLiteral("Tran Van B"));
    find<QLineEdit>("phone")->setText(QStringLiteral("+84 900 000 012"));
    ASSERT_TRUE(waitFor(
        [this] { return desk->currentForm()->gathered().call.communeCode == QStringLiteral("25993"); }));
    EXPECT_EQ(find<QLineEdit>("name")->text(), QStringLiteral("Tran Van B"));
}

TEST_F(DeskTest, FindsACommuneWithoutMarks)
{
    desk->newCall();
    auto *commune = find<QLineEdit>("commune");
    commune->setFocus();
    QTest::keyClicks(commune, QStringLiteral("trang dai"));
    QTest::keyClick(commune, Qt::Key_Return);
    EXPECT_EQ(desk->currentForm()->gathered().call.communeCode, QStringLiteral("25993"));
    EXPECT_TRUE(commune->text().startsWith(QStringLiteral("Phường Trảng Dài")));
}

TEST_F(DeskTest, RecordsANamelessQuestionAsAnonymous)
{
    desk->newCall();
    find<QLineEdit>("question")->setText(QStringLiteral("hỏi giờ mở cửa"));
    key(Qt::Key_F7);
    key(Qt::Key_1);
    save();
    ASSERT_TRUE(waitFor([this] { return world.calls.saved.size() == 1; }));
    EXPECT_TRUE(world.calls.saved.constFirst().call.anonymous);
}

TEST_F(DeskTest, LeavesATicketOpenWhenItPromisesToCallBack)
{
    takeCall();
    ask("giấy độc thân");
    key(Qt::Key_Return);
    key(Qt::Key_7);
    save();
    ASSERT_TRUE(waitFor([this] { return world.calls.saved.size() == 1; }));
    ASSERT_TRUE(world.calls.saved.constFirst().ticket);
    EXPECT_EQ(world.calls.saved.constFirst().ticket->state, TicketState::Received);
    EXPECT_EQ(world.calls.saved.constFirst().ticket->leadUnit, centreUnit());
}

TEST_F(DeskTest, InsertsTheAnswerReadOut)
{
    takeCall();
    ask("giấy độc thân");
    ASSERT_TRUE(waitFor([this] { return find<QWidget>("answerTitle")->isVisible(); }));
    key(Qt::Key_T, Qt::ControlModifier);
    EXPECT_TRUE(find<QPlainTextEdit>("content")->toPlainText().startsWith(QStringLiteral("Nộp tại Ủy ban")));
    EXPECT_EQ(desk->currentForm()->gathered().call.procedureCode, QStringLiteral("1.004873"));
}

TEST_F(DeskTest, CountsTheTalkByTheSteadyClock)
{
    desk->newCall();
    world.clock.now -= 3'600'000; // the wall clock is set back meanwhile
    world.clock.steady += 65'000;
    EXPECT_EQ(desk->currentForm()->talkSeconds(), 65);
}

TEST_F(DeskTest, SaysWhereTheLastCallIs)
{
    takeCall();
    ask("giấy độc thân");
    key(Qt::Key_Return);
    key(Qt::Key_1);
    save();
    ASSERT_TRUE(waitFor([this] { return !desk->lastSaveWords().isEmpty(); }));
    EXPECT_FALSE(desk->lastSaveAtCentre());
    SyncStatus sending = world.sync.current;
    sending.waiting = 1;
    world.sync.set(sending);
    EXPECT_FALSE(desk->lastSaveAtCentre());
    sending.waiting = 0;
    world.sync.set(sending);
    EXPECT_TRUE(desk->lastSaveAtCentre());
}

TEST_F(DeskTest, HoldsSeveralCallsAndNeverThrowsTypedWordsAway)
{
    desk->newCall();
    find<QLineEdit>("question")->setText(QStringLiteral("một"));
    desk->newCall();
    find<QLineEdit>("question")->setText(QStringLiteral("hai"));
    EXPECT_EQ(desk->openCalls(), 2);
    key(Qt::Key_Tab, Qt::ControlModifier);
    EXPECT_EQ(find<QLineEdit>("question")->text(), QStringLiteral("một"));
    key(Qt::Key_W, Qt::ControlModifier);
    EXPECT_EQ(desk->openCalls(), 2);
    EXPECT_EQ(find<QLineEdit>("question")->text(), QStringLiteral("hai"));
}
