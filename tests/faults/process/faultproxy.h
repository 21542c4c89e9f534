// A TCP proxy that treats what passes through it as bad networks do.
#pragma once

#include <QHash>
#include <QHostAddress>
#include <QTcpServer>

#include <random>

class QTcpSocket;

namespace tongdai::tests {

/// Lives on one thread with an event loop; setters are called there. Faults are drawn a connection, from the seed.
class FaultProxy : public QTcpServer
{
    Q_OBJECT
public:
    enum class Fault {
        None,
        Delay, ///< each piece waits 50 to 1,500 ms
        Reset, ///< RST after so many bytes
        Truncate, ///< an orderly end after so many bytes
        Duplicate, ///< one piece is passed on twice
        Drip, ///< 64 bytes every 10 ms
        Hang, ///< nothing passes any more after so many bytes; ended after 6 to 15 s
    };

    explicit FaultProxy(unsigned seed, QObject *parent = nullptr);

    /// Listens on a free port of 127.0.0.1; gives it, 0 when it cannot.
    quint16 open();
    void setTarget(quint16 port) { m_target = port; } ///< on 127.0.0.1
    void setFaulty(bool faulty) { m_faulty = faulty; } ///< new connections only
    void cut(int ms); ///< the cable is out: every connection ends, new ones are refused meanwhile
    int faults() const { return m_faults; } ///< bitten so far, cuts included

protected:
    void incomingConnection(qintptr handle) override;

private:
    struct Link;
    Link draw();
    void pass(const std::shared_ptr<Link> &link, QTcpSocket *from, QTcpSocket *to);
    void bite(const std::shared_ptr<Link> &link, const QByteArray &data, QTcpSocket *to);
    static void end(const std::shared_ptr<Link> &link, bool reset);
    int between(int least, int most) { return least + static_cast<int>(m_random() % (most - least + 1)); }

    std::mt19937 m_random;
    QList<std::weak_ptr<Link>> m_links;
    quint16 m_target = 0;
    bool m_faulty = false;
    bool m_out = false;
    int m_cuts = 0;
    int m_faults = 0;
};

} // namespace tongdai::tests
