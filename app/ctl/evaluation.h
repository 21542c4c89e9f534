// Measuring the search with labelled questions: query<TAB>code[|code…]<TAB>group.
#pragma once

#include "app/search/procedureindex.h"

#include <QJsonObject>

namespace tongdai::ctl {

struct LabelledQuery {
    QString query;
    QStringList codes; ///< any of them is right
    QString group;
    int line = 0;
};

struct LabelledFile {
    QList<LabelledQuery> queries;
    QList<std::pair<int, QString>> problems; ///< line and what is wrong with it
};

struct GroupFigures {
    QString group;
    int n = 0;
    double s1 = 0; ///< share whose first hit is right
    double s5 = 0;
    double mrr = 0; ///< mean of 1/rank, ranks to 10
};

struct Evaluation {
    QList<GroupFigures> groups; ///< in the order of the file
    GroupFigures all;
    double p50Ms = 0;
    double p99Ms = 0;
    QList<std::pair<LabelledQuery, QList<SearchHit>>> missed; ///< the right one is not first
};

/// Reads the form above; a malformed line is reported and skipped. `#` at the start of a line begins a
/// comment.
LabelledFile readLabelled(const QString &text);

/// Asks every question once, one after another on this thread; times are of that one asking.
Evaluation evaluate(const ProcedureIndex &index, const QList<LabelledQuery> &queries,
                    const QString &home = {}, const KnowledgeOverlay &overlay = {});

QJsonObject toJson(const Evaluation &evaluation);

} // namespace tongdai::ctl
