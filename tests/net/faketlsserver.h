// A TLS server on the loopback that answers, errs, hangs, delays and truncates as told.
#pragma once

#include <QHash>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>

#include <functional>

namespace tongdai {

class FakeTlsServer final : public QTcpServer
{
    Q_OBJECT
public:
    struct Request {
        QByteArray method;
        QByteArray path;
        QHash<QByteArray, QByteArray> headers; ///< names in lower case
        QByteArray body;
        int connection = 0;
    };
    struct Answer {
        QByteArray bytes; ///< status line and all
        bool hang = false; ///< never answers
        bool close = false; ///< closes after the bytes
        int thenAfterMs = 0; ///< the rest comes this much later
        QByteArray rest;
    };

    FakeTlsServer(const QString &certificateFile, const QString &keyFile);

    /// What becomes of a request.
    std::function<Answer(const Request &)> answer;
    QList<Request> requests;
    int connections = 0;
    QSsl::SslProtocol protocol = QSsl::TlsV1_2OrLater;

    QUrl url(const QString &host = QStringLiteral("127.0.0.1")) const;

    static Answer json(const QByteArray &body, int status = 200, const QByteArray &headers = {});
    static Answer raw(int status, const QByteArray &type, const QByteArray &body,
                      const QByteArray &headers = {});

protected:
    void incomingConnection(qintptr handle) override;

private:
    void read(QSslSocket *socket, int connection);
    void reply(QSslSocket *socket, const Request &request);

    QList<QSslCertificate> m_chain;
    QSslKey m_key;
    QHash<QSslSocket *, QByteArray> m_pending;
};

} // namespace tongdai
