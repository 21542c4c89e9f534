#include "app/storage/local/reservefile.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

namespace tongdai::storage {

bool ReserveFile::isKept() const
{
    return QFileInfo(m_path).size() >= m_bytes;
}

Result<void> ReserveFile::keep() const
{
    if (isKept())
        return {};
    const QStorageInfo disk(QFileInfo(m_path).absolutePath());
    if (disk.isValid() && disk.bytesAvailable() < 3 * m_bytes)
        return fail(ErrorKind::DiskFull, QStringLiteral("no room for the reserve file"));
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return fail(ErrorKind::Storage,
                    QStringLiteral("cannot make the reserve file: ") + file.errorString());
    // Not zeros: a file system that stores runs of zeros as holes would keep nothing aside.
    const QByteArray block(1 << 20, '\x5a');
    for (qint64 left = m_bytes; left > 0; left -= block.size()) {
        if (file.write(block.constData(), qMin<qint64>(left, block.size())) < 0) {
            file.remove();
            return fail(ErrorKind::DiskFull, QStringLiteral("no room for the reserve file"));
        }
    }
    if (!file.flush()) {
        file.remove();
        return fail(ErrorKind::DiskFull, QStringLiteral("no room for the reserve file"));
    }
    return {};
}

bool ReserveFile::release() const
{
    return QFile::remove(m_path);
}

} // namespace tongdai::storage
