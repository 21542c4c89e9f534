#include "app/server/readerpool.h"

#include <future>

namespace tongdai::server {

Result<std::unique_ptr<ReaderPool>> ReaderPool::start(const QString &file, int threads,
                                                      std::size_t queueLimit)
{
    std::unique_ptr<ReaderPool> pool(new ReaderPool(queueLimit));
    ReaderPool *self = pool.get();
    if (threads == 0) {
        auto database = open(file);
        if (!database)
            return tl::unexpected(database.error());
        pool->m_database = std::move(*database);
    }
    for (int i = 0; i < threads; ++i) {
        std::promise<Result<void>> opened;
        auto ready = opened.get_future();
        pool->m_threads.emplace_back([self, file, &opened] {
            auto database = open(file);
            if (!database) {
                opened.set_value(tl::unexpected(database.error()));
                return;
            }
            opened.set_value({}); // `opened` is gone after this line
            self->loop(**database);
        });
        if (const auto result = ready.get(); !result)
            return tl::unexpected(result.error());
    }
    return pool;
}

Result<std::unique_ptr<storage::Database>> ReaderPool::open(const QString &file)
{
    storage::DatabaseOptions options;
    options.file = file;
    options.readOnly = true;
    options.walAutoCheckpoint = 0;
    return storage::Database::open(options);
}

ReaderPool::~ReaderPool()
{
    end();
}

void ReaderPool::end()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
    if (m_database) {
        while (turn()) { }
        m_database.reset();
    }
}

bool ReaderPool::turn()
{
    Job job;
    {
        const std::lock_guard lock(m_mutex);
        if (m_queue.empty())
            return false;
        job = std::move(m_queue.front());
        m_queue.pop_front();
    }
    job(*m_database);
    return true;
}

bool ReaderPool::submit(Job job)
{
    const std::lock_guard lock(m_mutex);
    if (m_ending || m_queue.size() >= m_queueLimit)
        return false;
    m_queue.push_back(std::move(job));
    m_wake.notify_one();
    return true;
}

void ReaderPool::loop(storage::Database &database)
{
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_ending || !m_queue.empty(); });
            if (m_queue.empty())
                return;
            job = std::move(m_queue.front());
            m_queue.pop_front();
        }
        job(database);
    }
}

} // namespace tongdai::server
