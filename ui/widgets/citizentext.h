// A procedure as it is given to the citizen: a message to send, a sheet to print.
#pragma once

#include "ui/widgets/proceduretext.h"

#include <QSet>

class QTextDocument;

namespace tongdai {

class CitizenText
{
    Q_DECLARE_TR_FUNCTIONS(tongdai::CitizenText)
public:
    struct Sheet {
        Procedure procedure;
        QSet<int> has; ///< rows of papers the citizen has already
        LocalFacts local;
        QDate today;
    };

    /// Plain text in normal form C, at most about two thousand characters: what a messenger takes in one
    /// piece. Name, time, fee, ways, place, papers, the first link of the article, and which article in
    /// which version says so. With papers ticked it names those still missing.
    static QString message(const Sheet &sheet);
    /// Any answer as a message of the hotline: `text` cleaned and cut to the same length, whole words.
    static QString answer(const QString &text);
    /// "Article 1.001193, version 3": what a text was taken from.
    static QString mark(const Procedure &procedure);

    /// The sheet, with all papers and boxes to tick, in the fonts of the document.
    static void fill(QTextDocument &document, const Sheet &sheet);

private:
    static QStringList facts(const Sheet &sheet);
};

} // namespace tongdai
