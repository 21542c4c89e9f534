// What waits on this machine as a sealed file, and handing in the file of another machine.
#pragma once

#include "models/domain/result.h"

#include <QFuture>
#include <QObject>

namespace tongdai {

struct ParcelContents {
    QString station; ///< seat label of the machine it comes from
    QStringList authors; ///< sign-in names, each once
    qint64 madeMs = 0;
    qint64 oldestMs = 0; ///< when the oldest of it was written
    int items = 0;
    int calls = 0; ///< of the items
};

struct HandedIn {
    int taken = 0;
    int knownHere = 0; ///< were in this machine's outbox already
};

/// Lives on the GUI thread. For a machine that will not reach the centre for long: its file is carried to another, which
/// sends what is in it under the same ids, so that nothing is there twice when the first machine comes back.
class OutboxParcels : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Everything the centre has not answered yet, into a new file or over an old one, whole or not at all; it
    /// goes on waiting here too. Readable with `password` only. NotFound "parcel.empty": nothing waits.
    /// NeedLogin: nobody has signed in. Storage, DiskFull: the file was not written.
    virtual QFuture<Result<ParcelContents>> write(QString file, QString password) = 0;

    /// NeedLogin "parcel.password": not the password it was sealed under. Corrupt: no such file of ours, or
    /// not whole. TooNew: made by a newer program. NotFound: cannot be read.
    virtual QFuture<Result<ParcelContents>> look(QString file, QString password) = 0;

    /// Takes everything in it into this machine's outbox, all or nothing. Errors as look() and as saving a call;
    /// Forbidden "parcel.author", `detail` their sign-in names: some of its authors have not signed in on this machine yet.
    virtual QFuture<Result<HandedIn>> handIn(QString file, QString password) = 0;
};

} // namespace tongdai
