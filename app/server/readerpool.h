// Threads that answer reads, each with its own read-only connection.
#pragma once

#include "app/storage/database.h"
#include "models/domain/result.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace tongdai::server {

class ReaderPool
{
public:
    using Job = std::function<void(storage::Database &)>;

    /// Fails when a connection cannot be opened; the database must have been migrated. `threads` 0: no
    /// thread; whoever owns the pool calls turn(), and one thread does everything.
    static Result<std::unique_ptr<ReaderPool>> start(const QString &file, int threads,
                                                     std::size_t queueLimit = 20'000);

    ~ReaderPool(); ///< end()
    ReaderPool(const ReaderPool &) = delete;
    ReaderPool &operator=(const ReaderPool &) = delete;

    /// Finishes what is queued; submit() refuses from then on.
    void end();

    /// Any thread. False when too much is waiting or the pool has ended: the job was not taken.
    [[nodiscard]] bool submit(Job job);

    /// Does the job that has waited longest; false when none does. Only without threads.
    bool turn();

private:
    explicit ReaderPool(std::size_t queueLimit)
        : m_queueLimit(queueLimit)
    { }
    void loop(storage::Database &database);
    static Result<std::unique_ptr<storage::Database>> open(const QString &file);

    std::size_t m_queueLimit;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_queue;
    bool m_ending = false;
    std::vector<std::thread> m_threads;
    std::unique_ptr<storage::Database> m_database; ///< of turn()
};

} // namespace tongdai::server
