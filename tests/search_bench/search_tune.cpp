// Tries each number of the ranking up and down and keeps what finds more: coordinate descent over labelled questions.
//
// search_tune BASE.jsonl.gz ROUNDS [LEXICON_DIR FILE.tsv...]...
// Sets of files with the lexicon they are asked with; a new set begins with "--".
#include "app/ctl/evaluation.h"
#include "app/intake/procedurefile.h"
#include "app/search/procedureindex.h"

#include <QCoreApplication>
#include <QTextStream>

#include <memory>

using namespace tongdai;

namespace {

struct Set {
    std::unique_ptr<ProcedureIndex> index;
    QList<QList<ctl::LabelledQuery>> files;
};

/// First place counts most, a place among five and ten little: what an operator sees without reading.
double worth(const ctl::GroupFigures &figures)
{
    return 0.5 * figures.s1 + 0.35 * figures.s5 + 0.15 * figures.mrr;
}

double score(std::vector<Set> &sets, const RankingWeights &weights)
{
    double sum = 0;
    int count = 0;
    for (Set &set : sets) {
        set.index->setWeights(weights);
        for (const auto &file : set.files) {
            sum += worth(ctl::evaluate(*set.index, file).all);
            ++count;
        }
    }
    return sum / count;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() < 4) {
        out << "search_tune BASE ROUNDS LEXICON FILE.tsv... [-- LEXICON FILE.tsv...]\n";
        return 2;
    }
    const auto base = intake::readProcedures(arguments[0]);
    if (!base)
        return 1;
    std::vector<Set> sets;
    bool lexiconNext = true;
    for (const QString &argument : arguments.mid(2)) {
        if (argument == u"--") {
            lexiconNext = true;
        } else if (lexiconNext) {
            sets.push_back({std::make_unique<ProcedureIndex>(base->procedures(), Lexicon::load(argument)), {}});
            lexiconNext = false;
        } else if (const auto bytes = intake::readPacked(argument)) {
            sets.back().files.append(ctl::readLabelled(QString::fromUtf8(*bytes)).queries);
        }
    }

    RankingWeights best;
    double top = score(sets, best);
    out << "start " << top << Qt::endl;
    for (int round = 0; round < arguments[1].toInt(); ++round) {
        for (const QString &name : RankingWeights::names()) {
            for (const double factor : {0.7, 0.85, 0.95, 1.05, 1.15, 1.4}) {
                RankingWeights tried = best;
                tried.set(name, best.value(name) * factor);
                const double found = score(sets, tried);
                if (found > top + 1e-5) {
                    top = found;
                    best = tried;
                    out << name << ' ' << best.value(name) << " -> " << top << Qt::endl;
                }
            }
        }
    }
    for (const QString &name : RankingWeights::names())
        out << name << " = " << best.value(name) << Qt::endl;
    return 0;
}
