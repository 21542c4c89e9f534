#include "ui/shell/mainwindow.h"

#include "tests/ui_shell/windowfixture.h"
#include "ui/calls/calldesk.h"
#include "ui/calls/callform.h"
#include "ui/knowledge/knowledgepage.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/textlabel.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QXmlStreamReader>

using namespace tongdai;
using namespace tongdai::fakes;

namespace {

/// Every source text of our rooms that has another form in Vietnamese: what must not be seen in the
/// Vietnamese window.
QSet<QString> englishTexts()
{
    QSet<QString> found;
    const QDir folder(QStringLiteral(TONGDAI_SOURCE_DIR "/translations"));
    for (const QString &name : folder.entryList({QStringLiteral("ui_*_vi.ts")})) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QXmlStreamReader xml(&file);
        QString source;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QStringLiteral("source"))
                source = xml.readElementText();
            else if (xml.name() == QStringLiteral("translation")
                     && xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed() != source)
                found << source;
        }
    }
    return found;
}

QStringList textsOf(QWidget *root)
{
    QStringList texts;
    QList<QWidget *> all = root->findChildren<QWidget *>();
    all << root;
    for (QWidget *widget : std::as_const(all)) {
        texts << widget->accessibleName() << widget->toolTip() << widget->windowTitle();
        if (const auto *label = qobject_cast<QLabel *>(widget))
            texts << label->text();
        if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            texts << button->text();
        if (const auto *line = qobject_cast<QLineEdit *>(widget))
            texts << line->placeholderText();
        if (const auto *note = qobject_cast<QPlainTextEdit *>(widget))
            texts << note->placeholderText();
        if (const auto *combo = qobject_cast<QComboBox *>(widget)) {
            for (int i = 0; i < combo->count(); ++i)
                texts << combo->itemText(i);
        }
        for (const QAction *action : widget->actions())
            texts << action->text();
    }
    return texts;
}

} // namespace

TEST_F(WindowTest, KeepsTheNameAndClearsThePasswordAfterAWrongOne)
{
    signIn(QStringLiteral("sai"));
    ASSERT_TRUE(waitFor([this] { return find<QLineEdit>("signInPassword")->text().isEmpty(); }));
    EXPECT_EQ(find<QLineEdit>("signInName")->text(), QStringLiteral("an.le"));
    EXPECT_FALSE(window->isInside());
    EXPECT_EQ(QApplication::focusWidget(), find<QLineEdit>("signInPassword"));
}

TEST_F(WindowTest, CountsALockOutDownBeforeItAsksAgain)
{
    world.signIn.answer = fail(ErrorKind::LockedOut, QStringLiteral("locked"), {}, QStringLiteral("30"));
    signIn(QStringLiteral("sai"));
    ASSERT_TRUE(waitFor([this] { return find<QWidget>("signInNotice")->isVisible(); }));
    signIn(QStringLiteral("sai"));
    EXPECT_EQ(world.signIn.names.size(), 1);
    world.clock.turn(31'000);
    ASSERT_TRUE(waitFor([this] { return !find<QWidget>("signInNotice")->isVisible(); }));
    signIn(QStringLiteral("sai"));
    EXPECT_EQ(world.signIn.names.size(), 2);
}

TEST_F(WindowTest, SaysInWordsThatNobodyCanEnterOffline)
{
    world.signIn.answer = fail(ErrorKind::Offline, QStringLiteral("no route"));
    signIn(QStringLiteral("dung"));
    ASSERT_TRUE(waitFor([this] { return find<QWidget>("signInNotice")->isVisible(); }));
    EXPECT_TRUE(find<QWidget>("signInNotice")->accessibleName().contains(QStringLiteral("an.le")));
    EXPECT_FALSE(find<QLineEdit>("signInPassword")->text().isEmpty());
}

TEST_F(WindowTest, OpensOnTheCallDeskForAnOperatorAndOnTheInboxForADesk)
{
    world.signIn.answer = world.operatorSession;
    signIn(QStringLiteral("dung"));
    ASSERT_TRUE(waitFor([this] { return window->isInside(); }));
    EXPECT_EQ(window->page(), MainWindow::Page::Calls);
    window->enter(world.deskSession);
    EXPECT_EQ(window->page(), MainWindow::Page::Tickets);
}

TEST_F(WindowTest, NamesCapsLockInWords)
{
    find<QLineEdit>("signInPassword")->setFocus();
    const auto warned = [this] {
        const auto labels = window->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("Caps Lock"));
        });
    };
    QTest::keyClick(find<QLineEdit>("signInPassword"), 'A', Qt::ShiftModifier);
    EXPECT_FALSE(warned());
    QTest::sendKeyEvent(QTest::Click, find<QLineEdit>("signInPassword"), Qt::Key_A, QStringLiteral("A"),
                        Qt::NoModifier);
    EXPECT_TRUE(warned());
}

