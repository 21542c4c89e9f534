#include "app/storage/local/outboxtail.h"

#include <QtEndian>

#ifdef Q_OS_UNIX
#include <unistd.h>
#else
#include <io.h>
#endif

namespace tongdai::storage {

namespace {

constexpr QByteArrayView Mark("TDop");
constexpr qsizetype SumBytes = 20;
constexpr qsizetype HeadBytes = 4 + 4 + SumBytes;
constexpr quint32 Longest = 16 << 20;

bool toDisk(const QFile &file)
{
#ifdef Q_OS_UNIX
    return ::fdatasync(file.handle()) == 0;
#else
    return ::_commit(file.handle()) == 0;
#endif
}

} // namespace

Result<void> OutboxTail::append(const QList<OutboxRow> &rows)
{
    if (rows.isEmpty())
        return {};
    if (!m_file.isOpen() && !m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return fail(ErrorKind::Storage, QStringLiteral("outbox.tail cannot be opened: ") + m_file.errorString());
    QByteArray frames;
    for (const OutboxRow &row : rows) {
        const QByteArray bytes = row.toBytes();
        frames += Mark;
        const quint32 length = qToBigEndian(static_cast<quint32>(bytes.size()));
        frames.append(reinterpret_cast<const char *>(&length), sizeof length);
        frames += sumOf(bytes);
        frames += bytes;
    }
    if (m_file.write(frames) != frames.size() || !toDisk(m_file)) {
        const bool full = m_file.error() == QFileDevice::ResourceError || m_file.error() == QFileDevice::WriteError;
        return fail(full ? ErrorKind::DiskFull : ErrorKind::Storage,
                    QStringLiteral("outbox.tail cannot be written: ") + m_file.errorString());
    }
    return {};
}

void OutboxTail::clear()
{
    m_file.close();
    m_file.resize(0);
}

QList<OutboxRow> OutboxTail::read(const QString &path)
{
    QFile file(path);
    QList<OutboxRow> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    const QByteArray all = file.readAll();
    for (qsizetype at = all.indexOf(Mark); at >= 0 && at + HeadBytes <= all.size(); at = all.indexOf(Mark, at)) {
        const auto length = qFromBigEndian<quint32>(all.constData() + at + 4);
        const QByteArray bytes = length <= Longest ? all.mid(at + HeadBytes, length) : QByteArray();
        if (bytes.size() != static_cast<qsizetype>(length) || sumOf(bytes) != all.mid(at + 8, SumBytes)) {
            at += Mark.size(); // look for the next frame
            continue;
        }
        if (auto row = OutboxRow::fromBytes(bytes))
            rows.append(std::move(*row));
        at += HeadBytes + length;
    }
    return rows;
}

} // namespace tongdai::storage
