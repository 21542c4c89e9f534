#include "ui/widgets/factboxes.h"
#include "ui/widgets/theme.h"

#include <QFontMetrics>

#include <gtest/gtest.h>

#include <numeric>

namespace tongdai {

TEST(FactBoxesTest, CutNoWordBesideAColumnThatSaysMuch)
{
    const Theme theme;
    FactBoxes boxes(theme);
    Fact time;
    time.heading = QStringLiteral("Processing time");
    time.value = QStringLiteral("3 ngày");
    Fact fee;
    fee.heading = QStringLiteral("Fees and charges");
    fee.value = QStringLiteral("Source does not say");
    fee.warn = true;
    Fact ways;
    ways.heading = QStringLiteral("Ways to file");
    ways.value = QStringLiteral("Trực tuyến, bưu chính công ích, trực tiếp");
    Fact place;
    place.heading = QStringLiteral("Where to file");
    place.value = QStringLiteral("Ủy ban nhân dân cấp xã");
    place.note = QStringLiteral("Quầy 1 lấy số tại máy, 7 giờ 30 đến 11 giờ 30, 13 giờ đến 17 giờ, thứ Hai đến thứ Sáu");
    boxes.setFacts({time, fee, ways, place});
    const QList<int> widths = boxes.columnWidths(theme.px(530));
    ASSERT_EQ(widths.size(), 4);
    EXPECT_EQ(std::accumulate(widths.begin(), widths.end(), 0), theme.px(530));
    const QFontMetrics caption(theme.font(TextStyle::Caption));
    EXPECT_GE(widths.first() - theme.px(24), caption.horizontalAdvance(QStringLiteral("Processing")));
    EXPECT_GT(widths.last(), widths.first());
}

} // namespace tongdai
