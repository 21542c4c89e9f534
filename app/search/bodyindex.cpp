#include "app/search/bodyindex.h"

#include "models/domain/vietnamesetext.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace tongdai {

namespace {

constexpr float Saturation = 1.2F;
constexpr float LengthShare = 0.6F;
constexpr float InCommonName = 2;
constexpr qsizetype LongestField = 20000; ///< characters of one field that are indexed
constexpr qsizetype LongestPaired = 1200; ///< characters of one field whose neighbours are indexed
constexpr float MostPairWeight = 15; ///< of one pair in one procedure
constexpr float PairSaturation = 1.5F;
constexpr std::size_t FewestWithPair = 2; ///< procedures
constexpr double CommonestPair = 0.25; ///< share of procedures

/// A gap and an impact from 0 to 1: a byte or more and a byte.
void putEntry(std::vector<std::uint8_t> &block, std::uint32_t gap, float impact)
{
    while (gap >= 0x80) {
        block.push_back(static_cast<std::uint8_t>(gap | 0x80));
        gap >>= 7;
    }
    block.push_back(static_cast<std::uint8_t>(gap));
    block.push_back(static_cast<std::uint8_t>(std::lround(impact * 255)));
}

} // namespace

void BodyIndex::add(std::uint32_t doc, const Procedure &procedure, const QStringList &commonNames,
                    TermTable &terms)
{
    std::unordered_map<std::uint32_t, float> weights;
    float length = 0;
    std::unordered_map<std::uint32_t, float> pairs;
    const auto take = [&](const QString &text, float weight) {
        std::uint32_t before = TermTable::None;
        const QStringList found = words(text.left(LongestField));
        qsizetype place = 0;
        for (const QString &word : found) {
            const std::uint32_t term = terms.add(word);
            weights[term] += weight;
            length += weight;
            place += word.size() + 1;
            if (before != TermTable::None && place < LongestPaired)
                pairs[keyOf(before, term)] += weight;
            before = term;
        }
    };
    take(procedure.name, 3);
    take(procedure.field, 2);
    take(procedure.agency, 0.5F);
    take(procedure.result, 1.5F);
    take(procedure.audience, 0.5F);
    take(procedure.conditions, 0.7F);
    for (const Paper &paper : procedure.papers)
        take(paper.name, 0.8F);
    take(procedure.steps, 0.5F);
    for (const QString &common : procedure.commonNames + commonNames)
        take(common, InCommonName);

    m_lengths.resize(std::max<std::size_t>(m_lengths.size(), doc + 1));
    m_lengths[doc] = length;
    for (const auto &[term, weight] : weights)
        m_rows.push_back({term, doc, weight});
    for (const auto &[key, weight] : pairs)
        m_pairRows.push_back(
            {key, doc << 8 | static_cast<std::uint32_t>(std::lround(std::min(MostPairWeight, weight) * 16))});
}

std::uint32_t BodyIndex::keyOf(std::uint32_t first, std::uint32_t second)
{
    std::uint64_t mixed = (std::uint64_t(first) << 32 | second) * 0x9e3779b97f4a7c15ULL;
    mixed ^= mixed >> 29;
    mixed *= 0xbf58476d1ce4e5b9ULL;
    return static_cast<std::uint32_t>(mixed >> 32);
}

void BodyIndex::finish(const std::vector<std::uint32_t> &foldOf)
{
    std::vector<Row> folded = m_rows;
    for (Row &row : folded)
        row.term = foldOf[row.term];
    m_exact.assign(foldOf.size(), {});
    m_fold.assign(foldOf.size(), {});
    build(std::move(m_rows), m_exact, m_exactBlock);
    build(std::move(folded), m_fold, m_foldBlock);
    m_rows = std::vector<Row>();
    buildPairs();
    m_lengths = std::vector<float>();
}

void BodyIndex::build(std::vector<Row> rows, std::vector<List> &lists, std::vector<std::uint8_t> &block) const
{
    std::sort(rows.begin(), rows.end(),
              [](const Row &a, const Row &b) { return a.term != b.term ? a.term < b.term : a.doc < b.doc; });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) { // đồng and động of one text are one folded word
        if (kept > 0 && rows[kept - 1].term == rows[i].term && rows[kept - 1].doc == rows[i].doc)
            rows[kept - 1].weight += rows[i].weight;
        else
            rows[kept++] = rows[i];
    }
    rows.resize(kept);

    double total = 0;
    for (const float length : m_lengths)
        total += length;
    const float average = static_cast<float>(std::max(1.0, total / std::max<double>(1, m_lengths.size())));
    const double docs = static_cast<double>(m_lengths.size());
    for (std::size_t from = 0; from < rows.size();) {
        std::size_t to = from;
        while (to < rows.size() && rows[to].term == rows[from].term)
            ++to;
        const double df = static_cast<double>(to - from);
        const float idf = static_cast<float>(std::log(1 + (docs - df + 0.5) / (df + 0.5)));
        List &list = lists[rows[from].term];
        list.start = static_cast<std::uint32_t>(block.size());
        list.count = static_cast<std::uint32_t>(to - from);
        list.scale = idf;
        std::uint32_t last = 0;
        for (std::size_t i = from; i < to; ++i) {
            const float norm
                = Saturation * (1 - LengthShare + LengthShare * m_lengths[rows[i].doc] / average);
            const float impact = rows[i].weight / (rows[i].weight + norm); // 0 to 1
            putEntry(block, rows[i].doc - last, impact);
            last = rows[i].doc;
        }
        from = to;
    }
    block.shrink_to_fit();
}

