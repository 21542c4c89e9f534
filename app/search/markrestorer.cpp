#include "app/search/markrestorer.h"

#include "models/domain/vietnamesetext.h"

#include <algorithm>
#include <cmath>

namespace tongdai {

namespace {

constexpr float PairShare = 0.95F; ///< how much the word before decides; the rest is how common a word is
constexpr float Unseen = 0.01F;
constexpr std::size_t MostCandidates = 8;
constexpr float Spoken = 12; ///< weight of what the lexicon says people say
constexpr float Official = 1; ///< of names
constexpr float Text = 0.05F; ///< of conditions and steps, which are long
constexpr qsizetype TextLength = 800; ///< characters
constexpr qsizetype MostTexts = 4000; ///< a larger base is sampled: its words repeat

std::uint64_t keyOf(std::uint32_t before, std::uint32_t term)
{
    return std::uint64_t(before) << 32 | term;
}

} // namespace

void MarkRestorer::learn(const std::vector<std::uint32_t> &row, float weight)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i] >= m_often.size())
            m_often.resize(std::max<std::size_t>(row[i] + 1, m_often.size() * 2));
        m_often[row[i]] += weight;
        if (i > 0)
            m_learning[keyOf(row[i - 1], row[i])] += weight;
    }
}

void MarkRestorer::teach(const QList<Procedure> &procedures, const Lexicon &lexicon, TermTable &terms)
{
    const auto take = [this, &terms](const QString &text, float weight) {
        std::vector<std::uint32_t> row;
        for (const QString &word : words(text))
            row.push_back(terms.add(word));
        learn(row, weight);
    };
    for (const Lexicon::Name &name : lexicon.names) {
        if (!name.rare)
            take(name.common, Spoken);
    }
    for (const QStringList *list : {&lexicon.drops, &lexicon.softs, &lexicon.stops, &lexicon.spoken}) {
        for (const QString &phrase : *list)
            take(phrase, Spoken);
    }
    for (const Lexicon::IntentPhrase &entry : lexicon.intents)
        take(entry.phrase, Spoken);
    for (const QList<Lexicon::Pair> *list : {&lexicon.terms, &lexicon.clues}) {
        for (const Lexicon::Pair &pair : *list) {
            take(pair.from, Spoken);
            take(pair.to, Official);
        }
    }
    for (const Lexicon::Pair &pair : lexicon.replacements)
        take(pair.to, Spoken);
    for (const Lexicon::Variant &variant : lexicon.variants) {
        for (const QString &phrase : variant.askedBy)
            take(phrase, Spoken);
    }
    const qsizetype step = std::max<qsizetype>(1, procedures.size() / MostTexts);
    for (qsizetype i = 0; i < procedures.size(); ++i) {
        take(procedures[i].name, Official);
        for (const QString &common : procedures[i].commonNames)
            take(common, Spoken);
        if (i % step != 0)
            continue;
        take(procedures[i].conditions.left(TextLength), Text);
        take(procedures[i].steps.left(TextLength), Text);
    }
}

void MarkRestorer::finish(const std::vector<std::uint32_t> &foldOf)
{
    m_often.resize(foldOf.size());
    m_all = 1;
    for (const float often : m_often)
        m_all += often;

    std::vector<std::pair<std::uint32_t, Candidate>> byFold;
    for (std::uint32_t term = 0; term < foldOf.size(); ++term) {
        if (m_often[term] > 0)
            byFold.push_back({foldOf[term], {term, m_often[term]}});
    }
    std::sort(byFold.begin(), byFold.end(), [](const auto &a, const auto &b) {
        if (a.first != b.first)
            return a.first < b.first;
        return a.second.often != b.second.often ? a.second.often > b.second.often
                                                : a.second.term < b.second.term;
    });
    m_starts.assign(foldOf.size() + 1, 0);
    m_candidates.clear();
    std::size_t row = 0;
    for (std::uint32_t fold = 0; fold < foldOf.size(); ++fold) {
        m_starts[fold] = static_cast<std::uint32_t>(m_candidates.size());
        std::size_t kept = 0;
        for (; row < byFold.size() && byFold[row].first == fold; ++row) {
            if (kept++ < MostCandidates)
                m_candidates.push_back(byFold[row].second);
        }
    }
    m_starts.back() = static_cast<std::uint32_t>(m_candidates.size());

    // A pair with a word that has only one form decides nothing between forms, but its neighbour's does.
    m_pairs.reserve(m_learning.size());
    for (const auto &[key, often] : m_learning)
        m_pairs.push_back(key);
    std::sort(m_pairs.begin(), m_pairs.end());
    m_pairOften.reserve(m_pairs.size());
    for (const std::uint64_t key : m_pairs)
        m_pairOften.push_back(m_learning.at(key));
    m_learning = decltype(m_learning)(); // "= {}" would keep the memory
}

