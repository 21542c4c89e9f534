#include "app/server/attachedfiles.h"

#include "app/server/ticketscopes.h"
#include "app/storage/central/centralrows.h"
#include "app/storage/central/feed.h"
#include "models/domain/uuid7.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace tongdai::server {

std::optional<ContentRange> contentRangeFrom(const std::string &header)
{
    static const QRegularExpression form(QStringLiteral(R"(\Abytes (\d{1,12})-(\d{1,12})/(\d{1,12})\z)"));
    const auto match = form.match(QString::fromStdString(header));
    if (!match.hasMatch())
        return std::nullopt;
    const ContentRange range {match.captured(1).toLongLong(), match.captured(2).toLongLong(),
                              match.captured(3).toLongLong()};
    if (range.first > range.last || range.last >= range.total)
        return std::nullopt;
    return range;
}

std::optional<WantedRange> wantedRangeFrom(const std::string &header)
{
    if (header.empty())
        return WantedRange();
    static const QRegularExpression form(QStringLiteral(R"(\Abytes=(\d{1,12})-(\d{0,12})\z)"));
    const auto match = form.match(QString::fromStdString(header));
    if (!match.hasMatch())
        return std::nullopt;
    WantedRange range {match.captured(1).toLongLong(), FilePartBytes};
    if (!match.captured(2).isEmpty()) {
        const qint64 last = match.captured(2).toLongLong();
        if (last < range.first)
            return std::nullopt;
        range.most = std::min(FilePartBytes, last - range.first + 1);
    }
    return range;
}

namespace {

tl::unexpected<Error> unknownFile()
{
    return fail(ErrorKind::NotFound, QStringLiteral("no such file"), {}, QStringLiteral("file.unknown"));
}

/// What an entry makes of a file for this person.
struct Standing {
    bool seen = false;
    bool open = false; ///< identity papers included
};

Result<Standing> standingOf(storage::Database &database, const User &user, const QStringList &scopes,
                            const storage::EventFileRow &row, bool strict)
{
    if (row.removed)
        return Standing();
    const auto view = storage::viewIn(database, scopes, wire::rowEvent(), idText(row.eventId));
    if (!view)
        return tl::unexpected(view.error());
    if (!*view || **view == storage::View::Stub)
        return Standing();
    if (!strict)
        return Standing {true, true};
    const auto ticket = storage::ticketOf(database, row.ticketId);
    if (!ticket)
        return tl::unexpected(ticket.error());
    return Standing {true,
                     *ticket
                         && mayOpenIdentityPaper(user, row.identityPaper ? row.by : QString(),
                                                 (*ticket)->ticket.assignee, (*ticket)->ticket.leadUnit)};
}

} // namespace

Result<storage::BlobRow> fileFor(storage::Database &database, const User &user, const QString &sha256, FileUse use)
{
    const auto blob = storage::blobOf(database, sha256);
    if (!blob)
        return tl::unexpected(blob.error());
    const auto naming = storage::eventsNaming(database, sha256);
    if (!naming)
        return tl::unexpected(naming.error());
    if (!naming->isEmpty()
        && std::all_of(naming->begin(), naming->end(), [](const storage::EventFileRow &row) { return row.removed; }))
        return fail(ErrorKind::NotFound, QStringLiteral("a supervisor took the file away"), {},
                    QStringLiteral("file.removed"));
    if (!*blob)
        return unknownFile();
    // An identity paper stays one whoever else attaches the same picture without saying so.
    const bool strict = use == FileUse::Reading
        && std::any_of(naming->begin(), naming->end(),
                       [](const storage::EventFileRow &row) { return row.identityPaper && !row.removed; });
    const QStringList scopes = scopesOf(user);
    bool seen = false;
    for (const storage::EventFileRow &row : *naming) {
        if (use == FileUse::Sending && !row.removed)
            return **blob;
        const auto standing = standingOf(database, user, scopes, row, strict);
        if (!standing)
            return tl::unexpected(standing.error());
        if (standing->open)
            return **blob;
        seen = seen || standing->seen;
    }
    if (seen)
        return fail(ErrorKind::Forbidden, QStringLiteral("an identity paper that is not for this person"), {},
                    QStringLiteral("file.identity"));
    return unknownFile();
}

Result<bool> isRightSum(storage::Database &database, const QString &sha256, const QByteArray &lastPart)
{
    QCryptographicHash sum(QCryptographicHash::Sha256);
    const auto blob = storage::blobOf(database, sha256);
    if (!blob || !*blob)
        return blob ? Result<bool>(unknownFile()) : tl::unexpected(blob.error());
    for (qint64 at = 0; at < (*blob)->have;) {
        const auto bytes = storage::blobBytes(database, sha256, at, FilePartBytes);
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (bytes->isEmpty())
            return false;
        sum.addData(*bytes);
        at += bytes->size();
    }
    sum.addData(lastPart);
    return QString::fromLatin1(sum.result().toHex()) == sha256;
}

namespace {

/// Every entry that names the file says so.
Result<void> tellArrived(LaneContext &lane, const QString &sha256, qint64 nowMs)
{
    const auto naming = storage::eventsNaming(lane.database, sha256);
    if (!naming)
        return tl::unexpected(naming.error());
    for (const storage::EventFileRow &row : *naming) {
        if (row.removed)
            continue;
        auto event = storage::eventOf(lane.database, row.eventId);
        if (!event)
            return tl::unexpected(event.error());
        const auto ticket = storage::ticketOf(lane.database, row.ticketId);
        if (!ticket)
            return tl::unexpected(ticket.error());
        if (!*event || !(*event)->file || !*ticket)
            continue;
        (*event)->file->arrived = true;
        if (const auto stored = storage::updateEvent(lane.database, **event); !stored)
            return stored;
        if (const auto shown = publishEvents(lane, (*ticket)->ticket, {idText(row.eventId)}, nowMs); !shown)
            return shown;
    }
    return {};
}

} // namespace

Result<storage::BlobRow> takePart(LaneContext &lane, const QString &sha256, const ContentRange &range,
                                  const QByteArray &part, qint64 nowMs)
{
    const auto blob = storage::blobOf(lane.database, sha256);
    if (!blob)
        return tl::unexpected(blob.error());
    if (!*blob)
        return unknownFile();
    storage::BlobRow row = **blob;
    if (row.isWhole())
        return row; // sent twice: its answer was lost
    if (range.total != row.bytes || part.size() != range.size())
        return fail(ErrorKind::Invalid, QStringLiteral("another size than was announced"), {},
                    QStringLiteral("file.size"));
    if (range.first != row.have)
        return fail(ErrorKind::Conflict, QStringLiteral("it goes on from byte %1").arg(row.have), {},
                    QStringLiteral("file.at"));
    row.have += part.size();
    const qint64 wholeMs = row.isWhole() ? nowMs : 0;
    if (const auto kept = storage::appendBlob(lane.database, sha256, range.first, part, wholeMs); !kept)
        return tl::unexpected(kept.error());
    if (row.isWhole()) {
        if (const auto told = tellArrived(lane, sha256, nowMs); !told)
            return tl::unexpected(told.error());
    }
    return row;
}

} // namespace tongdai::server
