// Sign-in state of the centre: wrong tries, sessions, hashes of their tokens.
#pragma once

#include "app/storage/database.h"
#include "models/domain/user.h"

#include <QUuid>

#include <optional>

namespace tongdai::storage {

struct LoginGuard {
    int failures = 0;
    qint64 lockedUntilMs = 0;
};
Result<LoginGuard> loginGuard(Database &database, const QString &name);
Result<void> setLoginGuard(Database &database, const QString &name, const LoginGuard &guard, qint64 nowMs);
/// Forgets the tries, after a right password; and those older than `beforeMs` of any name.
Result<void> clearLoginGuard(Database &database, const QString &name, qint64 beforeMs);

Result<void> insertSession(Database &database, const QString &sessionId, const QString &user,
                           const QUuid &client, qint64 nowMs);
Result<void> revokeSession(Database &database, const QString &sessionId);
Result<void> revokeSessionsOf(Database &database, const QString &user);

Result<void> insertToken(Database &database, const QByteArray &hash, const QString &sessionId, bool refresh,
                         qint64 expiresMs);
Result<void> markRefreshUsed(Database &database, const QByteArray &hash, qint64 nowMs);
Result<void> dropExpiredTokens(Database &database, qint64 beforeMs);

struct TokenRow {
    QString sessionId;
    bool refresh = false;
    qint64 expiresMs = 0;
    qint64 usedMs = 0;
    bool revoked = false;
    QUuid client;
    User user; ///< as it stands now, not when the token was given
};
Result<std::optional<TokenRow>> tokenOf(Database &database, const QByteArray &hash);

} // namespace tongdai::storage
