// The real softphone baresip, called over SIP by sipp, everything on the loopback.
#include "app/telephony/baresipfeed.h"

#include "programs.h"

#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::telephony;
using namespace tongdai::tests;

namespace {

const QString Modules = QStringLiteral("/usr/lib/baresip/modules");
constexpr int WaitMs = 30'000;

/// Free a moment ago. Whoever takes it meanwhile makes the softphone fail to start, which is tried again.
quint16 freeUdpPort()
{
    QUdpSocket socket;
    socket.bind(QHostAddress::LocalHost);
    return socket.localPort();
}

quint16 freeTcpPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

// sipp fills in what stands in brackets.
const QByteArray Invite = R"(<send retrans="500"><![CDATA[
INVITE sip:1022@[remote_ip]:[remote_port] SIP/2.0
Via: SIP/2.0/UDP [local_ip]:[local_port];branch=[branch]
From: "Nguyen An" <sip:0900000012@[local_ip]:[local_port]>;tag=[call_number]
To: <sip:1022@[remote_ip]:[remote_port]>
Call-ID: [call_id]
CSeq: 1 INVITE
Contact: <sip:0900000012@[local_ip]:[local_port]>
Max-Forwards: 70
Content-Type: application/sdp
Content-Length: [len]

v=0
o=caller 1 1 IN IP4 [local_ip]
s=-
c=IN IP4 [local_ip]
t=0 0
m=audio [media_port] RTP/AVP 0
a=rtpmap:0 PCMU/8000
]]></send>
<recv response="100" optional="true"/>
)";

QByteArray request(const QByteArray &method, const QByteArray &number, const QByteArray &via,
                   const QByteArray &to)
{
    return "<send" + QByteArray(method == "ACK" ? "" : " retrans=\"500\"") + "><![CDATA[\n" + method
        + " sip:1022@[remote_ip]:[remote_port] SIP/2.0\n" + via + "\n[last_From:]\n" + to
        + "\n[last_Call-ID:]\nCSeq: " + number + ' ' + method
        + "\nMax-Forwards: 70\nContent-Length: 0\n\n]]></send>\n";
}

const QByteArray LastVia = "[last_Via:]";
const QByteArray NewVia = "Via: SIP/2.0/UDP [local_ip]:[local_port];branch=[branch]";
const QByteArray LastTo = "[last_To:]";
const QByteArray FirstTo = "To: <sip:1022@[remote_ip]:[remote_port]>";

/// Rings, and gives up.
QByteArray givesUp()
{
    return Invite + "<recv response=\"180\"/>\n" + request("CANCEL", "1", LastVia, FirstTo)
        + "<recv response=\"200\"/>\n<recv response=\"487\"/>\n" + request("ACK", "1", LastVia, LastTo);
}

/// Is answered, and hangs up.
QByteArray talks()
{
    return Invite + "<recv response=\"180\" optional=\"true\"/>\n<recv response=\"200\"/>\n"
        + request("ACK", "1", NewVia, LastTo) + "<pause milliseconds=\"100\"/>\n"
        + request("BYE", "2", NewVia, LastTo) + "<recv response=\"200\"/>\n";
}

/// Waits for a call, answers it and waits for the hang-up.
const QByteArray Answers = R"(<recv request="INVITE"/>
<send><![CDATA[
SIP/2.0 180 Ringing
[last_Via:]
[last_From:]
[last_To:];tag=[call_number]
[last_Call-ID:]
[last_CSeq:]
Contact: <sip:0900000012@[local_ip]:[local_port]>
Content-Length: 0

]]></send>
<send retrans="500"><![CDATA[
SIP/2.0 200 OK
[last_Via:]
[last_From:]
[last_To:];tag=[call_number]
[last_Call-ID:]
[last_CSeq:]
Contact: <sip:0900000012@[local_ip]:[local_port]>
Content-Type: application/sdp
Content-Length: [len]

v=0
o=called 1 1 IN IP4 [local_ip]
s=-
c=IN IP4 [local_ip]
t=0 0
m=audio [media_port] RTP/AVP 0
a=rtpmap:0 PCMU/8000
]]></send>
<recv request="ACK"/>
<recv request="BYE"/>
<send><![CDATA[
SIP/2.0 200 OK
[last_Via:]
[last_From:]
[last_To:]
[last_Call-ID:]
[last_CSeq:]
Content-Length: 0

]]></send>
)";

