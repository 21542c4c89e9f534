#include "models/domain/unitfacts.h"

#include <gtest/gtest.h>

using namespace tongdai;

TEST(UnitFacts, LetTheProceduresOwnFactsComeFirst)
{
    UnitFact all;
    all.unit = QStringLiteral("740");
    all.counter = QStringLiteral("Quầy 1");
    all.hours = QStringLiteral("07:30 đến 11:30");
    UnitFact own = all;
    own.procedure = QStringLiteral("1.001193");
    own.counter = QStringLiteral("Quầy 3");
    own.hours.clear();
    own.version = 4;
    UnitFact other = own;
    other.unit = QStringLiteral("731");
    other.counter = QStringLiteral("Quầy 9");
    const QList<UnitFact> facts {all, other, own};

    const UnitFact found = factAt(facts, QStringLiteral("740"), QStringLiteral("1.001193"));
    EXPECT_EQ(found.counter, QStringLiteral("Quầy 3"));
    EXPECT_EQ(found.hours, QStringLiteral("07:30 đến 11:30"));
    EXPECT_EQ(found.version, 4);
    EXPECT_EQ(factAt(facts, QStringLiteral("740"), QStringLiteral("x")).counter, QStringLiteral("Quầy 1"));
    EXPECT_EQ(factAt(facts, QStringLiteral("740"), QStringLiteral("x")).version, 0);
    EXPECT_FALSE(saysAnything(factAt(facts, QStringLiteral("742"), QStringLiteral("x"))));
}
