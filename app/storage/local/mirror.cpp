#include "app/storage/local/mirror.h"

#include "app/wire/documents.h"
#include "app/wire/json.h"
#include "app/wire/knowledgedocuments.h"
#include "models/domain/phonenumber.h"
#include "models/domain/uuid7.h"

namespace tongdai::storage {

namespace {

enum class RowKind { Directory, Procedure, Knowledge, Call, Ticket, Event, Unknown };

RowKind kindOf(const QString &type)
{
    if (type == wire::rowCall())
        return RowKind::Call;
    if (type == wire::rowTicket())
        return RowKind::Ticket;
    if (type == wire::rowEvent())
        return RowKind::Event;
    if (type == wire::rowProcedure())
        return RowKind::Procedure;
    if (type == wire::rowUnit() || type == wire::rowUser() || type == wire::rowDuty()
        || type == wire::rowDay())
        return RowKind::Directory;
    if (type == wire::rowCommonName() || type == wire::rowEvidence() || type == wire::rowMissed()
        || type == wire::rowDraft() || type == wire::rowArticleVersion() || type == wire::rowFlag()
        || type == wire::rowUnitFact())
        return RowKind::Knowledge;
    return RowKind::Unknown;
}

template<typename T> QString problemOf(const Result<T> &read)
{
    return read ? QString() : read.error().field + QLatin1Char(' ') + read.error().code;
}

// Empty when the row can be shown.
QString problemIn(const PullRow &row)
{
    if (row.type == wire::rowCall())
        return problemOf(wire::callFromJson(row.doc));
    if (row.type == wire::rowTicket())
        return problemOf(wire::ticketFromJson(row.doc));
    if (row.type == wire::rowEvent())
        return problemOf(wire::eventFromJson(row.doc));
    if (row.type == wire::rowProcedure())
        return problemOf(wire::procedureFromJson(row.doc));
    if (row.type == wire::rowUnit())
        return problemOf(wire::unitFromJson(row.doc));
    if (row.type == wire::rowUser())
        return problemOf(wire::userFromJson(row.doc));
    if (row.type == wire::rowDuty())
        return problemOf(wire::dutyFromJson(row.doc));
    if (row.type == wire::rowCommonName())
        return problemOf(wire::commonNameFromJson(row.doc));
    if (row.type == wire::rowEvidence())
        return problemOf(wire::evidenceFromJson(row.doc));
    if (row.type == wire::rowMissed())
        return problemOf(wire::missedFromJson(row.doc));
    if (row.type == wire::rowDraft())
        return problemOf(wire::draftFromJson(row.doc));
    if (row.type == wire::rowArticleVersion())
        return problemOf(wire::articleVersionFromJson(row.doc));
    if (row.type == wire::rowFlag())
        return problemOf(wire::flagFromJson(row.doc));
    if (row.type == wire::rowUnitFact())
        return problemOf(wire::unitFactFromJson(row.doc));
    return {};
}

void note(const QString &type, const QString &id, bool gone, MirrorChanges &changes)
{
    switch (kindOf(type)) {
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
    case RowKind::Event:
    case RowKind::Unknown:
        break;
    }
    if (gone && (kindOf(type) == RowKind::Call || kindOf(type) == RowKind::Ticket))
        changes.gone.insert(QUuid::fromString(id));
}

bool isDone(TicketState state)
{
    return state == TicketState::Closed || state == TicketState::Refused || state == TicketState::Cancelled
        || state == TicketState::Answered;
}

} // namespace

QByteArray shadowContext(const QString &type, const QString &id)
{
    return QByteArrayLiteral("shadow:") + type.toUtf8() + ':' + id.toUtf8();
}

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
    return query.next() ? Generation {query.integer(0), query.integer(1) != 0} : Generation {};
}

