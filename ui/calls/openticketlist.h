// The caller's open tickets as rows to choose from, in the place where procedures are found.
#pragma once

#include "models/domain/ticket.h"
#include "ui/widgets/theme.h"

#include <QListView>

namespace tongdai {

class Clock;
class OpenTicketModel;

/// Never takes the focus: the question field steps through it.
class OpenTicketList final : public QListView
{
    Q_OBJECT
public:
    OpenTicketList(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void setTickets(const QList<Ticket> &tickets); ///< keeps the chosen one where it is still there
    QList<Ticket> tickets() const;
    void step(int rows);
    std::optional<Ticket> current() const;
    void choose(const QUuid &id);
    void setLinked(const QUuid &id); ///< marked in its row; null for none

Q_SIGNALS:
    void currentTicketChanged();

private:
    OpenTicketModel *m_model;
    QUuid m_linked;
};

} // namespace tongdai
