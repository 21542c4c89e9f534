// A short month of wrap-ups: what calls teach lifts colloquial questions and lowers no other. The long form
// with figures is search_learn (tests/search_bench).
#include "basefiles.h"
#include "wrapupmonth.h"

#include <gtest/gtest.h>

using namespace tongdai;

namespace {

struct Outcome {
    Month month;
    QList<Compared> groups;
};

Outcome lived(const QList<Procedure> &base, const MonthSettings &settings)
{
    const ProcedureIndex index(base, Lexicon::builtIn());
    Outcome outcome;
    outcome.month = simulateMonth(base, index, settings);
    KnowledgeOverlay overlay;
    overlay.learned
        = std::make_shared<const LearnedWords>(index, outcome.month.evidence, outcome.month.endMs);
    outcome.groups = compared(index, overlay, outcome.month.held + outcome.month.untaught);
    for (const char *file :
         {"queries_tune.tsv", "queries_tune_bare.tsv", "queries_held.tsv", "queries_held_bare.tsv"})
        outcome.groups += compared(index, overlay, questions(QString::fromLatin1(file), base));
    return outcome;
}

/// Colloquial questions about the month's matters are found more often by `rise`; none of our own questions
/// is lost. Of matters that nobody called about one in a hundred may go: their words are also those of
/// others.
void expectLearning(const Outcome &outcome, double rise, int mayLose = 0)
{
    constexpr double Slack = 0.011;
    EXPECT_NEAR(double(outcome.month.wrong) / outcome.month.calls, 0.10, 0.03);
    ASSERT_GE(outcome.groups.size(), 3);
    EXPECT_GE(outcome.groups[0].after, outcome.groups[0].before + rise)
        << outcome.groups[0].group.toStdString() << " of " << outcome.groups[0].n;
    EXPECT_GE(outcome.groups[1].after, outcome.groups[1].before - Slack)
        << outcome.groups[1].group.toStdString() << " of " << outcome.groups[1].n;
    for (const Compared &group : outcome.groups.mid(2))
        EXPECT_GE(group.after * group.n, group.before * group.n - mayLose - 1e-6)
            << group.group.toStdString() << " of " << group.n;
}

} // namespace

TEST(Learning, HeldOutSentencesAreOthersThanTheTrainedOnes)
{
    const QList<Procedure> base = demoProcedures();
    const ProcedureIndex index(base, Lexicon::builtIn());
    MonthSettings settings;
    settings.days = 4;
    settings.callsADay = 100;
    const Month month = simulateMonth(base, index, settings);
    QSet<QString> trained;
    for (const Evidence &pair : month.evidence)
        trained.insert(pair.words);
    ASSERT_GE(month.held.size(), 100);
    for (const ctl::LabelledQuery &query : month.held)
        EXPECT_FALSE(trained.contains(evidenceWords(query.query))) << query.query.toStdString();
    EXPECT_LT(month.nearest, 0.8);
}

TEST(Learning, OfAShortMonthHarmsHardlyAnythingInTheDemoBase)
{
    MonthSettings settings;
    settings.days = 10;
    settings.callsADay = 150;
    // So few names that little is left to learn, and that one matter's words are soon another's: one
    // template question is lost in this month.
    expectLearning(lived(demoProcedures(), settings), 0, 1);
}

TEST(Learning, OfAShortMonthLiftsThePublicBase)
{
    if (!QFile::exists(publicBase()))
        GTEST_SKIP() << "the public base is not beside this checkout";
    const auto base = intake::readProcedures(publicBase());
    ASSERT_TRUE(base);
    MonthSettings settings;
    settings.days = 10;
    settings.matters = 150;
    expectLearning(lived(base->procedures(), settings), 0.08);
}
