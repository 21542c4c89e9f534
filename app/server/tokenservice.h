// Signing in and staying signed in: the steps that touch the database, for the lane and the
// readers.
#pragma once

#include "app/server/passwords.h"
#include "app/server/writelane.h"
#include "app/storage/central/sessionrows.h"
#include "models/domain/user.h"

#include <QJsonObject>

#include <optional>

namespace tongdai::server {

struct TokenRequest {
    enum class Grant { Password, Refresh, Revoke } grant = Grant::Password;
    QString user; ///< lower case, without spaces around
    QString password;
    QString refresh;
    QUuid client; ///< null: not enrolled yet
};
Result<TokenRequest> tokenRequestFrom(const QJsonObject &body);

/// Who asks, by an access token that is good now.
struct Caller {
    User user;
    QUuid client;
};

/// From an Authorization header. NeedLogin when there is none, it is no longer good, or the person's account
/// is closed.
Result<Caller> callerOf(storage::Database &database, const std::string &authorization, qint64 nowMs);

/// What was found out while a try was counted. A refusal is a value: the count has to stay.
struct Attempt {
    std::optional<Error> refusal; ///< LockedOut with the seconds to wait
    std::optional<QString> passwordHash; ///< nothing for a name that is not known
};

/// In the lane, before the password is looked at: counts the try as a wrong one. From the fifth on each
/// further try has to wait, 30 s at first, doubling up to an hour.
Result<void> countAttempt(LaneContext &lane, const QString &user, qint64 nowMs, Attempt &attempt);

struct SignedIn {
    std::optional<Error> refusal;
    QJsonObject reply;
};

/// In the lane, after the right password: forgets the tries, enrols the installation when needed, opens a
/// session.
Result<void> openSession(LaneContext &lane, const TokenRequest &request, const QByteArray &secret,
                         qint64 nowMs, SignedIn &result);

/// In the lane: exchanges a refresh token. One used more than two minutes ago ends its session.
Result<void> exchangeRefresh(LaneContext &lane, const TokenRequest &request, const QByteArray &secret,
                             qint64 nowMs, SignedIn &result);

/// In the lane: ends the session a refresh token belongs to. One that is not known, or not that installation's, is
/// nothing to complain of (RFC 7009, 2.2).
Result<void> revokeSession(LaneContext &lane, const TokenRequest &request, const QByteArray &secret, qint64 nowMs,
                           SignedIn &result);

/// The refusal for a wrong name and a wrong password alike.
Error wrongPassword();

} // namespace tongdai::server
