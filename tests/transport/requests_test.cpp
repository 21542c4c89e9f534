// What the server answers to good, odd and broken requests.
#include "tests/transport/servertest.h"

#include <openssl/ssl.h>

#include <random>

namespace tongdai::tests {

using namespace server;

class Requests : public ServerTest
{
};

TEST_F(Requests, AnswerCarriesLengthDateAndSecurityHeaders)
{
    start();
    RawClient one = client();
    one.send(post("/echo", "abc"));
    const Answer answer = one.receive();
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, "POST /echo abc");
    EXPECT_EQ(answer.headers.value("content-length"), "14");
    EXPECT_EQ(answer.headers.value("x-content-type-options"), "nosniff");
    EXPECT_EQ(answer.headers.value("cache-control"), "no-store");
    EXPECT_TRUE(answer.headers.value("date").endsWith(" GMT"));
    EXPECT_FALSE(answer.headers.contains("connection"));
    EXPECT_EQ(m_last.peer, "127.0.0.1");
}

TEST_F(Requests, HeadersArriveByAnyCaseOfTheirName)
{
    start();
    RawClient one = client();
    one.send(get("/a%20b?c=%41", "authorization: Bearer x\r\nX-Odd: 1\r\n"));
    EXPECT_EQ(one.receive().status, 200);
    EXPECT_EQ(m_last.path, "/a b");
    EXPECT_EQ(m_last.query, "c=%41");
    EXPECT_EQ(m_last.authorization, "Bearer x");
    EXPECT_EQ(m_last.header("x-ODD"), "1");
    EXPECT_EQ(m_last.header("absent"), "");
}

TEST_F(Requests, BodyAboveTheLimitIsRefusedBeforeItIsSent)
{
    start();
    RawClient one = client();
    one.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 209715200\r\n\r\n");
    const Answer answer = one.receive();
    EXPECT_EQ(answer.status, 413);
    EXPECT_EQ(errorKind(answer), QStringLiteral("too_large"));
    EXPECT_EQ(m_handled, 0);
}

TEST_F(Requests, RefusalReachesAClientThatGoesOnSending)
{
    start();
    RawClient one = client();
    one.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 209715200\r\n\r\n");
    one.send(QByteArray(4 * 1024 * 1024, 'x')); // more than the socket buffers hold
    EXPECT_EQ(one.receive().status, 413);
}

TEST_F(Requests, ChunkedBodyIsRefusedWhereItPassesTheLimit)
{
    Limits limits;
    limits.body = 100'000;
    start(limits);
    RawClient one = client();
    one.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
    const QByteArray chunk = "4000\r\n" + QByteArray(0x4000, 'x') + "\r\n";
    for (int i = 0; i < 7; ++i)
        one.send(chunk);
    const Answer answer = one.receive();
    EXPECT_EQ(answer.status, 413);
    EXPECT_EQ(errorKind(answer), QStringLiteral("too_large"));
}

TEST_F(Requests, ChunkedBodyIsPutTogether)
{
    start();
    RawClient one = client();
    one.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: "
             "chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nT: v\r\n\r\n");
    EXPECT_EQ(one.receive().body, "POST /echo abcde");
    one.send(get("/echo"));
    EXPECT_EQ(one.receive().body, "GET /echo ");
}

TEST_F(Requests, BodyUpToTheLimitArrivesWhole)
{
    start();
    RawClient one = client();
    const QByteArray body(8 * 1024 * 1024, 'b');
    one.send(post("/echo", body));
    EXPECT_EQ(one.receive().body, "POST /echo " + body);
}

