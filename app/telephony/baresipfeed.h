// Calls of the softphone baresip, as its module ctrl_tcp tells of them.
#pragma once

#include "app/telephony/netstring.h"
#include "models/domain/linecall.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QTimer>

namespace tongdai::telephony {

struct BaresipFeedOptions {
    QHostAddress host = QHostAddress::LocalHost; ///< ctrl_tcp knows neither password nor encryption
    quint16 port = 4444; ///< ctrl_tcp_listen of the softphone
    int firstPauseMs = 1000; ///< before it tries again; doubles while nothing sensible comes
    int longestPauseMs = 10'000;
};

/// GUI thread. Silent while the softphone is not running; finds it again by itself.
class BaresipFeed final : public QObject
{
    Q_OBJECT
public:
    explicit BaresipFeed(BaresipFeedOptions options = {}, QObject *parent = nullptr);
    ~BaresipFeed() override;

    void start();
    void stop();
    bool isConnected() const { return m_connected; }

public Q_SLOTS:
    /// Has the softphone call `number`. False, and nothing leaves, when the softphone is not there or the
    /// number is not made of 1 to 40 of the characters 0-9 + * #.
    bool dial(const QString &number);

Q_SIGNALS:
    void heard(const tongdai::LineEvent &event);
    void connectedChanged();

private:
    void tryToConnect();
    void arrived();
    void read();
    void hear(const QByteArray &message);
    void lost();
    void setConnected(bool connected);

    const BaresipFeedOptions m_options;
    QTcpSocket m_socket;
    QTimer m_again;
    Netstring m_frames;
    int m_pauseMs;
    quint64 m_dialled = 0;
    bool m_started = false;
    bool m_connected = false;
};

} // namespace tongdai::telephony
