#include "app/storage/local/mirrorreader.h"

#include "app/storage/local/mirror.h"
#include "app/wire/callerdocuments.h"
#include "models/domain/uuid7.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace tongdai::storage {

Q_LOGGING_CATEGORY(lcMirror, "tongdai.storage.mirror")

Result<QJsonObject> MirrorReader::open(const QString &type, const QString &id, const QString &doc,
                                       const QByteArray &sealed) const
{
    if (!m_sealer)
        return locked();
    return join(doc.toUtf8(), sealed, shadowContext(type, id), *m_sealer);
}

Result<QList<Call>> MirrorReader::calls(const QByteArray &phoneHash, const CallCursor &after, int limit) const
{
    // By key, not OFFSET: calls that arrive meanwhile neither repeat a row nor hide one.
    Query query(
        m_database,
        QStringLiteral("SELECT s.id, s.scope, s.doc, s.sealed FROM call_row c JOIN shadow s ON s.row = c.row"
                       " WHERE (c.started_ms, c.id) < (?, ?) ")
            + (phoneHash.isEmpty() ? QString() : QStringLiteral("AND c.phone_hash = ? "))
            + QStringLiteral("ORDER BY c.started_ms DESC, c.id DESC"));
    query.bind(after.startedMs == 0 ? std::numeric_limits<qint64>::max() : after.startedMs)
        .bind(idText(after.id));
    if (!phoneHash.isEmpty())
        query.bind(phoneHash);
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    QList<Call> calls;
    while (calls.size() < limit && query.next()) {
        if (!m_scopes.contains(query.text(1)))
            continue;
        const auto call = callOf(query);
        if (!call && call.error().kind == ErrorKind::NeedLogin)
            return tl::unexpected(call.error());
        if (call)
            calls.append(*call);
    }
    return calls;
}

Result<Call> MirrorReader::callOf(const Query &row) const
{
    const auto whole = open(wire::rowCall(), row.text(0), row.text(2), row.bytes(3));
    auto call = whole ? wire::callFromJson(*whole) : Result<Call>(tl::unexpected(whole.error()));
    if (!call)
        qCWarning(lcMirror) << "a call cannot be read:" << row.text(0) << call.error().detail;
    return call;
}

namespace {

// Conditions on the columns of call_row `c`; bindSelection() gives their values in order.
QString conditionsOf(const CallSelection &selection, qsizetype scopes)
{
    QString conditions = QStringLiteral("c.scope IN (")
        + QStringList(scopes, QStringLiteral("?")).join(QLatin1Char(',')) + QLatin1Char(')');
    if (!selection.operatorName.isEmpty())
        conditions += QStringLiteral(" AND c.operator = ?");
    if (!selection.phoneHash.isEmpty())
        conditions += QStringLiteral(" AND c.phone_hash = ?");
    return conditions;
}

void bindSelection(Query &query, const CallSelection &selection, const QStringList &scopes)
{
    for (const QString &scope : scopes)
        query.bind(scope);
    if (!selection.operatorName.isEmpty())
        query.bind(selection.operatorName);
    if (!selection.phoneHash.isEmpty())
        query.bind(selection.phoneHash);
}

} // namespace

Result<QList<Call>> MirrorReader::callsFrom(const CallSelection &selection, int first, int limit) const
{
    // The places are counted in the index alone; only the rows of the page are read.
    Query query(m_database,
                QStringLiteral("SELECT s.id, s.scope, s.doc, s.sealed, c.started_ms FROM (SELECT c.row, c.started_ms, c.id"
                               " FROM call_row c WHERE %1 ORDER BY c.started_ms DESC, c.id DESC LIMIT ? OFFSET ?) c"
                               " JOIN shadow s ON s.row = c.row ORDER BY c.started_ms DESC, c.id DESC")
                    .arg(conditionsOf(selection, m_scopes.size())));
    bindSelection(query, selection, m_scopes);
    if (const auto ran = query.bind(limit).bind(first).run(); !ran)
        return tl::unexpected(ran.error());
    QList<Call> calls;
    calls.reserve(limit);
    while (query.next()) {
        auto call = callOf(query);
        if (!call && call.error().kind == ErrorKind::NeedLogin)
            return tl::unexpected(call.error());
        if (!call) {
            call = Call();
            call->id = QUuid::fromString(query.text(0));
            call->startedMs = query.integer(4);
        }
        calls.append(*call);
    }
    return calls;
}

