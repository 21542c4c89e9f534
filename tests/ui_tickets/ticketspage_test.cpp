#include "models/domain/fieldchanges.h"
#include "tests/ui_tickets/screenwords.h"
#include "tests/ui_tickets/ticketspagefixture.h"
#include "ui/widgets/digitlist.h"
#include "ui/widgets/plaincombo.h"
#include "ui/widgets/questionfield.h"

#include <QClipboard>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::test;

TEST_F(TicketsPageTest, OffersExactlyTheMovesOfTheTableInEveryStateToEveryRole)
{
    const QHash<QString, Move> byKey {
        {QStringLiteral("F8"), Move::Forward},       {QStringLiteral("Shift+F8"), Move::Recall},
        {QStringLiteral("Shift+F7"), Move::Reopen},  {QStringLiteral("Shift+F3"), Move::AskInfo},
        {QStringLiteral("Shift+F11"), Move::Refuse}, {QStringLiteral("Shift+F12"), Move::Cancel}};
    for (const Role role :
         {Role::Operator, Role::Supervisor, Role::DeskOfficer, Role::DeskHead, Role::Editor, Role::Auditor}) {
        open(withRole(role));
        for (int s = 0; s <= static_cast<int>(TicketState::Cancelled); ++s) {
            for (const bool conduct : {false, true}) {
                Ticket &ticket = change(land);
                ticket.state = static_cast<TicketState>(s);
                ticket.conduct = conduct;
                store.events.remove(land.id);
                page->showTicket(land.id);
                Q_EMIT store.ticketsChanged({land.id});
                settle();
                QSet<Move> offered;
                int primaries = 0;
                for (const QAction *candidate : page->actions()) {
                    if (!candidate->isEnabled() || !candidate->isVisible())
                        continue;
                    const QString keys = candidate->shortcut().toString();
                    if (byKey.contains(keys))
                        offered.insert(byKey.value(keys));
                    else if (keys == QStringLiteral("F9"))
                        offered.insert(ticket.state == TicketState::Result ? Move::SendBack : Move::Return);
                    else if (keys == QStringLiteral("Ctrl+Return"))
                        ++primaries;
                }
                QSet<Move> wanted;
                QSet<Move> accent;
                for (const Move move : movesFor(ticket, session.user)) {
                    if (byKey.values().contains(move) || move == Move::Return || move == Move::SendBack)
                        wanted.insert(move);
                    else
                        accent.insert(move);
                }
                const std::string where
                    = wireWord(role).toStdString() + " " + wireWord(ticket.state).toStdString();
                EXPECT_EQ(offered, wanted) << where;
                EXPECT_LE(accent.size(), 1) << where << ": two moves for one accent button";
                EXPECT_EQ(primaries, accent.size()) << where;
            }
        }
    }
}

TEST_F(TicketsPageTest, AcceptsOnceHoweverOftenTheKeyComes)
{
    change(land).state = TicketState::Forwarded;
    change(land).assignee.clear();
    openAt(officerMai(), land);
    store.answers.hold = true;
    key(Qt::Key_Return, Qt::ControlModifier);
    key(Qt::Key_Return, Qt::ControlModifier);
    QKeyEvent repeat(QEvent::KeyPress, Qt::Key_Return, Qt::ControlModifier, QString(), true, 1);
    QCoreApplication::sendEvent(QApplication::focusWidget(), &repeat);
    ASSERT_EQ(store.moves.size(), 1);
    EXPECT_EQ(store.moves.first().move, Move::Accept);
    EXPECT_EQ(store.moves.first().id, land.id);
    store.answers.hold = false;
    store.answers.release();
    settle();
    EXPECT_EQ(store.moves.size(), 1);
}

TEST_F(TicketsPageTest, SendsTheAnswerAsItWasTyped)
{
    store.drafts.clear();
    openAt(officerMai(), land);
    key(Qt::Key_F7);
    ASSERT_TRUE(editor() && editor()->hasFocus());
    editor()->insertPlainText(QStringLiteral("Chỉ còn thiếu <b>trích đo</b> 😀"));
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(store.moves.size(), 1);
    EXPECT_EQ(store.moves.first().move, Move::PostResult);
    EXPECT_EQ(store.moves.first().arguments.text, QStringLiteral("Chỉ còn thiếu <b>trích đo</b> 😀"));
    EXPECT_TRUE(store.drafts.value(land.id).isEmpty());
}

