// A procedure in an operator's words: what to read out, its facts, its freshness.
#pragma once

#include "models/domain/unitfacts.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>

namespace tongdai {

/// One of the boxed facts: heading, value, note; `warn` draws the value amber with a triangle.
struct Fact {
    QString heading;
    QString value;
    QString note;
    bool warn = false;
};

/// What the caller's unit says of the procedure, and how that unit is called; `fact` empty when nothing.
struct LocalFacts {
    QString unit; ///< "Huyện Long Thành"
    UnitFact fact;
};

class ProcedureText
{
    Q_DECLARE_TR_FUNCTIONS(tongdai::ProcedureText)
public:
    /// The editor's answer, or one made from the facts when there is none; never says a fee the source does
    /// not.
    static QString spokenAnswer(const Procedure &procedure);
    static bool hasOwnAnswer(const Procedure &procedure)
    {
        return !procedure.spokenAnswer.trimmed().isEmpty();
    }

    /// Time, fee, ways to file; with `withForm` also where. An empty fee reads "the source does not say",
    /// never free.
    /// What holds at the caller's unit stands in the notes.
    static QList<Fact> facts(const Procedure &procedure, bool withPlace = false,
                             const LocalFacts &local = {});
    /// Ways to file, those with the same time and fee in one box: channels, time, fee; empty when there are
    /// fewer than two ways. Are all the same, one box says it once: "File in person, online or by post:
    /// 15 working days, no fee".
    static QList<Fact> channels(const Procedure &procedure);
    /// The ways one by one with their notes, a line for all that say the same.
    static QStringList methodLines(const Procedure &procedure);

    /// Up to `most` characters, ending at a word and …
    static QString shortened(const QString &text, int most);

    struct Freshness {
        QString icon;
        Tone tone = Tone::Soft;
        QString words;
    };
    static Freshness freshness(bool inForce, const QDate &checkedOn, const QDate &nextCheck,
                               const QDate &validTo, const QDate &today);
    /// The same in two or three words, for a row.
    static Freshness briefFreshness(bool inForce, const QDate &checkedOn, const QDate &nextCheck,
                                    const QDate &today);

    /// "1 original", "2 originals, 1 copy", empty when the source gives no number.
    static QString count(const Paper &paper);

    /// "trực tiếp, trực tuyến hay qua bưu chính công ích".
    static QString spokenList(const QStringList &channels);

    /// First letter lowered unless the word is all capitals: to go on inside a sentence.
    static QString inSentence(const QString &text);
};

} // namespace tongdai
