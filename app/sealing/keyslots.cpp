#include "app/sealing/keyslots.h"

#include "app/sealing/random.h"

#include <QtEndian>

namespace tongdai::sealing {

namespace {

constexpr char PasswordFormat = 1;
constexpr char KeyFormat = 2;
constexpr char LastFormat = KeyFormat;
constexpr qsizetype CostSize = 8;
constexpr qsizetype PasswordHeader = 1 + CostSize + SaltSize;

// A damaged or planted slot must not make us work for hours or eat the memory.
constexpr quint32 MostOperations = 20;
constexpr quint32 MostKib = 1024 * 1024;
constexpr quint32 LeastKib = 8;

QByteArray littleEndian(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

tl::unexpected<Error> noSlot()
{
    return fail(ErrorKind::Corrupt, QStringLiteral("not a key slot of this kind"));
}

tl::unexpected<Error> wrongKeySize()
{
    return fail(ErrorKind::Invalid, QStringLiteral("a key has %1 bytes").arg(KeySize));
}

QByteArray sealKey(const SecretBytes &dataKey, const QByteArray &context, const SecretBytes &key)
{
    const QByteArray plain
        = QByteArray::fromRawData(reinterpret_cast<const char *>(dataKey.data()), dataKey.size());
    return sealBytes(plain, context, key);
}

Result<SecretBytes> openKey(const QByteArray &sealed, const QByteArray &context, const SecretBytes &key)
{
    auto plain = openBytes(sealed, context, key);
    if (!plain)
        return tl::unexpected(plain.error());
    SecretBytes dataKey = SecretBytes::taking(*plain);
    if (dataKey.size() != KeySize)
        return noSlot();
    return dataKey;
}

/// TooNew for formats to come, Corrupt for anything but `format`.
Result<void> checkFormat(const QByteArray &slot, char format, qsizetype header)
{
    if (slot.size() <= header)
        return noSlot();
    if (slot[0] > LastFormat)
        return fail(ErrorKind::TooNew, QStringLiteral("key slot of a newer program"));
    if (slot[0] != format)
        return noSlot();
    return {};
}

} // namespace

Result<QByteArray> wrapUnderPassword(const SecretBytes &dataKey, const QString &password,
                                     const QByteArray &context, const PasswordCost &cost)
{
    if (dataKey.size() != KeySize)
        return wrongKeySize();
    const QByteArray salt = randomBytes(SaltSize);
    const auto key = keyFromPassword(password, salt, cost);
    if (!key)
        return tl::unexpected(key.error());
    const QByteArray header = PasswordFormat + littleEndian(static_cast<quint32>(cost.operations))
        + littleEndian(static_cast<quint32>(cost.memoryBytes / 1024)) + salt;
    return QByteArray(header + sealKey(dataKey, header + context, *key));
}

Result<SecretBytes> unwrapUnderPassword(const QByteArray &slot, const QString &password,
                                        const QByteArray &context)
{
    if (const auto sound = checkFormat(slot, PasswordFormat, PasswordHeader); !sound)
        return tl::unexpected(sound.error());
    const auto operations = qFromLittleEndian<quint32>(slot.constData() + 1);
    const auto kib = qFromLittleEndian<quint32>(slot.constData() + 5);
    if (operations == 0 || operations > MostOperations || kib < LeastKib || kib > MostKib)
        return noSlot();
    const PasswordCost cost {operations, std::size_t(kib) * 1024};
    const auto key = keyFromPassword(password, slot.mid(1 + CostSize, SaltSize), cost);
    if (!key)
        return tl::unexpected(key.error());
    auto dataKey = openKey(slot.mid(PasswordHeader), slot.left(PasswordHeader) + context, *key);
    if (!dataKey && dataKey.error().kind == ErrorKind::Corrupt
        && slot.size() == PasswordHeader + KeySize + SealOverhead)
        return fail(ErrorKind::NeedLogin, QStringLiteral("the password does not open this key slot"));
    return dataKey;
}

Result<QByteArray> wrapUnderKey(const SecretBytes &dataKey, const SecretBytes &key, const QByteArray &context)
{
    if (dataKey.size() != KeySize || key.size() != KeySize)
        return wrongKeySize();
    return QByteArray(KeyFormat + sealKey(dataKey, KeyFormat + context, key));
}

Result<SecretBytes> unwrapUnderKey(const QByteArray &slot, const SecretBytes &key, const QByteArray &context)
{
    if (key.size() != KeySize)
        return wrongKeySize();
    if (const auto sound = checkFormat(slot, KeyFormat, 1); !sound)
        return tl::unexpected(sound.error());
    return openKey(slot.mid(1), KeyFormat + context, key);
}

} // namespace tongdai::sealing
