// The program itself: what it prints, refuses and ends with.
#include "tests/faults/process/serverprocess.h"

#include <QDir>
#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <unistd.h>

namespace tongdai::tests {

namespace {

struct Ended {
    int code = -1;
    QString output;
    QString errors;
};

Ended runOnce(const QStringList &arguments)
{
    QProcess process;
    process.start(ServerProcess::program(), arguments);
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

class Tongdaid : public testing::Test
{
protected:
    QTemporaryDir m_folder;
    QString m_data = m_folder.filePath(QStringLiteral("data"));
};

TEST_F(Tongdaid, ServesHttpsThatItsOwnAuthorityVouchesForAndStopsOnSigterm)
{
    ServerProcess server(m_data);
    ASSERT_TRUE(server.start()) << server.errors().toStdString();
    EXPECT_EQ(server.authorityFile(), QDir(m_data).canonicalPath() + QStringLiteral("/tls/ca.pem"));

    QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
    trust.setCaCertificates(QSslCertificate::fromPath(server.authorityFile()));
    QSslSocket socket;
    socket.setSslConfiguration(trust);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), static_cast<quint16>(server.url().port()));
    ASSERT_TRUE(socket.waitForEncrypted(10'000)) << socket.errorString().toStdString();
    socket.write("GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(10'000)) { }
    EXPECT_TRUE(socket.readAll().startsWith("HTTP/1.1 200 "));

    server.askToStop();
    ASSERT_TRUE(server.waitForEnd());
    EXPECT_EQ(server.exitCode(), 0);
}

TEST_F(Tongdaid, KeepsItsAuthorityAcrossKills)
{
    ServerProcess server(m_data);
    ASSERT_TRUE(server.start()) << server.errors().toStdString();
    const QString firstLine = server.readyLine();
    const auto authority = QSslCertificate::fromPath(server.authorityFile());
    ASSERT_EQ(authority.size(), 1);
    server.kill();
    ASSERT_TRUE(server.start()) << server.errors().toStdString();
    EXPECT_EQ(server.readyLine(), firstLine);
    EXPECT_EQ(QSslCertificate::fromPath(server.authorityFile()), authority);
}

TEST_F(Tongdaid, SecondOneOnTheSameFolderIsRefusedPolitely)
{
    ServerProcess server(m_data);
    ASSERT_TRUE(server.start()) << server.errors().toStdString();
    const Ended second = runOnce(
        {QStringLiteral("--data"), m_data, QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
    EXPECT_EQ(second.code, 1);
    EXPECT_TRUE(
        second.errors.contains(QStringLiteral("Another tongdaid (process %1)").arg(server.processId())))
        << second.errors.toStdString();
    EXPECT_TRUE(second.output.isEmpty());
}

TEST_F(Tongdaid, TakenPortIsRefusedInASentence)
{
    ServerProcess server(m_data);
    ASSERT_TRUE(server.start()) << server.errors().toStdString();
    const Ended second
        = runOnce({QStringLiteral("--data"), m_folder.filePath(QStringLiteral("other")),
                   QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(server.url().port())});
    EXPECT_EQ(second.code, 1);
    EXPECT_TRUE(second.errors.contains(QStringLiteral("\ntongdaid: cannot listen on 127.0.0.1:")))
        << second.errors.toStdString();
}

TEST_F(Tongdaid, DataFolderThatCannotBeIsRefusedInASentence)
{
    QFile file(m_folder.filePath(QStringLiteral("file")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    const Ended inTheWay = runOnce({QStringLiteral("--data"), file.fileName() + QStringLiteral("/data")});
    EXPECT_EQ(inTheWay.code, 1);
    EXPECT_TRUE(inTheWay.errors.startsWith(QStringLiteral("tongdaid: The data folder ")))
        << inTheWay.errors.toStdString();
}

TEST_F(Tongdaid, FullDiskIsRefusedInASentence)
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        GTEST_SKIP() << "this machine has no /dev/full";
    ASSERT_TRUE(QDir().mkpath(m_data));
    ASSERT_TRUE(QFile::link(QStringLiteral("/dev/full"), m_data + QStringLiteral("/tongdaid.lock")));
    const Ended full = runOnce(
        {QStringLiteral("--data"), m_data, QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
    EXPECT_EQ(full.code, 1);
    EXPECT_TRUE(full.errors.contains(QStringLiteral("cannot be written"))) << full.errors.toStdString();
}

TEST_F(Tongdaid, OwnCertificateIsServedAndABrokenOneRefused)
{
    ServerProcess maker(m_data);
    ASSERT_TRUE(maker.start()) << maker.errors().toStdString();
    maker.kill();
    const QString tls = QDir(m_data).canonicalPath() + QStringLiteral("/tls/");
    ServerProcess server(m_folder.filePath(QStringLiteral("other")));
    ASSERT_TRUE(server.start({QStringLiteral("--cert"), tls + QStringLiteral("server.pem"),
                              QStringLiteral("--key"), tls + QStringLiteral("server.key")}))
        << server.errors().toStdString();
    EXPECT_EQ(server.authorityFile(), tls + QStringLiteral("server.pem"));
    EXPECT_FALSE(QFile::exists(m_folder.filePath(QStringLiteral("other/tls"))));
    server.kill();
    const Ended broken = runOnce({QStringLiteral("--data"), m_data, QStringLiteral("--cert"),
                                  tls + QStringLiteral("server.pem"), QStringLiteral("--key"),
                                  tls + QStringLiteral("ca.key")});
    EXPECT_EQ(broken.code, 1);
    EXPECT_TRUE(broken.errors.contains(QStringLiteral("cannot use the key"))) << broken.errors.toStdString();
}

TEST_F(Tongdaid, HelpGoesToStandardOutputAndUsageErrorsDoNot)
{
    const Ended help = runOnce({QStringLiteral("--help")});
    EXPECT_EQ(help.code, 0);
    EXPECT_TRUE(help.output.contains(QStringLiteral("--listen")));
    EXPECT_TRUE(help.errors.isEmpty()) << help.errors.toStdString();
    const Ended wrong = runOnce({QStringLiteral("--data")});
    EXPECT_EQ(wrong.code, 2);
    EXPECT_TRUE(wrong.output.isEmpty());
}

} // namespace tongdai::tests
