// The workstation's socket, with other sides that behave and that do not.
#include "app/telephony/ringsocket.h"

#include "app/telephony/ringmessage.h"

#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace tongdai;
using namespace tongdai::telephony;

namespace {

class RingSocketTest : public testing::Test
{
protected:
    void hearInto(RingSocket &socket)
    {
        QObject::connect(&socket, &RingSocket::heard, &socket,
                         [this](const LineEvent &event) { heard << event; });
    }
    /// What comes back for `bytes` until the other side closes.
    QByteArray answerTo(const QByteArray &bytes)
    {
        QLocalSocket client;
        client.connectToServer(name);
        if (!client.waitForConnected())
            return "not connected";
        client.write(bytes);
        QByteArray answer;
        const bool closed = QTest::qWaitFor(
            [&] {
                answer += client.readAll();
                return client.state() == QLocalSocket::UnconnectedState;
            },
            20'000);
        return closed ? answer : answer + " and not closed";
    }

    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("ring"));
    QList<LineEvent> heard;
};

const QByteArray Ringing
    = "{\"event\":\"ringing\",\"number\":\"0900000012\",\"call_id\":\"a\",\"line\":\"1022\"}\n";

} // namespace

TEST_F(RingSocketTest, HearsOneLineAConnection)
{
    RingSocket socket;
    hearInto(socket);
    ASSERT_TRUE(socket.listen(name));
    EXPECT_TRUE(socket.isListening());
    EXPECT_EQ(answerTo(Ringing), "ok\n");
    ASSERT_EQ(heard.size(), 1);
    EXPECT_EQ(heard.first().call.number, QStringLiteral("0900000012"));
    EXPECT_EQ(heard.first().call.line, QStringLiteral("1022"));
    EXPECT_EQ(answerTo(Ringing + Ringing), "ok\n"); // the second line is nobody's
    EXPECT_EQ(heard.size(), 2);
}

TEST_F(RingSocketTest, HearsALineThatComesInPieces)
{
    RingSocket socket;
    hearInto(socket);
    ASSERT_TRUE(socket.listen(name));
    QLocalSocket client;
    client.connectToServer(name);
    ASSERT_TRUE(client.waitForConnected());
    for (const char c : Ringing) {
        client.write(&c, 1);
        client.flush();
        QCoreApplication::processEvents();
    }
    ASSERT_TRUE(QTest::qWaitFor([&] { return client.canReadLine(); }));
    EXPECT_EQ(client.readAll(), "ok\n");
    EXPECT_EQ(heard.size(), 1);
}

TEST_F(RingSocketTest, SaysWhyItRefuses)
{
    RingSocket socket;
    hearInto(socket);
    ASSERT_TRUE(socket.listen(name));
    for (const QByteArray &line :
         {QByteArray("\n"), QByteArray("hello\n"), QByteArray("[]\n"), QByteArray("\xff\n"),
          QByteArray("{\"event\":\"format\"}\n"), QByteArray(5000, 'x')}) {
        const QByteArray answer = answerTo(line);
        EXPECT_TRUE(answer.startsWith("refused: ")) << answer.toStdString();
        EXPECT_TRUE(answer.endsWith('\n')) << answer.toStdString();
        EXPECT_EQ(answer.count('\n'), 1);
    }
    EXPECT_TRUE(heard.isEmpty());
}

TEST_F(RingSocketTest, ClosesWhoSaysNothingOrTooMuch)
{
    RingSocket socket(100);
    hearInto(socket);
    ASSERT_TRUE(socket.listen(name));
    EXPECT_EQ(answerTo({}), "");
    EXPECT_EQ(answerTo("{\"event\":"), "");
    answerTo(QByteArray(4 * 1024 * 1024, 'x'));
    EXPECT_TRUE(heard.isEmpty());
    EXPECT_EQ(answerTo(Ringing), "ok\n");
}

TEST_F(RingSocketTest, HearsTheNextCallWhileManySayNothing)
{
    RingSocket socket(300);
    hearInto(socket);
    ASSERT_TRUE(socket.listen(name));
    std::vector<std::unique_ptr<QLocalSocket>> silent;
    for (int i = 0; i < 2 * RingSocket::MostOpen; ++i) {
        silent.push_back(std::make_unique<QLocalSocket>());
        silent.back()->connectToServer(name);
        silent.back()->waitForConnected();
        QCoreApplication::processEvents();
    }
    // Each when its time is up; those that were too many had to wait for it to begin.
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            return std::all_of(silent.begin(), silent.end(), [](const auto &client) {
                return client->state() == QLocalSocket::UnconnectedState;
            });
        },
        20'000));
    EXPECT_EQ(answerTo(Ringing), "ok\n");
    EXPECT_EQ(heard.size(), 1);
}

