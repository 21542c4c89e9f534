// Editors' common names laid over the built index: theirs win, and what they withdraw is silent.
#pragma once

#include "app/search/phraseindex.h"
#include "app/search/rankingweights.h"
#include "models/domain/knowledge.h"

#include <QSet>

#include <memory>

namespace tongdai {

class ProcedureIndex;

/// Made for one index in milliseconds; immutable afterwards and safe from any thread. Must not outlive the
/// index.
class EditorsNames
{
public:
    /// Of two entries with the same words the newer one holds.
    EditorsNames(const ProcedureIndex &index, const QList<CommonName> &names);

    struct Match {
        std::uint32_t doc = 0;
        double score = 0; ///< on the scale of a procedure's own name
        std::uint32_t name = 0;
        int reading = 0;
        bool whole = false; ///< question and name are the same words
    };
    /// The best name of each procedure that shares a word with the question.
    std::vector<Match> match(const ReadQuery &read, const RankingWeights &weights) const;
    const QString &words(std::uint32_t name) const { return m_names[name].words; }

    /// By unit of the index: a common name that must not be used. Empty when there is none.
    const std::vector<bool> &silenced() const { return m_silenced; }
    /// Whether an editor has withdrawn these words, so that the lexicon must not put others in their place.
    bool isWithdrawn(const QString &words) const;
    /// Procedures that a silenced name alone would still bring through the full text.
    std::vector<std::uint32_t> silencedFor(const QList<QueryTerm> &searched, bool bare) const;

    bool isEmpty() const { return m_names.empty() && m_silencedWords.empty(); }

private:
    struct Name {
        QString words;
        std::vector<std::uint32_t> docs; ///< the likeliest first
    };
    struct Silenced {
        QStringList exact;
        QStringList fold;
        std::uint32_t doc;
    };
    void silence(const QHash<QString, QSet<std::uint32_t>> &meant);

    const ProcedureIndex &m_index;
    std::vector<Name> m_names;
    PhraseIndex m_phrases;
    std::vector<bool> m_silenced; ///< by unit
    std::vector<Silenced> m_silencedWords;
    QSet<QString> m_withdrawn;
};

} // namespace tongdai
