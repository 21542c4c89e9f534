#include "app/storage/central/feed.h"

#include <QMap>
#include <QRandomGenerator>

namespace tongdai::storage {

void Emitter::there(const QString &scope, const QString &type, const QString &id, View view)
{
    m_emissions.append({scope, type, id, false, view});
}

void Emitter::gone(const QString &scope, const QString &type, const QString &id)
{
    m_emissions.append({scope, type, id, true, View::Whole});
}

Result<QHash<QString, qint64>> Emitter::flush(Database &database, const QString &tag)
{
    // Each row once, at its last state; QMap gives the scopes in ascending order, which is the order of
    // locks.
    QMap<QString, QList<const Emission *>> byScope;
    QHash<QString, qsizetype> last;
    const auto keyOf = [](const Emission &emission) {
        return emission.scope + QLatin1Char('\n') + emission.type + QLatin1Char('\n') + emission.id;
    };
    for (qsizetype i = 0; i < m_emissions.size(); ++i)
        last.insert(keyOf(m_emissions[i]), i);
    for (qsizetype i = 0; i < m_emissions.size(); ++i) {
        if (last.value(keyOf(m_emissions[i])) == i)
            byScope[m_emissions[i].scope].append(&m_emissions[i]);
    }

    QHash<QString, qint64> result;
    for (auto scope = byScope.cbegin(); scope != byScope.cend(); ++scope) {
        const qint64 count = scope->size();
        qint64 seq = 0;
        {
            Query head(database,
                       QStringLiteral(
                           "INSERT INTO head (scope, seq, tag) VALUES (?, ?, ?)"
                           " ON CONFLICT (scope) DO UPDATE SET seq = head.seq + excluded.seq RETURNING seq"));
            if (const auto ran = head.bind(scope.key()).bind(count).bind(tag).run(); !ran)
                return tl::unexpected(ran.error());
            if (!head.next())
                return fail(ErrorKind::Storage, QStringLiteral("a head gave no sequence"));
            seq = head.integer(0);
        }
        if (seq == count) { // its first rows
            Query first(database,
                        QStringLiteral("INSERT INTO feed_tag (scope, from_seq, tag) VALUES (?, 0, ?)"));
            if (const auto ran = first.bind(scope.key()).bind(tag).run(); !ran)
                return tl::unexpected(ran.error());
        }
        result.insert(scope.key(), seq);
        Query row(database,
                  QStringLiteral(
                      "INSERT INTO scope_row (scope, type, id, seq, state, view) VALUES (?, ?, ?, ?, ?, ?)"
                      " ON CONFLICT (scope, type, id) DO UPDATE SET seq = excluded.seq,"
                      " state = excluded.state, view = excluded.view"));
        qint64 next = seq - count;
        for (const Emission *emission : *scope) {
            row.bind(emission->scope).bind(emission->type).bind(emission->id).bind(++next);
            row.bind(emission->gone).bind(static_cast<int>(emission->view));
            if (const auto ran = row.run(); !ran)
                return tl::unexpected(ran.error());
        }
    }
    m_emissions.clear();
    return result;
}

std::optional<Cursor> Cursor::parse(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('.'));
    if (parts.size() != 3 && parts.size() != 4)
        return std::nullopt;
    bool isNumber = false;
    bool isFloor = true;
    const qint64 seq = parts[1].toLongLong(&isNumber);
    const qint64 floor = parts.size() == 4 ? parts[3].toLongLong(&isFloor) : 0;
    if (!isNumber || seq < 0 || !isFloor || floor < 0)
        return std::nullopt;
    return Cursor {parts[0], seq, parts[2], floor};
}

QString Cursor::text() const
{
    QString text = epoch + QLatin1Char('.') + QString::number(seq) + QLatin1Char('.') + tag;
    if (floor > seq)
        text += QLatin1Char('.') + QString::number(floor);
    return text;
}

Result<void> renewTags(Database &database, const QString &tag)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    {
        Query tags(
            database,
            QStringLiteral(
                "INSERT INTO feed_tag (scope, from_seq, tag) SELECT scope, seq + 1, ? FROM head WHERE true"
                " ON CONFLICT (scope, from_seq) DO UPDATE SET tag = excluded.tag"));
        if (const auto ran = tags.bind(tag).run(); !ran)
            return ran;
        Query heads(database, QStringLiteral("UPDATE head SET tag = ?"));
        if (const auto ran = heads.bind(tag).run(); !ran)
            return ran;
    }
    return transaction->commit();
}

Result<Head> headOf(Database &database, const QString &scope)
{
    Query query(database, QStringLiteral("SELECT seq, floor FROM head WHERE scope = ?"));
    if (const auto ran = query.bind(scope).run(); !ran)
        return tl::unexpected(ran.error());
    if (!query.next())
        return Head {};
    return Head {query.integer(0), query.integer(1)};
}

Result<QHash<QString, qint64>> heads(Database &database)
{
    Query query(database, QStringLiteral("SELECT scope, seq FROM head"));
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    QHash<QString, qint64> result;
    while (query.next())
        result.insert(query.text(0), query.integer(1));
    return result;
}

Result<QString> tagAt(Database &database, const QString &scope, qint64 seq)
{
    Query query(database,
                QStringLiteral("SELECT tag FROM feed_tag WHERE scope = ? AND from_seq <= ?"
                               " ORDER BY from_seq DESC LIMIT 1"));
    if (const auto ran = query.bind(scope).bind(seq).run(); !ran)
        return tl::unexpected(ran.error());
    return query.next() ? query.text(0) : QString();
}

Result<QList<FeedRow>> feedAfter(Database &database, const QString &scope, qint64 after, int limit,
                                 bool withGone)
{
    Query query(database,
                QStringLiteral("SELECT type, id, seq, state, view FROM scope_row WHERE scope = ? AND seq > ?"
                               " AND (state = 0 OR ?) ORDER BY seq LIMIT ?"));
    if (const auto ran = query.bind(scope).bind(after).bind(withGone).bind(limit).run(); !ran)
        return tl::unexpected(ran.error());
    QList<FeedRow> rows;
    while (query.next()) {
        rows.append({query.text(0), query.text(1), query.integer(2), query.integer(3) != 0,
                     static_cast<View>(query.integer(4))});
    }
    return rows;
}

Result<std::optional<View>> viewIn(Database &database, const QStringList &scopes, const QString &type,
                                   const QString &id)
{
    Query query(database,
                QStringLiteral("SELECT scope, view FROM scope_row WHERE type = ? AND id = ? AND state = 0"));
    if (const auto ran = query.bind(type).bind(id).run(); !ran)
        return tl::unexpected(ran.error());
    std::optional<View> best;
    while (query.next()) {
        if (!scopes.contains(query.text(0)))
            continue;
        const auto view = static_cast<View>(query.integer(1));
        if (!best || view < *best)
            best = view;
    }
    return best;
}

QString newTag()
{
    return QStringLiteral("%1").arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
}

} // namespace tongdai::storage
