// The client side of syncing: keeps outbox and mirror in step with the centre. Lives on the GUI thread; all
// work is done behind its ports.
#pragma once

#include "app/sync/fileloop.h"
#include "app/sync/pullloop.h"
#include "app/sync/pushloop.h"
#include "models/ports/syncmonitor.h"

namespace tongdai {

/// Push and pull run side by side once hello has been answered; what each event means is the table of
/// syncphase.h. Never shows a call as lost or sent twice: what is not answered is sent again as it was.
class SyncEngine final : public SyncMonitor
{
    Q_OBJECT
public:
    SyncEngine(const SyncParts &parts, QObject *parent = nullptr);
    ~SyncEngine() override;

    /// Signs in at the centre once more with what the person typed; a null id asks for a new installation.
    using SignInAgain = std::function<QFuture<Result<SignInReply>>(QUuid clientId)>;

    struct Credentials {
        QUuid clientId; ///< this installation, null when it has none yet
        QString accessToken; ///< empty: to be renewed first
        int expiresSeconds = 0;
        QString refreshToken; ///< empty: only `again` can open a session
        SignInAgain again; ///< may be empty; dropped as soon as the centre has let us in
    };
    void start(const Credentials &credentials);
    /// The person left: their session ends at the centre where it can be reached, nothing else travels, tokens are
    /// forgotten, the outbox stays.
    void stop();
    void networkUp();
    void recount(); ///< the outbox was opened or changed by others

    /// The next sign-in has to ask for a new installation (null client id): this profile was copied or lost
    /// numbers.
    bool wantsNewClient() const { return m_wantsNewClient; }

    /// `atMs`: what status().dataAsOfMs was when the program last ended.
    void setDataAsOf(qint64 atMs) { m_status.dataAsOfMs = atMs; }

    SyncStatus status() const override;
    QList<WaitingItem> items() const override { return m_items; }
    void retryNow() override;
    void dismissRefused(const QUuid &opId) override;

Q_SIGNALS:
    void sessionRenewed(const tongdai::SignInReply &reply); ///< new tokens, to be remembered
    void knownAs(const tongdai::User &user); ///< the person as the centre has them at this greeting

private:
    void on(SyncEvent event);
    void act(SyncActions actions);
    void loopTrouble(SyncEvent event, bool tokenOver);
    void startSending(qint64 delayMs);
    void retryIn(qint64 ms);
    void keepOfflineSince();
    SyncState shownState() const;

    // Connecting, step by step; each ends in an event.
    void connectNow();
    void askForNewClient();
    void renew(std::function<void(const Result<SignInReply> &)> then);
    void checkClient();
    void sayHello();
    void greeted(const HelloReply &reply);
    void settleNumbers(const HelloReply &reply);
    void settleScopes();
    void settleParked();
    void askAboutParked();
    void connected();
    void failedToConnect(const Error &error);
    void sessionRefused(const Error &error);
    void adopt(const SignInReply &reply);
    void scheduleRenewal(int expiresSeconds);
    void dropSession();
    bool hasFreshToken() const;

    void publish();
    template<typename T, typename Fn> void inThisConnect(const QFuture<T> &future, Fn fn);

    SyncParts m_parts;
    PushLoop m_push;
    PullLoop m_pull;
    FileLoop m_files;
    SyncPhase m_phase = SyncPhase::SignedOut;
    Backoff m_backoff;
    qint64 m_waitAtLeastMs = 0;
    int m_retryTimer = 0;
    int m_renewTimer = 0;
    int m_publishTimer = 0;
    bool m_retriesSoon = false;
    int m_connect = 0; ///< number of the current attempt; later answers of older ones are dropped
    int m_session = 0; ///< number of the current session

    QUuid m_clientId;
    QString m_access;
    qint64 m_accessUntilMs = 0; ///< steady clock
    QString m_refresh;
    SignInAgain m_again;
    QList<std::function<void(const Result<SignInReply> &)>> m_afterRenewal;
    bool m_wantsNewClient = false;
    bool m_askedForNewClient = false; ///< in this attempt already
    bool m_tokenTriedAnew = false; ///< in this attempt already
    bool m_wasOffline = false;
    bool m_otherPast = false; ///< the centre's pages tell of a lost past; not yet answered by sending again

    HelloReply m_hello; ///< the last one
    QStringList m_scopesKept; ///< the store holds no other scopes than these; empty: not known

    SyncStatus m_status; ///< without state: shownState() says it
    SyncState m_restedIn = SyncState::Connecting; ///< what is shown while a try is on its way
    QList<WaitingItem> m_items;
    bool m_counting = false;
    bool m_countAgain = false;
};

} // namespace tongdai
