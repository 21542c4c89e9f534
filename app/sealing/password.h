// Passwords: hashing them for the centre, and keys made of them. Slow by design: never on the GUI or a
// transport thread.
#pragma once

#include "app/sealing/secretbytes.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

namespace tongdai::sealing {

/// What one Argon2id run costs.
struct PasswordCost {
    unsigned long long operations = 3;
    std::size_t memoryBytes = 64 * 1024 * 1024;

    /// The cost for people's passwords: RFC 9106, section 4, second recommended option (3 passes, 64 MiB).
    static PasswordCost standard() { return {}; }
    /// The least Argon2id takes; for tests only.
    static PasswordCost least() { return {1, 8 * 1024}; }

    bool operator==(const PasswordCost &) const = default;
};

constexpr int LongestPassword = 1024; ///< UTF-8 bytes

/// A hash to store: "$argon2id$v=19$...". The password is composed first (NFC), so that every keyboard gives
/// the same. Invalid "password.empty" / "password.too_long"; Busy when there is not enough memory right now.
Result<QByteArray> hashPassword(const QString &password, const PasswordCost &cost = PasswordCost::standard());

/// True when the hash was made of this password. False for anything else, also for bytes that are no hash;
/// the time it takes tells nothing of the password.
bool verifyPassword(const QString &password, const QByteArray &hash);

/// True when `hash` was made at another cost, or is no hash at all: hash anew at the next right password.
bool needsRehash(const QByteArray &hash, const PasswordCost &cost = PasswordCost::standard());

/// A key of 32 bytes from a password; `salt` has SaltSize bytes. Errors as hashPassword, and Invalid for a
/// wrong salt.
Result<SecretBytes> keyFromPassword(const QString &password, const QByteArray &salt,
                                    const PasswordCost &cost);
constexpr int SaltSize = 16;

} // namespace tongdai::sealing
