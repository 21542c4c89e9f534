// One thread with one database connection; work goes there as lambdas, results come back as futures.
#pragma once

#include "app/storage/database.h"

#include <QFuture>
#include <QMutex>
#include <QPromise>
#include <QWaitCondition>

#include <deque>
#include <functional>
#include <memory>

class QThread;

namespace tongdai::storage {

/// Jobs run one after another in the order they were given. Any thread may give some; nobody waits but
/// stop().
class SqlThread
{
public:
    /// `Caller`: no thread of its own; a job runs inside post(), or, given by a running job, after that one.
    /// For a world in one thread that has to happen twice in the same way; then one thread may give jobs.
    enum class Where { OwnThread, Caller };

    explicit SqlThread(const QString &name, Where where = Where::OwnThread);
    ~SqlThread();
    SqlThread(const SqlThread &) = delete;
    SqlThread &operator=(const SqlThread &) = delete;

    using Opener = std::function<Result<std::unique_ptr<Database>>()>;
    /// Runs `opener` on the thread and keeps the connection it gives.
    QFuture<Result<void>> open(Opener opener);

    /// `fn(Database &)` gives a Result<T>; without an open database the future holds a Storage error.
    template<typename Fn> auto run(Fn fn) -> QFuture<std::invoke_result_t<Fn, Database &>>
    {
        using Answer = std::invoke_result_t<Fn, Database &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        auto future = promise->future();
        post([promise, fn = std::move(fn)](Database *database) mutable {
            if (database)
                promise->addResult(fn(*database));
            else
                promise->addResult(
                    Answer(fail(ErrorKind::Storage, QStringLiteral("the database is not open"))));
            promise->finish();
        });
        return future;
    }

    /// Any work; null when no database is open. Dropped after stop().
    void post(std::function<void(Database *)> job);

    /// Finishes what was given, closes the database on its thread and waits for both.
    void stop();

    bool runsInCaller() const { return !m_thread; }

private:
    void loop();
    void runHere();

    QMutex m_mutex;
    QWaitCondition m_wake;
    std::deque<std::function<void(Database *)>> m_jobs;
    bool m_stopping = false;
    bool m_running = false; // a job, in the caller
    std::unique_ptr<Database> m_database; // on the thread only
    std::unique_ptr<QThread> m_thread; // null: in the caller
};

} // namespace tongdai::storage
