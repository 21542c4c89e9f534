#include "app/net/replies.h"

#include "app/wire/documents.h"
#include "app/wire/json.h"

#include <limits>

namespace tongdai::net {

namespace {

constexpr qint64 MaxNumber = (qint64(1) << 53) - 1; // what JSON numbers carry exactly
constexpr int Word = 200;

tl::unexpected<Error> nonsense(const Error &error)
{
    return fail(ErrorKind::Protocol, QStringLiteral("answer: ") + error.detail, error.field, error.code);
}

tl::unexpected<Error> nonsense(const QString &detail)
{
    return fail(ErrorKind::Protocol, detail);
}

Result<PullRow> pullRow(const QJsonObject &object)
{
    wire::Reader reader(object);
    PullRow row;
    row.type = reader.text(QStringLiteral("t"), Word, true);
    row.id = reader.text(QStringLiteral("id"), Word, true);
    row.version = reader.integer(QStringLiteral("v"), 0, MaxNumber);
    row.seq = reader.integer(QStringLiteral("s"), 0, MaxNumber);
    row.gone = reader.boolean(QStringLiteral("gone"));
    if (!row.gone)
        row.doc = reader.object(QStringLiteral("d"), true);
    if (!reader.ok())
        return nonsense(reader.error());
    return row;
}

Result<QList<PullRow>> pullRows(const QJsonArray &array)
{
    QList<PullRow> rows;
    rows.reserve(array.size());
    for (const QJsonValue &value : array) {
        Result<PullRow> row = pullRow(value.toObject());
        if (!row)
            return tl::unexpected(row.error());
        rows.append(std::move(*row));
    }
    return rows;
}

Result<PullPage> pullPage(const QJsonObject &object)
{
    wire::Reader reader(object);
    PullPage page;
    page.scope = reader.text(QStringLiteral("scope"), Word, true);
    page.more = reader.boolean(QStringLiteral("more"));
    page.reset = reader.boolean(QStringLiteral("reset"));
    // Empty only for a scope that is no longer ours: the page then resets it to nothing. And for one that was never
    // asked for from a cursor and that the answer had no room for.
    page.next = reader.text(QStringLiteral("next"), Word, !page.reset && !page.more);
    const QJsonArray rows = reader.array(QStringLiteral("rows"), std::numeric_limits<int>::max(), true);
    if (!reader.ok())
        return nonsense(reader.error());
    auto read = pullRows(rows);
    if (!read)
        return tl::unexpected(read.error());
    page.rows = std::move(*read);
    if (page.next.isEmpty() && !page.reset && !page.rows.isEmpty())
        return fail(ErrorKind::Protocol, QStringLiteral("rows without a cursor"), QStringLiteral("next"));
    return page;
}

} // namespace

Result<SignInReply> signInReply(const QJsonObject &object)
{
    wire::Reader reader(object);
    SignInReply reply;
    reply.accessToken = reader.text(QStringLiteral("access"), 4096, true);
    reply.refreshToken = reader.text(QStringLiteral("refresh"), 4096, true);
    reply.expiresSeconds = int(reader.integer(QStringLiteral("expires_s"), 1, 86'400 * 365, 0, true));
    reply.clientId = reader.id(QStringLiteral("client_id"), true);
    reply.station = reader.text(QStringLiteral("station"), Word);
    const QString seatKey = reader.text(QStringLiteral("seat_key"), Word);
    const QJsonObject user = reader.object(QStringLiteral("user"), true);
    if (!reader.ok())
        return nonsense(reader.error());
    const auto key
        = QByteArray::fromBase64Encoding(seatKey.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!key)
        return nonsense(QStringLiteral("answer: seat_key is not base64"));
    reply.seatKey = *key;
    Result<User> who = wire::userFromJson(user);
    if (!who)
        return nonsense(who.error());
    reply.user = std::move(*who);
    return reply;
}

Result<HelloReply> helloReply(const QJsonObject &object)
{
    wire::Reader reader(object);
    HelloReply reply;
    reply.epoch = reader.text(QStringLiteral("epoch"), Word, true);
    reply.nowMs = reader.integer(QStringLiteral("now"), 0, MaxNumber, 0, true);
    reply.scopes = reader.texts(QStringLiteral("scopes"), 1000, Word);
    reply.lastN = reader.integer(QStringLiteral("last_n"), 0, MaxNumber, 0, true);
    reply.life = reader.text(QStringLiteral("life"), Word);
    reply.tooNew = reader.integer(QStringLiteral("proto_min"), 0, MaxNumber) > Protocol;
    wire::Reader policy(reader.object(QStringLiteral("policy")), QStringLiteral("policy"));
    reply.batch = int(policy.integer(QStringLiteral("batch"), 1, 200, reply.batch));
    reply.waitSeconds = int(policy.integer(QStringLiteral("wait"), 1, 60, reply.waitSeconds));
    reply.spreadMs = int(policy.integer(QStringLiteral("spread_ms"), 0, 600'000, reply.spreadMs));
    reader.absorb(policy);
    const QJsonObject user = reader.object(QStringLiteral("user")); // may be missing
    if (!reader.ok())
        return nonsense(reader.error());
    if (!user.isEmpty()) {
        Result<User> who = wire::userFromJson(user);
        if (!who)
            return nonsense(who.error());
        reply.user = std::move(*who);
    }
    return reply;
}

Result<PushReply> pushReply(const QJsonObject &object)
{
    wire::Reader reader(object);
    PushReply reply;
    reply.lastN = reader.integer(QStringLiteral("last_n"), 0, MaxNumber, 0, true);
    reply.nowMs = reader.integer(QStringLiteral("now"), 0, MaxNumber);
    reply.gapExpects = reader.integer(QStringLiteral("gap"), 0, MaxNumber);
    reply.forked = reader.boolean(QStringLiteral("client_forked"));
    reply.opFailed = reader.integer(QStringLiteral("op_failed"), 0, MaxNumber);
    const QJsonArray results = reader.array(QStringLiteral("results"), 100'000);
    if (!reader.ok())
        return nonsense(reader.error());
    reply.results.reserve(results.size());
    for (const QJsonValue &value : results) {
        wire::Reader result(value.toObject());
        PushOutcome outcome;
        outcome.n = result.integer(QStringLiteral("n"), 1, MaxNumber, 0, true);
        outcome.out = result.text(QStringLiteral("out"), Word, true);
        outcome.body = value[QStringLiteral("body")].isUndefined() ? value.toObject()
                                                                   : result.object(QStringLiteral("body"));
        if (!result.ok())
            return nonsense(result.error());
        reply.results.append(std::move(outcome));
    }
    return reply;
}

Result<PullReply> pullReply(const QJsonObject &object)
{
    wire::Reader reader(object);
    PullReply reply;
    reply.epoch = reader.text(QStringLiteral("epoch"), Word, true);
    reply.life = reader.text(QStringLiteral("life"), Word);
    reply.nowMs = reader.integer(QStringLiteral("now"), 0, MaxNumber, 0, true);
    const QJsonArray pages = reader.array(QStringLiteral("pages"), 10'000, true);
    if (!reader.ok())
        return nonsense(reader.error());
    for (const QJsonValue &value : pages) {
        Result<PullPage> page = pullPage(value.toObject());
        if (!page)
            return tl::unexpected(page.error());
        reply.pages.append(std::move(*page));
    }
    return reply;
}

Result<SearchReply> searchReply(const QJsonObject &object)
{
    wire::Reader reader(object);
    SearchReply reply;
    reply.next = reader.text(QStringLiteral("next"), Word);
    const QJsonArray rows = reader.array(QStringLiteral("rows"), 1000, true);
    if (!reader.ok())
        return nonsense(reader.error());
    auto read = pullRows(rows);
    if (!read)
        return tl::unexpected(read.error());
    reply.rows = std::move(*read);
    return reply;
}

Result<FileStanding> fileStanding(const QJsonObject &object)
{
    wire::Reader reader(object);
    FileStanding standing;
    standing.have = reader.integer(QStringLiteral("have"), 0, MaxNumber, 0, true);
    standing.bytes = reader.integer(QStringLiteral("bytes"), 1, MaxNumber, 0, true);
    if (!reader.ok())
        return nonsense(reader.error());
    return standing;
}

} // namespace tongdai::net
