#include "models/domain/worddiff.h"

#include <gtest/gtest.h>

using namespace tongdai;

namespace {

QString side(const QList<DiffRun> &runs, DiffRun::Kind without)
{
    QString text;
    for (const DiffRun &run : runs) {
        if (run.kind != without)
            text += run.text;
    }
    return text;
}

} // namespace

TEST(WordDiff, TellsAChangedWordBetweenWhatStayed)
{
    const auto runs = wordDiff(QStringLiteral("nộp trong 60 ngày từ ngày sinh"),
                               QStringLiteral("nộp trong 30 ngày từ ngày sinh"));
    const QList<DiffRun> expected {{DiffRun::Kind::Same, QStringLiteral("nộp trong ")},
                                   {DiffRun::Kind::Removed, QStringLiteral("60")},
                                   {DiffRun::Kind::Added, QStringLiteral("30")},
                                   {DiffRun::Kind::Same, QStringLiteral(" ngày từ ngày sinh")}};
    EXPECT_EQ(runs, expected);
}

TEST(WordDiff, FindsWhatWasPutInTheMiddleAndTakenAway)
{
    const auto runs = wordDiff(QStringLiteral("a b c d e f"), QStringLiteral("a c d x e"));
    int same = 0;
    for (const DiffRun &run : runs)
        same += run.kind == DiffRun::Kind::Same ? 1 : 0;
    EXPECT_GE(same, 2);
    EXPECT_EQ(side(runs, DiffRun::Kind::Added), QStringLiteral("a b c d e f"));
    EXPECT_EQ(side(runs, DiffRun::Kind::Removed), QStringLiteral("a c d x e"));
}

TEST(WordDiff, GivesBothTextsBackLetterByLetter)
{
    const QStringList texts {QString(),
                             QStringLiteral("một"),
                             QStringLiteral("một  hai\n\nba"),
                             QStringLiteral("  hai ba\nbốn năm  "),
                             QStringLiteral("\n"),
                             QStringLiteral("bốn một hai hai ba một")};
    for (const QString &before : texts) {
        for (const QString &after : texts) {
            const auto runs = wordDiff(before, after);
            EXPECT_EQ(side(runs, DiffRun::Kind::Added), before);
            EXPECT_EQ(side(runs, DiffRun::Kind::Removed), after);
            for (int i = 1; i < runs.size(); ++i)
                EXPECT_NE(runs.at(i).kind, runs.at(i - 1).kind);
        }
    }
    EXPECT_TRUE(wordDiff({}, {}).isEmpty());
}

TEST(WordDiff, KeepsTheShortestSetOfChanges)
{
    // Any longer answer would tell more than one word as new.
    const auto runs = wordDiff(QStringLiteral("a b a b a b"), QStringLiteral("a b a b c a b"));
    QString added;
    for (const DiffRun &run : runs) {
        EXPECT_NE(run.kind, DiffRun::Kind::Removed);
        if (run.kind == DiffRun::Kind::Added)
            added += run.text;
    }
    EXPECT_EQ(added.trimmed(), QStringLiteral("c"));
}

TEST(WordDiff, TellsTwoLongStrangersAsOneChange)
{
    QString before = QStringLiteral("đầu ");
    QString after = before;
    for (int i = 0; i < 20'000; ++i) {
        before += QStringLiteral("a%1 ").arg(i);
        after += QStringLiteral("b%1 ").arg(i);
    }
    before += QStringLiteral("cuối");
    after += QStringLiteral("cuối");
    const auto runs = wordDiff(before, after);
    ASSERT_EQ(runs.size(), 4);
    EXPECT_EQ(runs.first().text, QStringLiteral("đầu "));
    EXPECT_EQ(runs.last().text, QStringLiteral(" cuối"));
    EXPECT_EQ(side(runs, DiffRun::Kind::Removed), after);
}
