#include "app/storage/central/centralrows.h"

#include "app/storage/central/documentrows.h"
#include "models/domain/phonenumber.h"
#include "models/domain/uuid7.h"

#include <array>

namespace tongdai::storage {

namespace {

/// What a search by number compares; empty when there is no number in it.
QString phoneOf(const CitizenWords &citizen)
{
    const auto number = PhoneNumber::parse(citizen.phone);
    return number ? number->national() : QString();
}

QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(wire::toBytes(object));
}

Result<std::optional<StoredDocument>> stored(Query &query)
{
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    if (!query.next())
        return std::optional<StoredDocument>();
    return std::optional<StoredDocument>({query.integer(0), query.bytes(1)});
}

/// Says whether the text differs from the row that is there.
Result<Put> compare(Query &&select, const QString &doc)
{
    const auto old = stored(select);
    if (!old)
        return tl::unexpected(old.error());
    if (!*old)
        return Put::Added;
    return (*old)->doc == doc.toUtf8() ? Put::Same : Put::Changed;
}

struct Table {
    QLatin1StringView type;
    const char16_t *sql;
};
constexpr std::array<Table, 19> Tables {{
    {QLatin1StringView("unit"), u"SELECT version, doc FROM unit WHERE code = ?"},
    {QLatin1StringView("user"), u"SELECT version, doc FROM app_user WHERE name = ?"},
    {QLatin1StringView("duty"), u"SELECT version, doc FROM duty WHERE id = ?"},
    {QLatin1StringView("day"), u"SELECT version, doc FROM day WHERE id = ?"},
    {QLatin1StringView("procedure"), u"SELECT version, doc FROM procedure WHERE id = ?"},
    {QLatin1StringView("call"), u"SELECT version, doc FROM call WHERE id = ?"},
    {QLatin1StringView("ticket"), u"SELECT version, doc FROM ticket WHERE id = ?"},
    {QLatin1StringView("event"), u"SELECT version, doc FROM event WHERE id = ?"},
    {QLatin1StringView("commonName"), u"SELECT version, doc FROM common_name WHERE id = ?"},
    {QLatin1StringView("evidence"), u"SELECT version, doc FROM evidence WHERE id = ?"},
    {QLatin1StringView("missed"), u"SELECT version, doc FROM missed WHERE id = ?"},
    {QLatin1StringView("draft"), u"SELECT version, doc FROM draft WHERE id = ?"},
    {QLatin1StringView("articleVersion"), u"SELECT version, doc FROM article_version WHERE id = ?"},
    {QLatin1StringView("flag"), u"SELECT version, doc FROM flag WHERE id = ?"},
    {QLatin1StringView("parked"), u"SELECT version, doc FROM parked_op WHERE op_id = ? AND version > 0"},
    {QLatin1StringView("unitFact"), u"SELECT version, doc FROM unit_fact WHERE id = ?"},
    {QLatin1StringView("snippet"), u"SELECT version, doc FROM snippet WHERE id = ?"},
    {QLatin1StringView("caller"), u"SELECT version, doc FROM caller WHERE id = ?"},
    {QLatin1StringView("topicQuestions"), u"SELECT version, doc FROM topic_questions WHERE id = ?"},
}};

QString selectOf(const QString &type)
{
    for (const Table &table : Tables) {
        if (type == table.type)
            return QString::fromUtf16(table.sql);
    }
    return {};
}

} // namespace

Result<std::optional<StoredDocument>> documentOf(Database &database, const QString &type, const QString &id)
{
    const QString sql = selectOf(type);
    if (sql.isEmpty())
        return std::optional<StoredDocument>();
    Query query(database, sql);
    query.bind(id);
    return stored(query);
}

Result<Put> putUnit(Database &database, const Unit &unit)
{
    const QString doc = textOf(wire::toJson(unit));
    const auto put = compare(std::move(Query(database, selectOf(wire::rowUnit())).bind(unit.code)), doc);
    if (!put || *put == Put::Same)
        return put;
    Query query(
        database,
        QStringLiteral("INSERT INTO unit (code, version, doc) VALUES (?, 1, ?)"
                       " ON CONFLICT (code) DO UPDATE SET version = unit.version + 1, doc = excluded.doc"));
    if (const auto ran = query.bind(unit.code).bind(doc).run(); !ran)
        return tl::unexpected(ran.error());
    return put;
}

