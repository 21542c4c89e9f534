// What changed between two texts, word by word.
#pragma once

#include <QList>
#include <QString>

namespace tongdai {

/// A stretch of text that both have, or only one of them.
struct DiffRun {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text; ///< with its spaces and line breaks

    bool operator==(const DiffRun &) const = default;
};

/// From `before` to `after`, in reading order; what went stands before what came in its place. Same and
/// Removed runs together are `before`, Same and Added ones `after`, letter by letter. A word is what stands
/// between spaces; texts that differ in more than a few thousand words are told as one change between what
/// they begin and end with alike, so that no pair of texts takes long. Any thread.
QList<DiffRun> wordDiff(const QString &before, const QString &after);

} // namespace tongdai
