// The bytes of attached files at the centre, apart from the operations and rows that speak of them.
#pragma once

#include "models/domain/attachedfile.h"
#include "models/domain/result.h"

#include <QFuture>

namespace tongdai {

/// How much of a file the centre holds; it grows from the front.
struct FileStanding {
    qint64 have = 0;
    qint64 bytes = 0; ///< of the whole file
    bool isWhole() const { return bytes > 0 && have >= bytes; }
};

/// Bound to the engine's thread; errors as CentralServer's. NotFound: the centre knows no such file that this person may
/// see, perhaps not yet: the operation that names it comes first. Asks with the access token of CentralServer.
class FileCentre
{
public:
    virtual ~FileCentre() = default;

    virtual QFuture<Result<FileStanding>> fileStanding(QString sha256) = 0;
    /// `at` must be what the centre has; Conflict when it is not. Invalid "file.sum": the whole is not what its name says,
    /// the centre has begun anew.
    virtual QFuture<Result<FileStanding>> putFilePart(QString sha256, qint64 at, qint64 total, QByteArray part) = 0;
    /// From byte `at`, at most `most` bytes; at least one. Forbidden "file.identity": an identity paper that is not for
    /// this person.
    virtual QFuture<Result<QByteArray>> filePart(QString sha256, qint64 at, qint64 most) = 0;
    virtual void cancelFiles() = 0; ///< what is on its way ends as Cancelled
};

} // namespace tongdai