Result<QList<Unit>> allUnits(Database &database)
{
    return allOf<Unit>(database, QStringLiteral("SELECT doc FROM unit ORDER BY code"), wire::unitFromJson);
}

Result<std::optional<Unit>> unitOf(Database &database, const QString &code)
{
    Query query(database, QStringLiteral("SELECT doc FROM unit WHERE code = ?"));
    query.bind(code);
    return oneOf<Unit>(query, wire::unitFromJson);
}

Result<Put> putDuty(Database &database, const DutySlot &slot)
{
    const QString doc = textOf(wire::toJson(slot));
    const auto put = compare(std::move(Query(database, selectOf(wire::rowDuty())).bind(slot.id)), doc);
    if (!put || *put == Put::Same)
        return put;
    Query query(database,
                QStringLiteral(
                    "INSERT INTO duty (id, unit, version, doc) VALUES (?, ?, 1, ?) ON CONFLICT (id)"
                    " DO UPDATE SET unit = excluded.unit, version = duty.version + 1, doc = excluded.doc"));
    if (const auto ran = query.bind(slot.id).bind(slot.unit).bind(doc).run(); !ran)
        return tl::unexpected(ran.error());
    return put;
}

Result<std::optional<DutySlot>> dutyOf(Database &database, const QString &id)
{
    Query query(database, QStringLiteral("SELECT doc, version FROM duty WHERE id = ?"));
    query.bind(id);
    return oneOf<DutySlot>(query, [&query](const QJsonObject &object) {
        auto slot = wire::dutyFromJson(object);
        if (slot)
            slot->version = query.integer(1);
        return slot;
    });
}

Result<void> dropDuty(Database &database, const QString &id)
{
    Query query(database, QStringLiteral("DELETE FROM duty WHERE id = ?"));
    return query.bind(id).run();
}

Result<Put> putDay(Database &database, const CalendarDay &day)
{
    const QString id = wire::dayId(day);
    const QString doc = textOf(wire::toJson(day));
    const auto put = compare(std::move(Query(database, selectOf(wire::rowDay())).bind(id)), doc);
    if (!put || *put == Put::Same)
        return put;
    Query query(
        database,
        QStringLiteral("INSERT INTO day (id, date, unit, kind, version, doc) VALUES (?, ?, ?, ?, 1, ?)"
                       " ON CONFLICT (id)"
                       " DO UPDATE SET kind = excluded.kind, version = day.version + 1, doc = excluded.doc"));
    query.bind(id).bind(day.date.toString(Qt::ISODate)).bind(day.unit).bind(wireWord(day.kind));
    if (const auto ran = query.bind(doc).run(); !ran)
        return tl::unexpected(ran.error());
    return put;
}

Result<QList<CalendarDay>> allDays(Database &database)
{
    return allOf<CalendarDay>(database, QStringLiteral("SELECT doc FROM day ORDER BY date, unit"),
                              wire::calendarDayFromJson);
}

Result<QList<CalendarDay>> daysFor(Database &database, const QString &unit)
{
    Query query(database, QStringLiteral("SELECT doc FROM day WHERE unit IN ('', ?) ORDER BY date, unit"));
    if (const auto ran = query.bind(unit).run(); !ran)
        return tl::unexpected(ran.error());
    QList<CalendarDay> days;
    while (query.next()) {
        auto day = documentAt<CalendarDay>(query, wire::calendarDayFromJson);
        if (!day)
            return tl::unexpected(day.error());
        days.append(std::move(*day));
    }
    return days;
}

Result<void> addUser(Database &database, const User &user, const QString &passwordHash)
{
    Query query(database,
                QStringLiteral("INSERT INTO app_user (name, role, unit, active, password, version, doc)"
                               " VALUES (?, ?, ?, ?, ?, 1, ?)"));
    query.bind(user.name).bind(wireWord(user.role)).bind(user.unit).bind(user.active).bind(passwordHash);
    return query.bind(textOf(wire::toJson(user))).run();
}

