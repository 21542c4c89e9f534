// How a value becomes the body of an operation that keeps it: `after`, the version its author saw, for
// `version`.
#pragma once

#include "app/wire/fields.h"

namespace tongdai::wire {

/// `document` of a value with this version, 0 when the centre has none yet.
inline QJsonObject keepBodyOf(QJsonObject document, qint64 version)
{
    document.remove(QStringLiteral("version"));
    if (version != 0)
        document.insert(QStringLiteral("after"), version);
    return document;
}

/// The value with `after` as its version. Fails as `read` does, or with Invalid of field "after".
template<typename T> Result<T> fromKeepBody(QJsonObject body, Result<T> (*read)(const QJsonObject &))
{
    body.remove(QStringLiteral("version"));
    auto value = read(body);
    if (!value)
        return value;
    Reader reader(body);
    value->version = reader.integer(QStringLiteral("after"), 0, LargestExact);
    if (!reader.ok())
        return tl::unexpected(reader.error());
    return value;
}

} // namespace tongdai::wire
