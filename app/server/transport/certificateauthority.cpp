#include "app/server/transport/certificateauthority.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QRegularExpression>
#include <QSaveFile>

#include <memory>

namespace tongdai::server {

namespace {

template<auto Free> struct Freeing {
    template<typename T> void operator()(T *pointer) const { Free(pointer); }
};
using Key = std::unique_ptr<EVP_PKEY, Freeing<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freeing<X509_free>>;
using Bio = std::unique_ptr<BIO, Freeing<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freeing<X509_EXTENSION_free>>;
using Number = std::unique_ptr<BIGNUM, Freeing<BN_free>>;

tl::unexpected<Error> opensslFailed(const char *what)
{
    const char *why = ERR_reason_error_string(ERR_get_error());
    ERR_clear_error();
    return fail(
        ErrorKind::Storage,
        QStringLiteral("%1 failed: %2").arg(QLatin1String(what), QLatin1String(why ? why : "unknown error")));
}

QByteArray bytesOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

Bio reading(const QByteArray &pem)
{
    return Bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
}

Result<QByteArray> contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, QStringLiteral("cannot read %1: %2").arg(path, file.errorString()));
    return file.readAll();
}

/// All or nothing, and a key is never readable by others, not for a moment.
Result<void> writeFile(const QString &path, const QByteArray &bytes, QFileDevice::Permissions permissions)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(permissions)
        || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorKind::Storage, QStringLiteral("cannot write %1: %2").arg(path, file.errorString()));
    return {};
}

constexpr QFileDevice::Permissions OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions Everybody = OwnerOnly | QFileDevice::ReadGroup | QFileDevice::ReadOther;

Result<Key> readKey(const QString &path)
{
    const auto pem = contents(path);
    if (!pem)
        return tl::unexpected(pem.error());
    // A password callback of ours, or OpenSSL would ask for one on the terminal.
    const auto noPassword = [](char *, int, int, void *) { return 0; };
    Key key(PEM_read_bio_PrivateKey(reading(*pem).get(), nullptr, noPassword, nullptr));
    ERR_clear_error();
    if (!key)
        return fail(ErrorKind::Corrupt, QStringLiteral("%1 holds no private key").arg(path));
    return key;
}

Result<Certificate> readCertificate(const QString &path)
{
    const auto pem = contents(path);
    if (!pem)
        return tl::unexpected(pem.error());
    Certificate certificate(PEM_read_bio_X509(reading(*pem).get(), nullptr, nullptr, nullptr));
    ERR_clear_error();
    if (!certificate)
        return fail(ErrorKind::Corrupt, QStringLiteral("%1 holds no certificate").arg(path));
    return certificate;
}

QByteArray pemOf(EVP_PKEY *key)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return bytesOf(bio.get());
}

QByteArray pemOf(X509 *certificate)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    return bytesOf(bio.get());
}

bool setRandomSerial(X509 *certificate)
{
    unsigned char bytes[16];
    if (RAND_bytes(bytes, sizeof bytes) != 1)
        return false;
    bytes[0] &= 0x7f; // a serial number is positive (RFC 5280 4.1.2.2)
    const Number number(BN_bin2bn(bytes, sizeof bytes, nullptr));
    return BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool setTimes(X509 *certificate, const QDateTime &from, const QDateTime &until)
{
    return ASN1_TIME_set(X509_getm_notBefore(certificate), static_cast<time_t>(from.toSecsSinceEpoch()))
        && ASN1_TIME_set(X509_getm_notAfter(certificate), static_cast<time_t>(until.toSecsSinceEpoch()));
}

bool setName(X509_NAME *name, const QString &commonName)
{
    const QByteArray text = commonName.toUtf8().left(64); // the field's upper bound, RFC 5280 appendix A
    return X509_NAME_add_entry_by_txt(name, "O", MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char *>("tongdai"), -1, -1, 0)
        && X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char *>(text.constData()),
                                      static_cast<int>(text.size()), -1, 0);
}

