// Seeing damage in an outbox whose structure is whole, and filling a stand-in from what is left.
#pragma once

#include "app/storage/database.h"

#include <QStringList>

namespace tongdai::storage {

/// Compares tables and indexes with those this program makes: a letter of a column's name may be damaged too.
/// Corrupt when they differ.
Result<void> checkSchema(Database &outbox);

/// Compares every row with the sum kept beside it; rows of a program that kept none get theirs now. Corrupt
/// when a row or a key does not say what it said when it was written.
Result<void> checkSums(Database &outbox);

/// No number may be given twice, whatever damage or filling has made of the next one, and all operations are numbered
/// under this installation's identity.
Result<void> keepNumbersApart(Database &outbox);

struct OutboxCopies {
    QString tail; ///< outbox.tail
    QStringList databases; ///< copies and files set aside, damaged or not; the first that has a row whole wins
};

/// One transaction: adds the operations that are not there, queued again (the centre knows an operation it has had), keys
/// that are not there, and newer drafts. Gives how many operations were added. Best effort: what cannot be read
/// of the copies is left.
int fillFromCopies(Database &outbox, const OutboxCopies &copies);

} // namespace tongdai::storage
