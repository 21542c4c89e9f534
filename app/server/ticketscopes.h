// In which scopes a ticket, its events and its call stand: decided when they are written.
#pragma once

#include "app/server/writelane.h"
#include "models/domain/ticket.h"

#include <QStringList>

namespace tongdai::server {

inline QString deskScope(const QString &unit)
{
    return QStringLiteral("desk:") + unit;
}
inline QString casesScope()
{
    return QStringLiteral("cases");
}

/// Desks that see the ticket in its present state: the lead unit and those co-operating, from the hand-over
/// until it is returned, recalled, refused or cancelled. A function of the ticket alone.
QStringList deskScopesOf(const Ticket &ticket);

/// Emits a ticket after a change: to the centre, to the desks that see it now (with its whole timeline and
/// the excerpt of its call where it is new), and as gone where it is no longer seen, leaving `lastEvent` as a
/// stub. Of one that nothing has happened to for RestedDays everything is emitted again: workstations may
/// have left it to the centre (sync.md 2.7).
Result<void> publishTicket(LaneContext &lane, const QStringList &scopesBefore, const Ticket &ticket,
                           const QStringList &newEvents, qint64 nowMs);

/// Emits events that did not change the ticket; of one that has rested everything, as above.
Result<void> publishEvents(LaneContext &lane, const Ticket &ticket, const QStringList &events, qint64 nowMs);

/// Well below the days a workstation keeps.
constexpr int RestedDays = 30;

} // namespace tongdai::server