TEST_F(WindowTest, TurnsPagesByKeyFromInsideAField)
{
    window->enter(world.operatorSession);
    key(Qt::Key_F2);
    ASSERT_EQ(window->callDesk()->openCalls(), 1);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("giay"));
    key(Qt::Key_3, Qt::ControlModifier);
    EXPECT_EQ(window->page(), MainWindow::Page::Knowledge);
    key(Qt::Key_F12);
    EXPECT_EQ(window->page(), MainWindow::Page::Sync);
    key(Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(window->page(), MainWindow::Page::Calls);
    EXPECT_EQ(window->callDesk()->currentForm()->gathered().call.citizen.question, QStringLiteral("giay"));
}

TEST_F(WindowTest, GivesThePageOfEditorsToThoseWhoCurate)
{
    window->enter(world.operatorSession);
    key(Qt::Key_7, Qt::ControlModifier);
    EXPECT_EQ(window->page(), MainWindow::Page::Calls);
    world.knowledge.me = world.editorSession.user;
    window->enter(world.editorSession);
    EXPECT_EQ(window->page(), MainWindow::Page::Knowledge);
    key(Qt::Key_7, Qt::ControlModifier);
    ASSERT_EQ(window->page(), MainWindow::Page::Editing);
    auto *words = find<QLineEdit>("nameWords");
    key(Qt::Key_N, Qt::ControlModifier);
    ASSERT_EQ(QApplication::focusWidget(), words);
    QTest::keyClicks(words, QStringLiteral("giay chua vo"));
    key(Qt::Key_3, Qt::ControlModifier);
    key(Qt::Key_7, Qt::ControlModifier);
    EXPECT_EQ(words->text(), QStringLiteral("giay chua vo"));
    window->lock();
    window->enter(world.editorSession);
    EXPECT_EQ(find<QLineEdit>("nameWords")->text(), QStringLiteral("giay chua vo"));
}

TEST_F(WindowTest, TakesAnOlderVersionFromThePageOfProceduresToTheDrafts)
{
    Procedure older = world.articles.procedures.first();
    world.articles.procedures.first().version = 2;
    older.timeLimit = QStringLiteral("30 ngày");
    world.knowledge.replaced = {{older.id + QStringLiteral("@1"), older, {}, {}, 0}};
    world.knowledge.me = world.editorSession.user;
    window->enter(world.editorSession);
    auto *page = window->findChild<KnowledgePage *>();
    page->showProcedure(older.id);
    ASSERT_TRUE(waitFor([&] { return page->shownProcedure() == older.id; }));
    QCoreApplication::processEvents();
    key(Qt::Key_PageUp, Qt::ControlModifier);
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(window->page(), MainWindow::Page::Editing);
    EXPECT_TRUE(waitFor([&] {
        return find<QLineEdit>("field3")->text() == QStringLiteral("30 ngày"); // TimeLimit
    }));
}

