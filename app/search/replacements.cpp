#include "app/search/replacements.h"

namespace tongdai {

Replacements::Replacements(const Lexicon &lexicon)
{
    for (const Lexicon::Pair &pair : lexicon.replacements) {
        m_book.add(pair.from, static_cast<int>(m_to.size()));
        m_to.append(queryWords(pair.to));
    }
}

QList<QueryWord> Replacements::of(const QList<QueryWord> &words, bool bare, const Settled &settled) const
{
    QList<QueryWord> made;
    for (int i = 0; i < words.size();) {
        auto match = m_book.longestAt(words, i, bare);
        // "ma" is "mã" as well as the Southern "má"; "dk" can only be "đk".
        const bool oneOfMany = match.length == 1 && hasVowel(words[i].fold);
        if (oneOfMany && (!match.exact || (bare && settled(words, i))))
            match = {}; // nor is the "hong" of "so hong" a "không"
        if (match.entry < 0) {
            made.append(words[i++]);
            continue;
        }
        for (QueryWord word : m_to[match.entry]) {
            word.aside = words[i].aside;
            made.append(word);
        }
        i += match.length;
    }
    return made;
}

QString Replacements::inName(const QString &name) const
{
    const QList<QueryWord> own = queryWords(name);
    QStringList read;
    bool same = true;
    for (const QueryWord &word : of(own, false, [](const QList<QueryWord> &, int) { return false; })) {
        same = same && read.size() < own.size() && own[read.size()].exact == word.exact;
        read.append(word.exact);
    }
    return same && read.size() == own.size() ? name : read.join(u' ');
}

} // namespace tongdai
