#include "faketlsserver.h"

#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTimer>
#include <QUrl>

namespace tongdai {

namespace {

QByteArray contentOf(const QString &file)
{
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

} // namespace

FakeTlsServer::FakeTlsServer(const QString &certificateFile, const QString &keyFile)
    : m_chain(QSslCertificate::fromData(contentOf(certificateFile)))
    , m_key(contentOf(keyFile), QSsl::Ec)
{
    listen(QHostAddress::LocalHost);
}

QUrl FakeTlsServer::url(const QString &host) const
{
    return QUrl(QStringLiteral("https://%1:%2").arg(host).arg(serverPort()));
}

FakeTlsServer::Answer FakeTlsServer::json(const QByteArray &body, int status, const QByteArray &headers)
{
    return raw(status, "application/json; charset=utf-8", body, headers);
}

FakeTlsServer::Answer FakeTlsServer::raw(int status, const QByteArray &type, const QByteArray &body,
                                         const QByteArray &headers)
{
    Answer answer;
    answer.bytes = "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: " + type
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
    return answer;
}

void FakeTlsServer::incomingConnection(qintptr handle)
{
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(handle);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(m_chain);
    tls.setPrivateKey(m_key);
    tls.setProtocol(protocol);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket->setSslConfiguration(tls);
    const int number = ++connections;
    connect(socket, &QSslSocket::readyRead, this, [this, socket, number] { read(socket, number); });
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    socket->startServerEncryption();
}

void FakeTlsServer::read(QSslSocket *socket, int connection)
{
    QByteArray &bytes = m_pending[socket];
    bytes += socket->readAll();
    const qsizetype head = bytes.indexOf("\r\n\r\n");
    if (head < 0)
        return;
    Request request;
    request.connection = connection;
    const QList<QByteArray> lines = bytes.left(head).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    request.method = first.value(0);
    request.path = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (bytes.size() < head + 4 + length)
        return;
    request.body = bytes.mid(head + 4, length);
    bytes.clear();
    requests.append(request);
    reply(socket, request);
}

void FakeTlsServer::reply(QSslSocket *socket, const Request &request)
{
    const Answer what = answer(request);
    if (what.hang)
        return;
    socket->write(what.bytes);
    if (what.thenAfterMs > 0) {
        QTimer::singleShot(what.thenAfterMs, socket, [socket, rest = what.rest, close = what.close] {
            socket->write(rest);
            if (close)
                socket->disconnectFromHost();
        });
    } else if (what.close) {
        socket->disconnectFromHost();
    }
}

} // namespace tongdai
