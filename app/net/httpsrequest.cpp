#include "app/net/httpsrequest.h"

#include "app/net/zstdcodec.h"
#include "app/wire/documents.h"
#include "app/wire/json.h"

#include <QDateTime>
#include <QSslError>

namespace tongdai::net {

namespace {

constexpr int BetweenPartsMs = 15'000;

/// Retry-After as seconds, from either of its forms (RFC 9110, 10.2.3); empty when absent or unreadable.
QString retryAfter(const QNetworkReply &reply)
{
    const QByteArray raw = reply.rawHeader("Retry-After").trimmed();
    bool isNumber = false;
    const int seconds = raw.toInt(&isNumber);
    if (isNumber && seconds >= 0)
        return QString::number(seconds);
    // An HTTP date is one of RFC 2822 but for the zone's name, which Qt does not read.
    const QByteArray dated = QByteArray(raw).replace("GMT", "+0000");
    const QDateTime at = QDateTime::fromString(QString::fromLatin1(dated), Qt::RFC2822Date);
    if (!at.isValid())
        return {};
    return QString::number(qMax<qint64>(0, QDateTime::currentDateTimeUtc().secsTo(at)));
}

/// What only this side can know: the centre does not get to say that its certificate is bad.
bool isOursToSay(ErrorKind kind)
{
    return kind == ErrorKind::Offline || kind == ErrorKind::Untrusted || kind == ErrorKind::Timeout
        || kind == ErrorKind::Cancelled;
}

bool isJson(const QNetworkReply &reply)
{
    const QByteArray type = reply.rawHeader("Content-Type").toLower();
    return type.startsWith("application/json");
}

} // namespace

HttpsRequest::HttpsRequest(QNetworkReply *reply, int firstByteMs, int totalMs, Done done, QObject *parent)
    : QObject(parent)
    , m_reply(reply)
    , m_done(std::move(done))
{
    m_reply->setParent(this);
    m_silence.setSingleShot(true);
    m_total.setSingleShot(true);
    const auto late = [this] { stop(ErrorKind::Timeout, QStringLiteral("no answer in time")); };
    connect(&m_silence, &QTimer::timeout, this, late);
    connect(&m_total, &QTimer::timeout, this, late);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            m_tlsProblem += (m_tlsProblem.isEmpty() ? QString() : QStringLiteral("; ")) + error.errorString();
    });
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this, firstByteMs](qint64 sent, qint64) {
        if (sent > 0)
            m_silence.start(firstByteMs);
    });
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpsRequest::takeIn);
    connect(m_reply, &QNetworkReply::finished, this, &HttpsRequest::conclude);
    m_silence.start(firstByteMs);
    m_total.start(totalMs);
}

HttpsRequest::~HttpsRequest()
{
    m_reply->disconnect(this);
    give(fail(ErrorKind::Cancelled, QStringLiteral("the connection was closed here")));
}

void HttpsRequest::cancel()
{
    stop(ErrorKind::Cancelled, QStringLiteral("no longer wanted"));
}

void HttpsRequest::takeIn()
{
    m_silence.start(BetweenPartsMs);
    m_body += m_reply->readAll();
    if (m_body.size() > MaxPacked)
        stop(ErrorKind::Protocol, QStringLiteral("answer beyond %1 bytes").arg(MaxPacked));
}

void HttpsRequest::stop(ErrorKind kind, const QString &detail)
{
    if (!m_done || !m_stopped.detail.isEmpty())
        return;
    m_stopped = Error {kind, detail, {}, {}};
    m_reply->abort(); // ends in conclude()
}

void HttpsRequest::conclude()
{
    m_silence.stop();
    m_total.stop();
    if (m_stopped.detail.isEmpty())
        m_body += m_reply->readAll();
    give(answer());
    deleteLater();
}

void HttpsRequest::give(Result<QJsonObject> result)
{
    if (!m_done)
        return;
    const Done done = std::exchange(m_done, {});
    done(std::move(result));
}

Result<QJsonObject> HttpsRequest::answer()
{
    if (!m_stopped.detail.isEmpty())
        return tl::unexpected(m_stopped);
    if (!m_tlsProblem.isEmpty())
        return fail(ErrorKind::Untrusted, m_tlsProblem);

    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QNetworkReply::NetworkError error = m_reply->error();
    // Up to 199 the connection or a proxy failed, whatever status line came before.
    if (status == 0 || (error != QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied))
        return tl::unexpected(transportError());

    const Result<QByteArray> plain = plainBody();
    if (!plain)
        return tl::unexpected(plain.error());
    if (status != 200)
        return refusal(status, *plain);
    if (!isJson(*m_reply))
        return fail(ErrorKind::Protocol, QStringLiteral("status 200 with something else than JSON"));
    const Result<QJsonObject> object = wire::parseObject(*plain);
    if (!object)
        return fail(ErrorKind::Protocol,
                    QStringLiteral("answer is not a JSON object: ") + object.error().detail);
    if (object->value(QStringLiteral("end")) != QJsonValue(true))
        return fail(ErrorKind::Protocol, QStringLiteral("answer without its end"));
    return *object;
}

Result<QByteArray> HttpsRequest::plainBody() const
{
    // Qt takes an early close for the end when the length was not announced, so what was announced is
    // compared.
    const QByteArray announced = m_reply->rawHeader("Content-Length").trimmed();
    if (!announced.isEmpty() && announced.toLongLong() != m_body.size())
        return fail(ErrorKind::Protocol, QStringLiteral("answer shorter than announced"));
    const QByteArray encoding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
    if (encoding.isEmpty() || encoding == "identity")
        return m_body;
    if (encoding != "zstd")
        return fail(ErrorKind::Protocol, QStringLiteral("answer in an encoding not asked for"));
    Result<QByteArray> plain = zstdExpand(m_body, MaxPlain);
    if (!plain)
        return fail(ErrorKind::Protocol, plain.error().detail);
    return plain;
}

Result<QJsonObject> HttpsRequest::refusal(int status, const QByteArray &plain) const
{
    const QString wait = retryAfter(*m_reply);
    if (isJson(*m_reply)) {
        const Result<QJsonObject> object = wire::parseObject(plain);
        if (object && object->value(QStringLiteral("error")).isObject()) {
            Error error = wire::errorFromJson(*object);
            if ((error.kind == ErrorKind::Busy || error.kind == ErrorKind::LockedOut) && !wait.isEmpty())
                error.code = wait;
            if (status == 426)
                error.kind = ErrorKind::TooNew;
            if (isOursToSay(error.kind))
                error.kind = ErrorKind::Protocol;
            return tl::unexpected(error);
        }
    }
    // No words of the centre's: something between us and it has answered.
    const QString detail = QStringLiteral("HTTP status %1 without a reason").arg(status);
    switch (status) {
    case 426:
        return fail(ErrorKind::TooNew, detail);
    case 429:
    case 503:
        return fail(ErrorKind::Busy, detail, {}, wait);
    case 502:
    case 504:
        return fail(ErrorKind::Offline, detail);
    default:
        return fail(ErrorKind::Protocol, detail);
    }
}

Error HttpsRequest::transportError() const
{
    const auto with = [this](ErrorKind kind) { return Error {kind, m_reply->errorString(), {}, {}}; };
    switch (m_reply->error()) {
    case QNetworkReply::TimeoutError:
        return with(ErrorKind::Timeout);
    case QNetworkReply::SslHandshakeFailedError: // the certificate was judged above: this is no TLS at all
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolInvalidOperationError:
        return with(ErrorKind::Protocol);
    default:
        return with(ErrorKind::Offline);
    }
}

} // namespace tongdai::net
