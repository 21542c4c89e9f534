// Content-Encoding of requests and answers: zstd and gzip, bounded. Any thread.
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

#include <string>

namespace tongdai::server {

constexpr qsizetype MaxDecodedBody = 16 * 1024 * 1024;

/// The body as it was before its encoding. TooLarge above `limit` decoded bytes, found out without decoding
/// further; Invalid (code encoding.broken) when the bytes are not what the encoding says; Invalid (code
/// encoding.unknown) for another encoding.
Result<QByteArray> decodeBody(const QByteArray &body, const std::string &contentEncoding,
                              qsizetype limit = MaxDecodedBody);

/// Encodes `body` as the Accept-Encoding header allows, zstd before gzip; returns the word for
/// Content-Encoding, empty when the body was left as it is (small, or neither is accepted).
std::string encodeBody(QByteArray &body, const std::string &acceptEncoding);

} // namespace tongdai::server
