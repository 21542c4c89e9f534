// The KeyBox of the product: key slots over libsodium.
#pragma once

#include "app/sealing/password.h"
#include "models/ports/keybox.h"

namespace tongdai::sealing {

/// Any thread.
class SodiumKeyBox final : public KeyBox
{
public:
    /// Makes libsodium ready, so that no program that only opens a profile can forget to.
    explicit SodiumKeyBox(PasswordCost cost = PasswordCost::standard());

    Result<QByteArray> newKey() const override;
    Result<QByteArray> wrapWithPassword(const QByteArray &key, const QString &password,
                                        const QByteArray &context) const override;
    Result<QByteArray> openWithPassword(const QByteArray &slot, const QString &password,
                                        const QByteArray &context) const override;
    Result<QByteArray> wrapWithKey(const QByteArray &key, const QByteArray &wrappingKey,
                                   const QByteArray &context) const override;
    Result<QByteArray> openWithKey(const QByteArray &slot, const QByteArray &wrappingKey,
                                   const QByteArray &context) const override;
    Result<std::unique_ptr<Sealer>> sealer(const QByteArray &key) const override;

private:
    PasswordCost m_cost;
};

} // namespace tongdai::sealing
