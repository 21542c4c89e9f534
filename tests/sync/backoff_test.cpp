#include "app/sync/backoff.h"

#include <gtest/gtest.h>

#include <vector>

using namespace tongdai;

TEST(Backoff, DoublesItsBoundFromOneSecondToOneMinute)
{
    std::vector<qint64> bounds;
    const Chance noted = [&bounds](qint64 bound) {
        bounds.push_back(bound);
        return bound - 1;
    };
    Backoff backoff;
    for (int i = 0; i < 9; ++i)
        backoff.next(noted);
    EXPECT_EQ(bounds, (std::vector<qint64> {1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000, 60000}));
}

TEST(Backoff, StartsAnewAfterASuccess)
{
    const Chance highest = [](qint64 bound) { return bound - 1; };
    Backoff backoff;
    backoff.next(highest);
    backoff.next(highest);
    backoff.succeeded();
    EXPECT_EQ(backoff.failures(), 0);
    EXPECT_EQ(backoff.next(highest), 999);
}

TEST(Backoff, NeverComesBackBeforeTheTimeTheCentreNamed)
{
    const Chance lowest = [](qint64) { return 0; };
    Backoff backoff;
    EXPECT_EQ(backoff.next(lowest, 7000), 7000);
}
