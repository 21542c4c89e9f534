#include "app/storage/local/localarticles.h"

#include "models/ports/whenready.h"

namespace tongdai::storage {

namespace {

Result<QList<Procedure>> proceduresOf(const Result<QList<QJsonObject>> &documents)
{
    if (!documents)
        return tl::unexpected(documents.error());
    QList<Procedure> procedures;
    procedures.reserve(documents->size());
    for (const QJsonObject &document : *documents) {
        if (auto procedure = wire::procedureFromJson(document))
            procedures.append(std::move(*procedure));
    }
    return procedures;
}

} // namespace

LocalArticles::LocalArticles(LocalProfile &profile, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
{
    connect(&profile.changes(), &LocalChanges::proceduresChanged, this, &LocalArticles::fetch);
}

QFuture<Result<QList<Procedure>>> LocalArticles::all()
{
    return m_profile.read([](const MirrorReader &reader, const PendingSet &) {
        return proceduresOf(reader.documents(wire::rowProcedure()));
    });
}

void LocalArticles::fetch(const QStringList &ids, const QStringList &gone)
{
    if (ids.isEmpty() && gone.isEmpty()) {
        Q_EMIT reloaded();
        return;
    }
    const auto reading = m_profile.read([ids](const MirrorReader &reader, const PendingSet &) {
        return proceduresOf(reader.documents(wire::rowProcedure(), ids));
    });
    whenReady(this, reading, [this, gone](const Result<QList<Procedure>> &procedures) {
        if (procedures)
            Q_EMIT changed(*procedures, gone);
        else
            Q_EMIT reloaded();
    });
}

} // namespace tongdai::storage
