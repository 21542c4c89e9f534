#include "app/server/tokenservice.h"

#include "app/server/parking.h"
#include "app/storage/central/centralrows.h"
#include "app/storage/central/operationlog.h"
#include "app/wire/json.h"
#include "models/domain/uuid7.h"

#include <algorithm>

namespace tongdai::server {

namespace {

constexpr int FreeTries = 5; // lock after 5 wrong tries
constexpr qint64 FirstWaitMs = 30'000;
constexpr qint64 LongestWaitMs = 3'600'000;
constexpr qint64 ForgetTriesMs = 24 * 3'600'000LL;
constexpr int AccessSeconds = 15 * 60;
constexpr qint64 RefreshMs = 7 * 24 * 3'600'000LL; // a seat away for a week signs in afresh
constexpr qint64 GraceMs = 2 * 60'000;

Error needLogin(const QString &detail)
{
    return {ErrorKind::NeedLogin, detail, {}, {}};
}

Result<QJsonObject> issueTokens(LaneContext &lane, const QString &sessionId, const User &user,
                                const storage::ClientRow &client, const QByteArray &secret, qint64 nowMs)
{
    const QByteArray access = newToken();
    const QByteArray refresh = newToken();
    storage::Database &database = lane.database;
    if (const auto done
        = storage::insertToken(database, tokenHash(access), sessionId, false, nowMs + AccessSeconds * 1000LL);
        !done)
        return tl::unexpected(done.error());
    if (const auto done
        = storage::insertToken(database, tokenHash(refresh), sessionId, true, nowMs + RefreshMs);
        !done)
        return tl::unexpected(done.error());
    return QJsonObject {
        {QStringLiteral("access"), QString::fromLatin1(access)},
        {QStringLiteral("refresh"), QString::fromLatin1(refresh)},
        {QStringLiteral("expires_s"), AccessSeconds},
        {QStringLiteral("user"), wire::toJson(user)},
        {QStringLiteral("client_id"), idText(client.id)},
        {QStringLiteral("station"), client.station},
        {QStringLiteral("seat_key"), QString::fromLatin1(seatKey(secret, client.id).toBase64())},
    };
}

/// The installation that signs in: known, taken up again after a restore, or new.
Result<storage::ClientRow> installation(storage::Database &database, const QUuid &asked, qint64 nowMs)
{
    if (asked.isNull())
        return storage::enrol(database, newUuid7(nowMs), nowMs);
    const auto known = storage::clientOf(database, asked);
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return **known;
    return storage::enrol(database, asked, nowMs);
}

} // namespace

Error wrongPassword()
{
    return needLogin(QStringLiteral("name or password is wrong"));
}

Result<TokenRequest> tokenRequestFrom(const QJsonObject &body)
{
    wire::Reader reader(body);
    TokenRequest request;
    const QString grant = reader.text(QStringLiteral("grant"), 20, true);
    request.client = reader.id(QStringLiteral("client_id"));
    reader.text(QStringLiteral("totp"), 16);
    if (grant == QStringLiteral("password")) {
        request.user = reader.text(QStringLiteral("user"), 40, true).trimmed().toLower();
        request.password = reader.text(QStringLiteral("password"), 1024, true);
    } else if (grant == QStringLiteral("refresh") || grant == QStringLiteral("revoke")) {
        request.grant = grant == QStringLiteral("revoke") ? TokenRequest::Grant::Revoke : TokenRequest::Grant::Refresh;
        request.refresh = reader.text(QStringLiteral("refresh"), 200, true);
    } else if (reader.ok()) {
        reader.refuse(QStringLiteral("grant"), QStringLiteral("json.word"),
                      QStringLiteral("is password, refresh or revoke"));
    }
    if (!reader.ok())
        return tl::unexpected(reader.error());
    return request;
}

Result<Caller> callerOf(storage::Database &database, const std::string &authorization, qint64 nowMs)
{
    const QByteArray header = QByteArray::fromStdString(authorization).trimmed();
    if (header.size() < 8 || header.left(7).toLower() != "bearer ")
        return tl::unexpected(needLogin(QStringLiteral("sign in first")));
    const auto token = storage::tokenOf(database, tokenHash(header.mid(7).trimmed()));
    if (!token)
        return tl::unexpected(token.error());
    if (!*token || (*token)->refresh || (*token)->revoked || (*token)->expiresMs <= nowMs
        || !(*token)->user.active)
        return tl::unexpected(needLogin(QStringLiteral("the session is over")));
    return Caller {(*token)->user, (*token)->client};
}

Result<void> countAttempt(LaneContext &lane, const QString &user, qint64 nowMs, Attempt &attempt)
{
    attempt = {};
    auto guard = storage::loginGuard(lane.database, user);
    if (!guard)
        return tl::unexpected(guard.error());
    if (guard->lockedUntilMs > nowMs) {
        const qint64 seconds = (guard->lockedUntilMs - nowMs + 999) / 1000;
        attempt.refusal = Error {
            ErrorKind::LockedOut, QStringLiteral("too many wrong tries"), {}, QString::number(seconds)};
        return {};
    }
    ++guard->failures;
    if (guard->failures >= FreeTries) {
        const int doublings = std::min(guard->failures - FreeTries, 10);
        guard->lockedUntilMs = nowMs + std::min(LongestWaitMs, FirstWaitMs << doublings);
    }
    if (const auto set = storage::setLoginGuard(lane.database, user, *guard, nowMs); !set)
        return set;
    auto hash = storage::passwordHashOf(lane.database, user);
    if (!hash)
        return tl::unexpected(hash.error());
    attempt.passwordHash = std::move(*hash);
    return {};
}

Result<void> openSession(LaneContext &lane, const TokenRequest &request, const QByteArray &secret,
                         qint64 nowMs, SignedIn &result)
{
    result = {};
    storage::Database &database = lane.database;
    const auto user = storage::userOf(database, request.user);
    if (!user)
        return tl::unexpected(user.error());
    if (!*user || !(*user)->active) {
        result.refusal = wrongPassword(); // a closed account is nobody's business
        return {};
    }
    if (const auto done = storage::clearLoginGuard(database, request.user, nowMs - ForgetTriesMs); !done)
        return done;
    if (const auto done = storage::dropExpiredTokens(database, nowMs - ForgetTriesMs); !done)
        return done;
    const auto client = installation(database, request.client, nowMs);
    if (!client)
        return tl::unexpected(client.error());
    const auto known = storage::knowsUser(database, client->id, request.user);
    if (!known)
        return tl::unexpected(known.error());
    if (const auto done = storage::noteUser(database, client->id, request.user, nowMs); !done)
        return done;
    if (!*known) { // what this person wrote here may have come before
        if (const auto taken = takeUpParked(lane, nowMs); !taken)
            return tl::unexpected(taken.error());
    }
    const QString sessionId = idText(newUuid7(nowMs));
    if (const auto done = storage::insertSession(database, sessionId, request.user, client->id, nowMs); !done)
        return done;
    auto reply = issueTokens(lane, sessionId, **user, *client, secret, nowMs);
    if (!reply)
        return tl::unexpected(reply.error());
    result.reply = std::move(*reply);
    return {};
}

Result<void> exchangeRefresh(LaneContext &lane, const TokenRequest &request, const QByteArray &secret,
                             qint64 nowMs, SignedIn &result)
{
    result = {};
    storage::Database &database = lane.database;
    const QByteArray hash = tokenHash(request.refresh.toLatin1());
    const auto found = storage::tokenOf(database, hash);
    if (!found)
        return tl::unexpected(found.error());
    const auto &token = *found;
    if (!token || !token->refresh || token->revoked || token->expiresMs <= nowMs || !token->user.active
        || (!request.client.isNull() && token->client != request.client)) {
        result.refusal = needLogin(QStringLiteral("the session is over"));
        return {};
    }
    if (token->usedMs != 0 && nowMs - token->usedMs > GraceMs) {
        // Sent again long after it was exchanged: somebody else has it too.
        if (const auto done = storage::revokeSession(database, token->sessionId); !done)
            return done;
        result.refusal = needLogin(QStringLiteral("the session is over: its token was used twice"));
        return {};
    }
    if (const auto done = storage::markRefreshUsed(database, hash, nowMs); !done)
        return done;
    const auto client = storage::clientOf(database, token->client);
    if (!client)
        return tl::unexpected(client.error());
    if (!*client) {
        result.refusal = needLogin(QStringLiteral("this installation is not known here"));
        return {};
    }
    auto reply = issueTokens(lane, token->sessionId, token->user, **client, secret, nowMs);
    if (!reply)
        return tl::unexpected(reply.error());
    result.reply = std::move(*reply);
    return {};
}

Result<void> revokeSession(LaneContext &lane, const TokenRequest &request, const QByteArray &, qint64, SignedIn &result)
{
    result = {};
    result.reply.insert(QStringLiteral("revoked"), true);
    const auto token = storage::tokenOf(lane.database, tokenHash(request.refresh.toLatin1()));
    if (!token)
        return tl::unexpected(token.error());
    const bool theirs = *token && (*token)->refresh
        && (request.client.isNull() || (*token)->client == request.client);
    return theirs ? storage::revokeSession(lane.database, (*token)->sessionId) : Result<void>();
}

} // namespace tongdai::server
