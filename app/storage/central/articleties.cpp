#include "app/storage/central/articleties.h"

namespace tongdai::storage {

namespace {

struct Tie {
    const char *sql; ///< procedure id, how many
    int ArticleTies::*count;
};

constexpr Tie All[] {
    {"SELECT procedure_id, COUNT(*) FROM draft WHERE state IN ('writing', 'review') GROUP BY procedure_id",
     &ArticleTies::drafts},
    {"SELECT json_extract(doc, '$.procedure'), COUNT(*) FROM unit_fact GROUP BY 1", &ArticleTies::facts},
    {"SELECT named.value, COUNT(*) FROM common_name, json_each(doc, '$.procedures') AS named"
     " WHERE json_extract(doc, '$.withdrawn') IS NOT 1 GROUP BY 1",
     &ArticleTies::names},
    {"SELECT json_extract(doc, '$.procedure'), COUNT(*) FROM evidence"
     " WHERE json_extract(doc, '$.struck') IS NOT 1 GROUP BY 1",
     &ArticleTies::evidence},
    {"SELECT procedure_id, COUNT(*) FROM flag WHERE settled = 0 GROUP BY procedure_id", &ArticleTies::flags},
    {"SELECT json_extract(doc, '$.procedure_code'), COUNT(*) FROM call GROUP BY 1", &ArticleTies::calls},
    {"SELECT json_extract(doc, '$.procedure_code'), COUNT(*) FROM ticket GROUP BY 1", &ArticleTies::tickets},
};

} // namespace

Result<QHash<QString, ArticleTies>> tiesOf(Database &database, const QSet<QString> &procedures)
{
    QHash<QString, ArticleTies> ties;
    if (procedures.isEmpty())
        return ties;
    for (const Tie &tie : All) {
        Query query(database, QString::fromLatin1(tie.sql));
        if (const auto ran = query.run(); !ran)
            return tl::unexpected(ran.error());
        while (query.next()) {
            if (procedures.contains(query.text(0)))
                ties[query.text(0)].*tie.count += static_cast<int>(query.integer(1));
        }
    }
    return ties;
}

} // namespace tongdai::storage
