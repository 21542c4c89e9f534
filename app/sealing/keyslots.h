// Key slots: the profile's data key, wrapped so that only a password or the seat's key brings it back.
#pragma once

#include "app/sealing/aead.h"
#include "app/sealing/password.h"

namespace tongdai::sealing {

/// A slot under a password: format byte | operations 4 | memory KiB 4 | salt 16 | sealed key. Everything
/// needed but the password stands in it; `context` ("slot:<user>") binds it to its place. Errors as
/// keyFromPassword.
Result<QByteArray> wrapUnderPassword(const SecretBytes &dataKey, const QString &password,
                                     const QByteArray &context,
                                     const PasswordCost &cost = PasswordCost::standard());

/// NeedLogin: another password. Corrupt: no slot, or a cost nobody here would have chosen. TooNew: a later
/// format. A flipped bit cannot be told from another password, so it may give either NeedLogin or Corrupt.
Result<SecretBytes> unwrapUnderPassword(const QByteArray &slot, const QString &password,
                                        const QByteArray &context);

/// A slot under a 32-byte key held elsewhere (the centre's seat key, the system's key store). Invalid: wrong
/// key size.
Result<QByteArray> wrapUnderKey(const SecretBytes &dataKey, const SecretBytes &key,
                                const QByteArray &context);

/// Corrupt: another key, another context or damaged bytes. TooNew: a later format.
Result<SecretBytes> unwrapUnderKey(const QByteArray &slot, const SecretBytes &key, const QByteArray &context);

/// A fresh data key.
inline SecretBytes newDataKey()
{
    return SecretBytes::random(KeySize);
}

} // namespace tongdai::sealing
