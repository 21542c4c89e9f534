// Telex or VNI typed with real key events through a real input method, while something happens in the middle of a word:
// nothing of what was typed is lost and nothing is there twice. Run by with_input_method.sh.
#include "tests/ui_shell/windowfixture.h"
#include "ui/calls/calldesk.h"
#include "ui/calls/callform.h"
#include "ui/widgets/halfwords.h"

#include <QPlainTextEdit>
#include <QProcess>
#include <QWindow>

namespace tongdai::fakes {

class Typing : public WindowTest
{
protected:
    void SetUp() override
    {
        if (qEnvironmentVariableIsEmpty("INPUT_METHOD_HOME"))
            GTEST_SKIP() << "no input method here: run tests/ui_input/with_input_method.sh";
        WindowTest::SetUp();
        window->resize(1366, 768);
        window->move(0, 0);
        window->enter(world.operatorSession);
        key(Qt::Key_F2);
        form = window->callDesk()->currentForm();
        content()->setFocus();
        waitForMethod();
    }

    QPlainTextEdit *content() const { return form->findChild<QPlainTextEdit *>(QStringLiteral("content")); }
    QLineEdit *field(const char *name) const { return form->findChild<QLineEdit *>(QString::fromLatin1(name)); }
    QString written() const { return form->gathered().call.citizen.content; }

    /// Key events of the display's own, which nothing but the input method and the window see.
    static void press(const QStringList &keys)
    {
        run(QStringList {QStringLiteral("key"), QStringLiteral("--clearmodifiers"), QStringLiteral("--delay"),
                         QStringLiteral("20")}
            + keys);
    }
    /// Words as VNI writes them, and Telex with other keys for the marks.
    static void type(const QString &vni)
    {
        static const bool isVni = qEnvironmentVariable("INPUT_METHOD_KEYS") == QStringLiteral("vni");
        QStringList keys;
        for (const QChar key : vni) {
            if (key == QLatin1Char(' '))
                keys.append(QStringLiteral("space"));
            else if (isVni || !key.isDigit())
                keys.append(QString(key));
            else if (key == QLatin1Char('6')) // aa, ee, oo
                keys.append(keys.last());
            else
                keys.append(QString(QStringLiteral("sfrxj wwd").at(key.digitValue() - 1)));
        }
        press(keys);
    }
    void click(QWidget *where) const
    {
        const QPoint at = where->mapToGlobal(where->rect().center());
        run({QStringLiteral("mousemove"), QString::number(at.x()), QString::number(at.y()), QStringLiteral("click"),
             QStringLiteral("1")});
    }
    static void run(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral("xdotool"), arguments);
        ASSERT_TRUE(QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 20'000));
        ASSERT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
        QTest::qWait(150); // the method answers over the bus
    }
    testing::AssertionResult becomes(const QString &wanted)
    {
        if (waitFor([&] { return written().trimmed() == wanted; }))
            return testing::AssertionSuccess();
        return testing::AssertionFailure() << "“" << written().toStdString() << "” instead of “" << wanted.toStdString() << "”";
    }

