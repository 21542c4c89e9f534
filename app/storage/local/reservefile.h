// Bytes kept aside on the disk, given back when it is full, so that calls can still be saved.
#pragma once

#include "models/domain/result.h"

#include <QString>

namespace tongdai::storage {

/// Writer thread only.
class ReserveFile
{
public:
    ReserveFile(QString path, qint64 bytes)
        : m_path(std::move(path))
        , m_bytes(bytes)
    { }

    /// Makes the file when it is not there and the disk has room for it three times. DiskFull otherwise.
    Result<void> keep() const;

    /// True when there was something to give back.
    bool release() const;

    bool isKept() const;

private:
    QString m_path;
    qint64 m_bytes;
};

} // namespace tongdai::storage