std::vector<MarkRestorer::Candidate> MarkRestorer::candidatesOf(const QueryWord &word,
                                                                const TermTable &terms) const
{
    if (word.marked) {
        const std::uint32_t term = terms.find(word.exact);
        return {{term, term < m_often.size() ? m_often[term] : 0}};
    }
    const std::uint32_t fold = terms.find(word.fold);
    if (fold == TermTable::None || fold + 1 >= m_starts.size() || m_starts[fold] == m_starts[fold + 1])
        return {{TermTable::None, 0}};
    return {m_candidates.cbegin() + m_starts[fold], m_candidates.cbegin() + m_starts[fold + 1]};
}

float MarkRestorer::pairOften(std::uint32_t before, std::uint32_t term) const
{
    const std::uint64_t key = keyOf(before, term);
    const auto found = std::lower_bound(m_pairs.cbegin(), m_pairs.cend(), key);
    return found != m_pairs.cend() && *found == key
        ? m_pairOften[static_cast<std::size_t>(found - m_pairs.cbegin())]
        : 0;
}

QList<QueryWord> MarkRestorer::restored(const QList<QueryWord> &words, const TermTable &terms) const
{
    struct Step {
        std::vector<Candidate> candidates;
        std::vector<float> score;
        std::vector<std::size_t> from;
    };
    std::vector<Step> steps(static_cast<std::size_t>(words.size()));
    for (std::size_t i = 0; i < steps.size(); ++i) {
        Step &step = steps[i];
        step.candidates = candidatesOf(words[static_cast<qsizetype>(i)], terms);
        step.score.assign(step.candidates.size(), -1e9F);
        step.from.assign(step.candidates.size(), 0);
        for (std::size_t c = 0; c < step.candidates.size(); ++c) {
            const float alone = (step.candidates[c].often + Unseen) / m_all;
            if (i == 0) {
                step.score[c] = std::log(alone);
                continue;
            }
            const Step &before = steps[i - 1];
            for (std::size_t b = 0; b < before.candidates.size(); ++b) {
                const Candidate &last = before.candidates[b];
                const float together = pairOften(last.term, step.candidates[c].term) / (last.often + 1);
                const float score
                    = before.score[b] + std::log(PairShare * together + (1 - PairShare) * alone);
                if (score > step.score[c]) {
                    step.score[c] = score;
                    step.from[c] = b;
                }
            }
        }
    }

    QList<QueryWord> made = words;
    if (steps.empty())
        return made;
    const auto &last = steps.back().score;
    auto at = static_cast<std::size_t>(std::max_element(last.cbegin(), last.cend()) - last.cbegin());
    for (std::size_t i = steps.size(); i-- > 0;) {
        const std::uint32_t term = steps[i].candidates[at].term;
        QueryWord &word = made[static_cast<qsizetype>(i)];
        if (!word.marked && term != TermTable::None) {
            const bool aside = word.aside;
            word = QueryWord::of(terms.text(term).toString());
            word.aside = aside;
        }
        at = steps[i].from[at];
    }
    return made;
}

std::size_t MarkRestorer::bytes() const
{
    return m_often.capacity() * sizeof(float) + m_pairs.capacity() * (sizeof(std::uint64_t) + sizeof(float))
        + m_candidates.capacity() * sizeof(Candidate) + m_starts.capacity() * sizeof(std::uint32_t);
}

} // namespace tongdai
