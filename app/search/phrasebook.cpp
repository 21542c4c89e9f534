#include "app/search/phrasebook.h"

#include "models/domain/vietnamesetext.h"

#include <algorithm>

namespace tongdai {

QueryWord QueryWord::of(const QString &exact)
{
    QString fold = foldMarks(exact);
    const bool marked = fold != exact;
    return {exact, std::move(fold), marked};
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

bool PhraseBook::fits(const Phrase &phrase, const QList<QueryWord> &words, int from, bool bare)
{
    const qsizetype length = phrase.exact.size();
    if (from + length > words.size())
        return false;
    int slack = 0;
    for (qsizetype i = 0; i < length; ++i) {
        const QueryWord &word = words[from + i];
        if (word.exact == phrase.exact[i])
            continue;
        if (word.marked || word.fold != phrase.fold[i])
            return false;
        ++slack;
    }
    // "so" beside marked words is the word "so", not "sổ"; two such words in a row are seldom chance.
    return slack == 0 || bare || (length >= 3 && slack < length);
}

PhraseBook::Match PhraseBook::longestAt(const QList<QueryWord> &words, int from, bool bare) const
{
    const auto bucket = m_byFirst.constFind(words[from].fold);
    if (bucket == m_byFirst.cend())
        return {};
    for (const Phrase &phrase : *bucket) {
        if (fits(phrase, words, from, bare))
            return {phrase.entry, static_cast<int>(phrase.exact.size())};
    }
    return {};
}

QList<PhraseBook::Match> PhraseBook::allAt(const QList<QueryWord> &words, int from, bool bare) const
{
    QList<Match> found;
    const auto bucket = m_byFirst.constFind(words[from].fold);
    if (bucket == m_byFirst.cend())
        return found;
    for (const Phrase &phrase : *bucket) {
        if (fits(phrase, words, from, bare))
            found.append({phrase.entry, static_cast<int>(phrase.exact.size())});
    }
    return found;
}

} // namespace tongdai
