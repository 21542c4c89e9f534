// What all connections of one HttpServer share: listener, threads, the list of sessions. Private to this
// room.
#pragma once

#include "app/server/transport/bytestream.h"
#include "app/server/transport/pendinganswer.h"

#include <atomic>
#include <condition_variable>
#include <optional>
#include <thread>
#include <unordered_map>

namespace tongdai::server {

using Acceptor = net::basic_socket_acceptor<net::ip::tcp, Strand>;
using Timer = net::basic_waitable_timer<std::chrono::steady_clock,
                                        net::wait_traits<std::chrono::steady_clock>, Strand>;

/// One connection as the listener sees it.
class SessionBase
{
public:
    virtual ~SessionBase() = default;
    virtual void start() = 0;
    // Any thread; the rest of a session happens on its strand.
    virtual void drain() = 0;
    virtual void kill() = 0;
    virtual void deliver(std::shared_ptr<PendingAnswer> to, HttpResponse response) = 0;
};

/// What sessions share. Kept alive by the HttpServer and by every responder still held by a handler.
class ServerCore : public std::enable_shared_from_this<ServerCore>
{
public:
    explicit ServerCore(Handler handle)
        : handler(std::move(handle))
        , m_acceptor(net::make_strand(m_io))
        , m_retry(m_acceptor.get_executor())
    { }

    QString open(const ListenOptions &options);
    void drain(const std::function<void()> &onDrain);
    void stop();

    std::size_t sessionCount() const
    {
        const std::lock_guard lock(m_mutex);
        return m_sessions.size();
    }
    void forget(SessionBase *session)
    {
        const std::lock_guard lock(m_mutex);
        m_sessions.erase(session);
        if (m_sessions.empty())
            m_empty.notify_all();
    }
    void run(std::function<void()> fn) { net::post(m_io, std::move(fn)); }

    const Handler handler;
    Limits limits;
    bool secure = true;
    std::atomic<bool> draining = false;
    unsigned short port = 0;

private:
    QString loadCertificate(const ListenOptions &options);
    QString listen(const ListenOptions &options);
    void accept();
    void take(Socket socket);
    void forEachSession(void (SessionBase::*what)());
    bool waitUntilEmpty(std::chrono::seconds longest);

    // Declared in this order because sessions die with m_io at the latest, and a dying session calls
    // forget().
    mutable std::mutex m_mutex;
    std::condition_variable m_empty;
    std::unordered_map<SessionBase *, std::weak_ptr<SessionBase>> m_sessions;
    struct FreeContext {
        void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
    };
    std::unique_ptr<SSL_CTX, FreeContext> m_tls; ///< null: plain HTTP
    net::io_context m_io;
    Acceptor m_acceptor;
    Timer m_retry;
    std::optional<net::executor_work_guard<net::io_context::executor_type>> m_work;
    std::vector<std::thread> m_threads;
};

} // namespace tongdai::server
