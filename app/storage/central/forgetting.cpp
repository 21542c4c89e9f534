#include "app/storage/central/forgetting.h"

#include "app/storage/central/centralrows.h"

#include <QStringList>

namespace tongdai::storage {

namespace {

/// Rows of `op` come in the order of time, and so do their row numbers: no index by time is needed.
constexpr auto OutcomesForgotten = "outcomes_forgotten_to";

struct OldHead {
    QString scope;
    qint64 seq = 0;
    qint64 floor = 0;
};

Result<QList<OldHead>> oldHeads(Database &database, qint64 day)
{
    Query query(database,
                QStringLiteral("SELECT h.scope, max(d.seq), h.floor FROM head h JOIN head_day d ON d.scope = h.scope"
                               " WHERE d.day <= ? GROUP BY h.scope, h.floor"));
    if (const auto ran = query.bind(day).run(); !ran)
        return tl::unexpected(ran.error());
    QList<OldHead> heads;
    while (query.next())
        heads.append({query.text(0), query.integer(1), query.integer(2)});
    return heads;
}

Result<void> raiseFloor(Database &database, const OldHead &head)
{
    Query floor(database, QStringLiteral("UPDATE head SET floor = ? WHERE scope = ?"));
    return floor.bind(head.seq).bind(head.scope).run();
}

} // namespace

Result<void> noteHeads(Database &database, qint64 day)
{
    Query query(database,
                QStringLiteral("INSERT INTO head_day (scope, day, seq) SELECT scope, ?, seq FROM head WHERE true"
                               " ON CONFLICT (scope, day) DO NOTHING"));
    return query.bind(day).run();
}

Result<bool> forgetGone(Database &database, qint64 day, int most)
{
    const auto heads = oldHeads(database, day);
    if (!heads)
        return tl::unexpected(heads.error());
    for (const OldHead &head : *heads) {
        if (head.seq > head.floor) {
            if (const auto raised = raiseFloor(database, head); !raised)
                return tl::unexpected(raised.error());
        }
        Query gone(database,
                   QStringLiteral("DELETE FROM scope_row WHERE (scope, type, id) IN (SELECT scope, type, id"
                                  " FROM scope_row WHERE scope = ? AND state = 1 AND seq <= ? ORDER BY seq LIMIT ?)"));
        if (const auto ran = gone.bind(head.scope).bind(head.seq).bind(most).run(); !ran)
            return tl::unexpected(ran.error());
        if (gone.affected() >= most)
            return true;
    }
    Query days(database,
               QStringLiteral("DELETE FROM head_day WHERE day < (SELECT max(day) FROM head_day WHERE day <= ?)"));
    if (const auto ran = days.bind(day).run(); !ran)
        return tl::unexpected(ran.error());
    return false;
}

Result<bool> forgetOutcomes(Database &database, qint64 beforeMs, int most)
{
    const auto from = metaOf(database, QString::fromLatin1(OutcomesForgotten));
    if (!from)
        return tl::unexpected(from.error());
    qint64 last = from->toLongLong();
    int taken = 0;
    {
        Query old(database,
                  QStringLiteral("SELECT rowid, at_ms FROM op WHERE rowid > ? ORDER BY rowid LIMIT ?"));
        if (const auto ran = old.bind(last).bind(most).run(); !ran)
            return tl::unexpected(ran.error());
        const qint64 first = last;
        while (old.next() && old.integer(1) < beforeMs) {
            last = old.integer(0);
            ++taken;
        }
        if (last == first)
            return false;
        Query forget(database,
                     QStringLiteral("UPDATE op SET body = '{}' WHERE rowid > ? AND rowid <= ? AND outcome <> 'parked'"));
        if (const auto ran = forget.bind(first).bind(last).run(); !ran)
            return tl::unexpected(ran.error());
    }
    if (const auto set = setMeta(database, QString::fromLatin1(OutcomesForgotten), QString::number(last)); !set)
        return tl::unexpected(set.error());
    return taken >= most;
}

Result<bool> forgetOperations(Database &database, qint64 beforeMs, int most)
{
    Query old(database,
              QStringLiteral("DELETE FROM op WHERE rowid IN (SELECT rowid FROM (SELECT rowid, at_ms, outcome FROM op"
                             " ORDER BY rowid LIMIT ?) WHERE at_ms < ? AND outcome <> 'parked')"));
    if (const auto ran = old.bind(most).bind(beforeMs).run(); !ran)
        return tl::unexpected(ran.error());
    bool more = old.affected() >= most;

    QStringList clients;
    {
        Query all(database, QStringLiteral("SELECT client_id FROM client"));
        if (const auto ran = all.run(); !ran)
            return tl::unexpected(ran.error());
        while (all.next())
            clients.append(all.text(0));
    }
    // An installation's oldest numbers name the oldest operations: up to the first that is still known.
    for (const QString &client : std::as_const(clients)) {
        qint64 below = 0;
        int unknown = 0;
        {
            Query numbers(database,
                          QStringLiteral("SELECT c.n, o.op_id FROM client_op c LEFT JOIN op o ON o.op_id = c.op_id"
                                         " WHERE c.client_id = ? ORDER BY c.n LIMIT ?"));
            if (const auto ran = numbers.bind(client).bind(most).run(); !ran)
                return tl::unexpected(ran.error());
            while (numbers.next() && numbers.isNull(1)) {
                below = numbers.integer(0) + 1;
                ++unknown;
            }
        }
        if (unknown == 0)
            continue;
        Query forget(database, QStringLiteral("DELETE FROM client_op WHERE client_id = ? AND n < ?"));
        if (const auto ran = forget.bind(client).bind(below).run(); !ran)
            return tl::unexpected(ran.error());
        more = more || unknown >= most;
    }
    return more;
}

} // namespace tongdai::storage
