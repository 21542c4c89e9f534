#include "app/net/linkask.h"

#include "app/net/publicaddress.h"

#include <QHostInfo>
#include <QNetworkProxy>
#include <QSslConfiguration>

namespace tongdai::net {

namespace {

constexpr int HttpPort = 80;
constexpr int HttpsPort = 443;

bool isWeb(const QUrl &url)
{
    return (url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https"))
        && !url.host().isEmpty();
}

/// The value of a header field, empty when the head has none of that name (RFC 9112, 5).
QByteArray fieldOf(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n').mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

/// 0 when the first line is none of HTTP.
int statusOf(const QByteArray &head)
{
    const QList<QByteArray> parts = head.split('\n').first().trimmed().split(' ');
    if (parts.size() < 2 || !parts.first().startsWith("HTTP/"))
        return 0;
    const int status = parts.at(1).toInt();
    return status >= 100 && status <= 599 ? status : 0;
}

/// The server is there and the page may be, for somebody else: it wants a sign-in, another method, or us to
/// come back later.
bool isGuarded(int status)
{
    return status == 401 || status == 403 || status == 405 || status == 429;
}

} // namespace

LinkAsk::LinkAsk(const QString &url, const LinkProbeOptions &options, Done done, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_done(std::move(done))
{
    m_check.url = url;
    m_patience.setSingleShot(true);
    m_patience.setInterval(options.patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { end(LinkState::Silent); });
}

void LinkAsk::start()
{
    m_patience.start();
    ask(QUrl(m_check.url));
}

void LinkAsk::ask(const QUrl &url)
{
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket->deleteLater();
        m_socket = nullptr;
    }
    m_head.clear();
    m_at = url;
    if (!isWeb(url)) {
        end(LinkState::Refuses);
        return;
    }
    const QHostAddress literal(url.host());
    if (!literal.isNull()) {
        resolved({literal});
        return;
    }
    m_lookup = QHostInfo::lookupHost(url.host(QUrl::FullyEncoded), this, [this](const QHostInfo &info) {
        if (!m_ended && info.lookupId() == m_lookup)
            resolved(info.addresses());
    });
}

void LinkAsk::resolved(const QList<QHostAddress> &addresses)
{
    if (addresses.isEmpty()) {
        end(LinkState::Silent);
        return;
    }
    std::optional<QHostAddress> chosen;
    for (const QHostAddress &address : addresses) {
        const bool may
            = isPublicAddress(address) || (m_options.alsoAllowed && m_options.alsoAllowed(address));
        // Many an office has no way out by IPv6 although names have such addresses.
        if (may && (!chosen || address.protocol() == QAbstractSocket::IPv4Protocol)) {
            chosen = address;
            if (address.protocol() == QAbstractSocket::IPv4Protocol)
                break;
        }
    }
    if (chosen)
        connectTo(*chosen);
    else
        end(LinkState::Private);
}

void LinkAsk::connectTo(const QHostAddress &address)
{
    const bool secure = m_at.scheme() == QStringLiteral("https");
    m_socket = new QSslSocket(this);
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->setReadBufferSize(m_options.mostBytes);
    if (!m_options.authorities.isEmpty()) {
        QSslConfiguration tls = m_socket->sslConfiguration();
        tls.setCaCertificates(m_options.authorities);
        m_socket->setSslConfiguration(tls);
    }
    connect(m_socket, &QAbstractSocket::connected, this, [this] { m_reached = true; });
    connect(m_socket, secure ? &QSslSocket::encrypted : &QAbstractSocket::connected, this, &LinkAsk::send);
    connect(m_socket, &QIODevice::readyRead, this, &LinkAsk::read);
    connect(m_socket, &QAbstractSocket::errorOccurred, this, [this] {
        m_head += m_socket->read(m_options.mostBytes - m_head.size());
        const bool badCertificate = !m_socket->sslHandshakeErrors().isEmpty();
        const int status = statusOf(m_head);
        if (status == 0)
            end(badCertificate ? LinkState::Certificate : LinkState::Silent);
        else
            judge(m_head); // it hung up in the middle of its head: what came counts
    });
    const auto port = static_cast<quint16>(m_at.port(secure ? HttpsPort : HttpPort));
    if (secure)
        m_socket->connectToHostEncrypted(address.toString(), port, m_at.host(QUrl::FullyEncoded));
    else
        m_socket->connectToHost(address, port);
}

void LinkAsk::send()
{
    QByteArray path = m_at.path(QUrl::FullyEncoded).toLatin1();
    if (path.isEmpty())
        path = "/";
    if (m_at.hasQuery())
        path += '?' + m_at.query(QUrl::FullyEncoded).toLatin1();
    QByteArray host = m_at.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    if (m_at.port() > 0)
        host += ':' + QByteArray::number(m_at.port());
    // GET, because servers answer HEAD wrongly; the page itself is never read.
    m_socket->write("GET " + path + " HTTP/1.1\r\nHost: " + host
                    + "\r\nUser-Agent: Mozilla/5.0 (compatible; tongdai/" TONGDAI_VERSION "; link check)"
                      "\r\nAccept: */*\r\nConnection: close\r\n\r\n");
}

void LinkAsk::read()
{
    m_head += m_socket->read(m_options.mostBytes - m_head.size());
    qsizetype end = m_head.indexOf("\r\n\r\n");
    if (end < 0)
        end = m_head.indexOf("\n\n");
    if (end >= 0)
        judge(m_head.left(end));
    else if (m_head.size() >= m_options.mostBytes)
        judge(m_head);
}

void LinkAsk::judge(const QByteArray &head)
{
    m_check.status = statusOf(head);
    const QByteArray location = fieldOf(head, "Location");
    if (m_check.status >= 300 && m_check.status < 400 && m_check.status != 304 && !location.isEmpty()) {
        const QUrl next = m_at.resolved(QUrl(QString::fromUtf8(location)));
        m_check.target = next.toString(QUrl::RemoveUserInfo).left(LongestLink);
        if (++m_hops > m_options.redirections)
            end(LinkState::Refuses);
        else
            ask(next);
        return;
    }
    if (m_check.status == 0)
        end(LinkState::Silent);
    else if (m_check.status >= 400 && !isGuarded(m_check.status))
        end(LinkState::Refuses);
    else
        end(m_hops > 0 ? LinkState::Redirects : LinkState::Answers);
}

void LinkAsk::end(LinkState state)
{
    if (std::exchange(m_ended, true))
        return;
    m_patience.stop();
    QHostInfo::abortHostLookup(m_lookup);
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
    m_check.state = state;
    m_done(m_check, m_reached);
    deleteLater();
}

} // namespace tongdai::net
