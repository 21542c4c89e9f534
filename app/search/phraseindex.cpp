#include "app/search/phraseindex.h"

#include "app/search/phrasebook.h"
#include "models/domain/vietnamesetext.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace tongdai {

namespace {

constexpr float FillerShare = 0.1F; ///< polite and question words: a name may have one of them
constexpr float LightShare = 0.25F; ///< grammar words
constexpr float BeginningWeight = 2; ///< what a word still being typed counts, as in UnitIndex
constexpr std::size_t MostBeginnings = 24;
constexpr std::uint32_t FewPhrases = 50; ///< below this their own words tell nothing of what is common

} // namespace

PhraseRules PhraseRules::of(const Lexicon &lexicon)
{
    PhraseRules rules;
    for (const Lexicon::Pair &pair : lexicon.replacements)
        rules.replacements.append({words(pair.from), words(pair.to), 1});
    const auto fill = [&rules](const QStringList &phrases, float share) {
        for (const QString &phrase : phrases)
            rules.fillers.append({words(phrase), {}, share});
    };
    fill(lexicon.drops, FillerShare);
    for (const Lexicon::IntentPhrase &intent : lexicon.intents)
        rules.fillers.append({words(intent.phrase), {}, FillerShare});
    fill(lexicon.softs, LightShare);
    fill(lexicon.stops, LightShare);
    return rules;
}

/// Rules as numbers of terms, found by their first one.
struct PhraseIndex::Compiled {
    struct Rule {
        std::vector<std::uint32_t> from;
        std::vector<std::uint32_t> to;
        float share;
    };
    std::unordered_map<std::uint32_t, std::vector<Rule>> byFirst;

    void add(Rule rule)
    {
        auto &row = byFirst[rule.from.front()];
        const auto longer = std::find_if(row.begin(), row.end(),
                                         [&rule](const Rule &o) { return o.from.size() < rule.from.size(); });
        row.insert(longer, std::move(rule));
    }
    /// The longest rule that fits the terms from `at` on, null when none does.
    const Rule *at(const std::vector<std::uint32_t> &terms, std::size_t at) const
    {
        const auto row = byFirst.find(terms[at]);
        if (row == byFirst.end())
            return nullptr;
        for (const Rule &rule : row->second) {
            if (at + rule.from.size() <= terms.size()
                && std::equal(rule.from.cbegin(), rule.from.cend(),
                              terms.cbegin() + static_cast<std::ptrdiff_t>(at)))
                return &rule;
        }
        return nullptr;
    }
};

std::uint32_t PhraseIndex::add(const QString &phrase)
{
    for (const QString &word : words(phrase))
        m_slots.push_back({m_terms.add(word), 1});
    return close();
}

std::uint32_t PhraseIndex::addPlain(const QString &phrase)
{
    for (const QStringView word : QStringView(phrase).split(u' ', Qt::SkipEmptyParts))
        m_slots.push_back({m_terms.add(word), 1});
    return close();
}

std::uint32_t PhraseIndex::close()
{
    m_starts.push_back(static_cast<std::uint32_t>(m_slots.size()));
    return size() - 1;
}

void PhraseIndex::foldTerms()
{
    // Grows while it is walked: a folded form that is new is a term that is its own folded form.
    for (auto term = static_cast<std::uint32_t>(m_foldOf.size()); term < m_terms.size(); ++term)
        m_foldOf.push_back(m_terms.add(foldMarks(m_terms.text(term).toString())));
}

void PhraseIndex::finish(const PhraseRules &rules, const Rarity &rarity)
{
    foldTerms();
    m_bare.assign(size(), true);
    for (std::uint32_t phrase = 0; phrase < size(); ++phrase) {
        for (std::uint32_t at = m_starts[phrase]; at < m_starts[phrase + 1]; ++at)
            m_bare[phrase] = m_bare[phrase] && m_foldOf[m_slots[at].exact] == m_slots[at].exact;
    }
    applyRules(rules);
    foldTerms();
    weigh(rarity);
    buildRows();
}