TEST_F(TicketsPageTest, SaysUnderTheFieldThatAnAnswerIsMissingOrTooLong)
{
    store.drafts.clear();
    openAt(officerMai(), land);
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(store.moves.size(), 0);
    EXPECT_EQ(problems().size(), 1);
    EXPECT_TRUE(editor()->hasFocus());

    editor()->setPlainText(QString(limits::Content + 1, QLatin1Char('a')));
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(store.moves.size(), 0);
    EXPECT_EQ(problems().size(), 1);
    EXPECT_EQ(editor()->toPlainText().size(), limits::Content + 1);
}

TEST_F(TicketsPageTest, AsksForReasonAndUnitBeforeItReturnsATicket)
{
    openAt(officerMai(), land);
    key(Qt::Key_F9);
    auto *unit = page->findChild<PlainCombo *>();
    ASSERT_TRUE(unit && unit->isVisible());
    for (int i = 0; i < unit->count(); ++i)
        EXPECT_NE(unit->itemData(i).toString(), land.leadUnit);
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(problems().size(), 1);
    EXPECT_TRUE(store.moves.isEmpty());

    unit->setCurrentIndex(unit->findData(QStringLiteral("742")));
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(problems().size(), 1);
    EXPECT_TRUE(store.moves.isEmpty());

    visibleEdit()->setPlainText(QStringLiteral("Đất ở Nhơn Trạch"));
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(store.moves.size(), 1);
    EXPECT_EQ(store.moves.first().move, Move::Return);
    EXPECT_EQ(store.moves.first().arguments.reason, QStringLiteral("Đất ở Nhơn Trạch"));
    EXPECT_EQ(store.moves.first().arguments.unit, QStringLiteral("742"));
}

TEST_F(TicketsPageTest, OneStepBackLosesNothingThatWasTyped)
{
    openAt(officerMai(), land);
    const QString draft = editor()->toPlainText();
    ASSERT_FALSE(draft.isEmpty());
    key(Qt::Key_J, Qt::ControlModifier);
    visibleEdit()->setPlainText(QStringLiteral("gọi quầy 4 trước"));
    key(Qt::Key_Escape);
    EXPECT_EQ(editor()->toPlainText(), draft);
    EXPECT_TRUE(store.comments.isEmpty());
    key(Qt::Key_J, Qt::ControlModifier);
    EXPECT_EQ(visibleEdit()->toPlainText(), QStringLiteral("gọi quầy 4 trước"));
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(store.comments.size(), 1);
    EXPECT_EQ(store.comments.first().second, QStringLiteral("gọi quầy 4 trước"));
    EXPECT_EQ(store.commentsInternal, QList<bool> {true});
    key(Qt::Key_J, Qt::ControlModifier);
    EXPECT_TRUE(visibleEdit()->toPlainText().isEmpty());
}

TEST_F(TicketsPageTest, NeverTouchesTheEditorWhenTheTicketChangesElsewhere)
{
    openAt(officerMai(), land);
    key(Qt::Key_F7);
    editor()->setPlainText(QStringLiteral("Đang viết dở"));
    QTextCursor cursor = editor()->textCursor();
    cursor.setPosition(4);
    editor()->setTextCursor(cursor);

    change(land).level = Level::Urgent;
    change(land).citizen.answer = QStringLiteral("câu trả lời của người khác");
    store.drafts[land.id] = QStringLiteral("bản nháp khác");
    TicketEvent news = store.events[land.id].last();
    news.id = QUuid::createUuid();
    news.text = QStringLiteral("ghi chú mới từ tổng đài");
    store.events[land.id].append(news);
    Q_EMIT store.ticketsChanged({land.id});
    settle();

    EXPECT_EQ(editor()->toPlainText(), QStringLiteral("Đang viết dở"));
    EXPECT_EQ(editor()->textCursor().position(), 4);
    EXPECT_TRUE(editor()->hasFocus());
    bool appended = false;
    for (const QListView *view : page->findChildren<QListView *>()) {
        const auto *model = view->model();
        for (int row = 0; row < model->rowCount(); ++row)
            appended = appended || model->index(row, 0).data().toString() == news.text;
    }
    EXPECT_TRUE(appended);

    // Even when it leaves the folder, or cannot be read for a moment.
    store.inFolder = [id = land.id](const Ticket &t, TicketFilter::Folder) { return t.id != id; };
    Q_EMIT store.ticketsChanged({});
    settle();
    EXPECT_EQ(page->shownTicket(), land.id);
    EXPECT_EQ(editor()->toPlainText(), QStringLiteral("Đang viết dở"));
}

