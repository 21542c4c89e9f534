#include "app/storage/central/knowledgerows.h"

#include "app/storage/central/documentrows.h"
#include "app/wire/json.h"
#include "app/wire/knowledgedocuments.h"
#include "models/domain/uuid7.h"
#include "models/domain/vietnamesetext.h"

namespace tongdai::storage {

namespace {

template<typename T>
Result<std::optional<T>> rowOf(Database &database, const QString &sql, const QString &key,
                               Result<T> (*read)(const QJsonObject &))
{
    Query query(database, sql);
    query.bind(key);
    return oneOf<T>(query, read);
}

template<typename T> QString docOf(const T &value)
{
    return QString::fromUtf8(wire::toBytes(wire::toJson(value)));
}

/// Words however they are spaced.
QString formOf(const QString &text)
{
    return words(text).join(QLatin1Char(' '));
}

} // namespace

Result<std::optional<CommonName>> commonNameOf(Database &database, const QUuid &id)
{
    return rowOf<CommonName>(database, QStringLiteral("SELECT doc FROM common_name WHERE id = ?"), idText(id),
                             wire::commonNameFromJson);
}

Result<std::optional<CommonName>> commonNameFor(Database &database, const QString &words)
{
    return rowOf<CommonName>(database, QStringLiteral("SELECT doc FROM common_name WHERE form = ?"),
                             formOf(words), wire::commonNameFromJson);
}

Result<void> putCommonName(Database &database, const CommonName &name)
{
    Query query(database,
                QStringLiteral("INSERT INTO common_name (id, form, version, doc) VALUES (?, ?, ?, ?)"
                               " ON CONFLICT (id) DO UPDATE SET form = excluded.form,"
                               " version = excluded.version, doc = excluded.doc"));
    return query.bind(idText(name.id)).bind(formOf(name.words)).bind(name.version).bind(docOf(name)).run();
}

Result<QList<CommonName>> allCommonNames(Database &database)
{
    return allOf<CommonName>(database, QStringLiteral("SELECT doc FROM common_name ORDER BY id"),
                              wire::commonNameFromJson);
}

Result<std::optional<Evidence>> evidenceOf(Database &database, const QString &id)
{
    return rowOf<Evidence>(database, QStringLiteral("SELECT doc FROM evidence WHERE id = ?"), id,
                           wire::evidenceFromJson);
}

Result<void> putEvidence(Database &database, const Evidence &evidence)
{
    Query query(database,
                QStringLiteral("INSERT INTO evidence (id, version, doc) VALUES (?, ?, ?) ON CONFLICT (id)"
                               " DO UPDATE SET version = excluded.version, doc = excluded.doc"));
    return query.bind(evidence.id).bind(evidence.version).bind(docOf(evidence)).run();
}

Result<QList<Evidence>> allEvidence(Database &database)
{
    return allOf<Evidence>(database, QStringLiteral("SELECT doc FROM evidence ORDER BY id"),
                            wire::evidenceFromJson);
}

Result<std::optional<MissedQuestion>> missedOf(Database &database, const QString &id)
{
    return rowOf<MissedQuestion>(database, QStringLiteral("SELECT doc FROM missed WHERE id = ?"), id,
                                 wire::missedFromJson);
}

Result<void> putMissed(Database &database, const MissedQuestion &missed)
{
    Query query(database,
                QStringLiteral("INSERT INTO missed (id, version, doc) VALUES (?, ?, ?) ON CONFLICT (id)"
                               " DO UPDATE SET version = excluded.version, doc = excluded.doc"));
    return query.bind(missed.id).bind(missed.version).bind(docOf(missed)).run();
}

Result<QList<MissedQuestion>> missedBefore(Database &database, const QDate &week)
{
    Query query(database,
                QStringLiteral("SELECT doc FROM missed WHERE json_extract(doc, '$.week') < ? ORDER BY id"));
    if (const auto ran = query.bind(week.toString(Qt::ISODate)).run(); !ran)
        return tl::unexpected(ran.error());
    QList<MissedQuestion> old;
    while (query.next()) {
        const auto document = wire::parseObject(query.bytes(0));
        if (!document)
            return tl::unexpected(document.error());
        auto missed = wire::missedFromJson(*document);
        if (!missed)
            return tl::unexpected(missed.error());
        old.append(std::move(*missed));
    }
    return old;
}

Result<void> removeMissed(Database &database, const QString &id)
{
    Query query(database, QStringLiteral("DELETE FROM missed WHERE id = ?"));
    return query.bind(id).run();
}

Result<qint64> missedNotedMs(Database &database, const QString &missedId, const QString &user)
{
    Query query(database,
                QStringLiteral("SELECT at_ms FROM missed_note WHERE missed_id = ? AND user_name = ?"));
    if (const auto ran = query.bind(missedId).bind(user).run(); !ran)
        return tl::unexpected(ran.error());
    return query.next() ? query.integer(0) : 0;
}

Result<void> setMissedNoted(Database &database, const QString &missedId, const QString &user, qint64 atMs)
{
    Query query(database,
                QStringLiteral("INSERT INTO missed_note (missed_id, user_name, at_ms) VALUES (?, ?, ?)"
                               " ON CONFLICT (missed_id, user_name) DO UPDATE SET"
                               " at_ms = max(missed_note.at_ms, excluded.at_ms)"));
    return query.bind(missedId).bind(user).bind(atMs).run();
}

Result<QString> learnedAs(Database &database, const QUuid &callId)
{
    Query query(database, QStringLiteral("SELECT what FROM learned_call WHERE call_id = ?"));
    if (const auto ran = query.bind(idText(callId)).run(); !ran)
        return tl::unexpected(ran.error());
    return query.next() ? query.text(0) : QString();
}

Result<void> setLearnedAs(Database &database, const QUuid &callId, const QString &what)
{
    Query query(database,
                QStringLiteral("INSERT INTO learned_call (call_id, what) VALUES (?, ?)"
                               " ON CONFLICT (call_id) DO UPDATE SET what = excluded.what"));
    return query.bind(idText(callId)).bind(what).run();
}

Result<std::optional<ArticleDraft>> draftOf(Database &database, const QUuid &id)
{
    return rowOf<ArticleDraft>(database, QStringLiteral("SELECT doc FROM draft WHERE id = ?"), idText(id),
                               wire::draftFromJson);
}

Result<void> putDraft(Database &database, const ArticleDraft &draft)
{
    Query query(database,
                QStringLiteral("INSERT INTO draft (id, procedure_id, state, version, doc)"
                               " VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                               " procedure_id = excluded.procedure_id, state = excluded.state,"
                               " version = excluded.version, doc = excluded.doc"));
    query.bind(idText(draft.id)).bind(draft.procedure.id).bind(wireWord(draft.state));
    return query.bind(draft.version).bind(docOf(draft)).run();
}

Result<std::optional<ArticleFlag>> flagOf(Database &database, const QUuid &id)
{
    return rowOf<ArticleFlag>(database, QStringLiteral("SELECT doc FROM flag WHERE id = ?"), idText(id),
                              wire::flagFromJson);
}

Result<void> putFlag(Database &database, const ArticleFlag &flag)
{
    Query query(database,
                QStringLiteral("INSERT INTO flag (id, procedure_id, settled, version, doc)"
                               " VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                               " procedure_id = excluded.procedure_id, settled = excluded.settled,"
                               " version = excluded.version, doc = excluded.doc"));
    query.bind(idText(flag.id)).bind(flag.procedure).bind(flag.settled);
    return query.bind(flag.version).bind(docOf(flag)).run();
}

Result<std::optional<UnitFact>> unitFactOf(Database &database, const QString &id)
{
    return rowOf<UnitFact>(database, QStringLiteral("SELECT doc FROM unit_fact WHERE id = ?"), id,
                           wire::unitFactFromJson);
}

Result<void> putUnitFact(Database &database, const UnitFact &fact)
{
    Query query(database,
                QStringLiteral("INSERT INTO unit_fact (id, unit, version, doc) VALUES (?, ?, ?, ?)"
                               " ON CONFLICT (id) DO UPDATE SET unit = excluded.unit,"
                               " version = excluded.version, doc = excluded.doc"));
    return query.bind(fact.id()).bind(fact.unit).bind(fact.version).bind(docOf(fact)).run();
}

} // namespace tongdai::storage