Result<Put> putUser(Database &database, const User &user)
{
    const QString doc = textOf(wire::toJson(user));
    const auto put = compare(std::move(Query(database, selectOf(wire::rowUser())).bind(user.name)), doc);
    if (!put || *put == Put::Same)
        return put;
    if (*put == Put::Added)
        return fail(ErrorKind::NotFound, QStringLiteral("no such user"), QStringLiteral("name"));
    Query query(database,
                QStringLiteral("UPDATE app_user SET role = ?, unit = ?, active = ?, doc = ?,"
                               " version = version + 1 WHERE name = ?"));
    query.bind(wireWord(user.role)).bind(user.unit).bind(user.active).bind(doc).bind(user.name);
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    return put;
}

Result<QList<User>> allUsers(Database &database)
{
    return allOf<User>(database, QStringLiteral("SELECT doc FROM app_user ORDER BY name"),
                       wire::userFromJson);
}

Result<std::optional<User>> userOf(Database &database, const QString &name)
{
    Query query(database, QStringLiteral("SELECT doc FROM app_user WHERE name = ?"));
    query.bind(name);
    return oneOf<User>(query, wire::userFromJson);
}

Result<std::optional<QString>> passwordHashOf(Database &database, const QString &name)
{
    Query query(database, QStringLiteral("SELECT password FROM app_user WHERE name = ?"));
    if (const auto ran = query.bind(name).run(); !ran)
        return tl::unexpected(ran.error());
    if (!query.next())
        return std::optional<QString>();
    return std::optional<QString>(query.text(0));
}

Result<void> setPasswordHash(Database &database, const QString &name, const QString &hash)
{
    Query query(database, QStringLiteral("UPDATE app_user SET password = ? WHERE name = ?"));
    if (const auto ran = query.bind(hash).bind(name).run(); !ran)
        return ran;
    if (query.affected() == 0)
        return fail(ErrorKind::NotFound, QStringLiteral("no such user"), QStringLiteral("name"));
    return {};
}

Result<QList<Procedure>> allProcedures(Database &database)
{
    return allOf<Procedure>(database, QStringLiteral("SELECT doc FROM procedure ORDER BY id"),
                            wire::procedureFromJson);
}

Result<std::optional<CallRow>> callOf(Database &database, const QUuid &id)
{
    Query query(database, QStringLiteral("SELECT doc, unit, received_ms, version FROM call WHERE id = ?"));
    query.bind(idText(id));
    return oneOf<CallRow>(query, [&query](const QJsonObject &object) -> Result<CallRow> {
        auto call = wire::callFromJson(object);
        if (!call)
            return tl::unexpected(call.error());
        return CallRow {std::move(*call), query.text(1), query.integer(2), query.integer(3)};
    });
}

