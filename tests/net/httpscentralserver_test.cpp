#include "app/net/httpscentralserver.h"

#include "app/net/zstdcodec.h"
#include "app/server/transport/certificateauthority.h"
#include "faketlsserver.h"
#include "models/domain/uuid7.h"

#include <QFile>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

using namespace tongdai;
using Answer = FakeTlsServer::Answer;
using Request = FakeTlsServer::Request;

namespace {

/// One authority for all tests of the program, one without any tie to it, and certificates of each kind.
struct Certificates {
    QTemporaryDir folder;
    server::CertificateFiles good;
    server::CertificateFiles stranger;
    QString expired; ///< certificate files of the good authority
    QString expiredKey;
    QString otherHost;
    QString otherHostKey;

    Certificates()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto make
            = [&](const QString &name) { return server::CertificateAuthority(folder.filePath(name)); };
        const auto own = make(QStringLiteral("own"));
        const auto keepAs = [&](const QString &name, const server::CertificateFiles &files) {
            QFile::copy(files.certificate, folder.filePath(name + QStringLiteral(".pem")));
            QFile::copy(files.key, folder.filePath(name + QStringLiteral(".key")));
            return std::pair(folder.filePath(name + QStringLiteral(".pem")),
                             folder.filePath(name + QStringLiteral(".key")));
        };
        EXPECT_TRUE(own.ensure({QStringLiteral("127.0.0.1")}, now));
        std::tie(expired, expiredKey)
            = keepAs(QStringLiteral("expired"),
                     *own.issue({{QStringLiteral("127.0.0.1")}, now.addDays(-30), now.addDays(-1)}, now));
        std::tie(otherHost, otherHostKey)
            = keepAs(QStringLiteral("other"),
                     *own.issue({{QStringLiteral("centre.example")}, now.addDays(-1), now.addDays(30)}, now));
        good = *own.issue({{QStringLiteral("127.0.0.1")}, now.addDays(-1), now.addDays(30)}, now);
        stranger = *make(QStringLiteral("stranger")).ensure({QStringLiteral("127.0.0.1")}, now);
    }
    static const Certificates &all()
    {
        static const Certificates certificates;
        return certificates;
    }
};

class HttpsCentralServerTest : public testing::Test
{
protected:
    void SetUp() override
    {
        network.start();
        fake = std::make_unique<FakeTlsServer>(Certificates::all().good.certificate,
                                               Certificates::all().good.key);
        open(fake->url());
    }
    void TearDown() override
    {
        centre.reset();
        network.quit();
        network.wait();
    }
    void open(const QUrl &url)
    {
        auto opened = HttpsCentralServer::open(url, Certificates::all().good.authority, &network, clock);
        ASSERT_TRUE(opened) << opened.error().detail.toStdString();
        centre = std::move(*opened);
        HttpsCentralServer::Patience patience;
        patience.otherMs = patience.tokenMs = patience.pushMs = 20'000;
        patience.pullMarginMs = 15'000;
        centre->setPatience(patience);
    }
    void beImpatient()
    {
        HttpsCentralServer::Patience patience;
        patience.otherMs = patience.tokenMs = patience.pushMs = patience.pullMarginMs = 200;
        centre->setPatience(patience);
    }
    void answerAll(const Answer &answer)
    {
        fake->answer = [answer](const Request &) { return answer; };
    }
    template<typename T> static Result<T> wait(const QFuture<Result<T>> &future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30'000) || future.resultCount() == 0)
            return fail(ErrorKind::Timeout, QStringLiteral("the test's own patience is over"));
        return future.result();
    }
    Result<HelloReply> hello() { return wait(centre->hello(client)); }
    static ErrorKind kindOf(const Result<HelloReply> &reply)
    {
        EXPECT_FALSE(reply);
        return reply ? ErrorKind::NotFound : reply.error().kind;
    }
    static QJsonObject bodyOf(const Request &request)
    {
        return QJsonDocument::fromJson(request.body).object();
    }

    static QByteArray helloJson(const QByteArray &more = "\"end\":true")
    {
        return "{\"epoch\":\"e1\",\"now\":1780000000000,\"scopes\":[\"dir\",\"kb\"],\"last_n\":7,\"proto_"
               "min\":1,"
               "\"proto_max\":1,\"policy\":{\"batch\":20,\"wait\":30,\"spread_ms\":500},"
            + more + "}";
    }

