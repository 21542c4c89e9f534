// What calls have taught, laid over the built index: whose words were linked to which procedure, by how many.
#pragma once

#include "app/search/phraseindex.h"
#include "app/search/rankingweights.h"
#include "models/domain/knowledge.h"

namespace tongdai {

class ProcedureIndex;

/// The numbers learning is made of. Measured by search_learn (tests/search_bench).
struct LearningWeights {
    double boost = 0.8; ///< what many people who said just these words add to a procedure's score
    double hint = 0.03; ///< what one person alone adds: enough between equals, too little for more
    double near = 0.5; ///< likeness of words below which nothing is taken from them
    double asked = 0; ///< share of the question that words must have, below which nothing is taken from them
    double same = 0.9; ///< likeness from which they count as the same
    double doubt = 1.2; ///< calls of other people for half of the trust
    double noise = 0.15; ///< share of all that was said which is taken for slips
    double lead = 0.22; ///< how much better than the best name callers' words must fit to count in full
    double yield = 0.15; ///< so much worse than that they count nothing
};

/// Made for one index at one time, 10,000 pairs in milliseconds; immutable afterwards and safe from any
/// thread. Must not outlive the index.
class LearnedWords
{
public:
    LearnedWords(const ProcedureIndex &index, const QList<Evidence> &evidence, qint64 nowMs,
                 const LearningWeights &weights = {});

    struct Match {
        std::uint32_t doc = 0;
        double score = 0; ///< to be added to what the texts give, at most boost + hint
        double fit = 0; ///< of the nearest words, on the scale of a procedure's own name
        std::uint32_t phrase = 0; ///< that did most
    };
    /// Each procedure that callers with such words were helped with. Likeness of words counts by their
    /// rarity; what one person said in many ways counts no more than MostOfOneVoice; words that were linked
    /// to several procedures share what they give; the strongest person counts only as a hint, the others
    /// carry the rest.
    std::vector<Match> match(const ReadQuery &read, const RankingWeights &weights) const;
    /// The share of a score that is left beside a name which fits the question by `best`, 0 to 1.
    double leftBeside(const Match &match, double best) const;
    const QString &words(std::uint32_t phrase) const { return m_words[phrase]; }

    bool isEmpty() const { return m_words.empty(); }

private:
    struct Voice {
        std::uint32_t doc;
        std::uint32_t user;
        float weight;
    };
    struct Support;
    void takeIn(Support &support, const PhraseIndex::Match &match, double fit) const;

    const ProcedureIndex &m_index;
    LearningWeights m_weights;
    std::vector<QString> m_words; ///< by phrase
    PhraseIndex m_phrases;
    std::vector<std::uint32_t> m_starts {0}; ///< of each phrase's voices
    std::vector<Voice> m_voices;
};

} // namespace tongdai
