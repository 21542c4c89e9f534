#include "app/telephony/netstring.h"

namespace tongdai::telephony {

namespace {

constexpr qsizetype MostDigits = 5; ///< of Netstring::Longest

} // namespace

QByteArray Netstring::framed(const QByteArray &payload)
{
    return QByteArray::number(payload.size()) + ':' + payload + ',';
}

Result<std::optional<QByteArray>> Netstring::take()
{
    qsizetype length = 0;
    qsizetype at = 0;
    while (at < m_bytes.size() && m_bytes.at(at) >= '0' && m_bytes.at(at) <= '9') {
        if (at > 0 && m_bytes.at(0) == '0')
            return fail(ErrorKind::Protocol, QStringLiteral("a length begins with zero"));
        if (at == MostDigits)
            return fail(ErrorKind::TooLarge,
                        QStringLiteral("a length has more than %1 digits").arg(MostDigits));
        length = length * 10 + (m_bytes.at(at) - '0');
        ++at;
    }
    if (length > Longest)
        return fail(ErrorKind::TooLarge, QStringLiteral("a frame has more than %1 bytes").arg(Longest));
    if (at == m_bytes.size())
        return std::optional<QByteArray>();
    if (at == 0 || m_bytes.at(at) != ':')
        return fail(ErrorKind::Protocol, QStringLiteral("no length and colon"));
    const qsizetype begin = at + 1;
    if (m_bytes.size() <= begin + length)
        return std::optional<QByteArray>();
    if (m_bytes.at(begin + length) != ',')
        return fail(ErrorKind::Protocol, QStringLiteral("no comma behind a frame"));
    std::optional<QByteArray> payload = m_bytes.mid(begin, length);
    m_bytes.remove(0, begin + length + 1);
    return payload;
}

} // namespace tongdai::telephony
