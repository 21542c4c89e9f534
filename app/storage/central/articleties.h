// What people have hung on articles at the centre. Used on the thread that owns the Database.
#pragma once

#include "app/storage/database.h"

#include <QHash>
#include <QSet>

namespace tongdai::storage {

/// Counts of what would point at nothing if the article went.
struct ArticleTies {
    int drafts = 0; ///< in writing or in review
    int facts = 0; ///< of units
    int names = 0; ///< common names in use
    int evidence = 0; ///< pairs that calls taught and nobody has struck out
    int flags = 0; ///< open
    int calls = 0;
    int tickets = 0;

    bool operator==(const ArticleTies &) const = default;
    bool any() const { return *this != ArticleTies(); }
};

/// Those of `procedures` (ids) on which something hangs. Each table is read once, however many there are.
Result<QHash<QString, ArticleTies>> tiesOf(Database &database, const QSet<QString> &procedures);

} // namespace tongdai::storage
