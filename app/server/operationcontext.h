// What carrying out one operation needs, and what comes of it.
#pragma once

#include "app/server/writelane.h"
#include "app/storage/central/operationlog.h"
#include "app/wire/documents.h"
#include "models/domain/user.h"

#include <QJsonObject>

#include <algorithm>

namespace tongdai::server {

/// Who did it, judged when it is carried out.
struct Actor {
    User user;
    bool knownHere = false; ///< has signed in on the installation that sends
};

struct OperationContext {
    LaneContext &lane;
    const storage::ClientRow &client;
    const wire::Operation &operation;
    Actor actor;
    qint64 nowMs = 0;
    qint64 skewMs = 0; ///< how far the workstation's clock was ahead when it sent this
    bool wasSoThen = false; ///< and, by its steady clock, when the person did it

    /// Beyond this a workstation's clock is taken for wrong (sync.md 2.11).
    static constexpr qint64 SkewTaken = 120'000;
    bool isClockWrong() const { return skewMs > SkewTaken || skewMs < -SkewTaken; }

    /// A time of the workstation's clock by the centre's, never in its future: a fast workstation must not win. 0
    /// stays 0.
    qint64 trueMs(qint64 wallMs) const
    {
        if (wallMs <= 0)
            return wallMs;
        return std::min(nowMs, isClockWrong() && wasSoThen ? wallMs - skewMs : wallMs);
    }
    qint64 doneMs() const { return operation.wallMs > 0 ? trueMs(operation.wallMs) : nowMs; }
};

/// What is stored and answered for an operation: applied or rejected, with its facts. A Result around it
/// fails only for reasons that are not the operation's fault.
struct Outcome {
    bool applied = true;
    QJsonObject facts; ///< number, needs_review, late, or reason
};

inline Outcome applied(QJsonObject facts = {})
{
    return {true, std::move(facts)};
}

inline Outcome rejected(const Error &error, const QJsonObject &more = {})
{
    QJsonObject reason = wire::toJson(error).value(QStringLiteral("error")).toObject();
    for (auto fact = more.begin(); fact != more.end(); ++fact)
        reason.insert(fact.key(), fact.value());
    return {false, {{QStringLiteral("reason"), reason}}};
}

inline Outcome rejected(ErrorKind kind, const QString &detail, const QString &field = {},
                        const QString &code = {})
{
    return rejected(Error {kind, detail, field, code});
}

/// An error of a body's codec under its place in the envelope.
inline Outcome rejectedBody(Error error)
{
    error.kind = ErrorKind::Invalid;
    error.field = error.field.isEmpty() ? QStringLiteral("body") : QStringLiteral("body.") + error.field;
    return rejected(error);
}

} // namespace tongdai::server
