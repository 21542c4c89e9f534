#include "app/server/fileroutes.h"

#include "app/server/attachedfiles.h"

#include <QLoggingCategory>

namespace tongdai::server {

Q_LOGGING_CATEGORY(lcFileRoutes, "tongdai.server.files")

namespace {

Headers offsetsOf(const storage::BlobRow &row)
{
    return {{"Upload-Offset", std::to_string(row.have)}, {"Upload-Length", std::to_string(row.bytes)}};
}

QJsonObject factsOf(const storage::BlobRow &row)
{
    return {{QStringLiteral("have"), row.have}, {QStringLiteral("bytes"), row.bytes}};
}

void sendAsItIs(const ExchangePtr &exchange, int status, QByteArray body, Headers headers)
{
    HttpResponse response;
    response.status = status;
    response.contentType = "application/octet-stream";
    response.headers = std::move(headers);
    response.headers.emplace_back("Cache-Control", "no-store");
    response.body = std::move(body);
    exchange->responder->send(std::move(response));
}

void head(const ExchangePtr &exchange, const storage::BlobRow &row)
{
    sendAsItIs(exchange, 200, {}, offsetsOf(row));
}

void get(const ExchangePtr &exchange, storage::Database &database, const storage::BlobRow &row)
{
    if (!row.isWhole())
        return refuse(exchange, {ErrorKind::NotFound, QStringLiteral("the content has not arrived yet"), {},
                                 QStringLiteral("file.pending")});
    const auto wanted = wantedRangeFrom(exchange->request.header("Range"));
    const std::string whole = "bytes */" + std::to_string(row.bytes);
    if (!wanted || wanted->first >= row.bytes)
        return refuse(exchange, {ErrorKind::Invalid, QStringLiteral("no such part"), {}, QStringLiteral("file.range")},
                      416, {{"Content-Range", whole}});
    auto bytes = storage::blobBytes(database, row.sha256, wanted->first, wanted->most);
    if (!bytes)
        return refuse(exchange, bytes.error());
    if (bytes->isEmpty())
        return refuse(exchange, {ErrorKind::Corrupt, QStringLiteral("a part is missing"), {}, {}});
    const qint64 last = wanted->first + bytes->size() - 1;
    sendAsItIs(exchange, 206, std::move(*bytes),
               {{"Content-Range", "bytes " + std::to_string(wanted->first) + "-" + std::to_string(last) + "/"
                     + std::to_string(row.bytes)}});
}

/// Begins anew after parts that do not make what the name says.
void beginAnew(const ExchangePtr &exchange, const QString &sha256, WriteLane &lane)
{
    qCWarning(lcFileRoutes) << "parts of a file that are not what its name says: begun anew";
    lane.submit({1, [sha256](LaneContext &context) { return storage::emptyBlob(context.database, sha256); },
                 [exchange](const Result<void> &done) {
                     refuse(exchange,
                            done ? Error {ErrorKind::Invalid, QStringLiteral("not the content that was announced"), {},
                                          QStringLiteral("file.sum")}
                                 : done.error());
                 }});
}

void put(const ExchangePtr &exchange, storage::Database &database, const storage::BlobRow &row, WriteLane &lane,
         const Clock &clock)
{
    const auto range = contentRangeFrom(exchange->request.header("Content-Range"));
    const QByteArray part = std::exchange(exchange->request.body, {});
    if (!range || part.size() != range->size() || part.size() > FilePartBytes)
        return refuse(exchange, {ErrorKind::Invalid, QStringLiteral("Content-Range and content do not agree"), {},
                                 QStringLiteral("file.range")});
    if (row.isWhole())
        return sendJson(exchange, 200, factsOf(row));
    const bool goesOn = range->first == row.have && range->total == row.bytes;
    if (goesOn && range->last + 1 == range->total) {
        const auto right = isRightSum(database, row.sha256, part);
        if (!right)
            return refuse(exchange, right.error());
        if (!*right)
            return beginAnew(exchange, row.sha256, lane);
    }
    auto after = std::make_shared<storage::BlobRow>(row);
    lane.submit({1,
                 [after, range = *range, part, nowMs = clock.nowMs(),
                  sha256 = row.sha256](LaneContext &context) -> Result<void> {
                     const auto taken = takePart(context, sha256, range, part, nowMs);
                     if (!taken)
                         return tl::unexpected(taken.error());
                     *after = *taken;
                     return {};
                 },
                 [exchange, after](const Result<void> &done) {
                     if (!done)
                         return refuse(exchange, done.error());
                     sendJson(exchange, 200, factsOf(*after));
                 }});
}

} // namespace

void answerFile(const ExchangePtr &exchange, storage::Database &database, const User &user, WriteLane &lane,
                const Clock &clock)
{
    const bool reads = exchange->request.method == "GET";
    const auto row = isSha256(exchange->parameter)
        ? fileFor(database, user, exchange->parameter, reads ? FileUse::Reading : FileUse::Sending)
        : fail(ErrorKind::NotFound, QStringLiteral("no such file"), {}, QStringLiteral("file.unknown"));
    if (!row) // gone for good, so that nobody goes on trying to send it
        return refuse(exchange, row.error(), row.error().code == QStringLiteral("file.removed") ? 410 : 0);
    if (reads)
        return get(exchange, database, *row);
    if (exchange->request.method == "PUT")
        return put(exchange, database, *row, lane, clock);
    head(exchange, *row);
}

} // namespace tongdai::server
