#include "app/workstation/session/workstationsignin.h"

#include "models/ports/whenready.h"

namespace tongdai {

namespace {

/// Failures that say nothing about the person: what this machine knows may decide.
bool mayEnterOffline(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NeedLogin:
    case ErrorKind::LockedOut:
    case ErrorKind::Forbidden:
    case ErrorKind::Invalid:
    case ErrorKind::Cancelled:
        return false;
    default:
        return true;
    }
}

} // namespace

WorkstationSignIn::WorkstationSignIn(storage::LocalProfile &profile, CentralServer &centre, SyncStore &store,
                                     SyncEngine &engine, QObject *parent)
    : SignIn(parent)
    , m_profile(profile)
    , m_centre(centre)
    , m_store(store)
    , m_engine(engine)
{
    connect(&m_engine, &SyncEngine::sessionRenewed, this, &WorkstationSignIn::renewed);
    connect(&m_engine, &SyncEngine::knownAs, this, &WorkstationSignIn::knownAs);
    connect(&m_engine, &SyncMonitor::statusChanged, this, [this] {
        const SyncState state = m_engine.status().state;
        if (state == SyncState::CatchingUp || state == SyncState::Live || state == SyncState::Sending)
            m_password.reset();
    });
}

template<typename T, typename Fn>
void WorkstationSignIn::step(const AttemptPtr &attempt, const QFuture<T> &future, Fn fn)
{
    whenReady(this, future, [this, attempt, fn = std::move(fn)](const T &result) {
        if (attempt == m_attempt)
            fn(result);
    });
}

QFuture<Result<Session>> WorkstationSignIn::signIn(QString name, QString password)
{
    if (m_attempt)
        finish(m_attempt, fail(ErrorKind::Cancelled, QStringLiteral("another sign-in has begun")));
    m_attempt = std::make_shared<Attempt>();
    m_attempt->name = name.trimmed().toLower();
    m_attempt->password = std::move(password);
    m_attempt->number = ++m_attempts;
    m_attempt->promise.start();
    const QFuture<Result<Session>> future = m_attempt->promise.future();
    step(m_attempt, m_store.counts(), [this, attempt = m_attempt](const Result<OutboxCounts> &counts) {
        if (!counts) {
            finish(attempt, tl::unexpected(counts.error()));
            return;
        }
        attempt->clientId = counts->clientId;
        askCentre(attempt);
    });
    return future;
}

void WorkstationSignIn::askCentre(const AttemptPtr &attempt)
{
    step(attempt, m_centre.signIn(attempt->name, attempt->password, attempt->clientId),
         [this, attempt](const Result<SignInReply> &reply) {
             if (reply) {
                 letIn(attempt, *reply);
             } else if (mayEnterOffline(reply.error().kind)) {
                 attempt->centreSaid = reply.error();
                 enterOffline(attempt);
             } else {
                 finish(attempt, tl::unexpected(reply.error()));
             }
         });
}

void WorkstationSignIn::letIn(const AttemptPtr &attempt, const SignInReply &reply)
{
    step(attempt,
         m_profile.keys().unlockWithSeatKey(reply.user.name, attempt->password, reply.seatKey, reply.clientId),
         [this, attempt, reply](const Result<void> &unlocked) {
             if (!unlocked) {
                 finish(attempt, tl::unexpected(unlocked.error()));
                 return;
             }
             begin(*attempt, {reply.user, reply.station, false},
                   {reply.clientId, reply.accessToken, reply.expiresSeconds, reply.refreshToken, {}});
             remember(reply);
             finish(attempt, Session {reply.user, reply.station, false});
         });
}

