// The engine's view of attached files on this machine.
#pragma once

#include "models/domain/attachedfile.h"
#include "models/domain/result.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace tongdai {

struct FileToSend {
    QString sha256;
    qint64 bytes = 0;
};

struct FileToFetch {
    QString sha256;
    qint64 bytes = 0;
    qint64 have = 0; ///< kept here already
};

/// Lives on the GUI thread; the work is done elsewhere.
class FileStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// The centre lives in this epoch. In another one than before it may have been put back to a copy that lacks the content
    /// of an entry it has: whatever was sent is asked after once more.
    virtual QFuture<Result<void>> noteEpoch(QString epoch) = 0;
    /// The oldest that waits and whose operation the centre has taken, leaving out those in `without`.
    virtual QFuture<Result<std::optional<FileToSend>>> nextToSend(QStringList without) = 0;
    /// At most FilePartBytes from byte `at`. Corrupt: the bytes here are damaged.
    virtual QFuture<Result<QByteArray>> partToSend(QString sha256, qint64 at) = 0;
    /// The centre holds so much of it; all of it ends its waiting.
    virtual QFuture<Result<void>> noteSent(QString sha256, qint64 have) = 0;
    virtual QFuture<Result<void>> noteRefused(QString sha256, QString reason) = 0; ///< never to be sent

    /// One that somebody wants to see and that is not whole here.
    virtual QFuture<Result<std::optional<FileToFetch>>> nextToFetch(QStringList without) = 0;
    /// The next part. Corrupt when the whole is not what its name says: it is begun anew.
    virtual QFuture<Result<void>> keepPart(QString sha256, qint64 at, QByteArray part) = 0;
    virtual void noteNotFetched(QString sha256, Error error) = 0; ///< whoever wants it is told; wanted no more

Q_SIGNALS:
    void filesWaiting(); ///< something is to be sent or fetched
};

} // namespace tongdai
