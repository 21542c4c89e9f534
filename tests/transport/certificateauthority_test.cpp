#include "tests/transport/servertest.h"

#include <openssl/x509_vfy.h>

#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslKey>

namespace tongdai::tests {

using namespace server;

namespace {

QByteArray bytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QSslCertificate first(const QString &path)
{
    return QSslCertificate::fromPath(path).value(0);
}

} // namespace

class Authority : public ServerTest
{
protected:
    /// A server with the certificate of `authority`; the client trusts `pinned`.
    int handshakeResult(const CertificateFiles &files, const QString &pinned,
                        const QByteArray &host = "127.0.0.1")
    {
        HttpServer server([](const HttpRequest &, const std::shared_ptr<Responder> &) {});
        ListenOptions options;
        options.port = 0;
        options.certificateFile = files.certificate.toStdString();
        options.keyFile = files.key.toStdString();
        EXPECT_EQ(server.start(options), QString());
        RawClient one;
        EXPECT_TRUE(one.connectTcp(server.port()));
        const bool shook = one.handshake(pinned, host);
        EXPECT_EQ(shook, one.verifyResult() == X509_V_OK);
        return one.verifyResult();
    }

    QTemporaryDir m_folder;
    CertificateAuthority m_authority {m_folder.filePath(QStringLiteral("tls"))};
    QDateTime m_now = QDateTime::currentDateTimeUtc();
};

TEST_F(Authority, MakesAllFilesOnFirstStartWithKeysForTheOwnerOnly)
{
    const auto files
        = m_authority.ensure({QStringLiteral("centre.example"), QStringLiteral("10.1.2.3")}, m_now);
    ASSERT_TRUE(files);
    const auto ownerOnly
        = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
    for (const QString &key : {files->key, m_folder.filePath(QStringLiteral("tls/ca.key"))})
        EXPECT_EQ(QFileInfo(key).permissions() & ~ownerOnly, QFileDevice::Permissions()) << key.toStdString();
    const QSslCertificate server = first(files->certificate);
    const auto names = server.subjectAlternativeNames();
    EXPECT_EQ(QSet<QString>(names.constBegin(), names.constEnd()).size(), 5);
    EXPECT_TRUE(names.values(QSsl::DnsEntry).contains(QStringLiteral("centre.example")));
    EXPECT_TRUE(names.values(QSsl::IpAddressEntry).contains(QStringLiteral("10.1.2.3")));
    EXPECT_EQ(server.effectiveDate().daysTo(server.expiryDate()), 397);
    EXPECT_EQ(handshakeResult(*files, files->authority), X509_V_OK);
    EXPECT_EQ(handshakeResult(*files, files->authority, "centre.example"), X509_V_OK);
    EXPECT_EQ(handshakeResult(*files, files->authority, "localhost"), X509_V_OK);
}

TEST_F(Authority, ChangesNothingWhileAllIsWell)
{
    const auto files = m_authority.ensure({}, m_now);
    ASSERT_TRUE(files);
    const QByteArray before = bytes(files->certificate) + bytes(files->key) + bytes(files->authority);
    ASSERT_TRUE(m_authority.ensure({QStringLiteral("localhost")}, m_now.addDays(397 - 32)));
    EXPECT_EQ(bytes(files->certificate) + bytes(files->key) + bytes(files->authority), before);
}

TEST_F(Authority, RenewsTheServerCertificateButNeverItself)
{
    const auto files = m_authority.ensure({}, m_now);
    ASSERT_TRUE(files);
    const QByteArray authority = bytes(files->authority);
    const QByteArray server = bytes(files->certificate);

    ASSERT_TRUE(m_authority.ensure({}, m_now.addDays(397 - 29)));
    const QByteArray renewed = bytes(files->certificate);
    EXPECT_NE(renewed, server);

    ASSERT_TRUE(m_authority.ensure({QStringLiteral("192.0.2.7")}, m_now.addDays(397 - 29)));
    const QByteArray renamed = bytes(files->certificate);
    EXPECT_NE(renamed, renewed);
    EXPECT_TRUE(first(files->certificate)
                    .subjectAlternativeNames()
                    .values(QSsl::IpAddressEntry)
                    .contains(QStringLiteral("192.0.2.7")));

    ASSERT_TRUE(QFile::remove(files->key)); // as after a crash between the two files
    ASSERT_TRUE(m_authority.ensure({}, m_now.addDays(397 - 29)));
    EXPECT_NE(bytes(files->certificate), renamed);
    EXPECT_EQ(bytes(files->authority), authority);
}

TEST_F(Authority, GoesOnFromAKeyWithoutCertificate)
{
    const auto files = m_authority.ensure({}, m_now);
    ASSERT_TRUE(files);
    const QString keyFile = m_folder.filePath(QStringLiteral("tls/ca.key"));
    const QByteArray key = bytes(keyFile);
    ASSERT_TRUE(QFile::remove(files->authority));
    const auto again = m_authority.ensure({}, m_now);
    ASSERT_TRUE(again);
    EXPECT_EQ(bytes(keyFile), key);
    EXPECT_EQ(handshakeResult(*again, again->authority), X509_V_OK);
}

TEST_F(Authority, SaysWhatIsWrongInsteadOfReplacingPinnedFiles)
{
    const auto files = m_authority.ensure({}, m_now);
    ASSERT_TRUE(files);
    const QByteArray authority = bytes(files->authority);
    const QString keyFile = m_folder.filePath(QStringLiteral("tls/ca.key"));
    ASSERT_TRUE(QFile::remove(keyFile));
    EXPECT_TRUE(m_authority.ensure({}, m_now)) << "serves on with the certificate it has";
    const auto renewal = m_authority.ensure({}, m_now.addDays(390));
    ASSERT_FALSE(renewal);
    EXPECT_EQ(renewal.error().kind, ErrorKind::Storage);
    EXPECT_EQ(bytes(files->authority), authority);

    QFile key(keyFile);
    ASSERT_TRUE(key.open(QIODevice::WriteOnly));
    key.write(bytes(files->key)); // a good key, but of somebody else
    key.close();
    const auto foreign = m_authority.ensure({}, m_now.addDays(390));
    ASSERT_FALSE(foreign);
    EXPECT_EQ(foreign.error().kind, ErrorKind::Corrupt);

    QFile broken(files->authority);
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write("nonsense");
    broken.close();
    const auto corrupt = m_authority.ensure({}, m_now);
    ASSERT_FALSE(corrupt);
    EXPECT_EQ(corrupt.error().kind, ErrorKind::Corrupt);
    EXPECT_EQ(bytes(files->authority), "nonsense");
}

TEST_F(Authority, RefusesWhatIsNoHost)
{
    for (const char *host : {"a,DNS:b", "", "a b", "*.example", "x\n", "-a"}) {
        const auto files = m_authority.ensure({QString::fromUtf8(host)}, m_now);
        ASSERT_FALSE(files) << host;
        EXPECT_EQ(files.error().kind, ErrorKind::Invalid);
    }
}

TEST_F(Authority, UnwritableFolderIsAStorageError)
{
    QFile inTheWay(m_folder.filePath(QStringLiteral("file")));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    const auto files = CertificateAuthority(m_folder.filePath(QStringLiteral("file/tls"))).ensure({}, m_now);
    ASSERT_FALSE(files);
    EXPECT_EQ(files.error().kind, ErrorKind::Storage);
}

TEST_F(Authority, ForeignExpiredAndOtherHostCertificatesAreNotTrusted)
{
    const auto files = m_authority.ensure({}, m_now);
    ASSERT_TRUE(files);
    const QString pinned = files->authority;
    const QStringList here {QStringLiteral("127.0.0.1")};

    const auto foreign = CertificateAuthority(m_folder.filePath(QStringLiteral("foreign"))).ensure({}, m_now);
    ASSERT_TRUE(foreign);
    EXPECT_NE(handshakeResult(*foreign, pinned), X509_V_OK);

    const auto expired = m_authority.issue({here, m_now.addDays(-20), m_now.addDays(-1)}, m_now);
    ASSERT_TRUE(expired);
    EXPECT_EQ(handshakeResult(*expired, pinned), X509_V_ERR_CERT_HAS_EXPIRED);

    const auto early = m_authority.issue({here, m_now.addDays(2), m_now.addDays(20)}, m_now);
    ASSERT_TRUE(early);
    EXPECT_EQ(handshakeResult(*early, pinned), X509_V_ERR_CERT_NOT_YET_VALID);

    const auto elsewhere = m_authority.issue(
        {{QStringLiteral("elsewhere.example")}, m_now.addDays(-1), m_now.addDays(20)}, m_now);
    ASSERT_TRUE(elsewhere);
    EXPECT_EQ(handshakeResult(*elsewhere, pinned), X509_V_ERR_IP_ADDRESS_MISMATCH);
    EXPECT_EQ(handshakeResult(*elsewhere, pinned, "elsewhere.example"), X509_V_OK);
}

} // namespace tongdai::tests
