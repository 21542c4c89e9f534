// A key in memory: wiped when it goes, never copied by accident.
#pragma once

#include <QByteArray>

#include <memory>
#include <span>

namespace tongdai::sealing {

/// Bytes that are overwritten when their owner ends, and kept out of swap and core files where the system
/// allows.
class SecretBytes
{
public:
    SecretBytes() = default;
    explicit SecretBytes(int size); ///< zeros
    static SecretBytes random(int size);
    /// Takes a copy and overwrites `bytes`, as far as nobody shares them.
    static SecretBytes taking(QByteArray &bytes);
    static SecretBytes copyOf(std::span<const unsigned char> bytes);

    SecretBytes(SecretBytes &&) noexcept = default;
    SecretBytes &operator=(SecretBytes &&) noexcept = default;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes() = default;

    SecretBytes copy() const { return copyOf(bytes()); }
    bool isEmpty() const { return m_size == 0; }
    int size() const { return m_size; }
    const unsigned char *data() const { return m_bytes.get(); }
    unsigned char *data() { return m_bytes.get(); }
    std::span<const unsigned char> bytes() const { return {data(), static_cast<std::size_t>(m_size)}; }

    bool operator==(const SecretBytes &other) const; ///< takes the same time wherever they differ

private:
    struct Wipe {
        void operator()(unsigned char *bytes) const;
    };
    std::unique_ptr<unsigned char, Wipe> m_bytes;
    int m_size = 0;
};

} // namespace tongdai::sealing
