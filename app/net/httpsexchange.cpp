#include "app/net/httpsexchange.h"

#include "app/net/zstdcodec.h"

#include <QNetworkRequest>

namespace tongdai::net {

namespace {
constexpr qsizetype PackFrom = 4096; // below that packing saves less than a segment
} // namespace

HttpsExchange::HttpsExchange(QUrl base, const QList<QSslCertificate> &authorities)
    : m_base(std::move(base))
{
    m_tls = QSslConfiguration::defaultConfiguration();
    m_tls.setCaCertificates(authorities);
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    m_tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    for (QNetworkAccessManager &manager : m_managers) {
        manager.setParent(this); // moves to the network thread with this object
        manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        manager.setAutoDeleteReplies(false);
    }
}

HttpsExchange::~HttpsExchange()
{
    // Before the managers: a reply must not outlive the one that made it.
    for (const auto &entry : std::as_const(m_open))
        delete entry.second;
}

QNetworkReply *HttpsExchange::replyTo(const Ask &ask, QNetworkRequest request)
{
    QNetworkAccessManager &manager = m_managers[std::size_t(ask.lane)];
    switch (ask.method) {
    case Method::Head:
        return manager.head(request);
    case Method::Get:
        request.setRawHeader("Range", ask.range);
        return manager.get(request);
    case Method::Put:
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/octet-stream"));
        request.setRawHeader("Content-Range", ask.range);
        return manager.put(request, ask.body);
    case Method::Post:
        break;
    }
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json; charset=utf-8"));
    if (ask.body.size() <= PackFrom)
        return manager.post(request, ask.body);
    request.setRawHeader("Content-Encoding", "zstd");
    return manager.post(request, zstdCompress(ask.body));
}

void HttpsExchange::send(const Ask &ask, HttpsRequest::Done done)
{
    QUrl url = m_base;
    url.setPath(m_base.path() + ask.path);
    QNetworkRequest request(url);
    request.setSslConfiguration(m_tls);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    // Named by us, Qt leaves the body packed and its own limit for unpacking out of the way.
    request.setRawHeader("Accept-Encoding", ask.method == Method::Post ? "zstd" : "identity");
    request.setRawHeader("Accept", ask.method == Method::Get ? "application/octet-stream, application/json"
                                                             : "application/json");
    if (!ask.token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + ask.token);
    QNetworkReply *reply = replyTo(ask, std::move(request));
    auto *open = new HttpsRequest(reply, ask.firstByteMs, ask.totalMs, std::move(done), this);
    m_open.removeIf([](const auto &entry) { return entry.second.isNull(); });
    m_open.append({ask.lane, open});
}

void HttpsExchange::cancel(Lane lane)
{
    const auto open = m_open; // cancelling calls back, and that may post anew
    for (const auto &[of, request] : open) {
        if (of == lane && request)
            request->cancel();
    }
}

} // namespace tongdai::net