bool extend(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

/// "DNS:…" or "IP:…"; nothing for what is neither, also because commas and the like would add words to the
/// extension.
Result<QByteArray> alternativeName(const QString &host)
{
    static const QRegularExpression name(
        QStringLiteral("\\A[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?"
                       "(\\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?)*\\z"));
    QHostAddress address(host);
    address.setScopeId({}); // "fe80::1%eth0": the scope is nobody else's business
    if (!address.isNull())
        return "IP:" + address.toString().toLatin1();
    if (host.size() <= 253 && name.match(host).hasMatch())
        return "DNS:" + host.toLatin1();
    return fail(ErrorKind::Invalid, QStringLiteral("%1 is neither a host name nor an address").arg(host),
                QStringLiteral("host"), QStringLiteral("host.form"));
}

bool names(X509 *certificate, const QString &host)
{
    QHostAddress address(host);
    address.setScopeId({});
    if (!address.isNull())
        return X509_check_ip_asc(certificate, address.toString().toLatin1().constData(), 0) == 1;
    const QByteArray name = host.toLatin1();
    return X509_check_host(certificate, name.constData(), static_cast<std::size_t>(name.size()), 0, nullptr)
        == 1;
}

Result<Certificate> makeAuthority(EVP_PKEY *key, const QDateTime &now)
{
    Certificate certificate(X509_new());
    X509 *ca = certificate.get();
    // The random part keeps two installations' authorities apart wherever certificates are looked up by
    // subject.
    quint32 mark = 0;
    const bool made = RAND_bytes(reinterpret_cast<unsigned char *>(&mark), sizeof mark) == 1
        && X509_set_version(ca, X509_VERSION_3) && setRandomSerial(ca)
        && setTimes(ca, now.addDays(-1), now.addDays(CertificateAuthority::AuthorityDays))
        && setName(X509_get_subject_name(ca),
                   QStringLiteral("tongdai authority %1").arg(mark, 8, 16, QLatin1Char('0')))
        && X509_set_issuer_name(ca, X509_get_subject_name(ca)) && X509_set_pubkey(ca, key)
        && extend(ca, ca, NID_basic_constraints, "critical,CA:TRUE,pathlen:0")
        && extend(ca, ca, NID_key_usage, "critical,keyCertSign,cRLSign")
        && extend(ca, ca, NID_subject_key_identifier, "hash") && X509_sign(ca, key, EVP_sha256()) > 0;
    if (!made)
        return opensslFailed("making the certificate authority");
    return certificate;
}

Result<Certificate> makeServerCertificate(EVP_PKEY *key, const CertificateWish &wish, X509 *authority,
                                          EVP_PKEY *authorityKey)
{
    QByteArrayList alternatives;
    for (const QString &host : wish.hosts) {
        const auto alternative = alternativeName(host);
        if (!alternative)
            return tl::unexpected(alternative.error());
        if (!alternatives.contains(*alternative))
            alternatives += *alternative;
    }
    if (alternatives.isEmpty())
        return fail(ErrorKind::Invalid, QStringLiteral("a server certificate needs a host"),
                    QStringLiteral("host"));
    Certificate certificate(X509_new());
    X509 *server = certificate.get();
    const bool made = X509_set_version(server, X509_VERSION_3) && setRandomSerial(server)
        && setTimes(server, wish.from, wish.until)
        && setName(X509_get_subject_name(server), wish.hosts.first())
        && X509_set_issuer_name(server, X509_get_subject_name(authority)) && X509_set_pubkey(server, key)
        && extend(server, authority, NID_basic_constraints, "critical,CA:FALSE")
        && extend(server, authority, NID_key_usage, "critical,digitalSignature")
        && extend(server, authority, NID_ext_key_usage, "serverAuth")
        && extend(server, authority, NID_subject_key_identifier, "hash")
        && extend(server, authority, NID_authority_key_identifier, "keyid:always")
        && extend(server, authority, NID_subject_alt_name, alternatives.join(','))
        && X509_sign(server, authorityKey, EVP_sha256()) > 0;
    if (!made)
        return opensslFailed("making the server certificate");
    return certificate;
}

} // namespace

CertificateAuthority::CertificateAuthority(QString folder)
    : m_folder(std::move(folder))
{ }

CertificateFiles CertificateAuthority::files() const
{
    return {m_folder + QStringLiteral("/ca.pem"), m_folder + QStringLiteral("/server.pem"),
            m_folder + QStringLiteral("/server.key")};
}

QString CertificateAuthority::authorityKeyFile() const
{
    return m_folder + QStringLiteral("/ca.key");
}

