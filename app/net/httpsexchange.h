// The connections to the centre and every request on them. Lives on the network thread.
#pragma once

#include "app/net/httpsrequest.h"

#include <QNetworkAccessManager>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QUrl>

#include <array>

namespace tongdai::net {

/// Connections of their own for each lane, so that a waiting pull never holds up a push.
enum class Lane { Pull, Push, Files, Other };

class HttpsExchange : public QObject
{
    Q_OBJECT
public:
    /// Trusts exactly `authorities`; nothing of the machine's own store counts.
    HttpsExchange(QUrl base, const QList<QSslCertificate> &authorities);
    ~HttpsExchange() override; ///< ends every open request as Cancelled

    enum class Method { Post, Head, Get, Put };
    struct Ask {
        Lane lane = Lane::Other;
        QString path; ///< "/v1/hello"
        QByteArray body; ///< JSON of a Post; bytes of a Put
        QByteArray token; ///< access token, empty for none
        int firstByteMs = 20'000;
        int totalMs = 60'000;
        Method method = Method::Post;
        QByteArray range = {}; ///< Content-Range of a Put, Range of a Get
    };
    /// Call on the network thread; `done` is called there too.
    void send(const Ask &ask, HttpsRequest::Done done);
    void cancel(Lane lane);

private:
    QNetworkReply *replyTo(const Ask &ask, QNetworkRequest request);

    QUrl m_base;
    QSslConfiguration m_tls;
    std::array<QNetworkAccessManager, 4> m_managers;
    QList<std::pair<Lane, QPointer<HttpsRequest>>> m_open;
};

} // namespace tongdai::net
