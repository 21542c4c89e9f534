// Floors under the committed questions, so that no later change quietly finds less. Figures:
// tests/search/README.md.
#include "basefiles.h"

#include <gtest/gtest.h>

#include <cstdio>

using namespace tongdai;

namespace {

struct Floor {
    const char *file;
    double s1;
    double s5;
};

void expectAtLeast(const QList<Procedure> &base, const QList<Floor> &floors)
{
    const ProcedureIndex index(base, Lexicon::builtIn());
    for (const Floor &floor : floors) {
        const auto asked = questions(QString::fromLatin1(floor.file), base);
        ASSERT_GE(asked.size(), 50) << floor.file;
        const ctl::Evaluation evaluation = ctl::evaluate(index, asked);
        const ctl::GroupFigures &figures = evaluation.all;
        std::printf("%-26s %4d  first %.3f  five %.3f |", floor.file, figures.n, figures.s1, figures.s5);
        for (const ctl::GroupFigures &group : evaluation.groups)
            std::printf(" %s %.3f/%.3f", qPrintable(group.group), group.s1, group.s5);
        std::printf("\n");
        EXPECT_GE(figures.s1, floor.s1) << floor.file << ", first of " << figures.n;
        EXPECT_GE(figures.s5, floor.s5) << floor.file << ", among five of " << figures.n;
    }
}

} // namespace

TEST(Foundness, OfTheDemoBaseStaysAboveItsFloor)
{
    const QList<Procedure> base = demoProcedures();
    ASSERT_GE(base.size(), 100);
    expectAtLeast(base,
                  {{"queries_tune.tsv", 0.85, 0.95},
                   {"queries_tune_bare.tsv", 0.82, 0.93},
                   {"queries_held.tsv", 0.85, 0.95},
                   {"queries_held_bare.tsv", 0.82, 0.93}});
}

TEST(Foundness, OfThePublicBaseStaysAboveItsFloor)
{
    if (!QFile::exists(publicBase()))
        GTEST_SKIP() << "the public base is not beside this checkout";
    const auto base = intake::readProcedures(publicBase());
    ASSERT_TRUE(base);
    ASSERT_EQ(base->procedures().size(), 4218);
    expectAtLeast(base->procedures(),
                  {{"queries_tune.tsv", 0.95, 0.99},
                   {"queries_tune_bare.tsv", 0.93, 0.98},
                   {"queries_held.tsv", 0.94, 0.98},
                   {"queries_held_bare.tsv", 0.92, 0.98},
                   {"queries_blind.tsv", 0.87, 0.965},
                   {"queries_blind_bare.tsv", 0.85, 0.955},
                   {"queries_unread.tsv", 0.81, 0.95},
                   {"queries_unread_bare.tsv", 0.80, 0.935}});
}
