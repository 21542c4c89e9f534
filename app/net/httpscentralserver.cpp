#include "app/net/httpscentralserver.h"

#include "app/net/replies.h"
#include "app/net/requests.h"

#include <QFile>
#include <QPromise>

namespace tongdai {

namespace {

constexpr int SmallMarginMs = 30'000; // answers of a few hundred bytes
constexpr int TotalMarginMs = 240'000; // 4 MB of a page at 20 kB/s, and some

net::HttpsExchange::Ask small(net::Question question, int patienceMs)
{
    return {net::Lane::Other, std::move(question.path),  std::move(question.body), {},
            patienceMs,       patienceMs + SmallMarginMs};
}

} // namespace

Result<std::unique_ptr<HttpsCentralServer>>
HttpsCentralServer::open(const QUrl &base, const QString &authorityFile, QThread *network,
                         const Clock &clock)
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
    return std::unique_ptr<HttpsCentralServer>(new HttpsCentralServer(base, authorities, network, clock));
}

HttpsCentralServer::HttpsCentralServer(const QUrl &base, const QList<QSslCertificate> &authorities,
                                       QThread *network, const Clock &clock)
    : m_exchange(new net::HttpsExchange(base, authorities))
    , m_clock(clock)
{
    m_exchange->moveToThread(network);
}

HttpsCentralServer::~HttpsCentralServer()
{
    m_exchange->deleteLater();
}

template<typename T, typename Read>
QFuture<Result<T>> HttpsCentralServer::send(net::HttpsExchange::Ask ask, Read read)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const QFuture<Result<T>> future = promise->future();
    const auto done = [promise, read](const Result<net::RawAnswer> &raw) {
        promise->addResult(raw ? read(*raw) : Result<T>(tl::unexpected(raw.error())));
        promise->finish();
    };
    QMetaObject::invokeMethod(
        m_exchange, [exchange = m_exchange, ask = std::move(ask), done] { exchange->send(ask, done); },
        Qt::QueuedConnection);
    return future;
}

template<typename T>
QFuture<Result<T>> HttpsCentralServer::ask(net::HttpsExchange::Ask ask,
                                           Result<T> (*read)(const QJsonObject &))
{
    return send<T>(std::move(ask), [read](const net::RawAnswer &raw) -> Result<T> {
        const auto answer = net::answerOf(raw);
        if (!answer)
            return tl::unexpected(answer.error());
        return read(*answer);
    });
}

QFuture<Result<SignInReply>> HttpsCentralServer::signIn(QString name, QString password, QUuid clientId)
{
    return ask<SignInReply>(small(net::signInQuestion(name, password, clientId), m_patience.tokenMs),
                            net::signInReply);
}

QFuture<Result<SignInReply>> HttpsCentralServer::refresh(QString refreshToken, QUuid clientId)
{
    return ask<SignInReply>(small(net::refreshQuestion(refreshToken, clientId), m_patience.tokenMs),
                            net::signInReply);
}

void HttpsCentralServer::signOut(QString refreshToken, QUuid clientId)
{
    QMetaObject::invokeMethod(
        m_exchange,
        [exchange = m_exchange, ask = small(net::signOutQuestion(refreshToken, clientId), m_patience.tokenMs)] {
            exchange->send(ask, [](const Result<net::RawAnswer> &) { });
        },
        Qt::QueuedConnection);
}

QFuture<Result<HelloReply>> HttpsCentralServer::hello(QUuid clientId)
{
    auto ask = small(net::helloQuestion(clientId), m_patience.otherMs);
    ask.token = m_token;
    return this->ask<HelloReply>(std::move(ask), net::helloReply);
}

QFuture<Result<PushReply>> HttpsCentralServer::push(QUuid clientId, QString epoch, QList<QByteArray> ops)
{
    net::Question question = net::pushQuestion(clientId, epoch, m_clock, ops);
    return ask<PushReply>({net::Lane::Push, std::move(question.path), std::move(question.body), m_token,
                           m_patience.pushMs, m_patience.pushMs + TotalMarginMs},
                          net::pushReply);
}

QFuture<Result<PullReply>> HttpsCentralServer::pull(QHash<QString, QString> cursors, qint64 maxBytes,
                                                    int wait)
{
    net::Question question = net::pullQuestion(cursors, maxBytes, wait);
    const int firstByteMs = wait * 1000 + m_patience.pullMarginMs;
    return ask<PullReply>({net::Lane::Pull, std::move(question.path), std::move(question.body), m_token,
                           firstByteMs, firstByteMs + TotalMarginMs},
                          net::pullReply);
}

void HttpsCentralServer::cancelPull()
{
    QMetaObject::invokeMethod(
        m_exchange, [exchange = m_exchange] { exchange->cancel(net::Lane::Pull); }, Qt::QueuedConnection);
}

QFuture<Result<SearchReply>> HttpsCentralServer::search(SearchQuestion question)
{
    auto ask = small(net::searchQuestion(question), m_patience.otherMs);
    ask.token = m_token;
    return this->ask<SearchReply>(std::move(ask), net::searchReply);
}

net::HttpsExchange::Ask HttpsCentralServer::fileAsk(const QString &sha256,
                                                    net::HttpsExchange::Method method) const
{
    net::HttpsExchange::Ask ask;
    ask.lane = net::Lane::Files;
    ask.path = net::filePath(sha256);
    ask.token = m_token;
    ask.method = method;
    ask.firstByteMs = m_patience.pushMs;
    ask.totalMs = m_patience.pushMs + TotalMarginMs;
    return ask;
}

QFuture<Result<FileStanding>> HttpsCentralServer::fileStanding(QString sha256)
{
    return send<FileStanding>(fileAsk(sha256, net::HttpsExchange::Method::Head), net::standingOf);
}

QFuture<Result<FileStanding>> HttpsCentralServer::putFilePart(QString sha256, qint64 at, qint64 total, QByteArray part)
{
    auto put = fileAsk(sha256, net::HttpsExchange::Method::Put);
    put.range = net::contentRange(at, part.size(), total);
    put.body = std::move(part);
    return ask<FileStanding>(std::move(put), net::fileStanding);
}

QFuture<Result<QByteArray>> HttpsCentralServer::filePart(QString sha256, qint64 at, qint64 most)
{
    auto get = fileAsk(sha256, net::HttpsExchange::Method::Get);
    get.range = net::wantedRange(at, most);
    return send<QByteArray>(std::move(get), [at](const net::RawAnswer &raw) { return net::partOf(raw, at); });
}

void HttpsCentralServer::cancelFiles()
{
    QMetaObject::invokeMethod(
        m_exchange, [exchange = m_exchange] { exchange->cancel(net::Lane::Files); }, Qt::QueuedConnection);
}

} // namespace tongdai