    const QUuid client = QUuid::createUuid();
    QThread network;
    std::unique_ptr<FakeTlsServer> fake;
    const SystemClock clock;
    std::unique_ptr<HttpsCentralServer> centre;
};

} // namespace

TEST_F(HttpsCentralServerTest, ReadsAGreeting)
{
    answerAll(FakeTlsServer::json(helloJson()));
    centre->setAccessToken(QStringLiteral("abc"));
    const auto reply = hello();
    ASSERT_TRUE(reply) << reply.error().detail.toStdString();
    EXPECT_EQ(reply->epoch, QStringLiteral("e1"));
    EXPECT_EQ(reply->nowMs, 1780000000000);
    EXPECT_EQ(reply->scopes, (QStringList {QStringLiteral("dir"), QStringLiteral("kb")}));
    EXPECT_EQ(reply->lastN, 7);
    EXPECT_EQ(reply->batch, 20);
    EXPECT_EQ(reply->waitSeconds, 30);
    EXPECT_EQ(reply->spreadMs, 500);
    EXPECT_FALSE(reply->tooNew);
    const Request &request = fake->requests.first();
    EXPECT_EQ(request.method, "POST");
    EXPECT_EQ(request.path, "/v1/hello");
    EXPECT_EQ(request.headers.value("authorization"), "Bearer abc");
    EXPECT_EQ(request.headers.value("accept-encoding"), "zstd");
    EXPECT_EQ(bodyOf(request).value(QStringLiteral("client_id")).toString(), idText(client));
}

TEST_F(HttpsCentralServerTest, SearchesInABodyAndNeverInTheAddress)
{
    answerAll(FakeTlsServer::json("{\"rows\":[{\"t\":\"ticket\",\"id\":\"x\",\"v\":3,\"d\":{\"id\":\"x\"}}],"
                                  "\"next\":\"5.x\",\"now\":1,\"end\":true}"));
    centre->setAccessToken(QStringLiteral("abc"));
    SearchQuestion question;
    question.type = QStringLiteral("ticket");
    question.phone = QStringLiteral("02510000001");
    question.cursor = QStringLiteral("9.y");
    const auto reply = wait(centre->search(question));
    ASSERT_TRUE(reply) << reply.error().detail.toStdString();
    ASSERT_EQ(reply->rows.size(), 1);
    EXPECT_EQ(reply->rows.first().type, QStringLiteral("ticket"));
    EXPECT_EQ(reply->rows.first().version, 3);
    EXPECT_EQ(reply->next, QStringLiteral("5.x"));
    const Request &request = fake->requests.first();
    EXPECT_EQ(request.method, "POST");
    EXPECT_EQ(request.path, "/v1/search"); // a citizen's number in an address would stand in logs
    EXPECT_EQ(request.headers.value("authorization"), "Bearer abc");
    const QJsonObject body = bodyOf(request);
    EXPECT_EQ(body.value(QStringLiteral("phone")).toString(), question.phone);
    EXPECT_EQ(body.value(QStringLiteral("cursor")).toString(), question.cursor);
    EXPECT_EQ(body.value(QStringLiteral("limit")).toInt(), 50);
    EXPECT_FALSE(body.contains(QStringLiteral("ticket_id")));
}