    CallForm *form = nullptr;

private:
    /// The first key after the focus may come before the method knows the field.
    void waitForMethod()
    {
        for (int tries = 0; tries < 30; ++tries) {
            type(QStringLiteral("a6 "));
            if (content()->toPlainText() == QStringLiteral("â "))
                break;
            content()->clear();
            QTest::qWait(200);
        }
        ASSERT_EQ(content()->toPlainText(), QStringLiteral("â ")) << "the input method does not write";
        content()->clear();
    }
};

TEST_F(Typing, WordsComeAsTheyAreMeant)
{
    type(QStringLiteral("xin gia6y1 d9o6c5 tha6n "));
    EXPECT_TRUE(becomes(QStringLiteral("xin giấy độc thân")));
}

TEST_F(Typing, AnotherFieldByTabLeavesTheWordWhereItWasTyped)
{
    type(QStringLiteral("d9a6t1 ruo6ng5"));
    press({QStringLiteral("Tab")});
    EXPECT_NE(QApplication::focusWidget(), content());
    EXPECT_TRUE(becomes(QStringLiteral("đất ruộng")));
}

TEST_F(Typing, AClickElsewhereLeavesTheWordWhereItWasTyped)
{
    type(QStringLiteral("khai sinh tre6"));
    click(field("name"));
    ASSERT_EQ(QApplication::focusWidget(), field("name"));
    EXPECT_TRUE(becomes(QStringLiteral("khai sinh trê")));
    EXPECT_EQ(field("name")->text(), QString());
    type(QStringLiteral("Thu73 "));
    EXPECT_EQ(field("name")->text().trimmed(), QStringLiteral("Thử"));
    EXPECT_TRUE(becomes(QStringLiteral("khai sinh trê")));
}

TEST_F(Typing, AClickInTheSameFieldKeepsTheWord)
{
    type(QStringLiteral("hoi3 nha2 d9a6t1"));
    click(content());
    type(QStringLiteral(" nhe1 "));
    EXPECT_TRUE(becomes(QStringLiteral("hỏi nhà đất nhé")));
}

TEST_F(Typing, TheCommandBoxOpensAndTheWordIsWholeAfterwards)
{
    type(QStringLiteral("la6n2 thu71 hai"));
    press({QStringLiteral("ctrl+k")});
    ASSERT_TRUE(waitFor([this] { return QApplication::focusWidget() == find<QLineEdit>("commandField"); }));
    type(QStringLiteral("giao die6n5"));
    EXPECT_EQ(typedIn(QApplication::focusWidget()), QStringLiteral("giao diện"));
    press({QStringLiteral("Escape")});
    if (QApplication::focusWidget() != content()) // the first one may be the method's, for its word
        press({QStringLiteral("Escape")});
    ASSERT_TRUE(waitFor([this] { return QApplication::focusWidget() == content(); }));
    EXPECT_TRUE(becomes(QStringLiteral("lần thứ hai")));
    type(QStringLiteral(" nu74a "));
    EXPECT_TRUE(becomes(QStringLiteral("lần thứ hai nữa")));
}

TEST_F(Typing, ARingInTheMiddleOfAWordChangesNothing)
{
    type(QStringLiteral("ho64 tro7")); // hỗ trơ, not yet hỗ trợ
    world.phone.ring(QStringLiteral("0900000034"));
    QTest::qWait(300);
    EXPECT_EQ(QApplication::focusWidget(), content());
    type(QStringLiteral("5 "));
    EXPECT_TRUE(becomes(QStringLiteral("hỗ trợ")));
}

TEST_F(Typing, TakingTheRingingCallKeepsTheWordInItsOwnCall)
{
    type(QStringLiteral("d9ang noi1"));
    const QString before = QStringLiteral("đang nói");
    world.phone.ring(QStringLiteral("0900000012"));
    press({QStringLiteral("F4")});
    ASSERT_TRUE(waitFor([this] { return window->callDesk()->openCalls() == 2; }));
    CallForm *taken = window->callDesk()->currentForm();
    ASSERT_NE(taken, form);
    EXPECT_EQ(taken->gathered().call.citizen.content, QString());
    EXPECT_TRUE(written().startsWith(before)) << written().toStdString();
    EXPECT_EQ(written().count(QStringLiteral("đang")), 1);
}

TEST_F(Typing, AnotherPageAndBackKeepsTheWord)
{
    type(QStringLiteral("ca6p1 lai5 the3"));
    press({QStringLiteral("ctrl+2")});
    ASSERT_TRUE(waitFor([this] { return window->page() != MainWindow::Page::Calls; }));
    press({QStringLiteral("ctrl+1")});
    ASSERT_TRUE(waitFor([this] { return window->page() == MainWindow::Page::Calls; }));
    EXPECT_TRUE(becomes(QStringLiteral("cấp lại thẻ")));
}

TEST_F(Typing, TheLockKeepsTheHalfTypedWordForItsOwner)
{
    type(QStringLiteral("mo6t5 nu73a"));
    press({QStringLiteral("ctrl+l")});
    ASSERT_TRUE(waitFor([this] { return window->isLocked(); }));
    EXPECT_TRUE(becomes(QStringLiteral("một nửa")));
    world.signIn.answer = world.operatorSession;
    signIn(QStringLiteral("dung"));
    ASSERT_TRUE(waitFor([this] { return window->isInside(); }));
    form = window->callDesk()->currentForm();
    EXPECT_TRUE(becomes(QStringLiteral("một nửa")));
}

TEST_F(Typing, TheLockOfAWindowLeftAloneKeepsTheHalfTypedWord)
{
    type(QStringLiteral("cho72 ho6"));
    window->lock(); // as its timer does, with no key that would end the word
    ASSERT_TRUE(window->isLocked());
    EXPECT_TRUE(becomes(QStringLiteral("chờ hô")));
    world.signIn.answer = world.operatorSession;
    signIn(QStringLiteral("dung"));
    ASSERT_TRUE(waitFor([this] { return window->isInside(); }));
    form = window->callDesk()->currentForm();
    EXPECT_TRUE(becomes(QStringLiteral("chờ hô")));
}

TEST_F(Typing, NewsInTheStatusLineChangesNothing)
{
    type(QStringLiteral("tra3 ke6t")); // kêt, not yet kết
    Ticket &ticket = world.tickets.tickets[2];
    ticket.promisedMs = world.clock.nowMs() + 9 * 60'000;
    Q_EMIT world.tickets.ticketsChanged({ticket.id});
    SyncStatus offline = world.sync.current;
    offline.state = SyncState::Offline;
    offline.waiting = 3;
    world.sync.set(offline);
    QTest::qWait(500);
    EXPECT_EQ(QApplication::focusWidget(), content());
    type(QStringLiteral("1 qua3 "));
    EXPECT_TRUE(becomes(QStringLiteral("trả kết quả")));
}

TEST_F(Typing, TheLogOfCallsAndBackKeepsTheWord)
{
    type(QStringLiteral("tho6ng ba1o ho64"));
    press({QStringLiteral("ctrl+F3")});
    ASSERT_TRUE(waitFor([this] { return window->callDesk()->isLogShown(); }));
    press({QStringLiteral("Escape")});
    ASSERT_TRUE(waitFor([this] { return !window->callDesk()->isLogShown(); }));
    EXPECT_EQ(QApplication::focusWidget(), content());
    EXPECT_TRUE(becomes(QStringLiteral("thông báo hỗ")));
}

TEST_F(Typing, TheDraftHasTheWordThatIsStillBeingTyped)
{
    type(QStringLiteral("mo6t5 tu72"));
    EXPECT_TRUE(waitFor([this] {
        const auto drafts = world.calls.drafts().result();
        return drafts && !drafts->isEmpty() && drafts->last().call.citizen.content == QStringLiteral("một từ");
    })) << "what is on the screen is what a kill leaves";
}

} // namespace tongdai::fakes
