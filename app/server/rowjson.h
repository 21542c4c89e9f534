// Rows of the feed as they travel, read at one moment. On a reader's thread.
#pragma once

#include "app/storage/central/feed.h"

#include <memory>

namespace tongdai::server {

/// One consistent look at the database, for as long as it lives.
class Snapshot
{
public:
    static Result<std::unique_ptr<Snapshot>> of(storage::Database &database);
    ~Snapshot();
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    explicit Snapshot(storage::Database &database)
        : m_database(database)
    { }
    storage::Database &m_database;
};

QByteArray quoted(const QString &text); ///< as a JSON string

/// {t, id, s?, v, d}, or {…, gone}. Whole documents go out as they are stored, without a parse.
Result<QByteArray> rowJson(storage::Database &database, const storage::FeedRow &row);

} // namespace tongdai::server