Result<int> MirrorReader::countCalls(const CallSelection &selection) const
{
    Query query(m_database,
                QStringLiteral("SELECT count(*) FROM call_row c WHERE ") + conditionsOf(selection, m_scopes.size()));
    bindSelection(query, selection, m_scopes);
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    return query.next() ? static_cast<int>(query.integer(0)) : 0;
}

Result<int> MirrorReader::countCallsBefore(const CallSelection &selection, const CallCursor &place) const
{
    Query query(m_database,
                QStringLiteral("SELECT count(*) FROM call_row c WHERE (c.started_ms, c.id) > (?, ?) AND ")
                    + conditionsOf(selection, m_scopes.size()));
    query.bind(place.startedMs).bind(idText(place.id));
    bindSelection(query, selection, m_scopes);
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    return query.next() ? static_cast<int>(query.integer(0)) : 0;
}

namespace {

// Conditions on the columns of ticket_row, and their values in order.
QPair<QString, QStringList> conditionsOf(const TicketSelection &selection)
{
    QPair<QString, QStringList> conditions;
    const auto also = [&conditions](const QString &column, const QString &value) {
        if (value.isEmpty())
            return;
        conditions.first += QStringLiteral(" AND t.") + column + QStringLiteral(" = ?");
        conditions.second.append(value);
    };
    if (!selection.states.isEmpty()) {
        conditions.first += QStringLiteral(" AND t.state IN (")
            + QStringList(selection.states.size(), QStringLiteral("?")).join(QLatin1Char(',')) + QLatin1Char(')');
        conditions.second += selection.states;
    }
    also(QStringLiteral("lead_unit"), selection.leadUnit);
    also(QStringLiteral("assignee"), selection.assignee);
    also(QStringLiteral("created_by"), selection.createdBy);
    return conditions;
}

} // namespace

Result<QList<Ticket>> MirrorReader::tickets(const TicketSelection &selection, const TicketCursor &after,
                                            int limit) const
{
    const QString key = selection.done ? QStringLiteral("t.newest, t.id") : QStringLiteral("t.due_ms, t.id");
    const auto [conditions, values] = conditionsOf(selection);
    Query query(m_database,
                QStringLiteral(
                    "SELECT s.id, s.scope, s.doc, s.sealed FROM ticket_row t JOIN shadow s ON s.row = t.row"
                    " WHERE t.done = ? AND (%1) > (?, ?)%2 ORDER BY %1")
                    .arg(key, conditions));
    query.bind(selection.done).bind(after.isStart() ? std::numeric_limits<qint64>::min() : after.key);
    query.bind(after.isStart() ? QString() : idText(after.id));
    for (const QString &value : values)
        query.bind(value);
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    QList<Ticket> tickets;
    while (tickets.size() < limit && query.next()) {
        if (!m_scopes.contains(query.text(1)))
            continue;
        const auto whole = open(wire::rowTicket(), query.text(0), query.text(2), query.bytes(3));
        if (!whole && whole.error().kind == ErrorKind::NeedLogin)
            return tl::unexpected(whole.error());
        const auto ticket
            = whole ? wire::ticketFromJson(*whole) : Result<Ticket>(tl::unexpected(whole.error()));
        if (ticket)
            tickets.append(*ticket);
        else
            qCWarning(lcMirror) << "a ticket cannot be read:" << query.text(0) << ticket.error().detail;
    }
    return tickets;
}

Result<int> MirrorReader::countTickets(const TicketSelection &selection) const
{
    const auto [conditions, values] = conditionsOf(selection);
    Query query(m_database,
                QStringLiteral("SELECT s.scope, count(*) FROM ticket_row t JOIN shadow s ON s.row = t.row"
                               " WHERE t.done = ?%1 GROUP BY s.scope")
                    .arg(conditions));
    query.bind(selection.done);
    for (const QString &value : values)
        query.bind(value);
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    int count = 0;
    while (query.next())
        count += m_scopes.contains(query.text(0)) ? static_cast<int>(query.integer(1)) : 0;
    return count;
}

