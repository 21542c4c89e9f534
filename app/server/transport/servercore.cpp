#include "app/server/transport/servercore.h"

#include "app/server/transport/session.h"

#include <openssl/err.h>

#include <csignal>

namespace tongdai::server {

namespace {

constexpr std::size_t TurnedAwaySessions = 64; ///< above the cap, told so by 503; more are just closed
constexpr auto AcceptPause = std::chrono::milliseconds(100); ///< when the process is out of descriptors

std::string sslError()
{
    const char *text = ERR_reason_error_string(ERR_get_error());
    ERR_clear_error();
    return text ? text : "unknown error";
}

} // namespace

QString ServerCore::loadCertificate(const ListenOptions &options)
{
    m_tls.reset(SSL_CTX_new(TLS_server_method()));
    SSL_CTX *context = m_tls.get();
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_options(context,
                        SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE);
    SSL_CTX_set_session_cache_mode(context,
                                   SSL_SESS_CACHE_OFF); // tickets resume as well and cost no memory here
    SSL_CTX_set_cipher_list(context, "ECDHE+AESGCM:ECDHE+CHACHA20"); // TLS 1.2; those of 1.3 are all good
    ERR_clear_error();
    if (SSL_CTX_use_certificate_chain_file(
            context, QFile::encodeName(QString::fromStdString(options.certificateFile)).constData())
        != 1)
        return QStringLiteral("cannot use the certificate %1: %2")
            .arg(QString::fromStdString(options.certificateFile), QString::fromStdString(sslError()));
    if (SSL_CTX_use_PrivateKey_file(
            context, QFile::encodeName(QString::fromStdString(options.keyFile)).constData(), SSL_FILETYPE_PEM)
        != 1)
        return QStringLiteral("cannot use the key %1: %2")
            .arg(QString::fromStdString(options.keyFile), QString::fromStdString(sslError()));
    return {};
}

QString ServerCore::listen(const ListenOptions &options)
{
    const QString where = QStringLiteral("%1:%2").arg(QString::fromStdString(options.host)).arg(options.port);
    const auto problem = [&](const error_code &ec) {
        return QStringLiteral("cannot listen on %1: %2").arg(where, QString::fromStdString(ec.message()));
    };
    error_code ec;
    net::ip::tcp::resolver resolver(m_io);
    const auto found
        = resolver.resolve(options.host, std::to_string(options.port), net::ip::resolver_base::passive, ec);
    if (ec || found.empty())
        return problem(ec ? ec : net::error::host_not_found);
    const net::ip::tcp::endpoint endpoint = found.begin()->endpoint();
    if (!secure && !endpoint.address().is_loopback())
        return QStringLiteral("plain HTTP is served on a loopback address only, not on %1").arg(where);

    m_acceptor.open(endpoint.protocol(), ec);
    if (!ec)
        m_acceptor.set_option(net::socket_base::reuse_address(true), ec);
    if (!ec)
        m_acceptor.bind(endpoint, ec);
    if (!ec)
        m_acceptor.listen(net::socket_base::max_listen_connections, ec);
    if (ec)
        return problem(ec);
    port = m_acceptor.local_endpoint(ec).port();
    return {};
}

QString ServerCore::open(const ListenOptions &options)
{
    std::signal(SIGPIPE, SIG_IGN); // a client that has left is an error of its connection (ByteStream)
    limits = options.limits;
    secure = !options.certificateFile.empty() || !options.keyFile.empty();
    if (secure) {
        if (const QString problem = loadCertificate(options); !problem.isEmpty())
            return problem;
    }
    if (const QString problem = listen(options); !problem.isEmpty())
        return problem;
    m_work.emplace(m_io.get_executor());
    net::post(m_acceptor.get_executor(), [this] { accept(); });
    for (int i = 0; i < std::max(1, options.threads); ++i)
        m_threads.emplace_back([this] { m_io.run(); });
    return {};
}

void ServerCore::accept()
{
    m_acceptor.async_accept(net::make_strand(m_io), [this](error_code ec, Socket socket) {
        if (draining || !m_acceptor.is_open())
            return;
        if (!ec)
            take(std::move(socket));
        if (!ec || ec == net::error::connection_aborted)
            return accept();
        // Out of descriptors or memory: the waiting connection stays in the queue, so asking again at once
        // would spin.
        m_retry.expires_after(AcceptPause);
        m_retry.async_wait([this](error_code cancelled) {
            if (!cancelled && m_acceptor.is_open())
                accept();
        });
    });
}

void ServerCore::take(Socket socket)
{
    const auto cap = static_cast<std::size_t>(limits.connections);
    std::unique_lock lock(m_mutex);
    const std::size_t open = m_sessions.size();
    if (open >= cap + TurnedAwaySessions)
        return;
    const auto session
        = std::make_shared<Session>(*this, open >= cap, ByteStream(std::move(socket), m_tls.get()));
    m_sessions.emplace(session.get(), session);
    lock.unlock();
    session->start();
}

void ServerCore::forEachSession(void (SessionBase::*what)())
{
    std::vector<std::shared_ptr<SessionBase>> sessions;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto &[key, session] : m_sessions) {
            if (auto alive = session.lock())
                sessions.push_back(std::move(alive));
        }
    }
    for (const auto &session : sessions)
        (session.get()->*what)();
}

bool ServerCore::waitUntilEmpty(std::chrono::seconds longest)
{
    std::unique_lock lock(m_mutex);
    return m_empty.wait_for(lock, longest, [this] { return m_sessions.empty(); });
}

void ServerCore::drain(const std::function<void()> &onDrain)
{
    if (m_threads.empty() || draining.exchange(true))
        return;
    net::post(m_acceptor.get_executor(), [this] {
        error_code ignored;
        m_acceptor.close(ignored);
        m_retry.cancel();
    });
    if (onDrain)
        net::post(m_io, onDrain);
    forEachSession(&SessionBase::drain);
    waitUntilEmpty(std::chrono::seconds(limits.drainSeconds));
    stop();
}

void ServerCore::stop()
{
    if (m_threads.empty())
        return;
    draining = true;
    net::post(m_acceptor.get_executor(), [this] {
        error_code ignored;
        m_acceptor.close(ignored);
        m_retry.cancel();
    });
    forEachSession(&SessionBase::kill);
    waitUntilEmpty(std::chrono::seconds(5));
    m_work.reset();
    m_io.stop();
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

} // namespace tongdai::server
