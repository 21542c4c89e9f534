#include "app/telephony/ringsocket.h"

#include "app/telephony/ringmessage.h"

#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QLockFile>
#include <QTimer>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace tongdai::telephony {

namespace {

constexpr int OthersAnswerMs = 1000;
constexpr int LockMs = 2000;

} // namespace

QString ringSocketName()
{
    const QString given = qEnvironmentVariable("TONGDAI_RING_SOCKET");
    if (!given.isEmpty())
        return given;
#ifdef Q_OS_UNIX
    const QString name = QStringLiteral("tongdai-ring-%1").arg(getuid());
    // Not through XDG_RUNTIME_DIR: a softphone started elsewhere may not have it and would look in another
    // place.
    const QFileInfo own(QStringLiteral("/run/user/%1").arg(getuid()));
    if (own.isDir() && own.isWritable() && own.ownerId() == getuid())
        return own.filePath() + QLatin1Char('/') + name;
    return name;
#else
    return QStringLiteral("tongdai-ring-") + qEnvironmentVariable("USERNAME");
#endif
}

bool isOwnRingSocket(const QString &path)
{
#ifdef Q_OS_UNIX
    return QFileInfo(path).ownerId() == getuid();
#else
    Q_UNUSED(path)
    return true;
#endif
}

RingSocket::RingSocket(int patienceMs, QObject *parent)
    : QObject(parent)
    , m_patienceMs(patienceMs)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(1); // the others wait in the system
    connect(&m_server, &QLocalServer::newConnection, this, &RingSocket::greet);
}

RingSocket::~RingSocket()
{
    for (QLocalSocket *socket : std::as_const(m_open))
        socket->disconnect(this); // it tells of its end when the rest of us is gone already
}

bool RingSocket::listen(const QString &name)
{
    if (isListening())
        return true;
    // QLocalServer renames its socket over whatever is there, also over one that is listened at: ask first.
    // The lock is for two workstations that start at once and would both hear nobody.
    const QString path = QDir(QDir::tempPath()).absoluteFilePath(name); // as QLocalServer does
    const QFileInfo there(path);
    if (there.isFile() || there.isDir()) // a slip in TONGDAI_RING_SOCKET must not cost anybody a file
        return false;
    QLockFile lock(path + QStringLiteral(".lock"));
    if (!lock.tryLock(LockMs))
        return false;
    QLocalSocket other;
    other.connectToServer(name);
    if (other.waitForConnected(OthersAnswerMs))
        return false;
    QLocalServer::removeServer(name);
    return m_server.listen(name);
}

void RingSocket::greet()
{
    while (m_open.size() < MostOpen && m_server.hasPendingConnections()) {
        QLocalSocket *socket = m_server.nextPendingConnection();
        if (socket->state() != QLocalSocket::ConnectedState) {
            // Left while it waited for a place, and will not say so again: it would keep the place for ever.
            socket->deleteLater();
            continue;
        }
        connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
            m_open.remove(socket);
            socket->deleteLater();
            QMetaObject::invokeMethod(this, &RingSocket::greet, Qt::QueuedConnection); // a place is free
        });
        m_open.insert(socket);
        socket->setReadBufferSize(LongestRingMessage + 1);
        // Until the connection is gone, not until the line is there: nobody keeps a place by not reading the
        // answer.
        QTimer::singleShot(m_patienceMs, socket, [socket] { socket->abort(); });
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        read(socket);
    }
}

void RingSocket::read(QLocalSocket *socket)
{
    // QLocalSocket tells of bytes that were there before anybody listened to it, and again after the answer.
    if (socket->state() != QLocalSocket::ConnectedState)
        return;
    if (socket->canReadLine())
        answer(socket, socket->readLine());
    else if (socket->bytesAvailable() > LongestRingMessage)
        answer(socket, socket->readAll());
}

void RingSocket::answer(QLocalSocket *socket, const QByteArray &line)
{
    const auto event = ringMessageFrom(line);
    socket->write(event ? QByteArrayLiteral("ok\n") : "refused: " + event.error().detail.toUtf8() + '\n');
    socket->disconnectFromServer();
    if (event)
        Q_EMIT heard(*event);
}

} // namespace tongdai::telephony
