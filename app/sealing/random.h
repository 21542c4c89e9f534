// The one doorway to libsodium: start-up, random bytes, comparing secrets.
#pragma once

#include <QByteArray>
#include <QString>

namespace tongdai::sealing {

/// Makes libsodium ready; call once in main() before anything else of this room. False: no good source of
/// random numbers, the program must not go on. May be called again, from any thread.
bool initialiseSodium();

/// `count` unpredictable bytes. Any thread.
QByteArray randomBytes(int count);

/// An unguessable word for tokens: `bytes` random bytes as base64url without padding (43 characters for 32).
QString randomToken(int bytes = 32);

/// Compares without telling by the time taken where two secrets differ.
bool equalSecrets(const QByteArray &a, const QByteArray &b);

/// BLAKE2b of 32 bytes: what is stored of a token, and what a request body is recognised by.
QByteArray digestOf(const QByteArray &bytes);

} // namespace tongdai::sealing
