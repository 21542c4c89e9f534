// Asks the centre itself what it holds, over a connection of its own: the tour's proof.
#pragma once

#include "models/domain/call.h"
#include "models/domain/ticket.h"

#include <QThread>
#include <QUrl>

#include <optional>

namespace tongdai::tour {

/// GUI thread; each question waits for its answer.
class CentreWitness
{
public:
    CentreWitness(const QUrl &server, const QString &caFile);
    ~CentreWitness();

    /// Signs in and pulls every row the person may see.
    bool look(const QString &name, const QString &password);

    int callsWith(const QUuid &id) const; ///< how many calls at the centre have this id
    std::optional<Ticket> ticket(const QUuid &id) const;

private:
    QUrl m_server;
    QString m_caFile;
    QThread m_network;
    QList<Call> m_calls;
    QList<Ticket> m_tickets;
};

} // namespace tongdai::tour
