// The engine's view of outbox and mirror.
#pragma once

#include "models/ports/centralserver.h"
#include "models/ports/syncmonitor.h"

#include <QObject>

namespace tongdai {

/// One operation ready to travel: its envelope as JSON bytes, always the same for the same operation.
struct QueuedOperation {
    qint64 n = 0;
    QUuid id;
    QByteArray bytes;
};

struct OutboxCounts {
    int waiting = 0; ///< queued or sending
    int refused = 0; ///< rejected or parked, not dismissed
    /// Carried out over somebody's newer change and not dismissed; of the person who is signed in.
    int toKnow = 0;
    int sentToday = 0;
    qint64 ackedN = 0;
    qint64 nextN = 1;
    QUuid clientId; ///< this installation as the outbox knows it, null before adoptClient
};

/// Lives on the GUI thread; the work is done on the writer thread (outbox) and the mirror thread, futures bring it back.
class SyncStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// The oldest operations not yet answered, in order of n, at most `limit`; they become `sending`.
    virtual QFuture<Result<QList<QueuedOperation>>> takeForSending(int limit) = 0;
    /// Answers of the centre, in one transaction. What has no outcome here is not settled, whatever numbers the centre
    /// knows: another copy of this profile may have used them.
    /// `atMs`: when the centre answered, by its clock (0: it did not say); how long answers are kept is counted by it,
    /// since this machine's clock may jump by years.
    virtual QFuture<Result<void>> recordOutcomes(QList<PushOutcome> outcomes, qint64 atMs) = 0;
    /// Nothing is known of what was sent: back to queued.
    virtual QFuture<Result<void>> unknownOutcome() = 0;
    /// The centre has lost its past (restored): every kept operation with n >= `from` is queued again.
    /// NotFound: done, but some of them are no longer kept; this installation needs a new identity.
    virtual QFuture<Result<void>> requeueFrom(qint64 from) = 0;
    /// The same after a lost past in which a copy of this profile may have sent our operations for us: those below `from`
    /// too that were answered in the last week, because what became of them may have been decided anew.
    virtual QFuture<Result<void>> requeueRecent(qint64 from) = 0;
    /// A new identity for this installation: all operations still kept are numbered anew from 1, keep their ids and are
    /// queued again. Also the answered ones: when numbers were in use elsewhere, who can say whose answers those were;
    /// the centre knows each by its id.
    virtual QFuture<Result<void>> adoptClient(QUuid clientId) = 0;
    /// What the centre has parked and nobody has dismissed is queued again: its number asks whether it has been carried out
    /// meanwhile.
    virtual QFuture<Result<void>> askAgainAboutParked() = 0;
    virtual QFuture<Result<OutboxCounts>> counts() = 0;

    /// What the page "Đồng bộ" lists, words opened: as SyncMonitor::items().
    virtual QFuture<Result<QList<WaitingItem>>> items(int limit) = 0;
    /// The person has seen and settled a refused operation, or one to know of: it no longer counts. NotFound
    /// when there is none such.
    virtual QFuture<Result<void>> dismiss(QUuid opId) = 0;

    /// Cursor per scope, empty before the first sync.
    virtual QFuture<Result<QHash<QString, QString>>> cursors() = 0;
    /// Rows and cursor in one transaction; a row that cannot be read is set aside (bad_row) and the rest goes on.
    /// A page with reset starts a generation: rows of the scope not seen again by the page without `more` are swept.
    /// Conflict: the page goes on from a cursor that is not the scope's here (any more); nothing was kept, cursors()
    /// says where to go on.
    virtual QFuture<Result<void>> applyPage(PullPage page) = 0;
    /// Purges mirror rows and cursors of every scope not in the list.
    virtual QFuture<Result<void>> keepScopes(QStringList scopes) = 0;

Q_SIGNALS:
    void operationQueued(); ///< something waits to be sent
    /// What was received is gone, or older than it was: cursors() says what is left, and the rest is to be asked for.
    void mirrorRemade();
};

} // namespace tongdai
