// Rows and operation bodies of what is noted of callers: domain values to JSON and back, by the rules of documents.h.
#pragma once

#include "app/wire/documents.h"
#include "models/domain/callercard.h"

namespace tongdai::wire {

inline QString rowCaller()
{
    return QStringLiteral("caller");
} ///< scope calls, id: UUID; number and people are its "citizen", sealed at rest

inline QString opCallerKeep()
{
    return QStringLiteral("caller.keep");
} ///< a caller document, `after` for `version`

QJsonObject toJson(const CallerCard &card);
Result<CallerCard> callerFromJson(const QJsonObject &object);

// Reading gives the card with `after` as its version: the base of the change.
QJsonObject keepBody(const CallerCard &card);
Result<CallerCard> callerFromKeepBody(const QJsonObject &body);

} // namespace tongdai::wire
