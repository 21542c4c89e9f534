// What a citizen said or is goes through here before it rests on disk.
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

namespace tongdai {

/// Seals and opens bytes with the profile's data key. Any thread.
class Sealer
{
public:
    virtual ~Sealer() = default;

    /// Sealed form of `plain`, bound to `context` ("table:id"); opening with another context fails.
    virtual Result<QByteArray> seal(const QByteArray &plain, const QByteArray &context) const = 0;

    /// Fails with Corrupt when the bytes, the key or the context are not the ones sealed with.
    virtual Result<QByteArray> open(const QByteArray &sealed, const QByteArray &context) const = 0;

    /// Keyed hash of a phone number's national form, for look-up beside the sealed column (16 bytes).
    virtual QByteArray lookupHash(const QString &national) const = 0;
};

} // namespace tongdai
