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

/// Content of a file that a seat attaches: mostly small, now and then of two parts; its name says whose it is.
inline QByteArray fileOf(const QUuid &id)
{
    const QByteArray words = wordsOf(id).toUtf8();
    const bool large = static_cast<unsigned char>(id.toRfc4122().back()) % 8 == 0;
    return words.repeated(1 + static_cast<int>((large ? 1'200'000 : 1'000) / words.size()));
}

} // namespace tongdai::tests
