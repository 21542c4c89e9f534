#include "app/server/transport/bytestream.h"

#include <openssl/err.h>

#include <cerrno>
#include <sys/socket.h>

namespace tongdai::server {

ByteStream::ByteStream(Socket socket, SSL_CTX *tls)
    : m_socket(std::move(socket))
{
    error_code ignored;
    m_socket.native_non_blocking(true, ignored);
    if (tls) {
        m_ssl.reset(SSL_new(tls));
        SSL_set_fd(m_ssl.get(), m_socket.native_handle());
        SSL_set_accept_state(m_ssl.get());
    }
}

ByteStream::State ByteStream::stateOf(int result) const
{
    if (result > 0)
        return State::Done;
    const int why = SSL_get_error(m_ssl.get(), result);
    ERR_clear_error(); // the queue is the thread's: what stays in it would be read as another connection's
                       // error
    switch (why) {
    case SSL_ERROR_WANT_READ:
        return State::WantRead;
    case SSL_ERROR_WANT_WRITE:
        return State::WantWrite;
    case SSL_ERROR_ZERO_RETURN:
        return State::Closed;
    default:
        return State::Failed;
    }
}

ByteStream::State ByteStream::handshake()
{
    return m_ssl ? stateOf(SSL_do_handshake(m_ssl.get())) : State::Done;
}

ByteStream::Moved ByteStream::read(char *into, std::size_t size)
{
    if (!m_ssl)
        return readRaw(into, size);
    std::size_t bytes = 0;
    const State state = stateOf(SSL_read_ex(m_ssl.get(), into, size, &bytes));
    return {state, bytes};
}

ByteStream::Moved ByteStream::readRaw(char *into, std::size_t size)
{
    const ssize_t got = ::recv(m_socket.native_handle(), into, size, 0);
    if (got > 0)
        return {State::Done, static_cast<std::size_t>(got)};
    if (got == 0)
        return {State::Closed, 0};
    return {errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? State::WantRead : State::Failed, 0};
}

ByteStream::Moved ByteStream::write(const char *from, std::size_t size)
{
    if (m_ssl) {
        std::size_t bytes = 0;
        const State state = stateOf(SSL_write_ex(m_ssl.get(), from, size, &bytes));
        return {state, bytes};
    }
    const ssize_t sent = ::send(m_socket.native_handle(), from, size, MSG_NOSIGNAL);
    if (sent > 0)
        return {State::Done, static_cast<std::size_t>(sent)};
    return {errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? State::WantWrite : State::Failed, 0};
}

ByteStream::State ByteStream::sayGoodbye()
{
    if (!m_ssl)
        return State::Done;
    const int result
        = SSL_shutdown(m_ssl.get()); // 0: ours is sent, theirs has not come; nobody here waits for it
    return result == 0 ? State::Done : stateOf(result);
}

} // namespace tongdai::server
