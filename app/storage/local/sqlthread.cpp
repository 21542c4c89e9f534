#include "app/storage/local/sqlthread.h"

#include <QMutexLocker>
#include <QThread>

namespace tongdai::storage {

SqlThread::SqlThread(const QString &name, Where where)
{
    if (where == Where::Caller)
        return;
    m_thread.reset(QThread::create([this] { loop(); }));
    m_thread->setObjectName(name);
    m_thread->start();
}

SqlThread::~SqlThread()
{
    stop();
}

QFuture<Result<void>> SqlThread::open(Opener opener)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    auto future = promise->future();
    post([this, promise, opener = std::move(opener)](Database *) {
        m_database.reset();
        auto database = opener();
        if (database) {
            m_database = std::move(*database);
            promise->addResult(Result<void>());
        } else {
            promise->addResult(Result<void>(tl::unexpected(database.error())));
        }
        promise->finish();
    });
    return future;
}

void SqlThread::post(std::function<void(Database *)> job)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (m_stopping)
            return; // the job dies here, and with it its promise: the future is cancelled
        m_jobs.push_back(std::move(job));
        m_wake.wakeOne();
    }
    if (!m_thread)
        runHere();
}

void SqlThread::runHere()
{
    if (m_running)
        return; // whoever runs takes it next
    m_running = true;
    while (!m_jobs.empty()) {
        const auto job = std::move(m_jobs.front());
        m_jobs.pop_front();
        job(m_database.get());
    }
    m_running = false;
}

void SqlThread::stop()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_stopping = true;
        m_wake.wakeOne();
    }
    if (m_thread)
        m_thread->wait();
    else
        m_database.reset();
}

void SqlThread::loop()
{
    for (;;) {
        std::function<void(Database *)> job;
        {
            QMutexLocker lock(&m_mutex);
            while (m_jobs.empty() && !m_stopping)
                m_wake.wait(&m_mutex);
            if (m_jobs.empty())
                break;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job(m_database.get());
    }
    m_database.reset();
}

} // namespace tongdai::storage
