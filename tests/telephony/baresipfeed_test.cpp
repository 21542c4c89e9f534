// The softphone's feed against a softphone that is none.
#include "app/telephony/baresipfeed.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::telephony;

namespace {

class FakeSoftphone final : public QTcpServer
{
public:
    explicit FakeSoftphone(quint16 port = 0)
    {
        listen(QHostAddress::LocalHost, port);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *next = nextPendingConnection()) {
                ++connections;
                socket = next;
                connect(next, &QTcpSocket::readyRead, this, [this, next] { said += next->readAll(); });
                connect(next, &QTcpSocket::disconnected, this, [this] { ++closed; });
                if (!greeting.isEmpty())
                    next->write(greeting);
            }
        });
    }

    int connections = 0;
    int closed = 0;
    QByteArray said;
    QByteArray greeting;
    QTcpSocket *socket = nullptr;
};

QByteArray call(const QByteArray &type, const QByteArray &peer = "sip:0900000012@127.0.0.1:5060",
                const QByteArray &more = {})
{
    return Netstring::framed(
        "{\"event\":true,\"type\":\"" + type
        + "\",\"class\":\"call\",\"accountaor\":\"sip:1022@127.0.0.1\",\"direction\":\"incoming\","
          "\"peeruri\":\""
        + peer + "\"" + more + ",\"id\":\"7f-1\",\"param\":\"x\"}");
}

