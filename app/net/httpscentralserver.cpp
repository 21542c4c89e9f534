#include "app/net/httpscentralserver.h"

#include "app/net/replies.h"
#include "app/wire/json.h"
#include "models/domain/uuid7.h"

#include <QFile>
#include <QPromise>

namespace tongdai {

namespace {

constexpr int SmallMarginMs = 30'000; // answers of a few hundred bytes
constexpr int TotalMarginMs = 240'000; // 4 MB of a page at 20 kB/s, and some

/// `{…,"ops":[…]}` with each operation's bytes as they are stored: parsing and writing them anew could change
/// them, and the centre compares their hash.
QByteArray pushBody(const QUuid &clientId, const QString &epoch, const QList<QByteArray> &ops)
{
    const QJsonObject head {{QStringLiteral("client_id"), idText(clientId)},
                            {QStringLiteral("epoch"), epoch}};
    QByteArray body = wire::toBytes(head);
    body.chop(1);
    body += ",\"ops\":[" + ops.join(',') + "]}";
    return body;
}

} // namespace

Result<std::unique_ptr<HttpsCentralServer>>
HttpsCentralServer::open(const QUrl &base, const QString &authorityFile, QThread *network)
{
    if (!base.isValid() || base.scheme() != QStringLiteral("https") || base.host().isEmpty())
        return fail(ErrorKind::Invalid, QStringLiteral("the centre's address is not https://host:port"),
                    QStringLiteral("server"));
    QFile file(authorityFile);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Untrusted, QStringLiteral("authority file: ") + file.errorString());
    const QList<QSslCertificate> authorities = QSslCertificate::fromData(file.readAll(), QSsl::Pem);
    if (authorities.isEmpty())
        return fail(ErrorKind::Untrusted, QStringLiteral("authority file holds no certificate"));
    return std::unique_ptr<HttpsCentralServer>(new HttpsCentralServer(base, authorities, network));
}

HttpsCentralServer::HttpsCentralServer(const QUrl &base, const QList<QSslCertificate> &authorities,
                                       QThread *network)
    : m_exchange(new net::HttpsExchange(base, authorities))
{
    m_exchange->moveToThread(network);
}

HttpsCentralServer::~HttpsCentralServer()
{
    m_exchange->deleteLater();
}

template<typename T>
QFuture<Result<T>> HttpsCentralServer::ask(net::HttpsExchange::Ask ask,
                                           Result<T> (*read)(const QJsonObject &))
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const QFuture<Result<T>> future = promise->future();
    const auto done = [promise, read](Result<QJsonObject> answer) {
        promise->addResult(answer ? read(*answer) : Result<T>(tl::unexpected(answer.error())));
        promise->finish();
    };
    QMetaObject::invokeMethod(
        m_exchange, [exchange = m_exchange, ask = std::move(ask), done] { exchange->post(ask, done); },
        Qt::QueuedConnection);
    return future;
}

QFuture<Result<SignInReply>> HttpsCentralServer::signIn(QString name, QString password, QUuid clientId)
{
    QJsonObject body {{QStringLiteral("grant"), QStringLiteral("password")},
                      {QStringLiteral("user"), name},
                      {QStringLiteral("password"), password}};
    if (!clientId.isNull())
        body.insert(QStringLiteral("client_id"), idText(clientId));
    return ask<SignInReply>({net::Lane::Other,
                             QStringLiteral("/v1/token"),
                             wire::toBytes(body),
                             {},
                             m_patience.tokenMs,
                             m_patience.tokenMs + SmallMarginMs},
                            net::signInReply);
}

QFuture<Result<SignInReply>> HttpsCentralServer::refresh(QString refreshToken, QUuid clientId)
{
    const QJsonObject body {{QStringLiteral("grant"), QStringLiteral("refresh")},
                            {QStringLiteral("refresh"), refreshToken},
                            {QStringLiteral("client_id"), idText(clientId)}};
    return ask<SignInReply>({net::Lane::Other,
                             QStringLiteral("/v1/token"),
                             wire::toBytes(body),
                             {},
                             m_patience.tokenMs,
                             m_patience.tokenMs + SmallMarginMs},
                            net::signInReply);
}

QFuture<Result<HelloReply>> HttpsCentralServer::hello(QUuid clientId)
{
    const QJsonObject body {{QStringLiteral("client_id"), idText(clientId)},
                            {QStringLiteral("proto"), net::Protocol},
                            {QStringLiteral("schema"), 1},
                            {QStringLiteral("app"), QStringLiteral("tongdai " TONGDAI_VERSION)}};
    return ask<HelloReply>({net::Lane::Other, QStringLiteral("/v1/hello"), wire::toBytes(body), m_token,
                            m_patience.otherMs, m_patience.otherMs + SmallMarginMs},
                           net::helloReply);
}

QFuture<Result<PushReply>> HttpsCentralServer::push(QUuid clientId, QString epoch, QList<QByteArray> ops)
{
    return ask<PushReply>({net::Lane::Push, QStringLiteral("/v1/push"), pushBody(clientId, epoch, ops),
                           m_token, m_patience.pushMs, m_patience.pushMs + TotalMarginMs},
                          net::pushReply);
}

QFuture<Result<PullReply>> HttpsCentralServer::pull(QHash<QString, QString> cursors, qint64 maxBytes,
                                                    int wait)
{
    QJsonObject of;
    for (auto it = cursors.cbegin(); it != cursors.cend(); ++it)
        of.insert(it.key(), it.value());
    const QJsonObject body {{QStringLiteral("cursors"), of},
                            {QStringLiteral("max_bytes"), maxBytes},
                            {QStringLiteral("wait_s"), wait}};
    const int firstByteMs = wait * 1000 + m_patience.pullMarginMs;
    return ask<PullReply>({net::Lane::Pull, QStringLiteral("/v1/pull"), wire::toBytes(body), m_token,
                           firstByteMs, firstByteMs + TotalMarginMs},
                          net::pullReply);
}

void HttpsCentralServer::cancelPull()
{
    QMetaObject::invokeMethod(
        m_exchange, [exchange = m_exchange] { exchange->cancel(net::Lane::Pull); }, Qt::QueuedConnection);
}

} // namespace tongdai
