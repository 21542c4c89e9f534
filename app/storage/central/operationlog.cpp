#include "app/storage/central/operationlog.h"

#include "app/storage/central/centralrows.h"
#include "models/domain/uuid7.h"

namespace tongdai::storage {

Result<std::optional<ClientRow>> clientOf(Database &database, const QUuid &id)
{
    Query query(database, QStringLiteral("SELECT station, last_n FROM client WHERE client_id = ?"));
    if (const auto ran = query.bind(idText(id)).run(); !ran)
        return tl::unexpected(ran.error());
    if (!query.next())
        return std::optional<ClientRow>();
    return std::optional<ClientRow>({id, query.text(0), query.integer(1)});
}

Result<ClientRow> enrol(Database &database, const QUuid &id, qint64 nowMs)
{
    const auto seat = countUp(database, QStringLiteral("seat"));
    if (!seat)
        return tl::unexpected(seat.error());
    ClientRow client {id, QStringLiteral("B%1").arg(*seat, 2, 10, QLatin1Char('0')), 0};
    Query query(database,
                QStringLiteral("INSERT INTO client (client_id, station, last_n, created_ms, seen_ms)"
                               " VALUES (?, ?, 0, ?, ?)"));
    if (const auto ran = query.bind(idText(id)).bind(client.station).bind(nowMs).bind(nowMs).run(); !ran)
        return tl::unexpected(ran.error());
    return client;
}

Result<void> setLastN(Database &database, const QUuid &id, qint64 lastN, qint64 nowMs)
{
    Query query(database, QStringLiteral("UPDATE client SET last_n = ?, seen_ms = ? WHERE client_id = ?"));
    return query.bind(lastN).bind(nowMs).bind(idText(id)).run();
}

Result<void> noteUser(Database &database, const QUuid &client, const QString &user, qint64 nowMs)
{
    Query query(
        database,
        QStringLiteral("INSERT INTO client_user (client_id, user_name, seen_ms) VALUES (?, ?, ?)"
                       " ON CONFLICT (client_id, user_name) DO UPDATE SET seen_ms = excluded.seen_ms"));
    return query.bind(idText(client)).bind(user).bind(nowMs).run();
}

Result<bool> knowsUser(Database &database, const QUuid &client, const QString &user)
{
    Query query(database, QStringLiteral("SELECT 1 FROM client_user WHERE client_id = ? AND user_name = ?"));
    if (const auto ran = query.bind(idText(client)).bind(user).run(); !ran)
        return tl::unexpected(ran.error());
    return query.next();
}

namespace {

Result<std::optional<LoggedOperation>> logged(Query &query)
{
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    if (!query.next())
        return std::optional<LoggedOperation>();
    return std::optional<LoggedOperation>({query.text(0), query.bytes(1), query.text(2), query.bytes(3)});
}

} // namespace

Result<std::optional<LoggedOperation>> operationAt(Database &database, const QUuid &client, qint64 n)
{
    Query query(database,
                QStringLiteral("SELECT o.op_id, o.hash, o.outcome, o.body FROM client_op c"
                               " JOIN op o ON o.op_id = c.op_id WHERE c.client_id = ? AND c.n = ?"));
    query.bind(idText(client)).bind(n);
    return logged(query);
}

Result<std::optional<LoggedOperation>> operationById(Database &database, const QString &opId)
{
    Query query(database, QStringLiteral("SELECT op_id, hash, outcome, body FROM op WHERE op_id = ?"));
    query.bind(opId);
    return logged(query);
}

Result<void> logOperation(Database &database, const OperationEntry &operation)
{
    Query query(database,
                QStringLiteral("INSERT INTO op (op_id, hash, kind, actor, outcome, body, wall_ms, skew_ms,"
                               " at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    query.bind(operation.opId).bind(operation.hash).bind(operation.kind).bind(operation.actor);
    query.bind(operation.outcome)
        .bind(QString::fromUtf8(operation.body))
        .bind(operation.wallMs)
        .bind(operation.skewMs)
        .bind(operation.atMs);
    return query.run();
}

Result<void> bindNumber(Database &database, const QUuid &client, qint64 n, const QString &opId)
{
    Query query(database, QStringLiteral("INSERT INTO client_op (client_id, n, op_id) VALUES (?, ?, ?)"));
    return query.bind(idText(client)).bind(n).bind(opId).run();
}

Result<void> noteFailure(Database &database, const QString &opId, const QString &problem, const QString &code,
                         qint64 nowMs, qint64 keepMs)
{
    Query note(
        database,
        QStringLiteral(
            "INSERT INTO failed_op (op_id, problem, code, at_ms) VALUES (?, ?, ?, ?) ON CONFLICT (op_id)"
            " DO UPDATE SET problem = excluded.problem, code = excluded.code, at_ms = excluded.at_ms"));
    if (const auto ran = note.bind(opId).bind(problem).bind(code).bind(nowMs).run(); !ran)
        return ran;
    Query old(database, QStringLiteral("DELETE FROM failed_op WHERE at_ms < ?"));
    return old.bind(nowMs - keepMs).run();
}

Result<std::optional<NotedFailure>> takeFailure(Database &database, const QString &opId)
{
    Query query(database, QStringLiteral("DELETE FROM failed_op WHERE op_id = ? RETURNING problem, code"));
    if (const auto ran = query.bind(opId).run(); !ran)
        return tl::unexpected(ran.error());
    if (!query.next())
        return std::optional<NotedFailure>();
    return std::optional<NotedFailure>({query.text(0), query.text(1)});
}

Result<void> park(Database &database, const QString &opId, const QUuid &client, qint64 n,
                  const QString &aggregate, const QByteArray &bytes, qint64 nowMs)
{
    Query query(database,
                QStringLiteral("INSERT INTO parked_op (op_id, client_id, n, aggregate, bytes, at_ms)"
                               " VALUES (?, ?, ?, ?, ?, ?)"));
    return query.bind(opId).bind(idText(client)).bind(n).bind(aggregate).bind(bytes).bind(nowMs).run();
}

Result<QList<ParkedOperation>> parkedOperations(Database &database)
{
    Query query(
        database,
        QStringLiteral(
            "SELECT p.op_id, p.client_id, coalesce(c.station, ''), p.n, p.aggregate, p.bytes, p.at_ms, p.doc"
            " FROM parked_op p LEFT JOIN client c ON c.client_id = p.client_id"
            " ORDER BY p.at_ms, p.client_id, p.n"));
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    QList<ParkedOperation> all;
    while (query.next())
        all.append({query.text(0), QUuid::fromString(query.text(1)), query.text(2), query.integer(3),
                    query.text(4), query.bytes(5), query.integer(6), query.bytes(7)});
    return all;
}

Result<void> settleParked(Database &database, const QString &opId, const QString &outcome, const QByteArray &body)
{
    Query log(database, QStringLiteral("UPDATE op SET outcome = ?, body = ? WHERE op_id = ?"));
    if (const auto ran = log.bind(outcome).bind(QString::fromUtf8(body)).bind(opId).run(); !ran)
        return ran;
    Query taken(database, QStringLiteral("DELETE FROM parked_op WHERE op_id = ?"));
    return taken.bind(opId).run();
}

Result<void> tellParked(Database &database, const QString &opId, const QByteArray &notice)
{
    Query query(database,
                QStringLiteral("UPDATE parked_op SET version = version + 1, doc = ? WHERE op_id = ?"));
    return query.bind(QString::fromUtf8(notice)).bind(opId).run();
}

namespace {

Result<QString> firstText(Query &query)
{
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    return query.next() ? query.text(0) : QString();
}

} // namespace

Result<QByteArray> firstNoticeAbout(Database &database, const QString &aggregate)
{
    Query query(
        database,
        QStringLiteral("SELECT doc FROM parked_op WHERE aggregate = ? ORDER BY at_ms, client_id, n LIMIT 1"));
    query.bind(aggregate);
    const auto text = firstText(query);
    if (!text)
        return tl::unexpected(text.error());
    return text->toUtf8();
}

Result<QString> ticketNumberAbout(Database &database, const QString &id)
{
    Query query(database, QStringLiteral("SELECT number FROM ticket WHERE id = ? OR call_id = ? LIMIT 1"));
    query.bind(id).bind(id);
    return firstText(query);
}

Result<bool> isParked(Database &database, const QString &aggregate)
{
    Query query(database, QStringLiteral("SELECT 1 FROM parked_op WHERE aggregate = ? LIMIT 1"));
    if (const auto ran = query.bind(aggregate).run(); !ran)
        return tl::unexpected(ran.error());
    return query.next();
}

} // namespace tongdai::storage
