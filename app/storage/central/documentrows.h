// Rows of the central database that hold one JSON document, through its codec.
#pragma once

#include "app/storage/database.h"
#include "app/wire/json.h"

namespace tongdai::storage {

/// The row the query stands on: its first column through a codec. One that cannot be read is an error: it is our own writing.
template<typename T, typename Read> Result<T> documentAt(const Query &query, Read read)
{
    const auto object = wire::parseObject(query.bytes(0));
    if (!object)
        return fail(ErrorKind::Corrupt, object.error().detail);
    auto value = read(*object);
    if (!value)
        return fail(ErrorKind::Corrupt, value.error().detail, value.error().field);
    return std::move(*value);
}

template<typename T, typename Read> Result<QList<T>> allOf(Database &database, const QString &sql, Read read)
{
    Query query(database, sql);
    if (const auto ran = query.run(); !ran)
        return tl::unexpected(ran.error());
    QList<T> values;
    while (query.next()) {
        auto value = documentAt<T>(query, read);
        if (!value)
            return tl::unexpected(value.error());
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
    auto value = documentAt<T>(query, read);
    if (!value)
        return tl::unexpected(value.error());
    return std::optional<T>(std::move(*value));
}

} // namespace tongdai::storage
