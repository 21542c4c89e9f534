#include "models/domain/callercard.h"

#include <gtest/gtest.h>

namespace tongdai {

namespace {

Person person(const char *name, int calls, qint64 last, qint64 first)
{
    Person made;
    made.name = QString::fromUtf8(name);
    made.phone = QStringLiteral("0900000012");
    made.calls = calls;
    made.lastCallMs = last;
    made.firstCallMs = first;
    return made;
}

CallerCard card()
{
    CallerCard made;
    made.id = QUuid::createUuid();
    made.phone = QStringLiteral("0900000012");
    return made;
}

QStringList namesOf(const QList<Person> &people)
{
    QStringList names;
    for (const Person &one : people)
        names << one.name;
    return names;
}

} // namespace

TEST(CallerCard, MakesOneOfTwoNamesAndPartsThemAgain)
{
    const QList<Person> people {person("Lê Thị Thử", 2, 900, 500), person("Phạm Văn Mẫu", 1, 800, 800),
                                person("chị Thử", 3, 700, 100)};
    const CallerCard before = card();
    const CallerCard one = cardSaying(before, QStringLiteral("Lê Thị Thử"), {QStringLiteral("chị Thử")},
                                      QStringLiteral("  nói chậm,  nặng tai "));
    const QList<Person> shown = peopleWith(people, one);
    ASSERT_EQ(namesOf(shown), (QStringList {QStringLiteral("Lê Thị Thử"), QStringLiteral("Phạm Văn Mẫu")}));
    EXPECT_EQ(shown.first().calls, 5);
    EXPECT_EQ(shown.first().firstCallMs, 100);
    EXPECT_EQ(shown.first().lastCallMs, 900);
    EXPECT_EQ(shown.first().alsoNames, QStringList {QStringLiteral("chị Thử")});
    EXPECT_EQ(shown.first().alert, QStringLiteral("nói chậm, nặng tai"));
    EXPECT_TRUE(shown.last().alert.isEmpty());

    const CallerCard parted = cardSaying(one, QStringLiteral("Lê Thị Thử"), {}, QStringLiteral("nói chậm"));
    EXPECT_EQ(peopleWith(people, parted).size(), 3);
    EXPECT_EQ(cardSaying(parted, QStringLiteral("Lê Thị Thử"), {}, {}), before) << "nothing said, nothing left";
}

TEST(CallerCard, ComparesNamesWithoutMarksAndTakesThemFromWhereTheyStood)
{
    const CallerCard first = cardSaying(card(), QStringLiteral("Lê Thị Thử"), {QStringLiteral("bà Hai")}, {});
    // Whoever is called now is "ba hai": the entry that holds the name speaks of them.
    EXPECT_EQ(entryOf(first, QStringLiteral("BA HAI")).name, QStringLiteral("Lê Thị Thử"));
    const CallerCard moved
        = cardSaying(first, QStringLiteral("Phạm Văn Mẫu"), {QStringLiteral("Bà Hai")}, QStringLiteral("gọi buổi tối"));
    ASSERT_EQ(moved.people.size(), 1) << "the first entry has nothing left to say";
    EXPECT_EQ(moved.people.first().name, QStringLiteral("Phạm Văn Mẫu"));
    EXPECT_EQ(entryOf(moved, QStringLiteral("Lê Thị Thử")), (CallerEntry {QStringLiteral("Lê Thị Thử"), {}, {}}));
}

TEST(CallerCard, SaysWhatIsWrongWithIt)
{
    EXPECT_TRUE(problemsOf(card()).isEmpty());
    CallerCard wrong = card();
    wrong.phone = QStringLiteral("không phải số");
    wrong.people << CallerEntry {QStringLiteral("A"), {}, QString(201, QLatin1Char('x'))};
    const QList<Error> problems = problemsOf(wrong);
    ASSERT_EQ(problems.size(), 2);
    EXPECT_EQ(problems.first().code, QStringLiteral("caller.phone"));
    EXPECT_EQ(problems.last().code, QStringLiteral("text.too_long"));
}

} // namespace tongdai
