#include "app/search/queryreader.h"

#include "app/search/sides.h"
#include "models/domain/legacytext.h"
#include "models/domain/vietnamesetext.h"

#include <QRegularExpression>

namespace tongdai {

namespace {

constexpr float SoftWeight = 0.25F;
constexpr float StopWeight = 0.2F;
constexpr float GuessWeight = 0.5F; ///< a bare word that may be such a word, or another one
constexpr float TermMass = 4; ///< full words that an official term weighs at most
constexpr float ClueWeight = 0.5F;
constexpr qsizetype MostWords = 80; ///< a story is longer than a question; a pasted page is neither

float stopWeight(const PhraseBook::Match &stop)
{
    if (stop.entry < 0)
        return 1;
    return stop.exact || stop.length > 1 ? StopWeight : GuessWeight;
}

QString codeIn(const QString &text)
{
    const QString code = procedureCodeIn(text);
    if (!code.isEmpty())
        return code;
    static const QRegularExpression undotted(QStringLiteral("(?<![0-9.])([1-3])[ .,]?([0-9]{6})(?![0-9])"));
    const auto match = undotted.match(text);
    return match.hasMatch() ? match.captured(1) + u'.' + match.captured(2) : QString();
}

} // namespace

QueryReader::QueryReader(const Lexicon &lexicon, NamePair inNames, Restore restore)
    : m_inNames(std::move(inNames))
    , m_restore(std::move(restore))
    , m_terms(lexicon.terms)
    , m_clues(lexicon.clues)
    , m_replacements(lexicon)
{
    for (int i = 0; i < m_terms.size(); ++i)
        m_termBook.add(m_terms[i].from, i);
    for (int i = 0; i < m_clues.size(); ++i)
        m_clueBook.add(m_clues[i].from, i);
    for (const QString &phrase : lexicon.drops)
        m_dropBook.add(phrase, 0);
    for (const QString &phrase : lexicon.softs)
        m_softBook.add(phrase, 0);
    for (const QString &phrase : lexicon.stops)
        m_stopBook.add(phrase, 0);
    for (const QString &phrase : lexicon.clauseParts)
        m_partBook.add(phrase, 0);
    for (const QString &phrase : lexicon.clauseAsks)
        m_askBook.add(phrase, 0);
    for (const Lexicon::AskerPhrase &asker : lexicon.askers)
        m_sideBook.add(asker.phrase, asker.sides);
    for (const Lexicon::IntentPhrase &entry : lexicon.intents) {
        m_intentBook.add(entry.phrase, static_cast<int>(m_intents.size()));
        m_intents.append(entry.intent);
    }
}

QList<QueryWord> QueryReader::wordsOf(const QString &text, bool &bare) const
{
    bare = !hasMarks(text);
    static const QRegularExpression marks(QStringLiteral("[,;:?!\\n]|\\.(?:\\s|$)"));
    QList<QueryWord> found;
    QList<int> clauseOf;
    int clause = 0;
    for (const QString &part : text.split(marks, Qt::SkipEmptyParts)) {
        for (const QueryWord &word : queryWords(part)) {
            found.append(word);
            clauseOf.append(clause);
        }
        ++clause;
    }
    if (found.size() > MostWords) {
        found.resize(MostWords);
        clauseOf.resize(MostWords);
    }
    markAsides(found, clauseOf, bare);
    return found;
}

void QueryReader::markAsides(QList<QueryWord> &words, const QList<int> &clauseOf, bool bare) const
{
    // "Ba em mới mất, giờ em muốn làm giấy khai tử thì đi đâu": the middle clause is what the call is about.
    QList<std::pair<int, int>> clauses; // first word, one past the last
    for (int i = 0; i < words.size(); ++i) {
        const bool parts
            = i == 0 || clauseOf[i] != clauseOf[i - 1] || m_partBook.longestAt(words, i, bare).entry >= 0;
        if (parts)
            clauses.append({i, i});
        clauses.last().second = i + 1;
    }
    QList<std::pair<int, int>> silent;
    for (const auto &clause : std::as_const(clauses)) {
        bool asks = false;
        for (int i = clause.first; i < clause.second && !asks; ++i)
            asks = m_askBook.longestAt(words, i, bare).entry >= 0;
        if (!asks)
            silent.append(clause);
    }
    if (silent.size() == clauses.size())
        return;
    for (const auto &[from, to] : std::as_const(silent)) {
        for (int i = from; i < to; ++i)
            words[i].aside = true;
    }
}

QList<QueryWord> QueryReader::replaced(const QList<QueryWord> &words, bool bare) const
{
    return m_replacements.of(words, bare, [this](const QList<QueryWord> &all, int at) {
        return besideItsNeighbour(all, at);
    });
}

bool QueryReader::besideItsNeighbour(const QList<QueryWord> &words, int at) const
{
    return (at > 0 && m_inNames(words[at - 1], words[at]))
        || (at + 1 < words.size() && m_inNames(words[at], words[at + 1]));
}

QList<QueryTerm> QueryReader::plainTerms(const QList<QueryWord> &words, bool bare) const
{
    QList<QueryTerm> terms;
    for (int i = 0; i < words.size();) {
        const auto stop = m_stopBook.longestAt(words, i, bare);
        const int length = std::max(1, stop.length);
        for (int k = 0; k < length; ++k)
            terms.append({words[i + k], stopWeight(stop)});
        i += length;
    }
    return terms;
}

QList<QueryTerm> QueryReader::core(const QList<QueryWord> &words, bool bare, Intent &intent) const
{
    QList<QueryTerm> kept;
    for (int i = 0; i < words.size();) {
        const auto asked = m_intentBook.longestAt(words, i, bare);
        const auto filler = m_dropBook.longestAt(words, i, bare);
        if (asked.entry >= 0 && asked.length >= filler.length) {
            if (intent == Intent::None)
                intent = m_intents[asked.entry];
            i += asked.length;
            continue;
        }
        if (filler.entry >= 0) {
            // "em" is filler, but not in "trẻ em": what stands so in a name stays, lightly.
            if (filler.length == 1 && !filler.exact && words[i].fold.size() > 1)
                kept.append({words[i], GuessWeight});
            else if (filler.length == 1 && besideItsNeighbour(words, i))
                kept.append({words[i], SoftWeight});
            i += filler.length;
            continue;
        }
        const auto soft = m_softBook.longestAt(words, i, bare);
        if (soft.entry >= 0) {
            const float weight
                = soft.length == 1 && !soft.exact && words[i].marked == false && hasVowel(words[i].fold)
                ? GuessWeight
                : SoftWeight;
            for (int k = 0; k < soft.length; ++k)
                kept.append({words[i + k], weight});
            i += soft.length;
            continue;
        }
        const auto stop = m_stopBook.longestAt(words, i, bare);
        const int length = std::max(1, stop.length);
        for (int k = 0; k < length; ++k)
            kept.append({words[i + k], stopWeight(stop)});
        i += length;
    }
    return kept;
}

void QueryReader::addTermReadings(ReadQuery &query, const QList<QueryTerm> &core, bool bare) const
{
    QList<QueryWord> words;
    for (const QueryTerm &term : core)
        words.append(term.word);

    // Two readings at most: each place takes its first official term, then its second where it has one.
    for (int choice = 0; choice < 2; ++choice) {
        Reading reading;
        reading.bare = bare;
        bool another = choice == 0;
        for (int i = 0; i < words.size();) {
            const auto matches = m_termBook.allAt(words, i, bare);
            if (matches.isEmpty()) {
                reading.terms.append(core[i++]);
                continue;
            }
            const int length = matches.first().length;
            qsizetype same = 0;
            while (same < matches.size() && matches[same].length == length)
                ++same;
            another = another || same > choice;
            const auto &match = matches[std::min<qsizetype>(choice, same - 1)];
            // An official term is long: unchecked, its words would drown what the caller said beside it.
            QList<QueryTerm> official = plainTerms(queryWords(m_terms[match.entry].to), false);
            for (QueryTerm &term : official) {
                term.weight *= std::min(1.0F, TermMass / static_cast<float>(official.size()));
                term.word.aside = words[i].aside;
            }
            reading.terms += official;
            if (reading.calledAs.isEmpty())
                reading.calledAs = m_terms[match.entry].from;
            i += length;
        }
        if (reading.calledAs.isEmpty() || !another)
            break;
        query.readings.append(reading);
    }
}

void QueryReader::addClues(ReadQuery &query, const QList<QueryWord> &words, bool bare) const
{
    QList<QueryTerm> clues;
    for (int i = 0; i < words.size(); ++i) {
        for (const auto &match : m_clueBook.allAt(words, i, bare)) {
            // "ca" of "ca nhan" is no fish.
            if (match.length == 1 && !match.exact && besideItsNeighbour(words, i))
                continue;
            for (const QueryWord &word : queryWords(m_clues[match.entry].to))
                clues.append({word, ClueWeight, true});
        }
    }
    for (Reading &reading : query.readings)
        reading.terms += clues;
}

quint8 QueryReader::sidesIn(const PhraseBook &book, const QList<QueryWord> &words, bool bare)
{
    quint8 sides = 0;
    for (int i = 0; i < words.size();) {
        const auto match = book.longestAt(words, i, bare);
        if (match.entry > 0)
            sides |= static_cast<quint8>(match.entry);
        i += std::max(1, match.length);
    }
    // "Tôi" may speak for a firm, "công ty" never for a citizen.
    if ((sides & WhoAsks & ~Citizen) != 0)
        sides &= static_cast<quint8>(~Citizen);
    return sides;
}

ReadQuery QueryReader::read(const QString &text) const
{
    ReadQuery query;
    query.text = cleanText(modernText(text.left(4000))).simplified();
    query.code = codeIn(query.text);

    const QList<QueryWord> typed = wordsOf(query.text, query.bare);
    if (typed.isEmpty())
        return query;
    const QList<QueryWord> words = replaced(typed, query.bare);
    const bool open
        = !text.isEmpty() && text.back().isLetterOrNumber() && typed.last().exact == words.last().exact;
    if (!query.bare || !m_restore) {
        query.sides = sidesIn(m_sideBook, words, query.bare);
        addReadings(query, words, query.bare, open);
        return query;
    }

    const QList<QueryWord> marked = replaced(m_restore(words), false);
    query.sides = sidesIn(m_sideBook, marked, false);
    addReadings(query, marked, false, open);
    // Should a mark have come out wrong, the bare words still say it.
    ReadQuery plain;
    addReadings(plain, words, true, open);
    query.readings.append(plain.readings.first());
    return query;
}

void QueryReader::addReadings(ReadQuery &query, const QList<QueryWord> &words, bool bare, bool open) const
{
    Reading whole;
    whole.bare = bare;
    whole.terms = plainTerms(words, bare);

    QList<QueryTerm> kept = core(words, bare, query.intent);
    if (kept.isEmpty())
        kept = whole.terms;
    const bool lastKept = kept.last().word.exact == words.last().exact;
    if (open) {
        whole.terms.last().open = true;
        kept.last().open = lastKept;
    }
    Reading short_;
    short_.bare = bare;
    short_.terms = kept;
    query.readings.append(short_);
    if (kept.size() != whole.terms.size())
        query.readings.append(whole);
    addTermReadings(query, kept, bare);
    addClues(query, words, bare);
}

} // namespace tongdai
