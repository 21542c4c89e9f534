// Deadlines, caps, clients that leave, and the end of the server.
#include "tests/transport/servertest.h"

#include <QElapsedTimer>

#include <sys/resource.h>
#include <thread>
#include <unistd.h>

namespace tongdai::tests {

using namespace server;

class Connections : public ServerTest
{
protected:
    void expectServes()
    {
        RawClient good = client();
        good.send(get("/echo"));
        EXPECT_EQ(good.receive().status, 200);
    }
    bool allEnd()
    {
        return becomesTrue([&] { return m_server->connections() == 0; });
    }
};

TEST_F(Connections, SlowRequestsAreCutAtTheirDeadlineHoweverOftenAByteComes)
{
    Limits limits;
    limits.requestSeconds = 1;
    start(limits);
    std::vector<RawClient> slow;
    for (int i = 0; i < 20; ++i) {
        slow.push_back(client());
        slow.back().send("GET /echo HTTP/1.1\r\nHost: a\r\nX-");
    }
    QElapsedTimer clock;
    clock.start();
    RawClient drip = client();
    drip.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n");
    int drops = 0;
    while (!drip.closedWithin(0.05) && clock.elapsed() < 15'000) {
        drip.send("x");
        ++drops;
    }
    EXPECT_GT(drops, 3);
    EXPECT_LT(clock.elapsed(), 10'000);
    for (RawClient &each : slow) {
        const Answer answer = each.receive();
        EXPECT_EQ(answer.status, 408);
        EXPECT_EQ(errorKind(answer), QStringLiteral("timeout"));
        EXPECT_TRUE(each.closedWithin(10));
    }
    expectServes();
    EXPECT_TRUE(allEnd());
}

TEST_F(Connections, IdleOnesAreClosed)
{
    Limits limits;
    limits.idleSeconds = 1;
    start(limits);
    RawClient silent = client();
    RawClient used = client();
    used.send(get("/echo"));
    EXPECT_EQ(used.receive().status, 200);
    EXPECT_TRUE(silent.closedWithin(10));
    EXPECT_TRUE(used.closedWithin(10));
    EXPECT_TRUE(allEnd());
}

TEST_F(Connections, ThoseThatNeverSayHelloDoNotKeepOthersOut)
{
    Limits limits;
    limits.handshakeSeconds = 1;
    start(limits);
    std::vector<RawClient> silent(300);
    for (RawClient &each : silent)
        ASSERT_TRUE(each.connectTcp(m_server->port()));
    expectServes();
    EXPECT_TRUE(allEnd()); // although none of them has closed
}

TEST_F(Connections, ThreeHundredBrokenHandshakesDoNotStopTheListener)
{
    start();
    for (int i = 0; i < 300; ++i) {
        RawClient broken;
        ASSERT_TRUE(broken.connectTcp(m_server->port()));
        if (i % 3 == 1)
            broken.send("GET / HTTP/1.1\r\n\r\n");
        if (i % 3 == 2)
            broken.send(QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03garbage", 18));
        if (i % 2)
            broken.reset();
    }
    expectServes();
    EXPECT_TRUE(allEnd());
}

TEST_F(Connections, GarbageInsideTlsIsAnsweredAndClosed)
{
    start();
    for (int i = 0; i < 30; ++i) {
        RawClient one = client();
        one.send(QByteArray(1 + i * 37, static_cast<char>(0x80 + i)) + "\r\n\r\n");
        EXPECT_EQ(one.receive().status, 400);
    }
    expectServes();
}

TEST_F(Connections, LeavingDuringAWaitIsNoticed)
{
    start();
    RawClient closes = client();
    RawClient resets = client();
    RawClient pipelines = client();
    closes.send(get("/wait"));
    resets.send(get("/wait"));
    pipelines.send(get("/wait") + get("/echo"));
    ASSERT_TRUE(becomesTrue([&] { return waiting() == 3; }));
    closes.close();
    EXPECT_TRUE(becomesTrue([&] { return m_gone == 1; }));
    resets.reset();
    EXPECT_TRUE(becomesTrue([&] { return m_gone == 2; }));
    pipelines.close();
    EXPECT_TRUE(becomesTrue([&] { return m_gone == 3; }));
    EXPECT_TRUE(allEnd());
    for (const auto &responder : m_waiting)
        EXPECT_TRUE(responder->gone());
}

TEST_F(Connections, WhoeverAsksTooLateIsToldAllTheSame)
{
    start();
    RawClient leaves = client();
    leaves.send(get("/wait"));
    ASSERT_TRUE(becomesTrue([&] { return waiting() == 1; }));
    leaves.close();
    ASSERT_TRUE(becomesTrue([&] { return m_waiting.front()->gone(); }));
    std::atomic<int> told = 0;
    m_waiting.front()->onGone([&] { ++told; });
    EXPECT_TRUE(becomesTrue([&] { return told == 1; }));
}

TEST_F(Connections, AnswerFromAnotherThreadAfterTheClientLeftIsDropped)
{
    start();
    for (int round = 0; round < 20; ++round) {
        RawClient leaves = client();
        leaves.send(get("/wait"));
        ASSERT_TRUE(becomesTrue([&] { return waiting() == 1; }));
        std::thread late([&] { releaseAll(); });
        if (round % 2)
            leaves.reset();
        else
            leaves.close();
        late.join();
    }
    EXPECT_TRUE(allEnd());
    expectServes();
}

TEST_F(Connections, AnswerAfterTheServerIsGoneIsDropped)
{
    start();
    RawClient one = client();
    one.send(get("/wait"));
    ASSERT_TRUE(becomesTrue([&] { return waiting() == 1; }));
    m_server.reset();
    EXPECT_EQ(m_gone, 1);
    EXPECT_TRUE(m_waiting.front()->gone());
    releaseAll();
}

TEST_F(Connections, OnlyTheFirstAnswerCounts)
{
    start();
    RawClient one = client();
    one.send(get("/wait"));
    ASSERT_TRUE(becomesTrue([&] { return waiting() == 1; }));
    const auto responder = m_waiting.front();
    HttpResponse first;
    first.body = "first";
    first.headers.emplace_back("X-Split", "a\r\nX-Injected: b");
    responder->send(first);
    releaseAll();
    const Answer answer = one.receive();
    EXPECT_EQ(answer.body, "first");
    EXPECT_FALSE(answer.headers.contains("x-injected"));
    one.send(get("/echo"));
    EXPECT_EQ(one.receive().body, "GET /echo ");
    EXPECT_EQ(m_gone, 0);
}

TEST_F(Connections, RequestThatNobodyAnswersGetsAnError)
{
    Limits limits;
    limits.waitSeconds = 1;
    start(limits);
    RawClient dropped = client();
    dropped.send(get("/drop"));
    EXPECT_EQ(dropped.receive().status, 500);
    RawClient forgotten = client();
    forgotten.send(get("/wait"));
    const Answer answer = forgotten.receive();
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(errorKind(answer), QStringLiteral("busy"));
    EXPECT_EQ(m_gone, 1);
    releaseAll();
    expectServes();
}

TEST_F(Connections, PipelinerThatNeverReadsIsHeldBackThenCut)
{
    Limits limits;
    limits.writeSeconds = 1;
    start(limits);
    RawClient greedy = client();
    QByteArray requests;
    for (int i = 0; i < 2000; ++i)
        requests += get("/big/100000");
    greedy.sendWithoutWaiting(requests);
    EXPECT_TRUE(allEnd()); // cut, although it neither reads nor closes
    EXPECT_LT(m_handled, 200); // what the socket buffers hold, not all of it
    expectServes();
}

TEST_F(Connections, AboveTheCapAreToldToComeBack)
{
    Limits limits;
    limits.connections = 5;
    start(limits);
    std::vector<RawClient> inside;
    for (int i = 0; i < 5; ++i)
        inside.push_back(client());
    RawClient sixth = client();
    sixth.send(get("/echo"));
    const Answer answer = sixth.receive();
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(errorKind(answer), QStringLiteral("busy"));
    EXPECT_EQ(answer.headers.value("retry-after"), "5");
    sixth.close();
    inside.pop_back();
    ASSERT_TRUE(becomesTrue([&] { return m_server->connections() == 4; }));
    expectServes();
}

TEST_F(Connections, RunningOutOfDescriptorsIsSurvived)
{
    start();
    expectServes(); // whatever is opened once is open now
    ASSERT_TRUE(allEnd());
    std::vector<RawClient> crowd(30);
    for (RawClient &each : crowd)
        each.reserve();
    rlimit before {};
    ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &before), 0);
    rlimit tight = before;
    tight.rlim_cur = static_cast<rlim_t>(crowd.back().descriptor() + 6);
    ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &tight), 0);
    for (RawClient &each : crowd)
        EXPECT_TRUE(each.connectTcp(m_server->port())); // the kernel queues those that are not accepted
    EXPECT_TRUE(becomesTrue([&] { return m_server->connections() > 0; }));
    EXPECT_LT(m_server->connections(), 30);
    EXPECT_TRUE(crowd.front().handshake()); // no file could be opened to verify with
    ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &before), 0);
    EXPECT_TRUE(becomesTrue([&] { return m_server->connections() == 30; }));
    expectServes();
}