Result<bool> MirrorReader::has(const QString &type, const QUuid &id) const
{
    Query query(m_database, QStringLiteral("SELECT 1 FROM shadow WHERE type = ? AND id = ?"));
    if (const auto ran = query.bind(type).bind(idText(id)).run(); !ran)
        return tl::unexpected(ran.error());
    return query.next();
}

Result<std::optional<CallerCard>> MirrorReader::callerWithPhone(const QByteArray &phoneHash) const
{
    Query query(m_database,
                QStringLiteral("SELECT s.id, s.scope, s.doc, s.sealed FROM caller_row c JOIN shadow s ON s.row = c.row"
                               " WHERE c.phone_hash = ?"));
    if (const auto ran = query.bind(phoneHash).run(); !ran)
        return tl::unexpected(ran.error());
    while (query.next()) {
        if (!m_scopes.contains(query.text(1)))
            continue;
        const auto whole = open(wire::rowCaller(), query.text(0), query.text(2), query.bytes(3));
        if (!whole)
            return tl::unexpected(whole.error());
        const auto card = wire::callerFromJson(*whole);
        if (!card)
            return tl::unexpected(card.error());
        return std::optional(*card);
    }
    return std::optional<CallerCard>();
}

Result<bool> MirrorReader::hasCall(const QUuid &id) const
{
    return has(wire::rowCall(), id);
}

Result<QList<Ticket>> MirrorReader::openTicketsByPhone(const QByteArray &phoneHash) const
{
    Query query(m_database, QStringLiteral("SELECT id FROM ticket_row WHERE phone_hash = ? AND done = 0"));
    query.bind(phoneHash);
    return ticketsOf(query);
}

Result<QList<Ticket>> MirrorReader::openTicketsInCommune(const QString &communeCode, int limit) const
{
    Query query(m_database,
                QStringLiteral("SELECT id FROM ticket_row WHERE commune = ? AND commune <> '' AND done = 0"
                               " ORDER BY due_ms, id LIMIT ?"));
    query.bind(communeCode).bind(limit);
    return ticketsOf(query);
}

Result<QList<Ticket>> MirrorReader::ticketsOf(Query &query) const
{
    QList<QUuid> ids;
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    while (query.next())
        ids.append(QUuid::fromString(query.text(0)));
    QList<Ticket> tickets;
    for (const QUuid &id : std::as_const(ids)) {
        const auto found = ticket(id);
        if (!found)
            return tl::unexpected(found.error());
        if (*found)
            tickets.append(**found);
    }
    return tickets;
}

Result<std::optional<Ticket>> MirrorReader::ticket(const QUuid &id) const
{
    Query query(m_database,
                QStringLiteral("SELECT scope, doc, sealed FROM shadow WHERE type = 'ticket' AND id = ?"));
    if (const auto ran = query.bind(idText(id)).run(); !ran)
        return tl::unexpected(ran.error());
    if (!query.next() || !(m_scopes.isEmpty() || m_scopes.contains(query.text(0))))
        return std::optional<Ticket>();
    const auto whole = open(wire::rowTicket(), idText(id), query.text(1), query.bytes(2));
    if (!whole)
        return tl::unexpected(whole.error());
    const auto ticket = wire::ticketFromJson(*whole);
    if (!ticket)
        return tl::unexpected(ticket.error());
    return std::optional<Ticket>(*ticket);
}

Result<QList<TicketEvent>> MirrorReader::timeline(const QUuid &ticketId) const
{
    Query query(
        m_database,
        QStringLiteral("SELECT s.id, s.scope, s.doc, s.sealed FROM event_row e JOIN shadow s ON s.row = e.row"
                       " WHERE e.ticket_id = ? ORDER BY e.at_ms, e.id"));
    if (const auto ran = query.bind(idText(ticketId)).run(); !ran)
        return tl::unexpected(ran.error());
    QList<TicketEvent> events;
    while (query.next()) {
        if (!m_scopes.contains(query.text(1)))
            continue;
        const auto whole = open(wire::rowEvent(), query.text(0), query.text(2), query.bytes(3));
        if (!whole)
            return tl::unexpected(whole.error());
        if (const auto event = wire::eventFromJson(*whole))
            events.append(*event);
    }
    return events;
}

