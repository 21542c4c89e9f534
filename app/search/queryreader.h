// Understanding a caller's words: what is asked, about what, in which of several readings.
#pragma once

#include "app/search/lexicon.h"
#include "app/search/phrasebook.h"
#include "app/search/replacements.h"

#include <functional>

namespace tongdai {

/// One word that is searched for.
struct QueryTerm {
    QueryWord word;
    float weight = 1; ///< below 1 for words that count little
    bool bonus = false; ///< a hint of the situation: helps whom it hits, costs nobody else
    bool open = false; ///< perhaps still being typed: its beginnings count too
};

/// One way to take the question: as typed, without filler, with official terms in place of common ones.
struct Reading {
    QList<QueryTerm> terms;
    float confidence = 1;
    QString calledAs; ///< the common name that was put into official words, empty when none
    bool bare = false; ///< its words stand without marks: any marked form of them is meant
};

struct ReadQuery {
    QString text; ///< cleaned, as typed otherwise
    QString code; ///< "1.001193" when the words hold one
    Intent intent = Intent::None;
    bool bare = false; ///< typed without any mark
    quint8 sides = 0; ///< of Side: who asks and at which level, as far as the words say
    QList<Reading> readings; ///< at least one unless there are no words
};

/// Immutable and safe from any thread after construction.
class QueryReader
{
public:
    /// Whether two neighbouring words also stand side by side in a name of the base: such words are never
    /// dropped.
    using NamePair = std::function<bool(const QueryWord &, const QueryWord &)>;

    /// Puts marks on bare words.
    using Restore = std::function<QList<QueryWord>(const QList<QueryWord> &)>;

    QueryReader(const Lexicon &lexicon, NamePair inNames, Restore restore = {});

    ReadQuery read(const QString &text) const;

private:
    QList<QueryWord> wordsOf(const QString &text, bool &bare) const;
    void markAsides(QList<QueryWord> &words, const QList<int> &clauseOf, bool bare) const;
    QList<QueryWord> replaced(const QList<QueryWord> &words, bool bare) const;
    QList<QueryTerm> plainTerms(const QList<QueryWord> &words, bool bare) const;
    QList<QueryTerm> core(const QList<QueryWord> &words, bool bare, Intent &intent) const;
    void addReadings(ReadQuery &query, const QList<QueryWord> &words, bool bare, bool open) const;
    void addTermReadings(ReadQuery &query, const QList<QueryTerm> &core, bool bare) const;
    static quint8 sidesIn(const PhraseBook &book, const QList<QueryWord> &words, bool bare);
    void addClues(ReadQuery &query, const QList<QueryWord> &words, bool bare) const;
    bool besideItsNeighbour(const QList<QueryWord> &words, int at) const;

    NamePair m_inNames;
    Restore m_restore;
    QList<Lexicon::Pair> m_terms;
    QList<Lexicon::Pair> m_clues;
    Replacements m_replacements;
    QList<Intent> m_intents;
    PhraseBook m_termBook;
    PhraseBook m_clueBook;
    PhraseBook m_dropBook;
    PhraseBook m_softBook;
    PhraseBook m_stopBook;
    PhraseBook m_intentBook;
    PhraseBook m_partBook;
    PhraseBook m_askBook;
    PhraseBook m_sideBook; ///< entries are sides
};

} // namespace tongdai
