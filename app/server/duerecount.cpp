#include "app/server/duerecount.h"

#include "app/server/ticketclocks.h"
#include "app/server/ticketscopes.h"
#include "models/domain/unitcalendar.h"
#include "models/domain/user.h"
#include "models/domain/uuid7.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tongdai::server {

namespace {

/// An open ticket as far as its clocks go. Its document is not parsed: there may be a hundred thousand.
struct Open {
    QString id;
    storage::TicketRow row;
    qint64 lastEventMs = 0;
};

Result<QHash<QString, QList<ClockPause>>> pausesOfOpen(storage::Database &database, const QString &open)
{
    storage::Query query(database,
                         QStringLiteral("SELECT ticket_id, from_ms, to_ms FROM clock_pause WHERE ticket_id IN"
                                        " (SELECT id FROM ticket WHERE %1) ORDER BY ticket_id, from_ms")
                             .arg(open));
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    QHash<QString, QList<ClockPause>> pauses;
    while (query.next())
        pauses[query.text(0)].append({query.integer(1), query.integer(2)});
    return pauses;
}

Result<QList<Open>> openTickets(storage::Database &database)
{
    const QString open
        = QStringLiteral("state IN ('received', 'need_info', 'forwarded', 'handling', 'returned',"
                         " 'recalled', 'reopened') AND result_due_ms <> 0");
    const auto pauses = pausesOfOpen(database, open);
    if (!pauses)
        return tl::unexpected(pauses.error());
    storage::Query query(
        database,
        QStringLiteral(
            "SELECT id, state, lead_unit, result_unit, accept_from_ms, result_from_ms, result_due_ms,"
            " json_extract(doc, '$.kind'), json_extract(doc, '$.level'),"
            " json_extract(doc, '$.conduct'), json_extract(doc, '$.accept_due_ms'),"
            " json_extract(doc, '$.support_units'),"
            " (SELECT max(at_ms) FROM event WHERE ticket_id = ticket.id) FROM ticket WHERE %1"
            " ORDER BY id")
            .arg(open));
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    QList<Open> tickets;
    while (query.next()) {
        Open one;
        one.id = query.text(0);
        Ticket &ticket = one.row.ticket;
        ticket.id = QUuid::fromString(one.id);
        ticket.state = ticketStateFromWire(query.text(1)).value_or(TicketState::Received);
        ticket.leadUnit = query.text(2);
        one.row.resultUnit = query.text(3);
        one.row.acceptFromMs = query.integer(4);
        one.row.resultFromMs = query.integer(5);
        ticket.resultDueMs = query.integer(6);
        ticket.kind = contactKindFromWire(query.text(7)).value_or(ContactKind::Question);
        ticket.level = levelFromWire(query.text(8)).value_or(Level::Normal);
        ticket.conduct = query.integer(9) != 0;
        ticket.acceptDueMs = query.integer(10);
        if (!query.isNull(11)) {
            const QJsonArray units = QJsonDocument::fromJson(query.bytes(11)).array();
            for (const QJsonValue &unit : units)
                ticket.supportUnits.append(unit.toString());
        }
        one.lastEventMs = query.integer(12);
        one.row.pauses = pauses->value(one.id);
        tickets.append(std::move(one));
    }
    return tickets;
}

/// The stored due time when its clock did not give it, otherwise the clock's by the calendar as it is now.
template<typename Due>
qint64 recounted(qint64 stored, Due due, const WorkingCalendar &before, const WorkingCalendar &now)
{
    return stored == 0 || due(before) != stored ? stored : due(now);
}

Result<void> keepDue(storage::Database &database, const Open &open)
{
    const Ticket &ticket = open.row.ticket;
    storage::Query query(
        database,
        ticket.acceptDueMs == 0
            ? QStringLiteral("UPDATE ticket SET version = version + 1, result_due_ms = ?,"
                             " doc = json_set(doc, '$.result_due_ms', ?) WHERE id = ?")
            : QStringLiteral(
                "UPDATE ticket SET version = version + 1, result_due_ms = ?,"
                " doc = json_set(doc, '$.result_due_ms', ?, '$.accept_due_ms', ?) WHERE id = ?"));
    query.bind(ticket.resultDueMs).bind(ticket.resultDueMs);
    if (ticket.acceptDueMs != 0)
        query.bind(ticket.acceptDueMs);
    return query.bind(open.id).run();
}

Result<void> publish(LaneContext &lane, const Open &open, qint64 nowMs)
{
    constexpr qint64 RestedMs = RestedDays * 24 * 3600'000LL;
    const QStringList desks = deskScopesOf(open.row.ticket);
    if (open.lastEventMs <= nowMs - RestedMs) {
        // Workstations may have left it to the centre: they need the whole of it.
        const auto whole = storage::ticketOf(lane.database, open.row.ticket.id);
        if (!whole)
            return tl::unexpected(whole.error());
        return *whole ? publishTicket(lane, desks, (*whole)->ticket, {}, nowMs) : Result<void>();
    }
    lane.emitter.there(casesScope(), wire::rowTicket(), open.id);
    for (const QString &scope : desks)
        lane.emitter.there(scope, wire::rowTicket(), open.id, storage::View::Desk);
    return {};
}

} // namespace

Result<DueRecount::Calendars> DueRecount::calendars(storage::Database &database)
{
    auto units = storage::allUnits(database);
    const auto days = storage::allDays(database);
    if (!units || !days)
        return tl::unexpected(units ? days.error() : units.error());
    Calendars all;
    Unit centre;
    centre.code = centreUnit();
    units->prepend(centre); // its row, when there is one, comes after it
    units->prepend(Unit()); // for units that are not in the directory any more
    for (const Unit &unit : std::as_const(*units))
        all.insert(unit.code, calendarOf(unit, *days));
    return all;
}

Result<DueRecount> DueRecount::before(storage::Database &database)
{
    auto all = calendars(database);
    if (!all)
        return tl::unexpected(all.error());
    return DueRecount(std::move(*all));
}

Result<int> DueRecount::carryOut(LaneContext &lane, qint64 nowMs) const
{
    const auto now = calendars(lane.database);
    auto tickets = openTickets(lane.database);
    if (!now || !tickets)
        return tl::unexpected(now ? tickets.error() : now.error());
    const auto calendarIn = [](const Calendars &calendars, const QString &unit) {
        const auto own = calendars.constFind(unit);
        return own == calendars.cend() ? calendars.value(QString()) : *own;
    };
    int moved = 0;
    for (Open &open : *tickets) {
        storage::TicketRow &row = open.row;
        Ticket &ticket = row.ticket;
        const qint64 result = ticket.resultDueMs;
        const qint64 accept = ticket.acceptDueMs;
        const QString holder = ticket.leadUnit.isEmpty() ? centreUnit() : ticket.leadUnit;
        ticket.resultDueMs = recounted(
            result, [&row](const WorkingCalendar &calendar) { return resultDue(row, calendar); },
            calendarIn(m_before, row.resultUnit), calendarIn(*now, row.resultUnit));
        ticket.acceptDueMs = recounted(
            accept, [&row](const WorkingCalendar &calendar) { return acceptDue(row, calendar); },
            calendarIn(m_before, holder), calendarIn(*now, holder));
        if (ticket.resultDueMs == result && ticket.acceptDueMs == accept)
            continue;
        if (const auto kept = keepDue(lane.database, open); !kept)
            return tl::unexpected(kept.error());
        if (const auto shown = publish(lane, open, nowMs); !shown)
            return tl::unexpected(shown.error());
        ++moved;
    }
    return moved;
}

} // namespace tongdai::server
