// The one thread that writes the central database: collects works into one transaction and numbers the feed
// last.
#pragma once

#include "app/storage/central/feed.h"
#include "app/storage/database.h"
#include "models/domain/result.h"

#include <QHash>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace tongdai::server {

/// What a work may use while it runs: inside the group's transaction, on the lane's thread.
struct LaneContext {
    storage::Database &database;
    storage::Emitter &emitter;
};

/// Changes of the database. `run` may be called again from the start when the group it was part of failed for
/// another's sake: it must set its results anew each time. An Error takes its own changes back and fails this
/// work alone. `done` is called once, on the lane's thread, when the changes are on disk or have failed.
struct LaneWork {
    int weight = 1; ///< operations in it
    std::function<Result<void>(LaneContext &)> run;
    std::function<void(const Result<void> &)> done;
};

class WriteLane
{
public:
    struct Options {
        QString file;
        /// False beside a running server: only one connection may checkpoint the log (SQLite before 3.51.3
        /// can lose commits when two do at the same instant).
        bool checkpoints = true;
        int groupWeight = 50; ///< operations in one transaction
        /// False: no thread; whoever owns the lane calls turn(), and one thread does everything.
        bool ownThread = true;
        /// Each work is answered before its group is on disk. Never true but where a test proves that this
        /// is found out.
        bool answersBeforeCommit = false;
        std::chrono::milliseconds collect {0}; ///< how long a lone work waits for company
        std::size_t queueLimit = 4000; ///< works waiting beyond this are refused as Busy
        std::function<std::optional<Error>(const QString &sql)> fault;
        std::function<void(const QHash<QString, qint64> &)> committed; ///< new heads, on the lane's thread
    };

    /// Opens the database on the lane's thread, migrates it, renews the feed's tags and starts.
    static Result<std::unique_ptr<WriteLane>> start(Options options);

    ~WriteLane(); ///< end()
    WriteLane(const WriteLane &) = delete;
    WriteLane &operator=(const WriteLane &) = delete;

    /// Finishes what is queued and closes the database; submit() refuses from then on.
    void end();

    /// Any thread. When the queue is full or the lane has ended, `done` is called at once with Busy.
    void submit(LaneWork work);

    /// Commits what waits, as one group; false when nothing does. Only without a thread of its own.
    bool turn();

    /// Runs a work and waits for it; not from the lane's own thread.
    Result<void> carryOut(std::function<Result<void>(LaneContext &)> run);

    const QString &file() const { return m_options.file; }

private:
    explicit WriteLane(Options options)
        : m_options(std::move(options))
    { }
    Result<void> connect();
    void loop();
    std::deque<LaneWork> nextGroup();
    Result<void> runGroup(std::deque<LaneWork> &group, std::vector<Result<void>> &results);
    Result<void> runOne(LaneWork &work, storage::Emitter &emitter);
    void carryOutGroup(std::deque<LaneWork> group);

    Options m_options;
    QString m_tag;
    std::unique_ptr<storage::Database> m_database;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<LaneWork> m_queue;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace tongdai::server
