// One connection over TLS or plain TCP. Private to servercore.cpp: the only file that pays for compiling
// Beast.
#pragma once

#include "app/server/transport/httpmessage.h"
#include "app/server/transport/servercore.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>

#include <array>

namespace tongdai::server {

namespace http = boost::beast::http;

/// A request body read straight into a QByteArray.
struct ByteArrayBody {
    using value_type = QByteArray;

    static std::uint64_t size(const value_type &body) { return static_cast<std::uint64_t>(body.size()); }

    class reader
    {
    public:
        template<bool isRequest, class Fields>
        reader(http::header<isRequest, Fields> &, value_type &body)
            : m_body(body)
        { }
        void init(const boost::optional<std::uint64_t> &, error_code &ec) { ec = {}; }
        template<class Buffers> std::size_t put(const Buffers &buffers, error_code &ec)
        {
            std::size_t taken = 0;
            for (auto it = net::buffer_sequence_begin(buffers); it != net::buffer_sequence_end(buffers);
                 ++it) {
                const net::const_buffer piece(*it);
                m_body.append(static_cast<const char *>(piece.data()), static_cast<qsizetype>(piece.size()));
                taken += piece.size();
            }
            ec = {};
            return taken;
        }
        void finish(error_code &ec) { ec = {}; }

    private:
        value_type &m_body;
    };
};

using Parser = http::request_parser<ByteArrayBody>;

inline std::string_view view(boost::beast::string_view text)
{
    return {text.data(), text.size()};
}

class SessionLane final : public AnswerLane
{
public:
    SessionLane(std::shared_ptr<ServerCore> core, std::weak_ptr<SessionBase> session)
        : m_core(std::move(core))
        , m_session(std::move(session))
    { }
    void deliver(std::shared_ptr<PendingAnswer> to, HttpResponse response) override
    {
        if (const auto session = m_session.lock())
            session->deliver(std::move(to), std::move(response));
    }
    void onTransportThread(std::function<void()> fn) override { m_core->run(std::move(fn)); }

private:
    std::shared_ptr<ServerCore> m_core;
    std::weak_ptr<SessionBase> m_session;
};

/// One connection: a state machine on a strand.
///
/// Reading is one endless loop that fills m_chunk, also while an answer is awaited or written: that is how a
/// client that leaves is noticed. At most one read, one write and one timer are pending; async_shutdown,
/// which is both a read and a write, is started only when neither is.
template<typename Stream>
class Session final : public SessionBase, public std::enable_shared_from_this<Session<Stream>>
{
public:
    template<typename... More>
    Session(ServerCore &core, bool turnAway, Socket socket, More &...more)
        : m_core(core)
        , m_turnAway(turnAway)
        , m_stream(std::move(socket), more...)
        , m_timer(m_stream.get_executor())
    { }
    ~Session() override
    {
        if (m_pending)
            m_pending->giveUp();
        m_core.forget(this);
    }

    void start() override
    {
        // On the strand, like everything after it.
        net::post(strand(), [self = self()] { self->begin(); });
    }
    void drain() override
    {
        net::post(strand(), [self = self()] {
            if (self->m_phase == Phase::Idle && self->m_buffer.size() == 0)
                self->beginClose();
            else if (self->m_phase == Phase::Handshake)
                self->end();
        });
    }
    void kill() override
    {
        net::post(strand(), [self = self()] { self->end(); });
    }
    void deliver(std::shared_ptr<PendingAnswer> to, HttpResponse response) override
    {
        net::post(strand(), [self = self(), to = std::move(to), response = std::move(response)]() mutable {
            if (self->m_phase == Phase::Waiting && self->m_pending == to)
                self->write(std::move(response));
        });
    }

private:
    static constexpr std::size_t ReadAhead = 16 * 1024; ///< of later requests, kept while one is answered
    static constexpr std::size_t WritePiece = 64 * 1024; ///< each has a write deadline of its own

    enum class Phase { Handshake, Idle, Reading, Waiting, Writing, Closing, Ended };
    static constexpr bool Secure = std::is_same_v<Stream, TlsStream>;

    std::shared_ptr<Session> self() { return this->shared_from_this(); }
    auto strand() { return m_stream.get_executor(); }
    Socket &socket()
    {
        if constexpr (Secure)
            return m_stream.next_layer();
        else
            return m_stream;
    }
    const Limits &limits() const { return m_core.limits; }

