#include "app/search/phrasebook.h"

#include "models/domain/vietnamesetext.h"

#include <algorithm>

namespace tongdai {

QueryWord QueryWord::of(const QString &exact)
{
    QString fold = foldMarks(exact);
    const bool marked = fold != exact;
    return {exact, std::move(fold), marked, false};
}

void PhraseBook::add(const QString &phrase, int entry)
{
    Phrase made;
    made.exact = words(phrase);
    made.entry = entry;
    if (made.exact.isEmpty())
        return;
    for (const QString &word : std::as_const(made.exact))
        made.fold.append(foldMarks(word));
    QList<Phrase> &bucket = m_byFirst[made.fold.first()];
    const auto place = std::find_if(bucket.begin(), bucket.end(), [&made](const Phrase &other) {
        return other.exact.size() < made.exact.size();
    });
    bucket.insert(place, made);
}

PhraseBook::Match PhraseBook::fit(const Phrase &phrase, const QList<QueryWord> &words, int from, bool bare)
{
    const qsizetype length = phrase.exact.size();
    if (from + length > words.size())
        return {};
    int slack = 0;
    for (qsizetype i = 0; i < length; ++i) {
        const QueryWord &word = words[from + i];
        if (word.exact == phrase.exact[i])
            continue;
        if (word.marked || word.fold != phrase.fold[i])
            return {};
        ++slack;
    }
    // "so" beside marked words is the word "so", not "sổ"; two such words in a row are seldom chance.
    if (slack > 0 && !bare && (length < 3 || slack == length))
        return {};
    return {phrase.entry, static_cast<int>(length), slack == 0};
}

PhraseBook::Match PhraseBook::longestAt(const QList<QueryWord> &words, int from, bool bare) const
{
    const QList<Match> all = allAt(words, from, bare);
    return all.isEmpty() ? Match {} : all.first();
}

QList<PhraseBook::Match> PhraseBook::allAt(const QList<QueryWord> &words, int from, bool bare) const
{
    QList<Match> found;
    const auto bucket = m_byFirst.constFind(words[from].fold);
    if (bucket == m_byFirst.cend())
        return found;
    for (const Phrase &phrase : *bucket) {
        const Match match = fit(phrase, words, from, bare);
        if (match.entry >= 0)
            found.append(match);
    }
    return found;
}

QList<QueryWord> queryWords(const QString &phrase)
{
    QList<QueryWord> made;
    for (const QString &word : words(phrase))
        made.append(QueryWord::of(word));
    return made;
}

bool hasVowel(const QString &fold)
{
    return std::any_of(fold.cbegin(), fold.cend(),
                       [](QChar c) { return QStringLiteral("aeiouy").contains(c); });
}

} // namespace tongdai
