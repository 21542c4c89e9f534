#include "app/storage/central/callerrows.h"

#include "app/storage/central/documentrows.h"
#include "app/wire/callerdocuments.h"
#include "models/domain/uuid7.h"

namespace tongdai::storage {

Result<std::optional<CallerCard>> callerOf(Database &database, const QUuid &id)
{
    Query query(database, QStringLiteral("SELECT doc FROM caller WHERE id = ?"));
    query.bind(idText(id));
    return oneOf<CallerCard>(query, wire::callerFromJson);
}

Result<std::optional<CallerCard>> callerWithPhone(Database &database, const QString &national)
{
    Query query(database, QStringLiteral("SELECT doc FROM caller WHERE phone = ?"));
    query.bind(national);
    return oneOf<CallerCard>(query, wire::callerFromJson);
}

Result<void> putCaller(Database &database, const CallerCard &card)
{
    Query query(database,
                QStringLiteral("INSERT INTO caller (id, phone, version, doc) VALUES (?, ?, ?, ?)"
                               " ON CONFLICT (id) DO UPDATE SET phone = excluded.phone,"
                               " version = excluded.version, doc = excluded.doc"));
    query.bind(idText(card.id)).bind(card.phone).bind(card.version);
    return query.bind(QString::fromUtf8(wire::toBytes(wire::toJson(card)))).run();
}

} // namespace tongdai::storage
