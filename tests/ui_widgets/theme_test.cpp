#include "ui/widgets/theme.h"

#include "ui/widgets/keycap.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QFontInfo>

#include <gtest/gtest.h>

#include <cmath>

using namespace tongdai;

namespace {

/// Contrast of two colours by WCAG 2.1, 1.4.3.
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &c) {
        const auto part
            = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
        return 0.2126 * part(c.redF()) + 0.7152 * part(c.greenF()) + 0.0722 * part(c.blueF());
    };
    const double one = luminance(a);
    const double two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

} // namespace

TEST(Theme, KeepsEveryTextReadableInLightAndDark)
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const Tokens t = tokensFor(scheme, QPalette());
        for (const QColor &ground : {t.ground, t.pane, t.sunk}) {
            for (const QColor &ink : {t.text, t.soft, t.hint, t.accent, t.green, t.amber, t.red})
                EXPECT_GE(contrast(ink, ground), 4.5)
                    << qPrintable(ink.name()) << " on " << qPrintable(ground.name());
        }
        EXPECT_GE(contrast(t.onAccent, t.accentFill), 4.5);
        EXPECT_GE(contrast(t.text, t.selection), 4.5);
        EXPECT_GE(contrast(t.soft, t.selection), 4.5);
        EXPECT_GE(contrast(t.green, t.greenTint), 4.5);
        EXPECT_GE(contrast(t.amber, t.amberTint), 4.5);
        EXPECT_GE(contrast(t.red, t.redTint), 4.5);
        EXPECT_GE(contrast(t.accent, t.accentTint), 4.5);
        EXPECT_GE(contrast(t.fieldBorder, t.pane), 3.0);
    }
}

TEST(Theme, TakesOnlySystemColoursInHighContrast)
{
    QPalette system;
    system.setColor(QPalette::Base, Qt::black);
    system.setColor(QPalette::Text, Qt::yellow);
    system.setColor(QPalette::Highlight, Qt::cyan);
    system.setColor(QPalette::HighlightedText, Qt::black);
    const Tokens t = tokensFor(Scheme::HighContrast, system);
    EXPECT_EQ(t.pane, QColor(Qt::black));
    EXPECT_EQ(t.text, QColor(Qt::yellow));
    EXPECT_EQ(t.red, QColor(Qt::yellow));
    EXPECT_EQ(t.amberTint, QColor(Qt::black));
    EXPECT_EQ(t.accentFill, QColor(Qt::cyan));
}

TEST(Theme, GrowsTextInStepsUpToDoubleAndBack)
{
    Theme theme;
    const int small = QFontMetrics(theme.font(TextStyle::Body)).height();
    for (int i = 0; i < 10; ++i)
        theme.larger();
    EXPECT_DOUBLE_EQ(theme.scale(), 2.0);
    EXPECT_GE(QFontMetrics(theme.font(TextStyle::Body)).height(), 2 * small - 3);
    for (int i = 0; i < 10; ++i)
        theme.smaller();
    EXPECT_DOUBLE_EQ(theme.scale(), 1.0);
}

TEST(Theme, CarriesItsOwnFont)
{
    const Theme theme;
    EXPECT_EQ(QFontInfo(theme.font(TextStyle::Body)).family(), QStringLiteral("Noto Sans"));
}

TEST(TextLabel, ShowsMarkupAsText)
{
    const Theme theme;
    TextLabel label(theme);
    label.setText(QStringLiteral("<b>a</b> &amp; <img src=x>"));
    EXPECT_EQ(label.textFormat(), Qt::PlainText);
    const QFontMetrics metrics(label.font());
    EXPECT_GE(label.sizeHint().width(), metrics.horizontalAdvance(label.text()));
}

TEST(TextLabel, IsNeverLowerThanTheWholeMarksOfItsFont)
{
    Theme theme;
    for (const qreal scale : {1.0, 1.25, 2.0}) {
        theme.setScale(scale);
        for (const TextStyle style :
             {TextStyle::Caption, TextStyle::Body, TextStyle::Title, TextStyle::Timer}) {
            for (const auto fit : {TextLabel::Fit::Whole, TextLabel::Fit::Elide, TextLabel::Fit::Wrap}) {
                TextLabel label(theme, style, Tone::Text, nullptr, fit);
                label.setText(QStringLiteral("Ỗ ặ"));
                // Highest mark 1.052 em, lowest 0.240 em of Noto Sans.
                const qreal em = QFontInfo(label.font()).pixelSize();
                EXPECT_GE(label.minimumSizeHint().height(), std::floor((1.052 + 0.240) * em)) << scale;
            }
        }
    }
}

TEST(TextLabel, GivesWayToItsNeighboursWhenItMayElide)
{
    const Theme theme;
    TextLabel label(theme, TextStyle::Body, Tone::Text, nullptr, TextLabel::Fit::Elide);
    label.setText(QString(1'000'000, QLatin1Char('w')));
    EXPECT_LT(label.minimumSizeHint().width(), 200);
}

TEST(KeyCap, WritesKeysAsPeopleSayThem)
{
    EXPECT_EQ(keyText(QKeySequence(Qt::CTRL | Qt::Key_Return)), QStringLiteral("Ctrl+Enter"));
    EXPECT_EQ(keyText(QKeySequence(Qt::Key_PageDown)), QStringLiteral("PgDn"));
    EXPECT_EQ(keyText(QKeySequence(Qt::Key_F8)), QStringLiteral("F8"));
    EXPECT_EQ(keyText(QKeySequence()), QString());
}
