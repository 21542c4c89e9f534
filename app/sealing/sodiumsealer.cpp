#include "app/sealing/sodiumsealer.h"

#include <sodium.h>

namespace tongdai::sealing {

Result<std::unique_ptr<SodiumSealer>> SodiumSealer::create(const SecretBytes &dataKey)
{
    if (dataKey.size() != KeySize)
        return fail(ErrorKind::Invalid, QStringLiteral("a data key has %1 bytes").arg(KeySize));
    return std::unique_ptr<SodiumSealer>(
        new SodiumSealer(subkey(dataKey, "seal"), subkey(dataKey, "lookup")));
}

SodiumSealer::SodiumSealer(SecretBytes sealingKey, SecretBytes lookupKey)
    : m_sealingKey(std::move(sealingKey))
    , m_lookupKey(std::move(lookupKey))
{ }

Result<QByteArray> SodiumSealer::seal(const QByteArray &plain, const QByteArray &context) const
{
    return sealBytes(plain, context, m_sealingKey);
}

Result<QByteArray> SodiumSealer::open(const QByteArray &sealed, const QByteArray &context) const
{
    return openBytes(sealed, context, m_sealingKey);
}

QByteArray SodiumSealer::lookupHash(const QString &national) const
{
    const QByteArray number = national.toUtf8();
    QByteArray hash(crypto_generichash_BYTES_MIN, Qt::Uninitialized); // 16 bytes
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), static_cast<std::size_t>(hash.size()),
                       reinterpret_cast<const unsigned char *>(number.constData()),
                       static_cast<unsigned long long>(number.size()), m_lookupKey.data(),
                       static_cast<std::size_t>(m_lookupKey.size()));
    return hash;
}

} // namespace tongdai::sealing
