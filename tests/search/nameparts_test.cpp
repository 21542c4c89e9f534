#include "app/search/nameparts.h"

#include <gtest/gtest.h>

using namespace tongdai;

namespace {

const QStringList &actions()
{
    static const QStringList known {QStringLiteral("cấp"), QStringLiteral("cấp lại"),
                                    QStringLiteral("gia hạn"), QStringLiteral("điều chỉnh")};
    return known;
}

} // namespace

TEST(NameParts, ANameThatListsActionsStandsForEach)
{
    EXPECT_EQ(
        singleActions(QStringLiteral("Thủ tục cấp, cấp lại và gia hạn Giấy phép lao động đối với người "
                                     "nước ngoài"),
                      actions()),
        (QStringList {QStringLiteral("cấp Giấy phép lao động"), QStringLiteral("cấp lại Giấy phép lao động"),
                      QStringLiteral("gia hạn Giấy phép lao động")}));
    EXPECT_EQ(singleActions(QStringLiteral("Cấp/cấp lại giấy chứng nhận số nhà"), actions()).size(), 2);
}

TEST(NameParts, OneActionOrNoneGivesNoFurtherName)
{
    EXPECT_TRUE(singleActions(QStringLiteral("Cấp lại Giấy phép lao động"), actions()).isEmpty());
    EXPECT_TRUE(singleActions(QStringLiteral("Đăng ký kết hôn"), actions()).isEmpty());
    EXPECT_TRUE(singleActions(QStringLiteral("Cấp, cấp lại"), actions()).isEmpty())
        << "nothing it is done with";
    EXPECT_TRUE(singleActions(QString(), actions()).isEmpty());
}

TEST(NameParts, TheHeadStandsForALongName)
{
    EXPECT_EQ(segmentsOf(QStringLiteral("Cấp giấy phép lao động đối với người nước ngoài")),
              QStringList {QStringLiteral("Cấp giấy phép lao động")});
    EXPECT_EQ(
        segmentsOf(QStringLiteral("Đăng ký thay đổi vốn điều lệ; đăng ký thay đổi người đại diện")).size(),
        2);
    EXPECT_EQ(segmentsOf(QStringLiteral("Khai lệ phí trước bạ/ Miễn lệ phí trước bạ")).size(), 2);
    EXPECT_TRUE(segmentsOf(QStringLiteral("Khám và điều trị bệnh HIV/AIDS từ ngày 01/7/2025")).isEmpty());
    EXPECT_TRUE(segmentsOf(QStringLiteral("Đăng ký kết hôn")).isEmpty());
}

TEST(NameParts, OnlyAProvincesIssuerHasAProvince)
{
    EXPECT_EQ(provinceOf(QStringLiteral("UBND tỉnh Đồng Nai")), QStringLiteral("đồng nai"));
    EXPECT_TRUE(provinceOf(QStringLiteral("Bộ Tư pháp")).isEmpty());
}
