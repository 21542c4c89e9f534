// The HTTP push over raw sockets: what is heard, and what every wrong request is told.
#include "app/telephony/pushlistener.h"

#include <QTcpSocket>
#include <QTest>

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::telephony;

namespace {

const QByteArray Token = "abcdef-0123456789";
const QByteArray Form = "application/x-www-form-urlencoded";
const QByteArray Json = "application/json";

struct Wire {
    QByteArray method = "POST";
    QByteArray path = "/call";
    QByteArray host = "127.0.0.1";
    QByteArray authorization = "Bearer " + Token;
    QByteArray type = Form;
    QByteArray body = "event=newCall&from=0900000012&to=1022&callid=a";
    QByteArray fields; ///< more of them

    QByteArray bytes() const
    {
        return method + ' ' + path + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: " + authorization
            + "\r\nContent-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n"
            + fields + "\r\n" + body;
    }
};

class PushListenerTest : public testing::Test
{
protected:
    PushListenerTest()
    {
        QObject::connect(&listener, &PushListener::heard, &listener,
                         [this](const LineEvent &event) { heard << event; });
    }
    void SetUp() override { ASSERT_TRUE(listener.listen(0, Token)); }

    /// The whole answer; the other side closes.
    QByteArray answerTo(const QByteArray &request, qsizetype step = 1 << 20)
    {
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, listener.port());
        if (!client.waitForConnected())
            return "not connected";
        for (qsizetype at = 0; at < request.size(); at += step) {
            client.write(request.mid(at, step));
            client.flush();
            if (step < request.size())
                QCoreApplication::processEvents();
        }
        QByteArray answer;
        const bool closed = QTest::qWaitFor(
            [&] {
                answer += client.readAll();
                return client.state() == QAbstractSocket::UnconnectedState;
            },
            20'000);
        return closed ? answer : answer + " and not closed";
    }
    int statusOf(const QByteArray &request)
    {
        const QByteArray answer = answerTo(request);
        EXPECT_TRUE(answer.isEmpty() || answer.endsWith("\r\n\r\n")) << answer.toStdString();
        EXPECT_TRUE(answer.isEmpty() || answer.contains("\r\nConnection: close\r\n")) << answer.toStdString();
        return answer.mid(9, 3).toInt();
    }
    int statusOf(const Wire &wire) { return statusOf(wire.bytes()); }

    PushListener listener {300}; // refused ones are kept that long to read what they still say
    QList<LineEvent> heard;
};

} // namespace