TEST_F(HttpsCentralServerTest, SignsInByPasswordAndByRefresh)
{
    answerAll(
        FakeTlsServer::json("{\"access\":\"a\",\"refresh\":\"r\",\"expires_s\":900,\"user\":{\"name\":\"an\","
                            "\"full_name\":\"An\",\"role\":\"operator\",\"unit\":\"1022\"},\"client_id\":\""
                            + idText(client).toLatin1()
                            + "\",\"station\":\"B07\",\"seat_key\":\"AAECAw==\",\"now\":1,\"end\":true}"));
    const auto first = wait(centre->signIn(QStringLiteral("an"), QStringLiteral("mật khẩu"), {}));
    ASSERT_TRUE(first) << first.error().detail.toStdString();
    EXPECT_EQ(first->clientId, client);
    EXPECT_EQ(first->station, QStringLiteral("B07"));
    EXPECT_EQ(first->seatKey, QByteArray::fromHex("00010203"));
    EXPECT_EQ(first->user.name, QStringLiteral("an"));
    EXPECT_EQ(first->expiresSeconds, 900);
    ASSERT_TRUE(wait(centre->refresh(QStringLiteral("r"), client)));

    const QJsonObject byPassword = bodyOf(fake->requests.at(0));
    EXPECT_EQ(byPassword.value(QStringLiteral("grant")).toString(), QStringLiteral("password"));
    EXPECT_EQ(byPassword.value(QStringLiteral("password")).toString(), QStringLiteral("mật khẩu"));
    EXPECT_FALSE(byPassword.contains(QStringLiteral("client_id"))) << "a new installation is asked for";
    const QJsonObject byRefresh = bodyOf(fake->requests.at(1));
    EXPECT_EQ(byRefresh.value(QStringLiteral("grant")).toString(), QStringLiteral("refresh"));
    EXPECT_EQ(byRefresh.value(QStringLiteral("client_id")).toString(), idText(client));
}

TEST_F(HttpsCentralServerTest, SendsOperationsByteForByte)
{
    answerAll(FakeTlsServer::json(
        "{\"last_n\":2,\"results\":[{\"n\":1,\"out\":\"applied\",\"body\":{\"number\":\"x\"}},"
        "{\"n\":2,\"out\":\"rejected\",\"body\":{\"reason\":{\"kind\":\"conflict\"}}}],"
        "\"gap\":4,\"client_forked\":true,\"op_failed\":3,\"now\":5,\"end\":true}"));
    const QByteArray odd = "{\"z\":1,  \"a\":\"\\u00e1\", \"n\":1}";
    const auto reply = wait(centre->push(client, QStringLiteral("e\"1"), {odd, "{\"n\":2}"}));
    ASSERT_TRUE(reply) << reply.error().detail.toStdString();
    EXPECT_EQ(reply->lastN, 2);
    EXPECT_EQ(reply->opFailed, 3);
    EXPECT_EQ(reply->gapExpects, 4);
    EXPECT_TRUE(reply->forked);
    ASSERT_EQ(reply->results.size(), 2);
    EXPECT_EQ(reply->results[0].body.value(QStringLiteral("number")).toString(), QStringLiteral("x"));
    EXPECT_EQ(reply->results[1].out, QStringLiteral("rejected"));
    EXPECT_TRUE(fake->requests.first().body.contains("\"ops\":[" + odd + ",{\"n\":2}]"));
    EXPECT_EQ(bodyOf(fake->requests.first()).value(QStringLiteral("epoch")).toString(),
              QStringLiteral("e\"1"));
}

