// The outcomes as the call form offers them: ten digits, two of which open a second list.
#pragma once

#include "models/domain/callattempt.h"
#include "ui/widgets/digitlist.h"

#include <QCoreApplication>

namespace tongdai {

class OutcomeWords
{
    Q_DECLARE_TR_FUNCTIONS(tongdai::OutcomeWords)
public:
    /// Values of rows that open a list instead of choosing an outcome.
    static constexpr int OpenJunk = 1000;
    static constexpr int OpenRest = 1001;

    static QString brief(Outcome outcome); ///< short enough for half of the column
    static QList<DigitList::Row> mainRows();
    static QList<DigitList::Row> junkRows();
    static QList<DigitList::Row> restRows();
    static QList<DigitList::Row> attemptRows(); ///< of AttemptResult: what came of calling somebody back
};

} // namespace tongdai
