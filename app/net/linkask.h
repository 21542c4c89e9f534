// One address being asked: name, connection, head of the answer, the next address of a redirection.
#pragma once

#include "app/net/linkprobe.h"

#include <QSslSocket>
#include <QTimer>
#include <QUrl>

namespace tongdai::net {

/// Calls `done` once and deletes itself.
class LinkAsk final : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const LinkCheck &check, bool reached)>;

    LinkAsk(const QString &url, const LinkProbeOptions &options, Done done, QObject *parent);
    void start();

private:
    void ask(const QUrl &url);
    void resolved(const QList<QHostAddress> &addresses);
    void connectTo(const QHostAddress &address);
    void send();
    void read();
    void judge(const QByteArray &head);
    void end(LinkState state);

    const LinkProbeOptions &m_options;
    Done m_done;
    LinkCheck m_check;
    QUrl m_at;
    int m_hops = 0;
    int m_lookup = 0;
    bool m_reached = false;
    bool m_ended = false;
    QTimer m_patience;
    QSslSocket *m_socket = nullptr;
    QByteArray m_head;
};

} // namespace tongdai::net