void PhraseIndex::applyRules(const PhraseRules &rules)
{
    // One set for phrases written with marks, one for those without: there "ho so" is "hồ sơ".
    Compiled replace[2];
    Compiled fill[2];
    const auto compile = [this](const PhraseRules::Rule &rule, Compiled &marked, Compiled &bare) {
        if (rule.from.isEmpty())
            return;
        Compiled::Rule exact {{}, {}, rule.share};
        Compiled::Rule fold {{}, {}, rule.share};
        for (const QString &word : rule.from) {
            exact.from.push_back(m_terms.add(word));
            fold.from.push_back(m_terms.add(foldMarks(word)));
        }
        for (const QString &word : rule.to)
            exact.to.push_back(m_terms.add(word));
        fold.to = exact.to;
        // "ma" without marks is "mã" as well as the Southern "má": Replacements::of() does the same.
        const bool certain
            = rule.from.size() > 1 || fold.from == exact.from || !hasVowel(foldMarks(rule.from[0]));
        if (rule.to.isEmpty() || certain)
            bare.add(fold);
        marked.add(std::move(exact));
    };
    for (const PhraseRules::Rule &rule : rules.replacements)
        compile(rule, replace[0], replace[1]);
    for (const PhraseRules::Rule &rule : rules.fillers)
        compile(rule, fill[0], fill[1]);

    std::vector<Slot> made;
    std::vector<std::uint32_t> starts {0};
    std::vector<std::uint32_t> row;
    std::vector<std::uint32_t> replaced;
    for (std::uint32_t phrase = 0; phrase < size(); ++phrase) {
        row.clear();
        for (std::uint32_t at = m_starts[phrase]; at < m_starts[phrase + 1]; ++at)
            row.push_back(m_slots[at].exact);
        replaced.clear();
        for (std::size_t at = 0; at < row.size();) {
            if (const auto *rule = replace[m_bare[phrase] ? 1 : 0].at(row, at)) {
                replaced.insert(replaced.end(), rule->to.cbegin(), rule->to.cend());
                at += rule->from.size();
            } else {
                replaced.push_back(row[at++]);
            }
        }
        for (std::size_t at = 0; at < replaced.size();) {
            const auto *rule = fill[m_bare[phrase] ? 1 : 0].at(replaced, at);
            const std::size_t length = rule ? rule->from.size() : 1;
            for (std::size_t k = 0; k < length; ++k)
                made.push_back({replaced[at + k], rule ? rule->share : 1.0F});
            at += length;
        }
        starts.push_back(static_cast<std::uint32_t>(made.size()));
    }
    m_slots = std::move(made);
    m_starts = std::move(starts);
}

void PhraseIndex::weigh(const Rarity &rarity)
{
    m_phraseOf.resize(m_slots.size());
    m_first.assign(m_slots.size(), true);
    std::vector<std::uint32_t> often(m_terms.size()); // phrases, by folded term
    for (std::uint32_t phrase = 0; phrase < size(); ++phrase) {
        for (std::uint32_t at = m_starts[phrase]; at < m_starts[phrase + 1]; ++at) {
            m_phraseOf[at] = phrase;
            for (std::uint32_t before = m_starts[phrase]; before < at; ++before)
                m_first[at] = m_first[at] && m_slots[before].exact != m_slots[at].exact;
            if (m_first[at])
                ++often[m_foldOf[m_slots[at].exact]];
        }
    }
    m_rarity.assign(m_terms.size(), 0);
    std::vector<bool> known(m_terms.size());
    for (const Slot &slot : m_slots) {
        if (known[slot.exact])
            continue;
        known[slot.exact] = true;
        const QString exact = m_terms.text(slot.exact).toString();
        const QString fold = m_terms.text(m_foldOf[slot.exact]).toString();
        float told = static_cast<float>(rarity({exact, fold, exact != fold}, false));
        if (size() >= FewPhrases) {
            const auto df = static_cast<float>(often[m_foldOf[slot.exact]]);
            told = std::min(told, std::log(1 + (static_cast<float>(size()) + 0.5F) / (df + 0.5F)));
        }
        m_rarity[slot.exact] = told;
    }
    m_weights.assign(size(), 0);
    m_pairWeights.assign(size(), 0);
    for (std::size_t at = 0; at < m_slots.size(); ++at) {
        const std::uint32_t phrase = m_phraseOf[at];
        const auto weight
            = [this](std::size_t slot) { return m_rarity[m_slots[slot].exact] * m_slots[slot].scale; };
        if (m_first[at])
            m_weights[phrase] += weight(at);
        if (at > m_starts[phrase])
            m_pairWeights[phrase] += (weight(at - 1) + weight(at)) / 2;
    }
}

void PhraseIndex::buildRows()
{
    m_rowStarts.assign(m_terms.size() + 1, 0);
    for (const Slot &slot : m_slots)
        ++m_rowStarts[m_foldOf[slot.exact] + 1];
    for (std::size_t term = 1; term < m_rowStarts.size(); ++term)
        m_rowStarts[term] += m_rowStarts[term - 1];
    m_rows.resize(m_slots.size());
    std::vector<std::uint32_t> next(m_rowStarts.cbegin(), m_rowStarts.cend() - 1);
    for (std::uint32_t at = 0; at < m_slots.size(); ++at)
        m_rows[next[m_foldOf[m_slots[at].exact]]++] = at;
    m_folds.clear();
    for (std::uint32_t term = 0; term < m_terms.size(); ++term) {
        if (m_rowStarts[term + 1] > m_rowStarts[term])
            m_folds.push_back(term);
    }
    std::sort(m_folds.begin(), m_folds.end(),
              [this](std::uint32_t a, std::uint32_t b) { return m_terms.text(a) < m_terms.text(b); });
}

double PhraseIndex::told(const QueryWord &word, bool bare, const Rarity &rarity) const
{
    const std::uint32_t exact = m_terms.find(word.exact);
    if (exact != TermTable::None && m_rarity[exact] > 0)
        return m_rarity[exact];
    return rarity(word, bare);
}

