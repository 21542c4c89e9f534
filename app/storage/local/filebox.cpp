#include "app/storage/local/filebox.h"

#include "models/domain/uuid7.h"

namespace tongdai::storage {

namespace {

QByteArray contextOf(const QString &sha256, qint64 at)
{
    return "file:" + sha256.toLatin1() + ':' + QByteArray::number(at);
}

QString columns()
{
    return QStringLiteral("SELECT sha256, bytes, have, sent, state, reason, op_id, at_ms FROM file ");
}

FileRow readRow(const Query &query)
{
    return {query.text(0), query.integer(1), query.integer(2), query.integer(3),
            query.text(4), query.text(5),    QUuid::fromString(query.text(6)), query.integer(7)};
}

} // namespace

FileProgress FileRow::progress() const
{
    using Step = FileProgress::Step;
    if (state == QStringLiteral("waiting"))
        return {sent > 0 ? Step::Sending : Step::Waiting, sent, bytes, {}};
    if (state == QStringLiteral("sent"))
        return {Step::Sent, bytes, bytes, {}};
    if (state == QStringLiteral("refused"))
        return {Step::Refused, sent, bytes, reason};
    return {isWhole() ? Step::Here : Step::Fetching, have, bytes, {}};
}

Result<QList<FileRow>> FileBox::all() const
{
    Query query(m_database, columns() + QStringLiteral("ORDER BY at_ms, sha256"));
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    QList<FileRow> rows;
    while (query.next())
        rows.append(readRow(query));
    return rows;
}

Result<std::optional<FileRow>> FileBox::row(const QString &sha256) const
{
    Query query(m_database, columns() + QStringLiteral("WHERE sha256 = ?"));
    if (const auto ran = query.bind(sha256).run(); !ran)
        return tl::unexpected(ran.error());
    return query.next() ? std::optional(readRow(query)) : std::nullopt;
}

Result<void> FileBox::put(const FileRow &row) const
{
    Query query(m_database,
                QStringLiteral("INSERT OR REPLACE INTO file (sha256, bytes, have, sent, state, reason, op_id, at_ms)"
                               " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    query.bind(row.sha256).bind(row.bytes).bind(row.have).bind(row.sent);
    return query.bind(row.state)
        .bind(row.reason)
        .bind(row.opId.isNull() ? QString() : idText(row.opId))
        .bind(row.atMs)
        .run();
}

Result<void> FileBox::seal(const QString &sha256, qint64 at, const QByteArray &part) const
{
    if (!m_sealer)
        return locked();
    const auto sealed = m_sealer->seal(part, contextOf(sha256, at));
    if (!sealed)
        return tl::unexpected(sealed.error());
    Query query(m_database, QStringLiteral("INSERT INTO file_part (sha256, start, sealed) VALUES (?, ?, ?)"));
    return query.bind(sha256).bind(at).bind(*sealed).run();
}

Result<FileRow> FileBox::keepToSend(const QByteArray &content, const QUuid &opId, qint64 nowMs) const
{
    const QString sha256 = sha256Of(content);
    const auto known = row(sha256);
    if (!known)
        return tl::unexpected(known.error());
    if (*known && (*known)->state == QStringLiteral("waiting"))
        return **known;
    if (const auto dropped = drop(sha256); !dropped)
        return tl::unexpected(dropped.error());
    const FileRow row {sha256, content.size(), content.size(), 0, QStringLiteral("waiting"), {}, opId, nowMs};
    if (const auto kept = put(row); !kept)
        return tl::unexpected(kept.error());
    for (qint64 at = 0; at < content.size(); at += FilePartBytes) {
        if (const auto sealed = seal(sha256, at, content.mid(at, FilePartBytes)); !sealed)
            return tl::unexpected(sealed.error());
    }
    return row;
}

Result<FileRow> FileBox::want(const QString &sha256, qint64 bytes, qint64 nowMs) const
{
    const auto known = row(sha256);
    if (!known)
        return tl::unexpected(known.error());
    if (*known && ((*known)->isWhole() || (*known)->state == QStringLiteral("wanted")))
        return **known;
    const FileRow fresh {sha256, bytes, *known ? (*known)->have : 0, 0, QStringLiteral("wanted"), {}, {}, nowMs};
    if (*known) // begun once, given up then
        return setState(sha256, fresh.state, 0, {});
    if (const auto kept = put(fresh); !kept)
        return tl::unexpected(kept.error());
    return fresh;
}

Result<FileRow> FileBox::keepPart(const QString &sha256, qint64 at, const QByteArray &part, qint64 nowMs) const
{
    auto known = row(sha256);
    if (!known)
        return tl::unexpected(known.error());
    if (!*known)
        return fail(ErrorKind::NotFound, QStringLiteral("nobody wants this file"));
    FileRow row = **known;
    if (row.have != at || at % FilePartBytes != 0)
        return row; // a part that came twice
    if (const auto sealed = seal(sha256, at, part); !sealed)
        return tl::unexpected(sealed.error());
    row.have += part.size();
    row.atMs = nowMs;
    if (row.isWhole())
        row.state = QStringLiteral("here");
    Query query(m_database, QStringLiteral("UPDATE file SET have = ?, state = ?, at_ms = ? WHERE sha256 = ?"));
    if (const auto ran = query.bind(row.have).bind(row.state).bind(row.atMs).bind(sha256).run(); !ran)
        return tl::unexpected(ran.error());
    return row;
}

Result<QByteArray> FileBox::part(const QString &sha256, qint64 at) const
{
    if (!m_sealer)
        return locked();
    Query query(m_database, QStringLiteral("SELECT start, sealed FROM file_part WHERE sha256 = ? AND start <= ?"
                                           " ORDER BY start DESC LIMIT 1"));
    if (const auto ran = query.bind(sha256).bind(at).run(); !ran)
        return tl::unexpected(ran.error());
    if (!query.next())
        return fail(ErrorKind::Corrupt, QStringLiteral("a part of the file is missing"));
    const qint64 start = query.integer(0);
    auto opened = m_sealer->open(query.bytes(1), contextOf(sha256, start));
    if (!opened)
        return opened;
    // The centre may stand in the middle of one: it was given other pieces by another program.
    if (opened->size() <= at - start)
        return fail(ErrorKind::Corrupt, QStringLiteral("a part of the file is missing"));
    return opened->mid(at - start);
}

Result<QByteArray> FileBox::whole(const QString &sha256) const
{
    const auto known = row(sha256);
    if (!known)
        return tl::unexpected(known.error());
    if (!*known || !(*known)->isWhole())
        return fail(ErrorKind::NotFound, QStringLiteral("the file is not whole here"));
    QByteArray content;
    content.reserve((*known)->bytes);
    while (content.size() < (*known)->bytes) {
        const auto next = part(sha256, content.size());
        if (!next)
            return next;
        content += *next;
    }
    if (sha256Of(content) != sha256)
        return fail(ErrorKind::Corrupt, QStringLiteral("the file is not what its sum says"));
    return content;
}

Result<FileRow> FileBox::setState(const QString &sha256, const QString &state, qint64 sent, const QString &reason) const
{
    Query query(m_database, QStringLiteral("UPDATE file SET state = ?, sent = ?, reason = ? WHERE sha256 = ?"));
    if (const auto ran = query.bind(state).bind(sent).bind(reason).bind(sha256).run(); !ran)
        return tl::unexpected(ran.error());
    const auto now = row(sha256);
    if (!now)
        return tl::unexpected(now.error());
    if (!*now)
        return fail(ErrorKind::NotFound, QStringLiteral("no such file here"));
    return **now;
}

Result<void> FileBox::sendAgain() const
{
    return m_database.exec(QStringLiteral("UPDATE file SET state = 'waiting', sent = 0, reason = ''"
                                          " WHERE op_id <> '' AND state IN ('sent', 'refused')"));
}

Result<QString> FileBox::epoch() const
{
    Query query(m_database, QStringLiteral("SELECT epoch FROM centre"));
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    return query.next() ? query.text(0) : QString();
}

Result<void> FileBox::setEpoch(const QString &epoch) const
{
    if (const auto cleared = m_database.exec(QStringLiteral("DELETE FROM centre")); !cleared)
        return cleared;
    Query query(m_database, QStringLiteral("INSERT INTO centre (epoch) VALUES (?)"));
    return query.bind(epoch).run();
}

Result<void> FileBox::drop(const QString &sha256) const
{
    Query parts(m_database, QStringLiteral("DELETE FROM file_part WHERE sha256 = ?"));
    if (const auto ran = parts.bind(sha256).run(); !ran)
        return ran;
    Query query(m_database, QStringLiteral("DELETE FROM file WHERE sha256 = ?"));
    return query.bind(sha256).run();
}

Result<void> FileBox::pruneFetched(qint64 beforeMs, qint64 mostBytes) const
{
    auto rows = all();
    if (!rows)
        return tl::unexpected(rows.error());
    rows->removeIf([](const FileRow &row) {
        return row.state != QStringLiteral("here") && row.state != QStringLiteral("wanted");
    });
    qint64 fetched = 0;
    for (const FileRow &row : std::as_const(*rows))
        fetched += row.have;
    for (const FileRow &row : std::as_const(*rows)) {
        if (row.atMs >= beforeMs && fetched <= mostBytes)
            continue;
        fetched -= row.have;
        if (const auto dropped = drop(row.sha256); !dropped)
            return dropped;
    }
    return {};
}

} // namespace tongdai::storage