TEST_F(WindowTest, OpensTheProcedureOfACallWithTheFactsOfTheCallersDesk)
{
    UnitFact fact;
    fact.unit = QStringLiteral("731");
    fact.procedure = QStringLiteral("1.004873");
    fact.counter = QStringLiteral("Quầy 2, hộ tịch");
    world.knowledge.local = {fact};
    window->enter(world.operatorSession);
    world.phone.ring(QStringLiteral("0900000012")); // lives in Trảng Dài, of Biên Hòa
    key(Qt::Key_F4);
    ASSERT_TRUE(waitFor([this] { return !window->callDesk()->currentForm()->callerDesk().isEmpty(); }));
    CallForm *form = window->callDesk()->currentForm();
    form->findChild<QLineEdit *>(QStringLiteral("question"))->setText(QStringLiteral("giấy độc thân"));
    auto *hits = form->findChild<QListView *>(QStringLiteral("hits"));
    ASSERT_TRUE(waitFor([&] { return hits->currentIndex().isValid(); }));
    auto *shown = form->findChild<QLabel *>(QStringLiteral("answerTitle"));
    ASSERT_TRUE(waitFor([&] { return shown->text().contains(QStringLiteral("tình trạng hôn nhân")); }));
    key(Qt::Key_O, Qt::ControlModifier);
    ASSERT_EQ(window->page(), MainWindow::Page::Knowledge);
    EXPECT_TRUE(
        waitFor([this] { return textsOf(window.get()).contains(QStringLiteral("Quầy 2, hộ tịch")); }));
}

TEST_F(WindowTest, TakesTheRingingCallWithItsNumber)
{
    window->enter(world.operatorSession);
    key(Qt::Key_2, Qt::ControlModifier);
    world.phone.ring(QStringLiteral("+84900000012"));
    key(Qt::Key_F4);
    ASSERT_EQ(window->page(), MainWindow::Page::Calls);
    ASSERT_TRUE(waitFor([this] {
        return window->callDesk()->currentForm()->gathered().call.citizen.name
            == QStringLiteral("Nguyễn Thị Hạnh");
    }));
    EXPECT_EQ(window->callDesk()->currentForm()->gathered().call.citizen.phone, QStringLiteral("0900000012"));
}

TEST_F(WindowTest, NeverTakesTheFocusFromAFormWhenItRings)
{
    window->enter(world.operatorSession);
    key(Qt::Key_F2);
    const QWidget *before = QApplication::focusWidget();
    world.phone.ring(QStringLiteral("0900000034"));
    QCoreApplication::processEvents();
    EXPECT_EQ(QApplication::focusWidget(), before);
}

TEST_F(WindowTest, QueuesFurtherRingsAndSaysWhatWasTalkedAndNotLogged)
{
    window->enter(world.operatorSession);
    world.phone.ring(QStringLiteral("0900000012"), QStringLiteral("a"));
    world.phone.ring(QStringLiteral("0900000034"), QStringLiteral("b"));
    world.phone.ring(QStringLiteral("<b>40</b>"), QStringLiteral("c"));
    const auto says = [this](const QString &words) {
        return waitFor([&] { return textsOf(window.get()).join(QLatin1Char('\n')).contains(words); });
    };
    EXPECT_TRUE(says(QStringLiteral("0900 000 012")));
    EXPECT_TRUE(says(QStringLiteral("+2 cuộc nữa")));
    key(Qt::Key_F4);
    key(Qt::Key_F4);
    EXPECT_TRUE(says(QStringLiteral("<b>40</b>"))) << "shown as it came, not as markup";
    world.phone.calls[0].state = LineCall::State::Over;
    Q_EMIT world.phone.waitingChanged();
    EXPECT_TRUE(says(QStringLiteral("chưa ghi")));
    EXPECT_EQ(window->callDesk()->openCalls(), 2);
}

