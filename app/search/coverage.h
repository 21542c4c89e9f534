// How good a name is for a question, from what the two share: one rule for every kind of name.
#pragma once

#include "app/search/rankingweights.h"

namespace tongdai {

/// Shares from 0 to 1 each; `met`: rarity of the name's words that the question has.
struct Coverage {
    double query = 0; ///< of the question
    double own = 0; ///< of the name
    double queryPairs = 0;
    double ownPairs = 0;
    double met = 0;
};

inline double scoreOf(const Coverage &shared, const RankingWeights &weights)
{
    const double evidence = shared.met / (shared.met + weights.evidence);
    return weights.queryCover * shared.query + weights.bothCover * shared.query * shared.own
        + weights.queryPairs * shared.queryPairs
        + evidence
        * (weights.unitCover * shared.own + weights.unitCoverSquared * shared.own * shared.own
           + weights.unitPairs * shared.ownPairs);
}

} // namespace tongdai
