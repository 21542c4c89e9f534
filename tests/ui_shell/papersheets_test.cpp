// Blank call sheets: serials that no two machines share, two sheets a page.
#include "ui/shell/papersheets.h"

#include <QBuffer>
#include <QPdfWriter>

#include <gtest/gtest.h>

using namespace tongdai;

TEST(PaperSheets, SerialNamesMachineDayAndNumber)
{
    const QDate day(2026, 11, 28);
    EXPECT_EQ(PaperSheets::serial({QStringLiteral("B07"), day, 1, 20}, 3), QStringLiteral("G-B07-261128-03"));
    EXPECT_EQ(PaperSheets::serial({{}, day, 1, 20}, 120), QStringLiteral("G-261128-120"));
    EXPECT_NE(PaperSheets::serial({QStringLiteral("B07"), day, 1, 1}, 1), PaperSheets::serial({QStringLiteral("B08"), day, 1, 1}, 1));
}

TEST(PaperSheets, PrintsTwoOnAPage)
{
    for (const auto &[sheets, pages] : {std::pair(1, 1), std::pair(2, 1), std::pair(5, 3)}) {
        QBuffer file;
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        {
            QPdfWriter pdf(&file);
            PaperSheets::paint({QStringLiteral("B07"), QDate(2026, 11, 28), 1, sheets}, pdf);
        }
        EXPECT_EQ(file.data().count("/Type /Page\n"), pages) << sheets;
    }
}