void BodyIndex::buildPairs()
{
    std::sort(m_pairRows.begin(), m_pairRows.end(), [](const PairRow &a, const PairRow &b) {
        return a.key != b.key ? a.key < b.key : a.packed < b.packed;
    });
    const double docs = static_cast<double>(m_lengths.size());
    for (std::size_t from = 0; from < m_pairRows.size();) {
        std::size_t to = from;
        while (to < m_pairRows.size() && m_pairRows[to].key == m_pairRows[from].key)
            ++to;
        const double df = static_cast<double>(to - from);
        if (to - from >= FewestWithPair && df <= CommonestPair * docs) {
            List list;
            list.start = static_cast<std::uint32_t>(m_pairBlock.size());
            list.count = static_cast<std::uint32_t>(to - from);
            list.scale = static_cast<float>(std::log(1 + (docs - df + 0.5) / (df + 0.5)));
            std::uint32_t last = 0;
            for (std::size_t i = from; i < to; ++i) {
                const std::uint32_t doc = m_pairRows[i].packed >> 8;
                const float weight = static_cast<float>(m_pairRows[i].packed & 0xff) / 16;
                putEntry(m_pairBlock, doc - last, weight / (weight + PairSaturation));
                last = doc;
            }
            m_pairKeys.push_back(m_pairRows[from].key);
            m_pairs.push_back(list);
        }
        from = to;
    }
    m_pairRows = std::vector<PairRow>(); // "= {}" would keep the memory
    m_pairKeys.shrink_to_fit();
    m_pairs.shrink_to_fit();
    m_pairBlock.shrink_to_fit();
}

void BodyIndex::scorePairs(const std::vector<Pair> &pairs, std::vector<float> &scores) const
{
    for (const Pair &pair : pairs) {
        const std::uint32_t key = keyOf(pair.first, pair.second);
        const auto found = std::lower_bound(m_pairKeys.cbegin(), m_pairKeys.cend(), key);
        if (found != m_pairKeys.cend() && *found == key)
            scan(m_pairs[static_cast<std::size_t>(found - m_pairKeys.cbegin())], m_pairBlock, pair.weight,
                 scores);
    }
}

void BodyIndex::scan(const List &list, const std::vector<std::uint8_t> &block, float weight,
                     std::vector<float> &scores) const
{
    // A word that half of all texts have tells nothing and costs most.
    if (list.count == 0 || list.scale < 0.7F)
        return;
    const float unit = weight * list.scale / 255;
    const std::uint8_t *at = block.data() + list.start;
    std::uint32_t doc = 0;
    for (std::uint32_t i = 0; i < list.count; ++i) {
        std::uint32_t gap = *at & 0x7f;
        for (int shift = 7; (*at++ & 0x80) != 0; shift += 7)
            gap |= static_cast<std::uint32_t>(*at & 0x7f) << shift;
        doc += gap;
        scores[doc] += unit * *at++;
    }
}

void BodyIndex::score(const QList<QueryTerm> &searched, bool bare, const TermTable &terms,
                      std::vector<float> &scores) const
{
    constexpr float MarkedFold = 0.25F;
    for (const QueryTerm &term : searched) {
        const std::uint32_t exact = terms.find(term.word.exact);
        const std::uint32_t fold = terms.find(term.word.fold);
        const bool byFold = bare && !term.word.marked;
        if (!byFold && exact != TermTable::None && exact < m_exact.size())
            scan(m_exact[exact], m_exactBlock, term.weight, scores);
        if (fold != TermTable::None && fold < m_fold.size()
            && (byFold || exact == TermTable::None || exact >= m_exact.size() || m_exact[exact].count == 0))
            scan(m_fold[fold], m_foldBlock, term.weight * (byFold ? 1 : MarkedFold), scores);
    }
}

std::size_t BodyIndex::bytes() const
{
    return (m_exact.capacity() + m_fold.capacity()) * sizeof(List) + m_exactBlock.capacity()
        + m_foldBlock.capacity() + m_pairBlock.capacity() + m_pairs.capacity() * sizeof(List)
        + m_pairKeys.capacity() * sizeof(std::uint32_t);
}

} // namespace tongdai
