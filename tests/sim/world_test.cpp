// Worlds from seeds: what they must hold, and that they find out what is missing.
#include "tests/sim/world/settings.h"

#include <gtest/gtest.h>

namespace tongdai::sim {

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr quint64 SeedsAPart = 8; // ten times slower; the sanitizers look at the code, the seeds at the worlds
#else
constexpr quint64 SeedsAPart = 50;
#endif

class Worlds : public testing::TestWithParam<quint64>
{
};

struct Taken {
    const char *word;
    int leastFailing; ///< of 60 seeds
};

class WorldsWithout : public testing::TestWithParam<Taken>
{
};

} // namespace

TEST(World, TheSameSeedLivesTheSameLife)
{
    const Found first = simulate({7, Without::Nothing, false});
    simulate({8, Without::Nothing, false});
    const Found again = simulate({7, Without::Nothing, false});
    EXPECT_GT(first.requests, 20);
    EXPECT_EQ(first.history, again.history);
    EXPECT_EQ(first.requests, again.requests);
    EXPECT_EQ(first.violations, again.violations);
}

/// 200 seeds in four parts, so that ctest may run them side by side.
TEST_P(Worlds, HoldTheInvariants)
{
    for (quint64 seed = GetParam(); seed < GetParam() + SeedsAPart; ++seed) {
        const Found found = simulate({seed, Without::Nothing, false});
        EXPECT_TRUE(found.violations.isEmpty()) << "tongdai-sim --seed " << seed << " --trace\n"
                                                << qPrintable(found.violations.join(QLatin1Char('\n')));
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, Worlds, testing::Values(1, 51, 101, 151));

/// Worlds that were found wrong once, by longer runs than this.
TEST(World, SeedsThatOnceFailed)
{
    for (const quint64 seed : {quint64(141), quint64(418), quint64(597), quint64(5011), quint64(6332), quint64(2423),
                               quint64(2612), quint64(909), quint64(6653), quint64(6902),
                               quint64(7902)}) {
        const Found found = simulate({seed, Without::Nothing, false});
        EXPECT_TRUE(found.violations.isEmpty()) << "tongdai-sim --seed " << seed << " --trace\n"
                                                << qPrintable(found.violations.join(QLatin1Char('\n')));
    }
}

/// A simulator that finds nothing proves nothing: with each safety taken away, seeds fail.
TEST_P(WorldsWithout, AreFoundOut)
{
    Without without = Without::Nothing;
    ASSERT_TRUE(withoutFrom(QString::fromLatin1(GetParam().word), &without));
    int failed = 0;
    quint64 seed = 0;
    while (seed < 60 && failed < GetParam().leastFailing) {
        if (!simulate({++seed, without, false}).violations.isEmpty())
            ++failed;
    }
    EXPECT_GE(failed, GetParam().leastFailing) << "of " << seed << " seeds";
}

INSTANTIATE_TEST_SUITE_P(Safeties, WorldsWithout,
                         testing::Values(Taken {"dedupe", 8}, Taken {"retention", 8}, Taken {"tag", 5}, Taken {"contiguity", 5},
                                         Taken {"bigserial", 8}, Taken {"notify-only", 8},
                                         Taken {"ack-before-commit", 5}),
                         [](const testing::TestParamInfo<Taken> &taken) {
                             std::string name = taken.param.word;
                             std::erase(name, '-');
                             return name;
                         });

} // namespace tongdai::sim
