// Abbreviations, chat and local spellings put into the words that questions and names are read in.
#pragma once

#include "app/search/lexicon.h"
#include "app/search/phrasebook.h"

#include <functional>

namespace tongdai {

/// Immutable; any thread.
class Replacements
{
public:
    /// Whether a word stands beside one that it stands beside in a name: then it is what it says.
    using Settled = std::function<bool(const QList<QueryWord> &words, int at)>;

    explicit Replacements(const Lexicon &lexicon);

    /// The words of a question. `bare`: typed without marks.
    QList<QueryWord> of(const QList<QueryWord> &words, bool bare, const Settled &settled) const;
    /// A name as a question with the same words is read; the name itself when nothing of it is replaced.
    QString inName(const QString &name) const;

private:
    PhraseBook m_book;
    QList<QList<QueryWord>> m_to;
};

} // namespace tongdai
