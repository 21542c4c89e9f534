#include "app/sealing/sodiumkeybox.h"

#include "app/sealing/keyslots.h"
#include "app/sealing/random.h"
#include "app/sealing/sodiumsealer.h"

namespace tongdai::sealing {

namespace {

SecretBytes secret(const QByteArray &bytes)
{
    return SecretBytes::copyOf(
        {reinterpret_cast<const unsigned char *>(bytes.constData()), static_cast<std::size_t>(bytes.size())});
}

Result<QByteArray> plain(const Result<SecretBytes> &key)
{
    if (!key)
        return tl::unexpected(key.error());
    return QByteArray(reinterpret_cast<const char *>(key->data()), key->size());
}

} // namespace

SodiumKeyBox::SodiumKeyBox(PasswordCost cost)
    : m_cost(cost)
{
    if (!initialiseSodium())
        qFatal("no good source of random numbers");
}

Result<QByteArray> SodiumKeyBox::newKey() const
{
    return plain(newDataKey());
}

Result<QByteArray> SodiumKeyBox::wrapWithPassword(const QByteArray &key, const QString &password,
                                                  const QByteArray &context) const
{
    return wrapUnderPassword(secret(key), password, context, m_cost);
}

Result<QByteArray> SodiumKeyBox::openWithPassword(const QByteArray &slot, const QString &password,
                                                  const QByteArray &context) const
{
    return plain(unwrapUnderPassword(slot, password, context));
}

Result<QByteArray> SodiumKeyBox::wrapWithKey(const QByteArray &key, const QByteArray &wrappingKey,
                                             const QByteArray &context) const
{
    return wrapUnderKey(secret(key), secret(wrappingKey), context);
}

Result<QByteArray> SodiumKeyBox::openWithKey(const QByteArray &slot, const QByteArray &wrappingKey,
                                             const QByteArray &context) const
{
    return plain(unwrapUnderKey(slot, secret(wrappingKey), context));
}

Result<std::unique_ptr<Sealer>> SodiumKeyBox::sealer(const QByteArray &key) const
{
    auto sealer = SodiumSealer::create(secret(key));
    if (!sealer)
        return tl::unexpected(sealer.error());
    return std::unique_ptr<Sealer>(std::move(*sealer));
}

} // namespace tongdai::sealing
