#include "app/storage/central/blobrows.h"

#include "app/storage/central/documentrows.h"
#include "app/wire/documents.h"
#include "models/domain/uuid7.h"

namespace tongdai::storage {

Result<std::optional<BlobRow>> blobOf(Database &database, const QString &sha256)
{
    Query query(database, QStringLiteral("SELECT bytes, have FROM blob WHERE sha256 = ?"));
    if (const auto ran = query.bind(sha256).run(); !ran)
        return tl::unexpected(ran.error());
    if (!query.next())
        return std::optional<BlobRow>();
    return std::optional(BlobRow {sha256, query.integer(0), query.integer(1)});
}

Result<void> announceBlob(Database &database, const QString &sha256, qint64 bytes)
{
    Query query(database,
                QStringLiteral("INSERT INTO blob (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING"));
    return query.bind(sha256).bind(bytes).run();
}

Result<void> appendBlob(Database &database, const QString &sha256, qint64 at, const QByteArray &part, qint64 wholeMs)
{
    {
        Query query(database, QStringLiteral("INSERT INTO blob_part (sha256, start, bytes) VALUES (?, ?, ?)"));
        if (const auto ran = query.bind(sha256).bind(at).bind(part).run(); !ran)
            return ran;
    }
    Query query(database, QStringLiteral("UPDATE blob SET have = ?, arrived_ms = ? WHERE sha256 = ?"));
    return query.bind(at + part.size()).bind(wholeMs).bind(sha256).run();
}

Result<void> emptyBlob(Database &database, const QString &sha256)
{
    {
        Query query(database, QStringLiteral("DELETE FROM blob_part WHERE sha256 = ?"));
        if (const auto ran = query.bind(sha256).run(); !ran)
            return ran;
    }
    Query query(database, QStringLiteral("UPDATE blob SET have = 0, arrived_ms = 0 WHERE sha256 = ?"));
    return query.bind(sha256).run();
}

Result<void> dropBlob(Database &database, const QString &sha256)
{
    if (const auto emptied = emptyBlob(database, sha256); !emptied)
        return emptied;
    Query query(database, QStringLiteral("DELETE FROM blob WHERE sha256 = ?"));
    return query.bind(sha256).run();
}

Result<QByteArray> blobBytes(Database &database, const QString &sha256, qint64 at, qint64 most)
{
    Query query(database,
                QStringLiteral("SELECT start, bytes FROM blob_part WHERE sha256 = ? AND start < ?"
                               " AND start + length(bytes) > ? ORDER BY start"));
    if (const auto ran = query.bind(sha256).bind(at + most).bind(at).run(); !ran)
        return tl::unexpected(ran.error());
    QByteArray bytes;
    while (query.next() && bytes.size() < most) {
        const qint64 from = std::max<qint64>(0, at - query.integer(0));
        bytes += query.bytes(1).mid(from, most - bytes.size());
    }
    return bytes;
}

Result<void> insertEventFile(Database &database, const EventFileRow &row)
{
    Query query(database,
                QStringLiteral("INSERT INTO event_file (event_id, ticket_id, sha256, by_user, identity_paper, removed)"
                               " VALUES (?, ?, ?, ?, ?, ?)"));
    return query.bind(idText(row.eventId))
        .bind(idText(row.ticketId))
        .bind(row.sha256)
        .bind(row.by)
        .bind(row.identityPaper)
        .bind(row.removed)
        .run();
}

Result<QList<EventFileRow>> eventsNaming(Database &database, const QString &sha256)
{
    Query query(database,
                QStringLiteral("SELECT event_id, ticket_id, by_user, identity_paper, removed FROM event_file"
                               " WHERE sha256 = ? ORDER BY event_id"));
    if (const auto ran = query.bind(sha256).run(); !ran)
        return tl::unexpected(ran.error());
    QList<EventFileRow> rows;
    while (query.next())
        rows.append({QUuid::fromString(query.text(0)), QUuid::fromString(query.text(1)), sha256, query.text(2),
                     query.integer(3) != 0, query.integer(4) != 0});
    return rows;
}

Result<int> filesOfTicket(Database &database, const QUuid &ticketId)
{
    Query query(database, QStringLiteral("SELECT count(*) FROM event_file WHERE ticket_id = ? AND removed = 0"));
    if (const auto ran = query.bind(idText(ticketId)).run(); !ran)
        return tl::unexpected(ran.error());
    return query.next() ? static_cast<int>(query.integer(0)) : 0;
}

Result<void> markFileRemoved(Database &database, const QUuid &eventId)
{
    Query query(database, QStringLiteral("UPDATE event_file SET removed = 1 WHERE event_id = ?"));
    return query.bind(idText(eventId)).run();
}

Result<std::optional<TicketEvent>> eventOf(Database &database, const QUuid &id)
{
    Query query(database, QStringLiteral("SELECT doc FROM event WHERE id = ?"));
    query.bind(idText(id));
    return oneOf<TicketEvent>(query, wire::eventFromJson);
}

Result<void> updateEvent(Database &database, const TicketEvent &event)
{
    Query query(database, QStringLiteral("UPDATE event SET doc = ?, version = version + 1 WHERE id = ?"));
    return query.bind(QString::fromUtf8(wire::toBytes(wire::toJson(event)))).bind(idText(event.id)).run();
}

} // namespace tongdai::storage