TEST_F(RingSocketTest, LosesNoneOfManyCallsAtOnce)
{
    RingSocket socket;
    hearInto(socket);
    ASSERT_TRUE(socket.listen(name));
    std::vector<std::unique_ptr<QLocalSocket>> callers;
    for (int i = 0; i < 50; ++i) {
        callers.push_back(std::make_unique<QLocalSocket>());
        callers.back()->connectToServer(name);
        ASSERT_TRUE(callers.back()->waitForConnected());
        callers.back()->write(Ringing);
        callers.back()->flush();
    }
    QCoreApplication::processEvents();
    ASSERT_TRUE(QTest::qWaitFor([&] { return heard.size() == 50; }, 20'000));
    for (const auto &caller : callers) {
        ASSERT_TRUE(QTest::qWaitFor([&] { return caller->canReadLine(); }, 20'000));
        EXPECT_EQ(caller->readAll(), "ok\n");
    }
}

TEST_F(RingSocketTest, KeepsNoPlaceForWhoLeavesWhileWaitingForOne)
{
    RingSocket socket(30'000); // nobody's time is up here
    hearInto(socket);
    ASSERT_TRUE(socket.listen(name));
    const auto settle = [] {
        for (int i = 0; i < 4 * RingSocket::MostOpen; ++i) // one turn takes one connection
            QCoreApplication::processEvents();
    };
    for (int round = 0; round < RingSocket::MostOpen; ++round) {
        std::vector<std::unique_ptr<QLocalSocket>> silent;
        for (int i = 0; i < RingSocket::MostOpen; ++i) {
            silent.push_back(std::make_unique<QLocalSocket>());
            silent.back()->connectToServer(name);
            ASSERT_TRUE(silent.back()->waitForConnected());
        }
        settle();
        QLocalSocket waiting; // every place is taken
        waiting.connectToServer(name);
        ASSERT_TRUE(waiting.waitForConnected());
        settle();
        waiting.abort();
        settle();
        silent.clear();
        settle();
    }
    EXPECT_EQ(answerTo(Ringing), "ok\n");
    EXPECT_EQ(heard.size(), 1);
}

TEST_F(RingSocketTest, LeavesAnotherWorkstationInPeace)
{
    RingSocket first;
    hearInto(first);
    ASSERT_TRUE(first.listen(name));
    RingSocket second;
    EXPECT_FALSE(second.listen(name));
    EXPECT_FALSE(second.isListening());
    EXPECT_EQ(answerTo(Ringing), "ok\n");
    EXPECT_EQ(heard.size(), 1);
}

TEST_F(RingSocketTest, FollowsAWorkstationThatHasEnded)
{
    auto first = std::make_unique<RingSocket>();
    ASSERT_TRUE(first->listen(name));
    RingSocket second;
    hearInto(second);
    EXPECT_FALSE(second.listen(name));
    first.reset();
    EXPECT_TRUE(second.listen(name));
    EXPECT_EQ(answerTo(Ringing), "ok\n");
    EXPECT_EQ(heard.size(), 1);
}

TEST_F(RingSocketTest, TakesOverWhatAKilledProcessLeft)
{
    const int left = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(name).constData(), sizeof address.sun_path);
    ASSERT_EQ(::bind(left, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
    ::close(left); // the name stays
    ASSERT_TRUE(QFileInfo::exists(name));
    RingSocket socket;
    hearInto(socket);
    EXPECT_TRUE(socket.listen(name));
    EXPECT_EQ(answerTo(Ringing), "ok\n");
}

TEST_F(RingSocketTest, NeverTakesAFileForASocket)
{
    QFile file(name);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    file.close();
    RingSocket socket;
    EXPECT_FALSE(socket.listen(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "mine");
}

TEST_F(RingSocketTest, IsForItsOwnerOnly)
{
    RingSocket socket;
    ASSERT_TRUE(socket.listen(name));
    const auto others
        = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    EXPECT_FALSE(QFileInfo(name).permissions() & others);
    EXPECT_TRUE(isOwnRingSocket(name));
    EXPECT_FALSE(isOwnRingSocket(folder.filePath(QStringLiteral("nothing"))));
}

TEST(RingSocketName, IsOfThePersonUnlessItIsGiven)
{
    const QByteArray before = qgetenv("TONGDAI_RING_SOCKET");
    qputenv("TONGDAI_RING_SOCKET", "elsewhere");
    EXPECT_EQ(ringSocketName(), QStringLiteral("elsewhere"));
    qunsetenv("TONGDAI_RING_SOCKET");
    EXPECT_TRUE(ringSocketName().endsWith(QStringLiteral("tongdai-ring-%1").arg(getuid())));
    if (!before.isEmpty())
        qputenv("TONGDAI_RING_SOCKET", before);
}
