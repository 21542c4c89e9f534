// What a call that can fail returns: a value or an Error of one of a few closed kinds.
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace tongdai {

/// Why something was not done. Closed: `ui` has one translated sentence for each.
enum class ErrorKind {
    Invalid, ///< what was given breaks a rule; `field` and `code` say which
    NotFound,
    Conflict, ///< somebody else was first; `detail` says who and when
    Forbidden,
    NeedLogin, ///< wrong password, or the session is over
    LockedOut, ///< too many wrong tries; `code` holds the seconds to wait
    TooLarge,
    Offline, ///< the centre cannot be reached
    Untrusted, ///< the certificate is not signed by the pinned authority, expired, or for another host
    Timeout,
    Busy, ///< 503 or 429: try again later; `code` holds the seconds to wait when known
    Storage, ///< reading or writing the local or central database failed
    DiskFull,
    Corrupt, ///< stored bytes are not what was written
    TooNew, ///< made by a newer version of the program
    Protocol, ///< the other side spoke nonsense
    Cancelled,
};

/// One failure. `detail` is English, for the log, and never holds what a caller said, is or dialled.
struct Error {
    ErrorKind kind = ErrorKind::Invalid;
    QString detail;
    QString field; ///< form or JSON field at fault, empty when none
    QString code; ///< machine word of the broken rule ("phone.too_long"), empty when the kind says it all
};

template<typename T> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorKind kind, QString detail, QString field = {}, QString code = {})
{
    return tl::unexpected(Error {kind, std::move(detail), std::move(field), std::move(code)});
}

} // namespace tongdai
