#include "models/domain/fee.h"

#include "models/domain/procedure.h"

#include <gtest/gtest.h>

using namespace tongdai;

namespace {

void expect(FeeKind kind, const QStringList &texts)
{
    for (const QString &text : texts)
        EXPECT_EQ(static_cast<int>(feeKindOf(text)), static_cast<int>(kind)) << qPrintable(text);
}

} // namespace

TEST(Fee, AnEmptyOneIsNotFree)
{
    expect(FeeKind::NotSaid,
           {QString(), QStringLiteral("  "), QStringLiteral("Không có thông tin"), QStringLiteral("--"),
            QStringLiteral("N/A"), QStringLiteral("Không có.")});
}

TEST(Fee, KnowsFreeFromASum)
{
    expect(FeeKind::Free,
           {QStringLiteral("Miễn phí"), QStringLiteral("miễn phí (Không)"), QStringLiteral("Phí : 0 Đồng"),
            QStringLiteral("Lệ phí: 0 Đồng"), QStringLiteral("Phí : Không Đồng"),
            QStringLiteral("Không thu phí"),
            QStringLiteral("Miễn phí(Không thu lệ phí đăng ký đối với tổ hợp tác theo quy định tại khoản 2)"),
            QStringLiteral("Miễn phí").normalized(QString::NormalizationForm_D)});
    expect(FeeKind::Sum,
           {QStringLiteral("8.000 đồng"), QStringLiteral("10USD/giấy"), QStringLiteral("50.000đ/tem"),
            QStringLiteral("120 VNĐ"), QStringLiteral("2 triệu đồng/hồ sơ"),
            QStringLiteral("250,000 VNĐ(Thực hành (Miễn kể từ ngày 07/4 đến 30/6))")});
    expect(FeeKind::Words,
           {QStringLiteral("Theo quy định"), QStringLiteral("Do Hội đồng nhân dân cấp tỉnh quyết định"),
            QStringLiteral("Miễn lệ phí đối với người khuyết tật")});
}

TEST(Fee, FreeWithAFeeBehindItIsContradictory)
{
    expect(FeeKind::Contradictory,
           {QStringLiteral("Miễn phí((áp dụng mức phí 2.500.000 đồng/hồ sơ kể từ ngày 01/7/2025"),
            QStringLiteral("Miễn phí(150.000 đồng/giấy)"),
            QStringLiteral("Miễn phí(Áp dụng mức thu theo mức phí quy định tại Thông tư số 1/2020/TT-BTC)"),
            QStringLiteral("Miễn phí(do Ủy ban nhân dân cấp tỉnh quy định.)"),
            QStringLiteral("Phí: 0 Đồng; bản sao 8.000 đồng/bản")});
}

TEST(Fee, TellsAFeeBehindFreeFromTwoWaysWithTwoFees)
{
    Procedure p;
    EXPECT_FALSE(hasFeeBehindFree(p));
    p.fees = QStringLiteral("Miễn phí((áp dụng mức phí 2.500.000 đồng/hồ sơ))");
    EXPECT_TRUE(hasFeeBehindFree(p));
    p.methods = {{QStringLiteral("Trực tiếp"), {}, QStringLiteral("50.000 đồng"), {}},
                 {QStringLiteral("Trực tuyến"), {}, QStringLiteral("Miễn phí"), {}}};
    p.fees = QStringLiteral("50.000 đồng; Miễn phí");
    EXPECT_FALSE(hasFeeBehindFree(p));
    p.methods[1].fee = QStringLiteral("Miễn phí (thu 25.000 đồng)");
    EXPECT_TRUE(hasFeeBehindFree(p));
}
