#include "app/ctl/evaluation.h"

#include <gtest/gtest.h>

using namespace tongdai;

TEST(Evaluation, ReadsQuestionsAndReportsWhatItCannotRead)
{
    const auto file
        = ctl::readLabelled(QStringLiteral("\uFEFFđăng ký kết hôn\t1.000894\tfaq\r\n# ghi chú\n\nchỉ có chữ\n"
                                           "\t1.000894\tfaq\nkhai sinh\t|\tfaq\na\tb\tc\td\n"
                                           "tách thửa\t1.012784.H19|1.115201\n"));
    ASSERT_EQ(file.queries.size(), 2);
    EXPECT_EQ(file.queries[0].query, QStringLiteral("đăng ký kết hôn"));
    EXPECT_EQ(file.queries[1].codes, (QStringList {QStringLiteral("1.012784"), QStringLiteral("1.115201")}));
    EXPECT_EQ(file.queries[1].group, QStringLiteral("-"));
    QList<int> lines;
    for (const auto &[line, reason] : file.problems)
        lines.append(line);
    EXPECT_EQ(lines, (QList<int> {4, 5, 6, 7}));
}

TEST(Evaluation, CountsPlacesPerGroup)
{
    QList<Procedure> base;
    for (const auto &[code, name] :
         {std::pair {QStringLiteral("1.000001"), QStringLiteral("Đăng ký kết hôn")},
          std::pair {QStringLiteral("1.000002"), QStringLiteral("Đăng ký lại kết hôn")},
          std::pair {QStringLiteral("1.000003"), QStringLiteral("Đăng ký khai tử")}}) {
        Procedure made;
        made.id = code;
        made.code = code;
        made.name = name;
        base.append(made);
    }
    const ProcedureIndex index(base, Lexicon());
    const auto figures = ctl::evaluate(
        index,
        {{QStringLiteral("đăng ký kết hôn"), {QStringLiteral("1.000001")}, QStringLiteral("a"), 1},
         {QStringLiteral("đăng ký kết hôn"), {QStringLiteral("1.000002")}, QStringLiteral("a"), 2},
         {QStringLiteral("khai tử"), {QStringLiteral("9.999999")}, QStringLiteral("b"), 3}});
    ASSERT_EQ(figures.groups.size(), 2);
    EXPECT_DOUBLE_EQ(figures.groups[0].s1, 0.5);
    EXPECT_DOUBLE_EQ(figures.groups[0].s5, 1);
    EXPECT_DOUBLE_EQ(figures.groups[0].mrr, 0.75);
    EXPECT_DOUBLE_EQ(figures.groups[1].s5, 0);
    EXPECT_EQ(figures.all.n, 3);
    const QJsonObject json = ctl::toJson(figures);
    EXPECT_EQ(json.keys(),
              (QStringList {QStringLiteral("groups"), QStringLiteral("p50_ms"), QStringLiteral("p99_ms")}));
}
