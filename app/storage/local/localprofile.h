// The folder a workstation keeps its data in: outbox, mirror, their threads, keys and upkeep.
#pragma once

#include "app/storage/local/localchanges.h"
#include "app/storage/local/mirrorreader.h"
#include "app/storage/local/outbox.h"
#include "app/storage/local/outboxfile.h"
#include "app/storage/local/profilekeys.h"
#include "app/storage/local/profilelock.h"
#include "app/storage/local/reservefile.h"
#include "app/storage/local/sqlthread.h"
#include "models/ports/signin.h"

#include <atomic>

namespace tongdai::storage {

struct LocalProfileOptions {
    QString folder;
    int copyEverySaves = 200; ///< outbox.bak; upkeep() makes it far more often, this bounds the tail in a flood
    int upkeepMs = 5 * 60'000;
    qint64 reserveBytes = 32 << 20;
    bool secondCopy = true; ///< outbox.bak and outbox.tail; false for the simulator, whose disks hold databases only
    /// Milliseconds that answered operations are kept: a centre restored from its copy gets them again.
    qint64 keepAnsweredMs = 30 * 24 * 3600'000LL;
    /// Work that was done longer ago is left to the centre (sync.md 2.7); 0 keeps all.
    int mirrorDays = 90;
    /// A mirror above this is checked after an unclean exit while it is in use already: no start waits for it.
    qint64 mirrorCheckedFirstBytes = 64 << 20;
    /// Where the work on the databases is done; `Caller` makes the whole profile one thread's.
    SqlThread::Where work = SqlThread::Where::OwnThread;
    OutboxFile::Fault outboxFault; ///< for tests
    OutboxFile::Fault mirrorFault; ///< for tests
    OutboxFile::Fault filesFault; ///< for tests
};

class MirrorPruning;

/// Lives on the GUI thread, which never waits for it but in close(). Threads: `writer` owns outbox.db,
/// `mirror` writes mirror.db and makes all its checkpoints, `reader` reads mirror.db.
class LocalProfile : public QObject
{
    Q_OBJECT
public:
    LocalProfile(LocalProfileOptions options, const Clock &clock, const KeyBox &box,
                 QObject *parent = nullptr);
    ~LocalProfile() override;

    /// Conflict "profile.in_use": another copy of the program has it open. TooNew: made by a newer program;
    /// nothing was touched. DiskFull, Storage.
    QFuture<Result<void>> open();
    void close(); ///< finishes what was given, copies the outbox, gives the folder free

    /// Whose rows are read and whose name operations carry; after the keys are open.
    void enter(const Session &session);
    void leave(); ///< locks the keys and forgets what was opened
    Session session() const { return m_session; }
    bool isUnlocked() const { return m_keys.sealer() != nullptr; }

    OutboxRecovery recovery() const { return m_recovery; } ///< what open() had to do
    bool mirrorWasMadeAnew() const { return m_mirrorAnew; } ///< at opening or since
    bool isDiskFull() const { return m_diskFull; } ///< the reserve is given up; receiving has to stop

    ProfileKeys &keys() { return m_keys; }
    LocalChanges &changes() { return m_changes; }
    const LocalProfileOptions &options() const { return m_options; }
    const Clock &clock() const { return m_clock; }
    SqlThread &mirror() { return m_mirror; }
    PendingBoard &pending() { return m_pending; }

    /// One outbox transaction on the writer thread: `fn(Outbox &)` gives Result<T>, all of it or nothing is
    /// kept. When the disk is full the reserve is given back and `fn` runs once more; when it still is, the mirror is given
    /// up, which the centre has too, and it runs a last time. So it must not change what it captured.
    /// `after(const Result<T> &)` runs on the writer thread once it is durable, before the future is ready.
    template<typename Fn, typename After> auto write(Fn fn, After after)
    {
        return m_writer.run([this, sealer = m_keys.sealer(), fn = std::move(fn),
                             after = std::move(after)](Database &database) mutable {
            auto result = attempt(database, sealer, fn);
            if (!result && mayBeFull(result.error()) && giveReserve())
                result = attempt(database, sealer, fn);
            if (!result && result.error().kind == ErrorKind::DiskFull && giveUpMirror())
                result = attempt(database, sealer, fn);
            if (result)
                after(result);
            else if (result.error().kind == ErrorKind::DiskFull)
                setDiskFull(true);
            return result;
        });
    }

