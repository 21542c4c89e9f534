// Waiting for a future without outliving the one who waits.
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <utility>

namespace tongdai {

/// Calls `fn(result)` in `receiver`'s thread when `future` has its result; never when `receiver` is gone first or the
/// future was cancelled. The watcher belongs to `receiver`. Not future.then(receiver, fn): in Qt 6.4 that aborts a
/// debug build once `receiver` is gone.
template<typename T, typename Fn>
void whenReady(QObject *receiver, const QFuture<T> &future, Fn fn)
{
    auto *watcher = new QFutureWatcher<T>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, fn = std::move(fn)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            fn(watcher->result());
    });
    watcher->setFuture(future);
}

/// A future that is ready at once.
template<typename T>
QFuture<T> readyFuture(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace tongdai
