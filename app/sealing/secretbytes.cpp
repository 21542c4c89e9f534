#include "app/sealing/secretbytes.h"

#include <sodium.h>

#include <algorithm>
#include <new>
#include <utility>

namespace tongdai::sealing {

void SecretBytes::Wipe::operator()(unsigned char *bytes) const
{
    sodium_free(bytes);
}

SecretBytes::SecretBytes(int size)
    : m_bytes(static_cast<unsigned char *>(sodium_malloc(static_cast<std::size_t>(std::max(size, 1)))))
    , m_size(size)
{
    if (!m_bytes)
        qBadAlloc();
    sodium_memzero(m_bytes.get(), static_cast<std::size_t>(size));
}

SecretBytes SecretBytes::random(int size)
{
    SecretBytes secret(size);
    randombytes_buf(secret.data(), static_cast<std::size_t>(size));
    return secret;
}

SecretBytes SecretBytes::taking(QByteArray &bytes)
{
    SecretBytes secret(static_cast<int>(bytes.size()));
    std::copy(bytes.cbegin(), bytes.cend(), secret.data());
    if (bytes.isDetached())
        sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
    return secret;
}

SecretBytes SecretBytes::copyOf(std::span<const unsigned char> bytes)
{
    SecretBytes secret(static_cast<int>(bytes.size()));
    std::copy(bytes.begin(), bytes.end(), secret.data());
    return secret;
}

bool SecretBytes::operator==(const SecretBytes &other) const
{
    return m_size == other.m_size
        && (m_size == 0 || sodium_memcmp(data(), other.data(), static_cast<std::size_t>(m_size)) == 0);
}

} // namespace tongdai::sealing