    // --- opening

    void begin()
    {
        error_code ignored;
        socket().set_option(net::ip::tcp::no_delay(true), ignored);
        socket().set_option(net::socket_base::keep_alive(true), ignored);
        const auto remote = socket().remote_endpoint(ignored);
        m_peerIsLocal = remote.address().is_loopback();
        m_peer = remote.address().to_string();
        if constexpr (Secure) {
            arm(limits().handshakeSeconds);
            m_stream.async_handshake(net::ssl::stream_base::server, [self = self()](error_code ec) {
                if (self->m_phase != Phase::Handshake)
                    return;
                if (ec)
                    self->end();
                else
                    self->opened();
            });
        } else {
            opened();
        }
    }
    void opened()
    {
        m_phase = Phase::Idle;
        if (m_core.draining)
            return beginClose();
        arm(limits().idleSeconds);
        read();
    }

    // --- deadlines

    void arm(int seconds)
    {
        m_timer.expires_after(std::chrono::seconds(seconds));
        m_timer.async_wait([self = self(), serial = ++m_timerSerial](error_code ec) {
            // A wait that has just ended cannot be cancelled any more; the serial tells it is an old one.
            if (!ec && serial == self->m_timerSerial)
                self->onDeadline();
        });
    }
    void onDeadline()
    {
        switch (m_phase) {
        case Phase::Idle:
            return beginClose();
        case Phase::Reading:
            if (m_continuing)
                return end();
            return refuse(408, "timeout", "The request did not arrive in time.");
        case Phase::Waiting:
            m_close = true;
            return write(refusal(503, "busy", "The server took too long over this request."));
        case Phase::Handshake:
        case Phase::Writing:
        case Phase::Closing:
            return end();
        case Phase::Ended:
            return;
        }
    }

    // --- reading

    void read()
    {
        if (m_reading)
            return;
        m_reading = true;
        m_stream.async_read_some(net::buffer(m_chunk), [self = self()](error_code ec, std::size_t size) {
            self->m_reading = false;
            self->onRead(ec, size);
        });
    }
    void onRead(error_code ec, std::size_t size)
    {
        if (m_phase == Phase::Ended)
            return;
        if (m_phase == Phase::Closing)
            return shutdownTls();
        if (ec)
            return onReadEnd(ec);
        const net::mutable_buffer space = m_buffer.prepare(size);
        std::memcpy(space.data(), m_chunk.data(), size);
        m_buffer.commit(size);
        switch (m_phase) {
        case Phase::Idle:
            return nextRequest();
        case Phase::Reading:
            return parse();
        default:
            return readAhead();
        }
    }
    void readAhead()
    {
        // Beyond this the client is stopped by TCP; it is then noticed to have left only when written to.
        if (m_buffer.size() < ReadAhead)
            read();
    }
    void onReadEnd(error_code ec)
    {
        switch (m_phase) {
        case Phase::Idle:
            if (ec == net::error::eof)
                return beginClose();
            return end();
        case Phase::Writing:
            m_peerClosed = true;
            return; // whoever half-closes may still read the answer
        default:
            return end();
        }
    }

    // --- one request

