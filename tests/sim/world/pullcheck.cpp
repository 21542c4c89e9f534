#include "tests/sim/world/pullcheck.h"

#include "app/storage/central/feed.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tongdai::sim {

void checkPull(storage::Database &database, const QByteArray &request, const QByteArray &answer,
               Journal &journal)
{
    if (!answer.contains("\"scope\""))
        return;
    const QJsonObject cursors
        = QJsonDocument::fromJson(request).object().value(QStringLiteral("cursors")).toObject();
    const QJsonArray pages
        = QJsonDocument::fromJson(answer).object().value(QStringLiteral("pages")).toArray();
    for (const auto &value : pages) {
        const QJsonObject page = value.toObject();
        const QString scope = page.value(QStringLiteral("scope")).toString();
        const auto next = storage::Cursor::parse(page.value(QStringLiteral("next")).toString());
        if (!next)
            continue; // a scope that was lost
        const bool reset = page.value(QStringLiteral("reset")).toBool();
        const auto from = storage::Cursor::parse(cursors.value(scope).toString());
        const qint64 after = reset || !from ? 0 : from->seq;
        storage::Query query(database,
                             QStringLiteral("SELECT count(*), coalesce(sum(state = 0), 0) FROM scope_row"
                                            " WHERE scope = ? AND seq > ? AND seq <= ?"));
        if (!query.bind(scope).bind(after).bind(next->seq).run() || !query.next())
            continue;
        const qint64 rows = page.value(QStringLiteral("rows")).toArray().size();
        const qint64 expected = reset ? query.integer(1) : query.integer(0);
        if (rows != expected) {
            journal.violation(5,
                              QStringLiteral("a pull of %1 from %2 to %3 gave %4 rows of %5")
                                  .arg(scope)
                                  .arg(after)
                                  .arg(next->seq)
                                  .arg(rows)
                                  .arg(expected));
        }
    }
}

} // namespace tongdai::sim
