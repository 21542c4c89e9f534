#include "app/ctl/evaluation.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QMap>

#include <algorithm>
#include <cmath>

namespace tongdai::ctl {

namespace {

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    return values[std::clamp<std::size_t>(rank, 1, values.size()) - 1];
}

/// 0 when none of the right codes is among the hits.
int rankOf(const QStringList &codes, const QList<SearchHit> &hits)
{
    for (qsizetype i = 0; i < hits.size(); ++i) {
        if (codes.contains(hits[i].code) || codes.contains(hits[i].id))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

void count(GroupFigures &figures, int rank)
{
    ++figures.n;
    figures.s1 += rank == 1 ? 1 : 0;
    figures.s5 += rank >= 1 && rank <= 5 ? 1 : 0;
    figures.mrr += rank > 0 ? 1.0 / rank : 0;
}

void average(GroupFigures &figures)
{
    const double n = std::max(1, figures.n);
    figures.s1 /= n;
    figures.s5 /= n;
    figures.mrr /= n;
}

double rounded(double value, double steps)
{
    return std::round(value * steps) / steps;
}

} // namespace

LabelledFile readLabelled(const QString &text)
{
    LabelledFile file;
    int number = 0;
    for (QString line : text.split(u'\n')) {
        ++number;
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (number == 1 && line.startsWith(QChar(0xFEFF)))
            line.remove(0, 1);
        if (line.trimmed().isEmpty() || line.startsWith(u'#'))
            continue;
        const QStringList columns = line.split(u'\t');
        if (columns.size() < 2 || columns.size() > 3) {
            file.problems.append({number, QStringLiteral("not query, codes and group parted by tabs")});
            continue;
        }
        LabelledQuery made;
        made.query = columns[0].trimmed();
        made.line = number;
        made.group = columns.size() == 3 && !columns[2].trimmed().isEmpty() ? columns[2].trimmed()
                                                                            : QStringLiteral("-");
        for (const QString &column : columns[1].split(u'|', Qt::SkipEmptyParts)) {
            const QString code = procedureCodeIn(column); // local copies carry suffixes: 1.012784.H19
            const QString taken = code.isEmpty() ? column.trimmed() : code;
            if (!taken.isEmpty())
                made.codes.append(taken);
        }
        if (made.query.isEmpty())
            file.problems.append({number, QStringLiteral("the query is empty")});
        else if (made.codes.isEmpty())
            file.problems.append({number, QStringLiteral("no code")});
        else
            file.queries.append(made);
    }
    return file;
}

Evaluation evaluate(const ProcedureIndex &index, const QList<LabelledQuery> &queries, const QString &home,
                    const KnowledgeOverlay &overlay)
{
    Evaluation evaluation;
    QMap<QString, qsizetype> places;
    evaluation.all.group = QStringLiteral("all");
    std::vector<double> times;
    for (const LabelledQuery &query : queries) {
        SearchQuery asked;
        asked.text = query.query;
        asked.limit = 10;
        asked.home = home;
        QElapsedTimer timer;
        timer.start();
        const SearchAnswer answer = index.search(asked, {}, overlay);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        const int rank = rankOf(query.codes, answer.hits);
        if (!places.contains(query.group)) {
            places.insert(query.group, evaluation.groups.size());
            GroupFigures group;
            group.group = query.group;
            evaluation.groups.append(group);
        }
        count(evaluation.groups[places.value(query.group)], rank);
        count(evaluation.all, rank);
        if (rank != 1)
            evaluation.missed.append({query, answer.hits});
    }
    average(evaluation.all);
    for (GroupFigures &group : evaluation.groups)
        average(group);
    evaluation.p50Ms = percentile(times, 0.5);
    evaluation.p99Ms = percentile(times, 0.99);
    return evaluation;
}

QJsonObject toJson(const Evaluation &evaluation)
{
    QJsonArray groups;
    for (const GroupFigures &group : evaluation.groups) {
        groups.append(QJsonObject {{QStringLiteral("group"), group.group},
                                   {QStringLiteral("n"), group.n},
                                   {QStringLiteral("s1"), rounded(group.s1, 1e4)},
                                   {QStringLiteral("s5"), rounded(group.s5, 1e4)},
                                   {QStringLiteral("mrr"), rounded(group.mrr, 1e4)}});
    }
    return {{QStringLiteral("groups"), groups},
            {QStringLiteral("p50_ms"), rounded(evaluation.p50Ms, 1e3)},
            {QStringLiteral("p99_ms"), rounded(evaluation.p99Ms, 1e3)}};
}

} // namespace tongdai::ctl
