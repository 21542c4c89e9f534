#include "models/domain/articlemerge.h"

#include <gtest/gtest.h>

using namespace tongdai;

namespace {

Procedure birth()
{
    Procedure p;
    p.id = p.code = QStringLiteral("1.001193");
    p.name = QStringLiteral("Đăng ký khai sinh");
    p.commonNames = {QStringLiteral("làm khai sinh"), QStringLiteral("giấy khai sinh")};
    p.methods
        = {{QStringLiteral("Trực tiếp"), QStringLiteral("1 ngày"), {}, QStringLiteral("sau 15:00 | hôm sau")},
           {QStringLiteral("Trực tuyến"), {}, QStringLiteral("8.000 đồng"), {}}};
    p.papers = {{{}, QStringLiteral("Tờ khai\ntheo mẫu"), QStringLiteral("1"), QStringLiteral("0")},
                {QStringLiteral("Xuất trình"), QStringLiteral("Thẻ \\ căn cước ⏎"), {}, {}}};
    p.legalBasis
        = {{QStringLiteral("60/2014/QH13"), QStringLiteral("Luật Hộ tịch")}, {{}, QStringLiteral("x")}};
    p.steps = QStringLiteral("Bước 1.\nBước 2.");
    p.timeLimit = QStringLiteral("1 ngày");
    p.validFrom = QDate(2024, 2, 9);
    p.version = 3;
    return p;
}

} // namespace

TEST(ArticleText, ComesBackAsItWas)
{
    const Procedure before = birth();
    Procedure after;
    after.id = before.id;
    after.code = before.code;
    after.version = before.version;
    for (const ArticleField field : allArticleFields())
        EXPECT_TRUE(setTextOf(after, field, textOf(before, field)));
    EXPECT_EQ(after, before);
}

TEST(ArticleText, ShowsTablesRowByRow)
{
    EXPECT_EQ(textOf(birth(), ArticleField::Methods),
              QStringLiteral("Trực tiếp | 1 ngày |  | sau 15:00 \\| hôm sau\nTrực tuyến |  | 8.000 đồng"));
    Procedure p;
    EXPECT_TRUE(setTextOf(p, ArticleField::Papers, QStringLiteral("\n | Tờ khai|1\n\n")));
    ASSERT_EQ(p.papers.size(), 1);
    EXPECT_EQ(p.papers.first().name, QStringLiteral("Tờ khai"));
    EXPECT_EQ(p.papers.first().original, QStringLiteral("1"));
}

TEST(ArticleText, RefusesWhatItCannotRead)
{
    Procedure p = birth();
    const Procedure before = p;
    EXPECT_FALSE(setTextOf(p, ArticleField::ValidTo, QStringLiteral("31/02/2026")));
    EXPECT_FALSE(setTextOf(p, ArticleField::LegalBasis, QStringLiteral("a | b | c")));
    EXPECT_EQ(p, before);
    EXPECT_TRUE(setTextOf(p, ArticleField::ValidTo, QStringLiteral(" 1/3/2026 ")));
    EXPECT_EQ(p.validTo, QDate(2026, 3, 1));
    EXPECT_TRUE(setTextOf(p, ArticleField::ValidTo, {}));
    EXPECT_FALSE(p.validTo.isValid());
}

TEST(ArticleChanges, TellsFieldsInTheOrderOfTheForm)
{
    const Procedure before = birth();
    Procedure after = before;
    after.steps += QStringLiteral("\nBước 3.");
    after.papers.removeLast();
    after.version = 9; // nobody writes it
    const auto changes = articleChanges(before, after);
    ASSERT_EQ(changes.size(), 2);
    EXPECT_EQ(changes.at(0).field, ArticleField::Papers);
    EXPECT_EQ(changes.at(1).field, ArticleField::Steps);
    EXPECT_TRUE(articleChanges(before, before).isEmpty());
}

TEST(ArticleMerge, TakesWhatOnlyOneHasChangedAndNamesTheRest)
{
    const Procedure base = birth();
    Procedure mine = base;
    mine.spokenAnswer = QStringLiteral("của tôi");
    mine.timeLimit = QStringLiteral("2 ngày");
    mine.fees = QStringLiteral("8.000 đồng");
    Procedure theirs = base;
    theirs.version = 4;
    theirs.steps = QStringLiteral("Bước 1.");
    theirs.timeLimit = QStringLiteral("3 ngày");
    theirs.fees = QStringLiteral("8.000 đồng");
    theirs.checkedOn = QDate(2026, 4, 1);

    const ArticleMerge merge = mergeArticle(base, mine, theirs);
    EXPECT_EQ(merge.mine, QList<ArticleField> {ArticleField::SpokenAnswer});
    EXPECT_EQ(merge.theirs, QList<ArticleField> {ArticleField::Steps});
    EXPECT_EQ(merge.both, QList<ArticleField> {ArticleField::TimeLimit}); // the same fee is no dispute
    EXPECT_EQ(merge.merged.spokenAnswer, QStringLiteral("của tôi"));
    EXPECT_EQ(merge.merged.steps, QStringLiteral("Bước 1."));
    EXPECT_EQ(merge.merged.timeLimit, QStringLiteral("2 ngày"));
    EXPECT_EQ(merge.merged.version, 4);
    EXPECT_EQ(merge.merged.checkedOn, QDate(2026, 4, 1));
}
