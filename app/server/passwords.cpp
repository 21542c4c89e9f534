#include "app/server/passwords.h"

#include <sodium.h>

#include <array>

namespace tongdai::server {

namespace {

bool ready()
{
    static const bool Ready = sodium_init() >= 0;
    return Ready;
}

} // namespace

Result<QString> hashPassword(const QString &password, const PasswordCost &cost)
{
    const QByteArray bytes = password.toUtf8();
    std::array<char, crypto_pwhash_STRBYTES> hash {};
    const auto operations = cost.operations ? cost.operations : crypto_pwhash_OPSLIMIT_INTERACTIVE;
    const auto memory = cost.memoryBytes ? cost.memoryBytes : crypto_pwhash_MEMLIMIT_INTERACTIVE;
    if (!ready()
        || crypto_pwhash_str(hash.data(), bytes.constData(), static_cast<unsigned long long>(bytes.size()),
                             operations, memory)
            != 0)
        return fail(ErrorKind::Busy, QStringLiteral("no memory to hash a password"), {}, QStringLiteral("5"));
    return QString::fromLatin1(hash.data());
}

bool passwordMatches(const QString &hash, const QString &password)
{
    const QByteArray bytes = password.toUtf8();
    const QByteArray stored = hash.toLatin1();
    return ready()
        && crypto_pwhash_str_verify(stored.constData(), bytes.constData(),
                                    static_cast<unsigned long long>(bytes.size()))
        == 0;
}

QByteArray newToken()
{
    QByteArray bytes(32, Qt::Uninitialized);
    if (ready())
        randombytes_buf(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

namespace {

QByteArray blake(const QByteArray &bytes, const QByteArray &key)
{
    QByteArray hash(32, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), static_cast<std::size_t>(hash.size()),
                       reinterpret_cast<const unsigned char *>(bytes.constData()),
                       static_cast<unsigned long long>(bytes.size()),
                       key.isEmpty() ? nullptr : reinterpret_cast<const unsigned char *>(key.constData()),
                       static_cast<std::size_t>(key.size()));
    return hash;
}

} // namespace

QByteArray tokenHash(const QByteArray &token)
{
    return blake(token, {});
}

QByteArray seatKey(const QByteArray &secret, const QUuid &client)
{
    return blake(QByteArray("seat:") + client.toByteArray(QUuid::WithoutBraces), secret);
}

} // namespace tongdai::server
