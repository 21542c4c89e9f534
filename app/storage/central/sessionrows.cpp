#include "app/storage/central/sessionrows.h"

#include "app/wire/documents.h"
#include "app/wire/json.h"
#include "models/domain/uuid7.h"

namespace tongdai::storage {

Result<LoginGuard> loginGuard(Database &database, const QString &name)
{
    Query query(database, QStringLiteral("SELECT failures, locked_until_ms FROM login_guard WHERE name = ?"));
    if (const auto ran = query.bind(name).run(); !ran)
        return tl::unexpected(ran.error());
    if (!query.next())
        return LoginGuard {};
    return LoginGuard {static_cast<int>(query.integer(0)), query.integer(1)};
}

Result<void> setLoginGuard(Database &database, const QString &name, const LoginGuard &guard, qint64 nowMs)
{
    Query query(database,
                QStringLiteral("INSERT INTO login_guard (name, failures, locked_until_ms, last_ms)"
                               " VALUES (?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET"
                               " failures = excluded.failures, locked_until_ms = excluded.locked_until_ms,"
                               " last_ms = excluded.last_ms"));
    return query.bind(name).bind(guard.failures).bind(guard.lockedUntilMs).bind(nowMs).run();
}

Result<void> clearLoginGuard(Database &database, const QString &name, qint64 beforeMs)
{
    Query query(database, QStringLiteral("DELETE FROM login_guard WHERE name = ? OR last_ms < ?"));
    return query.bind(name).bind(beforeMs).run();
}

Result<void> insertSession(Database &database, const QString &sessionId, const QString &user,
                           const QUuid &client, qint64 nowMs)
{
    Query query(database,
                QStringLiteral("INSERT INTO session (session_id, user_name, client_id, created_ms)"
                               " VALUES (?, ?, ?, ?)"));
    return query.bind(sessionId).bind(user).bind(idText(client)).bind(nowMs).run();
}

Result<void> revokeSession(Database &database, const QString &sessionId)
{
    Query query(database, QStringLiteral("UPDATE session SET revoked = 1 WHERE session_id = ?"));
    return query.bind(sessionId).run();
}

Result<void> revokeSessionsOf(Database &database, const QString &user)
{
    Query query(database, QStringLiteral("UPDATE session SET revoked = 1 WHERE user_name = ?"));
    return query.bind(user).run();
}

Result<void> insertToken(Database &database, const QByteArray &hash, const QString &sessionId, bool refresh,
                         qint64 expiresMs)
{
    Query query(database,
                QStringLiteral("INSERT INTO session_token (hash, session_id, refresh, expires_ms)"
                               " VALUES (?, ?, ?, ?)"));
    return query.bind(hash).bind(sessionId).bind(refresh).bind(expiresMs).run();
}

Result<void> markRefreshUsed(Database &database, const QByteArray &hash, qint64 nowMs)
{
    Query query(database,
                QStringLiteral("UPDATE session_token SET used_ms = ? WHERE hash = ? AND used_ms = 0"));
    return query.bind(nowMs).bind(hash).run();
}

Result<void> dropExpiredTokens(Database &database, qint64 beforeMs)
{
    Query query(database, QStringLiteral("DELETE FROM session_token WHERE expires_ms < ?"));
    return query.bind(beforeMs).run();
}

Result<std::optional<TokenRow>> tokenOf(Database &database, const QByteArray &hash)
{
    Query query(
        database,
        QStringLiteral("SELECT t.session_id, t.refresh, t.expires_ms, t.used_ms, s.revoked, s.client_id,"
                       " u.doc FROM session_token t JOIN session s ON s.session_id = t.session_id"
                       " JOIN app_user u ON u.name = s.user_name WHERE t.hash = ?"));
    if (const auto ran = query.bind(hash).run(); !ran)
        return tl::unexpected(ran.error());
    if (!query.next())
        return std::optional<TokenRow>();
    TokenRow row;
    row.sessionId = query.text(0);
    row.refresh = query.integer(1) != 0;
    row.expiresMs = query.integer(2);
    row.usedMs = query.integer(3);
    row.revoked = query.integer(4) != 0;
    row.client = QUuid::fromString(query.text(5));
    const auto object = wire::parseObject(query.bytes(6));
    if (!object)
        return fail(ErrorKind::Corrupt, object.error().detail);
    auto user = wire::userFromJson(*object);
    if (!user)
        return fail(ErrorKind::Corrupt, user.error().detail, user.error().field);
    row.user = std::move(*user);
    return std::optional<TokenRow>(std::move(row));
}

} // namespace tongdai::storage
