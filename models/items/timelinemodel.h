// What happened to one ticket, oldest first.
#pragma once

#include "models/items/keyedlistmodel.h"
#include "models/ports/ticketstore.h"

#include <functional>
#include <optional>

namespace tongdai {

/// Events of one ticket; news of it are added in place. Requested moves are rows too (`pending`). GUI thread.
class TimelineModel final : public KeyedListModel<TicketEvent>
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole,
        EventRole, ///< TicketEvent
        AtRole, ///< when it was done; UTC milliseconds
        PendingRole, ///< bool
    };

    explicit TimelineModel(TicketStore &store, QObject *parent = nullptr);

    /// Shows another ticket; a null id shows nothing.
    void setTicket(const QUuid &id);
    QUuid ticket() const { return m_ticket; }
    void refresh();

    /// The newest move the centre has not confirmed, if any.
    std::optional<TicketEvent> pendingMove() const;
    /// The newest move the centre has confirmed, if any: who was first.
    std::optional<TicketEvent> lastMove() const;

    void setDescription(std::function<QString(const TicketEvent &)> describe)
    {
        m_describe = std::move(describe);
    }

    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void loaded();
    void failed(const tongdai::Error &error);

private:
    TicketStore &m_store;
    std::function<QString(const TicketEvent &)> m_describe;
    QUuid m_ticket;
    quint64 m_asked = 0;
};

} // namespace tongdai
