// What an HTTP answer means. Pure functions, any thread.
#pragma once

#include "models/domain/result.h"
#include "models/ports/filecentre.h"

#include <QJsonObject>

namespace tongdai::net {

/// Largest answer taken, packed and unpacked. Pages are asked for with at most 4 MB.
constexpr qsizetype MaxPacked = 16 * 1024 * 1024;
constexpr qsizetype MaxPlain = 32 * 1024 * 1024;

/// An answer as it came: status, the headers that matter (empty when absent), and the bytes.
struct RawAnswer {
    int status = 0;
    QByteArray contentType;
    QByteArray contentLength;
    QByteArray contentEncoding;
    QByteArray retryAfter;
    QByteArray body;
    QByteArray contentRange;
    QByteArray uploadOffset; ///< of HEAD /v1/blobs: bytes the centre holds
    QByteArray uploadLength; ///< of HEAD /v1/blobs: of the whole
};

/// Only a JSON object with `"end": true` under status 200 is an answer. Everything else is an Error: what the
/// centre refused in words keeps its kind; a page of HTML, a body shorter than announced or without its end
/// is Protocol.
Result<QJsonObject> answerOf(const RawAnswer &raw);

/// Of HEAD /v1/blobs: no body, so the status says what kind of refusal it is. Protocol without both headers.
Result<FileStanding> standingOf(const RawAnswer &raw);

/// Of GET /v1/blobs: the bytes from `at` on, as Content-Range says (206); a refusal in JSON keeps its kind.
Result<QByteArray> partOf(const RawAnswer &raw, qint64 at);

} // namespace tongdai::net
