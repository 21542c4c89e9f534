#include "app/storage/local/localsyncstore.h"

#include "app/storage/local/mirror.h"
#include "app/wire/callerdocuments.h"
#include "app/wire/knowledgedocuments.h"
#include "models/ports/whenready.h"

namespace tongdai::storage {

namespace {

constexpr qint64 RecentMs = 7 * 24 * 3600'000LL; ///< older than any copy a centre is put back to

// Centre's day, Asia/Ho_Chi_Minh, no summer time.
qint64 midnightBefore(qint64 nowMs)
{
    constexpr qint64 East = 7 * 3600'000LL;
    constexpr qint64 Day = 24 * 3600'000LL;
    return (nowMs + East) / Day * Day - East;
}

// Puts operations on the board into their new states and says whose records look different now.
void showStates(LocalProfile &profile, const StateChanges &states)
{
    if (states.isEmpty())
        return;
    const auto set = profile.pending().now();
    for (const PendingPtr &operation : set->all()) {
        if (!states.contains(operation->id))
            continue;
        if (operation->call || operation->kind == wire::opCallerKeep())
            profile.changes().noteCalls();
        else if (wire::isKnowledgeOp(operation->kind))
            profile.changes().noteKnowledge();
        else if (wire::isDutyOp(operation->kind))
            profile.changes().noteDirectory();
        else
            profile.changes().noteTicket(operation->subject);
    }
    profile.pending().set(set->changed(states));
}

} // namespace

LocalSyncStore::LocalSyncStore(LocalProfile &profile, QObject *parent)
    : SyncStore(parent)
    , m_profile(profile)
{
    connect(&profile.changes(), &LocalChanges::operationQueued, this, &SyncStore::operationQueued);
    connect(&profile.changes(), &LocalChanges::mirrorRemade, this, &SyncStore::mirrorRemade);
}

QFuture<Result<QList<QueuedOperation>>> LocalSyncStore::takeForSending(int limit)
{
    if (!m_profile.isUnlocked())
        return readyFuture(Result<QList<QueuedOperation>>(locked()));
    return m_profile.write([limit](const Outbox &outbox) { return outbox.takeForSending(limit, nullptr); },
                           [profile = &m_profile](const Result<QList<QueuedOperation>> &taken) {
                               StateChanges states;
                               for (const QueuedOperation &operation : *taken)
                                   states.insert(operation.id, {OperationState::Sending, {}});
                               showStates(*profile, states);
                           });
}

QFuture<Result<void>> LocalSyncStore::recordOutcomes(QList<PushOutcome> outcomes, qint64 atMs)
{
    auto states = std::make_shared<StateChanges>();
    const qint64 now = atMs > 0 ? atMs : m_profile.clock().nowMs();
    return m_profile.write(
        [=](const Outbox &outbox) -> Result<void> {
            auto changed = outbox.recordOutcomes(outcomes, now);
            if (!changed)
                return tl::unexpected(changed.error());
            *states = std::move(*changed);
            return {};
        },
        [profile = &m_profile, states](const Result<void> &) {
            showStates(*profile, *states);
            profile->settleArrived();
        });
}

// For changes that touch many operations: the board is read anew.
template<typename Fn> QFuture<Result<void>> LocalSyncStore::changeAndReload(Fn fn)
{
    if (!m_profile.isUnlocked())
        return readyFuture(Result<void>(locked()));
    auto operations = std::make_shared<QList<PendingPtr>>();
    return m_profile.write(
        [fn, operations](Outbox &outbox) -> Result<void> {
            if (const auto done = fn(outbox); !done)
                return tl::unexpected(done.error());
            auto unsettled = outbox.unsettled();
            if (!unsettled)
                return tl::unexpected(unsettled.error());
            *operations = std::move(*unsettled);
            return {};
        },
        [profile = &m_profile, operations](const Result<void> &) {
            profile->pending().set(PendingSet(*operations));
            profile->changes().noteEverything();
        });
}

QFuture<Result<void>> LocalSyncStore::unknownOutcome()
{
    return changeAndReload([](const Outbox &outbox) { return outbox.requeueSending(); });
}

QFuture<Result<void>> LocalSyncStore::requeueFrom(qint64 from)
{
    return requeue(from, false);
}

QFuture<Result<void>> LocalSyncStore::requeueRecent(qint64 from)
{
    return requeue(from, true);
}

QFuture<Result<void>> LocalSyncStore::requeue(qint64 from, bool recentToo)
{
    auto complete = std::make_shared<bool>(true);
    const auto queued = changeAndReload([from, recentToo, complete](const Outbox &outbox) -> Result<void> {
        const auto first = recentToo ? outbox.recentBelow(from, RecentMs) : Result<qint64>(from);
        if (!first)
            return tl::unexpected(first.error());
        const auto all = outbox.requeueFrom(*first);
        if (!all)
            return tl::unexpected(all.error());
        *complete = *all;
        return {};
    });
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    whenReady(this, queued, [this, promise, complete](Result<void> result) {
        if (result && !*complete)
            result = fail(ErrorKind::NotFound, QStringLiteral("some of these operations are no longer kept"));
        promise->addResult(result);
        promise->finish();
        Q_EMIT operationQueued();
        Q_EMIT queuedAgain();
    });
    return promise->future();
}

QFuture<Result<void>> LocalSyncStore::adoptClient(QUuid clientId)
{
    if (clientId.isNull())
        return readyFuture(
            Result<void>(fail(ErrorKind::Protocol, QStringLiteral("the centre gave no identity"))));
    const auto adopting = changeAndReload([clientId](const Outbox &outbox) { return outbox.adoptClient(clientId); });
    whenReady(this, adopting, [this](const Result<void> &) { Q_EMIT queuedAgain(); });
    return adopting;
}

QFuture<Result<void>> LocalSyncStore::askAgainAboutParked()
{
    return changeAndReload([](const Outbox &outbox) { return outbox.requeueParked(); });
}

QFuture<Result<OutboxCounts>> LocalSyncStore::counts()
{
    const qint64 midnight = midnightBefore(m_profile.clock().nowMs());
    return m_profile.readOutbox([midnight, me = m_profile.session().user.name](const Outbox &outbox) {
        return outbox.counts(midnight, me);
    });
}

QFuture<Result<QList<WaitingItem>>> LocalSyncStore::items(int limit)
{
    return m_profile.readOutbox([limit, me = m_profile.session().user.name](const Outbox &outbox) {
        return outbox.items(limit, me);
    });
}

QFuture<Result<void>> LocalSyncStore::dismiss(QUuid opId)
{
    const qint64 now = m_profile.clock().nowMs();
    return changeAndReload([opId, now](const Outbox &outbox) -> Result<void> {
        const auto dismissed = outbox.dismiss(opId, now);
        if (!dismissed)
            return tl::unexpected(dismissed.error());
        if (!*dismissed)
            return fail(ErrorKind::NotFound, QStringLiteral("no such operation to be dismissed"));
        return {};
    });
}

QFuture<Result<QHash<QString, QString>>> LocalSyncStore::cursors()
{
    return m_profile.mirror().run([](Database &database) { return Mirror(database, nullptr).cursors(); });
}

template<typename Fn> QFuture<Result<void>> LocalSyncStore::changeMirror(Fn fn)
{
    return m_profile.mirror().run(
        [profile = &m_profile, sealer = m_profile.keys().sealer(), fn](Database &database) -> Result<void> {
            auto transaction = Transaction::begin(database);
            auto done = [&]() -> Result<MirrorChanges> {
                if (!transaction)
                    return tl::unexpected(transaction.error());
                Mirror mirror(database, sealer);
                auto changes = fn(mirror);
                if (!changes)
                    return changes;
                if (const auto committed = transaction->commit(); !committed)
                    return tl::unexpected(committed.error());
                return changes;
            }();
            if (!done) {
                profile->noteMirrorError(done.error());
                return tl::unexpected(done.error());
            }
            profile->changes().note(*done);
            profile->settleArrived(done->gone);
            return {};
        });
}

QFuture<Result<void>> LocalSyncStore::applyPage(PullPage page)
{
    if (m_profile.isDiskFull())
        return readyFuture(
            Result<void>(fail(ErrorKind::DiskFull, QStringLiteral("the disk is full: receiving stops"))));
    const bool last = !page.more;
    auto kept = changeMirror([page = std::move(page)](Mirror &mirror) { return mirror.applyPage(page); });
    if (last) {
        m_profile.mirror().post([profile = &m_profile](Database *database) {
            if (database)
                profile->foldMirrorLog(*database);
        });
    }
    return kept;
}

QFuture<Result<void>> LocalSyncStore::keepScopes(QStringList scopes)
{
    return changeMirror([scopes](const Mirror &mirror) { return mirror.keepScopes(scopes); });
}

} // namespace tongdai::storage
