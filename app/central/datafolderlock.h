// One tongdaid a data folder.
#pragma once

#include "models/domain/result.h"

#include <QString>

namespace tongdai::central {

/// Held until destroyed, or until the process dies: the lock is the kernel's (flock), so that no kill -9
/// leaves one behind and no reused process number is taken for its holder, as can happen with a file that
/// only names one.
class DataFolderLock
{
public:
    /// Makes the folder when missing. Conflict when another process holds it, `detail` says which; Storage or
    /// DiskFull when the folder cannot be made or written.
    static Result<DataFolderLock> take(const QString &folder);

    DataFolderLock(DataFolderLock &&other) noexcept;
    DataFolderLock &operator=(DataFolderLock &&) = delete;
    ~DataFolderLock();

private:
    explicit DataFolderLock(int descriptor)
        : m_descriptor(descriptor)
    { }

    int m_descriptor;
};

} // namespace tongdai::central
