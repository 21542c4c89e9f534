// What a reader makes of one line, row or element of a file.
#pragma once

#include "models/domain/procedureparts.h"
#include "models/domain/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace tongdai::intake {

/// Something an editor should look at although the row is taken.
struct IntakeFlag {
    QString code; ///< "fee.contradictory", "table.unsplit", "code.missing", "code.padded"
    QString detail; ///< a sentence
};

struct IntakeRow {
    Procedure procedure;
    ProcedureParts parts = allParts(); ///< what this source can know
    int line = 0; ///< line of a text, row of a sheet, place in a list; from 1
    QString snapshot; ///< the column "snapshot" of an index, empty elsewhere
    QList<IntakeFlag> flags;
};

struct RefusedLine {
    int line = 0; ///< counted from 1
    QString reason; ///< a sentence
    QString code; ///< of the procedure, when one could be read
    QString snapshot; ///< as in IntakeRow
};

/// Flags a fee that says free and has a fee behind it; `fees` and every method are looked at.
void flagFees(IntakeRow &row);

/// `timeLimit` and `fees` from the methods, for sources that have no such fields: distinct ones, joined by ";
/// ".
void gatherFromMethods(Procedure &procedure);

/// Row id of a procedure: its code, or "x-" and 16 hex digits of its name's hash.
QString idOf(const Procedure &procedure);

/// The sentence for a word of problemsOf().
QString problemSentence(const QString &problem);

/// Refuses what the base could store and never read again: a text or list longer than the wire's own limits
/// (app/wire/fields.h). Invalid; the detail begins with the field.
Result<void> checkStorable(const Procedure &procedure);

} // namespace tongdai::intake
