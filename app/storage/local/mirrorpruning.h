// Leaving old work to the centre: the mirror keeps so many days of it, and everything that is open.
#pragma once

#include "app/storage/local/mirror.h"

#include <QSet>

namespace tongdai::storage {

/// One pass over what is old, a batch at a time. Used on the mirror thread, each batch inside its caller's
/// transaction.
///
/// Goes: tickets that are done and have not changed for `days`, with their timelines; calls that began before
/// that and of which no ticket is here. Everything else stays: open tickets and their calls, whatever an
/// operation waits for, the directory and the knowledge base. Cursors are not touched, so what changes at the
/// centre comes again.
class MirrorPruning
{
public:
    /// `kept`: calls and tickets that stay whatever their age.
    MirrorPruning(int days, qint64 nowMs, QSet<QString> kept)
        : m_days(days)
        , m_nowMs(nowMs)
        , m_kept(std::move(kept))
    { }

    /// Works for about `longestMs`; true when there is more to do.
    Result<bool> batch(Database &database, int longestMs, MirrorChanges &changes);

private:
    struct Row {
        qint64 row = 0;
        QString id;
        qint64 key = 0;
    };
    Result<void> begin(Database &database);
    Result<QList<Row>> oldTickets(Database &database) const;
    Result<QList<Row>> oldCalls(Database &database) const;
    Result<void> takeOut(Database &database, const Row &row, MirrorChanges &changes) const;

    const int m_days;
    const qint64 m_nowMs;
    const QSet<QString> m_kept;
    qint64 m_sinceMs = -1; ///< -1: not yet known
    bool m_callsNow = false; ///< tickets are through
    bool m_hasCallIndex = true; ///< a first filling goes on: calls wait for the next pass
    qint64 m_afterKey = 0; ///< where the pass has come to
    QString m_afterId;
};

} // namespace tongdai::storage
