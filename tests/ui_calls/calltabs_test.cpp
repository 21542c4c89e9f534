// More calls open than the row has room for: the arrows of the row look like the rest of the house.
#include "ui/calls/calltabs.h"

#include <QApplication>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace tongdai {

namespace {

/// Where in the middle row of `button` something is drawn on the ground, -1 where nothing is.
int inkAt(QToolButton &button, const QColor &ground)
{
    const QImage image = button.grab().toImage();
    int found = -1;
    int most = 60; // of lightness: fainter is no arrow
    for (int x = 2; x < image.width() - 2; ++x) {
        const int apart = std::abs(image.pixelColor(x, image.height() / 2).lightness() - ground.lightness());
        if (apart > most) {
            most = apart;
            found = x;
        }
    }
    return found;
}

} // namespace

TEST(CallTabs, ItsArrowsHaveTheColoursAndTheSizeOfTheHouse)
{
    Theme theme;
    theme.applyTo(*qApp);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        for (const double scale : {1.0, 2.0}) {
            SCOPED_TRACE(testing::Message() << "scheme " << int(scheme) << " scale " << scale);
            theme.setScheme(scheme);
            theme.setScale(scale);
            CallTabs tabs(theme);
            for (int i = 0; i < 12; ++i) {
                tabs.addTab({});
                tabs.setLook(i, {.restored = false, .seconds = 61, .phone = QStringLiteral("0900 000 012")});
            }
            tabs.setCurrentIndex(5);
            tabs.resize(theme.px(400), tabs.sizeHint().height());
            tabs.show();
            ASSERT_TRUE(QTest::qWaitForWindowExposed(&tabs));
            const QColor ground = theme.tokens().ground;
            int arrows = 0;
            for (QToolButton *button : tabs.findChildren<QToolButton *>()) {
                ASSERT_TRUE(button->isVisible());
                EXPECT_EQ(button->width(), theme.px(28));
                EXPECT_EQ(button->grab().toImage().pixelColor(button->width() / 2, 2), ground);
                const int ink = inkAt(*button, ground);
                ASSERT_GE(ink, 0) << "no arrow is seen";
                if (button->arrowType() == Qt::LeftArrow)
                    EXPECT_LT(ink, button->width() / 2);
                else
                    EXPECT_GT(ink, button->width() / 2);
                ++arrows;
            }
            EXPECT_EQ(arrows, 2);
        }
    }
    theme.setScheme(Scheme::Light);
    theme.setScale(1.0);
}

} // namespace tongdai
