// Keys of a profile: making, wrapping and opening them.
#pragma once

#include "models/domain/result.h"
#include "models/ports/sealer.h"

#include <memory>

namespace tongdai {

/// One data key seals a profile; it rests only wrapped: in one slot under each person's password, in one
/// under the key the centre holds for this installation. `context` ("slot:<user>") binds a slot to its
/// holder. Any thread; the password functions take long on purpose.
class KeyBox
{
public:
    virtual ~KeyBox() = default;

    virtual Result<QByteArray> newKey() const = 0; ///< 32 random bytes

    virtual Result<QByteArray> wrapWithPassword(const QByteArray &key, const QString &password,
                                                const QByteArray &context) const = 0;
    /// NeedLogin: the password is not the one it was wrapped with. Corrupt, TooNew: not a slot of this
    /// program.
    virtual Result<QByteArray> openWithPassword(const QByteArray &slot, const QString &password,
                                                const QByteArray &context) const = 0;

    virtual Result<QByteArray> wrapWithKey(const QByteArray &key, const QByteArray &wrappingKey,
                                           const QByteArray &context) const = 0;
    /// Corrupt: another key, or the slot was changed.
    virtual Result<QByteArray> openWithKey(const QByteArray &slot, const QByteArray &wrappingKey,
                                           const QByteArray &context) const = 0;

    virtual Result<std::unique_ptr<Sealer>> sealer(const QByteArray &key) const = 0;
};

} // namespace tongdai
