// Operations from a workstation: exactly once by (client, n), one outcome each.
#pragma once

#include "app/server/operationcontext.h"
#include "app/server/safeties.h"

#include <QJsonArray>

namespace tongdai::server {

struct PushedOperation {
    wire::Operation operation;
    QByteArray hash; ///< of everything but its number, so that a restored profile may number it anew
    QByteArray bytes; ///< as JSON, for parking
    bool park = false;
};

struct PushRequest {
    QUuid client;
    qint64 sentMs = 0; ///< by the workstation's clock, 0 when it does not say
    qint64 sentMonoMs = 0; ///< the same by its steady clock
    QList<PushedOperation> operations;
};

struct PushAnswer {
    qint64 lastN = 0;
    QJsonArray results;
    qint64 gapExpects = 0;
    bool forked = false;
    qint64 failedN = 0; ///< the centre could not carry it out; those before it stand
    Error failure;

    QJsonObject json() const;
};

/// Invalid with the field (ops[2].n) when the request is not of its form: then nothing of it is carried out.
Result<PushRequest> pushRequestFrom(const QJsonObject &body);

/// A known kind in a version of the future: it waits for the program that knows it.
bool isOfTheFuture(const wire::Operation &operation);

/// Carries out one operation by its kind; nothing is logged or numbered here.
Result<Outcome> carryOutOperation(OperationContext &context);

/// Inside the lane. Sets `answer` anew. Fails, taking everything back, when the installation is unknown
/// (NotFound) or the database gave way as a whole.
Result<void> carryOutPush(LaneContext &lane, const PushRequest &request, qint64 nowMs, PushAnswer &answer,
                          const Safeties &safeties = {});

} // namespace tongdai::server
