// The whole knowledge base, ready to be searched: built once from procedures and lexicon, then only read.
#pragma once

#include "app/search/bodyindex.h"
#include "app/search/editorsnames.h"
#include "app/search/learnedwords.h"
#include "app/search/markrestorer.h"
#include "app/search/queryreader.h"
#include "app/search/rankingweights.h"
#include "app/search/unitindex.h"
#include "models/ports/articleindex.h"

#include <functional>
#include <memory>

namespace tongdai {

/// What people have added since the index was built, laid over it; either may be null. Made for one index.
struct KnowledgeOverlay {
    std::shared_ptr<const EditorsNames> names;
    std::shared_ptr<const LearnedWords> learned;
};

/// Immutable after construction: search() may be called from any number of threads at once.
class ProcedureIndex
{
public:
    /// Takes a while (about a second for 4,000 full texts): build it off the GUI thread.
    ProcedureIndex(const QList<Procedure> &procedures, const Lexicon &lexicon,
                   const RankingWeights &weights = {});
    /// What write() wrote, with the same lexicon and program; null when it cannot be read. Much quicker
    /// than building (tests/bench/README.md).
    static std::unique_ptr<ProcedureIndex> read(QDataStream &in, const Lexicon &lexicon);
    void write(QDataStream &out) const;

    /// `today` decides what is in force; an invalid date takes everything as in force.
    SearchAnswer search(const SearchQuery &query, const QDate &today = {},
                        const KnowledgeOverlay &overlay = {}) const;

    QStringList fields() const { return m_fields; } ///< Vietnamese order, without repeats
    int size() const { return static_cast<int>(m_cards.size()); }
    std::size_t bytes() const; ///< of the index itself, without the procedures

    /// The hit that a procedure would be, without a question.
    std::optional<SearchHit> card(const QString &idOrCode, const QDate &today = {}) const;

    /// For what is laid over the index.
    std::optional<std::uint32_t> docOf(const QString &idOrCode) const;
    double rarity(const QueryWord &word, bool bare) const { return m_units.rarity(word, bare, m_terms); }
    const UnitIndex &units() const { return m_units; }
    const PhraseRules &phraseRules() const { return m_phraseRules; }

    void setWeights(const RankingWeights &weights); ///< for measuring; not while searching

private:
    ProcedureIndex() = default;

    struct Card {
        QString id;
        QString code;
        QString name;
        QString field;
        QString level;
        QDate checkedOn;
        QDate nextCheck;
        QDate validFrom;
        QDate validTo;
        QString province; ///< search form of the issuing province, empty for the state's own
        std::uint32_t nameGroup = 0; ///< the same for procedures of one name
        quint64 variants = 0; ///< bit per Lexicon::Variant whose marker the name has
        float prior = 1;
        float asked = 0;
        quint8 sides = 0; ///< who it is for and who handles it
    };
    /// What names say of one procedure: of all, so as small as can be.
    struct Named {
        double match = 0; ///< of the best name
        int unit = -1;
        int reading = -1;
    };
    /// What an overlay adds to one procedure.
    struct Laid {
        int name = -1; ///< of the overlay, in place of a unit
        bool wholeName = false; ///< an editor's name that is the question
        double learned = 0;
        int learnedPhrase = -1;
    };
    struct Ranked {
        std::uint32_t doc = 0;
        double score = 0;
        double match = 0; ///< of the best name alone
        int unit = -1;
        int reading = -1;
        Laid laid;
    };
    /// Everything found before it is weighed.
    struct Found {
        std::vector<Named> named; ///< by procedure
        UnitIndex::Bar bar;
        std::vector<float> body; ///< by procedure
        float bodyTop = 0;
        double bodyWeight = 0;
        QHash<std::uint32_t, Laid> laid;
    };

    /// Variants that words of the question ask for, and those it names outright.
    struct Asked {
        quint64 hinted = 0;
        quint64 named = 0;
        quint8 sides = 0; ///< of Side, 0 where nothing is known
    };

    void addCards(const QList<Procedure> &procedures);
    void addKeys(std::uint32_t doc);
    template<typename Archive, typename Self> static void parts(Archive &archive, Self &self);
    void readBy(const Lexicon &lexicon);
    /// Returns the lexicon's common names of each procedure.
    QHash<std::uint32_t, QStringList> addUnits(const QList<Procedure> &procedures, const Lexicon &lexicon);
    void addVariants(const Lexicon &lexicon);
    void markVariants();
    QString spelledOut(const QString &name) const;
    void setPriors(const QList<Procedure> &procedures, const Lexicon &lexicon);

    ReadQuery repaired(const ReadQuery &read, QString &said) const;
    QList<Ranked> rank(const ReadQuery &read, const SearchQuery &query, const QDate &today,
                       const KnowledgeOverlay &overlay) const;
    void findNames(Found &found, const ReadQuery &read, const KnowledgeOverlay &overlay, double share) const;
    void findTexts(Found &found, const ReadQuery &read, const KnowledgeOverlay &overlay) const;
    std::vector<BodyIndex::Pair> pairsOf(const ReadQuery &read, bool bare) const;
    void layOver(Found &found, const ReadQuery &read, const KnowledgeOverlay &overlay) const;
    double unweighted(const Found &found, std::uint32_t doc) const;
    std::vector<std::uint32_t> contenders(const Found &found, const SearchQuery &query, qsizetype kept,
                                          double mostLifted, double share,
                                          const std::function<double(std::uint32_t)> &weigh) const;
    Asked askedVariants(const ReadQuery &read) const;
    double weighted(const Ranked &ranked, const Asked &asked, const QString &home, const QDate &today) const;
    void settleByBody(QList<Ranked> &ranked, const std::vector<float> &body) const;
    void pushRepeatsDown(QList<Ranked> &ranked, const QString &home) const;
    SearchHit hit(const Ranked &ranked, const ReadQuery &read, const QDate &today,
                  const KnowledgeOverlay &overlay) const;
    bool wanted(std::uint32_t doc, const SearchQuery &query) const;
    /// A question without words: what the field or level holds, commonly asked first, then by name.
    SearchAnswer listed(const SearchQuery &query, const QDate &today) const;

    RankingWeights m_weights;
    double m_mostLifted = 1; ///< the largest weight that any card has
    std::vector<Card> m_cards;
    QHash<QString, std::uint32_t> m_byKey; ///< id and code
    QStringList m_fields;
    TermTable m_terms;
    UnitIndex m_units;
    BodyIndex m_body;
    PhraseRules m_phraseRules;
    MarkRestorer m_marks;
    QHash<QString, QString> m_abbreviations; ///< "TNHH" in names to full words
    std::vector<quint64> m_unitVariants; ///< of common names
    QStringList m_variantMarkers;
    quint64 m_foreignVariants = 0; ///< bit per marker that ends with "nước ngoài"
    QList<PhraseBook> m_variantAsks;
    QList<float> m_variantFactors;
    std::unique_ptr<QueryReader> m_reader;
};

} // namespace tongdai
