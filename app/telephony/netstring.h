// Netstrings, "5:hello,": how the softphone baresip frames what it says.
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

#include <optional>

namespace tongdai::telephony {

/// Reads frames out of bytes that come in any pieces. Any thread, one at a time.
/// Source: D. J. Bernstein, "Netstrings", 1997; baresip's module ctrl_tcp.
class Netstring
{
public:
    static constexpr qsizetype Longest
        = 64 * 1024; ///< bytes of one payload; what is longer is not a softphone

    static QByteArray framed(const QByteArray &payload);

    void add(const QByteArray &bytes) { m_bytes += bytes; }
    /// The next whole payload; nothing while more must come. Fails with TooLarge or Protocol as soon as that
    /// is certain, and from then on for ever: where the next frame begins is not known.
    Result<std::optional<QByteArray>> take();
    void clear() { m_bytes.clear(); }

private:
    QByteArray m_bytes;
};

} // namespace tongdai::telephony
