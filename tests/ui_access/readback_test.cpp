// Names, roles and states as they arrive at a screen reader, over AT-SPI. Run by with_screen_reader.sh.
#include "tests/ui_shell/windowfixture.h"
#include "ui/shell/pages.h"

#include <QProcess>

namespace tongdai::fakes {

class ReadBack : public WindowTest
{
protected:
    struct Thing {
        QString role;
        QString states;
        QString name;
    };

    void SetUp() override
    {
        if (qEnvironmentVariableIsEmpty("SCREEN_READER_HOME"))
            GTEST_SKIP() << "no screen reader here: run tests/ui_access/with_screen_reader.sh";
        WindowTest::SetUp();
    }

    static int run(QByteArray *out, QByteArray *errors)
    {
        QProcess reader;
        // Read as it comes: the pipe is short, and the window answers meanwhile.
        QObject::connect(&reader, &QProcess::readyReadStandardOutput, &reader,
                         [&] { *out += reader.readAllStandardOutput(); });
        reader.start(QStringLiteral(TONGDAI_BIN_DIR "/ui_access_reader"), {QCoreApplication::applicationName()});
        EXPECT_TRUE(QTest::qWaitFor([&] { return reader.state() == QProcess::NotRunning; }, 60'000));
        *out += reader.readAllStandardOutput();
        *errors = reader.readAllStandardError();
        return reader.exitCode();
    }
    static QList<Thing> read()
    {
        QByteArray out;
        QByteArray errors;
        bool read = false;
        for (int tries = 0; tries < 20 && !read; ++tries) { // a program comes onto the bus some time after its start
            if (tries > 0)
                QTest::qWait(300);
            read = run(&out, &errors) == 0;
        }
        EXPECT_TRUE(read) << "the program is not on the bus\n" << errors.toStdString();
        QList<Thing> things;
        for (const QString &line : QString::fromUtf8(out).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            const QStringList parts = line.split(QLatin1Char('\t'));
            things.append({parts.value(0), parts.value(1), parts.value(2)});
        }
        if (!qEnvironmentVariableIsEmpty("SCREEN_READER_PRINT"))
            qInfo().noquote() << out;
        return things;
    }
    static bool is(const Thing &thing, const char *role, const char *state, const QString &name)
    {
        return thing.role == QLatin1String(role) && thing.states.contains(QLatin1String(state))
            && thing.name.contains(name);
    }
    static bool has(const QList<Thing> &things, const char *role, const char *state, const QString &name)
    {
        return std::any_of(things.begin(), things.end(), [&](const Thing &thing) { return is(thing, role, state, name); });
    }
    static std::string namelessIn(const QList<Thing> &things)
    {
        QStringList found;
        for (const Thing &thing : things) {
            if (thing.states.contains(QStringLiteral("focusable")) && thing.name.trimmed().isEmpty())
                found << thing.role;
        }
        return found.join(QStringLiteral(", ")).toStdString();
    }
};

TEST_F(ReadBack, EveryPageNamesWhatTheKeyboardReaches)
{
    EXPECT_EQ(namelessIn(read()), std::string()) << "on the sign-in sheet";
    for (const Session &session : {world.operatorSession, world.deskSession, world.editorSession}) {
        window->enter(session);
        for (const Pages::Page page : Pages::of(session.user.role) + QList<Pages::Page> {Pages::Sync}) {
            window->showPage(page);
            if (page == Pages::Calls)
                key(Qt::Key_F2);
            const QList<Thing> things = read();
            EXPECT_GT(things.size(), 10);
            EXPECT_EQ(namelessIn(things), std::string()) << qPrintable(session.user.name) << ", " << qPrintable(Pages::name(page));
        }
    }
}

TEST_F(ReadBack, ACallIsReadInVietnameseWithItsFocus)
{
    window->enter(world.operatorSession);
    key(Qt::Key_F2);
    const QList<Thing> things = read();
    EXPECT_TRUE(has(things, "text", "focused", QStringLiteral("Người gọi hỏi gì")));
    EXPECT_TRUE(has(things, "text", "editable", QStringLiteral("Họ và tên")));
    EXPECT_TRUE(has(things, "text", "editable", QStringLiteral("Nội dung")));
    EXPECT_TRUE(has(things, "push button", "focusable", QStringLiteral("Lưu")));
    EXPECT_TRUE(has(things, "list item", "selectable", QStringLiteral("Trả lời ngay"))) << "each outcome is a thing of its own";
    EXPECT_TRUE(has(things, "page tab", "selected", QStringLiteral("Bàn gọi")));
    EXPECT_TRUE(has(things, "page tab", "selectable", QStringLiteral("Tra cứu")));
}

} // namespace tongdai::fakes