TEST_F(Connections, DrainAnswersWhatWaitsAndWhatIsHalfSent)
{
    start();
    std::vector<RawClient> waits;
    for (int i = 0; i < 100; ++i) {
        waits.push_back(client());
        waits.back().send(get("/wait"));
    }
    std::vector<RawClient> halves;
    for (int i = 0; i < 20; ++i) {
        halves.push_back(client());
        halves.back().send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\nabc");
    }
    RawClient idle = client();
    ASSERT_TRUE(becomesTrue([&] { return waiting() == 100; }));

    QElapsedTimer clock;
    clock.start();
    std::thread draining([&] { m_server->drain([&] { releaseAll(); }); });
    EXPECT_TRUE(idle.closedWithin(5));
    for (RawClient &each : waits) {
        const Answer answer = each.receive();
        EXPECT_EQ(answer.body, "released");
        EXPECT_EQ(answer.headers.value("connection"), "close");
        each.close();
    }
    for (RawClient &each : halves) {
        each.send("def");
        const Answer answer = each.receive();
        EXPECT_EQ(answer.body, "POST /echo abcdef");
        EXPECT_EQ(answer.headers.value("connection"), "close");
        each.close();
    }
    idle.close();
    draining.join();
    EXPECT_LT(clock.elapsed(), 15'000); // not the full grace of 20 s
    EXPECT_EQ(m_server->connections(), 0);
    RawClient late;
    EXPECT_FALSE(late.connectTcp(m_server->port()));
}

TEST_F(Connections, DrainEndsThoseThatNeverFinish)
{
    Limits limits;
    limits.drainSeconds = 1;
    start(limits);
    RawClient waits = client();
    waits.send(get("/wait"));
    RawClient half = client();
    half.send("GET /echo HTT");
    RawClient silent;
    ASSERT_TRUE(silent.connectTcp(m_server->port()));
    ASSERT_TRUE(becomesTrue([&] { return waiting() == 1 && m_server->connections() == 3; }));
    QElapsedTimer clock;
    clock.start();
    m_server->drain();
    EXPECT_LT(clock.elapsed(), 10'000);
    EXPECT_EQ(m_server->connections(), 0);
    EXPECT_EQ(m_gone, 1);
    EXPECT_TRUE(waits.closedWithin(5));
}

TEST_F(Connections, FiftyClientsKilledMidAnswerComeBackWithTwoHundred)
{
    start();
    // Answers come from a third thread while connections are being cut: an answer must never meet a shutdown.
    std::atomic<bool> answering = true;
    std::thread answers([&] {
        while (answering)
            releaseAll();
    });
    for (int round = 0; round < 4; ++round) {
        std::vector<RawClient> killed;
        for (int i = 0; i < 50; ++i) {
            killed.push_back(client());
            killed.back().send(i % 2 ? get("/wait") + get("/big/300000") + get("/wait")
                                     : get("/big/3000000") + get("/wait"));
        }
        for (std::size_t i = 0; i < killed.size(); ++i) {
            if (i % 3)
                killed[i].reset();
            else
                killed[i].close();
        }
    }
    std::vector<RawClient> again;
    for (int i = 0; i < 200; ++i) {
        again.push_back(client());
        again.back().send(get(i % 2 ? "/wait" : "/big/20000"));
    }
    for (int i = 0; i < 200; ++i)
        EXPECT_EQ(again[static_cast<std::size_t>(i)].receive().body.size(), i % 2 ? 8 : 20'000);
    answering = false;
    answers.join();
    again.clear();
    EXPECT_TRUE(allEnd());
}

TEST_F(Connections, WrongListenOptionsAreSaidInASentence)
{
    start();
    const auto problem = [](ListenOptions options) {
        HttpServer other([](const HttpRequest &, const std::shared_ptr<Responder> &) {});
        return other.start(options);
    };
    ListenOptions options;
    options.certificateFile = certificate().certificate.toStdString();
    options.keyFile = certificate().key.toStdString();
    options.port = m_server->port();
    EXPECT_TRUE(problem(options).startsWith(QStringLiteral("cannot listen on 127.0.0.1:")));
    options.port = 0;
    options.host = "no such host";
    EXPECT_TRUE(problem(options).startsWith(QStringLiteral("cannot listen on no such host:0")));
    options.host = "127.0.0.1";
    options.keyFile = certificate().authority.toStdString();
    EXPECT_TRUE(problem(options).startsWith(QStringLiteral("cannot use the key ")));
    options.certificateFile = "/nowhere";
    EXPECT_TRUE(problem(options).startsWith(QStringLiteral("cannot use the certificate /nowhere")));
    options.certificateFile.clear();
    options.keyFile.clear();
    options.host = "0.0.0.0";
    EXPECT_TRUE(
        problem(options).startsWith(QStringLiteral("plain HTTP is served on a loopback address only")));
}

} // namespace tongdai::tests
