// Who sits at this workstation.
#pragma once

#include "models/domain/result.h"
#include "models/domain/user.h"

#include <QFuture>
#include <QObject>

namespace tongdai {

struct Session {
    User user;
    QString station; ///< seat label of this machine, "B07"
    bool offline = false; ///< let in by what this machine knows, the centre not asked
};

class SignIn : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Asks the centre; when it cannot be reached, lets in someone who has signed in on this machine before.
    /// NeedLogin: name or password wrong. LockedOut: `code` seconds to wait. Untrusted: wrong certificate.
    /// Offline: not reachable and this person is not known here. TooNew: the profile was made by a newer program.
    virtual QFuture<Result<Session>> signIn(QString name, QString password) = 0;
    virtual void signOut() = 0;
    virtual QStringList knownHere() const = 0; ///< sign-in names that may enter offline
};

} // namespace tongdai
