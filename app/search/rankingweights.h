// The numbers ranking is made of, in one place so that they can be measured one by one.
#pragma once

#include <QString>
#include <QStringList>

namespace tongdai {

/// Tuned on the committed development queries (tests/search/README.md tells how); any change needs new
/// figures.
struct RankingWeights {
    double queryCover = 0.34; ///< share of the question that a name has
    double unitCover = 0.16; ///< share of the name that the question has
    double unitCoverSquared = 0.15; ///< the same, for nearly whole names
    double queryPairs = 0.26; ///< neighbouring words of the question that are neighbours in the name
    double unitPairs = 0.12;
    double bothCover = 0.13; ///< product of the two covers
    double aside = 0.65; ///< a word of a clause that does not say what is asked for
    double bodyUnnamed = 0.22; ///< added to body as far as no name fits
    double body = 0.14; ///< papers, results, steps, best procedure = 1
    double bodyRivals = 0.04; ///< the same among the first few, the best of those = 1
    double bodyPairs = 0.3; ///< neighbouring words that are neighbours in the texts, beside single words
    double fold = 0.4; ///< a marked word met only without its marks
    double evidence = 10; ///< idf a name needs for half of its own cover to count
    double longestName = 90; ///< idf beyond which a name's length no longer counts against it
    double leastShare = 0.45; ///< of the best: what is below is not looked at any closer
    double leastShareOfFew = 0.3; ///< the same in a base of few names, where it saves little
    double segment = 0.95; ///< a part of a long name instead of the whole
    double alias = 0.985; ///< a common name
    double rareAlias = 0.94; ///< the same, of a procedure that few call about
    double ministry = 0.97; ///< done at a ministry only
    double elsewhere = 0.965; ///< done at other bodies only (missions abroad, courts)
    double otherProvince = 0.88; ///< published by another province
    double military = 0.94;
    double askedBoost = 0.02; ///< for each step of how commonly asked
    double variantAsked = 1.1; ///< a special variant whose words the question has
    double variantMissing = 0.82; ///< the question names a variant that this is not
    double hintMissing = 0.96; ///< the question hints at a variant and this is none of those
    double otherAsker = 0.985; ///< not for those who the words say are asking
    double otherLevel = 0.985; ///< not handled at the level that the words or the asker's unit say
    double uncoded = 0.93; ///< an old text without a code
    double repeated = 0.8; ///< the same name again, of another province
    double withdrawn = 0.6;
    double termReading = 0.9; ///< official words put in place of common ones
    double wholeReading = 0.98; ///< nothing dropped
    double bareReading = 0.95; ///< the bare words beside those with restored marks
    double bareFold = 1.0; ///< a bare word met without marks

    /// Sets one number by its name; false for an unknown name.
    bool set(const QString &name, double value);
    double value(const QString &name) const;
    static QStringList names();
};

} // namespace tongdai
