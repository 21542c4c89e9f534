#include "tests/faults/process/faultproxy.h"

#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

#include <sys/socket.h>

namespace tongdai::tests {

struct FaultProxy::Link {
    Fault fault = Fault::None;
    qint64 bytesLeft = 0; ///< until it bites, both directions together
    int delayMs = 0;
    bool bitten = false;
    QPointer<QTcpSocket> client;
    QPointer<QTcpSocket> server;
    QHash<QTcpSocket *, QByteArray> drops; ///< what drips, by receiver
};

FaultProxy::FaultProxy(unsigned seed, QObject *parent)
    : QTcpServer(parent)
    , m_random(seed)
{ }

quint16 FaultProxy::open()
{
    return listen(QHostAddress::LocalHost) ? serverPort() : 0;
}

void FaultProxy::cut(int ms)
{
    ++m_faults;
    m_out = true;
    const int cut = ++m_cuts;
    for (const auto &weak : std::exchange(m_links, {})) {
        if (const auto link = weak.lock())
            end(link, true);
    }
    QTimer::singleShot(ms, this, [this, cut] {
        if (cut == m_cuts)
            m_out = false;
    });
}

FaultProxy::Link FaultProxy::draw()
{
    Link link;
    if (!m_faulty || m_random() % 10 < 3)
        return link;
    static constexpr Fault Kinds[]
        = {Fault::Delay, Fault::Reset, Fault::Truncate, Fault::Duplicate, Fault::Drip, Fault::Hang};
    link.fault = Kinds[m_random() % std::size(Kinds)];
    // Small numbers cut the handshake, larger ones a request or an answer.
    link.bytesLeft = m_random() % 3 == 0 ? between(0, 2'000) : between(2'000, 60'000);
    link.delayMs = between(50, 1'500);
    return link;
}

void FaultProxy::incomingConnection(qintptr handle)
{
    auto *client = new QTcpSocket(this);
    client->setSocketDescriptor(handle);
    if (m_out) {
        client->abort();
        client->deleteLater();
        return;
    }
    auto *server = new QTcpSocket(this);
    const auto link = std::make_shared<Link>(draw());
    link->client = client;
    link->server = server;
    m_links.removeIf([](const std::weak_ptr<Link> &each) { return each.expired(); });
    m_links.append(link);
    connect(client, &QTcpSocket::readyRead, this, [this, link] { pass(link, link->client, link->server); });
    connect(server, &QTcpSocket::readyRead, this, [this, link] { pass(link, link->server, link->client); });
    connect(server, &QTcpSocket::connected, this, [this, link] { pass(link, link->client, link->server); });
    connect(client, &QTcpSocket::disconnected, this, [link] { end(link, false); });
    connect(server, &QTcpSocket::disconnected, this, [this, link] {
        pass(link, link->server, link->client);
        if (link->fault != Fault::Delay && link->fault != Fault::Drip)
            end(link, false);
    });
    connect(server, &QTcpSocket::errorOccurred, this, [link] {
        if (link->server && link->server->state() != QAbstractSocket::ConnectedState)
            end(link, false);
    });
    server->connectToHost(QHostAddress::LocalHost, m_target);
}

void FaultProxy::pass(const std::shared_ptr<Link> &link, QTcpSocket *from, QTcpSocket *to)
{
    if (!from || !to || to->state() != QAbstractSocket::ConnectedState)
        return;
    const QByteArray data = from->readAll();
    if (data.isEmpty())
        return;
    if (link->fault == Fault::None) {
        to->write(data);
        return;
    }
    bite(link, data, to);
}

void FaultProxy::bite(const std::shared_ptr<Link> &link, const QByteArray &data, QTcpSocket *to)
{
    const QPointer<QTcpSocket> receiver(to);
    if (link->fault == Fault::Delay) {
        m_faults += !std::exchange(link->bitten, true);
        // Pieces of one length of waiting keep their order.
        QTimer::singleShot(link->delayMs, this, [receiver, data] {
            if (receiver)
                receiver->write(data);
        });
        return;
    }
    if (link->fault == Fault::Drip) {
        m_faults += !std::exchange(link->bitten, true);
        const bool idle = link->drops.value(to).isEmpty();
        link->drops[to] += data;
        if (!idle)
            return;
        auto *drops = new QTimer(to);
        connect(drops, &QTimer::timeout, to, [link, to, drops] {
            QByteArray &left = link->drops[to];
            to->write(left.left(64));
            left.remove(0, 64);
            if (left.isEmpty())
                drops->deleteLater();
        });
        drops->start(10);
        return;
    }
    const bool before = link->bytesLeft > 0;
    link->bytesLeft -= data.size();
    if (link->bytesLeft > 0) {
        to->write(data);
        return;
    }
    m_faults += !std::exchange(link->bitten, true);
    const QByteArray part = before ? data.left(data.size() + link->bytesLeft) : QByteArray();
    switch (link->fault) {
    case Fault::Duplicate:
        to->write(data + data);
        link->fault = Fault::None;
        break;
    case Fault::Reset:
    case Fault::Truncate:
        to->write(part);
        to->flush();
        end(link, link->fault == Fault::Reset);
        break;
    default: // Hang: what comes is read and lost
        if (before) {
            to->write(part);
            QTimer::singleShot(between(6'000, 15'000), this, [link] { end(link, true); });
        }
    }
}

void FaultProxy::end(const std::shared_ptr<Link> &link, bool reset)
{
    for (const QPointer<QTcpSocket> &socket :
         {std::exchange(link->client, nullptr), std::exchange(link->server, nullptr)}) {
        if (!socket)
            continue;
        socket->disconnect();
        if (reset) {
            const linger none {1, 0}; // close() then answers with RST (socket(7))
            ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none,
                         sizeof none);
            socket->abort();
            socket->deleteLater();
            continue;
        }
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        socket->disconnectFromHost();
        if (socket->state() == QAbstractSocket::UnconnectedState)
            socket->deleteLater();
    }
}

} // namespace tongdai::tests
