// What was changed in a call or ticket after it was saved.
#pragma once

#include <QList>
#include <QString>
#include <QUuid>

namespace tongdai {

/// One field, by the name it has in documents, with the text or word it had and has.
struct CorrectedField {
    QString field;
    QString before; ///< in an operation: what the person saw; in a history: what was replaced
    QString after;

    bool operator==(const CorrectedField &) const = default;
};

/// Fields changed together by one person; kept with the record for ever.
struct Correction {
    QUuid id; ///< of the operation
    QString by; ///< user name
    qint64 atMs = 0; ///< centre's time
    QList<CorrectedField> changes;

    bool operator==(const Correction &) const = default;
};

} // namespace tongdai
