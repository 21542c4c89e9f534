// The search and two plain engines behind one face, to be measured on the same corpus and questions.
#pragma once

#include "models/domain/procedure.h"

#include <QStringList>

#include <memory>

namespace tongdai {

class Engine
{
public:
    virtual ~Engine() = default;
    virtual void build(const QList<Procedure> &procedures) = 0;
    /// Codes of the best ten. `typing`: the last word may be unfinished.
    virtual QStringList search(const QString &question, bool typing) = 0;
    /// Bytes on the disk, 0 for what is held in memory.
    virtual qint64 diskBytes() const { return 0; }
};

/// ours, fts5-and, fts5-or, xapian; null for another name.
///
/// - fts5-and: SQLite FTS5 in memory, every word must stand somewhere, rank bm25 with equal weights.
/// - fts5-or: any word may stand, a name weighs ten times and a field three times the text.
/// - xapian: words with marks, words without, pairs of neighbours; BM25; the best 50 ranked anew by how much
/// of
///   the question and of the name is common.
///
/// Both plain engines get the text in the product's normal form (NFC, tone placement, lower case; FTS5
/// without marks), which is more than they would do by themselves.
std::unique_ptr<Engine> engineOf(const QString &name);
QStringList engineNames();

} // namespace tongdai