TEST_F(Requests, TooLargeHeadersAreRefused)
{
    start();
    const QByteArray huge(1024 * 1024, 'a');
    QByteArray many;
    for (int i = 0; i < 20'000; ++i)
        many += "X: 1\r\n";
    // The line and the fields are each below the limit, only their sum is above it.
    const QByteArray both = get("/" + QByteArray(10'000, 'a'), "X: " + QByteArray(10'000, 'b') + "\r\n");
    for (const QByteArray &request :
         {get("/", "X: " + huge + "\r\n"), get("/", many), get("/" + huge), both}) {
        RawClient one = client();
        one.send(request);
        const Answer answer = one.receive();
        EXPECT_EQ(answer.status, 431);
        EXPECT_EQ(errorKind(answer), QStringLiteral("too_large"));
        EXPECT_TRUE(one.closedWithin(5));
    }
    EXPECT_EQ(m_handled, 0);
}

TEST_F(Requests, BrokenFramingIsRefusedAndTheConnectionClosed)
{
    start();
    const struct {
        const char *what;
        QByteArray request;
        int status;
    } cases[] = {
        {"two lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
         400},
        {"length and chunked",
         "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
         400},
        {"chunked and length",
         "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n0\r\n\r\n",
         400},
        {"negative length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", 400},
        {"wordy length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1x\r\n\r\na", 400},
        {"negative chunk", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n\r\n", 400},
        {"endless chunk",
         "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n", 400},
        {"other coding", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
         501},
        {"coding twice",
         "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: "
         "chunked\r\n\r\n0\r\n\r\n",
         400},
        {"space before colon", "GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400},
        {"NUL in a header", QByteArray("GET / HTTP/1.1\r\nHost: a\r\nX: ") + '\0' + "b\r\n\r\n", 400},
        {"no host", "GET / HTTP/1.1\r\n\r\n", 400},
        {"two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400},
        {"version 2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400},
        {"no version", "GET /\r\n\r\n", 400},
        {"garbage", QByteArray(400, '\xfe') + "\r\n\r\n", 400},
        {"target without path", "GET a HTTP/1.1\r\nHost: a\r\n\r\n", 400},
        {"asterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 400},
        {"tunnel", "CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n", 400},
        {"broken escape", "GET /%4 HTTP/1.1\r\nHost: a\r\n\r\n", 400},
        {"escaped NUL", "GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n", 400},
        {"unknown expectation", "GET / HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n\r\n", 417},
    };
    for (const auto &each : cases) {
        SCOPED_TRACE(each.what);
        RawClient one = client();
        one.send(each.request);
        const Answer answer = one.receive();
        EXPECT_EQ(answer.status, each.status);
        EXPECT_EQ(errorKind(answer), QStringLiteral("invalid"));
        EXPECT_EQ(answer.headers.value("connection"), "close");
        EXPECT_TRUE(one.closedWithin(5));
    }
    EXPECT_EQ(m_handled, 0);
}

TEST_F(Requests, AbsoluteFormIsServedLikeThePath)
{
    start();
    RawClient one = client();
    one.send("GET https://test:8443/echo/x?q HTTP/1.1\r\nHost: test\r\n\r\n");
    EXPECT_EQ(one.receive().body, "GET /echo/x ");
    EXPECT_EQ(m_last.query, "q");
}

TEST_F(Requests, ExpectationIsAnsweredBeforeTheBodyIsSent)
{
    start();
    RawClient one = client();
    one.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-Continue\r\n\r\n");
    EXPECT_EQ(one.receive().status, 100);
    one.send("abc");
    EXPECT_EQ(one.receive().body, "POST /echo abc");
    one.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(one.receive().status, 413);
}

TEST_F(Requests, UpgradeIsIgnored)
{
    start();
    RawClient one = client();
    one.send(get("/echo", "Connection: Upgrade\r\nUpgrade: websocket\r\n"));
    EXPECT_EQ(one.receive().body, "GET /echo ");
    one.send(get("/echo"));
    EXPECT_EQ(one.receive().status, 200);
}

TEST_F(Requests, HeadIsAnsweredWithoutABody)
{
    start();
    RawClient one = client();
    one.send("HEAD /big/50000 HTTP/1.1\r\nHost: a\r\n\r\n" + get("/echo"));
    const Answer head = one.receive(true);
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.headers.value("content-length"), "50000");
    EXPECT_EQ(one.receive().body, "GET /echo ");
}

TEST_F(Requests, OldVersionAndCloseEndTheConnection)
{
    start();
    for (const QByteArray &request : {QByteArray("GET /echo HTTP/1.0\r\n\r\n"),
                                      QByteArray("GET /echo HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"),
                                      get("/echo", "Connection: close\r\n")}) {
        RawClient one = client();
        one.send(request);
        const Answer answer = one.receive();
        EXPECT_EQ(answer.body, "GET /echo ");
        EXPECT_EQ(answer.headers.value("connection"), "close");
        EXPECT_TRUE(one.closedWithin(5));
    }
}

TEST_F(Requests, PipelinedRequestsAreAnsweredInOrder)
{
    start();
    RawClient one = client();
    QByteArray all;
    for (int i = 0; i < 20; ++i)
        all += post("/echo", "n" + QByteArray::number(i));
    one.send(all);
    for (int i = 0; i < 20; ++i)
        EXPECT_EQ(one.receive().body, "POST /echo n" + QByteArray::number(i));
}

TEST_F(Requests, RequestsBehindAWaitingOneAreAnsweredAfterIt)
{
    start();
    RawClient one = client();
    one.send(get("/wait") + get("/echo") + post("/echo", QByteArray(40'000, 'y')));
    ASSERT_TRUE(becomesTrue([&] { return waiting() == 1; }));
    EXPECT_EQ(m_handled, 1);
    releaseAll();
    EXPECT_EQ(one.receive().body, "released");
    EXPECT_EQ(one.receive().body, "GET /echo ");
    EXPECT_EQ(one.receive().body.size(), 40'011);
}

TEST_F(Requests, BytewiseRequestIsUnderstood)
{
    start({}, false);
    RawClient one = client();
    for (const char c : post("/echo", "slow") + get("/echo"))
        ASSERT_TRUE(one.send(QByteArray(1, c)));
    EXPECT_EQ(one.receive().body, "POST /echo slow");
    EXPECT_EQ(one.receive().body, "GET /echo ");
}

TEST_F(Requests, OldTlsIsRefused)
{
    start();
    for (const int version : {TLS1_VERSION, TLS1_1_VERSION}) {
        RawClient one;
        ASSERT_TRUE(one.connectTcp(m_server->port()));
        EXPECT_FALSE(one.handshake({}, "127.0.0.1", version));
    }
    RawClient good;
    ASSERT_TRUE(good.connectTcp(m_server->port()));
    EXPECT_TRUE(good.handshake(certificate().authority, "127.0.0.1", TLS1_2_VERSION));
}

TEST_F(Requests, ForwardedAddressIsBelievedFromThisMachineOnly)
{
    start({}, false);
    RawClient one = client();
    one.send(get("/echo", "X-Forwarded-For: 10.0.0.1, 10.0.0.2\r\n"));
    EXPECT_EQ(one.receive().status, 200);
    EXPECT_EQ(m_last.peer, "10.0.0.2");
    one.send(get("/echo", "X-Forwarded-For: nonsense\r\n"));
    EXPECT_EQ(one.receive().status, 200);
    EXPECT_EQ(m_last.peer, "127.0.0.1");
    m_server.reset();

    start();
    RawClient direct = client();
    direct.send(get("/echo", "X-Forwarded-For: 10.0.0.1\r\n"));
    EXPECT_EQ(direct.receive().status, 200);
    EXPECT_EQ(m_last.peer, "127.0.0.1");
}

TEST_F(Requests, MangledOnesNeverStopTheServer)
{
    start({}, false);
    std::mt19937 random(1022);
    const QByteArray good = post("/echo", "0123456789")
        + "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\n\r\n"
        + get("/echo");
    for (int i = 0; i < 1500; ++i) {
        QByteArray bad = good;
        for (unsigned n = 1 + random() % 4; n > 0 && !bad.isEmpty(); --n) {
            const qsizetype at = static_cast<qsizetype>(random() % static_cast<unsigned>(bad.size()));
            switch (random() % 4) {
            case 0:
                bad[at] = static_cast<char>(random());
                break;
            case 1:
                bad.remove(at, static_cast<qsizetype>(random() % 20));
                break;
            case 2:
                bad.insert(at, bad.mid(at / 2, static_cast<qsizetype>(random() % 30)));
                break;
            default:
                bad.truncate(at + 1);
                break;
            }
        }
        RawClient one;
        ASSERT_TRUE(one.connectTcp(m_server->port()));
        one.send(bad);
        if (random() % 2)
            one.reset();
    }
    RawClient last = client();
    last.send(get("/echo"));
    EXPECT_EQ(last.receive().status, 200);
    last.close();
    EXPECT_TRUE(becomesTrue([&] { return m_server->connections() == 0; }));
}

} // namespace tongdai::tests
