#include "app/storage/local/localfiles.h"

#include "models/ports/whenready.h"

#include <QLoggingCategory>

namespace tongdai::storage {

Q_LOGGING_CATEGORY(lcFiles, "tongdai.storage.files")

LocalFiles::LocalFiles(LocalProfile &profile, QObject *parent)
    : FileStore(parent)
    , m_profile(profile)
    , m_thread(QStringLiteral("files"), profile.options().work)
{
    connect(&profile.changes(), &LocalChanges::diskFullChanged, this, [this](bool full) {
        if (full)
            giveRoom();
    });
}

LocalFiles::~LocalFiles()
{
    close();
}

template<typename Fn> auto LocalFiles::change(Fn fn)
{
    using Answer = std::invoke_result_t<Fn &, FileBox &>;
    return m_thread.run([sealer = m_profile.keys().sealer(), fn = std::move(fn)](Database &database) mutable -> Answer {
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return tl::unexpected(transaction.error());
        FileBox box(database, sealer);
        auto result = fn(box);
        if (!result)
            return result;
        if (const auto done = transaction->commit(); !done)
            return tl::unexpected(done.error());
        return result;
    });
}

Result<std::unique_ptr<Database>> LocalFiles::openDatabase() const
{
    DatabaseOptions options;
    options.file = m_profile.options().folder + QStringLiteral("/files.db");
    options.wal = false;
    options.durability = DatabaseOptions::Durability::Full;
    options.fault = m_profile.options().filesFault;
    const auto attempt = [&options]() -> Result<std::unique_ptr<Database>> {
        auto database = Database::open(options);
        if (!database)
            return database;
        // A file that shrinks again: its room is wanted for calls. Takes effect before there are tables.
        for (const auto &setting : {QStringLiteral("PRAGMA auto_vacuum=FULL"), QStringLiteral("PRAGMA secure_delete=ON")}) {
            if (const auto set = (*database)->exec(setting); !set)
                return tl::unexpected(set.error());
        }
        if (const auto migrated = migrate(**database, QStringLiteral("files")); !migrated)
            return tl::unexpected(migrated.error());
        if (const auto rows = FileBox(**database, nullptr).all(); !rows)
            return tl::unexpected(rows.error());
        return database;
    };
    auto database = attempt();
    if (!database && database.error().kind == ErrorKind::Corrupt) {
        qCWarning(lcFiles) << "files.db is damaged: set aside";
        setDatabaseAside(options.file);
        database = attempt();
    }
    return database;
}

QFuture<Result<void>> LocalFiles::open()
{
    m_closed = false;
    if (m_open)
        return readyFuture(Result<void>());
    // Opened once: a second sweep could meet a file whose operation is only on its way.
    if (m_opening)
        return m_opening->future();
    m_opening = std::make_shared<QPromise<Result<void>>>();
    m_opening->start();
    const auto future = m_opening->future();
    whenReady(this, m_thread.open([this] { return openDatabase(); }), [this](const Result<void> &opened) {
        m_open = opened.has_value() && !m_closed;
        if (m_open)
            sweep();
        const auto promise = std::exchange(m_opening, nullptr);
        promise->addResult(opened);
        promise->finish();
    });
    return future;
}

void LocalFiles::close()
{
    m_open = false;
    m_closed = true;
    m_thread.stop();
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &all : waiting) {
        for (const auto &fn : all)
            fn(fail(ErrorKind::Cancelled, QStringLiteral("the profile was closed")));
    }
}

/// The disk is full: what was fetched goes. Our own stays, sent or not: the centre may be put back to a copy without it.
void LocalFiles::giveRoom()
{
    if (!m_open)
        return;
    whenReady(this, change([](const FileBox &box) -> Result<QList<FileRow>> {
                  if (const auto pruned = box.pruneFetched(std::numeric_limits<qint64>::max(), 0); !pruned)
                      return tl::unexpected(pruned.error());
                  return box.all();
              }),
              [this](const Result<QList<FileRow>> &rows) {
                  if (!rows)
                      return;
                  m_progress.clear();
                  for (const FileRow &row : *rows)
                      learn(row);
              });
}