TEST_F(TicketsPageTest, KeepsAHalfWrittenAnswerWithinASecondOfSteadyTyping)
{
    openAt(officerMai(), land);
    key(Qt::Key_F7);
    QElapsedTimer timer;
    timer.start();
    const QSignalSpy told(page.get(), &TicketsPage::draftKept);
    // A key every few milliseconds must not put the keeping off for ever.
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            QTest::keyClick(editor(), Qt::Key_A);
            return store.draftsKept > 0;
        },
        3000));
    EXPECT_LT(timer.elapsed(), 1000);
    EXPECT_TRUE(store.drafts.value(land.id).contains(QLatin1Char('a')));
    settle();
    EXPECT_EQ(told.count(), 1);
}

TEST_F(TicketsPageTest, BringsADraftBackWithItsTicketOnly)
{
    openAt(officerMai(), land);
    key(Qt::Key_F7);
    editor()->setPlainText(QStringLiteral("của phiếu đất"));
    const Ticket other = store.tickets.first();
    page->showTicket(other.id);
    settle();
    EXPECT_EQ(store.drafts.value(land.id), QStringLiteral("của phiếu đất"));
    EXPECT_TRUE(editor()->toPlainText().isEmpty());
    page->showTicket(land.id);
    settle();
    EXPECT_EQ(editor()->toPlainText(), QStringLiteral("của phiếu đất"));
}

TEST_F(TicketsPageTest, SaysInPlaceThatADraftOrAStepCouldNotBeKept)
{
    store.drafts.clear();
    openAt(officerMai(), land);
    key(Qt::Key_F7);
    store.draftFailure = Error {ErrorKind::DiskFull, {}, {}, {}};
    editor()->setPlainText(QStringLiteral("quan trọng"));
    page->keepDrafts();
    settle();
    EXPECT_TRUE(says(QStringLiteral("could not be kept")));
    EXPECT_EQ(editor()->toPlainText(), QStringLiteral("quan trọng"));

    store.moveFailure = Error {ErrorKind::DiskFull, {}, {}, {}};
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(says(QStringLiteral("What you wrote is still here")));
    EXPECT_EQ(editor()->toPlainText(), QStringLiteral("quan trọng"));
    store.moveFailure.reset();
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(store.moves.size(), 2);
    EXPECT_FALSE(says(QStringLiteral("What you wrote is still here")));
}

TEST_F(TicketsPageTest, ShowsARequestUntilTheCentreHasAnswered)
{
    change(land).state = TicketState::Forwarded;
    change(land).record = RecordState::OnThisMachine;
    TicketEvent asked = sampleMove(50, land, TicketState::Forwarded, TicketState::Handling,
                                   QStringLiteral("mai.vo"), QStringLiteral("740"), clock.now);
    asked.pending = true;
    asked.atMs = 0;
    store.events[land.id] = {asked};
    openAt(officerMai(), land);
    EXPECT_TRUE(says(QStringLiteral("Requested:")));
    EXPECT_FALSE(action("Ctrl+Return")->isEnabled());
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(store.moves.isEmpty());
}

TEST_F(TicketsPageTest, SaysWhoWasFirstWhenTheCentreRefuses)
{
    change(land).refusal
        = QStringLiteral("flow.base"); // what the centre answers a move on a version that is gone
    change(land).record = RecordState::Refused;
    store.events[land.id]
        = {sampleMove(51, land, TicketState::Forwarded, TicketState::Handling, QStringLiteral("bao.dang"),
                      QStringLiteral("740"), at(2025, 4, 22, 10, 2))};
    openAt(officerMai(), land);
    EXPECT_TRUE(says(QStringLiteral("Đặng Quốc Bảo was first")));
    EXPECT_TRUE(says(QStringLiteral("10:02")));
}

TEST_F(TicketsPageTest, MarksATicketOfItsOwnUnitSeenOnce)
{
    change(land).seenMs = 0;
    openAt(officerMai(), land);
    Q_EMIT store.ticketsChanged({land.id});
    settle();
    EXPECT_EQ(store.seen.count(land.id), 1);
}

