#include "app/search/unitindex.h"

#include "app/search/coverage.h"
#include "models/domain/vietnamesetext.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>

namespace tongdai {

namespace {

constexpr float StopScale = 0.2F;
constexpr float FillerScale = 0.3F;
constexpr float BracketScale = 0.3F;
constexpr float TailScale = 0.6F;
constexpr std::size_t TailFrom
    = 24; ///< words of a long name after which the rest says little about what it is
constexpr float BonusShare = 1.0F;
constexpr std::size_t MostBeginnings = 24;
constexpr std::size_t BlockSize = 2048; ///< units whose sums are kept at once: 32 kB

std::uint8_t packedScale(float scale)
{
    return static_cast<std::uint8_t>(std::lround(std::clamp(scale, 0.0F, 1.0F) * 255));
}

float unpackedScale(std::uint32_t packed)
{
    static const std::array<float, 256> scales = [] {
        std::array<float, 256> made {};
        for (std::size_t weight = 0; weight < made.size(); ++weight)
            made[weight] = static_cast<float>(weight) / 255;
        return made;
    }();
    return scales[Postings::weight(packed)];
}

float weightOf(const QueryTerm &term, const RankingWeights &weights)
{
    return term.word.aside ? term.weight * static_cast<float>(weights.aside) : term.weight;
}

/// One insertion, deletion, change or swap of neighbours apart.
bool oneSlip(QStringView a, QStringView b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1 || a == b)
        return false;
    qsizetype i = 0;
    while (i < a.size() && a[i] == b[i])
        ++i;
    if (a.size() != b.size())
        return a.mid(i) == b.mid(i + 1);
    if (a.mid(i + 1) == b.mid(i + 1))
        return true;
    return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.mid(i + 2) == b.mid(i + 2);
}

} // namespace

/// What a unit shares with a reading. One place in memory for all four sums of a unit: a posting touches one
/// cache line.
struct UnitIndex::Shared {
    float query = 0;
    float unit = 0;
    float queryPairs = 0;
    float unitPairs = 0;
};

/// One row of units that a reading meets, and what it adds to each: to the unit's own shares by the weight that
/// the word has there.
struct UnitIndex::Met {
    std::span<const std::uint32_t> row;
    Shared adds;
};

/// A question made ready to be held against the units. Rows are walked together, a block of units at a time,
/// so that the sums of a block stay in the cache nearest to the processor however many units there are.
struct UnitIndex::Sums {
    void begin()
    {
        met.clear();
        made.clear();
        queryWeight = 0;
        queryPairWeight = 0;
    }
    std::vector<Met> met;
    std::deque<std::vector<std::uint32_t>> made; ///< rows that no index has
    float queryWeight = 0;
    float queryPairWeight = 0;
};

/// What a unit with such sums scores at most, were its whole name met: no division but one by the unit
/// itself.
auto UnitIndex::mostOf(const RankingWeights &weights, float queryWeight, float queryPairWeight,
                       float confidence)
{
    constexpr float Slack = 1.0001F; // rounding leaves nobody out
    const auto lift
        = static_cast<float>(std::max({1.0, weights.segment, weights.alias})) * confidence * Slack;
    const float perQuery = static_cast<float>(weights.queryCover + weights.bothCover) * lift / queryWeight;
    const float mostQuery = perQuery * queryWeight;
    const float perPair = static_cast<float>(weights.queryPairs) * lift / queryPairWeight;
    const float mostPairs = perPair * queryPairWeight;
    const float whole
        = static_cast<float>(weights.unitCover + weights.unitCoverSquared + weights.unitPairs) * lift;
    const auto evidence = static_cast<float>(weights.evidence);
    return [=](const Shared &sum) {
        return std::min(mostQuery, perQuery * sum.query) + std::min(mostPairs, perPair * sum.queryPairs)
            + whole * sum.unit / (sum.unit + evidence);
    };
}

UnitIndex::Phrases UnitIndex::phrases(const QStringList &from, TermTable &terms)
{
    Phrases made;
    for (const QString &phrase : from) {
        std::vector<std::uint32_t> row;
        for (const QString &word : words(phrase))
            row.push_back(terms.add(word));
        if (!row.empty())
            made[row.front()].push_back(std::move(row));
    }
    return made;
}

void UnitIndex::setStops(const QStringList &stops, TermTable &terms)
{
    m_stops = phrases(stops, terms);
}

void UnitIndex::setFillers(const QStringList &fillers, TermTable &terms)
{
    m_fillers = phrases(fillers, terms);
}

