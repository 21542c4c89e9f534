#include "app/telephony/baresipfeed.h"

#include "app/telephony/sipuri.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>

#include <algorithm>

namespace tongdai::telephony {

namespace {

constexpr qsizetype LongestDialled = 40;

std::optional<LineEvent::What> whatOf(const QString &type)
{
    if (type == QStringLiteral("CALL_INCOMING"))
        return LineEvent::What::Ringing;
    if (type == QStringLiteral("CALL_ESTABLISHED"))
        return LineEvent::What::Answered;
    if (type == QStringLiteral("CALL_CLOSED"))
        return LineEvent::What::HungUp;
    return std::nullopt;
}

bool isDialled(QChar c)
{
    return (c >= u'0' && c <= u'9') || c == u'+' || c == u'*' || c == u'#';
}

} // namespace

BaresipFeed::BaresipFeed(BaresipFeedOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_pauseMs(m_options.firstPauseMs)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setReadBufferSize(2 * Netstring::Longest);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &BaresipFeed::tryToConnect);
    connect(&m_socket, &QTcpSocket::connected, this, &BaresipFeed::arrived);
    connect(&m_socket, &QTcpSocket::readyRead, this, &BaresipFeed::read);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &BaresipFeed::lost);
    connect(&m_socket, &QTcpSocket::disconnected, this, &BaresipFeed::lost);
}

BaresipFeed::~BaresipFeed()
{
    m_socket.disconnect(this); // it tells of its end when the rest of us is gone already
}

void BaresipFeed::start()
{
    if (std::exchange(m_started, true))
        return;
    m_pauseMs = m_options.firstPauseMs;
    tryToConnect();
}

void BaresipFeed::stop()
{
    m_started = false;
    m_again.stop();
    m_socket.abort();
    setConnected(false);
}

void BaresipFeed::tryToConnect()
{
    m_frames.clear();
    m_socket.connectToHost(m_options.host, m_options.port);
}

void BaresipFeed::arrived()
{
    m_socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    setConnected(true);
}

void BaresipFeed::read()
{
    while (m_socket.bytesAvailable() > 0 && m_socket.state() == QAbstractSocket::ConnectedState) {
        m_frames.add(m_socket.readAll());
        for (;;) {
            const auto frame = m_frames.take();
            if (!frame) { // whoever listens there is no softphone, or lost its place
                lost();
                return;
            }
            if (!*frame)
                break;
            hear(**frame);
            if (m_socket.state() != QAbstractSocket::ConnectedState) // whoever heard it has called stop()
                return;
        }
    }
}

void BaresipFeed::hear(const QByteArray &message)
{
    // baresip hands on the caller's display name byte for byte. One that is no UTF-8 must not cost us the
    // call, nor may any caller's make us hang up on the softphone: what cannot be read is passed over, the
    // frame around it was whole.
    const QJsonObject object = QJsonDocument::fromJson(QString::fromUtf8(message).toUtf8()).object();
    if (object.isEmpty())
        return;
    m_pauseMs = m_options.firstPauseMs;
    const auto text = [&object](const QString &key) { return object.value(key).toString(); };
    if (!object.value(QStringLiteral("event")).toBool()
        || text(QStringLiteral("class")) != QStringLiteral("call"))
        return;
    const auto what = whatOf(text(QStringLiteral("type")));
    if (!what)
        return;
    const QString peer = text(QStringLiteral("peeruri"));
    const QString number = sipUser(peer);
    QString name = sipUnquoted(text(QStringLiteral("peerdisplayname")));
    if (name.isEmpty())
        name = sipDisplayName(peer);
    if (name == number) // many exchanges do that, and the number is shown anyway
        name.clear();
    LineEvent event {
        *what,
        lineCallFrom(text(QStringLiteral("id")), number, name, sipUser(text(QStringLiteral("accountaor"))))};
    if (text(QStringLiteral("direction")) == QStringLiteral("outgoing"))
        event.call.direction = Direction::Out;
    Q_EMIT heard(event);
}

void BaresipFeed::lost()
{
    if (!m_started || m_again.isActive())
        return;
    m_again.start(m_pauseMs); // first: abort() tells of the end too
    m_pauseMs = std::min(m_pauseMs * 2, m_options.longestPauseMs);
    m_socket.abort();
    setConnected(false);
}

void BaresipFeed::setConnected(bool connected)
{
    if (std::exchange(m_connected, connected) != connected)
        Q_EMIT connectedChanged();
}

bool BaresipFeed::dial(const QString &number)
{
    // ctrl_tcp takes whole commands: nothing but a number may ever get into one.
    if (number.isEmpty() || number.size() > LongestDialled
        || !std::all_of(number.begin(), number.end(), isDialled))
        return false;
    if (!m_connected)
        return false;
    const QJsonObject command {{QStringLiteral("command"), QStringLiteral("dial")},
                               {QStringLiteral("params"), number},
                               {QStringLiteral("token"), QStringLiteral("dial-%1").arg(++m_dialled)}};
    m_socket.write(Netstring::framed(QJsonDocument(command).toJson(QJsonDocument::Compact)));
    return true;
}

} // namespace tongdai::telephony
