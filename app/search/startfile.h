// The base as it was last searched, in one file beside the mirror: what makes the first second after a start
// useful.
#pragma once

#include "app/search/packedprocedures.h"
#include "app/search/procedureindex.h"

#include <QString>

#include <memory>

namespace tongdai {

/// Full procedures packed as they are held, and the index made of them. Only a copy: the mirror is what holds; a
/// file that is missing, torn, of another lexicon or of another build of the program is no error. Holds nothing
/// about citizens.
struct StartFile {
    PackedProcedures procedures;
    std::unique_ptr<ProcedureIndex> index; ///< null when there is nothing usable
    quint64 print = 0; ///< of the procedures

    /// Blocks: off the GUI thread.
    static StartFile read(const QString &path, const Lexicon &lexicon);
    /// Whole or not at all; false when the disk does not take it. Blocks: off the GUI thread.
    static bool write(const QString &path, const PackedProcedures &procedures, const ProcedureIndex &index,
                      const Lexicon &lexicon);
    static quint64 printOf(const PackedProcedures &procedures);
};

} // namespace tongdai