class SoftphoneTest : public testing::Test
{
protected:
    void SetUp() override
    {
        if (QStandardPaths::findExecutable(QStringLiteral("baresip")).isEmpty()
            || QStandardPaths::findExecutable(QStringLiteral("sipp")).isEmpty() || !QFile::exists(Modules))
            GTEST_SKIP() << "needs the Debian packages baresip-core and sip-tester";
        ASSERT_TRUE(folder.isValid());
        phone.setFolder(folder.path());
        caller.setFolder(folder.path());
    }
    void TearDown() override
    {
        if (HasFailure())
            std::cerr << "baresip: " << phone.said() << "\nsipp: " << caller.said() << std::endl;
    }

    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    /// baresip with one account and no sound device; our feed at it.
    void startPhone(const QByteArray &account = {})
    {
        for (int tries = 0; tries < 5; ++tries) {
            sipPort = freeUdpPort();
            const quint16 control = freeTcpPort();
            consolePort = freeUdpPort();
            write(QStringLiteral("config"),
                  "sip_listen 127.0.0.1:" + QByteArray::number(sipPort) + "\nmodule_path " + Modules.toUtf8()
                      + "\nmodule g711.so\nmodule_tmp account.so\nmodule_app ctrl_tcp.so\nmodule_app "
                        "menu.so\nmodule_app cons.so\n"
                        "ctrl_tcp_listen 127.0.0.1:"
                      + QByteArray::number(control)
                      + "\ncons_listen 127.0.0.1:" + QByteArray::number(consolePort) + '\n');
            write(QStringLiteral("accounts"),
                  "<sip:1022@127.0.0.1>;regint=0;answermode=manual" + account + '\n');
            write(QStringLiteral("contacts"), {});
            ASSERT_TRUE(phone.start(QStringLiteral("baresip"), {QStringLiteral("-f"), folder.path()}));
            feed = std::make_unique<BaresipFeed>(
                BaresipFeedOptions {QHostAddress::LocalHost, control, 50, 200});
            QObject::connect(feed.get(), &BaresipFeed::heard, feed.get(),
                             [this](const LineEvent &event) { heard << event; });
            feed->start();
            if (QTest::qWaitFor([this] { return feed->isConnected() || !phone.runs(); }, WaitMs)
                && phone.runs())
                return;
            phone.end();
        }
        FAIL() << "baresip does not start";
    }

    /// Through the softphone's console: ctrl_tcp talks to one client, and that is our feed.
    void tellPhone(const QByteArray &command) const
    {
        QUdpSocket console;
        console.writeDatagram(command, QHostAddress::LocalHost, consolePort);
    }

    void startSipp(const QByteArray &steps, quint16 port)
    {
        write(QStringLiteral("steps.xml"),
              "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<scenario name=\"steps\">\n" + steps
                  + "</scenario>\n");
        const QString here = QStringLiteral("127.0.0.1");
        QStringList arguments {QStringLiteral("-sf"),      QStringLiteral("steps.xml"),
                               QStringLiteral("-i"),       here,
                               QStringLiteral("-p"),       QString::number(port),
                               QStringLiteral("-mp"),      QString::number(freeUdpPort()),
                               QStringLiteral("-m"),       QStringLiteral("1"),
                               QStringLiteral("-nostdin"), QStringLiteral("-timeout"),
                               QStringLiteral("25s")};
        arguments << here + QLatin1Char(':') + QString::number(sipPort);
        ASSERT_TRUE(caller.start(QStringLiteral("sipp"), arguments));
    }
    bool hears(qsizetype events)
    {
        return QTest::qWaitFor([&] { return heard.size() >= events; }, WaitMs);
    }
    bool sippIsContent()
    {
        return QTest::qWaitFor([this] { return !caller.runs(); }, WaitMs) && caller.exitCode() == 0;
    }

