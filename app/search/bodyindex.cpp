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

} // namespace

void BodyIndex::add(std::uint32_t doc, const Procedure &procedure, const QStringList &commonNames,
                    TermTable &terms)
{
    std::unordered_map<std::uint32_t, float> weights;
    float length = 0;
    const auto take = [&](const QString &text, float weight) {
        for (const QString &word : words(text.left(LongestField))) {
            weights[terms.add(word)] += weight;
            length += weight;
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
    m_rows = {};
    m_lengths = {};
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
            std::uint32_t gap = rows[i].doc - last;
            last = rows[i].doc;
            while (gap >= 0x80) {
                block.push_back(static_cast<std::uint8_t>(gap | 0x80));
                gap >>= 7;
            }
            block.push_back(static_cast<std::uint8_t>(gap));
            block.push_back(static_cast<std::uint8_t>(std::lround(impact * 255)));
        }
        from = to;
    }
    block.shrink_to_fit();
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
        + m_foldBlock.capacity();
}

} // namespace tongdai