class BaresipFeedTest : public testing::Test
{
protected:
    void connectFeed()
    {
        feed = std::make_unique<BaresipFeed>(
            BaresipFeedOptions {QHostAddress::LocalHost, softphone.serverPort(), 20, 100});
        QObject::connect(feed.get(), &BaresipFeed::heard, feed.get(),
                         [this](const LineEvent &event) { heard << event; });
        feed->start();
        ASSERT_TRUE(QTest::qWaitFor([this] { return feed->isConnected() && softphone.socket; }, 20'000));
    }
    bool hears(const QByteArray &bytes, qsizetype events)
    {
        softphone.socket->write(bytes);
        return QTest::qWaitFor([&] { return heard.size() >= events; }, 20'000);
    }

    FakeSoftphone softphone;
    std::unique_ptr<BaresipFeed> feed;
    QList<LineEvent> heard;
};

} // namespace

TEST_F(BaresipFeedTest, HearsACallFromBeginningToEnd)
{
    connectFeed();
    ASSERT_TRUE(hears(call("CALL_INCOMING", "sip:0900000012@h", ",\"peerdisplayname\":\"Nguy\u1ec5n An\"")
                          + call("CALL_ESTABLISHED") + call("CALL_CLOSED"),
                      3));
    EXPECT_EQ(heard.at(0).what, LineEvent::What::Ringing);
    EXPECT_EQ(heard.at(0).call.number, QStringLiteral("0900000012"));
    EXPECT_EQ(heard.at(0).call.name, QStringLiteral("Nguyễn An"));
    EXPECT_EQ(heard.at(0).call.line, QStringLiteral("1022"));
    EXPECT_EQ(heard.at(0).call.id, QStringLiteral("7f-1"));
    EXPECT_EQ(heard.at(0).call.direction, Direction::In);
    EXPECT_EQ(heard.at(1).what, LineEvent::What::Answered);
    EXPECT_EQ(heard.at(2).what, LineEvent::What::HungUp);
    EXPECT_EQ(heard.at(2).call.id, QStringLiteral("7f-1"));
}

TEST_F(BaresipFeedTest, ReadsEveryWayANumberIsWritten)
{
    connectFeed();
    qsizetype events = 0;
    for (const QByteArray &peer :
         {QByteArray("sip:+84900000012@h"), QByteArray("sip:%2B84900000012;cpc=ordinary@h"),
          QByteArray("\\\"An\\\" <sip:0900000012@h>;tag=7"), QByteArray("tel:+84-900-000-012"),
          QByteArray("0900000012")}) {
        ASSERT_TRUE(hears(call("CALL_INCOMING", peer), ++events));
        EXPECT_EQ(heard.last().call.number, QStringLiteral("0900000012")) << peer.toStdString();
    }
    ASSERT_TRUE(
        hears(call("CALL_INCOMING", "sip:anonymous@anonymous.invalid", ",\"peerdisplayname\":\"Anonymous\""),
              ++events));
    EXPECT_TRUE(heard.last().call.number.isEmpty());
    ASSERT_TRUE(hears(call("CALL_INCOMING", "\\\"An\\\" <sip:0900000012@h>"), ++events));
    EXPECT_EQ(heard.last().call.name, QStringLiteral("An"));
    ASSERT_TRUE(
        hears(call("CALL_INCOMING", "sip:0900000012@h", ",\"peerdisplayname\":\"0900000012\""), ++events));
    EXPECT_TRUE(heard.last().call.name.isEmpty());
}

TEST_F(BaresipFeedTest, KeepsTheDirection)
{
    connectFeed();
    QByteArray out = call("CALL_ESTABLISHED");
    out.replace("incoming", "outgoing");
    ASSERT_TRUE(hears(out, 1));
    EXPECT_EQ(heard.last().call.direction, Direction::Out);
    EXPECT_EQ(heard.last().what, LineEvent::What::Answered);
}

TEST_F(BaresipFeedTest, HearsThroughPiecesAndWhatIsNoCall)
{
    connectFeed();
    softphone.socket->write(
        Netstring::framed("{\"response\":true,\"ok\":true,\"data\":\"\",\"token\":\"dial-1\"}")
        + Netstring::framed("{\"event\":true,\"type\":\"REGISTER_OK\",\"class\":\"register\"}")
        + Netstring::framed("{\"event\":true,\"type\":\"CALL_RINGING\",\"class\":\"call\"}")
        + Netstring::framed("{\"event\":false,\"type\":\"CALL_INCOMING\",\"class\":\"call\"}")
        + Netstring::framed("{\"event\":true,\"type\":\"CALL_INCOMING\",\"class\":\"other\"}")
        + Netstring::framed("[1,2]") + Netstring::framed("") + Netstring::framed("{{{"));
    for (const char c : call("CALL_INCOMING")) {
        softphone.socket->write(&c, 1);
        softphone.socket->flush();
        QCoreApplication::processEvents();
    }
    ASSERT_TRUE(QTest::qWaitFor([this] { return !heard.isEmpty(); }));
    EXPECT_EQ(heard.size(), 1);
    EXPECT_EQ(softphone.connections, 1);
}

TEST_F(BaresipFeedTest, HearsACallerWhoseNameIsNoUtf8)
{
    connectFeed();
    ASSERT_TRUE(hears(call("CALL_INCOMING", "sip:0900000012@h", ",\"peerdisplayname\":\"\xe9\xff <b>\""), 1));
    EXPECT_EQ(heard.last().call.number, QStringLiteral("0900000012"));
    EXPECT_EQ(softphone.connections, 1);
}

TEST_F(BaresipFeedTest, HangsUpOnWhatIsNoSoftphoneAndComesAgain)
{
    connectFeed();
    for (const QByteArray &nonsense :
         {QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n"), QByteArray("65537:"), QByteArray("999999999999:x"),
          QByteArray("5 hello"), QByteArray("2:{}X"), QByteArray(200'000, '\0')}) {
        const int before = softphone.connections;
        softphone.socket->write(nonsense);
        ASSERT_TRUE(
            QTest::qWaitFor([&] { return softphone.connections > before && feed->isConnected(); }, 20'000))
            << nonsense.left(20).toStdString();
        EXPECT_GE(softphone.closed, before);
    }
    EXPECT_TRUE(heard.isEmpty());
    ASSERT_TRUE(hears(call("CALL_INCOMING"), 1)); // nothing of the nonsense is left over
}

TEST_F(BaresipFeedTest, ForgetsHalfAFrameWithItsConnection)
{
    connectFeed();
    softphone.socket->write("300:{\"event\":true");
    ASSERT_TRUE(softphone.socket->waitForBytesWritten());
    softphone.socket->disconnectFromHost();
    ASSERT_TRUE(QTest::qWaitFor([&] { return softphone.connections == 2 && feed->isConnected(); }, 20'000));
    EXPECT_TRUE(hears(call("CALL_INCOMING"), 1));
}

TEST_F(BaresipFeedTest, OutlivesAPeerThatAlwaysTalksNonsense)
{
    softphone.greeting = QByteArray(100'000, 'x');
    connectFeed();
    ASSERT_TRUE(QTest::qWaitFor([&] { return softphone.connections >= 4; }, 20'000));
    softphone.greeting = call("CALL_INCOMING");
    EXPECT_TRUE(QTest::qWaitFor([&] { return !heard.isEmpty(); }, 20'000));
}

TEST_F(BaresipFeedTest, FindsASoftphoneThatStartsLaterOrAgain)
{
    const quint16 port = softphone.serverPort();
    softphone.close();
    BaresipFeed later({QHostAddress::LocalHost, port, 20, 100});
    QSignalSpy changes(&later, &BaresipFeed::connectedChanged);
    later.start();
    QTest::qWait(150); // a few tries in vain
    EXPECT_FALSE(later.isConnected());
    EXPECT_FALSE(later.dial(QStringLiteral("0900000012")));
    {
        FakeSoftphone started(port);
        ASSERT_TRUE(started.isListening());
        ASSERT_TRUE(QTest::qWaitFor([&] { return later.isConnected(); }, 20'000));
        ASSERT_TRUE(QTest::qWaitFor([&] { return started.socket != nullptr; }, 20'000));
        started.socket->abort();
        started.close();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !later.isConnected(); }, 20'000));
    }
    const FakeSoftphone again(port);
    ASSERT_TRUE(again.isListening());
    EXPECT_TRUE(QTest::qWaitFor([&] { return later.isConnected(); }, 20'000));
    EXPECT_GE(changes.count(), 3);
    later.stop();
    EXPECT_FALSE(later.isConnected());
}

TEST_F(BaresipFeedTest, DialsNumbersAndNothingElse)
{
    connectFeed();
    for (const QString &hostile :
         {QString(), QStringLiteral("0900 000 012"), QStringLiteral("sip:0900000012@elsewhere"),
          QStringLiteral("0900000012\n"), QStringLiteral("0900000012\",\"command\":\"quit"),
          QStringLiteral("09000000l2"), QStringLiteral("--exec"), QStringLiteral("\u0660\u0661\u0662"),
          QStringLiteral("\uff10\uff19"), QStringLiteral("0900000012;x"), QString(41, u'0'),
          QStringLiteral("0900") + QChar(0)})
        EXPECT_FALSE(feed->dial(hostile)) << hostile.toStdString();
    EXPECT_TRUE(feed->dial(QStringLiteral("+84900000012")));
    EXPECT_TRUE(feed->dial(QStringLiteral("*100#")));
    Netstring frames;
    QList<QJsonObject> commands;
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            frames.add(std::exchange(softphone.said, {}));
            while (const auto frame = frames.take().value())
                commands << QJsonDocument::fromJson(*frame).object();
            return commands.size() >= 2;
        },
        20'000));
    ASSERT_EQ(commands.size(), 2);
    EXPECT_EQ(commands.at(0).value(QStringLiteral("command")).toString(), QStringLiteral("dial"));
    EXPECT_EQ(commands.at(0).value(QStringLiteral("params")).toString(), QStringLiteral("+84900000012"));
    EXPECT_EQ(commands.at(1).value(QStringLiteral("params")).toString(), QStringLiteral("*100#"));
    EXPECT_NE(commands.at(0).value(QStringLiteral("token")), commands.at(1).value(QStringLiteral("token")));
    EXPECT_EQ(commands.at(0).keys().size(), 3);
}
