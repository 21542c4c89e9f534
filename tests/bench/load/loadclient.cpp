#include "tests/bench/load/loadclient.h"

#include "app/wire/documents.h"
#include "app/wire/json.h"
#include "models/domain/uuid7.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

namespace tongdai::bench {

Result<void> LoadClient::open()
{
    m_socket = std::make_unique<tests::RawClient>();
    const QByteArray host = m_centre.url.host().toLatin1();
    if (!m_socket->connectTcp(static_cast<unsigned short>(m_centre.url.port(8443)), host))
        return fail(ErrorKind::Offline, QStringLiteral("cannot connect to %1").arg(m_centre.url.toString()));
    if (!m_socket->handshake(m_centre.authorityFile, host))
        return fail(ErrorKind::Untrusted,
                    QStringLiteral("the certificate does not match %1").arg(m_centre.authorityFile));
    return {};
}

void LoadClient::send(const char *path, const QJsonObject &body)
{
    const QByteArray bytes = QJsonDocument(body).toJson(QJsonDocument::Compact);
    bytesOfLastBody = bytes.size();
    QByteArray head
        = QByteArray("POST ") + path + " HTTP/1.1\r\nHost: centre\r\nContent-Type: application/json\r\n";
    if (!m_token.isEmpty())
        head += "Authorization: Bearer " + m_token + "\r\n";
    m_socket->send(head + "Content-Length: " + QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes);
}

Result<QJsonObject> LoadClient::receive()
{
    const tests::Answer answer = m_socket->receive();
    if (answer.status == 0)
        return fail(ErrorKind::Offline, QStringLiteral("the connection ended"));
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    if (answer.status != 200)
        return fail(
            ErrorKind::Protocol,
            QStringLiteral("status %1: %2").arg(answer.status).arg(QString::fromUtf8(answer.body.left(300))));
    if (!object.value(QStringLiteral("end")).toBool())
        return fail(ErrorKind::Protocol, QStringLiteral("an answer without its end"));
    return object;
}

Result<void> LoadClient::signIn()
{
    send("/v1/token",
         {{QStringLiteral("grant"), QStringLiteral("password")},
          {QStringLiteral("user"), m_centre.user},
          {QStringLiteral("password"), m_centre.password}});
    const auto token = receive();
    if (!token)
        return tl::unexpected(token.error());
    m_token = token->value(QStringLiteral("access")).toString().toLatin1();
    m_clientId = QUuid::fromString(token->value(QStringLiteral("client_id")).toString());
    m_station = token->value(QStringLiteral("station")).toString();
    send("/v1/hello",
         {{QStringLiteral("client_id"), m_clientId.toString(QUuid::WithoutBraces)},
          {QStringLiteral("proto"), 1},
          {QStringLiteral("schema"), 1},
          {QStringLiteral("app"), QStringLiteral("tongdai-load")}});
    const auto hello = receive();
    if (!hello)
        return tl::unexpected(hello.error());
    m_epoch = hello->value(QStringLiteral("epoch")).toString();
    m_n = hello->value(QStringLiteral("last_n")).toInteger();
    for (const auto &scope : hello->value(QStringLiteral("scopes")).toArray())
        m_cursors.insert(scope.toString(), QString());
    return {};
}

void LoadClient::borrow(const LoadClient &other)
{
    m_token = other.m_token;
    m_clientId = other.m_clientId;
    m_epoch = other.m_epoch;
    m_station = other.m_station;
    m_cursors = other.m_cursors;
}

Result<LoadClient::Pushed> LoadClient::push(int count)
{
    Pushed pushed;
    QJsonArray operations;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (int i = 0; i < count; ++i) {
        Call call;
        call.id = newUuid7(now);
        call.outcome = Outcome::Answered;
        call.operatorName = m_centre.user;
        call.station = m_station;
        call.startedMs = now - 120'000;
        call.endedMs = now;
        call.talkSeconds = 95;
        call.wrapSeconds = 20;
        call.field = QStringLiteral("Hộ tịch");
        call.citizen.name = QStringLiteral("Người gọi thử tải");
        call.citizen.phone = QStringLiteral("0900 000 012");
        call.citizen.question = QStringLiteral("làm giấy xác nhận độc thân cần mang theo những gì");
        call.citizen.content = QStringLiteral("Hỏi giấy tờ cần mang và thời hạn nhận kết quả.");
        call.citizen.answer = QStringLiteral(
            "Đã đọc thành phần hồ sơ, thời hạn 3 ngày làm việc, nộp tại Bộ phận Một cửa cấp xã.");
        wire::Operation operation;
        operation.n = ++m_n;
        operation.id = newUuid7(now);
        operation.kind = wire::opCallCreate();
        operation.actor = m_centre.user;
        operation.wallMs = now;
        operation.body = wire::toJson(call);
        operations.append(wire::toJson(operation));
        pushed.calls.append(call.id);
    }
    QElapsedTimer clock;
    clock.start();
    send("/v1/push",
         {{QStringLiteral("client_id"), m_clientId.toString(QUuid::WithoutBraces)},
          {QStringLiteral("epoch"), m_epoch},
          {QStringLiteral("ops"), operations}});
    const auto reply = receive();
    pushed.microseconds = clock.nsecsElapsed() / 1000;
    if (!reply)
        return tl::unexpected(reply.error());
    if (reply->value(QStringLiteral("last_n")).toInteger() != m_n)
        return fail(ErrorKind::Protocol,
                    QStringLiteral("last_n is %1, not %2")
                        .arg(reply->value(QStringLiteral("last_n")).toInteger())
                        .arg(m_n));
    return pushed;
}

Result<qint64> LoadClient::catchUp()
{
    qint64 rows = 0;
    for (;;) {
        sendPull(0);
        const auto ids = receivePull();
        if (!ids)
            return tl::unexpected(ids.error());
        if (ids->isEmpty())
            return rows;
        rows += ids->size();
    }
}

void LoadClient::sendPull(int waitSeconds)
{
    send("/v1/pull",
         {{QStringLiteral("cursors"), m_cursors},
          {QStringLiteral("max_bytes"), 4'000'000},
          {QStringLiteral("wait_s"), waitSeconds}});
}

Result<QStringList> LoadClient::receivePull()
{
    const auto reply = receive();
    if (!reply)
        return tl::unexpected(reply.error());
    QStringList ids;
    for (const auto &each : reply->value(QStringLiteral("pages")).toArray()) {
        const QJsonObject page = each.toObject();
        m_cursors.insert(page.value(QStringLiteral("scope")).toString(), page.value(QStringLiteral("next")));
        for (const auto &row : page.value(QStringLiteral("rows")).toArray())
            ids += row.toObject().value(QStringLiteral("id")).toString();
    }
    return ids;
}

} // namespace tongdai::bench
