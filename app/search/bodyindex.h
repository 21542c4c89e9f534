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

    /// Adds each procedure's score for the terms to `scores` (one place a procedure).
    void score(const QList<QueryTerm> &searched, bool bare, const TermTable &terms,
               std::vector<float> &scores) const;
    std::size_t bytes() const;

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
    void build(std::vector<Row> rows, std::vector<List> &lists, std::vector<std::uint8_t> &block) const;
    void scan(const List &list, const std::vector<std::uint8_t> &block, float weight,
              std::vector<float> &scores) const;

    std::vector<Row> m_rows; ///< until finish()
    std::vector<float> m_lengths;
    std::vector<List> m_exact; ///< by term
    std::vector<List> m_fold;
    std::vector<std::uint8_t> m_exactBlock;
    std::vector<std::uint8_t> m_foldBlock;
};

} // namespace tongdai
