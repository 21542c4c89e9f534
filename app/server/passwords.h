// What the centre keeps of passwords and tokens, by the means of app/sealing. Any thread.
#pragma once

#include "app/server/administration.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QString>
#include <QUuid>

namespace tongdai::server {

/// Argon2id string with its own salt and figures. Fails with Busy when there is no memory for it, Invalid
/// when the password is empty or too long.
Result<QString> hashPassword(const QString &password, const PasswordCost &cost);

bool passwordMatches(const QString &hash, const QString &password);

/// 32 random bytes in URL-safe Base64.
QByteArray newToken();

/// What is stored of a token.
QByteArray tokenHash(const QByteArray &token);

/// The 32 bytes the centre holds for an installation: derived, so that a restored database gives the same.
QByteArray seatKey(const QByteArray &secret, const QUuid &client);

} // namespace tongdai::server
