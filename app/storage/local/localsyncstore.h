// The sync engine's hold on the profile.
#pragma once

#include "app/storage/local/localprofile.h"
#include "models/ports/syncstore.h"

namespace tongdai::storage {

/// GUI thread.
class LocalSyncStore final : public SyncStore
{
    Q_OBJECT
public:
    explicit LocalSyncStore(LocalProfile &profile, QObject *parent = nullptr);

    QFuture<Result<QList<QueuedOperation>>> takeForSending(int limit) override;
    QFuture<Result<void>> recordOutcomes(QList<PushOutcome> outcomes, qint64 atMs) override;
    QFuture<Result<void>> unknownOutcome() override;
    /// NotFound: queued again as far as kept, but some operations from there on were forgotten after 30 days;
    /// this installation needs a new identity.
    QFuture<Result<void>> requeueFrom(qint64 from) override;
    QFuture<Result<void>> requeueRecent(qint64 from) override;
    QFuture<Result<void>> adoptClient(QUuid clientId) override;
    QFuture<Result<void>> askAgainAboutParked() override;
    QFuture<Result<OutboxCounts>> counts() override;
    QFuture<Result<QList<WaitingItem>>> items(int limit) override;
    QFuture<Result<void>> dismiss(QUuid opId) override;
    QFuture<Result<QHash<QString, QString>>> cursors() override;
    /// DiskFull, before anything is written, while the reserve is given up: the room is for calls.
    QFuture<Result<void>> applyPage(PullPage page) override;
    QFuture<Result<void>> keepScopes(QStringList scopes) override;

Q_SIGNALS:
    void queuedAgain(); ///< answered operations are sent once more: the centre has lost its past, or is another

private:
    template<typename Fn> QFuture<Result<void>> changeMirror(Fn fn);
    QFuture<Result<void>> requeue(qint64 from, bool recentToo);
    template<typename Fn> QFuture<Result<void>> changeAndReload(Fn fn);

    LocalProfile &m_profile;
};

} // namespace tongdai::storage
