// Rows of the central database that hold one JSON document, through its codec.
#pragma once

#include "app/storage/database.h"
#include "app/wire/json.h"

namespace tongdai::storage {

/// Reads one column "doc" of every row through a codec; a row that cannot be read is an error: it is our own
/// writing.
template<typename T, typename Read> Result<QList<T>> allOf(Database &database, const QString &sql, Read read)
{
    Query query(database, sql);
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    QList<T> values;
    while (query.next()) {
        const auto object = wire::parseObject(query.bytes(0));
        if (!object)
            return fail(ErrorKind::Corrupt, object.error().detail);
        auto value = read(*object);
        if (!value)
            return fail(ErrorKind::Corrupt, value.error().detail, value.error().field);
        values.append(std::move(*value));
    }
    return values;
}

template<typename T, typename Read> Result<std::optional<T>> oneOf(Query &query, Read read)
{
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    if (!query.next())
        return std::optional<T>();
    const auto object = wire::parseObject(query.bytes(0));
    if (!object)
        return fail(ErrorKind::Corrupt, object.error().detail);
    auto value = read(*object);
    if (!value)
        return fail(ErrorKind::Corrupt, value.error().detail, value.error().field);
    return std::optional<T>(std::move(*value));
}

} // namespace tongdai::storage
