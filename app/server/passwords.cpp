#include "app/server/passwords.h"

#include "app/sealing/random.h"

namespace tongdai::server {

Result<QString> hashPassword(const QString &password, const PasswordCost &cost)
{
    if (!sealing::initialiseSodium())
        return fail(ErrorKind::Storage, QStringLiteral("libsodium does not start"));
    const auto hash = sealing::hashPassword(password, cost);
    if (!hash)
        return tl::unexpected(hash.error());
    return QString::fromLatin1(*hash);
}

bool passwordMatches(const QString &hash, const QString &password)
{
    return sealing::initialiseSodium() && sealing::verifyPassword(password, hash.toLatin1());
}

QByteArray newToken()
{
    sealing::initialiseSodium();
    return sealing::randomToken().toLatin1();
}

QByteArray tokenHash(const QByteArray &token)
{
    sealing::initialiseSodium();
    return sealing::digestOf(token);
}

QByteArray seatKey(const QByteArray &secret, const QUuid &client)
{
    // BLAKE2 knows no length extension, so a secret in front keys the digest.
    return tokenHash(secret + QByteArray("seat:") + client.toByteArray(QUuid::WithoutBraces));
}

} // namespace tongdai::server