void UnitIndex::weaken(std::vector<Raw> &raw, const Phrases &phrases, float scale)
{
    for (std::size_t i = 0; i < raw.size();) {
        std::size_t length = 0;
        const auto begun = phrases.find(raw[i].exact);
        if (begun != phrases.cend()) {
            for (const auto &phrase : begun->second) {
                const bool fits = i + phrase.size() <= raw.size()
                    && std::equal(phrase.cbegin(), phrase.cend(),
                                  raw.cbegin() + static_cast<std::ptrdiff_t>(i),
                                  [](std::uint32_t term, const Raw &word) { return term == word.exact; });
                if (fits)
                    length = std::max(length, phrase.size());
            }
        }
        for (std::size_t k = 0; k < length; ++k)
            raw[i + k].scale *= scale;
        i += std::max<std::size_t>(1, length);
    }
}

void UnitIndex::add(std::uint32_t doc, Kind kind, const QString &said, TermTable &terms, const QString &read)
{
    const QString &text = read.isEmpty() ? said : read;
    std::vector<Raw> raw;
    bool inBrackets = false;
    qsizetype from = 0;
    const auto take = [&](qsizetype to) {
        for (const QString &word : words(text.mid(from, to - from))) {
            const std::uint32_t term = terms.add(word);
            float scale = inBrackets ? BracketScale : 1.0F;
            if (raw.size() >= TailFrom)
                scale = std::min(scale, TailScale);
            raw.push_back({term, scale});
        }
        from = to;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'(' || text[i] == u')') {
            take(i);
            inBrackets = text[i] == u'(' && i > 0;
        }
    }
    take(text.size());
    if (raw.empty())
        return;
    weaken(raw, m_stops, StopScale);
    if (isCommon(kind))
        weaken(raw, m_fillers, FillerScale);
    m_units.push_back({doc, kind, isCommon(kind) ? keptText(said) : 0, 0, 0});
    m_raw.insert(m_raw.end(), raw.cbegin(), raw.cend());
    m_rawStarts.push_back(static_cast<std::uint32_t>(m_raw.size()));
}

std::uint32_t UnitIndex::keptText(const QString &said)
{
    const auto known = m_textOf.constFind(said);
    if (known != m_textOf.cend())
        return *known;
    m_texts.insert(m_texts.end(), said.utf16(), said.utf16() + said.size());
    m_textStarts.push_back(static_cast<std::uint32_t>(m_texts.size()));
    const auto number = static_cast<std::uint32_t>(m_textStarts.size()) - 2;
    m_textOf.insert(said, number);
    return number;
}

QString UnitIndex::said(const Unit &unit) const
{
    const std::uint32_t from = m_textStarts[unit.text];
    return QStringView(m_texts.data() + from, static_cast<qsizetype>(m_textStarts[unit.text + 1] - from)).toString();
}

