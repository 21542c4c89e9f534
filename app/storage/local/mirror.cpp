#include "app/storage/local/mirror.h"

#include "app/wire/documents.h"
#include "app/wire/json.h"
#include "app/wire/knowledgedocuments.h"
#include "models/domain/uuid7.h"

#include <array>

namespace tongdai::storage {

namespace {

void note(const QString &type, const QString &id, bool gone, MirrorChanges &changes)
{
    switch (rowKindOf(type)) {
    case RowKind::Call:
        changes.calls = true;
        changes.callIds.insert(QUuid::fromString(id));
        break;
    case RowKind::Ticket:
        changes.ticketIds.insert(QUuid::fromString(id));
        break;
    case RowKind::Procedure:
        (gone ? changes.goneProcedures : changes.procedures).append(id);
        break;
    case RowKind::Directory:
        changes.directory = true;
        break;
    case RowKind::Knowledge:
        changes.knowledge = true;
        break;
    case RowKind::Parked:
        changes.parked = true;
        break;
    case RowKind::Caller:
        changes.calls = true;
        break;
    case RowKind::Event:
    case RowKind::Unknown:
        break;
    }
    if (gone && (rowKindOf(type) == RowKind::Call || rowKindOf(type) == RowKind::Ticket))
        changes.gone.insert(QUuid::fromString(id));
}

/// As in resources/sql/mirror. A million calls come in no order that these know: each page of them would write a page of
/// every index anew, so they are built once, when all are there.
constexpr std::array CallIndexes {
    std::pair {"call_started", "CREATE INDEX IF NOT EXISTS call_started ON call_row (started_ms, id, scope, operator)"},
    std::pair {"call_phone", "CREATE INDEX IF NOT EXISTS call_phone ON call_row (phone_hash, started_ms, id)"},
};

bool isDone(TicketState state)
{
    return state == TicketState::Closed || state == TicketState::Refused || state == TicketState::Cancelled
        || state == TicketState::Answered;
}

} // namespace

Result<QString> Mirror::keyId() const
{
    Query query(m_database, QStringLiteral("SELECT key_id FROM meta WHERE id = 1"));
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    return query.next() ? query.text(0) : QString();
}

Result<void> Mirror::setKeyId(const QString &keyId) const
{
    Query query(m_database, QStringLiteral("UPDATE meta SET key_id = ? WHERE id = 1"));
    return query.bind(keyId).run();
}

Result<bool> Mirror::isEmpty() const
{
    Query query(m_database,
                QStringLiteral("SELECT EXISTS (SELECT 1 FROM shadow) OR EXISTS (SELECT 1 FROM bad_row)"));
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    return query.next() && query.integer(0) == 0;
}

Result<QHash<QString, QString>> Mirror::cursors() const
{
    Query query(m_database, QStringLiteral("SELECT scope, value FROM cursor"));
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    QHash<QString, QString> cursors;
    while (query.next())
        cursors.insert(query.text(0), query.text(1));
    return cursors;
}

Result<Mirror::Generation> Mirror::generationOf(const QString &scope) const
{
    Query query(m_database, QStringLiteral("SELECT gen, sweeping FROM cursor WHERE scope = ?"));
    if (const auto ran = query.bind(scope).run(); !ran)
        return tl::unexpected(ran.error());
    return query.next() ? Generation {query.integer(0), query.integer(1) != 0, false} : Generation {};
}

Result<void> Mirror::lookForBadRows()
{
    Query query(m_database, QStringLiteral("SELECT EXISTS (SELECT 1 FROM bad_row)"));
    if (const auto ran = query.run(); !ran)
        return ran;
    m_anyBad = query.next() && query.integer(0) != 0;
    return {};
}

Result<void> Mirror::buildCallIndexes(Database &database)
{
    for (const auto &[name, sql] : CallIndexes) {
        if (const auto built = database.exec(QString::fromLatin1(sql)); !built)
            return built;
    }
    return {};
}

/// The indexes of calls go before the first of many pages and are built after the last.
Result<void> Mirror::minding(const PullPage &page, bool first)
{
    if (page.scope != QStringLiteral("calls"))
        return {};
    if (!page.more)
        return buildCallIndexes(m_database);
    if (!first)
        return {};
    for (const auto &[name, sql] : CallIndexes) {
        const auto dropped = m_database.exec(QStringLiteral("DROP INDEX IF EXISTS ") + QString::fromLatin1(name));
        if (!dropped)
            return dropped;
    }
    return {};
}

// A mirror made anew while a page was on its way holds nothing of what the page goes on from: kept, with its cursor, it
// would hide that for good.
Result<void> Mirror::followsOn(const PullPage &page) const
{
    if (page.reset || page.after.isEmpty())
        return {};
    Query query(m_database, QStringLiteral("SELECT value FROM cursor WHERE scope = ?"));
    if (const auto ran = query.bind(page.scope).run(); !ran)
        return ran;
    if (query.next() && query.text(0) == page.after)
        return {};
    return fail(ErrorKind::Conflict, QStringLiteral("the page does not follow on what is here"));
}

Result<MirrorChanges> Mirror::applyPage(const PullPage &page)
{
    if (!m_sealer)
        return locked();
    if (const auto follows = followsOn(page); !follows)
        return tl::unexpected(follows.error());
    auto generation = generationOf(page.scope);
    if (!generation)
        return tl::unexpected(generation.error());
    if (page.reset) {
        *generation = {generation->number + 1, true, generation->isNew};
        // On no screen, so nothing blinks: those that still stand come again.
        Query bad(m_database, QStringLiteral("DELETE FROM bad_row WHERE scope = ?"));
        if (const auto ran = bad.bind(page.scope).run(); !ran)
            return tl::unexpected(ran.error());
    }
    if (const auto minded = minding(page, generation->isNew); !minded)
        return tl::unexpected(minded.error());
    if (const auto looked = lookForBadRows(); !looked)
        return tl::unexpected(looked.error());
    MirrorChanges changes;
    Arrivals arrivals(page.rows, *m_sealer);
    for (const PullRow &row : page.rows) {
        const auto ready = arrivals.next();
        if (!ready)
            return tl::unexpected(ready.error());
        if (const auto done = put(page.scope, generation->number, row, *ready, changes); !done)
            return tl::unexpected(done.error());
    }
    if (generation->sweeping && !page.more) {
        const auto swept
            = dropWhere(QStringLiteral("scope = ? AND gen < ?"), page.scope, generation->number, changes);
        if (!swept)
            return tl::unexpected(swept.error());
        generation->sweeping = false;
    }
    Query query(
        m_database,
        QStringLiteral("INSERT INTO cursor (scope, value, gen, sweeping) VALUES (?, ?, ?, ?)"
                       " ON CONFLICT (scope) DO UPDATE SET value = excluded.value, gen = excluded.gen,"
                       " sweeping = excluded.sweeping"));
    query.bind(page.scope).bind(page.next).bind(generation->number).bind(generation->sweeping);
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    return changes;
}

Result<void> Mirror::put(const QString &scope, qint64 gen, const PullRow &row, const ArrivedRow &ready,
                         MirrorChanges &changes)
{
    if (row.gone)
        return drop(scope, row.type, row.id, changes);
    if (!ready.problem.isEmpty())
        return setAside(scope, row, ready);
    const auto shadowRow = store(scope, gen, row, ready.parted);
    if (!shadowRow)
        return tl::unexpected(shadowRow.error());
    if (!*shadowRow)
        return {};
    if (m_anyBad) {
        Query better(m_database, QStringLiteral("DELETE FROM bad_row WHERE type = ? AND id = ?"));
        if (const auto ran = better.bind(row.type).bind(row.id).run(); !ran)
            return ran;
    }
    note(row.type, row.id, false, changes);
    return index(**shadowRow, scope, row.id, ready, changes);
}

Result<std::optional<qint64>> Mirror::store(const QString &scope, qint64 gen, const PullRow &row,
                                            const PartedDocument &parted) const
{
    // Within a scope the centre's order is the truth, after a restore too; between two scopes the newer
    // version is.
    Query query(m_database,
                QStringLiteral(
                    "INSERT INTO shadow (type, id, scope, v, seq, gen, doc, sealed) VALUES (?,?,?,?,?,?,?,?)"
                    " ON CONFLICT (type, id) DO UPDATE SET scope = excluded.scope, v = excluded.v,"
                    " seq = excluded.seq, gen = excluded.gen, doc = excluded.doc, sealed = excluded.sealed"
                    " WHERE shadow.scope = excluded.scope OR excluded.v >= shadow.v RETURNING row"));
    query.bind(row.type).bind(row.id).bind(scope).bind(row.version).bind(row.seq).bind(gen);
    query.bind(QString::fromUtf8(parted.clear));
    if (parted.sealed.isNull())
        query.bindNull();
    else
        query.bind(parted.sealed);
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    if (!query.next())
        return std::optional<qint64>();
    return query.integer(0);
}

Result<void> Mirror::index(qint64 shadowRow, const QString &scope, const QString &id, const ArrivedRow &ready,
                           MirrorChanges &changes) const
{
    const auto bindHash = [&ready](Query &query) {
        if (ready.phoneHash.isEmpty())
            query.bindNull();
        else
            query.bind(ready.phoneHash);
    };
    if (const auto *call = std::get_if<Call>(&ready.read)) {
        Query query(
            m_database,
            QStringLiteral(
                "INSERT OR REPLACE INTO call_row (row, id, started_ms, scope, operator, phone_hash) VALUES (?,?,?,?,?,?)"));
        query.bind(shadowRow).bind(id).bind(call->startedMs).bind(scope).bind(call->operatorName);
        bindHash(query);
        return query.run();
    }
    if (const auto *ticket = std::get_if<Ticket>(&ready.read)) {
        Query query(m_database,
                    QStringLiteral(
                        "INSERT OR REPLACE INTO ticket_row (row, id, state, done, lead_unit, assignee,"
                        " created_by, due_ms, newest, call_id, commune, phone_hash) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"));
        query.bind(shadowRow).bind(id).bind(wireWord(ticket->state)).bind(isDone(ticket->state));
        query.bind(ticket->leadUnit).bind(ticket->assignee).bind(ticket->createdBy);
        query.bind(dueOrderKey(*ticket)).bind(-ticket->changedMs);
        query.bind(ticket->callId.isNull() ? QString() : idText(ticket->callId)).bind(ticket->communeCode);
        bindHash(query);
        return query.run();
    }
    if (const auto *event = std::get_if<TicketEvent>(&ready.read)) {
        changes.ticketIds.insert(event->ticketId);
        Query query(
            m_database,
            QStringLiteral("INSERT OR REPLACE INTO event_row (row, id, ticket_id, at_ms) VALUES (?,?,?,?)"));
        return query.bind(shadowRow).bind(id).bind(idText(event->ticketId)).bind(event->atMs).run();
    }
    if (std::holds_alternative<CallerCard>(ready.read)) {
        Query query(m_database, QStringLiteral("INSERT OR REPLACE INTO caller_row (row, phone_hash) VALUES (?,?)"));
        query.bind(shadowRow);
        bindHash(query);
        return query.run();
    }
    return {};
}

Result<void> Mirror::drop(const QString &scope, const QString &type, const QString &id,
                          MirrorChanges &changes) const
{
    {
        Query query(m_database,
                    QStringLiteral("DELETE FROM bad_row WHERE type = ? AND id = ? AND scope = ?"));
        if (const auto ran = query.bind(type).bind(id).bind(scope).run(); !ran)
            return ran;
    }
    {
        Query query(m_database, QStringLiteral("DELETE FROM shadow WHERE type = ? AND id = ? AND scope = ?"));
        if (const auto ran = query.bind(type).bind(id).bind(scope).run(); !ran)
            return ran;
        if (query.affected() == 0)
            return {};
    }
    note(type, id, true, changes);
    if (rowKindOf(type) != RowKind::Ticket)
        return {};
    // A ticket leaves with its timeline, whatever order the centre sends the parts in.
    Query query(
        m_database,
        QStringLiteral("DELETE FROM shadow WHERE row IN (SELECT row FROM event_row WHERE ticket_id = ?)"
                       " AND scope = ?"));
    return query.bind(id).bind(scope).run();
}

Result<void> Mirror::dropWhere(const QString &condition, const QString &scope, qint64 gen,
                               MirrorChanges &changes) const
{
    {
        Query query(m_database, QStringLiteral("SELECT type, id FROM shadow WHERE ") + condition);
        if (const auto ran = query.bind(scope).bind(gen).run(); !ran)
            return ran;
        while (query.next())
            note(query.text(0), query.text(1), true, changes);
    }
    Query query(m_database, QStringLiteral("DELETE FROM shadow WHERE ") + condition);
    return query.bind(scope).bind(gen).run();
}

Result<void> Mirror::setAside(const QString &scope, const PullRow &row, const ArrivedRow &ready)
{
    m_anyBad = true;
    Query query(m_database,
                QStringLiteral("INSERT OR REPLACE INTO bad_row (type, id, scope, v, seq, reason, sealed)"
                               " VALUES (?,?,?,?,?,?,?)"));
    query.bind(row.type).bind(row.id).bind(scope).bind(row.version).bind(row.seq);
    return query.bind(ready.problem.left(200)).bind(ready.parted.sealed).run();
}

Result<MirrorChanges> Mirror::keepScopes(const QStringList &scopes) const
{
    QStringList lost;
    {
        Query query(m_database, QStringLiteral("SELECT scope FROM cursor"));
        if (const auto ran = query.run(); !ran)
            return tl::unexpected(ran.error());
        while (query.next()) {
            if (!scopes.contains(query.text(0)))
                lost.append(query.text(0));
        }
    }
    MirrorChanges changes;
    for (const QString &scope : std::as_const(lost)) {
        const auto dropped = dropWhere(QStringLiteral("scope = ? AND gen <= ?"), scope,
                                       std::numeric_limits<qint64>::max(), changes);
        if (!dropped)
            return tl::unexpected(dropped.error());
        for (const auto &sql : {QStringLiteral("DELETE FROM bad_row WHERE scope = ?"),
                                QStringLiteral("DELETE FROM cursor WHERE scope = ?")}) {
            Query query(m_database, sql);
            if (const auto ran = query.bind(scope).run(); !ran)
                return tl::unexpected(ran.error());
        }
    }
    return changes;
}

Result<int> Mirror::readBadRowsAgain(MirrorChanges *changes)
{
    if (!m_sealer)
        return locked();
    m_anyBad = true;
    struct Better {
        QString scope;
        PullRow row;
        ArrivedRow ready;
    };
    QList<Better> rows;
    {
        Query query(m_database, QStringLiteral("SELECT type, id, scope, v, seq, sealed FROM bad_row"));
        if (const auto ran = query.run(); !ran)
            return tl::unexpected(ran.error());
        while (query.next()) {
            PullRow row {query.text(0), query.text(1), query.integer(3), query.integer(4), {}, false};
            const auto doc = openObject(query.bytes(5), shadowContext(row.type, row.id), *m_sealer);
            if (!doc)
                continue;
            row.doc = *doc;
            auto ready = arrived(row, *m_sealer);
            if (ready && ready->problem.isEmpty())
                rows.append({query.text(2), row, std::move(*ready)});
        }
    }
    for (const auto &[scope, row, ready] : std::as_const(rows)) {
        const auto generation = generationOf(scope);
        if (!generation)
            return tl::unexpected(generation.error());
        if (const auto done = put(scope, generation->number, row, ready, *changes); !done)
            return tl::unexpected(done.error());
    }
    return static_cast<int>(rows.size());
}

} // namespace tongdai::storage