Result<void> CertificateAuthority::ensureAuthority(const QDateTime &now) const
{
    if (QFile::exists(files().authority))
        return {};
    if (!QDir().exists(m_folder)) {
        if (!QDir().mkpath(m_folder))
            return fail(ErrorKind::Storage, QStringLiteral("cannot make the folder %1").arg(m_folder));
        QFile::setPermissions(m_folder, OwnerOnly | QFileDevice::ExeOwner);
    }
    // The key first: with a key but no certificate nobody can have pinned anything, so the next start goes on
    // from here.
    Key key;
    if (QFile::exists(authorityKeyFile())) {
        auto read = readKey(authorityKeyFile());
        if (!read)
            return tl::unexpected(read.error());
        key = std::move(*read);
    } else {
        key.reset(EVP_EC_gen("P-256"));
        if (!key)
            return opensslFailed("making a key");
        if (const auto written = writeFile(authorityKeyFile(), pemOf(key.get()), OwnerOnly); !written)
            return written;
    }
    const auto certificate = makeAuthority(key.get(), now);
    if (!certificate)
        return tl::unexpected(certificate.error());
    return writeFile(files().authority, pemOf(certificate->get()), Everybody);
}

Result<CertificateFiles> CertificateAuthority::issue(const CertificateWish &wish, const QDateTime &now) const
{
    if (const auto authority = ensureAuthority(now); !authority)
        return tl::unexpected(authority.error());
    const auto authority = readCertificate(files().authority);
    if (!authority)
        return tl::unexpected(authority.error());
    const auto authorityKey = readKey(authorityKeyFile());
    if (!authorityKey)
        return tl::unexpected(authorityKey.error());
    if (X509_check_private_key(authority->get(), authorityKey->get()) != 1) {
        ERR_clear_error();
        return fail(ErrorKind::Corrupt,
                    QStringLiteral("%1 does not belong to %2").arg(authorityKeyFile(), files().authority));
    }
    const Key key(EVP_EC_gen("P-256"));
    if (!key)
        return opensslFailed("making a key");
    const auto certificate = makeServerCertificate(key.get(), wish, authority->get(), authorityKey->get());
    if (!certificate)
        return tl::unexpected(certificate.error());
    if (const auto written = writeFile(files().key, pemOf(key.get()), OwnerOnly); !written)
        return tl::unexpected(written.error());
    const QByteArray chain = pemOf(certificate->get()) + pemOf(authority->get());
    if (const auto written = writeFile(files().certificate, chain, Everybody); !written)
        return tl::unexpected(written.error());
    return files();
}

bool CertificateAuthority::serverCertificateIsGood(const QStringList &hosts, const QDateTime &now) const
{
    const auto certificate = readCertificate(files().certificate);
    const auto key = readKey(files().key);
    const auto authority = readCertificate(files().authority);
    if (!certificate || !key || !authority)
        return false;
    X509 *server = certificate->get();
    time_t soon = static_cast<time_t>(now.addDays(RenewDays).toSecsSinceEpoch());
    time_t present = static_cast<time_t>(now.toSecsSinceEpoch());
    const bool good = X509_check_private_key(server, key->get()) == 1
        && X509_check_issued(authority->get(), server) == X509_V_OK
        && X509_verify(server, X509_get0_pubkey(authority->get())) == 1
        && X509_cmp_time(X509_get0_notAfter(server), &soon) > 0
        && X509_cmp_time(X509_get0_notBefore(server), &present) < 0
        && std::all_of(hosts.begin(), hosts.end(),
                       [server](const QString &host) { return names(server, host); });
    ERR_clear_error();
    return good;
}

Result<CertificateFiles> CertificateAuthority::ensure(const QStringList &hosts, const QDateTime &now) const
{
    QStringList all = hosts;
    all += {QStringLiteral("localhost"), QStringLiteral("127.0.0.1"), QStringLiteral("::1")};
    all.removeDuplicates();
    if (const auto authority = ensureAuthority(now); !authority)
        return tl::unexpected(authority.error());
    if (serverCertificateIsGood(all, now))
        return files();
    // An hour back: a workstation's clock may be behind ours.
    return issue({all, now.addSecs(-3600), now.addDays(ServerDays).addSecs(-3600)}, now);
}

} // namespace tongdai::server
