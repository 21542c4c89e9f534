#include "app/sealing/password.h"

#include "app/sealing/aead.h"

#include <sodium.h>

#include <algorithm>

namespace tongdai::sealing {

namespace {

static_assert(SaltSize == crypto_pwhash_SALTBYTES);

Result<SecretBytes> bytesOf(const QString &password)
{
    QByteArray utf8 = password.normalized(QString::NormalizationForm_C).toUtf8();
    const auto wrong = [](const QString &detail, const QString &code) {
        return fail(ErrorKind::Invalid, detail, QStringLiteral("password"), code);
    };
    if (utf8.isEmpty())
        return wrong(QStringLiteral("no password given"), QStringLiteral("password.empty"));
    if (utf8.size() > LongestPassword)
        return wrong(QStringLiteral("password is longer than %1 bytes").arg(LongestPassword),
                     QStringLiteral("password.too_long"));
    return SecretBytes::taking(utf8);
}

const char *chars(const SecretBytes &bytes)
{
    return reinterpret_cast<const char *>(bytes.data());
}

tl::unexpected<Error> noMemory()
{
    return fail(ErrorKind::Busy, QStringLiteral("not enough memory to hash a password"));
}

/// A stored hash as libsodium wants it: a string in a buffer of its own, NUL behind it.
bool toHashString(const QByteArray &hash, char (&buffer)[crypto_pwhash_STRBYTES])
{
    if (hash.isEmpty() || hash.size() >= qsizetype(crypto_pwhash_STRBYTES) || hash.contains('\0'))
        return false;
    std::fill(std::begin(buffer), std::end(buffer), '\0');
    std::copy(hash.cbegin(), hash.cend(), std::begin(buffer));
    return true;
}

} // namespace

Result<QByteArray> hashPassword(const QString &password, const PasswordCost &cost)
{
    const auto bytes = bytesOf(password);
    if (!bytes)
        return tl::unexpected(bytes.error());
    char hash[crypto_pwhash_STRBYTES] = {};
    if (crypto_pwhash_str_alg(hash, chars(*bytes), static_cast<unsigned long long>(bytes->size()),
                              cost.operations, cost.memoryBytes, crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return noMemory();
    return QByteArray(hash);
}

bool verifyPassword(const QString &password, const QByteArray &hash)
{
    char buffer[crypto_pwhash_STRBYTES];
    const auto bytes = bytesOf(password);
    if (!bytes || !toHashString(hash, buffer))
        return false;
    return crypto_pwhash_str_verify(buffer, chars(*bytes), static_cast<unsigned long long>(bytes->size()))
        == 0;
}

bool needsRehash(const QByteArray &hash, const PasswordCost &cost)
{
    char buffer[crypto_pwhash_STRBYTES];
    return !toHashString(hash, buffer) || !hash.startsWith("$argon2id$")
        || crypto_pwhash_str_needs_rehash(buffer, cost.operations, cost.memoryBytes) != 0;
}

Result<SecretBytes> keyFromPassword(const QString &password, const QByteArray &salt, const PasswordCost &cost)
{
    const auto bytes = bytesOf(password);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (salt.size() != SaltSize)
        return fail(ErrorKind::Invalid, QStringLiteral("a salt has %1 bytes").arg(SaltSize));
    SecretBytes key(KeySize);
    if (crypto_pwhash(key.data(), KeySize, chars(*bytes), static_cast<unsigned long long>(bytes->size()),
                      reinterpret_cast<const unsigned char *>(salt.constData()), cost.operations,
                      cost.memoryBytes, crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return noMemory();
    return key;
}

} // namespace tongdai::sealing
