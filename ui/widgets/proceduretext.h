// A procedure in an operator's words: what to read out, its facts, its freshness.
#pragma once

#include "models/domain/procedure.h"
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
    static QList<Fact> facts(const Procedure &procedure, bool withPlace = false);

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

    /// First letter lowered unless the word is all capitals: to go on inside a sentence.
    static QString inSentence(const QString &text);
};

} // namespace tongdai
