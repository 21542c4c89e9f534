// A simulated month at the hotline: callers who say the same matters in many ways, operators who link each
// call to a procedure and are sometimes wrong.
#pragma once

#include "app/ctl/evaluation.h"
#include "models/domain/knowledge.h"

namespace tongdai {

struct MonthSettings {
    int days = 30;
    int callsADay = 400;
    int matters = 300; ///< procedures that people call about; how often falls off as in Zipf's law
    int operators = 14;
    double noise = 0.10; ///< share of calls linked to a wrong procedure
    int held = 3; ///< questions a matter to be asked afterwards
    quint32 seed = 1;
};

/// What the month left, and what is asked afterwards.
struct Month {
    QList<Evidence> evidence; ///< through evidenceWords(), as the product stores it
    int calls = 0;
    int wrong = 0; ///< of them linked to a wrong procedure
    qint64 endMs = 0;
    /// Other sentences about the matters of the month: other openings, other choices of words; none is equal
    /// to one that was said, not even without filler.
    QList<ctl::LabelledQuery> held;
    /// Sentences of the same callers about procedures that nobody called about.
    QList<ctl::LabelledQuery> untaught;
    /// Mean over `held` of the share of words it has in common with the nearest trained sentence of its
    /// matter (Jaccard, filler included).
    double nearest = 0;
};

Month simulateMonth(const QList<Procedure> &base, const ProcedureIndex &index, const MonthSettings &settings);

struct Compared {
    QString group;
    int n = 0;
    double before = 0; ///< Success@1
    double after = 0;
};

/// Asks every question with and without what was learned. A change is counted where the first hit is now right
/// and was not, or the other way.
QList<Compared> compared(const ProcedureIndex &index, const KnowledgeOverlay &overlay,
                         const QList<ctl::LabelledQuery> &asked);

} // namespace tongdai
