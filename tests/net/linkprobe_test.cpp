// Asking addresses whether they answer: over the loopback, the only place where tests have a server.
#include "app/net/linkprobe.h"

#include "app/net/publicaddress.h"
#include "app/server/transport/certificateauthority.h"
#include "faketlsserver.h"
#include "models/ports/clock.h"

#include <QFile>
#include <QFutureWatcher>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::net;

namespace {

class StillClock final : public Clock
{
public:
    qint64 nowMs() const override { return 1'767'000'000'000; }
    qint64 steadyMs() const override { return 0; }
};

/// Plain HTTP: what it sends for each path, and what came.
class PlainServer final : public QTcpServer
{
public:
    PlainServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { serve(socket); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
    }
    QString url(const QString &path) const
    {
        return QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path);
    }

    QHash<QByteArray, QByteArray> answers; ///< path -> bytes; nothing: it stays silent
    QList<QByteArray> requests;
    QHash<QByteArray, qint64> taken; ///< bytes a client took of an endless answer

private:
    void serve(QTcpSocket *socket)
    {
        const QByteArray request = socket->readAll();
        requests << request;
        const QByteArray path = request.split(' ').value(1);
        if (path == "/endless") {
            const QByteArray block = "X-Fill: " + QByteArray(8 * 1024, 'x') + "\r\n";
            socket->write("HTTP/1.1 200 OK\r\n");
            connect(socket, &QTcpSocket::bytesWritten, socket, [this, socket, block, path](qint64 bytes) {
                taken[path] += bytes;
                if (socket->bytesToWrite() < 64 * 1024)
                    socket->write(block);
            });
            socket->write(block);
            return;
        }
        if (const auto answer = answers.constFind(path); answer != answers.cend())
            socket->write(*answer);
    }
};

QByteArray page(int status, const QByteArray &fields = {})
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\n" + fields + "\r\n<html>";
}