TEST_F(WindowTest, FindsCommandsBareOrAccentedAndDoesThem)
{
    window->enter(world.operatorSession);
    key(Qt::Key_F2);
    key(Qt::Key_K, Qt::ControlModifier);
    ASSERT_EQ(QApplication::focusWidget(), find<QLineEdit>("commandField"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("giao dien toi"));
    key(Qt::Key_Return);
    EXPECT_EQ(theme.scheme(), Scheme::Dark);
    key(Qt::Key_K, Qt::ControlModifier);
    find<QLineEdit>("commandField")->setText(QStringLiteral("giao diện sáng"));
    key(Qt::Key_Return);
    EXPECT_EQ(theme.scheme(), Scheme::Light);
}

TEST_F(WindowTest, GivesTheFocusBackWhenTheBoxCloses)
{
    window->enter(world.operatorSession);
    key(Qt::Key_F2);
    const QWidget *before = QApplication::focusWidget();
    key(Qt::Key_K, Qt::ControlModifier);
    ASSERT_NE(QApplication::focusWidget(), before);
    key(Qt::Key_Escape);
    EXPECT_EQ(QApplication::focusWidget(), before);
}

TEST_F(WindowTest, CoversAnOpenCallWhenLockedAndGivesItBackToItsOwner)
{
    window->enter(world.operatorSession);
    key(Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("dang noi"));
    const QUuid id = window->callDesk()->currentForm()->id();
    key(Qt::Key_L, Qt::ControlModifier);
    EXPECT_TRUE(window->isLocked());
    key(Qt::Key_F2);
    key(Qt::Key_K, Qt::ControlModifier);
    EXPECT_FALSE(find<QLineEdit>("commandField")->isVisible());
    ASSERT_TRUE(waitFor([this] { return !world.calls.stored.isEmpty(); }));

    world.signIn.answer = world.operatorSession;
    signIn(QStringLiteral("dung"));
    ASSERT_TRUE(waitFor([this] { return window->isInside(); }));
    ASSERT_EQ(window->callDesk()->openCalls(), 1);
    EXPECT_EQ(window->callDesk()->currentForm()->id(), id);
}

TEST_F(WindowTest, SpeaksVietnameseInEveryWordAfterASwitchFromEnglish)
{
    translations.setLanguage(QStringLiteral("en"));
    window->enter(world.operatorSession);
    key(Qt::Key_F2);
    window->callDesk()
        ->currentForm()
        ->findChild<QLineEdit *>(QStringLiteral("phone"))
        ->setText(QStringLiteral("0900000012"));
    window->callDesk()
        ->currentForm()
        ->findChild<QLineEdit *>(QStringLiteral("question"))
        ->setText(QStringLiteral("kết hôn"));
    ASSERT_TRUE(waitFor([this] {
        return window->callDesk()->currentForm()->gathered().call.citizen.name
            == QStringLiteral("Nguyễn Thị Hạnh");
    }));
    for (const int page : {Qt::Key_2, Qt::Key_3, Qt::Key_4})
        key(page, Qt::ControlModifier);
    key(Qt::Key_F12);
    const QSet<QString> english = englishTexts();
    ASSERT_GT(english.size(), 300);
    const QStringList before = textsOf(window.get());
    EXPECT_TRUE(std::any_of(before.begin(), before.end(),
                            [&](const QString &text) { return english.contains(text); }));

    translations.setLanguage(QStringLiteral("vi"));
    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents();
    for (const QString &text : textsOf(window.get()))
        EXPECT_FALSE(english.contains(text)) << qPrintable(text);
}

TEST(TranslationFiles, AreCompleteAndKeepEveryPlaceholder)
{
    const QDir folder(QStringLiteral(TONGDAI_SOURCE_DIR "/translations"));
    const QStringList files = folder.entryList({QStringLiteral("ui_*.ts")});
    ASSERT_GE(files.size(), 10);
    const QRegularExpression place(QStringLiteral("%[1-9n]"));
    for (const QString &name : files) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(name);
        QXmlStreamReader xml(&file);
        QString source;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QStringLiteral("source"))
                source = xml.readElementText();
            if (xml.name() != QStringLiteral("translation"))
                continue;
            EXPECT_FALSE(xml.attributes().hasAttribute(QStringLiteral("type")))
                << qPrintable(name) << ": " << qPrintable(source);
            const QString words = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            EXPECT_FALSE(words.trimmed().isEmpty()) << qPrintable(name) << ": " << qPrintable(source);
            QSet<QString> wanted;
            QSet<QString> kept;
            for (auto it = place.globalMatch(source); it.hasNext();)
                wanted << it.next().captured();
            for (auto it = place.globalMatch(words); it.hasNext();)
                kept << it.next().captured();
            // A plural form may say "one" without the number.
            wanted.remove(QStringLiteral("%n"));
            kept.remove(QStringLiteral("%n"));
            EXPECT_EQ(wanted, kept) << qPrintable(name) << ": " << qPrintable(source);
        }
        EXPECT_FALSE(xml.hasError()) << qPrintable(name);
    }
}

