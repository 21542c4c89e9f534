#include "app/search/lexicon.h"
#include "basefiles.h"
#include "models/domain/vietnamesetext.h"

#include <gtest/gtest.h>

using namespace tongdai;

TEST(Lexicon, EveryLineOfTheBuiltInOneCanBeRead)
{
    const Lexicon lexicon = Lexicon::builtIn();
    for (const Lexicon::Problem &problem : lexicon.problems)
        ADD_FAILURE() << qPrintable(problem.file) << ":" << problem.line << " " << qPrintable(problem.reason);
    EXPECT_GE(lexicon.names.size(), 17'000);
    EXPECT_GE(lexicon.terms.size(), 150);
    EXPECT_GE(lexicon.replacements.size(), 100);
    EXPECT_GE(lexicon.intents.size(), 100);
}

TEST(Lexicon, SaysWhichLineItCannotReadAndWhy)
{
    Lexicon lexicon;
    lexicon.read(QStringLiteral("names-x.txt"),
                 QStringLiteral("# a comment\ngiấy độc thân | 1.004873\nonly one column\n| 1.000894\n"));
    lexicon.read(QStringLiteral("variants.txt"), QStringLiteral("lưu động | tại nhà | 7\n"));
    lexicon.read(QStringLiteral("intents.txt"), QStringLiteral("bao lâu | eternity\n"));
    lexicon.read(QStringLiteral("clauses.txt"), QStringLiteral("thì | parts\nmuốn | asks\nmà | whatever\n"));
    lexicon.read(QStringLiteral("actions.txt"), QStringLiteral("cấp lại\n"));
    EXPECT_EQ(lexicon.actions, QStringList {QStringLiteral("cấp lại")});
    EXPECT_EQ(lexicon.clauseParts, QStringList {QStringLiteral("thì")});
    EXPECT_EQ(lexicon.clauseAsks, QStringList {QStringLiteral("muốn")});
    lexicon.read(QStringLiteral("askers.txt"), QStringLiteral("công ty | business\ncông ty | nobody\n"));
    ASSERT_EQ(lexicon.names.size(), 1);
    EXPECT_EQ(lexicon.names.first().targets, QStringList {QStringLiteral("1.004873")});
    EXPECT_FALSE(lexicon.names.first().rare);
    lexicon.read(QStringLiteral("rare-x.txt"), QStringLiteral("khinh khí cầu chở khách | 1.000001, 1.000002\n"));
    EXPECT_TRUE(lexicon.names.last().rare);
    EXPECT_EQ(lexicon.names.last().targets.size(), 2);
    ASSERT_EQ(lexicon.problems.size(), 6);
    ASSERT_EQ(lexicon.askers.size(), 1);
    EXPECT_EQ(lexicon.problems[0].line, 3);
    EXPECT_EQ(lexicon.problems[1].line, 4);
    EXPECT_EQ(lexicon.problems[2].file, QStringLiteral("variants.txt"));
    EXPECT_EQ(lexicon.problems[3].reason, QStringLiteral("unknown intent"));
    EXPECT_EQ(lexicon.problems[4].line, 3);
}

TEST(Lexicon, NamesNoCommonNameTwice)
{
    QHash<QString, int> seen;
    for (const Lexicon::Name &name : Lexicon::builtIn().names)
        ++seen[name.common];
    for (auto entry = seen.cbegin(); entry != seen.cend(); ++entry)
        EXPECT_EQ(entry.value(), 1) << qPrintable(entry.key());
}

TEST(Lexicon, EveryTargetIsAProcedureOfThePublicBase)
{
    if (!QFile::exists(publicBase()))
        GTEST_SKIP() << "the public base is not beside this checkout";
    const auto base = intake::readProcedures(publicBase());
    ASSERT_TRUE(base);
    QSet<QString> codes;
    for (const Procedure &procedure : base->procedures())
        codes.insert(procedure.code);
    for (const Lexicon::Name &name : Lexicon::builtIn().names) {
        for (const QString &target : name.targets)
            EXPECT_TRUE(codes.contains(target)) << qPrintable(name.common) << " | " << qPrintable(target);
    }
    for (const Lexicon::Asked &asked : Lexicon::builtIn().asked)
        EXPECT_TRUE(codes.contains(asked.code)) << qPrintable(asked.code);
}
