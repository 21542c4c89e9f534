#include "app/sealing/aead.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace tongdai::sealing {

namespace {

constexpr char Version = 1;
constexpr qsizetype NonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype TagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype HeaderSize = 1 + NonceSize;
static_assert(KeySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(KeySize == crypto_kdf_KEYBYTES);
static_assert(SealOverhead == HeaderSize + TagSize);

const unsigned char *raw(const QByteArray &bytes, qsizetype from = 0)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData()) + from;
}
unsigned char *raw(QByteArray &bytes, qsizetype from = 0)
{
    return reinterpret_cast<unsigned char *>(bytes.data()) + from;
}
unsigned long long length(qsizetype size)
{
    return static_cast<unsigned long long>(size);
}

/// The version byte is authenticated with the context.
QByteArray boundTo(const QByteArray &context)
{
    return Version + context;
}

} // namespace

QByteArray sealBytes(const QByteArray &plain, const QByteArray &context, const SecretBytes &key)
{
    Q_ASSERT(key.size() == KeySize);
    QByteArray sealed(HeaderSize + plain.size() + TagSize, Qt::Uninitialized);
    sealed[0] = Version;
    randombytes_buf(raw(sealed, 1), static_cast<std::size_t>(NonceSize));
    const QByteArray bound = boundTo(context);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed, HeaderSize), nullptr, raw(plain),
                                               length(plain.size()), raw(bound), length(bound.size()),
                                               nullptr, raw(std::as_const(sealed), 1), key.data());
    return sealed;
}

Result<QByteArray> openBytes(const QByteArray &sealed, const QByteArray &context, const SecretBytes &key)
{
    Q_ASSERT(key.size() == KeySize);
    if (sealed.size() < HeaderSize + TagSize)
        return fail(ErrorKind::Corrupt, QStringLiteral("sealed bytes are too short"));
    if (sealed[0] > Version)
        return fail(ErrorKind::TooNew, QStringLiteral("sealed by a newer program"));
    const QByteArray bound = boundTo(context);
    QByteArray plain(sealed.size() - HeaderSize - TagSize, Qt::Uninitialized);
    const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
        raw(plain), nullptr, nullptr, raw(sealed, HeaderSize), length(sealed.size() - HeaderSize), raw(bound),
        length(bound.size()), raw(sealed, 1), key.data());
    if (opened != 0 || sealed[0] != Version)
        return fail(ErrorKind::Corrupt,
                    QStringLiteral("sealed bytes, key or context are not the ones sealed with"));
    return plain;
}

SecretBytes subkey(const SecretBytes &master, const char *purpose)
{
    Q_ASSERT(master.size() == KeySize);
    std::array<char, crypto_kdf_CONTEXTBYTES> context {};
    std::memcpy(context.data(), purpose, std::min(std::strlen(purpose), context.size()));
    SecretBytes key(KeySize);
    crypto_kdf_derive_from_key(key.data(), KeySize, 1, context.data(), master.data());
    return key;
}

} // namespace tongdai::sealing
