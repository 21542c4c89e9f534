// Sealing bytes under a key: XChaCha20-Poly1305 with a random nonce. What sealer and key slots are made of.
#pragma once

#include "app/sealing/secretbytes.h"
#include "models/domain/result.h"

namespace tongdai::sealing {

constexpr int KeySize = 32;
constexpr int SealOverhead
    = 1 + 24 + 16; ///< version byte, nonce and tag: what sealing adds to the plain bytes

/// version byte | nonce 24 | cipher text and tag, bound to `context`. `key` has KeySize bytes.
QByteArray sealBytes(const QByteArray &plain, const QByteArray &context, const SecretBytes &key);

/// Fails with Corrupt when anything is not as it was sealed, TooNew on a version byte from a later program.
Result<QByteArray> openBytes(const QByteArray &sealed, const QByteArray &context, const SecretBytes &key);

/// A key of its own for one purpose (1 to 8 characters), derived from `master`.
SecretBytes subkey(const SecretBytes &master, const char *purpose);

} // namespace tongdai::sealing
