// HTTPS in our own process: sessions, limits, deadlines, drain. No Beast or Asio type leaves this header.
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace tongdai::server {

struct HttpRequest {
    std::string method; ///< "GET", "POST", ...
    std::string path; ///< without the query, percent-decoded, always starts with '/'
    std::string query; ///< after '?', raw
    std::string authorization; ///< the Authorization header, empty when absent
    std::string contentType;
    std::string acceptEncoding;
    std::string contentEncoding;
    std::string peer; ///< address of the other side, without the port
    QByteArray body;

    /// Any other header by its name (case-insensitive), empty when absent.
    std::string header(const std::string &name) const;
    std::vector<std::pair<std::string, std::string>> headers;
};

struct HttpResponse {
    int status = 200;
    QByteArray contentType = "application/json; charset=utf-8";
    QByteArray body;
    std::vector<std::pair<std::string, std::string>> headers; ///< extra ones, e.g. Retry-After
};

/// Answers one request, once, from any thread; a second answer and one after the client has left are dropped.
class Responder
{
public:
    virtual ~Responder() = default;

    virtual void send(HttpResponse response) = 0;
    virtual bool gone() const = 0; ///< the client has left: no need to work on
    /// `fn` is called once, from a transport thread, when the client leaves before an answer was sent.
    virtual void onGone(std::function<void()> fn) = 0;
};

/// Called on a transport thread; must not block: hand the work on and keep the responder.
using Handler = std::function<void(HttpRequest, std::shared_ptr<Responder>)>;

struct Limits {
    std::size_t body = 8 * 1024 * 1024;
    std::size_t header = 16 * 1024; ///< request line included
    int connections = 8000;
    int handshakeSeconds = 10;
    int idleSeconds = 75; ///< between requests
    int requestSeconds = 30; ///< from the first byte to the last
    int writeSeconds = 30;
    int waitSeconds = 90; ///< longest a handler may keep a request open
    int drainSeconds = 20;
};

struct ListenOptions {
    std::string host = "127.0.0.1";
    unsigned short port = 8443; ///< 0: any free one
    std::string certificateFile; ///< PEM chain; empty with an empty key file: plain HTTP (behind a proxy,
                                 ///< loopback only)
    std::string keyFile;
    int threads = 2;
    Limits limits;
};

/// The listener and its sessions. start() and stop() from one thread.
class HttpServer
{
public:
    explicit HttpServer(Handler handler);
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// Empty on success, else an English sentence (port taken, key unreadable, ...).
    QString start(const ListenOptions &options);
    unsigned short port() const;

    /// Stops accepting, lets requests in flight be answered with "Connection: close", calls `onDrain` (from a
    /// transport thread) so that waiting handlers answer at once, and returns when the last session has ended
    /// or after drainSeconds.
    void drain(const std::function<void()> &onDrain = {});

    int connections() const; ///< open now

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace tongdai::server