TEST_F(PushListenerTest, HearsAFormAsZammadTakesIt)
{
    EXPECT_EQ(answerTo(Wire().bytes()), "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
    ASSERT_EQ(heard.size(), 1);
    EXPECT_EQ(heard.first().what, LineEvent::What::Ringing);
    EXPECT_EQ(heard.first().call.number, QStringLiteral("0900000012"));
    EXPECT_EQ(heard.first().call.line, QStringLiteral("1022"));
    EXPECT_EQ(heard.first().call.id, QStringLiteral("a"));
    Wire wire;
    wire.body = "event=answer&from=%2B84900000012&to=1022&direction=in&callId=x+1&user%5B%5D=An&user%5B%5D="
                "Mai&queue=q";
    EXPECT_EQ(statusOf(wire), 204);
    ASSERT_EQ(heard.size(), 2);
    EXPECT_EQ(heard.last().what, LineEvent::What::Answered);
    EXPECT_EQ(heard.last().call.number, QStringLiteral("0900000012"));
    EXPECT_EQ(heard.last().call.id, QStringLiteral("x 1"));
    wire.body = "event=hangup&from=+84900000012&call_id=x+1"; // a '+' that nobody escaped
    EXPECT_EQ(statusOf(wire), 204);
    EXPECT_EQ(heard.last().what, LineEvent::What::HungUp);
    EXPECT_EQ(heard.last().call.number, QStringLiteral("0900000012"));
}

TEST_F(PushListenerTest, HearsJson)
{
    Wire wire;
    wire.type = "application/json; charset=utf-8";
    wire.body
        = "{\"event\":\"newCall\",\"from\":\"anonymous\",\"to\":\"1022\",\"callid\":\"a\",\"user\":[\"An\"]}";
    EXPECT_EQ(statusOf(wire), 204);
    ASSERT_EQ(heard.size(), 1);
    EXPECT_TRUE(heard.first().call.number.isEmpty());
    wire.body = "{\"event\":\"answer\",\"from\":\"1022\",\"to\":\"0900000012\",\"callId\":\"a\","
                "\"direction\":\"out\"}";
    EXPECT_EQ(statusOf(wire), 204);
    ASSERT_EQ(heard.size(), 2);
    EXPECT_EQ(heard.last().call.number, QStringLiteral("0900000012"));
    EXPECT_EQ(heard.last().call.line, QStringLiteral("1022"));
    EXPECT_EQ(heard.last().call.direction, Direction::Out);
}

TEST_F(PushListenerTest, HearsARequestInPieces)
{
    for (const qsizetype step : {1, 7}) {
        EXPECT_TRUE(answerTo(Wire().bytes(), step).startsWith("HTTP/1.1 204"));
    }
    EXPECT_EQ(heard.size(), 2);
}

TEST_F(PushListenerTest, TakesOneRequestAConnection)
{
    const QByteArray answer = answerTo(Wire().bytes() + Wire().bytes());
    EXPECT_EQ(answer.count("HTTP/1.1"), 1);
    EXPECT_EQ(heard.size(), 1);
}

TEST_F(PushListenerTest, RefusesBodiesThatTellNoCall)
{
    for (const QByteArray &body :
         {QByteArray(), QByteArray("event"), QByteArray("event=dial&from=0900000012"),
          QByteArray("from=0900000012"), QByteArray("EVENT=NEWCALL"), QByteArray("event=newCall&from=%ff"),
          QByteArray("event=newCall&from=\xff")}) {
        Wire wire;
        wire.body = body;
        EXPECT_EQ(statusOf(wire), 400) << body.toStdString();
    }
    for (const QByteArray &body :
         {QByteArray(), QByteArray("[]"), QByteArray("null"), QByteArray("{}"),
          QByteArray("{\"event\":\"newCall\""), QByteArray("{\"event\":\"newCall\",\"from\":900000012}"),
          QByteArray("{\"event\":[\"newCall\"]}"), QByteArray("{\"event\":\"newCall\",\"from\":\"\xff\"}"),
          QByteArray("event=newCall")}) {
        Wire wire;
        wire.type = Json;
        wire.body = body;
        EXPECT_EQ(statusOf(wire), 400) << body.toStdString();
    }
    for (const QByteArray &type :
         {QByteArray(), QByteArray("text/plain"), QByteArray("multipart/form-data; boundary=x")}) {
        Wire wire;
        wire.type = type;
        EXPECT_EQ(statusOf(wire), 400) << type.toStdString();
    }
    EXPECT_TRUE(heard.isEmpty());
}

TEST_F(PushListenerTest, WantsItsToken)
{
    for (const QByteArray &given :
         {QByteArray(), QByteArray("Bearer"), QByteArray("Bearer "), "Bearer " + Token.chopped(1),
          "Bearer " + Token + 'x', "Bearer " + Token.toUpper(), "Basic " + Token.toBase64(), Token,
          "Bearer \"" + Token + '"'}) {
        Wire wire;
        wire.authorization = given;
        EXPECT_EQ(statusOf(wire), 401) << given.toStdString();
    }
    Wire twice;
    twice.fields = "Authorization: Bearer " + Token + "\r\n";
    EXPECT_EQ(statusOf(twice), 401);
    Wire lower;
    lower.authorization = "bearer  " + Token;
    EXPECT_EQ(statusOf(lower), 204);
    EXPECT_EQ(heard.size(), 1);
}

TEST_F(PushListenerTest, IsNotForPagesOfABrowser)
{
    const QByteArray port = ':' + QByteArray::number(listener.port());
    for (const QByteArray &host :
         {QByteArray("evil.example"), "evil.example" + port, QByteArray("127.0.0.1:1"),
          QByteArray("127.0.0.1.evil.example"), QByteArray("localhost.evil.example"), QByteArray(""),
          QByteArray("[::1]"), QByteArray("0.0.0.0"), QByteArray("127.0.0.1:"), "user@127.0.0.1" + port}) {
        Wire wire;
        wire.host = host;
        EXPECT_EQ(statusOf(wire), 403) << host.toStdString();
    }
    for (const QByteArray &origin :
         {QByteArray("http://evil.example"), QByteArray("null"), QByteArray(""), "http://127.0.0.1" + port}) {
        Wire wire;
        wire.fields = "Origin: " + origin + "\r\n";
        EXPECT_EQ(statusOf(wire), 403) << origin.toStdString();
    }
    Wire preflight;
    preflight.method = "OPTIONS";
    preflight.fields = "Origin: http://evil.example\r\nAccess-Control-Request-Method: POST\r\n";
    EXPECT_EQ(statusOf(preflight), 403);
    EXPECT_EQ(
        statusOf("POST /call HTTP/1.1\r\nAuthorization: Bearer " + Token + "\r\nContent-Length: 0\r\n\r\n"),
        403);
    EXPECT_TRUE(heard.isEmpty());
    for (const QByteArray &host :
         {QByteArray("127.0.0.1") + port, QByteArray("localhost"), QByteArray("LocalHost") + port}) {
        Wire wire;
        wire.host = host;
        EXPECT_EQ(statusOf(wire), 204) << host.toStdString();
    }
}

TEST_F(PushListenerTest, KnowsOnePathAndOneMethod)
{
    for (const QByteArray &path :
         {QByteArray("/"), QByteArray("/call/"), QByteArray("/Call"), QByteArray("/call?x=1"),
          QByteArray("//call"), QByteArray("/../call"), QByteArray("http://127.0.0.1/call")}) {
        Wire wire;
        wire.path = path;
        EXPECT_EQ(statusOf(wire), 404) << path.toStdString();
    }
    for (const QByteArray &method : {QByteArray("GET"), QByteArray("PUT"), QByteArray("DELETE"),
                                     QByteArray("HEAD"), QByteArray("OPTIONS"), QByteArray("post")}) {
        Wire wire;
        wire.method = method;
        const QByteArray answer = answerTo(wire.bytes());
        EXPECT_TRUE(answer.startsWith("HTTP/1.1 405 ")) << answer.toStdString();
        EXPECT_TRUE(answer.contains("\r\nAllow: POST\r\n"));
    }
    EXPECT_TRUE(heard.isEmpty());
}

TEST_F(PushListenerTest, WantsALengthItCanTrust)
{
    const QByteArray head = "POST /call HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Token
        + "\r\nContent-Type: " + Form + "\r\n";
    EXPECT_EQ(statusOf(head + "\r\n"), 411);
    EXPECT_EQ(statusOf(head + "Transfer-Encoding: chunked\r\n\r\n5\r\nevent\r\n0\r\n\r\n"), 411);
    EXPECT_EQ(statusOf(head + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\nevent"), 400);
    for (const QByteArray &length :
         {QByteArray("-1"), QByteArray("+5"), QByteArray("5, 5"), QByteArray("0x5"), QByteArray(""),
          QByteArray("5 5"), QByteArray("five")})
        EXPECT_EQ(statusOf(head + "Content-Length: " + length + "\r\n\r\nevent"), 400)
            << length.toStdString();
    EXPECT_EQ(statusOf(head + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nevent"), 400);
    for (const QByteArray &length : {QByteArray("8193"), QByteArray("99999999999999999999999")})
        EXPECT_EQ(statusOf(head + "Content-Length: " + length + "\r\n\r\n"), 413) << length.toStdString();
    Wire longest;
    longest.body += "&user=" + QByteArray(PushRequest::LongestBody - longest.body.size() - 6, 'x');
    ASSERT_EQ(longest.body.size(), PushRequest::LongestBody);
    EXPECT_EQ(statusOf(longest), 204);
    longest.body += 'x';
    EXPECT_EQ(statusOf(longest), 413);
    EXPECT_EQ(heard.size(), 1);
}

TEST_F(PushListenerTest, RefusesHeadsThatTwoWouldReadDifferently)
{
    const QByteArray good = Wire().bytes();
    const auto spoilt = [&good](const QByteArray &before, const QByteArray &after) {
        QByteArray bytes = good;
        EXPECT_TRUE(bytes.contains(before));
        return bytes.replace(before, after);
    };
    EXPECT_EQ(statusOf(spoilt("Host:", "Host :")), 400);
    EXPECT_EQ(statusOf(spoilt("Host: 127.0.0.1\r\n", "Host: 127.0.0.1\r\nHost: 127.0.0.1\r\n")), 400);
    EXPECT_EQ(statusOf(spoilt("Host: 127.0.0.1\r\n", "Host: 127.0.0.1\n")), 400);
    EXPECT_EQ(statusOf(spoilt("Host: 127.0.0.1\r\n", "Host: 127.0.0.1\r\n folded\r\n")), 400);
    EXPECT_EQ(statusOf(spoilt("Host: 127.0.0.1\r\n", "Host: 127.0.0.1\rX: y\r\n")), 400);
    EXPECT_EQ(statusOf(spoilt("Host: 127.0.0.1", QByteArray("Host: 127.0.0.1\0", 16))), 400);
    EXPECT_EQ(statusOf(spoilt("Host: 127.0.0.1\r\n", "Host: 127.0.0.1\r\nnocolon\r\n")), 400);
    EXPECT_EQ(statusOf(spoilt("Host: 127.0.0.1\r\n", "Host: 127.0.0.1\r\n: empty\r\n")), 400);
    EXPECT_EQ(statusOf(spoilt("HTTP/1.1", "HTTP/2.0")), 400);
    EXPECT_EQ(statusOf(spoilt("POST /call", "POST  /call")), 400);
    EXPECT_EQ(statusOf(spoilt(" HTTP/1.1", "")), 400);
    EXPECT_EQ(statusOf(QByteArray("\r\n\r\n")), 400);
    EXPECT_EQ(statusOf(QByteArray("\x16\x03\x01\x02\r\n\r\n")), 400); // TLS
    EXPECT_TRUE(heard.isEmpty());
}

TEST_F(PushListenerTest, RefusesAHeadWithoutEnd)
{
    Wire wire;
    wire.fields = "X-Fill: " + QByteArray(PushRequest::LongestHead, 'x') + "\r\n";
    EXPECT_EQ(statusOf(wire), 431);
    EXPECT_EQ(statusOf("POST /call HTTP/1.1\r\nX: " + QByteArray(100'000, 'x')), 431);
    EXPECT_EQ(statusOf(QByteArray(PushRequest::LongestHead + 1, 'x')), 431);
    EXPECT_TRUE(heard.isEmpty());
}

TEST_F(PushListenerTest, ClosesWhoDoesNotFinish)
{
    EXPECT_EQ(answerTo({}), "");
    EXPECT_EQ(answerTo("POST /call HT"), "");
    EXPECT_EQ(answerTo(Wire().bytes().chopped(1)), "");
    EXPECT_TRUE(heard.isEmpty());
}

TEST_F(PushListenerTest, HearsTheNextCallWhileManySayNothing)
{
    std::vector<std::unique_ptr<QTcpSocket>> silent;
    for (int i = 0; i < 2 * PushListener::MostOpen; ++i) {
        silent.push_back(std::make_unique<QTcpSocket>());
        silent.back()->connectToHost(QHostAddress::LocalHost, listener.port());
        silent.back()->waitForConnected();
        QCoreApplication::processEvents();
    }
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            return std::all_of(silent.begin(), silent.end(), [](const auto &client) {
                return client->state() == QAbstractSocket::UnconnectedState;
            });
        },
        20'000));
    EXPECT_EQ(statusOf(Wire()), 204);
}

TEST(PushListener, IsOffUntilItHasAToken)
{
    PushListener listener;
    EXPECT_FALSE(listener.isListening());
    for (const QByteArray &token : {QByteArray(), QByteArray("1022"), QByteArray("with blank 0123456789"),
                                    QByteArray("đđđđđđđđđđđđđđđđ"), QByteArray("line\r\n0123456789abc")}) {
        const auto listening = listener.listen(0, token);
        ASSERT_FALSE(listening) << token.toStdString();
        EXPECT_EQ(listening.error().field, QStringLiteral("token"));
        EXPECT_FALSE(listener.isListening());
    }
    ASSERT_TRUE(listener.listen(0, Token));
    PushListener second;
    const auto taken = second.listen(listener.port(), Token);
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().kind, ErrorKind::Conflict);
    listener.close();
    EXPECT_FALSE(listener.isListening());
}