/// Of two actions with one key, both within reach, Qt does neither.
TEST_F(WindowTest, NoPageUsesAKeyThatIsTheWindows)
{
    for (const Session &session : {world.operatorSession, world.deskSession}) {
        window->enter(session);
        QStringList twice;
        const QList<QAction *> all = window->findChildren<QAction *>();
        for (const QAction *ours : all) {
            if (ours->parent() != window.get() || ours->shortcut().isEmpty())
                continue;
            for (const QAction *other : all) {
                if (other != ours && other->shortcut() == ours->shortcut())
                    twice << ours->shortcut().toString() + QLatin1Char(' ') + ours->text() + QStringLiteral(" / ")
                        + other->text();
            }
        }
        EXPECT_TRUE(twice.isEmpty()) << qPrintable(twice.join(QLatin1Char('\n')));
    }
}

TEST_F(WindowTest, NarrowsToOneButtonInsteadOfTheRailAtDoubleSize)
{
    window->enter(world.operatorSession);
    window->resize(1366, 740);
    key(Qt::Key_F2);
    auto *fields = window->callDesk()->currentForm()->findChild<QWidget *>(QStringLiteral("question"));
    auto *hits = window->callDesk()->currentForm()->findChild<QWidget *>(QStringLiteral("hits"));
    EXPECT_TRUE(fields->isVisible());
    EXPECT_TRUE(hits->isVisible());
    theme.setScale(2.0);
    QCoreApplication::processEvents();
    EXPECT_TRUE(fields->isVisible());
    EXPECT_FALSE(hits->isVisible());
    key(Qt::Key_F6);
    EXPECT_TRUE(hits->isVisible());
    EXPECT_FALSE(fields->isVisible());
    theme.setScale(1.0);
    QCoreApplication::processEvents();
    EXPECT_TRUE(fields->isVisible());
    EXPECT_TRUE(hits->isVisible());
}

