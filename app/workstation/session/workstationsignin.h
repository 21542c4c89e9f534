// Signing in at a workstation: the centre is asked, and when it cannot be reached, what this machine knows.
#pragma once

#include "app/sealing/secretbytes.h"
#include "app/storage/local/localprofile.h"
#include "app/sync/syncengine.h"
#include "models/ports/signin.h"

#include <QPromise>

#include <memory>

namespace tongdai {

/// GUI thread. Opens the profile's data key and starts the engine; signing out stops it and locks the key.
///
/// Someone known here is also let in when the centre's certificate does not match: calls must be logged, and
/// the engine shows the trouble and sends nothing. The password is kept, out of swap, only until the centre
/// has let us in.
class WorkstationSignIn final : public SignIn
{
    Q_OBJECT
public:
    WorkstationSignIn(storage::LocalProfile &profile, CentralServer &centre, SyncStore &store,
                      SyncEngine &engine, QObject *parent = nullptr);

    QFuture<Result<Session>> signIn(QString name, QString password) override;
    void signOut() override;
    QStringList knownHere() const override;

private:
    struct Attempt {
        QString name;
        QString password;
        QPromise<Result<Session>> promise;
        int number = 0;
        QUuid clientId;
        Error centreSaid; ///< why the centre did not let in
    };
    using AttemptPtr = std::shared_ptr<Attempt>;

    void askCentre(const AttemptPtr &attempt);
    void letIn(const AttemptPtr &attempt, const SignInReply &reply);
    void enterOffline(const AttemptPtr &attempt);
    void finish(const AttemptPtr &attempt, Result<Session> result);
    void begin(const Attempt &attempt, const Session &session, SyncEngine::Credentials credentials);
    void renewed(const SignInReply &reply);
    void remember(const SignInReply &reply);
    void knownAs(const User &user);
    SyncEngine::SignInAgain again(const Attempt &attempt);
    template<typename T, typename Fn> void step(const AttemptPtr &attempt, const QFuture<T> &future, Fn fn);

    storage::LocalProfile &m_profile;
    CentralServer &m_centre;
    SyncStore &m_store;
    SyncEngine &m_engine;
    AttemptPtr m_attempt; ///< the one under way
    int m_attempts = 0;
    SignInReply m_remembered; ///< of the person who is signed in
    std::shared_ptr<sealing::SecretBytes> m_password;
};

} // namespace tongdai
