#include "app/search/learnedwords.h"

#include "app/search/coverage.h"
#include "app/search/procedureindex.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace tongdai {

namespace {

constexpr double Faded = 0.02; ///< a voice below this is left out
/// Rarity that leaves no doubt: a name of few words may share them by chance, callers who said them did not.
constexpr double SaidOutright = 1e6;
constexpr double PairShare = 0.25; ///< of likeness that neighbouring words make

/// 0 to 1: how much question and phrase are the same words in the same order.
double likeness(const PhraseIndex::Match &match)
{
    const double query = match.query;
    const double own = match.own;
    const double both = query + own > 0 ? 2 * query * own / (query + own) : 0;
    const double pairs = (static_cast<double>(match.queryPairs) + static_cast<double>(match.ownPairs)) / 2;
    return (1 - PairShare) * both + PairShare * pairs;
}

} // namespace

LearnedWords::LearnedWords(const ProcedureIndex &index, const QList<Evidence> &evidence, qint64 nowMs,
                           const LearningWeights &weights)
    : m_index(index)
    , m_weights(weights)
{
    QHash<QString, std::uint32_t> users;
    QHash<QStringView, std::uint32_t> phrases;
    std::vector<std::pair<std::uint32_t, Voice>> voices;
    for (const Evidence &pair : evidence) {
        if (pair.struck)
            continue;
        const auto doc = index.docOf(pair.procedure);
        if (!doc)
            continue;
        for (const Evidence::Voice &voice : pair.voices) {
            const double weight = voiceWeight(voice, nowMs);
            if (weight < Faded)
                continue;
            auto user = users.constFind(voice.user);
            if (user == users.cend())
                user = users.insert(voice.user, static_cast<std::uint32_t>(users.size()));
            auto phrase = phrases.constFind(pair.words);
            if (phrase == phrases.cend()) {
                m_words.push_back(pair.words);
                phrase = phrases.insert(pair.words, m_phrases.addPlain(pair.words));
            }
            voices.push_back({*phrase, {*doc, *user, static_cast<float>(weight)}});
        }
    }
    std::stable_sort(voices.begin(), voices.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const auto &[phrase, voice] : voices) {
        while (m_starts.size() <= phrase)
            m_starts.push_back(static_cast<std::uint32_t>(m_voices.size()));
        m_voices.push_back(voice);
    }
    while (m_starts.size() <= m_words.size())
        m_starts.push_back(static_cast<std::uint32_t>(m_voices.size()));
    m_phrases.finish(index.phraseRules(),
                     [&index](const QueryWord &word, bool bare) { return index.rarity(word, bare); });
}

double LearnedWords::leftBeside(const Match &match, double best) const
{
    return std::clamp(1 - (best + m_weights.lead - match.fit) / m_weights.yield, 0.0, 1.0);
}

/// Who speaks for which procedure, over all phrases that are like the question.
struct LearnedWords::Support {
    struct Doc {
        double nearest = 0; ///< of the phrase that is most like the question: 0 at near, 1 at same
        double fit = 0;
        double most = 0; ///< of what one phrase gave
        std::uint32_t phrase = 0;
    };
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> voices; ///< by procedure and user
    std::map<std::uint32_t, Doc> docs;
};

void LearnedWords::takeIn(Support &support, const PhraseIndex::Match &match, double fit) const
{
    const double like = likeness(match);
    if (like <= m_weights.near)
        return;
    const double asked
        = std::clamp((static_cast<double>(match.query) - m_weights.asked) / (1 - m_weights.asked), 0.0, 1.0);
    if (asked <= 0)
        return;
    const double near = std::min(1.0, (like - m_weights.near) / (m_weights.same - m_weights.near))
        * (m_weights.asked > 0 ? asked : 1);
    const double counted = near * near;
    for (std::uint32_t at = m_starts[match.phrase]; at < m_starts[match.phrase + 1]; ++at) {
        const Voice &voice = m_voices[at];
        const double given = counted * static_cast<double>(voice.weight);
        support.voices[{voice.doc, voice.user}] += given;
        Support::Doc &doc = support.docs[voice.doc];
        doc.nearest = std::max(doc.nearest, near);
        doc.fit = std::max(doc.fit, fit);
        if (given > doc.most) {
            doc.most = given;
            doc.phrase = match.phrase;
        }
    }
}

std::vector<LearnedWords::Match> LearnedWords::match(const ReadQuery &read,
                                                     const RankingWeights &weights) const
{
    std::vector<Match> found;
    if (isEmpty() || read.readings.isEmpty())
        return found;
    const auto rarity = [this](const QueryWord &word, bool bare) { return m_index.rarity(word, bare); };
    Support support;
    for (const PhraseIndex::Match &match : m_phrases.match(read.readings.first(), read.readings.first().bare,
                                                           static_cast<float>(weights.fold), rarity))
        takeIn(support, match,
               scoreOf({match.query, match.own, match.queryPairs, match.ownPairs, SaidOutright}, weights));

    double all = 0;
    for (auto &[key, weight] : support.voices) {
        weight = std::min(weight, MostOfOneVoice);
        all += weight;
    }
    for (const auto &[doc, said] : support.docs) {
        double sum = 0;
        double strongest = 0;
        for (auto voice = support.voices.lower_bound({doc, 0});
             voice != support.voices.end() && voice->first.first == doc; ++voice) {
            sum += voice->second;
            strongest = std::max(strongest, voice->second);
        }
        const double share = std::max(0.0, (sum / all - m_weights.noise) / (1 - m_weights.noise));
        const double others = sum - strongest;
        const double trust = others / (others + m_weights.doubt);
        const double score
            = share * said.nearest * (m_weights.boost * trust + m_weights.hint * std::min(1.0, sum));
        if (score > 0)
            found.push_back({doc, score, said.fit, said.phrase});
    }
    return found;
}

} // namespace tongdai