class LinkProbeTest : public testing::Test
{
protected:
    LinkProbeTest()
    {
        options.alsoAllowed
            = [this](const QHostAddress &address) { return loopback && address.isLoopback(); };
        options.online = [this](const std::function<void(bool)> &tell) { tell(online); };
    }
    QList<LinkCheck> check(const QStringList &urls)
    {
        LinkProbe probe(clock, options);
        const auto future = probe.check(urls);
        QFutureWatcher<QList<LinkCheck>> watcher;
        watcher.setFuture(future);
        EXPECT_TRUE(QTest::qWaitFor([&] { return future.isFinished(); }, 60'000));
        return future.resultCount() > 0 ? future.result() : QList<LinkCheck>();
    }
    LinkCheck one(const QString &url) { return check({url}).value(0); }

    StillClock clock;
    LinkProbeOptions options;
    PlainServer server;
    bool loopback = true;
    bool online = true;
};

} // namespace

TEST_F(LinkProbeTest, TellsAnswersErrorsAndGuardedPagesApart)
{
    server.answers = {{"/ok?q=1", page(200)},
                      {"/gone", page(404)},
                      {"/broken", page(503)},
                      {"/guarded", page(403)},
                      {"/", page(204)}};
    const auto checks = check({server.url(QStringLiteral("/ok?q=1#phan")),
                               server.url(QStringLiteral("/gone")), server.url(QStringLiteral("/broken")),
                               server.url(QStringLiteral("/guarded")), server.url({})});
    ASSERT_EQ(checks.size(), 5);
    EXPECT_EQ(checks.at(0).state, LinkState::Answers);
    EXPECT_EQ(checks.at(0).url, server.url(QStringLiteral("/ok?q=1#phan")));
    EXPECT_EQ(checks.at(0).atMs, clock.nowMs());
    EXPECT_EQ(checks.at(1).state, LinkState::Refuses);
    EXPECT_EQ(checks.at(1).status, 404);
    EXPECT_EQ(checks.at(2).state, LinkState::Refuses);
    EXPECT_EQ(checks.at(3).state, LinkState::Answers);
    EXPECT_EQ(checks.at(3).status, 403);
    EXPECT_EQ(checks.at(4).state, LinkState::Answers);
    ASSERT_FALSE(server.requests.isEmpty());
    EXPECT_FALSE(server.requests.first().toLower().contains("cookie"));
    EXPECT_FALSE(server.requests.first().toLower().contains("authorization"));
}

TEST_F(LinkProbeTest, FollowsRedirectionsToTheirEndAndNoFurther)
{
    server.answers = {{"/a", page(301, "Location: /b\r\n")},
                      {"/b", page(302, "location:   c\r\n")},
                      {"/c", page(200)},
                      {"/round", page(302, "Location: /round\r\n")},
                      {"/dead", page(302, "Location: /gone\r\n")},
                      {"/gone", page(410)},
                      {"/file", page(302, "Location: file:///etc/passwd\r\n")}};
    const LinkCheck moved = one(server.url(QStringLiteral("/a")));
    EXPECT_EQ(moved.state, LinkState::Redirects);
    EXPECT_EQ(moved.target, server.url(QStringLiteral("/c")));
    server.requests.clear();
    EXPECT_EQ(one(server.url(QStringLiteral("/round"))).state, LinkState::Refuses);
    EXPECT_EQ(server.requests.size(), options.redirections + 1);
    const LinkCheck dead = one(server.url(QStringLiteral("/dead")));
    EXPECT_EQ(dead.state, LinkState::Refuses);
    EXPECT_EQ(dead.status, 410);
    EXPECT_EQ(dead.target, server.url(QStringLiteral("/gone")));
    EXPECT_EQ(one(server.url(QStringLiteral("/file"))).state, LinkState::Refuses);
}

TEST_F(LinkProbeTest, NeverConnectsToAPrivateAddressNeitherAtOnceNorByRedirection)
{
    server.answers = {{"/in", page(302, "Location: http://10.1.2.3/secret\r\n")},
                      {"/in6", page(302, "Location: http://[::ffff:192.168.1.1]/\r\n")}};
    const LinkCheck led = one(server.url(QStringLiteral("/in")));
    EXPECT_EQ(led.state, LinkState::Private);
    EXPECT_EQ(led.target, QStringLiteral("http://10.1.2.3/secret"));
    EXPECT_EQ(one(server.url(QStringLiteral("/in6"))).state, LinkState::Private);
    loopback = false;
    server.requests.clear();
    EXPECT_EQ(one(server.url(QStringLiteral("/in"))).state, LinkState::Private);
    EXPECT_EQ(one(QStringLiteral("http://localhost:%1/in").arg(server.serverPort())).state,
              LinkState::Private);
    EXPECT_EQ(one(QStringLiteral("http://2130706433:%1/in").arg(server.serverPort())).state,
              LinkState::Private);
    EXPECT_TRUE(server.requests.isEmpty());
}

TEST_F(LinkProbeTest, TakesNoMoreThanItsLimitAndWaitsNoLongerThanItsPatience)
{
    options.mostBytes = 32 * 1024;
    EXPECT_EQ(one(server.url(QStringLiteral("/endless"))).state, LinkState::Answers); // the first line tells
    EXPECT_LT(server.taken.value("/endless"), 8 * 1024 * 1024);
    options.patienceMs = 50;
    EXPECT_EQ(one(server.url(QStringLiteral("/silence"))).state, LinkState::Silent);
    server.answers = {{"/noise", QByteArray("220 mail.example ESMTP\r\n\r\n")}};
    EXPECT_EQ(one(server.url(QStringLiteral("/noise"))).state, LinkState::Silent);
}

TEST_F(LinkProbeTest, SaysThatThereIsNoNetworkOnlyWhenNothingWasReachedAtAll)
{
    QTcpServer closed;
    closed.listen(QHostAddress::LocalHost);
    const QString dead = QStringLiteral("http://127.0.0.1:%1/").arg(closed.serverPort());
    closed.close();
    EXPECT_EQ(one(dead).state, LinkState::Silent);
    online = false;
    EXPECT_EQ(one(dead).state, LinkState::NoNetwork);
    server.answers = {{"/ok", page(200)}};
    const auto both = check({dead, server.url(QStringLiteral("/ok"))});
    EXPECT_EQ(both.at(0).state, LinkState::Silent);
    EXPECT_EQ(both.at(1).state, LinkState::Answers);
    EXPECT_TRUE(check({}).isEmpty());
}

TEST_F(LinkProbeTest, TellsAWrongCertificateFromAServerThatIsDown)
{
    const QTemporaryDir folder;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const server::CertificateAuthority own(folder.filePath(QStringLiteral("own")));
    const auto files = own.ensure({QStringLiteral("127.0.0.1")}, now);
    ASSERT_TRUE(files);
    FakeTlsServer tls(files->certificate, files->key);
    tls.answer
        = [](const FakeTlsServer::Request &) { return FakeTlsServer::raw(200, "text/html", "<html>"); };
    const LinkCheck unknown = one(tls.url().toString());
    EXPECT_EQ(unknown.state, LinkState::Certificate);
    EXPECT_TRUE(tls.requests.isEmpty()); // nothing is asked of a server nobody vouches for
    QFile authority(files->authority);
    ASSERT_TRUE(authority.open(QIODevice::ReadOnly));
    options.authorities = QSslCertificate::fromData(authority.readAll());
    EXPECT_EQ(one(tls.url().toString()).state, LinkState::Answers);
    const auto others = own.issue({{QStringLiteral("khac.example")}, now.addDays(-1), now.addDays(30)}, now);
    ASSERT_TRUE(others);
    FakeTlsServer other(others->certificate, others->key);
    other.answer = tls.answer;
    EXPECT_EQ(one(other.url().toString()).state, LinkState::Certificate); // another host's
    EXPECT_TRUE(other.requests.isEmpty());
}

TEST_F(LinkProbeTest, GivesNothingWhenItIsGoneBeforeTheEnd)
{
    QFuture<QList<LinkCheck>> future;
    {
        LinkProbe probe(clock, options);
        future = probe.check({server.url(QStringLiteral("/silence"))});
    }
    ASSERT_TRUE(QTest::qWaitFor([&] { return future.isFinished(); }, 10'000));
    EXPECT_EQ(future.resultCount(), 0);
}

TEST(PublicAddress, KnowsTheRangesThatAreNobodysOnTheInternet)
{
    for (const char *address : {"127.0.0.1",
                                "10.0.0.1",
                                "172.16.0.1",
                                "172.31.255.255",
                                "192.168.1.1",
                                "169.254.169.254",
                                "100.64.0.1",
                                "0.0.0.0",
                                "224.0.0.1",
                                "255.255.255.255",
                                "198.18.0.1",
                                "203.0.113.5",
                                "::1",
                                "::",
                                "fe80::1",
                                "fc00::1",
                                "fd12:3456::1",
                                "::ffff:10.0.0.1",
                                "64:ff9b::a00:1",
                                "2002:a00:1::1",
                                "2001:db8::1",
                                "ff02::1"})
        EXPECT_FALSE(isPublicAddress(QHostAddress(QString::fromLatin1(address)))) << address;
    for (const char *address : {"1.1.1.1", "172.15.255.255", "172.32.0.1", "203.162.0.1", "100.128.0.1",
                                "2606:4700::1111", "2001:ee0::1", "64:ff9b::101:101"})
        EXPECT_TRUE(isPublicAddress(QHostAddress(QString::fromLatin1(address)))) << address;
    EXPECT_FALSE(isPublicAddress(QHostAddress()));
}
