// One connection from its handshake to its last byte. Private to servercore.cpp: the only file that pays for
// compiling Beast.
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
/// Reading goes on while an answer is awaited or written: that is how a client that leaves is noticed.
/// Everything is done at once or when the socket is ready, so nothing of two operations can overlap.
class Session final : public SessionBase, public std::enable_shared_from_this<Session>
{
public:
    Session(ServerCore &core, bool turnAway, ByteStream stream)
        : m_core(core)
        , m_turnAway(turnAway)
        , m_stream(std::move(stream))
        , m_timer(m_stream.socket().get_executor())
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
            if (self->m_phase == Phase::Idle)
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
                self->answer(std::move(response));
        });
    }

private:
    static constexpr std::size_t ReadAhead = 16 * 1024; ///< of later requests, kept while one is answered
    static constexpr std::size_t WritePiece = 64 * 1024; ///< each has a write deadline of its own
    static constexpr int ReadsInARow = 16; ///< then other connections of this thread get their turn
    enum class Phase { Handshake, Idle, Reading, Waiting, Writing, Closing, Ended };
    using State = ByteStream::State;

    std::shared_ptr<Session> self() { return shared_from_this(); }
    Strand strand() { return m_stream.socket().get_executor(); }
    const Limits &limits() const { return m_core.limits; }

    /// What is received goes through here on its way to m_buffer: no connection keeps a buffer while it
    /// waits.
    static std::array<char, 16 * 1024> &chunk()
    {
        thread_local std::array<char, 16 * 1024> shared;
        return shared;
    }

    /// Calls `then` on the strand when the socket is ready, unless the session has ended meanwhile. At most
    /// one wait for reading and one for writing.
    void whenReady(State state, void (Session::*then)())
    {
        const auto what
            = state == State::WantWrite ? net::socket_base::wait_write : net::socket_base::wait_read;
        m_stream.socket().async_wait(what, [self = self(), then](error_code) {
            if (self->m_phase != Phase::Ended)
                (self.get()->*then)(); // an error shows when it tries
        });
    }

    // --- opening

    void begin()
    {
        error_code ignored;
        Socket &socket = m_stream.socket();
        socket.set_option(net::ip::tcp::no_delay(true), ignored);
        socket.set_option(net::socket_base::keep_alive(true), ignored);
        const auto remote = socket.remote_endpoint(ignored);
        m_peerIsLocal = remote.address().is_loopback();
        m_peer = remote.address().to_string();
        arm(limits().handshakeSeconds);
        shakeHands();
    }
    void shakeHands()
    {
        switch (const State state = m_stream.handshake()) {
        case State::Done:
            return opened();
        case State::WantRead:
        case State::WantWrite:
            return whenReady(state, &Session::shakeHands);
        default:
            return end();
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
            return refuse(408, "timeout", "The request did not arrive in time.");
        case Phase::Waiting:
            m_close = true;
            return answer(refusal(503, "busy", "The server took too long over this request."));
        case Phase::Handshake:
        case Phase::Writing:
        case Phase::Closing:
            return end();
        case Phase::Ended:
            return;
        }
    }

    // --- reading

    /// Asks for more bytes; they reach onBytes() now or later.
    void read()
    {
        m_wantsBytes = true;
        if (!m_inReadLoop)
            readLoop();
    }
    void readLoop()
    {
        m_inReadLoop = true;
        for (int i = 0; m_wantsBytes && !m_readWaiting && m_phase < Phase::Closing; ++i) {
            if (i == ReadsInARow) {
                m_readWaiting = true;
                net::post(strand(), [self = self()] { self->onReadable(); });
                break;
            }
            const auto [state, bytes] = m_stream.read(chunk().data(), chunk().size());
            if (state == State::WantRead || state == State::WantWrite) {
                m_readWaiting = true;
                whenReady(state, &Session::onReadable);
                break;
            }
            m_wantsBytes = false;
            if (state == State::Done)
                onBytes(bytes);
            else
                onReadEnd(state == State::Closed);
        }
        m_inReadLoop = false;
    }
    void onReadable()
    {
        m_readWaiting = false;
        if (m_phase == Phase::Closing)
            return discard();
        if (m_phase != Phase::Ended)
            readLoop();
    }
    void onBytes(std::size_t size)
    {
        std::memcpy(m_buffer.prepare(size).data(), chunk().data(), size);
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
    void onReadEnd(bool saidGoodbye)
    {
        switch (m_phase) {
        case Phase::Idle:
            return saidGoodbye ? beginClose() : end();
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
            return sayContinue();
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
            return answer(std::move(busy)), false;
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
    void sayContinue()
    {
        static constexpr std::string_view Continue = "HTTP/1.1 100 Continue\r\n\r\n";
        m_expectsContinue = false;
        // Does not fit: the client has left earlier answers unread, and waits for this one with the body.
        if (m_stream.write(Continue.data(), Continue.size()).bytes != Continue.size())
            return end();
        read();
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
        if (m_stream.secure() || !m_peerIsLocal)
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
        answer(refusal(status, kind, message.c_str()));
    }
    void answer(HttpResponse response)
    {
        m_phase = Phase::Writing;
        if (m_pending)
            m_pending->giveUp(); // does nothing to one that has answered
        m_pending.reset();
        m_close = m_close || m_core.draining;
        m_out = answerHead(response, m_close);
        if (!m_headOnly && hasBody(response.status)) {
            // One piece: a small answer is then one TLS record and one packet.
            m_out.reserve(m_out.size() + response.body.size());
            m_out += response.body;
        }
        m_headOnly = false;
        m_sent = 0;
        arm(limits().writeSeconds);
        write();
    }
    void write()
    {
        const auto size = static_cast<std::size_t>(m_out.size());
        while (m_sent < size) {
            const std::size_t piece = std::min(WritePiece, size - m_sent);
            const auto [state, bytes] = m_stream.write(m_out.constData() + m_sent, piece);
            if (state == State::WantRead || state == State::WantWrite)
                return whenReady(state, &Session::writeOn);
            if (state != State::Done)
                return end();
            if ((m_sent + bytes) / WritePiece != m_sent / WritePiece)
                arm(limits().writeSeconds);
            m_sent += bytes;
        }
        written();
    }
    void writeOn()
    {
        if (m_phase == Phase::Writing)
            write();
    }
    void written()
    {
        m_out = {};
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
        sayGoodbye();
    }
    void sayGoodbye()
    {
        const State state = m_stream.sayGoodbye();
        if (state == State::WantWrite)
            return whenReady(state, &Session::sayGoodbye);
        error_code ec;
        m_stream.socket().shutdown(net::socket_base::shutdown_send, ec);
        if (ec)
            return end();
        if (!m_readWaiting) // else onReadable() goes on
            discard();
    }
    void discard()
    {
        for (int i = 0; i < ReadsInARow; ++i) {
            const State state = m_stream.readRaw(chunk().data(), chunk().size()).state;
            if (state == State::Done)
                continue;
            if (state != State::WantRead)
                return end();
            break;
        }
        m_readWaiting = true;
        whenReady(State::WantRead, &Session::onReadable);
    }
    void end()
    {
        if (m_phase == Phase::Ended)
            return;
        m_phase = Phase::Ended;
        ++m_timerSerial;
        m_timer.cancel();
        error_code ignored;
        m_stream.socket().close(ignored);
        if (m_pending)
            m_pending->giveUp();
        m_pending.reset();
    }

    ServerCore &m_core;
    const bool m_turnAway;
    ByteStream m_stream;
    Timer m_timer;
    unsigned m_timerSerial = 0;
    Phase m_phase = Phase::Handshake;
    std::string m_peer;
    boost::beast::flat_buffer m_buffer;
    std::optional<Parser> m_parser;
    std::size_t m_headerBytes = 0;
    Target m_target;
    std::shared_ptr<PendingAnswer> m_pending;
    QByteArray m_out;
    std::size_t m_sent = 0; ///< of m_out
    bool m_peerIsLocal = false;
    bool m_wantsBytes = false;
    bool m_inReadLoop = false;
    bool m_readWaiting = false; ///< a wait for reading, or a turn of readLoop(), is pending
    bool m_expectsContinue = false;
    bool m_headOnly = false;
    bool m_close = false; ///< after the answer
    bool m_cut = false; ///< the client may still be sending what we do not read
    bool m_peerClosed = false;
};

} // namespace tongdai::server