void UnitIndex::finish(const TermTable &terms, std::vector<std::uint32_t> foldOf,
                       const std::vector<std::uint32_t> &groupOfDoc)
{
    m_foldOf = std::move(foldOf);
    const std::size_t count = m_foldOf.size();

    // Rarity: in how many differently named procedures a word stands.
    const auto rarities = [&](auto termOf) {
        std::vector<std::uint64_t> seen;
        for (std::size_t unit = 0; unit < m_units.size(); ++unit) {
            if (m_units[unit].kind == Kind::Rare)
                continue;
            for (const Raw &raw : rawOf(unit))
                seen.push_back(pairKey(termOf(raw.exact), groupOfDoc[m_units[unit].doc]));
        }
        std::sort(seen.begin(), seen.end());
        seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
        std::vector<float> df(count);
        for (const std::uint64_t key : seen)
            df[key >> 32] += 1;
        std::uint32_t groups = 0;
        for (const std::uint32_t group : groupOfDoc)
            groups = std::max(groups, group + 1);
        for (float &value : df)
            value = std::log(1 + (static_cast<float>(groups) + 0.5F) / (value + 0.5F));
        return df;
    };
    m_exactIdf = rarities([](std::uint32_t term) { return term; });
    m_foldIdf = rarities([this](std::uint32_t term) { return m_foldOf[term]; });

    std::vector<Postings::Entry> exact;
    std::vector<Postings::Entry> fold;
    std::vector<Postings::Entry> exactPairs;
    std::vector<Postings::Entry> foldPairs;
    for (std::uint32_t unit = 0; unit < m_units.size(); ++unit) {
        const std::span<const Raw> raw = rawOf(unit);
        std::vector<std::uint32_t> seen;
        for (std::size_t i = 0; i < raw.size(); ++i) {
            const std::uint32_t word = raw[i].exact;
            const std::uint32_t packed = Postings::pack(unit, packedScale(raw[i].scale));
            exact.push_back({word, packed});
            fold.push_back({m_foldOf[word], packed});
            if (std::find(seen.cbegin(), seen.cend(), word) == seen.cend()) {
                m_units[unit].weight += m_exactIdf[word] * raw[i].scale;
                seen.push_back(word);
            }
            if (i == 0)
                continue;
            const std::uint32_t before = raw[i - 1].exact;
            const float scale = std::max(raw[i - 1].scale, raw[i].scale);
            const std::uint32_t packedPair = Postings::pack(unit, packedScale(scale));
            exactPairs.push_back({pairKey(before, word), packedPair});
            foldPairs.push_back({pairKey(m_foldOf[before], m_foldOf[word]), packedPair});
            m_units[unit].pairWeight
                += (m_exactIdf[before] * raw[i - 1].scale + m_exactIdf[word] * raw[i].scale) / 2;
        }
    }
    m_raw = std::vector<Raw>(); // "= {}" would keep the memory
    m_rawStarts = std::vector<std::uint32_t>();
    m_textOf.clear();
    m_texts.shrink_to_fit();
    m_exact.build(std::move(exact));
    m_fold.build(std::move(fold));
    m_exactPairs.build(std::move(exactPairs));
    m_foldPairs.build(std::move(foldPairs));

    for (std::size_t row = 0; row < m_fold.keys(); ++row)
        m_folds.push_back(static_cast<std::uint32_t>(m_fold.key(row)));
    std::sort(m_folds.begin(), m_folds.end(),
              [&terms](std::uint32_t a, std::uint32_t b) { return terms.text(a) < terms.text(b); });
    m_units.shrink_to_fit();
}

double UnitIndex::rarity(const QueryWord &word, bool bare, const TermTable &terms) const
{
    const std::uint32_t exact = terms.find(word.exact);
    const std::uint32_t fold = terms.find(word.fold);
    const bool byFold = bare && !word.marked;
    if (!byFold && exact != TermTable::None && exact < m_exactIdf.size() && m_exact.has(exact))
        return m_exactIdf[exact];
    if (fold != TermTable::None && fold < m_foldIdf.size() && m_fold.has(fold))
        return byFold ? m_foldIdf[fold] : std::min(4.0F, m_foldIdf[fold]);
    return 3; // a word no name has: a place, a person, a turn of speech
}

void UnitIndex::addWord(Sums &sums, const QueryTerm &term, bool bare, const TermTable &terms,
                        const RankingWeights &weights) const
{
    const float asked = static_cast<float>(rarity(term.word, bare, terms)) * weightOf(term, weights);
    if (!term.bonus)
        sums.queryWeight += asked;
    const std::uint32_t exact = terms.find(term.word.exact);
    const std::uint32_t fold = terms.find(term.word.fold);
    const bool byFold = bare && !term.word.marked;
    const float foldShare = static_cast<float>(byFold ? weights.bareFold : weights.fold);
    const float share = term.bonus ? BonusShare : 1.0F;
    const auto hit = [&](std::span<const std::uint32_t> row, float strength, float idf) {
        if (!row.empty())
            sums.met.push_back(
                {row, {.query = asked * strength * share, .unit = term.bonus ? 0 : idf * strength}});
    };
    // An exact hit is also a folded one: both together count as 1.
    const bool hasExact = exact != TermTable::None && exact < m_exactIdf.size();
    if (hasExact && foldShare < 1)
        hit(m_exact.at(exact), 1 - foldShare, m_exactIdf[exact]);
    if (fold != TermTable::None && fold < m_foldIdf.size())
        hit(m_fold.at(fold), foldShare,
            byFold         ? m_foldIdf[fold]
                : hasExact ? m_exactIdf[exact]
                           : m_foldIdf[fold]);
}

