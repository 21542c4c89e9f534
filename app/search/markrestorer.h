// Marks put back on words typed without any: "so do lan dau" is read as "sổ đỏ lần đầu".
#pragma once

#include "app/search/lexicon.h"
#include "app/search/phrasebook.h"
#include "app/search/termtable.h"
#include "models/domain/procedure.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace tongdai {

/// Learns which marked words follow each other in the base and the lexicon, and picks the likeliest row of
/// marked words for a bare one. Not thread-safe while it learns; after finish() const calls may come from any
/// thread.
class MarkRestorer
{
public:
    /// Learns from names, texts and the lexicon's phrases.
    void teach(const QList<Procedure> &procedures, const Lexicon &lexicon, TermTable &terms);
    /// Words that stand side by side in one text; `weight` is how much this text tells of how callers speak.
    void learn(const std::vector<std::uint32_t> &row, float weight);
    /// `foldOf`: each term's form without marks, itself a term.
    void finish(const std::vector<std::uint32_t> &foldOf);

    /// Each unmarked word in its likeliest form; marked and unknown ones as they are.
    QList<QueryWord> restored(const QList<QueryWord> &words, const TermTable &terms) const;
    std::size_t bytes() const;

    /// Its parts, in the order they are written and read.
    template<typename Archive, typename Self> static void parts(Archive &archive, Self &self)
    {
        archive(self.m_often);
        archive(self.m_pairs);
        archive(self.m_pairOften);
        archive(self.m_candidates);
        archive(self.m_starts);
        archive(self.m_all);
    }

private:
    struct Candidate {
        std::uint32_t term;
        float often;
    };
    std::vector<Candidate> candidatesOf(const QueryWord &word, const TermTable &terms) const;
    float pairOften(std::uint32_t before, std::uint32_t term) const;

    std::unordered_map<std::uint64_t, float> m_learning; ///< until finish()
    std::vector<float> m_often; ///< by term
    std::vector<std::uint64_t> m_pairs; ///< keys, sorted
    std::vector<float> m_pairOften; ///< by place in m_pairs
    std::vector<Candidate> m_candidates; ///< grouped by folded term
    std::vector<std::uint32_t> m_starts; ///< by folded term, where its candidates begin
    float m_all = 1;
};

} // namespace tongdai
