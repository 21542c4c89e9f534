// Names and common names, scored against a question: how much of the question a name has, and how much of the
// name the question has.
#pragma once

#include "app/search/postings.h"
#include "app/search/queryreader.h"
#include "app/search/rankingweights.h"
#include "app/search/termtable.h"

#include <unordered_map>
#include <vector>

namespace tongdai {

/// A unit is one name of a procedure: the official one, a part of it, or a common name.
class UnitIndex
{
public:
    enum class Kind : std::uint8_t { Name, Segment, Common };

    struct Unit {
        std::uint32_t doc = 0;
        Kind kind = Kind::Name;
        float weight = 0; ///< of all its words
        float pairWeight = 0;
        QString text; ///< as written, for common names
    };

    /// `stops` are grammar words and turns ("đối với"); call once before add().
    void setStops(const QStringList &stops, TermTable &terms);
    /// Turns of a question; in common names ("muốn buôn bán thì đăng ký ở đâu") they weigh as little as in
    /// questions. Call once before add().
    void setFillers(const QStringList &fillers, TermTable &terms);
    /// `read`: the words it is found by, where they are not those of `said`.
    void add(std::uint32_t doc, Kind kind, const QString &said, TermTable &terms, const QString &read = {});
    /// `foldOf`: each term's form without marks, itself a term. `groupOfDoc`: procedures of one name count as
    /// one for how rare a word is.
    void finish(const TermTable &terms, std::vector<std::uint32_t> foldOf,
                const std::vector<std::uint32_t> &groupOfDoc);

    struct Scored {
        std::uint32_t unit;
        float score;
    };
    /// Score for one reading of each unit that shares something with it, in order of number. `floors`: by
    /// procedure, what an earlier reading has reached there; a unit that cannot be above it may be left out.
    /// What is returned lives until this thread asks again: a question costs no large allocation.
    const std::vector<Scored> &score(const Reading &reading, bool bare, const TermTable &terms,
                                     const RankingWeights &weights, const std::vector<float> &floors) const;

    bool hasPair(const QueryWord &a, const QueryWord &b, const TermTable &terms) const;
    /// Whether the folded word stands in any unit.
    bool knowsFold(const QString &fold, const TermTable &terms) const;
    /// The word of the units nearest to `fold` by one slip, empty when there is none.
    QString nearest(const QueryWord &word, const QueryWord *before, const QueryWord *after,
                    const TermTable &terms) const;
    double rarity(const QueryWord &word, bool bare, const TermTable &terms) const;

    const std::vector<Unit> &units() const { return m_units; }
    std::size_t bytes() const;

    static std::uint64_t pairKey(std::uint32_t a, std::uint32_t b) { return std::uint64_t(a) << 32 | b; }

private:
    struct Raw {
        std::uint32_t exact;
        float scale;
    };
    struct Sums;
    static auto mostOf(const RankingWeights &weights, float queryWeight, float queryPairWeight,
                       float confidence);
    using Phrases = std::unordered_map<std::uint32_t, std::vector<std::vector<std::uint32_t>>>; ///< by first
    static Phrases phrases(const QStringList &from, TermTable &terms);
    static void weaken(std::vector<Raw> &raw, const Phrases &phrases, float scale);
    void addWord(Sums &sums, const QueryTerm &term, bool bare, const TermTable &terms,
                 const RankingWeights &weights) const;
    void addPair(Sums &sums, const QueryTerm &a, const QueryTerm &b, bool bare, const TermTable &terms,
                 const RankingWeights &weights) const;
    void addBeginnings(Sums &sums, const QueryTerm &term, const QueryTerm *before,
                       const TermTable &terms) const;

    std::vector<Unit> m_units;
    std::vector<std::vector<Raw>> m_raw; ///< until finish()
    std::vector<std::uint32_t> m_foldOf; ///< exact term to its folded term
    std::vector<float> m_exactIdf;
    std::vector<float> m_foldIdf;
    Phrases m_stops;
    Phrases m_fillers;
    std::vector<std::uint32_t> m_folds; ///< folded terms of units, sorted by text
    Postings m_exact;
    Postings m_fold;
    Postings m_exactPairs;
    Postings m_foldPairs;
};

} // namespace tongdai
