#include "app/net/requests.h"

#include "app/net/replies.h"
#include "app/wire/fields.h"
#include "models/domain/uuid7.h"

namespace tongdai::net {

Question signInQuestion(const QString &name, const QString &password, const QUuid &clientId)
{
    QJsonObject body {{QStringLiteral("grant"), QStringLiteral("password")},
                      {QStringLiteral("user"), name},
                      {QStringLiteral("password"), password}};
    if (!clientId.isNull())
        body.insert(QStringLiteral("client_id"), idText(clientId));
    return {QStringLiteral("/v1/token"), wire::toBytes(body)};
}

namespace {

Question tokenQuestion(const QString &grant, const QString &refreshToken, const QUuid &clientId)
{
    QJsonObject body {{QStringLiteral("grant"), grant}, {QStringLiteral("refresh"), refreshToken}};
    if (!clientId.isNull()) // a profile whose first sign-in ended before it knew who it is
        body.insert(QStringLiteral("client_id"), idText(clientId));
    return {QStringLiteral("/v1/token"), wire::toBytes(body)};
}

} // namespace

Question refreshQuestion(const QString &refreshToken, const QUuid &clientId)
{
    return tokenQuestion(QStringLiteral("refresh"), refreshToken, clientId);
}

Question signOutQuestion(const QString &refreshToken, const QUuid &clientId)
{
    return tokenQuestion(QStringLiteral("revoke"), refreshToken, clientId);
}

Question helloQuestion(const QUuid &clientId)
{
    const QJsonObject body {{QStringLiteral("client_id"), idText(clientId)},
                            {QStringLiteral("proto"), Protocol},
                            {QStringLiteral("schema"), 1},
                            {QStringLiteral("app"), QStringLiteral("tongdai " TONGDAI_VERSION)}};
    return {QStringLiteral("/v1/hello"), wire::toBytes(body)};
}

Question pushQuestion(const QUuid &clientId, const QString &epoch, const Clock &clock, const QList<QByteArray> &ops)
{
    const QJsonObject head {{QStringLiteral("client_id"), idText(clientId)},
                            {QStringLiteral("epoch"), epoch},
                            {QStringLiteral("sent"), clock.nowMs()},
                            {QStringLiteral("sent_mono"), clock.steadyMs()}};
    QByteArray body = wire::toBytes(head);
    body.chop(1);
    body += ",\"ops\":[" + ops.join(',') + "]}";
    return {QStringLiteral("/v1/push"), body};
}

QString filePath(const QString &sha256)
{
    return QStringLiteral("/v1/blobs/") + sha256;
}

QByteArray contentRange(qint64 at, qint64 bytes, qint64 total)
{
    return "bytes " + QByteArray::number(at) + '-' + QByteArray::number(at + bytes - 1) + '/'
        + QByteArray::number(total);
}

QByteArray wantedRange(qint64 at, qint64 most)
{
    return "bytes=" + QByteArray::number(at) + '-' + QByteArray::number(at + most - 1);
}

Question pullQuestion(const QHash<QString, QString> &cursors, qint64 maxBytes, int waitSeconds)
{
    QJsonObject of;
    for (auto it = cursors.cbegin(); it != cursors.cend(); ++it)
        of.insert(it.key(), it.value());
    const QJsonObject body {{QStringLiteral("cursors"), of},
                            {QStringLiteral("max_bytes"), maxBytes},
                            {QStringLiteral("wait_s"), waitSeconds}};
    return {QStringLiteral("/v1/pull"), wire::toBytes(body)};
}

Question searchQuestion(const SearchQuestion &question)
{
    const QJsonObject body = wire::Writer()
                                 .text(QStringLiteral("type"), question.type)
                                 .text(QStringLiteral("number"), question.number)
                                 .text(QStringLiteral("phone"), question.phone)
                                 .text(QStringLiteral("text"), question.text)
                                 .id(QStringLiteral("ticket_id"), question.ticketId)
                                 .integer(QStringLiteral("from_ms"), question.fromMs)
                                 .integer(QStringLiteral("to_ms"), question.toMs)
                                 .integer(QStringLiteral("limit"), question.limit)
                                 .text(QStringLiteral("cursor"), question.cursor)
                                 .take();
    return {QStringLiteral("/v1/search"), wire::toBytes(body)};
}

} // namespace tongdai::net