/// What the program left when it ended between a file and the operation that names it, and what is old. A file of our own
/// goes when its operation goes, which the centre's time decides: this machine's clock may be wrong by years, and the centre
/// put back to a copy that lacks the file.
void LocalFiles::sweep()
{
    const qint64 now = m_profile.clock().nowMs();
    const auto pruning = change([now](const FileBox &box) -> Result<QList<FileRow>> {
        if (const auto pruned = box.pruneFetched(now - KeepFetchedMs, MostFetchedBytes); !pruned)
            return tl::unexpected(pruned.error());
        return box.all();
    });
    whenReady(this, pruning, [this](const Result<QList<FileRow>> &rows) {
        if (!rows)
            return;
        for (const FileRow &row : *rows) {
            learn(row);
            if (row.opId.isNull())
                continue;
            whenReady(this,
                      m_profile.readOutbox([id = row.opId](const Outbox &outbox) { return outbox.isKept(id); }),
                      [this, sha256 = row.sha256](const Result<bool> &kept) {
                          if (kept && !*kept)
                              forget(sha256);
                      });
        }
    });
}

void LocalFiles::learn(const FileRow &row)
{
    FileProgress &known = m_progress[row.sha256];
    if (known == row.progress())
        return;
    known = row.progress();
    Q_EMIT progressChanged(row.sha256);
}

