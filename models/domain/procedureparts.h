// Which parts of a procedure a source can know, and how what it says goes into what is known already.
#pragma once

#include "models/domain/procedure.h"

#include <QFlags>

namespace tongdai {

/// A list of names knows four parts, a full record all: what a source cannot know it must not erase.
enum class ProcedurePart : unsigned {
    Name = 1 << 0,
    Field = 1 << 1,
    Agency = 1 << 2,
    Issuer = 1 << 3,
    Level = 1 << 4,
    Audience = 1 << 5,
    Steps = 1 << 6,
    Methods = 1 << 7,
    Papers = 1 << 8,
    TimeLimit = 1 << 9,
    Fees = 1 << 10,
    LegalBasis = 1 << 11,
    Conditions = 1 << 12,
    Result = 1 << 13,
};
Q_DECLARE_FLAGS(ProcedureParts, ProcedurePart)
Q_DECLARE_OPERATORS_FOR_FLAGS(ProcedureParts)

/// Every part: what a record in our own or the portal's whole form knows.
ProcedureParts allParts();

/// True when the source knows more than name, field, agency, issuer and level: it tells how to do the thing.
bool knowsContent(ProcedureParts parts);

/// What a procedure has nothing of: field, agency, issuer and level one by one, but the parts that tell how
/// to do the thing only all together. An empty fee beside steps and papers is what its source says, not a
/// gap.
ProcedureParts missingParts(const Procedure &procedure);

/// `before` with the parts that the source knows taken from `incoming`; the list of agencies stays when both
/// name the same ones in another order or with other separators, and an agency, issuer, field or level that
/// the source leaves blank stays. What editors wrote (common names, spoken answer, checks) and the days it is
/// in force stay unless `incoming` has its own.
Procedure merged(const Procedure &before, const Procedure &incoming, ProcedureParts parts);

/// True when two names differ by more than spaces and the way the same letters are stored.
bool renamed(const QString &before, const QString &after);

} // namespace tongdai
