#include "app/sync/syncengine.h"

#include "models/ports/whenready.h"

#include <QLoggingCategory>

namespace tongdai {

Q_LOGGING_CATEGORY(syncLog, "tongdai.sync")

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr qint64 SoonMs = 3'000;
constexpr qint64 CoalesceMs = 50;
constexpr int MaxItems = 500;

} // namespace

SyncEngine::SyncEngine(const SyncParts &parts, QObject *parent)
    : SyncMonitor(parent)
    , m_parts(parts)
    , m_push(parts, this)
    , m_pull(parts, this)
    , m_files(parts, this)
{
    connect(&m_push, &PushLoop::trouble, this, &SyncEngine::loopTrouble);
    connect(&m_pull, &PullLoop::trouble, this, &SyncEngine::loopTrouble);
    connect(&m_push, &PushLoop::advanced, this, &SyncEngine::recount);
    connect(&m_push, &PushLoop::advanced, &m_files, &FileLoop::kick); // a file follows the operation that names it
    if (parts.fileStore)
        connect(parts.fileStore, &FileStore::filesWaiting, &m_files, &FileLoop::kick);
    connect(&m_push, &PushLoop::forked, this, [this] {
        qCWarning(syncLog) << "numbers of this installation are in use elsewhere or lost here";
        m_wantsNewClient = true;
        on(SyncEvent::AskAgain);
    });
    connect(&m_pull, &PullLoop::otherPast, this, [this] { m_otherPast = true; });
    connect(&m_pull, &PullLoop::upToDate, this, [this] {
        m_status.dataAsOfMs = m_parts.clock.nowMs();
        on(SyncEvent::CaughtUp);
    });
    connect(&m_parts.store, &SyncStore::operationQueued, this, [this] {
        m_push.kick();
        recount();
    });
    // Else nothing would be asked for before the next news, and the screen say meanwhile that all is here.
    connect(&m_parts.store, &SyncStore::mirrorRemade, this, [this] { on(SyncEvent::AskAgain); });
    recount();
}

SyncEngine::~SyncEngine()
{
    m_push.stop();
    m_pull.stop();
    m_files.stop();
    for (const int timer : {m_retryTimer, m_renewTimer, m_publishTimer})
        m_parts.timers.cancel(timer);
}

void SyncEngine::start(const Credentials &credentials)
{
    dropSession();
    if (credentials.clientId != m_clientId)
        m_wantsNewClient = false;
    m_clientId = credentials.clientId;
    m_access = credentials.accessToken;
    m_accessUntilMs = m_parts.clock.steadyMs() + credentials.expiresSeconds * qint64(1000);
    m_refresh = credentials.refreshToken;
    m_again = credentials.again;
    m_parts.server.setAccessToken(m_access);
    if (!m_access.isEmpty())
        scheduleRenewal(credentials.expiresSeconds);
    m_scopesKept.clear();
    m_restedIn = SyncState::Connecting;
    m_push.forgive();
    m_pull.forgive();
    m_backoff.succeeded();
    recount();
    on(SyncEvent::SignedIn);
}

void SyncEngine::stop()
{
    if (!m_refresh.isEmpty())
        m_parts.server.signOut(m_refresh, m_clientId);
    m_wasOffline = false;
    m_status.offlineSinceMs = 0;
    on(SyncEvent::SignedOut);
}

void SyncEngine::networkUp()
{
    on(SyncEvent::NetworkUp);
}

void SyncEngine::retryNow()
{
    on(SyncEvent::RetryNow);
}

void SyncEngine::dismissRefused(const QUuid &opId)
{
    whenReady(this, m_parts.store.dismiss(opId), [this](const Result<void> &) { recount(); });
}

// The table and what it asks for

void SyncEngine::on(SyncEvent event)
{
    const SyncStep step = next(m_phase, event);
    if (step.phase != m_phase) {
        qCInfo(syncLog) << "phase" << int(m_phase) << "to" << int(step.phase) << "on" << int(event);
        m_phase = step.phase;
        ++m_connect;
        m_parts.timers.cancel(std::exchange(m_retryTimer, 0));
        m_retriesSoon = false;
        keepOfflineSince();
    }
    act(step.actions);
    publish();
}

void SyncEngine::keepOfflineSince()
{
    switch (m_phase) {
    case SyncPhase::Offline:
        m_wasOffline = true;
        [[fallthrough]];
    case SyncPhase::NeedLogin:
    case SyncPhase::Untrusted:
        if (m_status.offlineSinceMs == 0)
            m_status.offlineSinceMs = m_parts.clock.nowMs();
        m_restedIn = shownState();
        break;
    case SyncPhase::CatchingUp:
    case SyncPhase::Live:
    case SyncPhase::NeedUpdate:
    case SyncPhase::DiskFull:
        m_status.offlineSinceMs = 0;
        m_restedIn = SyncState::Connecting;
        break;
    case SyncPhase::SignedOut:
    case SyncPhase::Connecting:
        break;
    }
}

