// The helper as a softphone starts it: a process of its own.
#include "app/telephony/ringmessage.h"
#include "app/telephony/ringsocket.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::telephony;

namespace {

struct Ran {
    int code = -1;
    std::string out;
    std::string err;
};

class RingProgram : public testing::Test
{
protected:
    RingProgram()
    {
        QObject::connect(&workstation, &RingSocket::heard, &workstation,
                         [this](const LineEvent &event) { heard << event; });
    }
    Ran run(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TONGDAI_RING_SOCKET"), name);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(TONGDAI_BIN_DIR "/tongdai-ring"), arguments);
        // Our socket is served by the same event loop.
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 30'000))
            process.kill();
        Ran ran;
        ran.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        ran.out = process.readAllStandardOutput().toStdString();
        ran.err = process.readAllStandardError().toStdString();
        return ran;
    }
    QString number() const
    {
        return heard.isEmpty() ? QStringLiteral("nothing heard") : heard.last().call.number;
    }

    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("ring"));
    RingSocket workstation;
    QList<LineEvent> heard;
};

QString text(const char *what)
{
    return QString::fromUtf8(what);
}

} // namespace

TEST_F(RingProgram, BringsACallToTheWorkstation)
{
    ASSERT_TRUE(workstation.listen(name));
    const Ran ran = run({text("+84900000012")});
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_EQ(ran.out + ran.err, "");
    ASSERT_EQ(heard.size(), 1);
    EXPECT_EQ(heard.first().what, LineEvent::What::Ringing);
    EXPECT_EQ(heard.first().call.number, text("0900000012"));
}

TEST_F(RingProgram, BringsWhatItsOptionsSay)
{
    ASSERT_TRUE(workstation.listen(name));
    EXPECT_EQ(run({text("0900000012"), text("--event"), text("answered"), text("--call-id"), text("a b"),
                   text("--line"), text("1022")})
                  .code,
              0);
    ASSERT_EQ(heard.size(), 1);
    EXPECT_EQ(heard.last().what, LineEvent::What::Answered);
    EXPECT_EQ(heard.last().call.id, text("a b"));
    EXPECT_EQ(heard.last().call.line, text("1022"));
    EXPECT_EQ(run({text("--event=hangup"), text("--call-id=a b"), text("--"), text("--line=999")}).code, 0);
    ASSERT_EQ(heard.size(), 2);
    EXPECT_EQ(heard.last().what, LineEvent::What::HungUp);
    EXPECT_EQ(number(), text("--line=999"));
    EXPECT_TRUE(heard.last().call.line.isEmpty());
}

TEST_F(RingProgram, TakesASingleArgumentForTheNumberWhateverItLooksLike)
{
    ASSERT_TRUE(workstation.listen(name));
    for (const char *hostile :
         {"--exec", "-rf", "--", "-h", "--event", "--event=hangup", "--version", "-platform",
          "-qmljsdebugger=port:1", "<img src=x>", "$(reboot)", "\"0900\"", "'; DROP TABLE call; --"}) {
        heard.clear();
        EXPECT_EQ(run({text(hostile)}).code, 0) << hostile;
        EXPECT_EQ(number(), text(hostile));
        ASSERT_EQ(heard.size(), 1);
        EXPECT_EQ(heard.first().what, LineEvent::What::Ringing);
    }
    heard.clear();
    EXPECT_EQ(run({QString(4000, u'9')}).code, 0);
    EXPECT_EQ(number().size(), 40);
}

TEST_F(RingProgram, TakesAnEmptyNumberForAWithheldOne)
{
    ASSERT_TRUE(workstation.listen(name));
    EXPECT_EQ(run({QString()}).code, 0);
    ASSERT_EQ(heard.size(), 1);
    EXPECT_TRUE(heard.first().call.number.isEmpty());
    EXPECT_EQ(run({text("--event"), text("hangup"), text("--"), QString()}).code, 0);
    ASSERT_EQ(heard.size(), 2);
    EXPECT_TRUE(heard.last().call.number.isEmpty());
}

TEST_F(RingProgram, RefusesWrongUsage)
{
    ASSERT_TRUE(workstation.listen(name));
    for (const QStringList &arguments : {QStringList {},
                                         {text("1"), text("2")},
                                         {text("--event"), text("answered")},
                                         {text("1"), text("--event")},
                                         {text("1"), text("--event"), text("dial")},
                                         {text("1"), text("--exec")},
                                         {text("--help"), text("1")},
                                         {text("--event"), text("answered"), text("--")},
                                         {text("1"), text("-x"), text("2")}}) {
        const Ran ran = run(arguments);
        EXPECT_EQ(ran.code, 2) << arguments.join(u' ').toStdString();
        EXPECT_EQ(ran.out, "");
        EXPECT_NE(ran.err.find("--help"), std::string::npos);
    }
    EXPECT_TRUE(heard.isEmpty());
}

TEST_F(RingProgram, HelpsWhenItIsAskedAlone)
{
    const Ran ran = run({text("--help")});
    EXPECT_EQ(ran.code, 0);
    EXPECT_EQ(ran.err, "");
    for (const char *word :
         {"--event", "--call-id", "--line", "cmdIncomingCall", "Zoiper", "Linphone", "Exit code"})
        EXPECT_NE(ran.out.find(word), std::string::npos) << word;
}

TEST_F(RingProgram, SaysHowToMendThatNobodyListens)
{
    const Ran ran = run({text("0900000012")});
    EXPECT_EQ(ran.code, 1);
    EXPECT_EQ(ran.out, "");
    EXPECT_NE(ran.err.find("start"), std::string::npos);
    EXPECT_EQ(ran.err.find("0900000012"), std::string::npos); // softphones keep what is said here
}

TEST_F(RingProgram, DoesNotWaitForAWorkstationThatHangs)
{
    QLocalServer silent; // takes the connection and never answers
    ASSERT_TRUE(silent.listen(name));
    EXPECT_EQ(run({text("0900000012")}).code, 1);
}

TEST_F(RingProgram, TellsWhenItIsRefused)
{
    QLocalServer other;
    QObject::connect(&other, &QLocalServer::newConnection, &other, [&other] {
        QLocalSocket *socket = other.nextPendingConnection();
        socket->write("refused: not JSON\n");
        socket->disconnectFromServer();
    });
    ASSERT_TRUE(other.listen(name));
    const Ran ran = run({text("0900000012")});
    EXPECT_EQ(ran.code, 1);
    EXPECT_NE(ran.err.find("refused"), std::string::npos);
}