    void nextRequest()
    {
        m_phase = Phase::Reading;
        arm(limits().requestSeconds);
        parse();
    }
    void parse()
    {
        while (m_buffer.size() > 0) {
            if (!m_parser) {
                m_parser.emplace();
                m_parser->header_limit(static_cast<std::uint32_t>(limits().header));
                m_parser->body_limit(limits().body);
            }
            const bool inHeader = !m_parser->is_header_done();
            error_code ec;
            const std::size_t used = m_parser->put(m_buffer.data(), ec);
            m_buffer.consume(used);
            if (inHeader)
                m_headerBytes += used;
            if (ec == http::error::need_more) {
                if (m_buffer.size() + (inHeader ? m_headerBytes : 0) > limits().header)
                    return refuse(431, "too_large", "The request header is too large.");
                break;
            }
            if (ec)
                return refuseParse(ec);
            if (inHeader) {
                if (m_headerBytes > limits().header)
                    return refuse(431, "too_large", "The request header is too large.");
                if (!headerIsGood())
                    return;
                m_parser->eager(true); // only now: so the first put stops where the header ends
            }
            if (m_parser->is_done())
                return dispatch();
        }
        if (m_expectsContinue && m_buffer.size() == 0)
            return writeContinue();
        read();
    }
    void refuseParse(error_code ec)
    {
        if (ec == http::error::header_limit)
            return refuse(431, "too_large", "The request header is too large.");
        if (ec == http::error::body_limit)
            return refuse(413, "too_large", "The request body is too large.");
        refuse(400, "invalid", "This is not a well-formed HTTP/1.1 request: " + ec.message() + ".");
    }
    /// What Beast leaves to us; refuses and returns false when the request cannot be meant well.
    bool headerIsGood()
    {
        const auto &header = m_parser->get();
        const auto hosts = header.count(http::field::host);
        if (hosts > 1 || (hosts == 0 && header.version() >= 11))
            return refuse(400, "invalid", "A request names exactly one Host."), false;
        const auto coding = view(header[http::field::transfer_encoding]);
        if (!coding.empty()
            && (header.count(http::field::transfer_encoding) > 1 || !sameWord(coding, "chunked")))
            return refuse(501, "invalid", "The only transfer coding here is chunked."), false;
        if (const auto target = splitTarget(view(header.target())))
            m_target = *target;
        else
            return refuse(400, "invalid", "The request target is not a path."), false;
        if (m_turnAway) {
            HttpResponse busy = refusal(503, "busy", "The server has as many connections as it may have.");
            busy.headers.emplace_back("Retry-After", "5");
            m_close = m_cut = true;
            return write(std::move(busy)), false;
        }
        const auto expect = view(header[http::field::expect]);
        if (!expect.empty() && !sameWord(expect, "100-continue"))
            return refuse(417, "invalid", "The only expectation known here is 100-continue."), false;
        m_expectsContinue = !expect.empty() && header.version() >= 11;
        return true;
    }
    static bool sameWord(std::string_view a, std::string_view b)
    {
        return boost::beast::iequals({a.data(), a.size()}, {b.data(), b.size()});
    }
    void writeContinue()
    {
        static constexpr std::string_view Continue = "HTTP/1.1 100 Continue\r\n\r\n";
        m_expectsContinue = false;
        m_continuing = true;
        net::async_write(m_stream, net::buffer(Continue.data(), Continue.size()),
                         [self = self()](error_code ec, std::size_t) {
                             self->m_continuing = false;
                             if (self->m_phase != Phase::Reading)
                                 return;
                             if (ec)
                                 return self->end();
                             self->parse();
                         });
    }
    void dispatch()
    {
        auto message = m_parser->release();
        m_parser.reset();
        m_headerBytes = 0;
        m_expectsContinue = false;
        m_close = message.version() < 11 || !message.keep_alive();

        HttpRequest request;
        request.method.assign(message.method_string().data(), message.method_string().size());
        request.path = std::move(m_target.path);
        request.query = std::move(m_target.query);
        request.headers.reserve(8);
        for (const auto &field : message) {
            const auto name = view(field.name_string());
            const auto value = view(field.value());
            request.headers.emplace_back(name, value);
        }
        request.authorization = view(message[http::field::authorization]);
        request.contentType = view(message[http::field::content_type]);
        request.acceptEncoding = view(message[http::field::accept_encoding]);
        request.contentEncoding = view(message[http::field::content_encoding]);
        request.peer = peerOf(request);
        request.body = std::move(message.body());
        m_headOnly = request.method == "HEAD";

        m_phase = Phase::Waiting;
        arm(limits().waitSeconds);
        readAhead();
        m_pending = std::make_shared<PendingAnswer>();
        m_core.handler(std::move(request),
                       std::make_shared<SessionResponder>(
                           m_pending, std::make_shared<SessionLane>(m_core.shared_from_this(), self())));
    }
    /// Behind a front proxy on this machine the client's address is the last one the proxy wrote down.
    std::string peerOf(const HttpRequest &request) const
    {
        if (Secure || !m_peerIsLocal)
            return m_peer;
        const std::string forwarded = request.header("X-Forwarded-For");
        const auto begin = forwarded.find_last_of(", ");
        error_code ec;
        const auto address
            = net::ip::make_address(begin == std::string::npos ? forwarded : forwarded.substr(begin + 1), ec);
        return ec ? m_peer : address.to_string();
    }