void SyncEngine::act(SyncActions actions)
{
    if (actions & SyncAction::StopLoops) {
        m_push.stop();
        m_files.stop();
    }
    if (actions & (SyncAction::StopLoops | SyncAction::StopPull))
        m_pull.stop();
    if (actions & SyncAction::DropSession)
        dropSession();
    if (actions & (SyncAction::RunPush | SyncAction::RunPull)) {
        const qint64 spread = std::exchange(m_wasOffline, false) ? m_parts.chance(m_hello.spreadMs + 1) : 0;
        if (actions & SyncAction::RunPush)
            startSending(spread);
        if (actions & SyncAction::RunPull)
            m_pull.run({m_hello.epoch, m_hello.life, m_hello.scopes, m_hello.waitSeconds}, spread);
    }
    if (actions & SyncAction::RetryAfterBackoff)
        retryIn(m_backoff.next(m_parts.chance, std::exchange(m_waitAtLeastMs, 0)));
    if (actions & SyncAction::RetryInAMinute)
        retryIn(MinuteMs);
    if ((actions & SyncAction::ConnectSoon) && !m_retriesSoon) {
        retryIn(m_parts.chance(SoonMs));
        m_retriesSoon = true;
    }
    if (actions & SyncAction::Connect)
        connectNow();
}

void SyncEngine::startSending(qint64 delayMs)
{
    m_push.run({m_clientId, m_hello.epoch, m_hello.batch}, delayMs);
    m_files.run(delayMs, m_hello.epoch + QLatin1Char('.') + m_hello.life);
}

void SyncEngine::retryIn(qint64 ms)
{
    m_parts.timers.cancel(m_retryTimer);
    m_retryTimer = m_parts.timers.after(ms, [this] {
        m_retryTimer = 0;
        m_retriesSoon = false;
        on(SyncEvent::RetryDue);
    });
}

void SyncEngine::loopTrouble(SyncEvent event, bool tokenOver)
{
    if (tokenOver)
        m_access.clear();
    on(event);
}

// Connecting

template<typename T, typename Fn> void SyncEngine::inThisConnect(const QFuture<T> &future, Fn fn)
{
    whenReady(this, future, [this, connect = m_connect, fn = std::move(fn)](const T &result) {
        if (connect == m_connect)
            fn(result);
    });
}

bool SyncEngine::hasFreshToken() const
{
    return !m_access.isEmpty() && m_parts.clock.steadyMs() < m_accessUntilMs;
}

void SyncEngine::connectNow()
{
    ++m_connect;
    m_askedForNewClient = false;
    m_tokenTriedAnew = !hasFreshToken();
    if (m_wantsNewClient) {
        askForNewClient();
        return;
    }
    if (hasFreshToken()) {
        checkClient();
        return;
    }
    renew([this, connect = m_connect](const Result<SignInReply> &reply) {
        if (connect != m_connect)
            return;
        if (reply)
            checkClient();
        else
            sessionRefused(reply.error());
    });
}

void SyncEngine::askForNewClient()
{
    if (!m_again) {
        on(SyncEvent::Refused); // the next sign-in asks for it, see wantsNewClient()
        return;
    }
    if (m_askedForNewClient) {
        failedToConnect(
            Error {ErrorKind::Protocol, QStringLiteral("a new installation with numbers in use"), {}, {}});
        return;
    }
    m_askedForNewClient = true;
    inThisConnect(m_again(QUuid()), [this](const Result<SignInReply> &reply) {
        if (!reply) {
            sessionRefused(reply.error());
            return;
        }
        m_wantsNewClient = false;
        adopt(*reply);
        checkClient();
    });
}

