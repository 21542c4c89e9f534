#include "app/search/editorsnames.h"

#include "app/search/coverage.h"
#include "app/search/procedureindex.h"
#include "models/domain/vietnamesetext.h"

#include <algorithm>

namespace tongdai {

namespace {

constexpr double NextProcedure = 0.02; ///< how much less each further procedure of a name is meant
constexpr float Whole = 0.999F;

QString plain(const QString &text)
{
    return words(text).join(u' ');
}

} // namespace

EditorsNames::EditorsNames(const ProcedureIndex &index, const QList<CommonName> &names)
    : m_index(index)
{
    QHash<QString, const CommonName *> newest;
    for (const CommonName &name : names) {
        const CommonName *&held = newest[plain(name.words)];
        if (!held || name.atMs >= held->atMs)
            held = &name;
    }
    newest.remove(QString());
    QStringList keys = newest.keys();
    std::sort(keys.begin(), keys.end()); // the same order, whatever the hash
    QHash<QString, QSet<std::uint32_t>> meant;
    for (const QString &key : std::as_const(keys)) {
        const CommonName &name = *newest.value(key);
        QSet<std::uint32_t> &docs = meant[key];
        if (name.withdrawn) {
            m_withdrawn.insert(key);
            continue;
        }
        Name made {name.words, {}};
        for (const QString &procedure : name.procedures) {
            if (const auto doc = index.docOf(procedure); doc && !docs.contains(*doc)) {
                made.docs.push_back(*doc);
                docs.insert(*doc);
            }
        }
        m_phrases.addPlain(key);
        m_names.push_back(std::move(made));
    }
    m_phrases.finish({}, [&index](const QueryWord &word, bool bare) { return index.rarity(word, bare); });
    if (!meant.isEmpty())
        silence(meant);
}

void EditorsNames::silence(const QHash<QString, QSet<std::uint32_t>> &meant)
{
    const auto &units = m_index.units().units();
    m_silenced.assign(units.size(), false);
    for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
        if (!UnitIndex::isCommon(units[unit].kind))
            continue;
        const QStringList own = tongdai::words(m_index.units().said(units[unit]));
        const auto found = meant.constFind(own.join(u' '));
        if (found == meant.cend())
            continue;
        m_silenced[unit] = true;
        if (found->contains(units[unit].doc))
            continue;
        Silenced silenced {own, {}, units[unit].doc};
        for (const QString &word : own)
            silenced.fold.append(foldMarks(word));
        m_silencedWords.push_back(silenced);
    }
}

bool EditorsNames::isWithdrawn(const QString &text) const
{
    return !m_withdrawn.isEmpty() && !text.isEmpty() && m_withdrawn.contains(plain(text));
}

std::vector<std::uint32_t> EditorsNames::silencedFor(const QList<QueryTerm> &searched, bool bare) const
{
    std::vector<std::uint32_t> docs;
    for (const Silenced &silenced : m_silencedWords) {
        bool all = true;
        for (qsizetype i = 0; all && i < silenced.exact.size(); ++i) {
            all = std::any_of(searched.cbegin(), searched.cend(), [&](const QueryTerm &term) {
                return term.word.exact == silenced.exact[i]
                    || (bare && !term.word.marked && term.word.fold == silenced.fold[i]);
            });
        }
        if (all)
            docs.push_back(silenced.doc);
    }
    return docs;
}

std::vector<EditorsNames::Match> EditorsNames::match(const ReadQuery &read,
                                                     const RankingWeights &weights) const
{
    std::vector<Match> found;
    if (m_names.empty())
        return found;
    const auto rarity = [this](const QueryWord &word, bool bare) { return m_index.rarity(word, bare); };
    for (int r = 0; r < read.readings.size(); ++r) {
        const Reading &reading = read.readings[r];
        for (const PhraseIndex::Match &match :
             m_phrases.match(reading, reading.bare, static_cast<float>(weights.fold), rarity)) {
            const double score
                = scoreOf({match.query, match.own, match.queryPairs, match.ownPairs, match.weight}, weights)
                * static_cast<double>(reading.confidence);
            const bool whole = match.query >= Whole && match.own >= Whole && match.ownPairs >= Whole;
            double share = 1;
            for (const std::uint32_t doc : m_names[match.phrase].docs) {
                found.push_back({doc, score * share, match.phrase, r, whole});
                share -= NextProcedure;
            }
        }
    }
    std::sort(found.begin(), found.end(), [](const Match &a, const Match &b) {
        return a.doc != b.doc ? a.doc < b.doc : a.whole != b.whole ? a.whole : a.score > b.score;
    });
    found.erase(std::unique(found.begin(), found.end(),
                            [](const Match &a, const Match &b) { return a.doc == b.doc; }),
                found.end());
    return found;
}

} // namespace tongdai
