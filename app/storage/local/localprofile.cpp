#include "app/storage/local/localprofile.h"

#include "app/storage/local/knowledgeoverlay.h"
#include "app/storage/local/mirror.h"
#include "app/storage/local/mirrorpruning.h"
#include "app/wire/knowledgedocuments.h"
#include "models/domain/uuid7.h"
#include "models/ports/whenready.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QtConcurrentRun>

namespace tongdai::storage {

Q_LOGGING_CATEGORY(lcProfile, "tongdai.storage.profile")

namespace {
constexpr qint64 DayMs = 24 * 3600'000LL;
constexpr int PruneBatchMs
    = 30; // and a commit: a page of the centre or a reader's wait is not held up for long
constexpr qint64 MirrorLogBytes = 4 << 20; ///< folded above that
constexpr qint64 WorthGivingUpBytes = 4 << 20; ///< below that a removed mirror helps nobody
constexpr qint64 UnseenMs = DayMs; // applied, yet no row came: not visible to this seat
} // namespace

LocalProfile::LocalProfile(LocalProfileOptions options, const Clock &clock, const KeyBox &box,
                           QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_clock(clock)
    , m_outboxFile(m_options.folder, m_options.outboxFault)
    , m_reserve(path("reserve"), m_options.reserveBytes)
    , m_writer(QStringLiteral("outbox"), m_options.work)
    , m_mirror(QStringLiteral("mirror"), m_options.work)
    , m_reader(QStringLiteral("mirror reader"), m_options.work)
    , m_keys(m_writer, box, clock,
             [this](const QString &keyId, ProfileKeys::Opening opening) { return onKey(keyId, opening); })
{
    connect(&m_upkeep, &QTimer::timeout, this, [this] { upkeep(); });
}

LocalProfile::~LocalProfile()
{
    close();
}

QString LocalProfile::path(const char *name) const
{
    return m_options.folder + QLatin1Char('/') + QLatin1String(name);
}

QFuture<Result<void>> LocalProfile::open()
{
    if (!QDir().mkpath(m_options.folder))
        return readyFuture(
            Result<void>(fail(ErrorKind::Storage, QStringLiteral("the profile folder cannot be made"))));
    auto lock = ProfileLock::take(m_options.folder);
    if (!lock)
        return readyFuture(Result<void>(tl::unexpected(lock.error())));
    m_lock = std::move(*lock);
    QFile running(path("running"));
    const bool uncleanExit = running.exists();
    if (!running.open(QIODevice::WriteOnly))
        qCWarning(lcProfile) << "the mark of a running program cannot be written";
    running.close();
    m_open = true;
    m_upkeep.start(m_options.upkeepMs);

    // One after the other: a newer program's outbox must be refused before the mirror is touched.
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    auto future = promise->future();
    const auto finish = [promise](Result<void> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    whenReady(this, m_writer.open([this] { return openOutbox(); }),
              [this, uncleanExit, finish](const Result<void> &outbox) {
                  if (!outbox)
                      return finish(outbox);
                  const bool later = uncleanExit && checksMirrorLater();
                  const bool first = uncleanExit && !later;
                  whenReady(this, m_mirror.open([this, first] { return openMirror(first); }),
                            [this, uncleanExit, later, finish](const Result<void> &mirror) {
                                if (!mirror)
                                    return finish(mirror);
                                if (later)
                                    checkMirrorBeside();
                                m_mirror.post([this](Database *database) { // no start waits for them either
                                    if (!database)
                                        return;
                                    if (const auto built = Mirror::buildCallIndexes(*database); !built)
                                        qCWarning(lcProfile) << "indexes of calls:" << built.error().detail;
                                    foldMirrorLog(*database); // what a kill has left of it
                                });
                                whenReady(this, m_reader.open([this] { return openReader(); }), finish);
                                m_writer.post([this](Database *) {
                                    // Later and in the background: no start waits for the reserve.
                                    if (const auto kept = m_reserve.keep(); !kept)
                                        setDiskFull(true);
                                    else if (m_mirrorAnew)
                                        setDiskFull(false); // the room was the mirror's
                                });
                                if (uncleanExit || m_recovery != OutboxRecovery::None)
                                    copySoon();
                            });
              });
    return future;
}

void LocalProfile::close()
{
    if (!m_open)
        return;
    m_open = false;
    m_upkeep.stop();
    m_keys.stop();
    m_checking.waitForFinished();
    m_reader.stop(); // before the mirror's own connection, which makes the last checkpoint
    m_mirror.stop();
    m_writer.post([this](Database *database) {
        if (database)
            copyNow(*database);
    });
    m_writer.stop();
    QFile::remove(path("running"));
    m_lock.reset();
}

Result<std::unique_ptr<Database>> LocalProfile::openOutbox()
{
    auto database = tryOutbox();
    // An older program's outbox is brought up to date first, and that writes: the reserve is for this too.
    if (!database && mayBeFull(database.error()) && giveReserve())
        database = tryOutbox();
    if (!database && database.error().kind == ErrorKind::DiskFull && removeMirror())
        database = tryOutbox();
    return database;
}

Result<std::unique_ptr<Database>> LocalProfile::tryOutbox()
{
    auto database = m_outboxFile.open(&m_recovery);
    if (!database)
        return database;
    if (const auto done = Outbox(**database, nullptr).requeueSending(); !done) {
        // Once the reserve is gone too, the person still gets at what is there: what was on its way is sent again
        // whichever of the two it is called.
        if (!mayBeFull(done.error()) || m_reserve.isKept())
            return tl::unexpected(done.error());
        setDiskFull(true);
    }
    if (const auto loaded = m_keys.load(**database); !loaded)
        return tl::unexpected(loaded.error());
    return database;
}

Result<std::unique_ptr<Database>> LocalProfile::openMirror(bool check)
{
    DatabaseOptions options;
    options.file = path("mirror.db");
    options.durability = DatabaseOptions::Durability::Normal;
    options.fault = m_options.mirrorFault;
    // A first synchronisation writes into the middle of its indexes, again and again into the same pages.
    options.cacheKb = 64 * 1024;
    options.walAutoCheckpoint = 16'384;
    const auto attempt = [&options](bool checked) -> Result<std::unique_ptr<Database>> {
        auto database = Database::open(options);
        if (!database)
            return database;
        if (checked) {
            if (const auto health = checkHealth(**database, Check::Quick); !health)
                return tl::unexpected(health.error());
        }
        if (const auto migrated = migrate(**database, QStringLiteral("mirror")); !migrated)
            return tl::unexpected(migrated.error());
        // Temporary files: an index of a million calls is sorted on the way, and not in memory.
        for (const auto &setting :
             {QStringLiteral("PRAGMA temp_store=FILE"), QStringLiteral("PRAGMA secure_delete=ON"),
              QStringLiteral("PRAGMA journal_size_limit=4194304")}) {
            if (const auto set = (*database)->exec(setting); !set)
                return tl::unexpected(set.error());
        }
        return database;
    };
    // SQLite has met the damage: no check that finds nothing makes it good again.
    const bool suspect = QFile::exists(path("mirror.suspect"));
    auto database = suspect ? fail(ErrorKind::Corrupt, QStringLiteral("damage was met")) : attempt(check);
    if (!database && database.error().kind == ErrorKind::Corrupt) {
        qCWarning(lcProfile) << "mirror.db is damaged: set aside, to be fetched again";
        setDatabaseAside(options.file);
        m_mirrorAnew = true;
        database = attempt(false);
    }
    if (!database && database.error().kind == ErrorKind::DiskFull && removeMirror())
        database = attempt(false);
    if (database)
        QFile::remove(path("mirror.suspect"));
    return database;
}

Result<std::unique_ptr<Database>> LocalProfile::openReader() const
{
    DatabaseOptions options;
    options.file = path("mirror.db");
    options.durability = DatabaseOptions::Durability::Normal;
    options.readOnly = true;
    options.walAutoCheckpoint = 0;
    return Database::open(options);
}

void LocalProfile::enter(const Session &session)
{
    m_session = session;
    m_scopes = scopesOf(session.user);
    m_changes.noteEverything();
}

void LocalProfile::leave()
{
    m_session = {};
    m_scopes.clear();
    m_keys.lock();
    m_writer.post([this](Database *) { m_pending.set(PendingSet()); });
    m_changes.noteEverything();
}

// On the keys' own thread, which may wait: overlays stand before anybody is let in.
Result<void> LocalProfile::onKey(const QString &keyId, ProfileKeys::Opening opening)
{
    const auto sealer = m_keys.sealer();
    if (opening == ProfileKeys::Opening::SlotsRenewed)
        copySoon();
    const auto loaded = m_writer
                            .run([this, sealer, opening](Database &database) -> Result<void> {
                                // Rows in outbox.tail are worth nothing without the key they are sealed with.
                                if (opening == ProfileKeys::Opening::NewKey)
                                    copyNow(database);
                                auto operations = Outbox(database, sealer).unsettled();
                                if (!operations)
                                    return tl::unexpected(operations.error());
                                m_pending.set(PendingSet(std::move(*operations)));
                                return {};
                            })
                            .result();
    if (!loaded)
        return loaded;
    const auto matched = m_mirror
                             .run([sealer, keyId](Database &database) {
                                 return matchMirror(database, sealer, keyId);
                             })
                             .result();
    if (matched)
        settleArrived();
    return matched;
}

Result<void> LocalProfile::matchMirror(Database &database, const SealerPtr &sealer, const QString &keyId)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    Mirror mirror(database, sealer);
    const auto known = mirror.keyId();
    if (!known)
        return tl::unexpected(known.error());
    MirrorChanges changes;
    if (*known != keyId) {
        // Sealed with a key that is gone: nobody can read it, the centre has it all.
        if (const auto purged = mirror.keepScopes({}); !purged)
            return tl::unexpected(purged.error());
        if (const auto set = mirror.setKeyId(keyId); !set)
            return set;
    } else if (const auto read = mirror.readBadRowsAgain(&changes); !read) {
        return tl::unexpected(read.error());
    }
    return transaction->commit();
}

bool LocalProfile::mayBeFull(const Error &error)
{
    // A write cut short by a quota or a size limit is reported as an I/O error.
    return error.kind == ErrorKind::DiskFull || error.kind == ErrorKind::Storage;
}

bool LocalProfile::giveReserve()
{
    if (!m_reserve.release())
        return false;
    qCWarning(lcProfile) << "the disk is full: the reserve was given back";
    setDiskFull(true);
    return true;
}

void LocalProfile::setDiskFull(bool full)
{
    if (m_diskFull.exchange(full) != full)
        m_changes.noteDiskFull(full);
}

void LocalProfile::keepReserve()
{
    if (!m_reserve.isKept())
        setDiskFull(!m_reserve.keep().has_value());
}

qint64 LocalProfile::mirrorBytes() const
{
    return QFileInfo(path("mirror.db")).size() + QFileInfo(path("mirror.db-wal")).size();
}

/// Nobody may have it open.
bool LocalProfile::removeMirror()
{
    if (mirrorBytes() < WorthGivingUpBytes)
        return false;
    qCWarning(lcProfile) << "the disk is full: the mirror is removed, to be fetched again";
    for (const char *file : {"mirror.db", "mirror.db-wal", "mirror.db-shm"})
        QFile::remove(path(file));
    m_mirrorAnew = true;
    return true;
}

/// The last room there is: a call is kept here only, all of the mirror at the centre too. Writer thread; waits until the
/// room is there. False: there was none to win.
bool LocalProfile::giveUpMirror()
{
    if (m_mirror.runsInCaller() || mirrorBytes() < WorthGivingUpBytes)
        return false;
    remakeMirror(OldMirror::Remove).waitForFinished();
    return true;
}

void LocalProfile::foldMirrorLog(Database &mirror)
{
    if (QFileInfo(path("mirror.db-wal")).size() < MirrorLogBytes)
        return;
    const auto folded = mirror.exec(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)"));
    if (folded)
        return;
    qCWarning(lcProfile) << "the mirror's log stays:" << folded.error().detail;
    // Without its reserve this profile receives nothing more, and it is the log that takes the room.
    if (folded.error().kind == ErrorKind::DiskFull && !m_reserve.isKept() && !m_mirror.runsInCaller())
        remakeMirror(OldMirror::Remove);
}

void LocalProfile::countSave()
{
    if (++m_saves < m_options.copyEverySaves)
        return;
    m_saves = 0;
    copySoon();
}

void LocalProfile::copySoon()
{
    // After the saves already waiting: nobody waits for the copy.
    m_writer.post([this](Database *database) {
        if (database)
            copyNow(*database);
    });
}

void LocalProfile::copyNow(Database &database)
{
    if (const auto copied = copyOutbox(database); !copied) {
        qCWarning(lcProfile) << "outbox.bak:" << copied.error().detail;
        m_saves = m_options.copyEverySaves; // the next save tries again
    }
}

void LocalProfile::keepTail(const QList<OutboxRow> &added)
{
    if (!m_options.secondCopy)
        return;
    if (const auto kept = m_outboxFile.keepTail(added); !kept) {
        qCWarning(lcProfile) << kept.error().detail;
        m_saves = m_options.copyEverySaves; // the next save brings the copy up to date
    }
}

Result<void> LocalProfile::copyOutbox(Database &database)
{
    if (m_diskFull || !m_options.secondCopy)
        return {}; // on a full disk the room is for calls
    return m_outboxFile.copy(database);
}

void LocalProfile::noteMirrorError(const Error &error)
{
    if (error.kind != ErrorKind::Corrupt)
        return;
    QFile suspect(path("mirror.suspect"));
    if (!suspect.open(QIODevice::WriteOnly))
        qCWarning(lcProfile) << "the mirror is damaged and cannot be marked so";
    if (!m_mending.exchange(true))
        remakeMirror(OldMirror::SetAsideIfDamaged);
}

bool LocalProfile::checksMirrorLater() const
{
    return m_options.work == SqlThread::Where::OwnThread
        && QFileInfo(path("mirror.db")).size() > m_options.mirrorCheckedFirstBytes;
}

void LocalProfile::checkMirrorBeside()
{
    m_checking = QtConcurrent::run([this] {
        DatabaseOptions options;
        options.file = path("mirror.db");
        options.readOnly = true;
        options.walAutoCheckpoint = 0;
        const auto database = Database::open(options);
        const auto health = database ? checkHealth(**database, Check::Quick) : tl::unexpected(database.error());
        if (!health)
            noteMirrorError(health.error());
    });
}

QFuture<Result<void>> LocalProfile::remakeMirror(OldMirror old)
{
    return m_mirror.open([this, old]() -> Result<std::unique_ptr<Database>> {
        // Nobody may hold the file while it is set aside; whoever reads meanwhile is told that it is not open.
        m_reader
            .open([]() -> Result<std::unique_ptr<Database>> {
                return fail(ErrorKind::Storage, QStringLiteral("the mirror is being mended"));
            })
            .waitForFinished();
        if (old == OldMirror::Remove && removeMirror())
            m_writer.post([this](Database *) { keepReserve(); }); // there is room for it now
        auto database = openMirror(false);
        if (database && m_keys.sealer()) {
            if (const auto matched = matchMirror(**database, m_keys.sealer(), m_keys.openKeyId()); !matched)
                qCWarning(lcProfile) << "the mended mirror is not ours yet:" << matched.error().detail;
        }
        m_reader.open([this] { return openReader(); });
        m_mending = false;
        m_changes.noteEverything();
        m_changes.noteMirrorRemade();
        return database;
    });
}

void LocalProfile::pruneMirror()
{
    if (m_options.mirrorDays <= 0 || m_pruning.exchange(true))
        return;
    QSet<QString> kept;
    const auto pending = m_pending.now();
    for (const QUuid &subject : pending->subjects())
        kept.insert(idText(subject));
    pruneMirrorOn(std::make_shared<MirrorPruning>(m_options.mirrorDays, m_clock.nowMs(), std::move(kept)));
}

/// A batch is a job of its own, so that others come between two of them.
void LocalProfile::pruneMirrorOn(std::shared_ptr<MirrorPruning> pass)
{
    m_mirror.post([this, pass](Database *database) {
        MirrorChanges changes;
        const auto more = [&]() -> Result<bool> {
            if (!database)
                return false;
            auto transaction = Transaction::begin(*database);
            if (!transaction)
                return tl::unexpected(transaction.error());
            const auto some = pass->batch(*database, PruneBatchMs, changes);
            if (!some)
                return some;
            if (const auto done = transaction->commit(); !done)
                return tl::unexpected(done.error());
            return some;
        }();
        if (!more) {
            qCWarning(lcProfile) << "old work stays in the mirror:" << more.error().detail;
            noteMirrorError(more.error());
        } else if (changes.calls || !changes.ticketIds.isEmpty()) {
            m_changes.note(changes);
        }
        if (more && *more)
            pruneMirrorOn(pass);
        else
            m_pruning = false;
    });
}

QFuture<Result<void>> LocalProfile::upkeep()
{
    if (isUnlocked()) // only then is it known what waits here
        pruneMirror();
    return m_writer.run([this, sealer = m_keys.sealer()](Database &database) -> Result<void> {
        keepReserve();
        const qint64 now = m_clock.nowMs();
        auto prune = [now, kept = m_options.keepAnsweredMs](Outbox &outbox) {
            return outbox.prune(kept, now - UnseenMs, now);
        };
        if (const auto pruned = attempt(database, sealer, prune); !pruned)
            return pruned;
        if (sealer) {
            auto operations = Outbox(database, sealer).unsettled();
            if (!operations)
                return tl::unexpected(operations.error());
            m_pending.set(PendingSet(std::move(*operations)));
        }
        return copyOutbox(database);
    });
}

namespace {

/// Those of one subject that the mirror shows; `gone`: the subject has left this seat.
Result<QList<QUuid>> arrivedOf(const MirrorReader &reader, const QUuid &subject,
                               const QList<PendingPtr> &operations, bool gone)
{
    QList<QUuid> arrived;
    if (changesNamedRow(operations.first()->kind)) {
        for (const PendingPtr &operation : operations) {
            const ChangedRow row = rowChangedBy(*operation);
            const auto version = reader.versionOf(row.type, row.id);
            if (!version)
                return tl::unexpected(version.error());
            if (knowledgeArrived(*operation, *version))
                arrived.append(operation->id);
        }
        return arrived;
    }
    const auto view = reader.centreView(subject, operations);
    if (!view)
        return tl::unexpected(view.error());
    for (const PendingPtr &operation : operations) {
        if (operation->state == OperationState::Applied && (gone || hasArrived(*operation, *view)))
            arrived.append(operation->id);
    }
    return arrived;
}

} // namespace

void LocalProfile::settleArrived(const QSet<QUuid> &gone)
{
    m_mirror.post([this, gone, sealer = m_keys.sealer()](Database *database) {
        if (!database || !sealer)
            return;
        const auto pending = m_pending.now();
        const MirrorReader reader(*database, sealer, {});
        QList<QUuid> arrived;
        const auto subjects = pending->subjects();
        for (const QUuid &subject : subjects) {
            const QList<PendingPtr> operations = pending->of(subject);
            const bool answered
                = std::any_of(operations.begin(), operations.end(), [](const PendingPtr &operation) {
                      return operation->state == OperationState::Applied;
                  });
            if (!answered)
                continue;
            const auto some = arrivedOf(reader, subject, operations, gone.contains(subject));
            if (!some)
                return;
            arrived += *some;
        }
        if (arrived.isEmpty())
            return;
        m_writer.post([this, arrived, sealer](Database *outboxDatabase) {
            if (!outboxDatabase)
                return;
            auto settle = [&](Outbox &outbox) { return outbox.settle(arrived, m_clock.nowMs()); };
            if (attempt(*outboxDatabase, sealer, settle))
                m_pending.set(m_pending.now()->without(arrived));
        });
    });
}

} // namespace tongdai::storage
