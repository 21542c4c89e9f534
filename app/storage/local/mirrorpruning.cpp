#include "app/storage/local/mirrorpruning.h"

#include <QElapsedTimer>

#include <limits>

namespace tongdai::storage {

namespace {

constexpr int AtOnce = 50; // rows between two looks at the time
constexpr qint64 DayMs = 24 * 3600'000LL;

Result<qint64> numberOf(Database &database, const QString &sql)
{
    Query query(database, sql);
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    return query.next() ? query.integer(0) : 0;
}

} // namespace

/// Days are counted back from the newest thing the centre has sent, if this machine's clock is ahead of it: a
/// clock set wrong must not empty the mirror.
Result<void> MirrorPruning::begin(Database &database)
{
    qint64 newest = 0;
    const auto index = numberOf(
        database,
        QStringLiteral("SELECT count(*) FROM sqlite_master WHERE type = 'index' AND name = 'call_started'"));
    if (!index)
        return tl::unexpected(index.error());
    m_hasCallIndex = *index > 0;
    QStringList questions {QStringLiteral("SELECT -min(newest) FROM ticket_row WHERE done = 0"),
                           QStringLiteral("SELECT -min(newest) FROM ticket_row WHERE done = 1")};
    if (m_hasCallIndex)
        questions.append(QStringLiteral("SELECT max(started_ms) FROM call_row"));
    for (const QString &question : std::as_const(questions)) {
        const auto at = numberOf(database, question);
        if (!at)
            return tl::unexpected(at.error());
        newest = std::max(newest, *at);
    }
    m_sinceMs = std::max<qint64>(0, std::min(m_nowMs, newest) - m_days * DayMs);
    m_afterKey = -m_sinceMs;
    return {};
}

Result<QList<MirrorPruning::Row>> MirrorPruning::oldTickets(Database &database) const
{
    Query query(
        database,
        QStringLiteral("SELECT row, id, newest FROM ticket_row WHERE done = 1 AND (newest, id) > (?, ?)"
                       " ORDER BY newest, id LIMIT ?"));
    if (const auto ran = query.bind(m_afterKey).bind(m_afterId).bind(AtOnce).run(); !ran)
        return tl::unexpected(ran.error());
    QList<Row> rows;
    while (query.next())
        rows.append({query.integer(0), query.text(1), query.integer(2)});
    return rows;
}

Result<QList<MirrorPruning::Row>> MirrorPruning::oldCalls(Database &database) const
{
    Query query(database,
                QStringLiteral(
                    "SELECT c.row, c.id, c.started_ms FROM call_row c WHERE c.started_ms < ?"
                    " AND (c.started_ms, c.id) > (?, ?)"
                    " AND NOT EXISTS (SELECT 1 FROM ticket_row t WHERE t.call_id = c.id AND t.call_id <> '')"
                    " ORDER BY c.started_ms, c.id LIMIT ?"));
    if (const auto ran = query.bind(m_sinceMs).bind(m_afterKey).bind(m_afterId).bind(AtOnce).run(); !ran)
        return tl::unexpected(ran.error());
    QList<Row> rows;
    while (query.next())
        rows.append({query.integer(0), query.text(1), query.integer(2)});
    return rows;
}

Result<void> MirrorPruning::takeOut(Database &database, const Row &row, MirrorChanges &changes) const
{
    if (m_kept.contains(row.id))
        return {};
    if (!m_callsNow) {
        Query events(database,
                     QStringLiteral(
                         "DELETE FROM shadow WHERE row IN (SELECT row FROM event_row WHERE ticket_id = ?)"));
        if (const auto ran = events.bind(row.id).run(); !ran)
            return ran;
        changes.ticketIds.insert(QUuid::fromString(row.id));
    } else {
        changes.calls = true;
    }
    Query own(database, QStringLiteral("DELETE FROM shadow WHERE row = ?"));
    return own.bind(row.row).run();
}

Result<bool> MirrorPruning::batch(Database &database, int longestMs, MirrorChanges &changes)
{
    QElapsedTimer since;
    since.start();
    if (m_days <= 0)
        return false;
    if (m_sinceMs < 0) {
        if (const auto begun = begin(database); !begun)
            return tl::unexpected(begun.error());
    }
    if (m_sinceMs == 0)
        return false;
    while (since.elapsed() < longestMs) {
        const auto rows = m_callsNow ? oldCalls(database) : oldTickets(database);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const Row &row : *rows) {
            if (const auto done = takeOut(database, row, changes); !done)
                return tl::unexpected(done.error());
            m_afterKey = row.key;
            m_afterId = row.id;
            if (since.elapsed() >= longestMs)
                return true;
        }
        if (rows->size() == AtOnce)
            continue;
        if (m_callsNow || !m_hasCallIndex)
            return false;
        m_callsNow = true;
        m_afterKey = 0; // a call that does not say when it began stays
        m_afterId = QStringLiteral("~"); // above every id
    }
    return true;
}

} // namespace tongdai::storage