    // --- answering

    void refuse(int status, const char *kind, const std::string &message)
    {
        m_close = true;
        m_cut = true;
        m_parser.reset();
        m_buffer.clear();
        write(refusal(status, kind, message.c_str()));
    }
    void write(HttpResponse response)
    {
        m_phase = Phase::Writing;
        if (m_pending)
            m_pending->giveUp(); // does nothing to one that has answered
        m_pending.reset();
        m_close = m_close || m_core.draining;
        m_head = answerHead(response, m_close);
        m_body = m_headOnly || !hasBody(response.status) ? QByteArray() : std::move(response.body);
        m_headOnly = false;
        if (m_body.size() <= 8 * 1024) // one TLS record, one packet
            m_head += std::exchange(m_body, {});
        writePiece(m_head, 0);
    }
    void writePiece(const QByteArray &from, std::size_t offset)
    {
        arm(limits().writeSeconds);
        const std::size_t size = std::min(WritePiece, static_cast<std::size_t>(from.size()) - offset);
        net::async_write(m_stream, net::buffer(from.constData() + offset, size),
                         [self = self(), &from, offset](error_code ec, std::size_t written) {
                             if (self->m_phase != Phase::Writing)
                                 return;
                             if (ec)
                                 return self->end();
                             if (offset + written < static_cast<std::size_t>(from.size()))
                                 self->writePiece(from, offset + written);
                             else if (&from == &self->m_head && !self->m_body.isEmpty())
                                 self->writePiece(self->m_body, 0);
                             else
                                 self->written();
                         });
    }
    void written()
    {
        m_head = {};
        m_body = {};
        if (m_close || m_peerClosed || m_core.draining)
            return beginClose();
        m_phase = Phase::Idle;
        if (m_buffer.size() > 0)
            return nextRequest();
        m_buffer.shrink_to_fit();
        arm(limits().idleSeconds);
        read();
    }

    // --- closing

    /// Says goodbye in TLS, then in TCP, then reads until the client has closed too: closing a socket that
    /// still has unread input resets it, and the client would lose the answer it has not read yet.
    void beginClose()
    {
        m_phase = Phase::Closing;
        arm(m_cut ? 5 : 2);
        if (!m_reading)
            return shutdownTls();
        error_code ignored;
        socket().cancel(ignored); // onRead goes on; should the read have re-armed itself, the deadline does
    }
    void shutdownTls()
    {
        if constexpr (Secure) {
            m_stream.async_shutdown([self = self()](error_code) {
                if (self->m_phase == Phase::Closing)
                    self->linger();
            });
        } else {
            linger();
        }
    }
    void linger()
    {
        error_code ec;
        socket().shutdown(net::socket_base::shutdown_send, ec);
        if (ec)
            return end();
        discard();
    }
    void discard()
    {
        socket().async_read_some(net::buffer(m_chunk), [self = self()](error_code ec, std::size_t) {
            if (self->m_phase != Phase::Closing)
                return;
            if (ec)
                self->end();
            else
                self->discard();
        });
    }
    void end()
    {
        if (m_phase == Phase::Ended)
            return;
        m_phase = Phase::Ended;
        ++m_timerSerial;
        m_timer.cancel();
        error_code ignored;
        socket().close(ignored);
        if (m_pending)
            m_pending->giveUp();
        m_pending.reset();
    }

    ServerCore &m_core;
    const bool m_turnAway;
    Stream m_stream;
    Timer m_timer;
    unsigned m_timerSerial = 0;
    Phase m_phase = Phase::Handshake;
    std::string m_peer;
    bool m_peerIsLocal = false;
    std::array<char, 4096> m_chunk; ///< of the pending read; m_buffer moves while it is pending
    boost::beast::flat_buffer m_buffer;
    std::optional<Parser> m_parser;
    std::size_t m_headerBytes = 0;
    Target m_target;
    std::shared_ptr<PendingAnswer> m_pending;
    QByteArray m_head;
    QByteArray m_body;
    bool m_reading = false;
    bool m_expectsContinue = false;
    bool m_continuing = false; ///< "100 Continue" is being written
    bool m_headOnly = false;
    bool m_close = false; ///< after the answer
    bool m_cut = false; ///< the client may still be sending what we do not read
    bool m_peerClosed = false;
};

} // namespace tongdai::server
