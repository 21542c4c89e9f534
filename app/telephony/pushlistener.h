// Calls that a telephone exchange or a script on this machine pushes by HTTP.
#pragma once

#include "app/telephony/pushrequest.h"
#include "models/domain/result.h"

#include <QSet>
#include <QTcpServer>

class QTcpSocket;

namespace tongdai::telephony {

/// GUI thread. Off until listen(); on 127.0.0.1 only, one request a connection (PushRequest).
class PushListener final : public QObject
{
    Q_OBJECT
public:
    static constexpr int MostOpen = 16;
    static constexpr int PatienceMs = 5000; ///< for a whole request, however it drips in
    static constexpr qsizetype ShortestToken = 16;

    explicit PushListener(int patienceMs = PatienceMs, QObject *parent = nullptr);
    ~PushListener() override;

    /// `port` 0 is any free one. Fails with Invalid (field "token") when the token has fewer than
    /// ShortestToken characters or others than visible ASCII, with Conflict when the port is taken.
    Result<void> listen(quint16 port, const QByteArray &token);
    void close();
    bool isListening() const { return m_server.isListening(); }
    quint16 port() const { return m_server.serverPort(); }

Q_SIGNALS:
    void heard(const tongdai::LineEvent &event);

private:
    void greet();
    void read(QTcpSocket *socket, PushRequest &request);

    const int m_patienceMs;
    QByteArray m_token;
    QTcpServer m_server;
    QSet<QTcpSocket *> m_open;
};

} // namespace tongdai::telephony
