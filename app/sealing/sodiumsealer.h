// The Sealer of the product: libsodium under one data key.
#pragma once

#include "app/sealing/aead.h"
#include "models/ports/sealer.h"

#include <memory>

namespace tongdai::sealing {

/// Seals with XChaCha20-Poly1305; the look-up hash is keyed with a key of its own, so that neither tells of
/// the other. Any thread.
class SodiumSealer final : public Sealer
{
public:
    /// Invalid unless `dataKey` has 32 bytes.
    static Result<std::unique_ptr<SodiumSealer>> create(const SecretBytes &dataKey);

    Result<QByteArray> seal(const QByteArray &plain, const QByteArray &context) const override;
    Result<QByteArray> open(const QByteArray &sealed, const QByteArray &context) const override;
    QByteArray lookupHash(const QString &national) const override;

private:
    SodiumSealer(SecretBytes sealingKey, SecretBytes lookupKey);

    SecretBytes m_sealingKey;
    SecretBytes m_lookupKey;
};

} // namespace tongdai::sealing