void SyncEngine::renew(std::function<void(const Result<SignInReply> &)> then)
{
    m_afterRenewal.append(std::move(then));
    if (m_afterRenewal.size() > 1)
        return; // one on its way serves all
    const auto settle = [this, session = m_session](const Result<SignInReply> &reply) {
        if (session != m_session)
            return;
        const auto waiting = std::exchange(m_afterRenewal, {});
        if (reply)
            adopt(*reply);
        for (const auto &fn : waiting)
            fn(reply);
    };
    const auto withPassword = [this, settle] { whenReady(this, m_again(m_clientId), settle); };
    if (m_refresh.isEmpty()) {
        if (m_again)
            withPassword();
        else
            settle(fail(ErrorKind::NeedLogin, QStringLiteral("nothing to renew the session with")));
        return;
    }
    whenReady(this, m_parts.server.refresh(m_refresh, m_clientId),
              [this, settle, withPassword, session = m_session](const Result<SignInReply> &reply) {
                  if (session != m_session)
                      return;
                  const bool refused = !reply
                      && (reply.error().kind == ErrorKind::NeedLogin
                          || reply.error().kind == ErrorKind::Forbidden);
                  if (refused && m_again) {
                      m_refresh.clear();
                      withPassword();
                      return;
                  }
                  settle(reply);
              });
}

void SyncEngine::adopt(const SignInReply &reply)
{
    m_clientId = reply.clientId;
    m_access = reply.accessToken;
    m_refresh = reply.refreshToken;
    m_accessUntilMs = m_parts.clock.steadyMs() + reply.expiresSeconds * qint64(1000);
    m_parts.server.setAccessToken(m_access);
    scheduleRenewal(reply.expiresSeconds);
    Q_EMIT sessionRenewed(reply);
}

void SyncEngine::scheduleRenewal(int expiresSeconds)
{
    m_parts.timers.cancel(m_renewTimer);
    m_renewTimer = m_parts.timers.after(expiresSeconds * qint64(800), [this] {
        m_renewTimer = 0;
        // At 80 % of its life. Unreachable is not the end: the next connect renews.
        renew([this](const Result<SignInReply> &reply) {
            if (!reply
                && (reply.error().kind == ErrorKind::NeedLogin || reply.error().kind == ErrorKind::Forbidden))
                on(SyncEvent::Refused);
            else if (reply)
                askAboutParked();
        });
    });
}

// A seat may stay connected for a whole shift, and nothing else tells it that the centre has carried out meanwhile what
// it had parked.
void SyncEngine::askAboutParked()
{
    if (m_status.refused == 0)
        return;
    whenReady(this, m_parts.store.askAgainAboutParked(), [this](const Result<void> &queued) {
        if (queued)
            m_push.kick(); // else the next renewal asks
    });
}

void SyncEngine::dropSession()
{
    ++m_session;
    m_afterRenewal.clear();
    m_parts.timers.cancel(std::exchange(m_renewTimer, 0));
    m_access.clear();
    m_refresh.clear();
    m_again = {};
    m_parts.server.setAccessToken({});
}

void SyncEngine::sessionRefused(const Error &error)
{
    if (error.kind == ErrorKind::NeedLogin || error.kind == ErrorKind::Forbidden)
        on(SyncEvent::Refused);
    else
        failedToConnect(error);
}

void SyncEngine::failedToConnect(const Error &error)
{
    qCInfo(syncLog) << "no connection:" << error.detail;
    m_waitAtLeastMs = askedToWaitMs(error);
    on(error.kind == ErrorKind::Untrusted ? SyncEvent::BadCertificate : SyncEvent::Lost);
}

void SyncEngine::checkClient()
{
    inThisConnect(m_parts.store.counts(), [this](const Result<OutboxCounts> &counts) {
        if (!counts) {
            failedToConnect(counts.error());
            return;
        }
        if (counts->clientId == m_clientId) {
            sayHello();
            return;
        }
        inThisConnect(m_parts.store.adoptClient(m_clientId), [this](const Result<void> &adopted) {
            if (adopted)
                sayHello();
            else
                failedToConnect(adopted.error());
        });
    });
}

void SyncEngine::sayHello()
{
    inThisConnect(m_parts.server.hello(m_clientId),
                  [this, sent = m_parts.clock.nowMs()](const Result<HelloReply> &reply) {
                      if (reply) {
                          // The centre wrote its time about half way between question and answer.
                          m_status.clockSkewMs = (sent + m_parts.clock.nowMs()) / 2 - reply->nowMs;
                          greeted(*reply);
                          return;
                      }
                      if (reply.error().kind != ErrorKind::NeedLogin) {
                          sessionRefused(reply.error());
                          return;
                      }
                      // Only a refused renewal is the session's end; a fresh token refused is tried again
                      // later.
                      m_access.clear();
                      if (m_tokenTriedAnew)
                          failedToConnect(reply.error());
                      else
                          connectNow();
                  });
}

void SyncEngine::greeted(const HelloReply &reply)
{
    m_hello = reply;
    if (reply.user)
        Q_EMIT knownAs(*reply.user);
    settleNumbers(reply);
}

