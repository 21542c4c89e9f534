// Attached files of this workstation: kept sealed, sent and fetched by the engine, opened for the screen.
#pragma once

#include "app/storage/local/filebox.h"
#include "app/storage/local/localprofile.h"
#include "models/ports/filestore.h"

#include <QHash>

#include <functional>

namespace tongdai::storage {

/// GUI thread. files.db is small work beside big bytes, so it has a thread of its own: no save of a call waits for a
/// photo. A damaged files.db is set aside: what had not been sent of it is lost here, and the timeline goes on saying
/// that the centre has not got it.
class LocalFiles final : public FileStore
{
    Q_OBJECT
public:
    explicit LocalFiles(LocalProfile &profile, QObject *parent = nullptr);
    ~LocalFiles() override;

    /// After the profile's own opening. DiskFull, Storage, TooNew.
    QFuture<Result<void>> open();
    void close(); ///< finishes what was given; before the profile closes

    /// Work on content that the window need not wait for: `fn()` gives a Result.
    template<typename Fn> QFuture<std::invoke_result_t<Fn &>> aside(Fn fn)
    {
        auto promise = std::make_shared<QPromise<std::invoke_result_t<Fn &>>>();
        promise->start();
        const auto future = promise->future();
        m_thread.post([promise, fn = std::move(fn)](Database *) mutable {
            promise->addResult(fn());
            promise->finish();
        });
        return future;
    }

    /// Sealed and durable; sent once the operation `opId` has been taken. DiskFull, Storage: nothing was kept.
    QFuture<Result<void>> keepToSend(QByteArray content, QUuid opId);
    void forget(const QString &sha256); ///< nothing names it after all, or it was taken away

    /// From this machine, else as soon as the engine has fetched it.
    QFuture<Result<QByteArray>> content(const QString &sha256, qint64 bytes);
    FileProgress progress(const QString &sha256) const { return m_progress.value(sha256); }
    int waiting() const; ///< files not yet whole at the centre
    QFuture<Result<bool>> isAnyDue(); ///< whether one waits for nothing but to be sent

    /// The centre has lost its past: what of this machine's files it has not got any more is sent again.
    void sendAgain();

    QFuture<Result<void>> noteEpoch(QString epoch) override;
    QFuture<Result<std::optional<FileToSend>>> nextToSend(QStringList without) override;
    QFuture<Result<QByteArray>> partToSend(QString sha256, qint64 at) override;
    QFuture<Result<void>> noteSent(QString sha256, qint64 have) override;
    QFuture<Result<void>> noteRefused(QString sha256, QString reason) override;
    QFuture<Result<std::optional<FileToFetch>>> nextToFetch(QStringList without) override;
    QFuture<Result<void>> keepPart(QString sha256, qint64 at, QByteArray part) override;
    void noteNotFetched(QString sha256, Error error) override;

    static constexpr qint64 KeepFetchedMs = 7 * 24 * 3600'000LL;
    static constexpr qint64 MostFetchedBytes = 200 * 1024 * 1024;

Q_SIGNALS:
    void progressChanged(const QString &sha256);

private:
    template<typename Fn> auto change(Fn fn); ///< one transaction: `fn(FileBox &)` gives a Result
    QFuture<Result<void>> show(const QFuture<Result<FileRow>> &change);
    QFuture<Result<void>> onceOpen(std::function<QFuture<Result<void>>()> work);
    void learn(const FileRow &row);
    Result<void> learnAll(const Result<QList<FileRow>> &rows);
    void answer(const QString &sha256, const Result<QByteArray> &content);
    void sweep();
    void giveRoom();
    Result<std::unique_ptr<Database>> openDatabase() const;

    LocalProfile &m_profile;
    SqlThread m_thread;
    bool m_open = false;
    bool m_closed = false; ///< by close(), until it is opened anew
    std::shared_ptr<QPromise<Result<void>>> m_opening; ///< while it is being opened
    QHash<QString, FileProgress> m_progress;
    QHash<QString, QList<std::function<void(const Result<QByteArray> &)>>> m_waiting; ///< for a content
};

} // namespace tongdai::storage
