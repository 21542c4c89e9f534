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

    /// Plain text, at most about two thousand characters: what a messenger takes in one piece. With papers
    /// ticked it names those still missing.
    static QString message(const Sheet &sheet);

    /// The sheet, with all papers and boxes to tick, in the fonts of the document.
    static void fill(QTextDocument &document, const Sheet &sheet);

private:
    static QStringList facts(const Sheet &sheet);
};

} // namespace tongdai
