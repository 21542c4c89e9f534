// Names and common names, scored against a question: how much of the question a name has, and how much of the
// name the question has.
#pragma once

#include "app/search/indexarchive.h"
#include "app/search/postings.h"
#include "app/search/queryreader.h"
#include "app/search/rankingweights.h"
#include "app/search/termtable.h"

#include <QHash>

#include <span>
#include <unordered_map>
#include <vector>

namespace tongdai {

/// A unit is one name of a procedure: the official one, a part of it, a common name, or one of a procedure that few
/// call about.
class UnitIndex
{
public:
    enum class Kind : std::uint32_t { Name, Segment, Common, Rare };
    static bool isCommon(Kind kind) { return kind == Kind::Common || kind == Kind::Rare; }

    struct Unit {
        std::uint32_t doc = 0;
        Kind kind = Kind::Name;
        std::uint32_t text = 0; ///< see said()
        float weight = 0; ///< of all its words
        float pairWeight = 0;
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
    /// What a unit must reach to be told; the same for all readings of a question.
    struct Bar {
        std::vector<float> floors; ///< by procedure: what an earlier reading has reached there
        float share = 0; ///< of the best of all so far
        float best = 0; ///< raised by score()
        const std::vector<bool> *silenced = nullptr; ///< by unit: taken out by editors; may be null or empty
    };
    /// Score for one reading of each unit that shares something with it, in order of number; one that cannot
    /// reach the bar may be left out. What is returned lives until this thread asks again: a question costs
    /// no large allocation.
    const std::vector<Scored> &score(const Reading &reading, bool bare, const TermTable &terms,
                                     const RankingWeights &weights, Bar &bar) const;

    bool hasPair(const QueryWord &a, const QueryWord &b, const TermTable &terms) const;
    /// Whether the folded word stands in any unit.
    bool knowsFold(const QString &fold, const TermTable &terms) const;
    /// The word of the units nearest to `fold` by one slip, empty when there is none.
    QString nearest(const QueryWord &word, const QueryWord *before, const QueryWord *after,
                    const TermTable &terms) const;
    double rarity(const QueryWord &word, bool bare, const TermTable &terms) const;

    const std::vector<Unit> &units() const { return m_units; }
    /// A common name as written; empty for others.
    QString said(const Unit &unit) const;
    std::size_t bytes() const;

    /// Its parts, in the order they are written and read.
    template<typename Archive, typename Self> static void parts(Archive &archive, Self &self)
    {
        archive(self.m_units);
        archive(self.m_texts);
        archive(self.m_textStarts);
        archive(self.m_foldOf);
        archive(self.m_exactIdf);
        archive(self.m_foldIdf);
        archive(self.m_folds);
        self.m_exact.parts(archive, self.m_exact);
        self.m_fold.parts(archive, self.m_fold);
        self.m_exactPairs.parts(archive, self.m_exactPairs);
        self.m_foldPairs.parts(archive, self.m_foldPairs);
    }

    static std::uint64_t pairKey(std::uint32_t a, std::uint32_t b) { return std::uint64_t(a) << 32 | b; }

private:
    struct Raw {
        std::uint32_t exact;
        float scale;
    };
    struct Shared;
    struct Met;
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
    std::uint32_t keptText(const QString &said);

    // Flat, like all else here: 20,000 small blocks among others that go would keep the pages of both.
    std::vector<Unit> m_units;
    std::vector<char16_t> m_texts; ///< of common names, each once
    std::vector<std::uint32_t> m_textStarts {0, 0}; ///< the first is the empty one
    QHash<QString, std::uint32_t> m_textOf; ///< until finish()
    std::vector<Raw> m_raw; ///< words of all units, one after another; until finish()
    std::vector<std::uint32_t> m_rawStarts {0}; ///< by unit; until finish()
    std::span<const Raw> rawOf(std::size_t unit) const
    {
        return {m_raw.data() + m_rawStarts[unit], m_rawStarts[unit + 1] - m_rawStarts[unit]};
    }
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
