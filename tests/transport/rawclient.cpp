#include "tests/transport/rawclient.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <QElapsedTimer>

#include <arpa/inet.h>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace tongdai::tests {

namespace {

SSL_CTX *context()
{
    // OpenSSL's BIO writes without MSG_NOSIGNAL; a closed connection must be an error here, not a signal.
    static SSL_CTX *const shared = [] {
        ::signal(SIGPIPE, SIG_IGN);
        SSL_CTX *made = SSL_CTX_new(TLS_client_method());
        SSL_CTX_set_security_level(made, 0); // may offer what the server must refuse
        return made;
    }();
    return shared;
}

} // namespace

RawClient::~RawClient()
{
    close();
}

RawClient::RawClient(RawClient &&other) noexcept
    : m_fd(std::exchange(other.m_fd, -1))
    , m_ssl(std::exchange(other.m_ssl, nullptr))
    , m_verifyResult(other.m_verifyResult)
    , m_unread(std::move(other.m_unread))
{ }

void RawClient::reserve()
{
    m_fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
}

bool RawClient::connectTcp(unsigned short port, const QByteArray &host)
{
    context();
    if (m_fd < 0)
        reserve();
    const int on = 1;
    ::setsockopt(m_fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    setReceiveTimeout(20);
    const timeval sendTimeout {20, 0};
    ::setsockopt(m_fd, SOL_SOCKET, SO_SNDTIMEO, &sendTimeout, sizeof sendTimeout);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    if (::inet_pton(AF_INET, host.constData(), &address.sin_addr) != 1)
        return false;
    return ::connect(m_fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
}

bool RawClient::handshake(const QString &caFile, const QByteArray &host, int maxVersion)
{
    m_ssl = SSL_new(context());
    SSL_set_fd(m_ssl, m_fd);
    if (maxVersion != 0) {
        SSL_set_min_proto_version(m_ssl, TLS1_VERSION);
        SSL_set_max_proto_version(m_ssl, maxVersion);
    }
    X509_STORE *trusted = nullptr;
    if (!caFile.isEmpty()) {
        trusted = X509_STORE_new();
        X509_STORE_load_file(trusted, caFile.toUtf8().constData());
        SSL_set0_verify_cert_store(m_ssl, trusted);
        SSL_set_verify(m_ssl, SSL_VERIFY_PEER, nullptr);
        X509_VERIFY_PARAM *parameters = SSL_get0_param(m_ssl);
        if (X509_VERIFY_PARAM_set1_ip_asc(parameters, host.constData()) != 1)
            X509_VERIFY_PARAM_set1_host(parameters, host.constData(), 0);
    }
    const bool done = SSL_connect(m_ssl) == 1;
    m_verifyResult = static_cast<int>(SSL_get_verify_result(m_ssl));
    ERR_clear_error();
    return done;
}

bool RawClient::connectTls(unsigned short port, const QString &caFile)
{
    return connectTcp(port) && handshake(caFile);
}

bool RawClient::send(const QByteArray &bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        const int chunk = static_cast<int>(std::min<qsizetype>(bytes.size() - sent, 1 << 20));
        const qsizetype now = m_ssl
            ? SSL_write(m_ssl, bytes.constData() + sent, chunk)
            : ::send(m_fd, bytes.constData() + sent, static_cast<std::size_t>(chunk), MSG_NOSIGNAL);
        if (now <= 0) {
            ERR_clear_error();
            return false;
        }
        sent += now;
    }
    return true;
}

qsizetype RawClient::sendWithoutWaiting(const QByteArray &bytes)
{
    const int flags = ::fcntl(m_fd, F_GETFL);
    ::fcntl(m_fd, F_SETFL, flags | O_NONBLOCK);
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        // A fixed, small piece: TLS wants the same bytes again after it could not send them.
        const int chunk = static_cast<int>(std::min<qsizetype>(bytes.size() - sent, 4096));
        const qsizetype now = m_ssl
            ? SSL_write(m_ssl, bytes.constData() + sent, chunk)
            : ::send(m_fd, bytes.constData() + sent, static_cast<std::size_t>(chunk), MSG_NOSIGNAL);
        if (now <= 0)
            break;
        sent += now;
    }
    ERR_clear_error();
    ::fcntl(m_fd, F_SETFL, flags);
    return sent;
}

