#include "app/storage/central/articlerows.h"

#include "app/wire/knowledgedocuments.h"

#include <QCryptographicHash>

namespace tongdai::storage {

namespace {

QString kb()
{
    return QStringLiteral("kb");
}
QString editing()
{
    return QStringLiteral("editing");
}

/// The row as it would be stored: what editors wrote here stays when the import says nothing about it.
Result<QPair<Put, Procedure>> merged(Database &database, const Procedure &procedure)
{
    Procedure made = procedure;
    const auto old = procedureOf(database, procedure.id);
    if (!old)
        return tl::unexpected(old.error());
    if (!*old)
        return QPair(Put::Added, made);
    const Procedure &before = **old;
    const auto keep = [](auto &now, const auto &then) {
        if (now.isEmpty())
            now = then;
    };
    keep(made.commonNames, before.commonNames);
    keep(made.spokenAnswer, before.spokenAnswer);
    keep(made.checkedBy, before.checkedBy);
    if (!made.checkedOn.isValid())
        made.checkedOn = before.checkedOn;
    if (!made.nextCheck.isValid())
        made.nextCheck = before.nextCheck;
    made.version = before.version;
    if (made == before)
        return QPair(Put::Same, made);
    made.version = before.version + 1;
    return QPair(Put::Changed, made);
}

Result<void> store(Database &database, const Procedure &procedure)
{
    const QByteArray doc = wire::toBytes(wire::toJson(procedure));
    Query query(
        database,
        QStringLiteral(
            "INSERT INTO procedure (id, code, hash, version, doc) VALUES (?, ?, ?, 1, ?) ON CONFLICT (id)"
            " DO UPDATE SET code = excluded.code, hash = excluded.hash,"
            " version = procedure.version + 1, doc = excluded.doc"));
    query.bind(procedure.id).bind(procedure.code);
    query.bind(QCryptographicHash::hash(doc, QCryptographicHash::Blake2b_256));
    return query.bind(QString::fromUtf8(doc)).run();
}

/// Forgets the oldest beyond the most that are kept.
Result<void> dropOldVersions(Database &database, Emitter &emitter, const QString &procedureId)
{
    QStringList dropped;
    {
        Query query(database,
                    QStringLiteral("SELECT id FROM article_version WHERE procedure_id = ?"
                                   " ORDER BY number DESC LIMIT -1 OFFSET ?"));
        if (const auto ran = query.bind(procedureId).bind(MostVersionsKept).run(); !ran)
            return ran;
        while (query.next())
            dropped.append(query.text(0));
    }
    for (const QString &id : std::as_const(dropped)) {
        Query query(database, QStringLiteral("DELETE FROM article_version WHERE id = ?"));
        if (const auto ran = query.bind(id).run(); !ran)
            return ran;
        emitter.gone(editing(), wire::rowArticleVersion(), id);
    }
    return {};
}

Result<void> keepVersion(Database &database, Emitter &emitter, const ArticleVersion &version)
{
    // A version number that comes a second time (a restored copy of the base) names the newer text.
    Query query(database,
                QStringLiteral("INSERT INTO article_version (id, procedure_id, number, version, doc)"
                               " VALUES (?, ?, ?, 1, ?) ON CONFLICT (id) DO UPDATE SET"
                               " version = article_version.version + 1, doc = excluded.doc"));
    query.bind(version.id).bind(version.procedure.id).bind(version.procedure.version);
    query.bind(QString::fromUtf8(wire::toBytes(wire::toJson(version))));
    if (const auto ran = query.run(); !ran)
        return ran;
    emitter.there(editing(), wire::rowArticleVersion(), version.id);
    return dropOldVersions(database, emitter, version.procedure.id);
}

} // namespace

Result<std::optional<Procedure>> procedureOf(Database &database, const QString &id)
{
    const auto row = documentOf(database, wire::rowProcedure(), id);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::optional<Procedure>();
    const auto object = wire::parseObject((*row)->doc);
    if (!object)
        return fail(ErrorKind::Corrupt, object.error().detail);
    auto procedure = wire::procedureFromJson(*object);
    if (!procedure)
        return fail(ErrorKind::Corrupt, procedure.error().detail, procedure.error().field);
    return std::optional<Procedure>(std::move(*procedure));
}

Result<std::optional<QString>> procedureIdOf(Database &database, const QString &code)
{
    if (code.isEmpty())
        return std::optional<QString>();
    Query query(
        database,
        QStringLiteral("SELECT id FROM procedure WHERE code = ? OR id = ? ORDER BY id = ? DESC LIMIT 1"));
    if (const auto ran = query.bind(code).bind(code).bind(code).run(); !ran)
        return tl::unexpected(ran.error());
    return query.next() ? std::optional<QString>(query.text(0)) : std::nullopt;
}

Result<Publication> publicationOf(Database &database, const QString &procedureId)
{
    Query query(database,
                QStringLiteral("SELECT by_user, note, at_ms FROM publication WHERE procedure_id = ?"));
    if (const auto ran = query.bind(procedureId).run(); !ran)
        return tl::unexpected(ran.error());
    return query.next() ? Publication {query.text(0), query.text(1), query.integer(2)} : Publication {};
}

Result<void> keepReplacedText(Database &database, Emitter &emitter, const QString &procedureId,
                              const Publication &next)
{
    const auto current = procedureOf(database, procedureId);
    const auto publication = publicationOf(database, procedureId);
    if (!current || !publication)
        return tl::unexpected(current ? publication.error() : current.error());
    if (*current) {
        const QString id = procedureId + QLatin1Char('@') + QString::number((*current)->version);
        const auto kept = keepVersion(database, emitter,
                                      {id, **current, publication->by, publication->note, publication->atMs});
        if (!kept)
            return kept;
    }
    Query query(database,
                QStringLiteral("INSERT INTO publication (procedure_id, by_user, note, at_ms)"
                               " VALUES (?, ?, ?, ?) ON CONFLICT (procedure_id) DO UPDATE SET"
                               " by_user = excluded.by_user, note = excluded.note, at_ms = excluded.at_ms"));
    return query.bind(procedureId).bind(next.by).bind(next.note).bind(next.atMs).run();
}

Result<Put> wouldImport(Database &database, const Procedure &procedure)
{
    const auto made = merged(database, procedure);
    if (!made)
        return tl::unexpected(made.error());
    return made->first;
}

Result<Put> importArticle(Database &database, Emitter &emitter, const Procedure &procedure, qint64 nowMs)
{
    const auto made = merged(database, procedure);
    if (!made)
        return tl::unexpected(made.error());
    if (made->first == Put::Same)
        return Put::Same;
    if (const auto done = publishArticle(database, emitter, made->second, {{}, {}, nowMs}); !done)
        return tl::unexpected(done.error());
    return made->first;
}

Result<void> publishArticle(Database &database, Emitter &emitter, const Procedure &procedure,
                            const Publication &publication)
{
    if (const auto kept = keepReplacedText(database, emitter, procedure.id, publication); !kept)
        return kept;
    if (const auto stored = store(database, procedure); !stored)
        return stored;
    emitter.there(kb(), wire::rowProcedure(), procedure.id);
    return {};
}

} // namespace tongdai::storage