void SyncEngine::settleNumbers(const HelloReply &reply)
{
    inThisConnect(m_parts.store.counts(), [this, lastN = reply.lastN](const Result<OutboxCounts> &counts) {
        if (!counts) {
            failedToConnect(counts.error());
        } else if (lastN >= counts->nextN) {
            // Another copy of this profile has gone on with our numbers: a restored or cloned disk.
            qCWarning(syncLog) << "the centre knows higher numbers than this outbox ever gave";
            m_wantsNewClient = true;
            askForNewClient();
        } else if (lastN < counts->ackedN || (m_otherPast && counts->ackedN > 0)) {
            // After a lost past equal numbers prove nothing, a copy of this profile may have used them since, or
            // have sent ours again and had them decided otherwise: they go out once more, and the centre says whether
            // they are ours and what became of them.
            qCWarning(syncLog) << "the centre has lost operations it had acknowledged: sending them again";
            const qint64 from = qMin(lastN + 1, counts->ackedN);
            inThisConnect(m_otherPast ? m_parts.store.requeueRecent(from) : m_parts.store.requeueFrom(from),
                          [this](const Result<void> &queued) {
                              if (queued) {
                                  m_otherPast = false;
                                  settleScopes();
                              } else if (queued.error().kind == ErrorKind::NotFound) {
                                  // Some of them are no longer kept here, so these numbers have a hole for
                                  // ever.
                                  m_wantsNewClient = true;
                                  askForNewClient();
                              } else {
                                  failedToConnect(queued.error());
                              }
                          });
        } else {
            settleScopes();
        }
    });
}

void SyncEngine::settleScopes()
{
    if (m_hello.scopes == m_scopesKept) {
        settleParked();
        return;
    }
    inThisConnect(m_parts.store.keepScopes(m_hello.scopes), [this](const Result<void> &kept) {
        if (kept) {
            m_scopesKept = m_hello.scopes;
            settleParked();
        } else {
            failedToConnect(kept.error());
        }
    });
}

void SyncEngine::settleParked()
{
    inThisConnect(m_parts.store.askAgainAboutParked(), [this](const Result<void> &queued) {
        if (queued)
            connected();
        else
            failedToConnect(queued.error());
    });
}

void SyncEngine::connected()
{
    m_backoff.succeeded();
    if (m_wasOffline) {
        m_push.forgive();
        m_pull.forgive();
    }
    m_again = {};
    recount();
    on(m_hello.tooNew ? SyncEvent::ConnectedTooNew : SyncEvent::Connected);
}

// What is shown

SyncState SyncEngine::shownState() const
{
    switch (m_phase) {
    case SyncPhase::SignedOut:
        return SyncState::SignedOut;
    case SyncPhase::Connecting:
        return m_restedIn; // a try every few seconds must not make the line flicker
    case SyncPhase::CatchingUp:
        return SyncState::CatchingUp;
    case SyncPhase::Live:
        return m_status.waiting > 0 && m_push.isSending() ? SyncState::Sending : SyncState::Live;
    case SyncPhase::Offline:
        return SyncState::Offline;
    case SyncPhase::NeedLogin:
        return SyncState::NeedLogin;
    case SyncPhase::Untrusted:
        return SyncState::Untrusted;
    case SyncPhase::NeedUpdate:
        return SyncState::NeedUpdate;
    case SyncPhase::DiskFull:
        return SyncState::DiskFull;
    }
    return SyncState::Offline;
}

SyncStatus SyncEngine::status() const
{
    SyncStatus status = m_status;
    status.state = shownState();
    return status;
}

void SyncEngine::publish()
{
    if (m_publishTimer != 0)
        return;
    m_publishTimer = m_parts.timers.after(CoalesceMs, [this] {
        m_publishTimer = 0;
        Q_EMIT statusChanged();
    });
}

void SyncEngine::recount()
{
    if (m_counting) {
        m_countAgain = true;
        return;
    }
    m_counting = true;
    m_countAgain = false;
    const auto done = [this] {
        m_counting = false;
        publish();
        if (m_countAgain)
            recount();
    };
    whenReady(this, m_parts.store.counts(), [this, done](const Result<OutboxCounts> &counts) {
        if (!counts) {
            done();
            return;
        }
        m_status.waiting = counts->waiting;
        m_status.refused = counts->refused;
        m_status.sentToday = counts->sentToday;
        if (counts->waiting + counts->refused + counts->toKnow == 0) {
            m_items.clear();
            done();
            return;
        }
        publish();
        whenReady(this, m_parts.store.items(MaxItems), [this, done](const Result<QList<WaitingItem>> &items) {
            if (items)
                m_items = *items;
            done();
        });
    });
}

} // namespace tongdai