TEST_F(TicketsPageTest, MarksNothingSeenForAnotherUnitOrTheCentre)
{
    change(land).seenMs = 0;
    openAt(operatorAn(), land);
    EXPECT_FALSE(store.seen.contains(land.id));
    change(land).leadUnit = QStringLiteral("731");
    openAt(officerMai(), land);
    EXPECT_FALSE(store.seen.contains(land.id));
}

TEST_F(TicketsPageTest, MasksTheCitizenUntilAskedAndNotesTheShowing)
{
    openAt(officerMai(), land);
    EXPECT_TRUE(says(QStringLiteral("Ngô V. T.")));
    EXPECT_FALSE(says(QStringLiteral("Ngô Văn Tám")));
    EXPECT_FALSE(says(QStringLiteral("0900")));
    key(Qt::Key_H, Qt::ControlModifier);
    EXPECT_TRUE(says(QStringLiteral("Ngô Văn Tám")));
    EXPECT_TRUE(says(QStringLiteral("0900 000 041")));
    ASSERT_EQ(store.comments.size(), 1);
    EXPECT_EQ(store.comments.first().first, land.id);
    EXPECT_EQ(store.commentsInternal, QList<bool> {true});
    key(Qt::Key_H, Qt::ControlModifier);
    EXPECT_FALSE(says(QStringLiteral("Ngô Văn Tám")));

    page->showTicket(store.tickets.first().id);
    settle();
    EXPECT_FALSE(says(store.tickets.first().citizen.name));
}

TEST_F(TicketsPageTest, DoesNotShowWhoCannotBeNoted)
{
    store.moveFailure = Error {ErrorKind::DiskFull, {}, {}, {}};
    openAt(officerMai(), land);
    key(Qt::Key_H, Qt::ControlModifier);
    EXPECT_FALSE(says(QStringLiteral("Ngô Văn Tám")));
}

TEST_F(TicketsPageTest, NeverShowsTheDeskWhoAskedToStayUnknown)
{
    change(land).hideIdentity = true;
    openAt(officerMai(), land);
    EXPECT_FALSE(action("Ctrl+H")->isEnabled());
    EXPECT_FALSE(action("F5")->isEnabled());
    key(Qt::Key_H, Qt::ControlModifier);
    for (const QString &words : screenWords(*page)) {
        EXPECT_FALSE(words.contains(QStringLiteral("Ngô"))) << words.toStdString();
        EXPECT_FALSE(words.contains(QStringLiteral("041"))) << words.toStdString();
    }
}

TEST_F(TicketsPageTest, TakesTheRatingByOneDigitAfterTheReply)
{
    change(land).state = TicketState::Replied;
    openAt(operatorAn(), land);
    key(Qt::Key_F7);
    auto *rating = page->findChild<DigitList *>();
    ASSERT_TRUE(rating && rating->isVisible() && rating->hasFocus());
    EXPECT_FALSE(rating->testAttribute(Qt::WA_InputMethodEnabled)); // VNI types tones with digits
    key(Qt::Key_2);
    ASSERT_EQ(store.rated.size(), 1);
    EXPECT_EQ(store.rated.first().second, Rating::Satisfied);
    EXPECT_TRUE(store.moves.isEmpty());
}

TEST_F(TicketsPageTest, ForwardsAReturnedTicketToTheUnitTheDeskNamed)
{
    change(land).state = TicketState::Returned;
    TicketEvent back = sampleMove(60, land, TicketState::Handling, TicketState::Returned,
                                  QStringLiteral("mai.vo"), QStringLiteral("740"), clock.now);
    back.toUnit = QStringLiteral("742");
    store.events[land.id] = {back};
    openAt(operatorAn(), land);
    key(Qt::Key_F8);
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(store.moves.size(), 1);
    EXPECT_EQ(store.moves.first().move, Move::Forward);
    EXPECT_EQ(store.moves.first().arguments.unit, QStringLiteral("742"));
}

