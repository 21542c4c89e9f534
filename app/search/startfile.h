// The base as it was last searched, in one file beside the mirror: what makes the first second after a start
// useful.
#pragma once

#include "app/search/packedprocedures.h"

#include <QList>
#include <QString>

namespace tongdai {

/// Full procedures packed as they are held, and what their names need unpacked. Only a copy: the mirror is
/// what holds; a file that is missing, torn or of another build is no error. Holds nothing about citizens.
struct StartFile {
    PackedProcedures procedures;
    QList<Procedure> named; ///< id, code, names, field, level, issuer, audience and dates only; by id
    quint64 print = 0; ///< of the whole contents

    bool isEmpty() const { return named.isEmpty(); }

    /// Empty when there is nothing usable. Blocks: off the GUI thread.
    static StartFile read(const QString &path);
    /// Whole or not at all; false when the disk does not take it. Blocks: off the GUI thread.
    static bool write(const QString &path, const PackedProcedures &procedures);
    static quint64 printOf(const PackedProcedures &procedures);
};

} // namespace tongdai