    QTemporaryDir folder;
    Program phone;
    Program caller;
    quint16 sipPort = 0;
    quint16 consolePort = 0;
    std::unique_ptr<BaresipFeed> feed;
    QList<LineEvent> heard;
};

} // namespace

TEST_F(SoftphoneTest, TellsOfACallerWhoGivesUp)
{
    startPhone();
    ASSERT_FALSE(HasFatalFailure());
    startSipp(givesUp(), freeUdpPort());
    ASSERT_TRUE(hears(2));
    EXPECT_TRUE(sippIsContent());
    ASSERT_EQ(heard.size(), 2);
    EXPECT_EQ(heard.at(0).what, LineEvent::What::Ringing);
    EXPECT_EQ(heard.at(0).call.number, QStringLiteral("0900000012"));
    EXPECT_EQ(heard.at(0).call.name, QStringLiteral("Nguyen An"));
    EXPECT_EQ(heard.at(0).call.line, QStringLiteral("1022"));
    EXPECT_EQ(heard.at(0).call.direction, Direction::In);
    EXPECT_EQ(heard.at(1).what, LineEvent::What::HungUp);
    EXPECT_EQ(heard.at(1).call.id, heard.at(0).call.id);
}

TEST_F(SoftphoneTest, TellsOfACallFromRingingToTheEnd)
{
    startPhone();
    ASSERT_FALSE(HasFatalFailure());
    startSipp(talks(), freeUdpPort());
    ASSERT_TRUE(hears(1));
    tellPhone("/accept\n");
    ASSERT_TRUE(hears(3));
    EXPECT_TRUE(sippIsContent());
    ASSERT_EQ(heard.size(), 3);
    const QList<LineEvent::What> expected {LineEvent::What::Ringing, LineEvent::What::Answered,
                                           LineEvent::What::HungUp};
    for (qsizetype i = 0; i < 3; ++i) {
        EXPECT_EQ(heard.at(i).what, expected.at(i)) << i;
        EXPECT_EQ(heard.at(i).call.number, QStringLiteral("0900000012")) << i;
        EXPECT_EQ(heard.at(i).call.id, heard.at(0).call.id) << i;
    }
    EXPECT_FALSE(heard.at(0).call.id.isEmpty());
}

TEST_F(SoftphoneTest, DialsAndTellsOfIt)
{
    const quint16 port = freeUdpPort();
    startPhone(";outbound=\"sip:127.0.0.1:" + QByteArray::number(port) + '"');
    ASSERT_FALSE(HasFatalFailure());
    startSipp(Answers, port);
    // A request that finds nobody at the port yet is sent again by the softphone.
    ASSERT_TRUE(feed->dial(QStringLiteral("0900000012")));
    ASSERT_TRUE(hears(1));
    EXPECT_EQ(heard.at(0).what, LineEvent::What::Answered);
    EXPECT_EQ(heard.at(0).call.number, QStringLiteral("0900000012"));
    EXPECT_EQ(heard.at(0).call.direction, Direction::Out);
    tellPhone("/hangup\n");
    ASSERT_TRUE(hears(2));
    EXPECT_TRUE(sippIsContent());
    ASSERT_EQ(heard.size(), 2);
    EXPECT_EQ(heard.at(1).what, LineEvent::What::HungUp);
    EXPECT_EQ(heard.at(1).call.id, heard.at(0).call.id);
    EXPECT_EQ(heard.at(1).call.direction, Direction::Out);
}