void WorkstationSignIn::enterOffline(const AttemptPtr &attempt)
{
    using Remembered = storage::RememberedSession;
    step(attempt, m_profile.keys().unlockWithPassword(attempt->name, attempt->password),
         [this, attempt](const Result<Remembered> &known) {
             if (!known) {
                 // Not known here: why the centre could not say is what helps.
                 const bool unknown = known.error().kind == ErrorKind::NotFound;
                 Error error = unknown ? attempt->centreSaid : known.error();
                 if (unknown && error.kind != ErrorKind::Untrusted)
                     error.kind = ErrorKind::Offline;
                 finish(attempt, tl::unexpected(error));
                 return;
             }
             const Session session {known->user, known->station, true};
             begin(*attempt, session, {attempt->clientId, {}, 0, known->refreshToken, {}});
             finish(attempt, session);
         });
}

void WorkstationSignIn::begin(const Attempt &attempt, const Session &session,
                              SyncEngine::Credentials credentials)
{
    QByteArray utf8 = attempt.password.toUtf8();
    m_password = std::make_shared<sealing::SecretBytes>(sealing::SecretBytes::taking(utf8));
    credentials.again = again(attempt);
    m_profile.enter(session);
    m_engine.start(credentials);
}

SyncEngine::SignInAgain WorkstationSignIn::again(const Attempt &attempt)
{
    const std::weak_ptr<sealing::SecretBytes> secret = m_password;
    return [this, secret, name = attempt.name](QUuid clientId) {
        const auto password = secret.lock();
        if (!password) {
            return readyFuture(Result<SignInReply>(
                fail(ErrorKind::NeedLogin, QStringLiteral("the password is no longer held"))));
        }
        const auto *bytes = reinterpret_cast<const char *>(password->data());
        return m_centre.signIn(name, QString::fromUtf8(bytes, password->size()), clientId);
    };
}

void WorkstationSignIn::finish(const AttemptPtr &attempt, Result<Session> result)
{
    attempt->promise.addResult(std::move(result));
    attempt->promise.finish();
    attempt->password.fill(QLatin1Char('\0'));
    if (m_attempt == attempt)
        m_attempt.reset();
}

// Moved to another desk, given another role: what may be seen and done follows at once, not with the next token.
void WorkstationSignIn::knownAs(const User &user)
{
    const Session now = m_profile.session();
    if (!m_profile.isUnlocked() || user.name != now.user.name || user == now.user)
        return;
    m_profile.enter({user, now.station, now.offline});
    if (m_remembered.user.name != user.name)
        return;
    m_remembered.user = user;
    remember(m_remembered);
}

void WorkstationSignIn::remember(const SignInReply &reply)
{
    m_remembered = reply;
    storage::RememberedSession session;
    session.user = reply.user;
    session.scopes = scopesOf(reply.user);
    session.refreshToken = reply.refreshToken;
    session.station = reply.station;
    m_profile.keys().remember(session);
}

void WorkstationSignIn::renewed(const SignInReply &reply)
{
    const Session now = m_profile.session();
    if (!m_profile.isUnlocked() || reply.user.name != now.user.name)
        return;
    if (now.offline || reply.user != now.user || reply.station != now.station)
        m_profile.enter({reply.user, reply.station, false});
    if (!m_password || reply.seatKey.isEmpty()) {
        remember(reply);
        return;
    }
    // Signed in anew, perhaps as a new installation: the key slots follow what the centre now holds for it.
    const auto *bytes = reinterpret_cast<const char *>(m_password->data());
    const QString password = QString::fromUtf8(bytes, m_password->size());
    whenReady(this, m_profile.keys().unlockWithSeatKey(reply.user.name, password, reply.seatKey),
              [this, reply](const Result<void> &) { remember(reply); });
}

void WorkstationSignIn::signOut()
{
    if (m_attempt)
        finish(m_attempt, fail(ErrorKind::Cancelled, QStringLiteral("signed out")));
    m_engine.stop();
    m_password.reset();
    m_remembered = {};
    m_profile.leave();
}

QStringList WorkstationSignIn::knownHere() const
{
    return m_profile.keys().knownHere();
}

} // namespace tongdai
