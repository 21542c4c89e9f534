// Full texts of procedures: papers, results, conditions, steps, weighed by field, BM25.
#pragma once

#include "app/search/queryreader.h"
#include "app/search/termtable.h"
#include "models/domain/procedure.h"

#include <vector>

namespace tongdai {

class BodyIndex
{
public:
    /// `commonNames`: the lexicon's for this procedure, beside its own.
    void add(std::uint32_t doc, const Procedure &procedure, const QStringList &commonNames, TermTable &terms);
    /// `foldOf`: each term's form without marks, itself a term.
    void finish(const std::vector<std::uint32_t> &foldOf);

    /// Neighbouring words of a question, as numbers of the table.
    struct Pair {
        std::uint32_t first;
        std::uint32_t second;
        float weight;
    };
    /// Adds each procedure's score for the pairs that stand side by side in its texts: in Vietnamese most
    /// words are two syllables, and each of them alone means something else.
    void scorePairs(const std::vector<Pair> &pairs, std::vector<float> &scores) const;
    /// Adds each procedure's score for the terms to `scores` (one place a procedure).
    void score(const QList<QueryTerm> &searched, bool bare, const TermTable &terms,
               std::vector<float> &scores) const;
    std::size_t bytes() const;

    /// Its parts, in the order they are written and read.
    template<typename Archive, typename Self> static void parts(Archive &archive, Self &self)
    {
        archive(self.m_exact);
        archive(self.m_fold);
        archive(self.m_exactBlock);
        archive(self.m_foldBlock);
        archive(self.m_pairKeys);
        archive(self.m_pairs);
        archive(self.m_pairBlock);
    }

private:
    struct Row {
        std::uint32_t term;
        std::uint32_t doc;
        float weight;
    };
    /// Documents of one term: gaps and impacts, a byte or more each.
    struct List {
        std::uint32_t start = 0;
        std::uint32_t count = 0;
        float scale = 0; ///< impact of 255
    };
    /// One pair in one procedure; the key is hashed to half its size, and a rare clash does no harm.
    struct PairRow {
        std::uint32_t key;
        std::uint32_t packed; ///< procedure in the upper 24 bits, weight in sixteenths in the lower 8
    };
    static std::uint32_t keyOf(std::uint32_t first, std::uint32_t second);
    void buildPairs();
    void build(std::vector<Row> rows, std::vector<List> &lists, std::vector<std::uint8_t> &block) const;
    void scan(const List &list, const std::vector<std::uint8_t> &block, float weight,
              std::vector<float> &scores) const;

    std::vector<Row> m_rows; ///< until finish()
    std::vector<PairRow> m_pairRows; ///< until finish()
    std::vector<float> m_lengths;
    std::vector<List> m_exact; ///< by term
    std::vector<List> m_fold;
    std::vector<std::uint8_t> m_exactBlock;
    std::vector<std::uint8_t> m_foldBlock;
    std::vector<std::uint32_t> m_pairKeys; ///< sorted
    std::vector<List> m_pairs; ///< by place in m_pairKeys
    std::vector<std::uint8_t> m_pairBlock;
};

} // namespace tongdai