    /// Reads on the read thread: `fn(MirrorReader &, const PendingSet &)`. The set is taken before the
    /// reading begins, so that whatever left it is in what is read.
    template<typename Fn> auto read(Fn fn)
    {
        return m_reader.run([this, sealer = m_keys.sealer(), scopes = m_scopes,
                             fn = std::move(fn)](Database &database) mutable {
            const auto pending = m_pending.now();
            MirrorReader reader(database, sealer, scopes);
            auto result = fn(reader, *pending);
            if (!result)
                noteMirrorError(result.error());
            return result;
        });
    }

    /// Reads the outbox, on the writer thread.
    template<typename Fn> auto readOutbox(Fn fn)
    {
        return m_writer.run([sealer = m_keys.sealer(), fn = std::move(fn)](Database &database) mutable {
            Outbox outbox(database, sealer);
            return fn(outbox);
        });
    }

    /// Writer thread: a save was made; every so many the outbox is copied.
    void countSave();
    /// Settles answered operations whose effect the mirror shows, and those on `gone` subjects. Any thread.
    void settleArrived(const QSet<QUuid> &gone = {});
    /// Damage found while running: the mirror is set aside and made anew at once, and at the next start should that not
    /// come to its end; what the centre has comes again. Any thread.
    void noteMirrorError(const Error &error);
    /// Copies the outbox, prunes it and the mirror, keeps the reserve; done every few minutes and at close.
    QFuture<Result<void>> upkeep();
    /// Mirror thread, between two of its changes: what its log has collected goes into the file, so that the two together
    /// do not grow on. On a full disk that cannot take it the mirror is given up.
    void foldMirrorLog(Database &mirror);

private:
    template<typename Fn>
    auto attempt(Database &database, const SealerPtr &sealer, Fn &fn) -> std::invoke_result_t<Fn &, Outbox &>
    {
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return tl::unexpected(transaction.error());
        Outbox outbox(database, sealer);
        auto result = fn(outbox);
        if (!result)
            return result;
        if (const auto done = transaction->commit(); !done)
            return tl::unexpected(done.error());
        keepTail(outbox.added());
        return result;
    }

    void keepTail(const QList<OutboxRow> &added); ///< writer thread; a failure is logged, the outbox has the rows
    static bool mayBeFull(const Error &error);
    bool giveReserve();
    void setDiskFull(bool full);
    void keepReserve(); ///< writer thread
    qint64 mirrorBytes() const; ///< on disk, its log included
    bool giveUpMirror();
    bool removeMirror();
    Result<std::unique_ptr<Database>> openOutbox();
    Result<std::unique_ptr<Database>> tryOutbox();
    Result<std::unique_ptr<Database>> openMirror(bool check);
    Result<std::unique_ptr<Database>> openReader() const;
    bool checksMirrorLater() const;
    void checkMirrorBeside();
    Result<void> onKey(const QString &keyId, ProfileKeys::Opening opening);
    enum class OldMirror { SetAsideIfDamaged, Remove };
    QFuture<Result<void>> remakeMirror(OldMirror old);
    static Result<void> matchMirror(Database &database, const SealerPtr &sealer, const QString &keyId);
    void pruneMirror();
    void pruneMirrorOn(std::shared_ptr<MirrorPruning> pass);
    void copySoon();
    void copyNow(Database &database); ///< writer thread; a failure is logged and the next save tries again
    Result<void> copyOutbox(Database &database);
    QString path(const char *name) const;

    const LocalProfileOptions m_options;
    const Clock &m_clock;
    LocalChanges m_changes;
    PendingBoard m_pending;
    OutboxFile m_outboxFile;
    ReserveFile m_reserve;
    std::unique_ptr<ProfileLock> m_lock;
    QTimer m_upkeep;
    Session m_session;
    QStringList m_scopes;
    OutboxRecovery m_recovery = OutboxRecovery::None;
    std::atomic<bool> m_mirrorAnew = false;
    bool m_open = false;
    int m_saves = 0; // writer thread
    std::atomic<bool> m_diskFull = false;
    std::atomic<bool> m_mending = false;
    std::atomic<bool> m_pruning = false;
    QFuture<void> m_checking; ///< of a large mirror, on a thread and a connection of its own
    SqlThread m_writer;
    SqlThread m_mirror;
    SqlThread m_reader;
    ProfileKeys m_keys;
};

} // namespace tongdai::storage
