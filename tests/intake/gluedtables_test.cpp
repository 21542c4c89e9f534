#include "app/intake/gluedtables.h"

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::intake;

TEST(GluedTables, SplitsWaysToFileWhereChannelTimeAndFeeFollowEachOther)
{
    const auto split = splitMethods(QStringLiteral("Hình thức nộpThời gianPhí, lệ phíMô tảTrực tuyến3 Ngày "
                                                   "làm việc50,000 VNĐ(50.000 đồng (một lần))Nộp qua cổng. "
                                                   "Trực tiếp hỏi thêm tại quầyDịch vụ bưu chính5Miễn "
                                                   "phíTrực tiếpKhông có thông tinKhông có thông tin"));
    EXPECT_TRUE(split.safe);
    ASSERT_EQ(split.rows.size(), 3);
    EXPECT_EQ(split.rows[0],
              (FilingMethod {QStringLiteral("Trực tuyến"), QStringLiteral("3 ngày làm việc"),
                             QStringLiteral("50,000 VNĐ(50.000 đồng (một lần))"),
                             QStringLiteral("Nộp qua cổng. Trực tiếp hỏi thêm tại quầy")}));
    EXPECT_EQ(
        split.rows[1],
        (FilingMethod {
            QStringLiteral("Bưu chính công ích"), QStringLiteral("5"), QStringLiteral("Miễn phí"), {}}));
    EXPECT_EQ(split.rows[2], (FilingMethod {QStringLiteral("Trực tiếp"), {}, {}, {}}))
        << "nothing is said, not free";
}

TEST(GluedTables, KeepsAWayToFileThatNoRuleFits)
{
    const QString text = QStringLiteral("Trực tiếp550,000 VNĐ tại quầy");
    const auto split = splitMethods(QStringLiteral("Hình thức nộpThời gianPhí, lệ phíMô tả") + text);
    EXPECT_FALSE(split.safe) << "5 days and 50,000, or 55 and 0,000?";
    ASSERT_EQ(split.rows.size(), 1);
    EXPECT_EQ(split.rows.first().note, text);
}

TEST(GluedTables, SplitsTheSpacedFormOfThePoorerMarkdown)
{
    const auto ways = splitMethods(QStringLiteral("Hình thức nộp Thời hạn giải quyết Phí, lệ phí Mô tả Trực "
                                                  "tiếp 10 Ngày làm việc 10 ngày kể từ khi đủ Trực tuyến "
                                                  "10 Ngày làm việc qua cổng"));
    ASSERT_EQ(ways.rows.size(), 2);
    EXPECT_EQ(ways.rows[0].note, QStringLiteral("10 ngày kể từ khi đủ"));
    const auto papers
        = splitPapers(QStringLiteral("Bao gồm Tên giấy tờ Mẫu đơn, tờ khai Số lượng Tờ trình Bản chính: 1 - "
                                     "Bản sao: 0 02 ảnh màu Bản chính: 0 - Bản sao: 2"));
    EXPECT_TRUE(papers.safe);
    ASSERT_EQ(papers.rows.size(), 2);
    EXPECT_EQ(papers.rows[1],
              (Paper {{}, QStringLiteral("02 ảnh màu"), QStringLiteral("0"), QStringLiteral("2")}));
}

TEST(GluedTables, SplitsPapersUnderTheirHeadings)
{
    const auto split = splitPapers(QStringLiteral("* Giấy tờ phải nộp:Tên giấy tờMẫu đơn, tờ khaiSố lượngTờ "
                                                  "khai theo mẫu;1 bản chínhBản sao giấy A kèm 01 bản chính "
                                                  "để đối chiếu0 bản chính,1 bản sao* Xuất trình:Tên giấy "
                                                  "tờMẫu đơn, tờ khaiSố lượngHộ chiếu1 bản chính"));
    EXPECT_TRUE(split.safe);
    ASSERT_EQ(split.rows.size(), 3);
    EXPECT_EQ(split.rows[0],
              (Paper {QStringLiteral("Giấy tờ phải nộp"), QStringLiteral("Tờ khai theo mẫu;"),
                      QStringLiteral("1"), QStringLiteral("0")}));
    EXPECT_EQ(split.rows[1].name, QStringLiteral("Bản sao giấy A kèm 01 bản chính để đối chiếu"));
    EXPECT_EQ(split.rows[1].copy, QStringLiteral("1"));
    EXPECT_EQ(split.rows[2].group, QStringLiteral("Xuất trình"));
}

TEST(GluedTables, KeepsACountThatCannotBeToldFromTheName)
{
    const auto split = splitPapers(QStringLiteral(
        "--Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn theo Mẫu số 011 bản chínhGiấy B1 bản chính"));
    EXPECT_FALSE(split.safe);
    ASSERT_EQ(split.rows.size(), 2);
    EXPECT_EQ(split.rows[0].name, QStringLiteral("Đơn theo Mẫu số 011 bản chính")) << "not a letter is lost";
    EXPECT_EQ(split.rows[0].original, QString());
    EXPECT_EQ(split.rows[1].name, QStringLiteral("Giấy B"));
}

TEST(GluedTables, SplitsLegalBasisAfterDocumentNumbers)
{
    const auto split
        = splitLegalBasis(QStringLiteral("Tên văn bản pháp lýMã văn bảnLuật Căn cước26/2023/QH15Thông tư số "
                                         "18/2024/TT-BCA về quy trình18/2024/TT-BCALuật "
                                         "60/2014/QH1360/2014/QH13"));
    EXPECT_TRUE(split.safe);
    ASSERT_EQ(split.rows.size(), 3);
    EXPECT_EQ(split.rows[0], (LegalBasis {QStringLiteral("26/2023/QH15"), QStringLiteral("Luật Căn cước")}));
    EXPECT_EQ(split.rows[1],
              (LegalBasis {QStringLiteral("18/2024/TT-BCA"),
                           QStringLiteral("Thông tư số 18/2024/TT-BCA về quy trình")}));
    EXPECT_EQ(split.rows[2],
              (LegalBasis {QStringLiteral("60/2014/QH13"), QStringLiteral("Luật 60/2014/QH13")}));
    const auto year = splitLegalBasis(QStringLiteral(
        "Luật Khiếu nại năm 201102/2011/QH13Quyết định về cơ chế45/2020/QĐ-TTgLuật Đất đai31/2024/QH15"));
    EXPECT_TRUE(year.safe);
    ASSERT_EQ(year.rows.size(), 3);
    EXPECT_EQ(year.rows[0],
              (LegalBasis {QStringLiteral("02/2011/QH13"), QStringLiteral("Luật Khiếu nại năm 2011")}));
    EXPECT_EQ(year.rows[1].code, QStringLiteral("45/2020/QĐ-TTg"));
    const QString glued = QStringLiteral("Thông tư của Bộ 1234502/2011/TT-BTC");
    const auto unclear = splitLegalBasis(glued);
    EXPECT_FALSE(unclear.safe);
    EXPECT_EQ(unclear.rows.first().name, glued);
}

TEST(GluedTables, NothingIsNoTable)
{
    EXPECT_TRUE(splitPapers(QStringLiteral("--")).rows.isEmpty());
    EXPECT_TRUE(splitMethods(QStringLiteral("Không có thông tin")).rows.isEmpty());
    EXPECT_TRUE(splitLegalBasis(QString()).safe);
}
