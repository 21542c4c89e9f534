// Parting a document into what may rest in clear and what is sealed, and putting it together again.
#pragma once

#include "models/domain/result.h"
#include "models/ports/sealer.h"

#include <QJsonObject>

#include <memory>

namespace tongdai::storage {

using SealerPtr = std::shared_ptr<const Sealer>;

struct PartedDocument {
    QByteArray clear; ///< without "citizen"
    QByteArray sealed; ///< null when the document has no citizen part
};

/// `context` binds the sealed part to its place ("op:<id>").
Result<PartedDocument> part(const QJsonObject &document, const QByteArray &context, const Sealer &sealer);

/// The document as it was. Corrupt when the sealed part cannot be opened.
Result<QJsonObject> join(const QByteArray &clear, const QByteArray &sealed, const QByteArray &context,
                         const Sealer &sealer);

Result<QByteArray> sealObject(const QJsonObject &object, const QByteArray &context, const Sealer &sealer);
Result<QJsonObject> openObject(const QByteArray &sealed, const QByteArray &context, const Sealer &sealer);

/// NeedLogin: nobody has opened the profile's key yet.
inline tl::unexpected<Error> locked()
{
    return fail(ErrorKind::NeedLogin, QStringLiteral("the profile is locked"));
}

} // namespace tongdai::storage
