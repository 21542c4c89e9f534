#include "app/server/rowjson.h"

#include "app/server/views.h"
#include "app/storage/central/centralrows.h"
#include "app/wire/json.h"

#include <QJsonDocument>

namespace tongdai::server {

Result<std::unique_ptr<Snapshot>> Snapshot::of(storage::Database &database)
{
    if (const auto begun = database.exec(QStringLiteral("BEGIN")); !begun)
        return tl::unexpected(begun.error());
    return std::unique_ptr<Snapshot>(new Snapshot(database));
}

Snapshot::~Snapshot()
{
    QSqlQuery end(m_database.connection());
    end.exec(QStringLiteral("ROLLBACK"));
}

QByteArray quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray {text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

Result<QByteArray> rowJson(storage::Database &database, const storage::FeedRow &row)
{
    QByteArray json = "{\"t\":" + quoted(row.type) + ",\"id\":" + quoted(row.id);
    if (row.seq > 0)
        json += ",\"s\":" + QByteArray::number(row.seq);
    if (!row.gone) {
        const auto stored = storage::documentOf(database, row.type, row.id);
        if (!stored)
            return tl::unexpected(stored.error());
        if (*stored) {
            QByteArray doc = (*stored)->doc;
            if (row.view != storage::View::Whole) {
                const auto object = wire::parseObject(doc);
                if (!object)
                    return fail(ErrorKind::Corrupt, object.error().detail);
                doc = wire::toBytes(project(row.type, *object, row.view));
            }
            return json + ",\"v\":" + QByteArray::number((*stored)->version) + ",\"d\":" + doc + '}';
        }
    }
    return json + ",\"v\":0,\"gone\":true}";
}

} // namespace tongdai::server
