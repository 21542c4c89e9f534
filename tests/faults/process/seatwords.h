// What a seat of the fault rig says in a call, so that the rig can tell whether it arrived whole.
#pragma once

#include <QCryptographicHash>
#include <QString>
#include <QUuid>

namespace tongdai::tests {

/// Words that only this call has, long enough to span pages now and then.
inline QString wordsOf(const QUuid &call)
{
    const QByteArray hash
        = QCryptographicHash::hash(call.toRfc4122(), QCryptographicHash::Sha256).toHex();
    const QString words = QStringLiteral("Hỏi thủ tục số %1. ").arg(QLatin1String(hash));
    return words.repeated(1 + static_cast<int>(hash.at(0) % 16 == 0) * 40);
}

} // namespace tongdai::tests