Result<void> insertCall(Database &database, const CallRow &row)
{
    const Call &call = row.call;
    Query query(database,
                QStringLiteral("INSERT INTO call (id, unit, operator, started_ms, outcome, ticket_id,"
                               " needs_review, received_ms, phone, version, doc)"
                               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)"));
    query.bind(idText(call.id)).bind(row.unit).bind(call.operatorName).bind(call.startedMs);
    query.bind(wireWord(call.outcome)).bind(call.ticketId.isNull() ? QString() : idText(call.ticketId));
    query.bind(call.needsReview)
        .bind(row.receivedMs)
        .bind(phoneOf(call.citizen))
        .bind(textOf(wire::toJson(call)));
    return query.run();
}

Result<void> updateCall(Database &database, CallRow &row)
{
    const Call &call = row.call;
    Query query(
        database,
        QStringLiteral("UPDATE call SET outcome = ?, ticket_id = ?, needs_review = ?, phone = ?, version = ?,"
                       " doc = ?"
                       " WHERE id = ?"));
    query.bind(wireWord(call.outcome)).bind(call.ticketId.isNull() ? QString() : idText(call.ticketId));
    query.bind(call.needsReview)
        .bind(phoneOf(call.citizen))
        .bind(++row.version)
        .bind(textOf(wire::toJson(call)))
        .bind(idText(call.id));
    return query.run();
}

namespace {

const QString TicketColumns
    = QStringLiteral("SELECT doc, accept_from_ms, result_from_ms, result_unit, version FROM ticket WHERE ");

Result<QList<ClockPause>> pausesOf(Database &database, const QUuid &ticketId)
{
    Query query(database,
                QStringLiteral("SELECT from_ms, to_ms FROM clock_pause WHERE ticket_id = ? ORDER BY from_ms"));
    if (const auto ran = query.bind(idText(ticketId)).run(); !ran)
        return tl::unexpected(ran.error());
    QList<ClockPause> pauses;
    while (query.next())
        pauses.append({query.integer(0), query.integer(1)});
    return pauses;
}

/// The row a query by TicketColumns stands on.
Result<TicketRow> ticketFrom(Database &database, const Query &query)
{
    auto ticket = documentAt<Ticket>(query, wire::ticketFromJson);
    if (!ticket)
        return tl::unexpected(ticket.error());
    auto pauses = pausesOf(database, ticket->id);
    if (!pauses)
        return tl::unexpected(pauses.error());
    TicketRow row;
    row.ticket = std::move(*ticket);
    row.acceptFromMs = query.integer(1);
    row.resultFromMs = query.integer(2);
    row.resultUnit = query.text(3);
    row.pauses = std::move(*pauses);
    row.version = query.integer(4);
    return row;
}

} // namespace

Result<std::optional<TicketRow>> ticketOf(Database &database, const QUuid &id)
{
    Query query(database, TicketColumns + QStringLiteral("id = ?"));
    if (const auto ran = query.bind(idText(id)).run(); !ran)
        return tl::unexpected(ran.error());
    if (!query.next())
        return std::optional<TicketRow>();
    auto row = ticketFrom(database, query);
    if (!row)
        return tl::unexpected(row.error());
    return std::optional<TicketRow>(std::move(*row));
}

Result<QList<TicketRow>> ticketsOfCall(Database &database, const QUuid &callId)
{
    Query query(database, TicketColumns + QStringLiteral("call_id = ?"));
    if (const auto ran = query.bind(idText(callId)).run(); !ran)
        return tl::unexpected(ran.error());
    QList<TicketRow> rows;
    while (query.next()) {
        auto row = ticketFrom(database, query);
        if (!row)
            return tl::unexpected(row.error());
        rows.append(std::move(*row));
    }
    return rows;
}

Result<void> keepPause(Database &database, const QUuid &ticketId, const ClockPause &pause)
{
    Query query(database,
                QStringLiteral("INSERT INTO clock_pause (ticket_id, from_ms, to_ms) VALUES (?, ?, ?)"
                               " ON CONFLICT (ticket_id, from_ms) DO UPDATE SET to_ms = excluded.to_ms"));
    return query.bind(idText(ticketId)).bind(pause.fromMs).bind(pause.toMs).run();
}

Result<void> insertTicket(Database &database, const TicketRow &row)
{
    const Ticket &ticket = row.ticket;
    Query query(database,
                QStringLiteral("INSERT INTO ticket (id, number, call_id, state, state_version, lead_unit,"
                               " result_due_ms, accept_from_ms, result_from_ms, result_unit, created_ms,"
                               " phone, version, doc)"
                               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)"));
    query.bind(idText(ticket.id))
        .bind(ticket.number)
        .bind(ticket.callId.isNull() ? QString() : idText(ticket.callId));
    query.bind(wireWord(ticket.state))
        .bind(ticket.stateVersion)
        .bind(ticket.leadUnit)
        .bind(ticket.resultDueMs);
    query.bind(row.acceptFromMs).bind(row.resultFromMs).bind(row.resultUnit);
    query.bind(ticket.createdMs)
        .bind(phoneOf(ticket.citizen))
        .bind(textOf(wire::toJson(ticket)));
    return query.run();
}

Result<void> updateTicket(Database &database, TicketRow &row)
{
    const Ticket &ticket = row.ticket;
    Query query(
        database,
        QStringLiteral("UPDATE ticket SET state = ?, state_version = ?, lead_unit = ?, result_due_ms = ?,"
                       " accept_from_ms = ?, result_from_ms = ?, result_unit = ?, phone = ?, version = ?,"
                       " doc = ? WHERE id = ?"));
    query.bind(wireWord(ticket.state))
        .bind(ticket.stateVersion)
        .bind(ticket.leadUnit)
        .bind(ticket.resultDueMs);
    query.bind(row.acceptFromMs).bind(row.resultFromMs).bind(row.resultUnit);
    query.bind(phoneOf(ticket.citizen)).bind(++row.version);
    query.bind(textOf(wire::toJson(ticket))).bind(idText(ticket.id));
    return query.run();
}

Result<void> insertEvent(Database &database, const TicketEvent &event)
{
    Query query(
        database,
        QStringLiteral("INSERT INTO event (id, ticket_id, what, to_state, by_user, by_unit, to_unit, at_ms,"
                       " version, doc) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?)"));
    query.bind(idText(event.id))
        .bind(idText(event.ticketId))
        .bind(wireWord(event.what))
        .bind(wireWord(event.to));
    query.bind(event.by)
        .bind(event.byUnit)
        .bind(event.toUnit)
        .bind(event.atMs)
        .bind(textOf(wire::toJson(event)));
    return query.run();
}

Result<QStringList> eventIdsOf(Database &database, const QUuid &ticketId)
{
    Query query(database, QStringLiteral("SELECT id FROM event WHERE ticket_id = ? ORDER BY at_ms, id"));
    if (const auto ran = query.bind(idText(ticketId)).run(); !ran)
        return tl::unexpected(ran.error());
    QStringList ids;
    while (query.next())
        ids.append(query.text(0));
    return ids;
}

Result<std::optional<TicketEvent>> lastMoveOf(Database &database, const QUuid &ticketId)
{
    Query query(database,
                QStringLiteral("SELECT doc FROM event WHERE ticket_id = ? AND what = ?"
                               " ORDER BY at_ms DESC, rowid DESC LIMIT 1"));
    query.bind(idText(ticketId)).bind(wireWord(TicketEvent::What::Move));
    return oneOf<TicketEvent>(query, wire::eventFromJson);
}

Result<qint64> lastEventMs(Database &database, const QUuid &ticketId, const QStringList &butThese)
{
    Query query(
        database,
        QStringLiteral("SELECT id, at_ms FROM event WHERE ticket_id = ? ORDER BY at_ms DESC LIMIT ?"));
    query.bind(idText(ticketId)).bind(static_cast<qint64>(butThese.size() + 1));
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    while (query.next()) {
        if (!butThese.contains(query.text(0)))
            return query.integer(1);
    }
    return 0;
}

Result<QList<TicketEvent>> editsOf(Database &database, const QUuid &ticketId)
{
    Query query(database,
                QStringLiteral("SELECT doc FROM event WHERE ticket_id = ? AND what = ? ORDER BY at_ms, rowid"));
    query.bind(idText(ticketId)).bind(wireWord(TicketEvent::What::Edit));
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    QList<TicketEvent> edits;
    while (query.next()) {
        auto edit = documentAt<TicketEvent>(query, wire::eventFromJson);
        if (!edit)
            return tl::unexpected(edit.error());
        edits.append(std::move(*edit));
    }
    return edits;
}

Result<bool> eventExists(Database &database, const QUuid &id)
{
    Query query(database, QStringLiteral("SELECT 1 FROM event WHERE id = ?"));
    if (const auto ran = query.bind(idText(id)).run(); !ran)
        return tl::unexpected(ran.error());
    return query.next();
}

Result<bool> unitHadTicket(Database &database, const QUuid &ticketId, const QString &unit)
{
    Query query(
        database,
        QStringLiteral("SELECT 1 FROM event WHERE ticket_id = ? AND (by_unit = ? OR to_unit = ?) LIMIT 1"));
    if (const auto ran = query.bind(idText(ticketId)).bind(unit).bind(unit).run(); !ran)
        return tl::unexpected(ran.error());
    return query.next();
}

Result<qint64> countUp(Database &database, const QString &name)
{
    Query query(database,
                QStringLiteral("INSERT INTO counter (name, value) VALUES (?, 1) ON CONFLICT (name)"
                               " DO UPDATE SET value = counter.value + 1 RETURNING value"));
    if (const auto ran = query.bind(name).run(); !ran)
        return tl::unexpected(ran.error());
    if (!query.next())
        return fail(ErrorKind::Storage, QStringLiteral("a counter gave no value"));
    return query.integer(0);
}

Result<QString> metaOf(Database &database, const QString &name)
{
    Query query(database, QStringLiteral("SELECT value FROM meta WHERE name = ?"));
    if (const auto ran = query.bind(name).run(); !ran)
        return tl::unexpected(ran.error());
    return query.next() ? query.text(0) : QString();
}

Result<void> setMeta(Database &database, const QString &name, const QString &value)
{
    Query query(database,
                QStringLiteral("INSERT INTO meta (name, value) VALUES (?, ?)"
                               " ON CONFLICT (name) DO UPDATE SET value = excluded.value"));
    return query.bind(name).bind(value).run();
}

} // namespace tongdai::storage