void UnitIndex::addPair(Sums &sums, const QueryTerm &a, const QueryTerm &b, bool bare, const TermTable &terms,
                        const RankingWeights &weights) const
{
    const float asked = static_cast<float>(rarity(a.word, bare, terms) * weightOf(a, weights)
                                           + rarity(b.word, bare, terms) * weightOf(b, weights))
        / 2;
    sums.queryPairWeight += asked;
    const bool byFold = bare && !(a.word.marked && b.word.marked);
    const float foldShare = static_cast<float>(byFold ? weights.bareFold : weights.fold);
    const auto hit = [&](std::span<const std::uint32_t> row, float strength) {
        if (!row.empty())
            sums.met.push_back({row, {.queryPairs = asked * strength, .unitPairs = asked * strength}});
    };
    const std::uint32_t ea = terms.find(a.word.exact);
    const std::uint32_t eb = terms.find(b.word.exact);
    if (ea != TermTable::None && eb != TermTable::None && foldShare < 1)
        hit(m_exactPairs.at(pairKey(ea, eb)), 1 - foldShare);
    const std::uint32_t fa = terms.find(a.word.fold);
    const std::uint32_t fb = terms.find(b.word.fold);
    if (fa != TermTable::None && fb != TermTable::None)
        hit(m_foldPairs.at(pairKey(fa, fb)), foldShare);
}

void UnitIndex::addBeginnings(Sums &sums, const QueryTerm &term, const QueryTerm *before,
                              const TermTable &terms) const
{
    // The last word may be half typed. What its beginning can become counts, most of all what goes on from
    // the word before.
    const std::uint32_t whole = terms.find(term.word.fold);
    const std::uint32_t previous = before ? terms.find(before->word.fold) : TermTable::None;
    if (whole != TermTable::None
        && (before ? previous != TermTable::None && m_foldPairs.has(pairKey(previous, whole))
                   : m_fold.has(whole)))
        return;
    auto at = std::lower_bound(
        m_folds.cbegin(), m_folds.cend(), term.word.fold,
        [&terms](std::uint32_t t, const QString &w) { return terms.text(t) < QStringView(w); });
    std::vector<std::pair<std::size_t, std::uint32_t>> found; // how often, term
    for (; at != m_folds.cend() && terms.text(*at).startsWith(term.word.fold); ++at) {
        std::size_t often = m_fold.at(*at).size();
        if (previous != TermTable::None) {
            const std::size_t together = m_foldPairs.at(pairKey(previous, *at)).size();
            often = together * 1000 + (together > 0 ? often : 0);
        }
        if (often > 0)
            found.emplace_back(often, *at);
    }
    std::sort(found.rbegin(), found.rend());
    if (found.size() > MostBeginnings)
        found.resize(MostBeginnings);
    // A unit counts once, by what it has of the most frequent.
    std::vector<std::uint32_t> all;
    for (const auto &[often, completion] : found) {
        const auto row = previous != TermTable::None ? m_foldPairs.at(pairKey(previous, completion))
                                                     : m_fold.at(completion);
        all.insert(all.end(), row.begin(), row.end());
    }
    if (all.empty())
        return;
    const auto number = [](std::uint32_t packed) { return Postings::number(packed); };
    std::ranges::stable_sort(all, {}, number);
    const auto repeats = std::ranges::unique(all, {}, number);
    all.erase(repeats.begin(), repeats.end());
    sums.made.push_back(std::move(all));
    const float asked = 2.0F * term.weight;
    sums.met.push_back(
        {sums.made.back(),
         {.query = asked, .unit = 2.0F, .queryPairs = previous != TermTable::None ? asked : 0}});
}

