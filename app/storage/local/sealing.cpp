#include "app/storage/local/sealing.h"

#include "app/wire/json.h"

#include <QJsonDocument>

namespace tongdai::storage {

namespace {

QString citizenKey()
{
    return QStringLiteral("citizen");
}

// Our own bytes, written by wire::toBytes: the limits for input from outside were checked when they came in.
Result<QJsonObject> parsed(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return fail(ErrorKind::Corrupt, QStringLiteral("a stored document is not JSON"));
    return document.object();
}

} // namespace

Result<QByteArray> sealObject(const QJsonObject &object, const QByteArray &context, const Sealer &sealer)
{
    return sealer.seal(wire::toBytes(object), context);
}

Result<QJsonObject> openObject(const QByteArray &sealed, const QByteArray &context, const Sealer &sealer)
{
    const auto opened = sealer.open(sealed, context);
    if (!opened)
        return tl::unexpected(opened.error());
    return parsed(*opened);
}

Result<PartedDocument> part(const QJsonObject &document, const QByteArray &context, const Sealer &sealer)
{
    QJsonObject clear = document;
    const QJsonValue citizen = clear.take(citizenKey());
    PartedDocument parted {wire::toBytes(clear), {}};
    if (!citizen.isUndefined()) {
        auto sealed = sealObject(QJsonObject {{citizenKey(), citizen}}, context, sealer);
        if (!sealed)
            return tl::unexpected(sealed.error());
        parted.sealed = std::move(*sealed);
    }
    return parted;
}

Result<QJsonObject> join(const QByteArray &clear, const QByteArray &sealed, const QByteArray &context,
                         const Sealer &sealer)
{
    auto document = parsed(clear);
    if (!document || sealed.isEmpty())
        return document;
    const auto opened = openObject(sealed, context, sealer);
    if (!opened)
        return tl::unexpected(opened.error());
    for (auto field = opened->begin(); field != opened->end(); ++field)
        document->insert(field.key(), field.value());
    return document;
}

} // namespace tongdai::storage
