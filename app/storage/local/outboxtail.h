// outbox.tail: the operations kept since outbox.bak was made, so that each is in two files at any time.
#pragma once

#include "app/storage/local/outboxrow.h"

#include <QFile>

namespace tongdai::storage {

/// Used on the writer thread. Frames of "TDop", length (32 bits, big end first), BLAKE2b-160 and an
/// OutboxRow; one that is damaged or cut off costs itself only.
class OutboxTail
{
public:
    explicit OutboxTail(const QString &path)
        : m_file(path)
    { }

    /// Durable when it returns. DiskFull or Storage: the rows may be there in part.
    Result<void> append(const QList<OutboxRow> &rows);
    /// After outbox.bak holds everything.
    void clear();
    /// Every whole frame, in order.
    static QList<OutboxRow> read(const QString &path);

private:
    QFile m_file;
};

} // namespace tongdai::storage