TEST_F(TicketsPageTest, CopiesTheAnswerAsAMessageAndTheTimelineTells)
{
    Ticket &ticket = change(land);
    ticket.state = TicketState::Result;
    ticket.citizen.answer = QStringLiteral("Mời ông đến nhận kết quả.");
    openAt(withRole(Role::Operator), land);
    QWidget *before = QApplication::focusWidget();
    key(Qt::Key_I, Qt::ControlModifier);
    const QString message = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(message.contains(QStringLiteral("Mời ông đến nhận kết quả.")));
    EXPECT_TRUE(message.contains(land.shownNumber()));
    EXPECT_TRUE(message.endsWith(QStringLiteral("Hotline 1022")));
    EXPECT_EQ(QApplication::focusWidget(), before);
    EXPECT_TRUE(says(QStringLiteral("clipboard")));
    ASSERT_EQ(store.comments.size(), 1);
    EXPECT_TRUE(store.comments.constFirst().second.contains(QStringLiteral("tin nhắn")));
}

TEST_F(TicketsPageTest, DialsWithoutDialling)
{
    openAt(operatorAn(), land);
    const QSignalSpy dials(page.get(), &TicketsPage::dialRequested);
    key(Qt::Key_F5);
    ASSERT_EQ(dials.count(), 1);
    EXPECT_EQ(dials.first().first().toString(), QStringLiteral("0900000041"));
}

TEST_F(TicketsPageTest, FiltersAsTypedAndStepsBack)
{
    open(officerMai());
    key(Qt::Key_F, Qt::ControlModifier);
    auto *filter = page->findChild<QuestionField *>();
    ASSERT_TRUE(filter->hasFocus());
    QTest::keyClicks(filter, QStringLiteral("zzz"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return says(QStringLiteral("No ticket matches these words")); }));
    key(Qt::Key_Escape);
    EXPECT_TRUE(filter->text().isEmpty());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !says(QStringLiteral("No ticket matches these words")); }));
    // What an input method sends decomposed is asked for composed.
    filter->setText(QStringLiteral("giấy phép").normalized(QString::NormalizationForm_D));
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return store.asked.last().filter.text == QStringLiteral("giấy phép"); }));
}

TEST_F(TicketsPageTest, SaysWhatToDoWhenThereIsNothing)
{
    store.tickets.clear();
    open(operatorAn());
    EXPECT_TRUE(says(QStringLiteral("F2")));
    open(officerMai());
    EXPECT_TRUE(says(QStringLiteral("appears here by itself")));
}

TEST_F(TicketsPageTest, KeepsTheListWhenReadingFailsAndSaysSo)
{
    open(officerMai());
    const auto views = page->findChildren<QListView *>();
    const auto list = std::find_if(views.begin(), views.end(), [](const QListView *v) {
        return v->accessibleName() == QStringLiteral("Tickets");
    });
    ASSERT_NE(list, views.end());
    const QListView *view = *list;
    const int rows = view->model()->rowCount();
    ASSERT_GT(rows, 0);
    const QSignalSpy resets(view->model(), &QAbstractItemModel::modelReset);
    store.failure = Error {ErrorKind::Storage, {}, {}, {}};
    Q_EMIT store.ticketsChanged({});
    settle();
    EXPECT_TRUE(says(QStringLiteral("from before")));
    EXPECT_EQ(view->model()->rowCount(), rows);
    store.failure.reset();
    Q_EMIT store.ticketsChanged({});
    settle();
    EXPECT_FALSE(says(QStringLiteral("from before")));
    EXPECT_EQ(resets.count(), 0);
}