const std::vector<UnitIndex::Scored> &UnitIndex::score(const Reading &reading, bool bare,
                                                       const TermTable &terms, const RankingWeights &weights,
                                                       Bar &bar) const
{
    const bool someSilenced = bar.silenced && !bar.silenced->empty();
    static thread_local Sums sums;
    static thread_local std::vector<Scored> scores;
    sums.begin();
    scores.clear();
    QList<const QueryTerm *> distinct;
    const QueryTerm *before = nullptr;
    for (const QueryTerm &term : reading.terms) {
        const bool again = std::any_of(distinct.cbegin(), distinct.cend(), [&term](const QueryTerm *other) {
            return other->word.exact == term.word.exact;
        });
        if (!again) {
            addWord(sums, term, bare, terms, weights);
            distinct.append(&term);
        }
        if (before && !term.bonus)
            addPair(sums, *before, term, bare, terms, weights);
        if (term.open)
            addBeginnings(sums, term, before, terms);
        if (!term.bonus)
            before = &term;
    }

    const float queryWeight = std::max(sums.queryWeight, 0.1F);
    const float queryPairWeight = std::max(sums.queryPairWeight, 0.1F);
    const auto most = mostOf(weights, queryWeight, queryPairWeight, reading.confidence);
    static thread_local std::vector<Shared> block(BlockSize);
    // Held by plain pointers: looked up anew for every unit they cost a tenth of the whole.
    Shared *const shared = block.data();
    const Unit *const units = m_units.data();
    const float *const floors = bar.floors.data();
    const float share = bar.share;
    float best = bar.best;
    for (std::size_t from = 0; from < m_units.size(); from += BlockSize) {
        const std::size_t to = std::min(from + BlockSize, m_units.size());
        std::fill_n(shared, BlockSize, Shared());
        for (Met &met : sums.met) {
            const std::uint32_t *at = met.row.data();
            const std::uint32_t *const end = at + met.row.size();
            const Shared adds = met.adds;
            for (; at != end && Postings::number(*at) < to; ++at) {
                const float weight = unpackedScale(*at);
                Shared &sum = shared[Postings::number(*at) - from];
                sum.query += adds.query;
                sum.unit += adds.unit * weight;
                sum.queryPairs += adds.queryPairs;
                sum.unitPairs += adds.unitPairs * weight;
            }
            met.row = {at, end};
        }
        for (std::size_t i = from; i < to; ++i) {
            const Shared &sum = shared[i - from];
            if (sum.query <= 0)
                continue;
            const float atMost = most(sum);
            if (atMost <= best * share || (someSilenced && (*bar.silenced)[i]))
                continue;
            const Unit &unit = units[i];
            if (atMost <= floors[unit.doc])
                continue;
            const double longest = weights.longestName;
            const double query = std::min(1.0F, sum.query / queryWeight);
            const double own = std::min(1.0, sum.unit / std::min<double>(unit.weight, longest));
            const double queryPairs = std::min(1.0F, sum.queryPairs / queryPairWeight);
            const double unitPairs = unit.pairWeight > 0
                ? std::min(1.0, sum.unitPairs / std::min<double>(unit.pairWeight, longest))
                : 1;
            double score = scoreOf({query, own, queryPairs, unitPairs, sum.unit}, weights);
            if (unit.kind == Kind::Segment)
                score *= weights.segment;
            else if (unit.kind == Kind::Common)
                score *= weights.alias;
            else if (unit.kind == Kind::Rare)
                score *= weights.rareAlias;
            const float sure = static_cast<float>(score) * reading.confidence;
            best = std::max(best, sure);
            scores.push_back({static_cast<std::uint32_t>(i), sure});
        }
    }
    bar.best = best;
    return scores;
}

bool UnitIndex::hasPair(const QueryWord &a, const QueryWord &b, const TermTable &terms) const
{
    const bool byFold = !a.marked && !b.marked;
    const std::uint32_t first = terms.find(byFold ? a.fold : a.exact);
    const std::uint32_t second = terms.find(byFold ? b.fold : b.exact);
    if (first == TermTable::None || second == TermTable::None)
        return false;
    return byFold ? m_exactPairs.has(pairKey(first, second)) || m_foldPairs.has(pairKey(first, second))
                  : m_exactPairs.has(pairKey(first, second));
}

bool UnitIndex::knowsFold(const QString &fold, const TermTable &terms) const
{
    const std::uint32_t term = terms.find(fold);
    return term != TermTable::None && m_fold.has(term);
}

QString UnitIndex::nearest(const QueryWord &word, const QueryWord *before, const QueryWord *after,
                           const TermTable &terms) const
{
    const std::uint32_t left = before ? terms.find(before->fold) : TermTable::None;
    const std::uint32_t right = after ? terms.find(after->fold) : TermTable::None;
    std::size_t best = 0;
    QString found;
    for (const std::uint32_t term : m_folds) {
        const QStringView text = terms.text(term);
        if (!oneSlip(word.fold, text))
            continue;
        std::size_t often = m_fold.at(term).size();
        if (left != TermTable::None)
            often += 1000 * m_foldPairs.at(pairKey(left, term)).size();
        if (right != TermTable::None)
            often += 1000 * m_foldPairs.at(pairKey(term, right)).size();
        if (often > best) {
            best = often;
            found = text.toString();
        }
    }
    return found;
}

std::size_t UnitIndex::bytes() const
{
    return m_exact.bytes() + m_fold.bytes() + m_exactPairs.bytes() + m_foldPairs.bytes()
        + m_units.capacity() * sizeof(Unit) + m_texts.capacity() * sizeof(char16_t)
        + m_textStarts.capacity() * sizeof(std::uint32_t) + (m_exactIdf.capacity() + m_foldIdf.capacity()) * sizeof(float)
        + (m_foldOf.capacity() + m_folds.capacity()) * sizeof(std::uint32_t);
}

} // namespace tongdai