TEST_F(WindowTest, WritesWhatWaitsToAFileAndHandsOneIn)
{
    window->enter(world.operatorSession);
    key(Qt::Key_F12);
    SyncStatus status;
    status.state = SyncState::Offline;
    status.waiting = 3;
    world.sync.set(status);
    key(Qt::Key_S, Qt::ControlModifier);
    auto *password = find<QLineEdit>("parcelPassword");
    ASSERT_EQ(QApplication::focusWidget(), password);
    find<QLineEdit>("parcelFile")->setText(QStringLiteral("a.parcel"));
    QTest::keyClicks(password, QStringLiteral("short"));
    key(Qt::Key_Return);
    EXPECT_TRUE(find<QLabel>("error_parcelPassword")->isVisible());
    EXPECT_EQ(password->text(), QStringLiteral("short"));
    QTest::keyClicks(password, QStringLiteral("-no-more"));
    QTest::keyClicks(find<QLineEdit>("parcelAgain"), QStringLiteral("something else"));
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(find<QLabel>("error_parcelAgain")->isVisible());
    EXPECT_TRUE(world.parcels.files.isEmpty());
    find<QLineEdit>("parcelAgain")->setText(password->text());
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return world.parcels.files.size() == 1; }));
    ASSERT_TRUE(waitFor([this] { return find<Notice>("parcelNotice")->isVisible(); }));
    EXPECT_TRUE(find<Notice>("parcelNotice")->words().contains(QStringLiteral("B07")));
    key(Qt::Key_Escape);

    key(Qt::Key_I, Qt::ControlModifier);
    ASSERT_EQ(QApplication::focusWidget(), find<QLineEdit>("parcelFile"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("a.parcel"));
    QTest::keyClicks(password, QStringLiteral("wrong"));
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return find<QLabel>("error_parcelPassword")->isVisible(); }));
    password->setText(QStringLiteral("short-no-more"));
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return find<Notice>("parcelNotice")->isVisible(); }));
    EXPECT_TRUE(world.parcels.taken.isEmpty()) << "looked into, not taken yet";
    world.parcels.refusal = Error {ErrorKind::Forbidden, QStringLiteral("binh.vu"), QStringLiteral("file"),
                                   QStringLiteral("parcel.author")};
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return find<QLabel>("error_parcelFile")->isVisible(); }));
    EXPECT_TRUE(find<QLabel>("error_parcelFile")->text().contains(QStringLiteral("binh.vu")));
    world.parcels.refusal.reset();
    key(Qt::Key_Return, Qt::ControlModifier);
    key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return world.parcels.taken.size() == 1; }));
}

TEST_F(WindowTest, CutsNoLineOfTheSignInSheet)
{
    for (const int percent : {100, 150, 200}) {
        theme.setScale(percent / 100.0);
        window->resize(1366, 768);
        QCoreApplication::processEvents();
        for (const TextLabel *label : window->findChildren<TextLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty()) {
                EXPECT_GE(label->height() + 1, label->heightForWidth(label->width())) // a line is rounded
                    << percent << ' ' << label->text().toStdString();
            }
        }
    }
}

TEST_F(WindowTest, ASupervisorSeesWhatTheCentreHasParkedAndReachesItByKeyboard)
{
    ParkedNotice notice;
    notice.opId = QStringLiteral("a");
    notice.kind = QStringLiteral("ticket.create");
    notice.actor = QStringLiteral("an.le");
    notice.station = QStringLiteral("B01");
    notice.number = QStringLiteral("TM-B01-0001");
    notice.problem = QStringLiteral("storage");
    notice.atMs = world.clock.now;
    world.operatorSession.user.role = Role::Supervisor;
    window->enter(world.operatorSession);
    key(Qt::Key_F12);
    auto *list = find<QListView>("parkedItems");
    ASSERT_TRUE(list);
    EXPECT_FALSE(list->isVisible()) << "nothing is parked";
    WaitingItem waiting;
    waiting.opId = QUuid::createUuid();
    waiting.kind = QStringLiteral("call.create");
    world.sync.waiting = {waiting};
    world.sync.set(world.sync.current);
    world.parked.set({notice});
    ASSERT_TRUE(waitFor([list] { return list->isVisible(); }));
    const QString said = list->model()->index(0, 0).data(Qt::DisplayRole).toString();
    EXPECT_TRUE(said.contains(QStringLiteral("Lê Thu An")));
    EXPECT_TRUE(said.contains(QStringLiteral("TM-B01-0001")));
    EXPECT_TRUE(said.contains(QStringLiteral("storage")));

    find<QListView>("syncItems")->setFocus();
    key(Qt::Key_Tab);
    ASSERT_EQ(QApplication::focusWidget(), list);
    const auto says = [this](const QString &words) {
        const auto labels = window->findChildren<TextLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const TextLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    EXPECT_TRUE(says(QStringLiteral("storage"))) << "the side speaks of it";
    find<QListView>("syncItems")->setFocus();
    EXPECT_FALSE(says(QStringLiteral("storage")));
    world.parked.set({});
    ASSERT_TRUE(waitFor([list] { return !list->isVisible(); }));
}