TEST_F(HttpsCentralServerTest, PacksBigBodiesAndLeavesSmallOnesAlone)
{
    answerAll(
        FakeTlsServer::json("{\"last_n\":1,\"results\":[],\"gap\":0,\"client_forked\":false,\"end\":true}"));
    ASSERT_TRUE(wait(centre->push(client, QStringLiteral("e"), {"{\"n\":1}"})));
    const QByteArray big = "{\"n\":1,\"text\":\"" + QByteArray(20'000, 'x') + "\"}";
    ASSERT_TRUE(wait(centre->push(client, QStringLiteral("e"), {big})));
    EXPECT_FALSE(fake->requests.at(0).headers.contains("content-encoding"));
    EXPECT_EQ(fake->requests.at(1).headers.value("content-encoding"), "zstd");
    EXPECT_LT(fake->requests.at(1).body.size(), 1000);
    const auto plain = net::zstdExpand(fake->requests.at(1).body, 100'000);
    ASSERT_TRUE(plain);
    EXPECT_TRUE(plain->contains(big));
}

TEST_F(HttpsCentralServerTest, ReadsPackedPages)
{
    const QByteArray json = "{\"epoch\":\"e1\",\"life\":\"l7\",\"now\":9,\"pages\":[{\"scope\":\"dir\",\"rows\":["
                            "{\"t\":\"unit\",\"id\":\"731\",\"v\":3,\"s\":8,\"d\":{\"name\":\"Biên Hòa\"}},"
                            "{\"t\":\"unit\",\"id\":\"9\",\"v\":4,\"s\":9,\"gone\":true}],"
                            "\"next\":\"c9\",\"more\":true,\"reset\":true}],\"end\":true}";
    answerAll(FakeTlsServer::json(net::zstdCompress(json), 200, "Content-Encoding: zstd\r\n"));
    const auto reply = wait(centre->pull({{QStringLiteral("dir"), QStringLiteral("c1")}}, 4'000'000, 0));
    ASSERT_TRUE(reply) << reply.error().detail.toStdString();
    EXPECT_EQ(reply->life, QStringLiteral("l7"));
    ASSERT_EQ(reply->pages.size(), 1);
    const PullPage &page = reply->pages.first();
    EXPECT_EQ(page.next, QStringLiteral("c9"));
    EXPECT_TRUE(page.more);
    EXPECT_TRUE(page.reset);
    ASSERT_EQ(page.rows.size(), 2);
    EXPECT_EQ(page.rows[0].doc.value(QStringLiteral("name")).toString(), QStringLiteral("Biên Hòa"));
    EXPECT_EQ(page.rows[0].version, 3);
    EXPECT_EQ(page.rows[0].seq, 8);
    EXPECT_TRUE(page.rows[1].gone);
    const QJsonObject asked = bodyOf(fake->requests.first());
    EXPECT_EQ(asked.value(QStringLiteral("cursors")).toObject().value(QStringLiteral("dir")).toString(),
              QStringLiteral("c1"));
    EXPECT_EQ(asked.value(QStringLiteral("wait_s")).toInt(-1), 0);
}

TEST_F(HttpsCentralServerTest, TakesAScopeThatTheAnswerHadNoRoomFor)
{
    answerAll(FakeTlsServer::json("{\"epoch\":\"e\",\"now\":1,\"pages\":[{\"scope\":\"calls\",\"rows\":[],"
                                  "\"next\":\"\",\"more\":true,\"reset\":false}],\"end\":true}"));
    const auto reply = wait(centre->pull({}, 1, 0));
    ASSERT_TRUE(reply) << reply.error().detail.toStdString();
    EXPECT_TRUE(reply->pages.first().more);
    EXPECT_TRUE(reply->pages.first().next.isEmpty());
}

TEST_F(HttpsCentralServerTest, AnAnswerWithoutItsEndIsNone)
{
    answerAll(FakeTlsServer::json(helloJson("\"end\":false")));
    EXPECT_EQ(kindOf(hello()), ErrorKind::Protocol);
    answerAll(FakeTlsServer::json(helloJson("\"x\":1")));
    EXPECT_EQ(kindOf(hello()), ErrorKind::Protocol);
}

TEST_F(HttpsCentralServerTest, ATruncatedAnswerIsNone)
{
    Answer cut = FakeTlsServer::json(helloJson());
    cut.bytes.chop(30);
    cut.close = true;
    answerAll(cut);
    const ErrorKind announced = kindOf(hello());
    EXPECT_TRUE(announced == ErrorKind::Offline || announced == ErrorKind::Protocol);
    // Neither length nor chunks: the early close looks like the end to Qt, only the missing end tells.
    cut.bytes.replace("Content-Length", "X-Length");
    answerAll(cut);
    EXPECT_EQ(kindOf(hello()), ErrorKind::Protocol);
}

TEST_F(HttpsCentralServerTest, ALoginPageIsNoAnswer)
{
    answerAll(FakeTlsServer::raw(200, "text/html", "<html><form>Wi-Fi</form></html>"));
    EXPECT_EQ(kindOf(hello()), ErrorKind::Protocol);
    answerAll(FakeTlsServer::raw(401, "text/html", "<html>proxy</html>"));
    EXPECT_EQ(kindOf(hello()), ErrorKind::Protocol) << "a proxy's 401 must not log the seat out";
    answerAll(FakeTlsServer::raw(200, "text/html", helloJson()));
    EXPECT_EQ(kindOf(hello()), ErrorKind::Protocol);
}

TEST_F(HttpsCentralServerTest, RedirectsAreNotFollowed)
{
    FakeTlsServer other(Certificates::all().good.certificate, Certificates::all().good.key);
    other.answer = [](const Request &) { return FakeTlsServer::json(helloJson()); };
    for (const int status : {301, 302, 303, 307, 308}) {
        answerAll(FakeTlsServer::raw(status, "text/plain", {},
                                     "Location: " + other.url().toEncoded() + "/v1/hello\r\n"));
        EXPECT_EQ(kindOf(hello()), ErrorKind::Protocol) << status;
    }
    EXPECT_EQ(other.connections, 0);
}

TEST_F(HttpsCentralServerTest, RefusalsKeepTheirKindFieldAndWords)
{
    answerAll(FakeTlsServer::json(
        "{\"error\":{\"kind\":\"conflict\",\"message\":\"another epoch\",\"field\":\"epoch\","
        "\"code\":\"epoch\"},\"end\":true}",
        409));
    const auto reply = hello();
    ASSERT_EQ(kindOf(reply), ErrorKind::Conflict);
    EXPECT_EQ(reply.error().detail, QStringLiteral("another epoch"));
    EXPECT_EQ(reply.error().field, QStringLiteral("epoch"));
    answerAll(FakeTlsServer::json("{\"error\":{\"kind\":\"need_login\",\"message\":\"over\"}}", 401));
    EXPECT_EQ(kindOf(hello()), ErrorKind::NeedLogin);
}

TEST_F(HttpsCentralServerTest, TheCentreCannotClaimWhatOnlyThisSideKnows)
{
    for (const char *word : {"untrusted", "offline", "timeout", "cancelled"}) {
        answerAll(FakeTlsServer::json("{\"error\":{\"kind\":\"" + QByteArray(word) + "\",\"message\":\"x\"}}",
                                      500));
        EXPECT_EQ(kindOf(hello()), ErrorKind::Protocol) << word;
    }
}

TEST_F(HttpsCentralServerTest, RetryAfterIsTakenInSecondsAndAsADate)
{
    answerAll(FakeTlsServer::json("{\"error\":{\"kind\":\"busy\",\"message\":\"later\"}}", 503,
                                  "Retry-After: 17\r\n"));
    auto reply = hello();
    ASSERT_EQ(kindOf(reply), ErrorKind::Busy);
    EXPECT_EQ(reply.error().code, QStringLiteral("17"));

    const QByteArray at = QLocale::c()
                              .toString(QDateTime::currentDateTimeUtc().addSecs(100),
                                        QStringLiteral("ddd, dd MMM yyyy hh:mm:ss"))
                              .toLatin1()
        + " GMT";
    answerAll(FakeTlsServer::raw(503, "text/html", "<html>", "Retry-After: " + at + "\r\n"));
    reply = hello();
    ASSERT_EQ(kindOf(reply), ErrorKind::Busy);
    EXPECT_GT(reply.error().code.toInt(), 90);
    EXPECT_LE(reply.error().code.toInt(), 100);

    answerAll(FakeTlsServer::json("{\"error\":{\"kind\":\"locked_out\",\"message\":\"wait\"}}", 429,
                                  "Retry-After: 30\r\n"));
    reply = hello();
    ASSERT_EQ(kindOf(reply), ErrorKind::LockedOut);
    EXPECT_EQ(reply.error().code, QStringLiteral("30"));
}

TEST_F(HttpsCentralServerTest, AGatewayWithoutTheCentreBehindItIsOffline)
{
    answerAll(FakeTlsServer::raw(502, "text/html", "<html>nginx</html>"));
    EXPECT_EQ(kindOf(hello()), ErrorKind::Offline);
    answerAll(FakeTlsServer::raw(504, "text/html", "<html>nginx</html>"));
    EXPECT_EQ(kindOf(hello()), ErrorKind::Offline);
}

TEST_F(HttpsCentralServerTest, AnOutdatedProgramIsTold)
{
    answerAll(FakeTlsServer::raw(426, "text/plain", "update"));
    EXPECT_EQ(kindOf(hello()), ErrorKind::TooNew);
    answerAll(FakeTlsServer::json(helloJson("\"end\":true").replace("\"proto_min\":1", "\"proto_min\":2")));
    const auto reply = hello();
    ASSERT_TRUE(reply);
    EXPECT_TRUE(reply->tooNew);
}

TEST_F(HttpsCentralServerTest, AHangingServerIsATimeout)
{
    beImpatient();
    Answer never;
    never.hang = true;
    answerAll(never);
    EXPECT_EQ(kindOf(hello()), ErrorKind::Timeout);
    const auto pull = wait(centre->pull({}, 1, 0));
    ASSERT_FALSE(pull);
    EXPECT_EQ(pull.error().kind, ErrorKind::Timeout);
}

TEST_F(HttpsCentralServerTest, ASlowAnswerThatBeginsInTimeIsWaitedFor)
{
    beImpatient();
    Answer slow = FakeTlsServer::json(helloJson());
    slow.rest = slow.bytes.right(20);
    slow.bytes.chop(20);
    slow.thenAfterMs = 400; // longer than the silence allowed before the first byte
    answerAll(slow);
    EXPECT_TRUE(hello());
}

TEST_F(HttpsCentralServerTest, NobodyListeningIsOffline)
{
    const QUrl url = fake->url();
    fake->close();
    open(url);
    EXPECT_EQ(kindOf(hello()), ErrorKind::Offline);
}

TEST_F(HttpsCentralServerTest, AConnectionCutIsOffline)
{
    Answer cut;
    cut.close = true;
    answerAll(cut);
    EXPECT_EQ(kindOf(hello()), ErrorKind::Offline);
}

TEST_F(HttpsCentralServerTest, GarbageInsteadOfHttpIsProtocolOrOffline)
{
    Answer garbage;
    garbage.bytes = "\x01\x02garbage\r\n\r\n\r\n";
    garbage.close = true;
    answerAll(garbage);
    const ErrorKind kind = kindOf(hello());
    EXPECT_TRUE(kind == ErrorKind::Protocol || kind == ErrorKind::Offline);
}

TEST_F(HttpsCentralServerTest, ACertificateOfAnotherAuthorityIsUntrusted)
{
    FakeTlsServer other(Certificates::all().stranger.certificate, Certificates::all().stranger.key);
    other.answer = [](const Request &) { return FakeTlsServer::json(helloJson()); };
    open(other.url());
    EXPECT_EQ(kindOf(hello()), ErrorKind::Untrusted);
    EXPECT_TRUE(other.requests.isEmpty()) << "nothing may be said to a stranger";
}

TEST_F(HttpsCentralServerTest, AnExpiredCertificateIsUntrusted)
{
    FakeTlsServer other(Certificates::all().expired, Certificates::all().expiredKey);
    other.answer = [](const Request &) { return FakeTlsServer::json(helloJson()); };
    open(other.url());
    EXPECT_EQ(kindOf(hello()), ErrorKind::Untrusted);
    EXPECT_TRUE(other.requests.isEmpty());
}

TEST_F(HttpsCentralServerTest, ACertificateForAnotherHostIsUntrusted)
{
    FakeTlsServer other(Certificates::all().otherHost, Certificates::all().otherHostKey);
    other.answer = [](const Request &) { return FakeTlsServer::json(helloJson()); };
    open(other.url());
    EXPECT_EQ(kindOf(hello()), ErrorKind::Untrusted);
    EXPECT_TRUE(other.requests.isEmpty());
    const auto push = wait(centre->push(client, {}, {"{}"}));
    ASSERT_FALSE(push);
    EXPECT_EQ(push.error().kind, ErrorKind::Untrusted);
}

TEST_F(HttpsCentralServerTest, SomethingThatIsNoTlsIsProtocolOrOffline)
{
    QTcpServer plain;
    plain.listen(QHostAddress::LocalHost);
    QObject::connect(&plain, &QTcpServer::newConnection, &plain, [&plain] {
        QTcpSocket *socket = plain.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    open(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(plain.serverPort())));
    const ErrorKind kind = kindOf(hello());
    EXPECT_TRUE(kind == ErrorKind::Protocol || kind == ErrorKind::Offline);
}

TEST_F(HttpsCentralServerTest, AWaitingPullIsCancelledAndHoldsUpNothing)
{
    fake->answer = [](const Request &request) {
        Answer answer = FakeTlsServer::json(helloJson());
        answer.hang = request.path == "/v1/pull";
        return answer;
    };
    const auto pull = centre->pull({}, 1, 50);
    ASSERT_TRUE(QTest::qWaitFor([&] { return fake->requests.size() == 1; }, 10'000));
    EXPECT_TRUE(hello());
    EXPECT_NE(fake->requests[0].connection, fake->requests[1].connection);
    centre->cancelPull();
    const auto ended = wait(pull);
    ASSERT_FALSE(ended);
    EXPECT_EQ(ended.error().kind, ErrorKind::Cancelled);
}

TEST_F(HttpsCentralServerTest, ClosingEndsWhatIsOpen)
{
    Answer never;
    never.hang = true;
    answerAll(never);
    const auto open = centre->hello(client);
    ASSERT_TRUE(QTest::qWaitFor([&] { return fake->requests.size() == 1; }, 10'000));
    centre.reset();
    const auto ended = wait(open);
    ASSERT_FALSE(ended);
    EXPECT_EQ(ended.error().kind, ErrorKind::Cancelled);
}

TEST_F(HttpsCentralServerTest, AnAnswerThatUnfoldsWithoutEndIsRefused)
{
    QByteArray bomb;
    for (int i = 0; i < 80; ++i)
        bomb += net::zstdCompress(QByteArray(1024 * 1024, ' '));
    answerAll(FakeTlsServer::json(bomb, 200, "Content-Encoding: zstd\r\n"));
    EXPECT_EQ(kindOf(hello()), ErrorKind::Protocol);
    answerAll(FakeTlsServer::json(helloJson(), 200, "Content-Encoding: zstd\r\n"));
    EXPECT_EQ(kindOf(hello()), ErrorKind::Protocol);
    answerAll(FakeTlsServer::json(helloJson(), 200, "Content-Encoding: gzip\r\n"));
    EXPECT_EQ(kindOf(hello()), ErrorKind::Protocol) << "not asked for";
}

TEST_F(HttpsCentralServerTest, AnAnswerWithWrongFieldsIsRefusedWithTheirName)
{
    answerAll(FakeTlsServer::json("{\"epoch\":5,\"now\":1,\"scopes\":[],\"last_n\":1,\"end\":true}"));
    const auto wrong = hello();
    ASSERT_EQ(kindOf(wrong), ErrorKind::Protocol);
    EXPECT_EQ(wrong.error().field, QStringLiteral("epoch"));
    for (const char *pages : {"[{\"scope\":\"dir\",\"rows\":[5],\"next\":\"c\"}]",
                              "[{\"scope\":\"dir\",\"rows\":[]}]", "[{\"rows\":[],\"next\":\"c\"}]", "{}",
                              "[{\"scope\":\"dir\",\"rows\":[{\"t\":\"u\",\"id\":\"1\"}],\"next\":\"c\"}]"}) {
        answerAll(FakeTlsServer::json("{\"epoch\":\"e\",\"now\":1,\"pages\":" + QByteArray(pages)
                                      + ",\"end\":true}"));
        const auto pull = wait(centre->pull({}, 1, 0));
        ASSERT_FALSE(pull) << pages;
        EXPECT_EQ(pull.error().kind, ErrorKind::Protocol) << pages;
    }
}

TEST(HttpsCentralServerOpening, RefusesWhatIsNoAddressOrNoAuthority)
{
    QThread network;
    const QString good = Certificates::all().good.authority;
    const SystemClock machine;
    const auto kind = [&](const QString &url, const QString &file) {
        const auto opened = HttpsCentralServer::open(QUrl(url), file, &network, machine);
        return opened ? std::optional<ErrorKind>() : opened.error().kind;
    };
    EXPECT_EQ(kind(QStringLiteral("http://127.0.0.1:1"), good), ErrorKind::Invalid);
    EXPECT_EQ(kind(QStringLiteral("nonsense"), good), ErrorKind::Invalid);
    EXPECT_EQ(kind(QStringLiteral("https://127.0.0.1:1"), QStringLiteral("/nowhere.pem")),
              ErrorKind::Untrusted);
    EXPECT_EQ(kind(QStringLiteral("https://127.0.0.1:1"), Certificates::all().good.key),
              ErrorKind::Untrusted);
}
