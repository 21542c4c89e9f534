// What the operations on the knowledge base have in common.
#pragma once

#include "app/server/operationcontext.h"

namespace tongdai::server {

inline QString kbScope()
{
    return QStringLiteral("kb");
}
/// What only those who curate the base are shown.
inline QString editingScope()
{
    return QStringLiteral("editing");
}

/// What forbids this person the operation; nothing when `allowed` and they are who they say on this seat.
std::optional<Outcome> barredFrom(const OperationContext &context, bool allowed);

/// The first of a value's problems as a refusal, its field under "body."; nothing when there is none.
std::optional<Outcome> firstProblem(const QList<Error> &problems);

/// A refusal that says who was first and when: `code` names what happened.
Result<Outcome> wasFirst(const OperationContext &context, const QString &code, const QString &detail,
                         const QString &by, qint64 atMs);

/// A row that is not there.
Outcome noSuchRow(const QString &field = QStringLiteral("body.id"));

/// What an applied operation answers: the row's new version. `gone`: it leaves its scope with it.
Outcome appliedAs(qint64 version, bool gone = false);

} // namespace tongdai::server