struct PhraseIndex::Sums {
    explicit Sums(std::uint32_t phrases)
        : at(phrases)
    { }
    struct One {
        float query = 0;
        float own = 0;
        float queryPairs = 0;
        float ownPairs = 0;
    };
    std::vector<One> at;
    bool bare = false;
    float foldShare = 1;
    float asked = 0; ///< weight of the word at hand
    float askedPair = 0; ///< weight of it and the word before
};

void PhraseIndex::addTerm(Sums &sums, const QueryTerm &term, const QueryTerm *before) const
{
    const std::uint32_t fold = m_terms.find(term.word.fold);
    if (fold == TermTable::None || fold + 1 >= m_rowStarts.size())
        return;
    const std::uint32_t exact = m_terms.find(term.word.exact);
    const std::uint32_t foldBefore = before ? m_terms.find(before->word.fold) : TermTable::None;
    std::uint32_t lastPhrase = TermTable::None;
    float lastStrength = 0;
    for (std::uint32_t row = m_rowStarts[fold]; row < m_rowStarts[fold + 1]; ++row) {
        const std::uint32_t at = m_rows[row];
        const std::uint32_t phrase = m_phraseOf[at];
        const bool byFold = m_bare[phrase] || (sums.bare && !term.word.marked);
        const float strength = m_slots[at].exact == exact || byFold ? 1.0F : sums.foldShare;
        Sums::One &sum = sums.at[phrase];
        // The word may stand twice, or once with each mark: the better one counts.
        const float gained = phrase == lastPhrase ? std::max(0.0F, strength - lastStrength) : strength;
        sum.query += sums.asked * gained;
        if (m_first[at])
            sum.own += m_rarity[m_slots[at].exact] * m_slots[at].scale * strength;
        lastStrength = phrase == lastPhrase ? std::max(strength, lastStrength) : strength;
        lastPhrase = phrase;
        if (foldBefore != TermTable::None && at > m_starts[phrase]
            && m_foldOf[m_slots[at - 1].exact] == foldBefore) {
            sum.queryPairs += sums.askedPair * strength;
            sum.ownPairs += (m_rarity[m_slots[at - 1].exact] * m_slots[at - 1].scale
                             + m_rarity[m_slots[at].exact] * m_slots[at].scale)
                / 2 * strength;
        }
    }
}

void PhraseIndex::addBeginnings(Sums &sums, const QueryTerm &term) const
{
    const std::uint32_t whole = m_terms.find(term.word.fold);
    if (whole != TermTable::None && m_rowStarts[whole + 1] > m_rowStarts[whole])
        return;
    auto found
        = std::lower_bound(m_folds.cbegin(), m_folds.cend(), QStringView(term.word.fold),
                           [this](std::uint32_t t, QStringView word) { return m_terms.text(t) < word; });
    for (std::size_t taken = 0; found != m_folds.cend() && taken < MostBeginnings; ++found, ++taken) {
        if (!m_terms.text(*found).startsWith(term.word.fold))
            break;
        std::uint32_t lastPhrase = TermTable::None;
        for (std::uint32_t row = m_rowStarts[*found]; row < m_rowStarts[*found + 1]; ++row) {
            const std::uint32_t at = m_rows[row];
            if (m_phraseOf[at] == lastPhrase)
                continue;
            lastPhrase = m_phraseOf[at];
            sums.at[lastPhrase].query += BeginningWeight * term.weight;
            sums.at[lastPhrase].own += BeginningWeight * m_slots[at].scale;
        }
    }
}

std::vector<PhraseIndex::Match> PhraseIndex::match(const Reading &reading, bool bare, float foldShare,
                                                   const Rarity &rarity) const
{
    if (size() == 0)
        return {};
    Sums sums(size());
    sums.bare = bare;
    sums.foldShare = foldShare;
    float all = 0;
    float allPairs = 0;
    float last = 0;
    QList<const QueryTerm *> distinct;
    const QueryTerm *before = nullptr;
    for (const QueryTerm &term : reading.terms) {
        if (term.bonus)
            continue;
        const bool again = std::any_of(distinct.cbegin(), distinct.cend(), [&term](const QueryTerm *other) {
            return other->word.exact == term.word.exact;
        });
        sums.asked = static_cast<float>(told(term.word, bare, rarity)) * term.weight;
        sums.askedPair = before ? (last + sums.asked) / 2 : 0;
        last = sums.asked;
        allPairs += sums.askedPair;
        if (!again) {
            all += sums.asked;
            addTerm(sums, term, before);
            distinct.append(&term);
        }
        if (term.open)
            addBeginnings(sums, term);
        before = &term;
    }
    std::vector<Match> found;
    for (std::uint32_t phrase = 0; phrase < size(); ++phrase) {
        const Sums::One &sum = sums.at[phrase];
        if (sum.query <= 0)
            continue;
        const auto share
            = [](float part, float whole) { return whole > 0 ? std::min(1.0F, part / whole) : 1.0F; };
        found.push_back({phrase, share(sum.query, all), share(sum.own, m_weights[phrase]),
                         share(sum.queryPairs, allPairs), share(sum.ownPairs, m_pairWeights[phrase]),
                         sum.own});
    }
    return found;
}

} // namespace tongdai
