// Content of attached files at the centre, and which entries name it. Used on the thread that owns the Database.
#pragma once

#include "app/storage/database.h"
#include "models/domain/ticket.h"

#include <optional>

namespace tongdai::storage {

struct BlobRow {
    QString sha256;
    qint64 bytes = 0;
    qint64 have = 0;
    bool isWhole() const { return have >= bytes; }
};
Result<std::optional<BlobRow>> blobOf(Database &database, const QString &sha256);
/// Announced by the first entry that names it; there already: nothing changes.
Result<void> announceBlob(Database &database, const QString &sha256, qint64 bytes);
/// The next part; `wholeMs` not 0: the last one, now.
Result<void> appendBlob(Database &database, const QString &sha256, qint64 at, const QByteArray &part, qint64 wholeMs);
/// What has come of it goes, and it may come anew.
Result<void> emptyBlob(Database &database, const QString &sha256);
Result<void> dropBlob(Database &database, const QString &sha256);
/// At most `most` bytes from byte `at`; fewer only at the end of what is there.
Result<QByteArray> blobBytes(Database &database, const QString &sha256, qint64 at, qint64 most);

struct EventFileRow {
    QUuid eventId;
    QUuid ticketId;
    QString sha256;
    QString by; ///< user name
    bool identityPaper = false;
    bool removed = false;
};
Result<void> insertEventFile(Database &database, const EventFileRow &row);
Result<QList<EventFileRow>> eventsNaming(Database &database, const QString &sha256); ///< removed ones too
Result<int> filesOfTicket(Database &database, const QUuid &ticketId); ///< that are still there
Result<void> markFileRemoved(Database &database, const QUuid &eventId);

Result<std::optional<TicketEvent>> eventOf(Database &database, const QUuid &id);
/// Its document, as the next version.
Result<void> updateEvent(Database &database, const TicketEvent &event);

} // namespace tongdai::storage
