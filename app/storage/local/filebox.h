// Rows of files.db: attached files, sealed part by part. Used on the files thread only, inside the caller's transaction.
#pragma once

#include "app/storage/database.h"
#include "app/storage/local/sealing.h"
#include "models/ports/attachments.h"

#include <QUuid>

#include <optional>

namespace tongdai::storage {

struct FileRow {
    QString sha256;
    qint64 bytes = 0;
    qint64 have = 0; ///< kept here
    qint64 sent = 0; ///< at the centre
    QString state; ///< as in the column
    QString reason; ///< of a refusal
    QUuid opId; ///< the operation that names it; null for a fetched one
    qint64 atMs = 0;

    bool isWhole() const { return have >= bytes; }
    FileProgress progress() const;
};

class FileBox
{
public:
    FileBox(Database &database, SealerPtr sealer)
        : m_database(database)
        , m_sealer(std::move(sealer))
    { }

    Result<QList<FileRow>> all() const; ///< oldest first
    Result<std::optional<FileRow>> row(const QString &sha256) const;

    /// A file of this workstation's own, to be sent once `opId` has been taken. One that waits already goes on waiting for
    /// the operation it was kept for; what else was known of it is replaced.
    Result<FileRow> keepToSend(const QByteArray &content, const QUuid &opId, qint64 nowMs) const;
    Result<FileRow> want(const QString &sha256, qint64 bytes, qint64 nowMs) const;
    /// Corrupt when they are not the whole: the file is then begun anew.
    Result<FileRow> keepPart(const QString &sha256, qint64 at, const QByteArray &part, qint64 nowMs) const;

    /// At most FilePartBytes from byte `at`, which begins a part.
    Result<QByteArray> part(const QString &sha256, qint64 at) const;
    Result<QByteArray> whole(const QString &sha256) const; ///< its sum compared

    Result<FileRow> setState(const QString &sha256, const QString &state, qint64 sent, const QString &reason) const;
    /// Everything of our own that is kept goes to the centre once more, if it has not got it.
    Result<void> sendAgain() const;
    Result<QString> epoch() const; ///< empty before the first
    Result<void> setEpoch(const QString &epoch) const;
    Result<void> drop(const QString &sha256) const;
    /// Forgets what was fetched before `beforeMs`, and of the rest the oldest beyond `mostBytes`.
    Result<void> pruneFetched(qint64 beforeMs, qint64 mostBytes) const;

private:
    Result<void> put(const FileRow &row) const;
    Result<void> seal(const QString &sha256, qint64 at, const QByteArray &part) const;

    Database &m_database;
    SealerPtr m_sealer;
};

} // namespace tongdai::storage
