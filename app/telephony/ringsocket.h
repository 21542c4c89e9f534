// Where the helper tongdai-ring finds the running workstation.
#pragma once

#include "models/domain/linecall.h"

#include <QLocalServer>
#include <QSet>

namespace tongdai::telephony {

/// TONGDAI_RING_SOCKET when it is set, else "tongdai-ring-" with who the person is: in their own runtime
/// folder where the system keeps one, because anybody may make a file in the common one first and be told
/// every number.
QString ringSocketName();

/// False for a socket that belongs to somebody else; true where the system has no owners of sockets. `path`
/// is what QLocalSocket::fullServerName() says.
bool isOwnRingSocket(const QString &path);

/// GUI thread. A connection brings one line (ringMessage), gets "ok" or "refused: why", and is closed.
class RingSocket final : public QObject
{
    Q_OBJECT
public:
    static constexpr int MostOpen = 32; ///< who comes then waits for one of them to end; none is sent away
    static constexpr int PatienceMs = 2000; ///< for the whole line, however it drips in

    explicit RingSocket(int patienceMs = PatienceMs, QObject *parent = nullptr);
    ~RingSocket() override;

    /// Takes over what a killed process has left behind. False, and nothing is touched, when another
    /// workstation of the same person listens there; may be tried again later.
    bool listen(const QString &name = ringSocketName());
    bool isListening() const { return m_server.isListening(); }

Q_SIGNALS:
    void heard(const tongdai::LineEvent &event);

private:
    void greet();
    void read(QLocalSocket *socket);
    void answer(QLocalSocket *socket, const QByteArray &line);

    const int m_patienceMs;
    QLocalServer m_server;
    QSet<QLocalSocket *> m_open;
};

} // namespace tongdai::telephony