void RawClient::setReceiveTimeout(double seconds)
{
    timeval timeout {};
    timeout.tv_sec = static_cast<time_t>(seconds);
    timeout.tv_usec = static_cast<suseconds_t>((seconds - static_cast<double>(timeout.tv_sec)) * 1e6);
    if (timeout.tv_sec == 0 && timeout.tv_usec == 0)
        timeout.tv_usec = 1000; // zero would mean for ever
    ::setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof timeout);
}

qsizetype RawClient::readSome(char *into, qsizetype size)
{
    if (!m_ssl)
        return ::recv(m_fd, into, static_cast<std::size_t>(size), 0);
    errno = 0;
    const int got = SSL_read(m_ssl, into, static_cast<int>(size));
    if (got <= 0) {
        const int why = SSL_get_error(m_ssl, got);
        ERR_clear_error();
        // As recv() has it: 0 is the end, -1 with EAGAIN is nothing yet.
        if (why == SSL_ERROR_ZERO_RETURN)
            return 0;
        if (why == SSL_ERROR_WANT_READ)
            errno = EAGAIN;
        else if (errno == EAGAIN)
            errno = ECONNRESET;
        return -1;
    }
    return got;
}

Answer RawClient::receive(bool withoutBody)
{
    Answer answer;
    char chunk[16384];
    const auto more = [&] {
        const qsizetype got = readSome(chunk, sizeof chunk);
        if (got > 0)
            m_unread.append(chunk, got);
        return got > 0;
    };
    qsizetype end = -1;
    while ((end = m_unread.indexOf("\r\n\r\n")) < 0) {
        if (!more())
            return {};
    }
    const QList<QByteArray> lines = m_unread.left(end).split('\n');
    m_unread.remove(0, end + 4);
    const int status = lines.first().mid(9, 3).toInt();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines.at(i).indexOf(':');
        answer.headers.insert(lines.at(i).left(colon).toLower(), lines.at(i).mid(colon + 1).trimmed());
    }
    const qsizetype length = withoutBody ? 0 : answer.headers.value("content-length").toLongLong();
    while (m_unread.size() < length) {
        if (!more())
            return {};
    }
    answer.status = status;
    answer.body = m_unread.left(length);
    m_unread.remove(0, length);
    return answer;
}

bool RawClient::closedWithin(double seconds)
{
    QElapsedTimer clock;
    clock.start();
    char chunk[16384];
    for (;;) {
        const double left = seconds - static_cast<double>(clock.nsecsElapsed()) / 1e9;
        if (left <= 0)
            return false;
        setReceiveTimeout(left);
        const qsizetype got = readSome(chunk, sizeof chunk);
        if (got == 0)
            return true;
        if (got < 0)
            return errno != EAGAIN;
    }
}

void RawClient::close()
{
    if (m_ssl) {
        if (m_fd >= 0 && SSL_is_init_finished(m_ssl))
            SSL_shutdown(m_ssl);
        SSL_free(m_ssl);
        ERR_clear_error();
    }
    m_ssl = nullptr;
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

void RawClient::reset()
{
    const linger none {1, 0};
    ::setsockopt(m_fd, SOL_SOCKET, SO_LINGER, &none, sizeof none);
    ::close(m_fd);
    m_fd = -1;
    if (m_ssl)
        SSL_free(m_ssl);
    m_ssl = nullptr;
}

void RawClient::halfClose()
{
    ::shutdown(m_fd, SHUT_WR);
}

} // namespace tongdai::tests
