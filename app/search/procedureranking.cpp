// Ranking: what was found in names and texts, weighed by what a procedure is.
#include "app/search/procedureindex.h"

#include "app/search/sides.h"
#include "models/domain/vietnamesetext.h"

#include <QtAlgorithms>

#include <algorithm>
#include <limits>

namespace tongdai {

namespace {

constexpr std::size_t FewNames = 10'000; ///< names and common names of a base

constexpr int MostRanked = 400;
constexpr int MostRivals = 15; ///< told apart by their full texts
constexpr double OwnProvince = 1.01;
/// Added when a question is an editor's name and nothing else: nothing overtakes it.
constexpr double EditorsWin = 1;

/// Both say something, and nothing in common.
bool isOtherSide(int own, int asked)
{
    return own != 0 && asked != 0 && (own & asked) == 0;
}

} // namespace

double ProcedureIndex::weighted(const Ranked &ranked, const Asked &asked, const QString &home,
                                const QDate &today) const
{
    const Card &card = m_cards[ranked.doc];
    double score = ranked.score * card.prior * (1 + m_weights.askedBoost * card.asked);
    // An editor's name that is the whole question says which variant is meant, and whose.
    if (ranked.laid.wholeName)
        return ranked.score + EditorsWin;
    quint64 own = card.variants;
    if (ranked.laid.name < 0 && ranked.unit >= 0)
        own |= m_unitVariants[static_cast<std::size_t>(ranked.unit)];
    for (quint64 unasked = card.variants & ~asked.hinted; unasked != 0; unasked &= unasked - 1)
        score *= static_cast<double>(m_variantFactors[qCountTrailingZeroBits(unasked)]);
    if ((card.variants & asked.hinted) != 0)
        score *= m_weights.variantAsked;
    quint64 missing = asked.named & ~own;
    if ((own & m_foreignVariants) != 0)
        missing &= ~m_foreignVariants; // "cho người nước ngoài" is what "người Hàn" asks for as well
    if (missing != 0)
        score *= m_weights.variantMissing;
    else if (asked.hinted != 0 && (asked.hinted & own) == 0)
        score *= m_weights.hintMissing;
    if (!card.province.isEmpty() && card.province != home)
        score *= m_weights.otherProvince;
    else if (!card.province.isEmpty())
        score *= OwnProvince; // the caller's own province before the state's general text
    if (isOtherSide(card.sides & WhoAsks, asked.sides & WhoAsks))
        score *= m_weights.otherAsker;
    if (isOtherSide(card.sides & WhichLevel, asked.sides & WhichLevel))
        score *= m_weights.otherLevel;
    if (today.isValid() && card.validTo.isValid() && today >= card.validTo)
        score *= m_weights.withdrawn;
    return score;
}

void ProcedureIndex::findNames(Found &found, const ReadQuery &read, const KnowledgeOverlay &overlay,
                               double share) const
{
    found.named.assign(m_cards.size(), Named());
    found.bar.floors.assign(m_cards.size(), 0);
    found.bar.share = static_cast<float>(share);
    found.bar.best = 0;
    found.bar.silenced = overlay.names ? &overlay.names->silenced() : nullptr;
    const auto &units = m_units.units();
    for (int r = 0; r < read.readings.size(); ++r) {
        Reading reading = read.readings[r];
        if (overlay.names && overlay.names->isWithdrawn(reading.calledAs))
            continue;
        if (!reading.calledAs.isEmpty())
            reading.confidence = static_cast<float>(m_weights.termReading);
        else if (r > 0)
            reading.confidence = static_cast<float>(
                reading.bare != read.readings.first().bare ? m_weights.bareReading : m_weights.wholeReading);
        for (const UnitIndex::Scored &scored :
             m_units.score(reading, reading.bare, m_terms, m_weights, found.bar)) {
            Named &named = found.named[units[scored.unit].doc];
            if (static_cast<double>(scored.score) > named.match) {
                named.match = static_cast<double>(scored.score);
                found.bar.floors[units[scored.unit].doc] = scored.score;
                named.unit = static_cast<int>(scored.unit);
                named.reading = r;
            }
        }
    }
}

void ProcedureIndex::findTexts(Found &found, const ReadQuery &read, const KnowledgeOverlay &overlay) const
{
    found.body.assign(m_cards.size(), 0);
    QList<QueryTerm> searched;
    const bool bare = read.readings.first().bare;
    for (const Reading &reading : read.readings) {
        if (reading.bare != bare)
            continue; // the same words once more
        for (const QueryTerm &term : reading.terms) {
            const bool again
                = std::any_of(searched.cbegin(), searched.cend(), [&term](const QueryTerm &other) {
                      return other.word.exact == term.word.exact;
                  });
            if (!again)
                searched.append(term);
        }
    }
    m_body.score(searched, bare, m_terms, found.body);
    if (m_weights.bodyPairs > 0)
        m_body.scorePairs(pairsOf(read, bare), found.body);
    if (overlay.names) {
        for (const std::uint32_t doc : overlay.names->silencedFor(searched, bare))
            found.body[doc] = 0;
    }
    found.bodyTop = std::max(
        0.001F, found.body.empty() ? 0 : *std::max_element(found.body.cbegin(), found.body.cend()));
}

std::vector<BodyIndex::Pair> ProcedureIndex::pairsOf(const ReadQuery &read, bool bare) const
{
    std::vector<BodyIndex::Pair> pairs;
    for (const Reading &reading : read.readings) {
        if (reading.bare != bare)
            continue;
        std::uint32_t before = TermTable::None;
        float weightBefore = 0;
        for (const QueryTerm &term : reading.terms) {
            const std::uint32_t number = m_terms.find(term.word.exact);
            const float weight = term.bonus ? 0 : std::min(weightBefore, term.weight);
            if (before != TermTable::None && number != TermTable::None && weight > 0) {
                const bool again
                    = std::any_of(pairs.cbegin(), pairs.cend(), [&](const BodyIndex::Pair &pair) {
                          return pair.first == before && pair.second == number;
                      });
                if (!again)
                    pairs.push_back({before, number, weight * static_cast<float>(m_weights.bodyPairs)});
            }
            before = number;
            weightBefore = term.bonus ? 0 : term.weight;
        }
    }
    return pairs;
}

void ProcedureIndex::layOver(Found &found, const ReadQuery &read, const KnowledgeOverlay &overlay) const
{
    found.laid.clear();
    if (overlay.names) {
        for (const EditorsNames::Match &match : overlay.names->match(read, m_weights)) {
            Named &named = found.named[match.doc];
            if (!match.whole && match.score <= named.match)
                continue;
            named.match = match.score;
            named.reading = match.reading;
            Laid &laid = found.laid[match.doc];
            laid.name = static_cast<int>(match.name);
            laid.wholeName = match.whole;
        }
    }
    if (overlay.learned) {
        double top = 0;
        for (const Named &named : found.named)
            top = std::max(top, named.match);
        for (const LearnedWords::Match &match : overlay.learned->match(read, m_weights)) {
            const double left = match.score * overlay.learned->leftBeside(match, top);
            if (left <= 0)
                continue;
            Laid &laid = found.laid[match.doc];
            laid.learned = left;
            laid.learnedPhrase = static_cast<int>(match.phrase);
        }
    }
}

double ProcedureIndex::unweighted(const Found &found, std::uint32_t doc) const
{
    return found.named[doc].match + found.bodyWeight * static_cast<double>(found.body[doc] / found.bodyTop);
}

std::vector<std::uint32_t> ProcedureIndex::contenders(const Found &found, const SearchQuery &query,
                                                      qsizetype kept, double mostLifted, double share,
                                                      const std::function<double(std::uint32_t)> &weigh) const
{
    // Weighing reads a card, which is far away in memory, and most procedures share a word with most
    // questions. No weight lifts a score by more than `most`: who could not be among the best even so is left
    // out.
    struct One {
        double score;
        std::uint32_t doc;
    };
    static thread_local std::vector<One> all;
    all.clear();
    double best = 0;
    for (std::uint32_t doc = 0; doc < found.named.size(); ++doc)
        best = std::max(best, unweighted(found, doc));
    const double worthALook = best * share;
    for (std::uint32_t doc = 0; doc < found.named.size(); ++doc) {
        const double score = unweighted(found, doc);
        if (score > worthALook && wanted(doc, query) && (found.laid.isEmpty() || !found.laid.contains(doc)))
            all.push_back({score, doc});
    }
    std::vector<std::uint32_t> docs;
    for (auto laid = found.laid.cbegin(); laid != found.laid.cend(); ++laid) {
        if (wanted(laid.key(), query))
            docs.push_back(laid.key());
    }
    double least = 0;
    if (static_cast<qsizetype>(all.size()) > 2 * kept) {
        const auto middle = all.begin() + kept;
        std::nth_element(all.begin(), middle, all.end(),
                         [](const One &a, const One &b) { return a.score > b.score; });
        least = std::numeric_limits<double>::max();
        for (auto one = all.begin(); one != middle; ++one)
            least = std::min(least, weigh(one->doc));
        // A hair less, so that rounding leaves nobody out.
        least *= (1 - 1e-9) / mostLifted;
    }
    for (const One &one : all) {
        if (one.score >= least)
            docs.push_back(one.doc);
    }
    return docs;
}

void ProcedureIndex::setWeights(const RankingWeights &weights)
{
    m_weights = weights;
    m_mostLifted = 1;
    for (const Card &card : m_cards)
        m_mostLifted = std::max(m_mostLifted,
                                static_cast<double>(card.prior)
                                    * (1 + m_weights.askedBoost * static_cast<double>(card.asked)));
}

QList<ProcedureIndex::Ranked> ProcedureIndex::rank(const ReadQuery &read, const SearchQuery &query,
                                                   const QDate &today, const KnowledgeOverlay &overlay) const
{
    static thread_local Found found;
    // Where only some procedures are wanted, the best of all is no measure.
    const double least = m_units.units().size() < FewNames ? m_weights.leastShareOfFew : m_weights.leastShare;
    const double share = query.field.isEmpty() && query.level.isEmpty() ? least : 0;
    findNames(found, read, overlay, share);
    findTexts(found, read, overlay);
    layOver(found, read, overlay);
    // What calls have taught is added to what a procedure's own name is worth, however little that is.
    bool leftOut = false;
    for (auto laid = found.laid.cbegin(); share > 0 && laid != found.laid.cend(); ++laid)
        leftOut = leftOut
            || (laid->learned > 0
                && found.named[laid.key()].match <= share * static_cast<double>(found.bar.best));
    if (leftOut) {
        findNames(found, read, overlay, 0);
        layOver(found, read, overlay);
    }
    // The less any name says, the more the full texts do.
    double best = 0;
    for (const Named &one : found.named)
        best = std::max(best, one.match);
    found.bodyWeight = m_weights.body + m_weights.bodyUnnamed * (1 - std::min(1.0, best));

    const QString home = searchForm(query.home);
    Asked asked = askedVariants(read);
    asked.sides = read.sides;
    if ((asked.sides & WhichLevel) == 0)
        asked.sides |= sidesOfLevel(query.unitLevel);
    const auto rankedOf = [&](std::uint32_t doc) {
        const Named &named = found.named[doc];
        Ranked one {doc,        unweighted(found, doc), named.match,
                    named.unit, named.reading,          found.laid.value(doc)};
        one.score = weighted(one, asked, home, today);
        if (one.laid.learned > 0) {
            const QDate &end = m_cards[doc].validTo;
            const bool over = today.isValid() && end.isValid() && today >= end;
            one.score += one.laid.learned * (over ? m_weights.withdrawn : 1);
        }
        one.match = std::max(one.match, one.laid.learned);
        return one;
    };
    const qsizetype most = std::max(MostRanked, query.limit);
    double mostLifted = m_mostLifted;
    if (asked.hinted != 0)
        mostLifted *= std::max(1.0, m_weights.variantAsked) * std::max(1.0, m_weights.hintMissing);
    if (asked.named != 0)
        mostLifted *= std::max(1.0, m_weights.variantMissing);
    if (!home.isEmpty())
        mostLifted *= OwnProvince;
    QList<Ranked> ranked;
    for (const std::uint32_t doc :
         contenders(found, query, most, mostLifted, share, [&](std::uint32_t of) { return rankedOf(of).score; }))
        ranked.append(rankedOf(doc));
    const auto better = [this](const Ranked &a, const Ranked &b) {
        return a.score != b.score ? a.score > b.score : m_cards[a.doc].id < m_cards[b.doc].id;
    };
    const qsizetype kept = std::min<qsizetype>(ranked.size(), most);
    std::partial_sort(ranked.begin(), ranked.begin() + kept, ranked.end(), better);
    ranked.resize(kept);
    settleByBody(ranked, found.body);
    pushRepeatsDown(ranked, home);
    std::stable_sort(ranked.begin(), ranked.end(), better);
    return ranked;
}

void ProcedureIndex::settleByBody(QList<Ranked> &ranked, const std::vector<float> &body) const
{
    // Of names that fit alike, the one whose papers, steps and conditions speak of the rest of the question.
    const qsizetype rivals = std::min<qsizetype>(ranked.size(), MostRivals);
    float most = 0;
    for (qsizetype i = 0; i < rivals; ++i)
        most = std::max(most, body[ranked[i].doc]);
    if (most <= 0)
        return;
    for (qsizetype i = 0; i < rivals; ++i)
        ranked[i].score += m_weights.bodyRivals * static_cast<double>(body[ranked[i].doc] / most);
}

void ProcedureIndex::pushRepeatsDown(QList<Ranked> &ranked, const QString &home) const
{
    // Ten provinces publish the same land procedure: one answer, not ten.
    QHash<std::uint32_t, int> seen;
    for (Ranked &one : ranked) {
        const Card &card = m_cards[one.doc];
        const int before = seen[card.nameGroup]++;
        if (before > 0 && !card.province.isEmpty() && card.province != home)
            one.score *= m_weights.repeated;
    }
}

bool ProcedureIndex::wanted(std::uint32_t doc, const SearchQuery &query) const
{
    const Card &card = m_cards[doc];
    return (query.field.isEmpty() || card.field == query.field)
        && (query.level.isEmpty() || card.level.contains(query.level));
}

} // namespace tongdai
