#include "app/net/httpsrequest.h"

#include "app/net/answers.h"

#include <QSslError>

namespace tongdai::net {

namespace {

constexpr int BetweenPartsMs = 15'000;

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

void HttpsRequest::give(Result<RawAnswer> result)
{
    if (!m_done)
        return;
    const Done done = std::exchange(m_done, {});
    done(std::move(result));
}

Result<RawAnswer> HttpsRequest::answer()
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

    const auto header = [this](const char *name) { return m_reply->rawHeader(name); };
    return RawAnswer {status,
                      header("Content-Type"),
                      header("Content-Length"),
                      header("Content-Encoding"),
                      header("Retry-After"),
                      m_body,
                      header("Content-Range"),
                      header("Upload-Offset"),
                      header("Upload-Length")};
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