Result<MirrorChanges> Mirror::applyPage(const PullPage &page) const
{
    if (!m_sealer)
        return locked();
    auto generation = generationOf(page.scope);
    if (!generation)
        return tl::unexpected(generation.error());
    if (page.reset) {
        *generation = {generation->number + 1, true};
        // On no screen, so nothing blinks: those that still stand come again.
        Query bad(m_database, QStringLiteral("DELETE FROM bad_row WHERE scope = ?"));
        if (const auto ran = bad.bind(page.scope).run(); !ran)
            return tl::unexpected(ran.error());
    }
    MirrorChanges changes;
    for (const PullRow &row : page.rows) {
        if (const auto done = put(page.scope, generation->number, row, changes); !done)
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

Result<void> Mirror::put(const QString &scope, qint64 gen, const PullRow &row, MirrorChanges &changes) const
{
    if (row.gone)
        return drop(scope, row.type, row.id, changes);
    const bool named = kindOf(row.type) != RowKind::Call && kindOf(row.type) != RowKind::Ticket;
    const QString problem
        = !named && QUuid::fromString(row.id).isNull() ? QStringLiteral("id") : problemIn(row);
    if (!problem.isEmpty())
        return setAside(scope, row, problem);
    const auto shadowRow = store(scope, gen, row);
    if (!shadowRow)
        return tl::unexpected(shadowRow.error());
    if (!*shadowRow)
        return {};
    return index(**shadowRow, row, changes);
}

Result<std::optional<qint64>> Mirror::store(const QString &scope, qint64 gen, const PullRow &row) const
{
    const QByteArray context = shadowContext(row.type, row.id);
    PartedDocument parted;
    if (kindOf(row.type) == RowKind::Unknown) {
        auto sealed = sealObject(row.doc, context, *m_sealer);
        if (!sealed)
            return tl::unexpected(sealed.error());
        parted = {QByteArrayLiteral("{}"), std::move(*sealed)};
    } else {
        auto split = part(row.doc, context, *m_sealer);
        if (!split)
            return tl::unexpected(split.error());
        parted = std::move(*split);
    }
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
    const std::optional<qint64> shadowRow = query.integer(0);
    Query better(m_database, QStringLiteral("DELETE FROM bad_row WHERE type = ? AND id = ?"));
    if (const auto ran = better.bind(row.type).bind(row.id).run(); !ran)
        return tl::unexpected(ran.error());
    return shadowRow;
}

QVariant Mirror::phoneHash(const QJsonObject &doc) const
{
    const QString text
        = doc.value(QStringLiteral("citizen")).toObject().value(QStringLiteral("phone")).toString();
    const auto number = PhoneNumber::parse(text);
    return number && !number->isEmpty() ? QVariant(m_sealer->lookupHash(number->national())) : QVariant();
}

Result<void> Mirror::index(qint64 shadowRow, const PullRow &row, MirrorChanges &changes) const
{
    note(row.type, row.id, false, changes);
    const auto bindHash = [this, &row](Query &query) {
        if (const QVariant hash = phoneHash(row.doc); hash.isNull())
            query.bindNull();
        else
            query.bind(hash.toByteArray());
    };
    switch (kindOf(row.type)) {
    case RowKind::Call: {
        const auto call = wire::callFromJson(row.doc);
        if (!call)
            return tl::unexpected(call.error());
        Query query(
            m_database,
            QStringLiteral(
                "INSERT OR REPLACE INTO call_row (row, id, started_ms, phone_hash) VALUES (?,?,?,?)"));
        query.bind(shadowRow).bind(row.id).bind(call->startedMs);
        bindHash(query);
        return query.run();
    }
    case RowKind::Ticket: {
        const auto ticket = wire::ticketFromJson(row.doc);
        if (!ticket)
            return tl::unexpected(ticket.error());
        Query query(
            m_database,
            QStringLiteral("INSERT OR REPLACE INTO ticket_row (row, id, state, done, lead_unit, assignee,"
                           " created_by, due_ms, newest, phone_hash) VALUES (?,?,?,?,?,?,?,?,?,?)"));
        query.bind(shadowRow).bind(row.id).bind(wireWord(ticket->state)).bind(isDone(ticket->state));
        query.bind(ticket->leadUnit).bind(ticket->assignee).bind(ticket->createdBy);
        query.bind(dueOrderKey(*ticket)).bind(-ticket->changedMs);
        bindHash(query);
        return query.run();
    }
    case RowKind::Event: {
        const auto event = wire::eventFromJson(row.doc);
        if (!event)
            return tl::unexpected(event.error());
        changes.ticketIds.insert(event->ticketId);
        Query query(
            m_database,
            QStringLiteral("INSERT OR REPLACE INTO event_row (row, id, ticket_id, at_ms) VALUES (?,?,?,?)"));
        return query.bind(shadowRow).bind(row.id).bind(idText(event->ticketId)).bind(event->atMs).run();
    }
    case RowKind::Directory:
    case RowKind::Procedure:
    case RowKind::Knowledge:
    case RowKind::Unknown:
        return {};
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
    if (kindOf(type) != RowKind::Ticket)
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

Result<void> Mirror::setAside(const QString &scope, const PullRow &row, const QString &reason) const
{
    const auto sealed = sealObject(row.doc, shadowContext(row.type, row.id), *m_sealer);
    if (!sealed)
        return tl::unexpected(sealed.error());
    Query query(m_database,
                QStringLiteral("INSERT OR REPLACE INTO bad_row (type, id, scope, v, seq, reason, sealed)"
                               " VALUES (?,?,?,?,?,?,?)"));
    query.bind(row.type).bind(row.id).bind(scope).bind(row.version).bind(row.seq);
    return query.bind(reason.left(200)).bind(*sealed).run();
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

Result<int> Mirror::readBadRowsAgain(MirrorChanges *changes) const
{
    if (!m_sealer)
        return locked();
    QList<QPair<QString, PullRow>> rows;
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
            if (problemIn(row).isEmpty())
                rows.append({query.text(2), row});
        }
    }
    for (const auto &[scope, row] : std::as_const(rows)) {
        const auto generation = generationOf(scope);
        if (!generation)
            return tl::unexpected(generation.error());
        if (const auto done = put(scope, generation->number, row, *changes); !done)
            return tl::unexpected(done.error());
    }
    return static_cast<int>(rows.size());
}

} // namespace tongdai::storage
