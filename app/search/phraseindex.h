// A few thousand phrases that people say, compared with a question word by word: small, made anew in
// milliseconds.
#pragma once

#include "app/search/lexicon.h"
#include "app/search/queryreader.h"
#include "app/search/termtable.h"

#include <functional>
#include <vector>

namespace tongdai {

/// What the lexicon does to a phrase before it is compared: local spellings put right, filler made light.
/// Compiled once; immutable.
struct PhraseRules {
    struct Rule {
        QStringList from;
        QStringList to; ///< empty: the words stay and weigh `share`
        float share = 1;
    };
    QList<Rule> replacements;
    QList<Rule> fillers;

    static PhraseRules of(const Lexicon &lexicon);
};

/// Editors' common names and the words of evidence. Immutable after finish(): match() may then be called from
/// any thread.
class PhraseIndex
{
public:
    /// How much a word tells, as the names of the base have it.
    using Rarity = std::function<double(const QueryWord &word, bool bare)>;

    /// What a question and a phrase share, every share from 0 to 1.
    struct Match {
        std::uint32_t phrase = 0;
        float query = 0; ///< of the question
        float own = 0; ///< of the phrase
        float queryPairs = 0; ///< neighbours of the question that are neighbours in the phrase
        float ownPairs = 0; ///< the same, of the phrase's neighbours
        float weight = 0; ///< rarity of the phrase's words that were met
    };

    /// Adds a phrase in any spelling; its number counts from 0.
    std::uint32_t add(const QString &phrase);
    /// Adds a phrase that is in search form already, words parted by one blank each: ten times quicker.
    std::uint32_t addPlain(const QString &phrase);
    /// Last call before match(). A word tells what `rarity` says, and little when most phrases have it.
    void finish(const PhraseRules &rules, const Rarity &rarity);

    std::uint32_t size() const { return static_cast<std::uint32_t>(m_starts.size()) - 1; }

    /// Every phrase that shares a word with the reading, in order of number. `foldShare`: what a marked word
    /// that is met with other marks counts.
    std::vector<Match> match(const Reading &reading, bool bare, float foldShare, const Rarity &rarity) const;

private:
    struct Slot {
        std::uint32_t exact;
        float scale;
    };
    struct Sums;
    struct Compiled;
    std::uint32_t close();
    void foldTerms();
    void applyRules(const PhraseRules &rules);
    void weigh(const Rarity &rarity);
    void buildRows();
    double told(const QueryWord &word, bool bare, const Rarity &rarity) const;
    void addTerm(Sums &sums, const QueryTerm &term, const QueryTerm *before) const;
    void addBeginnings(Sums &sums, const QueryTerm &term) const;

    TermTable m_terms;
    std::vector<Slot> m_slots; ///< words of all phrases, one after another
    std::vector<std::uint32_t> m_starts {0};
    std::vector<std::uint32_t> m_foldOf; ///< by term
    std::vector<float> m_rarity; ///< by term
    std::vector<std::uint32_t> m_phraseOf; ///< by slot
    std::vector<bool> m_first; ///< by slot: no earlier word of the phrase is the same
    std::vector<bool> m_bare; ///< by phrase: without any mark
    std::vector<float> m_weights; ///< by phrase
    std::vector<float> m_pairWeights; ///< by phrase
    std::vector<std::uint32_t> m_rowStarts; ///< by folded term
    std::vector<std::uint32_t> m_rows; ///< slots
    std::vector<std::uint32_t> m_folds; ///< folded terms that occur, sorted by text
};

} // namespace tongdai
