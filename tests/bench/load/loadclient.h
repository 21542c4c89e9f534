// A simulated workstation on one TLS connection: signs in, pushes calls, waits for changes. Blocking, one
// thread.
#pragma once

#include "models/domain/result.h"
#include "tests/transport/rawclient.h"

#include <QJsonObject>
#include <QUrl>
#include <QUuid>

#include <memory>

namespace tongdai::bench {

struct Centre {
    QUrl url;
    QString authorityFile;
    QString user;
    QString password;
};

class LoadClient
{
public:
    explicit LoadClient(Centre centre)
        : m_centre(std::move(centre))
    { }

    Result<void> open(); ///< TCP and TLS
    Result<void> signIn(); ///< after open(); also asks for the scopes
    /// Takes over a session, so that many waiting connections need not each have a password checked.
    void borrow(const LoadClient &other);

    struct Pushed {
        QList<QUuid> calls;
        qint64 microseconds = 0;
    };
    /// `count` new calls in one request.
    Result<Pushed> push(int count);

    /// Reads everything once, so that the next pull waits. Rows read.
    Result<qint64> catchUp();
    void sendPull(int waitSeconds);
    /// Of the pull sent last: ids of the rows, cursors moved on.
    Result<QStringList> receivePull();
    int descriptor() const { return m_socket->descriptor(); }

    qint64 bytesOfLastBody = 0;

private:
    void send(const char *path, const QJsonObject &body);
    Result<QJsonObject> receive();

    Centre m_centre;
    std::unique_ptr<tests::RawClient> m_socket;
    QByteArray m_token;
    QUuid m_clientId;
    QString m_epoch;
    QString m_station;
    QJsonObject m_cursors;
    qint64 m_n = 0;
};

} // namespace tongdai::bench
