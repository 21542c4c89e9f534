// Bytes over one TCP connection, with or without TLS, that never block. Private to this room.
#pragma once

#include <boost/asio.hpp>
#include <openssl/ssl.h>

#include <memory>

namespace tongdai::server {

namespace net = boost::asio;
using boost::system::error_code;
using Strand = net::strand<net::io_context::executor_type>;
using Socket = net::basic_stream_socket<net::ip::tcp, Strand>;

/// Does at once what can be done at once, and otherwise says what to wait for.
///
/// Not asio's ssl::stream: that keeps 34 kB of buffers a connection and as much again in a pair of BIOs,
/// mostly for workstations that wait; here OpenSSL sits on the socket itself and gives its buffers back in
/// between (SSL_MODE_RELEASE_BUFFERS). OpenSSL writes without MSG_NOSIGNAL: the process must ignore SIGPIPE.
class ByteStream
{
public:
    enum class State { Done, WantRead, WantWrite, Closed, Failed };
    struct Moved {
        State state = State::Failed;
        std::size_t bytes = 0; ///< with Done, at least one
    };

    /// `tls` null: plain TCP.
    ByteStream(Socket socket, SSL_CTX *tls);

    State handshake();
    /// Closed: the other side has said goodbye.
    Moved read(char *into, std::size_t size);
    Moved write(const char *from, std::size_t size);
    /// Our goodbye; Done when it is on its way. Not before the handshake is done.
    State sayGoodbye();
    /// Reads past TLS, after the goodbye.
    Moved readRaw(char *into, std::size_t size);

    Socket &socket() { return m_socket; }
    bool secure() const { return m_ssl != nullptr; }

private:
    struct Free {
        void operator()(SSL *ssl) const { SSL_free(ssl); }
    };
    State stateOf(int result) const;

    Socket m_socket;
    std::unique_ptr<SSL, Free> m_ssl;
};

} // namespace tongdai::server
