#include "app/storage/local/outbox.h"

#include "app/wire/json.h"
#include "models/domain/uuid7.h"

#include <QJsonDocument>

namespace tongdai::storage {

namespace {

QByteArray contextOf(const QString &id)
{
    return QByteArrayLiteral("op:") + id.toLatin1();
}

QString columns()
{
    return QStringLiteral(
        "SELECT row, id, n, kind, kv, actor, wall_ms, mono_ms, base, subject, predicted, body, sealed,"
        " state, outcome FROM op ");
}

QJsonObject objectFrom(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

wire::Operation envelopeOf(const PendingOperation &operation, const QUuid &previous)
{
    wire::Operation envelope;
    envelope.n = operation.n;
    envelope.id = operation.id;
    envelope.kind = operation.kind;
    envelope.kv = operation.kv;
    envelope.actor = operation.actor;
    envelope.wallMs = operation.wallMs;
    envelope.monoMs = operation.monoMs;
    envelope.base = operation.base;
    envelope.previous = previous;
    envelope.body = operation.body;
    return envelope;
}

} // namespace

Result<void> Outbox::simple(const QString &sql) const
{
    return Query(m_database, sql).run();
}

Result<OutboxIdentity> Outbox::identity() const
{
    Query query(
        m_database,
        QStringLiteral("SELECT client_id, next_n, acked_n, key_id, key_proof FROM meta WHERE id = 1"));
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    if (!query.next())
        return fail(ErrorKind::Corrupt, QStringLiteral("the outbox has no identity"));
    return OutboxIdentity {QUuid::fromString(query.text(0)), query.integer(1), query.integer(2),
                           query.text(3), query.bytes(4)};
}

Result<void> Outbox::setKey(const QString &keyId, const QByteArray &keyProof) const
{
    Query query(m_database, QStringLiteral("UPDATE meta SET key_id = ?, key_proof = ?, key_sum = ? WHERE id = 1"));
    return query.bind(keyId).bind(keyProof).bind(keySum(keyId, keyProof)).run();
}

Result<PendingPtr> Outbox::readRow(const Query &query) const
{
    auto operation = std::make_shared<PendingOperation>();
    const QString id = query.text(1);
    operation->row = query.integer(0);
    operation->id = QUuid::fromString(id);
    operation->n = query.integer(2);
    operation->kind = query.text(3);
    operation->kv = static_cast<int>(query.integer(4));
    operation->actor = query.text(5);
    operation->wallMs = query.integer(6);
    operation->monoMs = query.integer(7);
    operation->base = query.integer(8);
    operation->subject = QUuid::fromString(query.text(9));
    operation->predicted = ticketStateFromWire(query.text(10));
    operation->state = operationStateFrom(query.text(13));
    operation->outcome = objectFrom(query.text(14).toUtf8());
    if (!m_sealer)
        return locked();
    if (auto whole = join(query.text(11).toUtf8(), query.bytes(12), contextOf(id), *m_sealer)) {
        operation->body = std::move(*whole);
    } else {
        operation->damaged = true;
        operation->body = objectFrom(query.text(11).toUtf8());
    }
    operation->read();
    return PendingPtr(std::move(operation));
}

Result<QList<PendingPtr>> Outbox::readAll(Query &query) const
{
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    QList<PendingPtr> operations;
    while (query.next()) {
        const auto operation = readRow(query);
        if (!operation)
            return tl::unexpected(operation.error());
        operations.append(*operation);
    }
    return operations;
}

Result<bool> Outbox::isKept(const QUuid &id) const
{
    Query query(m_database, QStringLiteral("SELECT 1 FROM op WHERE id = ?"));
    if (const auto ran = query.bind(idText(id)).run(); !ran)
        return tl::unexpected(ran.error());
    return query.next();
}

Result<std::optional<PendingPtr>> Outbox::byId(const QUuid &id) const
{
    Query query(m_database, columns() + QStringLiteral("WHERE id = ?"));
    query.bind(idText(id));
    const auto found = readAll(query);
    if (!found)
        return tl::unexpected(found.error());
    return found->isEmpty() ? std::nullopt : std::optional<PendingPtr>(found->first());
}

Result<PendingPtr> Outbox::append(const NewOperation &operation, bool *isNew) const
{
    if (isNew)
        *isNew = false;
    const auto there = byId(operation.id);
    if (!there)
        return tl::unexpected(there.error());
    if (*there)
        return **there;
    if (!m_sealer)
        return locked();
    const auto me = identity();
    if (!me)
        return tl::unexpected(me.error());
    const QString id = idText(operation.id);
    const auto parted = part(operation.body, contextOf(id), *m_sealer);
    if (!parted)
        return tl::unexpected(parted.error());
    OutboxRow row;
    row.id = id;
    row.clientId = me->clientId.isNull() ? QString() : idText(me->clientId);
    row.n = me->nextN;
    row.kind = operation.kind;
    row.actor = operation.actor;
    row.wallMs = operation.wallMs;
    row.monoMs = operation.monoMs;
    row.base = operation.base;
    row.subject = idText(operation.subject);
    row.predicted = operation.predicted ? wireWord(*operation.predicted) : QString();
    row.body = QString::fromUtf8(parted->clear);
    row.sealed = parted->sealed;
    if (const auto added = row.insert(m_database); !added)
        return tl::unexpected(added.error());
    if (const auto ran = simple(QStringLiteral("UPDATE meta SET next_n = next_n + 1 WHERE id = 1")); !ran)
        return tl::unexpected(ran.error());
    const auto kept = byId(operation.id);
    if (!kept)
        return tl::unexpected(kept.error());
    if (!*kept)
        return fail(ErrorKind::Storage, QStringLiteral("an operation just kept is not there"));
    m_added.append(row);
    if (isNew)
        *isNew = true;
    return **kept;
}

Result<bool> Outbox::hasMade(const QString &kind, const QUuid &subject) const
{
    Query query(
        m_database,
        QStringLiteral("SELECT 1 FROM op WHERE kind = ? AND subject = ? AND state <> 'rejected' LIMIT 1"));
    if (const auto ran = query.bind(kind).bind(idText(subject)).run(); !ran)
        return tl::unexpected(ran.error());
    return query.next();
}

Result<int> Outbox::nextLocalNumber() const
{
    Query query(m_database,
                QStringLiteral(
                    "UPDATE meta SET local_number = local_number + 1 WHERE id = 1 RETURNING local_number"));
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    if (!query.next())
        return fail(ErrorKind::Corrupt, QStringLiteral("the outbox has no identity"));
    return static_cast<int>(query.integer(0));
}

Result<qint64> Outbox::newestOn(const QUuid &subject) const
{
    Query query(m_database,
                QStringLiteral("SELECT coalesce(max(row), 0) FROM op WHERE subject = ? AND settled_ms = 0"));
    if (const auto ran = query.bind(idText(subject)).run(); !ran)
        return tl::unexpected(ran.error());
    return query.next() ? query.integer(0) : 0;
}

Result<QList<PendingPtr>> Outbox::unsettled() const
{
    Query query(m_database, columns() + QStringLiteral("WHERE settled_ms = 0 ORDER BY row"));
    return readAll(query);
}

Result<int> Outbox::countByAuthor(const QString &kind, const QString &actor, qint64 sinceMs) const
{
    Query query(m_database,
                QStringLiteral("SELECT count(*) FROM op WHERE kind = ? AND actor = ? AND wall_ms >= ?"));
    if (const auto ran = query.bind(kind).bind(actor).bind(sinceMs).run(); !ran)
        return tl::unexpected(ran.error());
    return query.next() ? static_cast<int>(query.integer(0)) : 0;
}

Result<void> Outbox::requeueSending() const
{
    return simple(QStringLiteral("UPDATE op SET state = 'queued' WHERE state = 'sending'"));
}

Result<void> Outbox::requeueParked() const
{
    return simple(QStringLiteral("UPDATE op SET state = 'queued', outcome = '' WHERE state = 'parked' AND settled_ms = 0"));
}

Result<QList<QueuedOperation>> Outbox::takeForSending(int limit, QList<QUuid> *taken) const
{
    QList<PendingPtr> operations;
    {
        Query query(m_database,
                    columns() + QStringLiteral("WHERE state IN ('queued', 'sending') ORDER BY n LIMIT ?"));
        query.bind(limit);
        auto found = readAll(query);
        if (!found)
            return tl::unexpected(found.error());
        operations = std::move(*found);
    }
    QUuid previous;
    if (!operations.isEmpty()) {
        Query query(m_database,
                    QStringLiteral("SELECT op.id FROM op, meta WHERE op.client_id = meta.client_id AND op.n = ?"));
        if (const auto ran = query.bind(operations.first()->n - 1).run(); !ran)
            return tl::unexpected(ran.error());
        if (query.next())
            previous = QUuid::fromString(query.text(0));
    }
    qint64 expected = operations.isEmpty() ? 0 : operations.first()->n;
    QList<QueuedOperation> ready;
    for (const PendingPtr &operation : operations) {
        if (operation->damaged) {
            // A damaged operation travels without its words rather than holding up all behind it. But a key
            // that opens nothing is our mistake, and must not send a day of calls without words.
            const auto me = identity();
            if (!me)
                return tl::unexpected(me.error());
            if (!m_sealer->open(me->keyProof, QByteArrayLiteral("meta:key")))
                return fail(ErrorKind::Corrupt, QStringLiteral("the data key does not open this outbox"));
        }
        const QUuid before = operation->n == expected ? previous : QUuid();
        ready.append({operation->n, operation->id, wire::toBytes(wire::toJson(envelopeOf(*operation, before)))});
        previous = operation->id;
        expected = operation->n + 1;
        if (taken)
            taken->append(operation->id);
        if (operation->state == OperationState::Sending)
            continue;
        Query query(m_database, QStringLiteral("UPDATE op SET state = 'sending' WHERE id = ?"));
        if (const auto ran = query.bind(idText(operation->id)).run(); !ran)
            return tl::unexpected(ran.error());
    }
    return ready;
}

Result<StateChanges> Outbox::recordOutcomes(const QList<PushOutcome> &outcomes, qint64 atMs) const
{
    const auto me = identity();
    if (!me)
        return tl::unexpected(me.error());
    const QString client = me->clientId.isNull() ? QString() : idText(me->clientId);
    StateChanges changes;
    const auto answer = [&](qint64 n, const QString &word, const QJsonObject &body) -> Result<void> {
        Query query(m_database,
                    QStringLiteral("UPDATE op SET state = ?, outcome = ?, result_seq = ?, answered_ms = ?"
                                   " WHERE client_id = ? AND n = ? AND state IN ('queued', 'sending')"
                                   " RETURNING id, actor"));
        query.bind(word)
            .bind(body.isEmpty() ? QString() : QString::fromUtf8(wire::toBytes(body)))
            .bind(body.value(QStringLiteral("seq")).toInteger())
            .bind(atMs)
            .bind(client)
            .bind(n);
        if (const auto ran = query.run(); !ran)
            return ran;
        if (!query.next())
            return {};
        changes.insert(QUuid::fromString(query.text(0)), {operationStateFrom(word), body});
        return noteOvertaken(query.text(0), query.text(1), body);
    };
    qint64 highest = 0;
    for (const PushOutcome &outcome : outcomes) {
        highest = qMax(highest, outcome.n);
        const OperationState state = operationStateFrom(outcome.out);
        if (state == OperationState::Queued || state == OperationState::Sending)
            return fail(ErrorKind::Protocol, QStringLiteral("unknown outcome of an operation"), {},
                        outcome.out.left(40));
        if (const auto done = answer(outcome.n, outcome.out, outcome.body); !done)
            return tl::unexpected(done.error());
    }
    Query query(m_database, QStringLiteral("UPDATE meta SET acked_n = max(acked_n, ?) WHERE id = 1"));
    if (const auto ran = query.bind(highest).run(); !ran)
        return tl::unexpected(ran.error());
    return changes;
}

Result<void> Outbox::noteOvertaken(const QString &id, const QString &actor, const QJsonObject &outcome) const
{
    if (overtakenIn(outcome, actor).isEmpty())
        return {};
    // Seen once is seen, also when the centre is asked again.
    Query query(m_database,
                QStringLiteral("UPDATE op SET notice = 1 WHERE id = ? AND notice = 0 AND state = 'applied'"));
    return query.bind(id).run();
}

Result<qint64> Outbox::recentBelow(qint64 from, qint64 spanMs) const
{
    Query query(m_database,
                QStringLiteral("SELECT op.n FROM op, meta WHERE op.client_id = meta.client_id AND op.n < ?"
                               " AND op.answered_ms >= (SELECT max(answered_ms) FROM op) - ? ORDER BY op.n DESC"));
    if (const auto ran = query.bind(from).bind(spanMs).run(); !ran)
        return tl::unexpected(ran.error());
    while (query.next() && query.integer(0) == from - 1)
        --from;
    return from;
}

Result<bool> Outbox::requeueFrom(qint64 from) const
{
    const auto me = identity();
    if (!me)
        return tl::unexpected(me.error());
    const QString client = me->clientId.isNull() ? QString() : idText(me->clientId);
    int kept = 0;
    {
        Query query(
            m_database,
            QStringLiteral("UPDATE op SET state = 'queued', settled_ms = 0, answered_ms = 0, outcome = ''"
                           " WHERE client_id = ? AND n >= ?"));
        if (const auto ran = query.bind(client).bind(from).run(); !ran)
            return tl::unexpected(ran.error());
        kept = query.affected();
    }
    {
        Query query(m_database, QStringLiteral("UPDATE meta SET acked_n = min(acked_n, ?) WHERE id = 1"));
        if (const auto ran = query.bind(qMax<qint64>(0, from - 1)).run(); !ran)
            return tl::unexpected(ran.error());
    }
    return kept >= me->nextN - from;
}

Result<void> Outbox::adoptClient(const QUuid &clientId) const
{
    const auto me = identity();
    if (!me)
        return tl::unexpected(me.error());
    if (me->clientId == clientId)
        return {};
    QStringList ids;
    {
        Query query(m_database, QStringLiteral("SELECT id FROM op ORDER BY row"));
        if (const auto ran = query.run(); !ran)
            return ran;
        while (query.next())
            ids.append(query.text(0));
    }
    qint64 n = 0;
    for (const QString &id : std::as_const(ids)) {
        // A refusal that was dismissed stays so; what was carried out may be decided anew, and that is news.
        Query query(m_database,
                    QStringLiteral("UPDATE op SET client_id = ?, n = ?, answered_ms = 0,"
                                   " settled_ms = CASE state WHEN 'applied' THEN 0 ELSE settled_ms END,"
                                   " state = 'queued' WHERE id = ?"));
        if (const auto ran = query.bind(idText(clientId)).bind(++n).bind(id).run(); !ran)
            return ran;
    }
    Query query(m_database,
                QStringLiteral("UPDATE meta SET client_id = ?, next_n = ?, acked_n = 0 WHERE id = 1"));
    return query.bind(idText(clientId)).bind(n + 1).run();
}

Result<OutboxCounts> Outbox::counts(qint64 sinceMidnightMs, const QString &person) const
{
    const auto me = identity();
    if (!me)
        return tl::unexpected(me.error());
    OutboxCounts counts;
    counts.ackedN = me->ackedN;
    counts.nextN = me->nextN;
    counts.clientId = me->clientId;
    {
        Query query(m_database,
                    QStringLiteral(
                        "SELECT coalesce(sum(state IN ('queued', 'sending')), 0),"
                        " coalesce(sum(state IN ('rejected', 'parked')), 0) FROM op WHERE settled_ms = 0"));
        if (const auto ran = query.run(); !ran)
            return tl::unexpected(ran.error());
        if (query.next()) {
            counts.waiting = static_cast<int>(query.integer(0));
            counts.refused = static_cast<int>(query.integer(1));
        }
    }
    {
        Query query(m_database, QStringLiteral("SELECT count(*) FROM op WHERE notice = 1 AND actor = ?"));
        if (const auto ran = query.bind(person).run(); !ran)
            return tl::unexpected(ran.error());
        if (query.next())
            counts.toKnow = static_cast<int>(query.integer(0));
    }
    Query query(m_database,
                QStringLiteral("SELECT count(*) FROM op WHERE answered_ms >= ? AND state = 'applied'"));
    if (const auto ran = query.bind(qMax<qint64>(1, sinceMidnightMs)).run(); !ran)
        return tl::unexpected(ran.error());
    if (query.next())
        counts.sentToday = static_cast<int>(query.integer(0));
    return counts;
}

Result<bool> Outbox::dismiss(const QUuid &id, qint64 nowMs) const
{
    int dismissed = 0;
    {
        Query query(
            m_database,
            QStringLiteral("UPDATE op SET settled_ms = ? WHERE id = ? AND state IN ('rejected', 'parked')"
                           " AND settled_ms = 0"));
        if (const auto ran = query.bind(nowMs).bind(idText(id)).run(); !ran)
            return tl::unexpected(ran.error());
        dismissed = query.affected();
    }
    Query query(m_database, QStringLiteral("UPDATE op SET notice = 2 WHERE id = ? AND notice = 1"));
    if (const auto ran = query.bind(idText(id)).run(); !ran)
        return tl::unexpected(ran.error());
    return dismissed + query.affected() > 0;
}

Result<void> Outbox::settle(const QList<QUuid> &ids, qint64 nowMs) const
{
    for (const QUuid &id : ids) {
        Query query(m_database,
                    QStringLiteral("UPDATE op SET settled_ms = ? WHERE id = ? AND state = 'applied'"));
        if (const auto ran = query.bind(nowMs).bind(idText(id)).run(); !ran)
            return ran;
    }
    return {};
}

Result<void> Outbox::prune(qint64 keepMs, qint64 unseenMs, qint64 nowMs) const
{
    {
        Query query(m_database,
                    QStringLiteral("UPDATE op SET settled_ms = ?"
                                   " WHERE state = 'applied' AND settled_ms = 0 AND answered_ms < ?"));
        if (const auto ran = query.bind(nowMs).bind(unseenMs).run(); !ran)
            return ran;
    }
    Query query(m_database,
                QStringLiteral("DELETE FROM op WHERE settled_ms > 0"
                               " AND answered_ms < (SELECT max(answered_ms) FROM op) - ?"
                               " AND state IN ('applied', 'rejected', 'parked') AND notice <> 1"));
    return query.bind(keepMs).run();
}

Result<void> Outbox::keepLinkChecks(const QList<LinkCheck> &checks, qint64 forgetMs) const
{
    for (const LinkCheck &check : checks) {
        Query query(m_database,
                    QStringLiteral("INSERT INTO link_check (url, state, status, target, at_ms)"
                                   " VALUES (?, ?, ?, ?, ?) ON CONFLICT (url) DO UPDATE SET"
                                   " state = excluded.state, status = excluded.status,"
                                   " target = excluded.target, at_ms = excluded.at_ms"));
        const auto ran = query.bind(check.url)
                             .bind(machineWord(check.state))
                             .bind(check.status)
                             .bind(check.target)
                             .bind(check.atMs)
                             .run();
        if (!ran)
            return ran;
    }
    Query query(m_database, QStringLiteral("DELETE FROM link_check WHERE at_ms < ?"));
    return query.bind(forgetMs).run();
}

Result<QList<LinkCheck>> Outbox::linkChecks() const
{
    Query query(m_database,
                QStringLiteral("SELECT url, state, status, target, at_ms FROM link_check ORDER BY url"));
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    QList<LinkCheck> checks;
    while (query.next()) {
        if (const auto state = linkStateFrom(query.text(1)))
            checks.append(
                {query.text(0), *state, static_cast<int>(query.integer(2)), query.text(3), query.integer(4)});
    }
    return checks;
}

} // namespace tongdai::storage
