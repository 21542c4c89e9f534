#include "app/central/datafolderlock.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace tongdai::central {

namespace {

tl::unexpected<Error> cannotWrite(const QString &folder, int why)
{
    return fail(why == ENOSPC || why == EDQUOT ? ErrorKind::DiskFull : ErrorKind::Storage,
                QStringLiteral("The data folder %1 cannot be written: %2.")
                    .arg(folder, QString::fromLocal8Bit(std::strerror(why))));
}

} // namespace

Result<DataFolderLock> DataFolderLock::take(const QString &folder)
{
    errno = 0;
    if (!QDir().mkpath(folder))
        return cannotWrite(folder, errno ? errno : ENOTDIR);
    const QByteArray path = QFile::encodeName(QDir(folder).filePath(QStringLiteral("tongdaid.lock")));
    const int descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return cannotWrite(folder, errno);
    DataFolderLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        char holder[32] = {};
        const ssize_t size = ::pread(descriptor, holder, sizeof holder - 1, 0);
        return fail(
            ErrorKind::Conflict,
            QStringLiteral("Another tongdaid (process %1) is using the data folder %2.")
                .arg(size > 0 ? QString::fromLatin1(holder).trimmed() : QStringLiteral("unknown"), folder));
    }
    const QByteArray self = QByteArray::number(static_cast<qlonglong>(::getpid())) + '\n';
    if (::ftruncate(descriptor, 0) != 0
        || ::pwrite(descriptor, self.constData(), static_cast<std::size_t>(self.size()), 0) < 0)
        return cannotWrite(folder, errno);
    return lock;
}

DataFolderLock::DataFolderLock(DataFolderLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{ }

DataFolderLock::~DataFolderLock()
{
    if (m_descriptor >= 0)
        ::close(
            m_descriptor); // the file stays: removing it would let two processes lock two files of one name
}

} // namespace tongdai::central
