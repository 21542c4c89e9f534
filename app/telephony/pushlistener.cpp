#include "app/telephony/pushlistener.h"

#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace tongdai::telephony {

PushListener::PushListener(int patienceMs, QObject *parent)
    : QObject(parent)
    , m_patienceMs(patienceMs)
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QTcpServer::newConnection, this, &PushListener::greet);
}

PushListener::~PushListener()
{
    for (QTcpSocket *socket : std::as_const(m_open))
        socket->disconnect(this); // it tells of its end when the rest of us is gone already
}

Result<void> PushListener::listen(quint16 port, const QByteArray &token)
{
    const bool visible = std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c < 127; });
    if (token.size() < ShortestToken || !visible)
        return fail(ErrorKind::Invalid,
                    QStringLiteral("a token has at least %1 visible characters").arg(ShortestToken),
                    QStringLiteral("token"));
    close();
    m_token = token;
    if (!m_server.listen(QHostAddress::LocalHost, port))
        return fail(ErrorKind::Conflict, m_server.errorString(), QStringLiteral("port"));
    return {};
}

void PushListener::close()
{
    m_server.close();
    const QSet<QTcpSocket *> open = m_open; // abort() takes it out of there
    for (QTcpSocket *socket : open)
        socket->abort();
}

void PushListener::greet()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_open.remove(socket);
            socket->deleteLater();
        });
        m_open.insert(socket);
        if (m_open.size() > MostOpen) {
            socket->abort();
            continue;
        }
        socket->setReadBufferSize(PushRequest::LongestHead + PushRequest::LongestBody);
        QTimer::singleShot(m_patienceMs, socket, [socket] { socket->abort(); });
        const auto request = std::make_shared<PushRequest>(m_token, port());
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, request] { read(socket, *request); });
        if (socket->bytesAvailable() > 0)
            read(socket, *request);
    }
}

void PushListener::read(QTcpSocket *socket, PushRequest &request)
{
    const QByteArray bytes = socket->readAll();
    // Somebody refused in the middle of a sentence: what still comes is read and forgotten until they close
    // or the time is up. To close now would have the system throw the answer away with it (RFC 9112, 9.6).
    if (request.status() != 0)
        return;
    request.add(bytes);
    if (request.status() == 0)
        return;
    socket->write(request.answer());
    if (request.isWhole())
        socket->disconnectFromHost();
    const auto event = request.event();
    if (event)
        Q_EMIT heard(*event);
}

} // namespace tongdai::telephony
