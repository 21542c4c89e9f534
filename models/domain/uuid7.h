// Identifiers of rows and operations.
#pragma once

#include <QUuid>

namespace tongdai {

/// A fresh UUIDv7 (RFC 9562, 5.7) for the wall time `nowMs` (UTC milliseconds since 1970).
///
/// The time bits are for index locality only: never order by them, never trust them. Any thread.
QUuid newUuid7(qint64 nowMs);

/// The form used in JSON and SQL: 36 characters, no braces.
inline QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

} // namespace tongdai
