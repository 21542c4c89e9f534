// Phrases of the lexicon, found in a row of words whether the caller typed marks or not.
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace tongdai {

/// One word of a question as the reader holds it.
struct QueryWord {
    QString exact; ///< search form, marks as typed
    QString fold; ///< without marks
    bool marked = false; ///< typed with a mark, or put here by the lexicon
    bool aside = false; ///< stands in a clause that tells circumstances, not what is asked for

    static QueryWord of(const QString &exact);
};

QList<QueryWord> queryWords(const QString &phrase);
bool hasVowel(const QString &fold); ///< whether a bare word can be read aloud

/// Immutable after the last add(); lookups are safe from any thread.
class PhraseBook
{
public:
    struct Match {
        int entry = -1; ///< the number given to add(); -1: nothing begins here
        int length = 0; ///< words
        bool exact = false; ///< marks and all, not only bare letters
    };

    /// `phrase` in any spelling; does nothing when it has no words.
    void add(const QString &phrase, int entry);

    /// Longest phrase that begins at `from`. A word of the question fits a word of the phrase when they are
    /// equal, or when it was typed without marks, the other has some and `bare` allows it (a one-word phrase
    /// needs `bare` for that).
    Match longestAt(const QList<QueryWord> &words, int from, bool bare) const;
    /// All phrases that begin at `from`, longest first.
    QList<Match> allAt(const QList<QueryWord> &words, int from, bool bare) const;

    bool isEmpty() const { return m_byFirst.isEmpty(); }

private:
    struct Phrase {
        QStringList exact;
        QStringList fold;
        int entry;
    };
    static Match fit(const Phrase &phrase, const QList<QueryWord> &words, int from, bool bare);

    QHash<QString, QList<Phrase>> m_byFirst; ///< by folded first word, longest first
};

} // namespace tongdai