Result<CentreView> MirrorReader::centreView(const QUuid &subject, const QList<PendingPtr> &operations) const
{
    CentreView view;
    const auto found = ticket(subject);
    if (!found)
        return tl::unexpected(found.error());
    view.ticket = *found;
    if (!view.ticket) {
        const auto call = hasCall(subject);
        if (!call)
            return tl::unexpected(call.error());
        view.hasCall = *call;
        const auto version = versionOf(wire::rowCall(), idText(subject));
        if (!version)
            return tl::unexpected(version.error());
        view.callVersion = version->value_or(0);
    }
    const QList<QUuid> events = eventsOf(operations);
    for (const QUuid &id : events) {
        const auto there = has(wire::rowEvent(), id);
        if (!there)
            return tl::unexpected(there.error());
        if (*there)
            view.events.append(id);
    }
    return view;
}

Result<QHash<QString, QJsonObject>> MirrorReader::documentsById(const QString &type) const
{
    Query query(m_database, QStringLiteral("SELECT id, doc FROM shadow WHERE type = ?"));
    if (const auto ran = query.bind(type).run(); !ran)
        return tl::unexpected(ran.error());
    QHash<QString, QJsonObject> documents;
    while (query.next())
        documents.insert(query.text(0), QJsonDocument::fromJson(query.text(1).toUtf8()).object());
    return documents;
}

Result<QList<QJsonObject>> MirrorReader::documents(const QString &type) const
{
    Query query(m_database, QStringLiteral("SELECT doc FROM shadow WHERE type = ? ORDER BY id"));
    if (const auto ran = query.bind(type).run(); !ran)
        return tl::unexpected(ran.error());
    QList<QJsonObject> documents;
    while (query.next())
        documents.append(QJsonDocument::fromJson(query.text(0).toUtf8()).object());
    return documents;
}

Result<QList<QJsonObject>> MirrorReader::documentsWith(const QString &type, const QString &text) const
{
    Query query(
        m_database,
        QStringLiteral("SELECT doc FROM shadow WHERE type = ? AND doc LIKE '%' || ? || '%' ORDER BY id"));
    if (const auto ran = query.bind(type).bind(text).run(); !ran)
        return tl::unexpected(ran.error());
    QList<QJsonObject> documents;
    while (query.next())
        documents.append(QJsonDocument::fromJson(query.text(0).toUtf8()).object());
    return documents;
}

Result<QList<QJsonObject>> MirrorReader::visibleDocuments(const QString &type, const QString &idPrefix) const
{
    Query query(m_database,
                QStringLiteral("SELECT scope, doc FROM shadow WHERE type = ? AND id >= ? AND id < ?"
                               " ORDER BY id"));
    query.bind(type).bind(idPrefix).bind(idPrefix + QChar(0xFFFD));
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    QList<QJsonObject> documents;
    while (query.next()) {
        if (m_scopes.contains(query.text(0)))
            documents.append(QJsonDocument::fromJson(query.text(1).toUtf8()).object());
    }
    return documents;
}

Result<std::optional<qint64>> MirrorReader::versionOf(const QString &type, const QString &id) const
{
    Query query(m_database, QStringLiteral("SELECT v FROM shadow WHERE type = ? AND id = ?"));
    if (const auto ran = query.bind(type).bind(id).run(); !ran)
        return tl::unexpected(ran.error());
    return query.next() ? std::optional(query.integer(0)) : std::nullopt;
}

Result<QList<QJsonObject>> MirrorReader::documents(const QString &type, const QStringList &ids) const
{
    QList<QJsonObject> documents;
    for (const QString &id : ids) {
        Query query(m_database, QStringLiteral("SELECT doc FROM shadow WHERE type = ? AND id = ?"));
        if (const auto ran = query.bind(type).bind(id).run(); !ran)
            return tl::unexpected(ran.error());
        if (query.next())
            documents.append(QJsonDocument::fromJson(query.text(0).toUtf8()).object());
    }
    return documents;
}

} // namespace tongdai::storage
