// Bytes from outside as text, or nothing at all.
#pragma once

#include <QString>
#include <QStringDecoder>

#include <optional>

namespace tongdai::telephony {

/// Nothing when the bytes are not UTF-8. QString::fromUtf8 would put other characters in their place and say
/// nothing.
inline std::optional<QString> utf8Text(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

} // namespace tongdai::telephony
