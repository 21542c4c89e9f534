#include "app/search/procedureindex.h"

#include "app/search/nameparts.h"
#include "app/search/replacements.h"
#include "app/search/sides.h"
#include "models/domain/vietnamesetext.h"

#include <algorithm>

namespace tongdai {

namespace {

constexpr double Real = 0.3; ///< a best name below this is merely near
constexpr double Sure = 0.62; ///< a best name above this needs no repair
constexpr double LearnedShown = 0.02; ///< what calls have taught is told as a reason from here on

} // namespace

ProcedureIndex::ProcedureIndex(const QList<Procedure> &procedures, const Lexicon &lexicon,
                               const RankingWeights &weights)
    : m_weights(weights)
    , m_phraseRules(PhraseRules::of(lexicon))
{
    m_units.setStops(lexicon.stops, m_terms);
    m_units.setFillers(lexicon.turnsOfQuestions(), m_terms);
    for (const Lexicon::Pair &pair : lexicon.replacements) {
        if (pair.from.size() >= 3 && !pair.from.contains(u' '))
            m_abbreviations.insert(pair.from.toUpper(), pair.to);
    }
    addCards(procedures);
    const QHash<std::uint32_t, QStringList> commonNames = addUnits(procedures, lexicon);
    std::uint32_t doc = 0;
    for (const Procedure &procedure : procedures) {
        m_body.add(doc, procedure, commonNames.value(doc), m_terms);
        ++doc;
    }

    m_marks.teach(procedures, lexicon, m_terms);
    std::vector<std::uint32_t> foldOf;
    for (std::uint32_t term = 0; term < m_terms.size(); ++term) // grows: what is added is its own folded form
        foldOf.push_back(m_terms.add(foldMarks(m_terms.text(term).toString())));
    std::vector<std::uint32_t> groups;
    for (const Card &card : m_cards)
        groups.push_back(card.nameGroup);
    m_body.finish(foldOf);
    m_marks.finish(foldOf);
    m_units.finish(m_terms, std::move(foldOf), groups);

    addVariants(lexicon);
    markVariants();
    setPriors(procedures, lexicon);
    setWeights(weights);
    readBy(lexicon);
}

void ProcedureIndex::readBy(const Lexicon &lexicon)
{
    m_reader = std::make_unique<QueryReader>(
        lexicon, [this](const QueryWord &a, const QueryWord &b) { return m_units.hasPair(a, b, m_terms); },
        [this](const QList<QueryWord> &words) { return m_marks.restored(words, m_terms); });
}

void ProcedureIndex::addCards(const QList<Procedure> &procedures)
{
    QHash<QString, std::uint32_t> groups;
    QHash<QString, QString> shared; // fields and levels repeat: one copy each
    const auto once
        = [&shared](const QString &text) { return *shared.insert(text, shared.value(text, text)); };
    m_cards.reserve(static_cast<std::size_t>(procedures.size()));
    for (const Procedure &procedure : procedures) {
        Card card;
        card.id = procedure.id;
        card.code = procedure.code;
        card.name = procedure.name;
        card.field = once(procedure.field);
        card.level = once(procedure.level);
        card.checkedOn = procedure.checkedOn;
        card.nextCheck = procedure.nextCheck;
        card.validFrom = procedure.validFrom;
        card.validTo = procedure.validTo;
        card.sides = sidesOfAudience(procedure.audience) | sidesOfLevel(procedure.level);
        card.province = once(provinceOf(procedure.issuer));
        const QString plain = plainName(procedure.name);
        const auto group = groups.constFind(plain);
        card.nameGroup = group == groups.cend()
            ? *groups.insert(plain, static_cast<std::uint32_t>(groups.size()))
            : *group;
        const auto doc = static_cast<std::uint32_t>(m_cards.size());
        m_cards.push_back(card);
        addKeys(doc);
        if (!card.field.isEmpty() && !m_fields.contains(card.field))
            m_fields.append(card.field);
    }
    std::sort(m_fields.begin(), m_fields.end(),
              [](const QString &a, const QString &b) { return sortKey(a) < sortKey(b); });
}

void ProcedureIndex::addKeys(std::uint32_t doc)
{
    const Card &card = m_cards[doc];
    m_byKey.insert(card.id, doc);
    if (!card.code.isEmpty())
        m_byKey.insert(card.code, doc);
}

QString ProcedureIndex::spelledOut(const QString &name) const
{
    if (name.toUpper() == name)
        return name; // shouted: nothing tells an abbreviation from a word
    QString made;
    QString word;
    const auto flush = [&] {
        made += m_abbreviations.value(word, word);
        word.clear();
    };
    for (const QChar c : name) {
        if (c.isLetterOrNumber()) {
            word += c;
        } else {
            flush();
            made += c;
        }
    }
    flush();
    return made;
}

QHash<std::uint32_t, QStringList> ProcedureIndex::addUnits(const QList<Procedure> &procedures,
                                                           const Lexicon &lexicon)
{
    const Replacements replacements(lexicon);
    QHash<std::uint32_t, QStringList> commonNames;
    QHash<QString, QList<std::uint32_t>> byName;
    std::uint32_t doc = 0;
    for (const Procedure &procedure : procedures) {
        const QString full = spelledOut(procedure.name);
        m_units.add(doc, UnitIndex::Kind::Name, full, m_terms);
        for (const QString &part : segmentsOf(full))
            m_units.add(doc, UnitIndex::Kind::Segment, part, m_terms);
        for (const QString &one : singleActions(full, lexicon.actions))
            m_units.add(doc, UnitIndex::Kind::Segment, one, m_terms);
        for (const QString &common : procedure.commonNames)
            m_units.add(doc, UnitIndex::Kind::Common, common, m_terms, replacements.inName(common));
        byName[plainName(procedure.name)].append(doc);
        ++doc;
    }
    for (const Lexicon::Name &name : lexicon.names) {
        for (const QString &target : name.targets) {
            const auto coded = m_byKey.constFind(target);
            const QList<std::uint32_t> docs
                = coded != m_byKey.cend() ? QList<std::uint32_t> {*coded} : byName.value(plainName(target));
            for (const std::uint32_t found : docs) {
                m_units.add(found, name.rare ? UnitIndex::Kind::Rare : UnitIndex::Kind::Common, name.common, m_terms, replacements.inName(name.common));
                commonNames[found].append(name.common);
            }
        }
    }
    return commonNames;
}

void ProcedureIndex::addVariants(const Lexicon &lexicon)
{
    for (const Lexicon::Variant &variant : lexicon.variants) {
        if (m_variantFactors.size() == 64)
            break;
        m_variantFactors.append(variant.factor);
        m_variantMarkers.append(words(variant.marker).join(u' '));
        if (m_variantMarkers.last().endsWith(u"nước ngoài"))
            m_foreignVariants |= quint64(1) << (m_variantMarkers.size() - 1);
        PhraseBook asks;
        for (const QString &phrase : variant.askedBy)
            asks.add(phrase, phrase.endsWith(u'!') ? 1 : 0);
        asks.add(variant.marker, 1);
        m_variantAsks.append(asks);
    }
}

void ProcedureIndex::markVariants()
{
    for (Card &card : m_cards)
        card.variants = markersIn(card.name, m_variantMarkers);
    for (const UnitIndex::Unit &unit : m_units.units())
        m_unitVariants.push_back(UnitIndex::isCommon(unit.kind) ? markersIn(m_units.said(unit), m_variantMarkers)
                                                                      : 0);
}

void ProcedureIndex::setPriors(const QList<Procedure> &procedures, const Lexicon &lexicon)
{
    std::size_t doc = 0;
    for (const Procedure &procedure : procedures) {
        Card &card = m_cards[doc++];
        const bool local = procedure.level.contains(QStringLiteral("Cấp tỉnh"))
            || procedure.level.contains(QStringLiteral("Cấp xã")) || procedure.level.isEmpty();
        if (!local)
            card.prior *= static_cast<float>(procedure.level.contains(QStringLiteral("Cơ quan khác"))
                                                 ? m_weights.elsewhere
                                                 : m_weights.ministry);
        if (procedure.code.isEmpty())
            card.prior *= static_cast<float>(m_weights.uncoded);
        if (procedure.issuer == u"Bộ Quốc phòng" || procedure.field.endsWith(u"BQP"))
            card.prior *= static_cast<float>(m_weights.military);
    }
    for (const Lexicon::FieldPrior &prior : lexicon.fields) {
        for (Card &card : m_cards) {
            if (card.field.compare(prior.field, Qt::CaseInsensitive) == 0)
                card.prior *= prior.factor;
        }
    }
    for (const Lexicon::Asked &asked : lexicon.asked) {
        const auto found = m_byKey.constFind(asked.code);
        if (found != m_byKey.cend())
            m_cards[*found].asked = asked.weight;
    }
}

ProcedureIndex::Asked ProcedureIndex::askedVariants(const ReadQuery &read) const
{
    Asked asked;
    for (const Reading &reading : read.readings) {
        QList<QueryWord> row;
        for (const QueryTerm &term : reading.terms) {
            if (!term.bonus)
                row.append(term.word);
        }
        for (int variant = 0; variant < m_variantAsks.size(); ++variant) {
            for (int at = 0; at < row.size(); ++at) {
                for (const auto &match : m_variantAsks[variant].allAt(row, at, reading.bare)) {
                    asked.hinted |= quint64(1) << variant;
                    if (match.entry == 1 && reading.calledAs.isEmpty())
                        asked.named |= quint64(1) << variant;
                }
            }
        }
    }
    return asked;
}

SearchHit ProcedureIndex::hit(const Ranked &ranked, const ReadQuery &read, const QDate &today,
                              const KnowledgeOverlay &overlay) const
{
    const Card &card = m_cards[ranked.doc];
    SearchHit hit;
    hit.id = card.id;
    hit.code = card.code;
    hit.name = card.name;
    hit.field = card.field;
    hit.score = ranked.score;
    hit.inForce = !today.isValid() || !card.validTo.isValid() || today < card.validTo;
    hit.checkedOn = card.checkedOn;
    hit.nextCheck = card.nextCheck;
    if (ranked.laid.learned >= LearnedShown)
        hit.learnedFrom = overlay.learned->words(static_cast<std::uint32_t>(ranked.laid.learnedPhrase));
    if (ranked.reading < 0)
        return hit;
    const Reading &reading = read.readings[ranked.reading];
    bool termOnly = false; ///< found by the official term that stands for a common name
    if (ranked.laid.name >= 0)
        hit.calledAs = overlay.names->words(static_cast<std::uint32_t>(ranked.laid.name));
    else if (ranked.unit >= 0
             && UnitIndex::isCommon(m_units.units()[static_cast<std::size_t>(ranked.unit)].kind))
        hit.calledAs = m_units.said(m_units.units()[static_cast<std::size_t>(ranked.unit)]);
    else
        termOnly = !reading.calledAs.isEmpty();
    const QStringList exact = words(card.name);
    QStringList folded;
    for (const QString &word : exact)
        folded.append(foldMarks(word));
    for (const QueryTerm &term : reading.terms) {
        const bool inName
            = exact.contains(term.word.exact) || (!term.word.marked && folded.contains(term.word.fold));
        if (inName && !hit.matched.contains(term.word.exact))
            hit.matched.append(term.word.exact);
        termOnly = termOnly && (inName || term.bonus);
    }
    // A procedure that has only some words of the term is not what people call so.
    if (termOnly)
        hit.calledAs = reading.calledAs;
    return hit;
}

ReadQuery ProcedureIndex::repaired(const ReadQuery &read, QString &said) const
{
    ReadQuery mended = read;
    QStringList shown;
    bool changed = false;
    for (int r = 0; r < mended.readings.size(); ++r) {
        QList<QueryTerm> &terms = mended.readings[r].terms;
        for (int i = 0; i < terms.size(); ++i) {
            QueryTerm &term = terms[i];
            const bool known = m_units.knowsFold(term.word.fold, m_terms)
                || m_terms.find(term.word.exact) != TermTable::None;
            if (!term.bonus && !known && term.word.fold.size() >= 3 && !term.word.fold.at(0).isDigit()) {
                const QString better
                    = m_units.nearest(term.word, i > 0 ? &terms[i - 1].word : nullptr,
                                      i + 1 < terms.size() ? &terms[i + 1].word : nullptr, m_terms);
                if (!better.isEmpty()) {
                    term.word = QueryWord {better, better, false, term.word.aside};
                    term.open = false;
                    changed = true;
                }
            }
            if (r == 0 && !term.bonus)
                shown.append(read.bare ? term.word.fold : term.word.exact); // as it was typed
        }
    }
    said = changed ? shown.join(u' ') : QString();
    return mended;
}

std::optional<std::uint32_t> ProcedureIndex::docOf(const QString &idOrCode) const
{
    const auto found = m_byKey.constFind(idOrCode);
    return found == m_byKey.cend() ? std::nullopt : std::optional<std::uint32_t>(*found);
}

SearchAnswer ProcedureIndex::listed(const SearchQuery &query, const QDate &today) const
{
    SearchAnswer answer;
    if (query.field.isEmpty() && query.level.isEmpty())
        return answer;
    std::vector<std::pair<std::uint32_t, QByteArray>> found;
    for (std::uint32_t doc = 0; doc < m_cards.size(); ++doc) {
        if (wanted(doc, query))
            found.emplace_back(doc, sortKey(m_cards[doc].name));
    }
    std::sort(found.begin(), found.end(), [this](const auto &a, const auto &b) {
        if (m_cards[a.first].asked != m_cards[b.first].asked)
            return m_cards[a.first].asked > m_cards[b.first].asked;
        return a.second < b.second;
    });
    answer.total = static_cast<int>(found.size());
    for (const auto &[doc, key] : found) {
        if (answer.hits.size() >= query.limit)
            break;
        if (auto one = card(m_cards[doc].id, today))
            answer.hits.append(std::move(*one));
    }
    return answer;
}

SearchAnswer ProcedureIndex::search(const SearchQuery &query, const QDate &today,
                                    const KnowledgeOverlay &overlay) const
{
    SearchAnswer answer;
    ReadQuery read = m_reader->read(query.text);
    answer.intent = read.intent;
    if (read.readings.isEmpty())
        return listed(query, today);

    QList<Ranked> ranked = rank(read, query, today, overlay);
    const auto bestMatch = [](const QList<Ranked> &rows) {
        double best = 0;
        for (qsizetype i = 0; i < std::min<qsizetype>(5, rows.size()); ++i)
            best = std::max(best, rows[i].match);
        return best;
    };
    if (bestMatch(ranked) < Sure) {
        QString said;
        const ReadQuery mended = repaired(read, said);
        if (!said.isEmpty()) {
            const QList<Ranked> again = rank(mended, query, today, overlay);
            if (bestMatch(again) > bestMatch(ranked) + 0.03) {
                ranked = again;
                read = mended;
                answer.repairedTo = said;
            }
        }
    }
    answer.nearOnly = bestMatch(ranked) < Real;
    for (const Ranked &one : std::as_const(ranked))
        answer.total += one.match >= Real ? 1 : 0;

    const auto coded = m_byKey.constFind(read.code);
    if (!read.code.isEmpty() && coded != m_byKey.cend()) {
        Ranked exact;
        exact.doc = *coded;
        exact.score = 10;
        ranked.removeIf([&exact](const Ranked &one) { return one.doc == exact.doc; });
        ranked.prepend(exact);
        answer.nearOnly = false;
        answer.total = std::max(1, answer.total);
    }
    for (qsizetype i = 0; i < std::min<qsizetype>(query.limit, ranked.size()); ++i)
        answer.hits.append(hit(ranked[i], read, today, overlay));
    return answer;
}

std::optional<SearchHit> ProcedureIndex::card(const QString &idOrCode, const QDate &today) const
{
    const auto found = m_byKey.constFind(idOrCode);
    if (found == m_byKey.cend())
        return std::nullopt;
    Ranked one;
    one.doc = *found;
    return hit(one, {}, today, {});
}

std::size_t ProcedureIndex::bytes() const
{
    return m_terms.bytes() + m_units.bytes() + m_body.bytes() + m_marks.bytes()
        + m_cards.capacity() * sizeof(Card);
}

} // namespace tongdai
