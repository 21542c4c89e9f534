// What callers say, in our own words: common names, abbreviations, chat spelling, polite filler, questions.
#pragma once

#include "models/domain/result.h"
#include "models/ports/articleindex.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace tongdai {

// clang-format off
/// The lexicon of resources/lexicon: plain text, one entry a line, `#` begins a comment, `|` parts the columns.
///
/// | file        | line |
/// |-------------|------|
/// | names-*.txt | common name \| code, code … or exact name |
/// | rare-*.txt  | the same, of procedures that few call about |
/// | terms.txt   | what people say \| what the names say |
/// | replace.txt | abbreviation, chat or local spelling \| full |
/// | drop.txt    | filler to leave out |
/// | stop.txt    | grammar words that weigh little everywhere |
/// | soft.txt    | words that count little unless a name has them beside their neighbour |
/// | intents.txt | question phrase \| papers, fee, time, … |
/// | variants.txt| words in a name \| words that ask for it; … \| factor. "!" behind words: they name it |
/// | asked.txt   | code \| how commonly asked, 1 to 3 |
/// | fields.txt  | Lĩnh vực \| factor of its procedures, up to 1: what citizens seldom call about |
/// | actions.txt | what is done with a paper: "cấp lại", "gia hạn"; names list several of them |
/// | clauses.txt | word \| parts (begins another clause) or asks (its clause says what is wanted) |
/// | spoken.txt  | ordinary speech: which marked words follow each other |
/// | clues.txt   | words of a situation \| words of names they hint at |
/// | askers.txt  | words \| citizen, business, organisation, official (who asks), commune, district, province (where) |
// clang-format on
class Lexicon
{
public:
    struct Name {
        QString common;
        QStringList targets; ///< codes, or one exact name
        bool rare = false; ///< of a procedure that few call about: it yields to the others
    };
    struct Pair {
        QString from;
        QString to;
    };
    struct IntentPhrase {
        QString phrase;
        Intent intent = Intent::None;
    };
    struct Variant {
        QString marker; ///< words in a procedure's name
        QStringList askedBy; ///< words that ask for it, the marker itself included
        float factor = 1;
    };
    struct Asked {
        QString code;
        float weight = 0;
    };
    struct FieldPrior {
        QString field;
        float factor = 1;
    };
    struct AskerPhrase {
        QString phrase;
        quint8 sides = 0; ///< of Side
    };
    /// A line that could not be read.
    struct Problem {
        QString file;
        int line = 0;
        QString reason;
    };

    /// Reads every *.txt of `folder` (a disk folder or ":/lexicon"). Lines that cannot be read are kept in
    /// problems().
    static Lexicon load(const QString &folder);
    /// The one built into the program.
    static Lexicon builtIn();

    /// What weighs little in a common name as well as in a question: fillers and questions of several words.
    QStringList turnsOfQuestions() const;

    /// One file's text under its name; what load() does for each file.
    void read(const QString &fileName, const QString &text);

    QList<Name> names;
    QList<Pair> terms;
    QList<Pair> replacements;
    QStringList drops;
    QStringList softs;
    QStringList stops;
    QStringList actions;
    QStringList spoken;
    QStringList clauseParts;
    QStringList clauseAsks;
    QList<IntentPhrase> intents;
    QList<Variant> variants;
    QList<Asked> asked;
    QList<Pair> clues;
    QList<FieldPrior> fields;
    QList<AskerPhrase> askers;
    QList<Problem> problems;
    quint64 print = 0; ///< of all texts read: what was made by another lexicon is told apart by it

private:
    QString readLine(const QString &kind, const QStringList &columns);
};

/// "papers", "fee", … of intents.txt; nullopt for another word.
std::optional<Intent> intentOfWord(const QString &word);

} // namespace tongdai