QFuture<Result<void>> LocalFiles::show(const QFuture<Result<FileRow>> &change)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    whenReady(this, change, [this, promise](const Result<FileRow> &row) {
        if (row)
            learn(*row);
        promise->addResult(row ? Result<void>() : Result<void>(tl::unexpected(row.error())));
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<void>> LocalFiles::keepToSend(QByteArray content, QUuid opId)
{
    if (m_profile.isDiskFull()) // the room is for calls
        return readyFuture(Result<void>(fail(ErrorKind::DiskFull, QStringLiteral("the reserve is given up"))));
    return onceOpen([this, content = std::move(content), opId] {
        return show(change([content, opId, now = m_profile.clock().nowMs()](const FileBox &box) {
            return box.keepToSend(content, opId, now);
        }));
    });
}

/// The disk may have been full when the file was to be opened; perhaps it is no longer.
QFuture<Result<void>> LocalFiles::onceOpen(std::function<QFuture<Result<void>>()> work)
{
    if (m_open)
        return work();
    if (m_closed)
        return readyFuture(Result<void>(fail(ErrorKind::Cancelled, QStringLiteral("the profile was closed"))));
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto finish = [promise](const Result<void> &result) {
        promise->addResult(result);
        promise->finish();
    };
    whenReady(this, open(), [this, work = std::move(work), finish](const Result<void> &opened) {
        if (!opened)
            return finish(opened);
        whenReady(this, work(), finish);
    });
    return promise->future();
}

void LocalFiles::forget(const QString &sha256)
{
    whenReady(this, change([sha256](const FileBox &box) { return box.drop(sha256); }),
              [this, sha256](const Result<void> &dropped) {
                  if (dropped && m_progress.remove(sha256) > 0)
                      Q_EMIT progressChanged(sha256);
              });
}

void LocalFiles::answer(const QString &sha256, const Result<QByteArray> &content)
{
    const auto all = m_waiting.take(sha256);
    for (const auto &fn : all)
        fn(content);
}

QFuture<Result<QByteArray>> LocalFiles::content(const QString &sha256, qint64 bytes)
{
    if (!m_profile.isUnlocked())
        return readyFuture(Result<QByteArray>(locked()));
    auto promise = std::make_shared<QPromise<Result<QByteArray>>>();
    promise->start();
    const bool first = !m_waiting.contains(sha256);
    m_waiting[sha256].append([promise](const Result<QByteArray> &content) {
        promise->addResult(content);
        promise->finish();
    });
    if (!first)
        return promise->future();
    const auto wanting = change([sha256, bytes, now = m_profile.clock().nowMs()](const FileBox &box) {
        return box.want(sha256, bytes, now);
    });
    whenReady(this, wanting, [this, sha256](const Result<FileRow> &row) {
        if (!row)
            return answer(sha256, tl::unexpected(row.error()));
        learn(*row);
        if (!row->isWhole()) {
            Q_EMIT filesWaiting();
            return;
        }
        whenReady(this, change([sha256](const FileBox &box) { return box.whole(sha256); }),
                  [this, sha256](const Result<QByteArray> &whole) {
                      const bool damaged = !whole && whole.error().kind == ErrorKind::Corrupt;
                      // Of what the centre has, a copy comes again; our own unsent one stays, and is refused.
                      if (damaged && progress(sha256).step != FileProgress::Step::Waiting)
                          forget(sha256);
                      answer(sha256, whole);
                  });
    });
    return promise->future();
}

Result<void> LocalFiles::learnAll(const Result<QList<FileRow>> &rows)
{
    if (!rows)
        return tl::unexpected(rows.error());
    for (const FileRow &row : *rows)
        learn(row);
    return {};
}

void LocalFiles::sendAgain()
{
    const auto changing = change([](const FileBox &box) -> Result<QList<FileRow>> {
        if (const auto done = box.sendAgain(); !done)
            return tl::unexpected(done.error());
        return box.all();
    });
    whenReady(this, changing, [this](const Result<QList<FileRow>> &rows) {
        if (learnAll(rows))
            Q_EMIT filesWaiting();
    });
}

QFuture<Result<void>> LocalFiles::noteEpoch(QString epoch)
{
    return onceOpen([this, epoch] {
        const auto noting = change([epoch](const FileBox &box) -> Result<QList<FileRow>> {
            const auto before = box.epoch();
            if (!before)
                return tl::unexpected(before.error());
            if (*before != epoch) {
                if (const auto again = box.sendAgain(); !again)
                    return tl::unexpected(again.error());
                if (const auto set = box.setEpoch(epoch); !set)
                    return tl::unexpected(set.error());
            }
            return box.all();
        });
        auto promise = std::make_shared<QPromise<Result<void>>>();
        promise->start();
        whenReady(this, noting, [this, promise](const Result<QList<FileRow>> &rows) {
            promise->addResult(learnAll(rows));
            promise->finish();
        });
        return promise->future();
    });
}

int LocalFiles::waiting() const
{
    return static_cast<int>(std::count_if(m_progress.cbegin(), m_progress.cend(), [](const FileProgress &known) {
        return known.step == FileProgress::Step::Waiting || known.step == FileProgress::Step::Sending;
    }));
}

namespace {

/// What became of the operation that names a waiting file; nothing when it is settled, and the file due.
std::optional<OperationState> stateOf(const FileRow &row, const PendingSet &pending)
{
    const auto &operations = pending.all();
    const auto found = std::find_if(operations.begin(), operations.end(),
                                    [&row](const PendingPtr &operation) { return operation->id == row.opId; });
    if (found == operations.end() || (*found)->state == OperationState::Applied)
        return std::nullopt;
    return (*found)->state;
}

struct Choice {
    std::optional<FileToSend> next;
    QList<FileRow> refused; ///< nothing names them: their operation was rejected
};

Result<Choice> choose(const FileBox &box, const QStringList &without, const PendingSet &pending)
{
    const auto rows = box.all();
    if (!rows)
        return tl::unexpected(rows.error());
    Choice choice;
    for (const FileRow &row : *rows) {
        if (row.state != QStringLiteral("waiting") || without.contains(row.sha256))
            continue;
        const auto state = stateOf(row, pending);
        if (state == OperationState::Rejected) {
            const auto refused = box.setState(row.sha256, QStringLiteral("refused"), 0, QStringLiteral("rejected"));
            if (!refused)
                return tl::unexpected(refused.error());
            choice.refused.append(*refused);
        } else if (!state && !choice.next) {
            choice.next = FileToSend {row.sha256, row.bytes};
        }
    }
    return choice;
}

} // namespace

QFuture<Result<std::optional<FileToSend>>> LocalFiles::nextToSend(QStringList without)
{
    using Next = Result<std::optional<FileToSend>>;
    if (waiting() == 0 || !m_open || !m_profile.isUnlocked())
        return readyFuture(Next(std::nullopt));
    const auto choosing = change([without, pending = m_profile.pending().now()](const FileBox &box) {
        return choose(box, without, *pending);
    });
    auto promise = std::make_shared<QPromise<Next>>();
    promise->start();
    whenReady(this, choosing, [this, promise](const Result<Choice> &choice) {
        if (choice) {
            for (const FileRow &row : choice->refused)
                learn(row);
        }
        promise->addResult(choice ? Next(choice->next) : Next(tl::unexpected(choice.error())));
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<bool>> LocalFiles::isAnyDue()
{
    return change([pending = m_profile.pending().now()](const FileBox &box) -> Result<bool> {
        const auto rows = box.all();
        if (!rows)
            return tl::unexpected(rows.error());
        return std::any_of(rows->begin(), rows->end(), [&pending](const FileRow &row) {
            return row.state == QStringLiteral("waiting") && !stateOf(row, *pending);
        });
    });
}

QFuture<Result<QByteArray>> LocalFiles::partToSend(QString sha256, qint64 at)
{
    return change([sha256, at](const FileBox &box) { return box.part(sha256, at); });
}

QFuture<Result<void>> LocalFiles::noteSent(QString sha256, qint64 have)
{
    return show(change([sha256, have](const FileBox &box) -> Result<FileRow> {
        const auto row = box.row(sha256);
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return fail(ErrorKind::NotFound, QStringLiteral("no such file here"));
        return box.setState(sha256, have >= (*row)->bytes ? QStringLiteral("sent") : QStringLiteral("waiting"), have, {});
    }));
}

QFuture<Result<void>> LocalFiles::noteRefused(QString sha256, QString reason)
{
    return show(change([sha256, reason](const FileBox &box) {
        return box.setState(sha256, QStringLiteral("refused"), 0, reason);
    }));
}

QFuture<Result<std::optional<FileToFetch>>> LocalFiles::nextToFetch(QStringList without)
{
    for (auto waiting = m_waiting.cbegin(); m_open && waiting != m_waiting.cend(); ++waiting) {
        const FileProgress known = progress(waiting.key());
        if (known.step == FileProgress::Step::Fetching && !without.contains(waiting.key()))
            return readyFuture(Result<std::optional<FileToFetch>>(FileToFetch {waiting.key(), known.bytes, known.done}));
    }
    return readyFuture(Result<std::optional<FileToFetch>>(std::nullopt));
}

QFuture<Result<void>> LocalFiles::keepPart(QString sha256, qint64 at, QByteArray part)
{
    const auto keeping = change([sha256, at, part, now = m_profile.clock().nowMs()](const FileBox &box) {
        return box.keepPart(sha256, at, part, now);
    });
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto finish = [promise](const Result<void> &result) {
        promise->addResult(result);
        promise->finish();
    };
    whenReady(this, keeping, [this, sha256, finish](const Result<FileRow> &row) {
        if (!row)
            return finish(tl::unexpected(row.error()));
        learn(*row);
        if (!row->isWhole())
            return finish({});
        whenReady(this, change([sha256](const FileBox &box) { return box.whole(sha256); }),
                  [this, sha256, finish](const Result<QByteArray> &whole) {
                      if (!whole)
                          forget(sha256);
                      answer(sha256, whole);
                      finish(whole ? Result<void>() : Result<void>(tl::unexpected(whole.error())));
                  });
    });
    return promise->future();
}

void LocalFiles::noteNotFetched(QString sha256, Error error)
{
    answer(sha256, tl::unexpected(error));
}

} // namespace tongdai::storage