TEST_F(TicketsPageTest, ShowsHostileTextAsPlainTextAndStaysQuick)
{
    Ticket &bad = change(land);
    const QString html = QStringLiteral("<img src=x onerror=alert(1)><b>đậm</b>");
    bad.citizen.question = html + QStringLiteral(" 👩‍👩‍👧 ")
        + QStringLiteral("tiếng Việt").normalized(QString::NormalizationForm_D);
    bad.citizen.name = QStringLiteral("<a href='x'>Tên</a> Rất Dài");
    bad.citizen.content
        = html + QString(1'000'000, QLatin1Char('x')) + QChar(0) + QStringLiteral("\u202Ekết");
    bad.citizen.answer = bad.citizen.content;
    store.events[land.id].last().text = bad.citizen.content;
    QElapsedTimer timer;
    timer.start();
    openAt(operatorAn(), land);
    page->grab();
    EXPECT_LT(timer.elapsed(), 8000); // unoptimised build, sanitizers; a real one takes a tenth
    for (const QLabel *label : page->findChildren<QLabel *>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->text().left(60).toStdString();
    EXPECT_TRUE(says(QStringLiteral("<img src=x")));
}

TEST_F(TicketsPageTest, SpeaksVietnameseOnEveryWidget)
{
    const Spoken vietnamese({QStringLiteral("ui_widgets"), QStringLiteral("ui_tickets")},
                            QStringLiteral("vi"));
    ASSERT_GE(vietnamese.loaded(), 1U);
    for (const User &me : {operatorAn(), officerMai()}) {
        openAt(me, land);
        EXPECT_EQ(leftInEnglish(*page, QStringLiteral("ui_tickets")), QStringList()) << me.name.toStdString();
        key(Qt::Key_J, Qt::ControlModifier);
        EXPECT_EQ(leftInEnglish(*page, QStringLiteral("ui_tickets")), QStringList());
    }
    EXPECT_TRUE(screenWords(*page).contains(QStringLiteral("Diễn biến")));
}

TEST_F(TicketsPageTest, ChangesItsLanguageWhileItRuns)
{
    openAt(officerMai(), land);
    EXPECT_TRUE(screenWords(*page).contains(QStringLiteral("What has happened")));
    {
        const Spoken vietnamese({QStringLiteral("ui_tickets")}, QStringLiteral("vi"));
        settle();
        EXPECT_EQ(leftInEnglish(*page, QStringLiteral("ui_tickets")), QStringList());
    }
    settle();
    EXPECT_TRUE(screenWords(*page).contains(QStringLiteral("What has happened")));
    EXPECT_FALSE(screenWords(*page).contains(QStringLiteral("Diễn biến")));
}

TEST(TicketTranslations, AreCompleteInBothLanguages)
{
    for (const QString &language : {QStringLiteral("vi"), QStringLiteral("en")}) {
        const QList<Message> messages = messagesOf(QStringLiteral("ui_tickets"), language);
        EXPECT_GT(messages.size(), 50);
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

TEST_F(TicketsPageTest, PutsATicketRightByKeyAndKeepsWhatWasTypedWhenPutAway)
{
    openAt(withRole(Role::Operator), land);
    key(Qt::Key_E, Qt::ControlModifier);
    auto *title = page->findChild<QLineEdit *>(QStringLiteral("editTitle"));
    ASSERT_TRUE(title && title->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), title);
    EXPECT_EQ(title->text(), land.citizen.question);
    EXPECT_TRUE(page->findChild<QLineEdit *>(QStringLiteral("editName"))->isVisible());
    EXPECT_EQ(store.comments.size(), 1) << "who looks at a name is kept with the matter";
    title->setText(QStringLiteral("Đất chưa có sổ"));
    key(Qt::Key_Escape);
    EXPECT_FALSE(title->isVisible());
    EXPECT_TRUE(store.edited.isEmpty());
    key(Qt::Key_E, Qt::ControlModifier);
    EXPECT_EQ(title->text(), QStringLiteral("Đất chưa có sổ"));
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(store.edited.size(), 1);
    const auto changes = changesBetween(store.edited[0].first, store.edited[0].second);
    ASSERT_EQ(changes.size(), 1);
    EXPECT_EQ(changes[0].field, QStringLiteral("question"));
    EXPECT_FALSE(title->isVisible());
}

TEST_F(TicketsPageTest, ATextThatIsTooLongIsSaidUnderItsFieldAndNotSent)
{
    openAt(withRole(Role::Operator), land);
    key(Qt::Key_E, Qt::ControlModifier);
    auto *name = page->findChild<QLineEdit *>(QStringLiteral("editName"));
    ASSERT_TRUE(name);
    name->setText(QString(limits::Name + 5, QLatin1Char('a')));
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(store.edited.isEmpty());
    EXPECT_EQ(problems().size(), 1);
    EXPECT_EQ(QApplication::focusWidget(), name);
}

TEST_F(TicketsPageTest, ADeskCorrectsNoIdentityThatIsKeptFromIt)
{
    Ticket &ticket = change(land);
    ticket.hideIdentity = true;
    ticket.leadUnit = QStringLiteral("740");
    openAt(withRole(Role::DeskHead), land);
    key(Qt::Key_E, Qt::ControlModifier);
    EXPECT_TRUE(page->findChild<QLineEdit *>(QStringLiteral("editTitle"))->isVisible());
    EXPECT_FALSE(page->findChild<QLineEdit *>(QStringLiteral("editName"))->isVisible());
}
