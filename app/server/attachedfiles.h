// The bytes of attached files at the centre: asked for, taken in and given out in parts.
#pragma once

#include "app/server/writelane.h"
#include "app/storage/central/blobrows.h"
#include "models/domain/user.h"
#include "models/ports/filecentre.h"

#include <optional>
#include <string>

namespace tongdai::server {

/// "bytes 0-1048575/3000000" (RFC 9110 14.4); the last byte is named, not the one after it.
struct ContentRange {
    qint64 first = 0;
    qint64 last = 0;
    qint64 total = 0;
    qint64 size() const { return last - first + 1; }
};
std::optional<ContentRange> contentRangeFrom(const std::string &header);

/// "bytes=0-1048575" or "bytes=1048576-" (RFC 9110 14.2), one range only. Without a header the file from its beginning.
struct WantedRange {
    qint64 first = 0;
    qint64 most = FilePartBytes;
};
std::optional<WantedRange> wantedRangeFrom(const std::string &header);

/// Who sends need not see the ticket: it may have gone to another desk, and another person may sit at the seat that still
/// holds the bytes. What they send is what its name says or is thrown away, and it tells them nothing.
enum class FileUse { Sending, Reading };

/// How much of it is here. NotFound: no entry that this person may see names it
/// ("file.removed": none does any more). Forbidden "file.identity": an identity
/// paper that is not for them (Reading only).
Result<storage::BlobRow> fileFor(storage::Database &database, const User &user, const QString &sha256, FileUse use);

/// Whether the last part makes the file what its name says; reads what is there. To be asked off the write lane: it takes
/// a fifth of a second for the largest.
Result<bool> isRightSum(storage::Database &database, const QString &sha256, const QByteArray &lastPart);

/// Takes a part in. Conflict "file.at": it does not go on from what is here. With the last one every entry that names
/// the file says that it has arrived, in the scopes that see it.
Result<storage::BlobRow> takePart(LaneContext &lane, const QString &sha256, const ContentRange &range,
                                  const QByteArray &part, qint64 nowMs);

} // namespace tongdai::server
