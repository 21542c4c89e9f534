#include "models/domain/legacytext.h"

#include <gtest/gtest.h>

using namespace tongdai;

TEST(LegacyText, BringsTelexKeysBack)
{
    EXPECT_EQ(modernText(QStringLiteral("ddawng kys keets hoon")), QStringLiteral("đăng ký kết hôn"));
    EXPECT_EQ(modernText(QStringLiteral("khai sinh cho tres em")), QStringLiteral("khai sinh cho tres em"))
        << "one word that could be Telex proves nothing";
    EXPECT_EQ(modernText(QStringLiteral("nguwowif cao tuooir")), QStringLiteral("người cao tuổi"));
}

TEST(LegacyText, BringsVniKeysBack)
{
    EXPECT_EQ(modernText(QStringLiteral("d9a8ng ky1 ke6t1 ho6n")), QStringLiteral("đăng ký kết hôn"));
    EXPECT_EQ(modernText(QStringLiteral("ba82ng la1i")), QStringLiteral("bằng lái"));
}

TEST(LegacyText, BringsOldFontsBack)
{
    EXPECT_EQ(modernText(QStringLiteral("§¨ng ký kÕt h«n")), QStringLiteral("Đăng ký kết hôn"));
    EXPECT_EQ(modernText(QStringLiteral("Ñaêng kyù keát hoân")), QStringLiteral("Đăng ký kết hôn"));
}

TEST(LegacyText, LeavesOtherTextAlone)
{
    for (const QString &text :
         {QStringLiteral("đăng ký kết hôn"), QStringLiteral("dang ky ket hon"), QStringLiteral("1.001193"),
          QStringLiteral("mẫu 01 A1 B2"), QStringLiteral("xe bus"), QStringLiteral("form online"),
          QStringLiteral("hoà giải"), QStringLiteral("quá hạn"), QStringLiteral("giấy ct07")})
        EXPECT_EQ(modernText(text), text);
}
