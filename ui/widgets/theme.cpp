#include "ui/widgets/theme.h"

#include "ui/widgets/housestyle.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>

#include <algorithm>
#include <array>

namespace tongdai {

namespace {

constexpr std::array Steps {1.0, 1.1, 1.25, 1.5, 1.75, 2.0};

QColor rgb(unsigned value)
{
    return QColor::fromRgb(value);
}

Tokens lightTokens()
{
    Tokens t;
    t.ground = rgb(0xF3F5F4);
    t.pane = rgb(0xFFFFFF);
    t.sunk = rgb(0xF8F9F9);
    t.line = rgb(0xDDE2E3);
    t.fieldBorder = rgb(0x7F8B91);
    t.text = rgb(0x182025);
    t.soft = rgb(0x4B585F);
    t.hint = rgb(0x65727A);
    t.accent = rgb(0x0B6179);
    t.accentFill = rgb(0x0B6179);
    t.onAccent = rgb(0xFFFFFF);
    t.selection = rgb(0xD5E9EE);
    t.accentTint = rgb(0xE4F1F4);
    t.green = rgb(0x1B6E42);
    t.greenTint = rgb(0xE6F3EB);
    t.amber = rgb(0x8A5300);
    t.amberTint = rgb(0xFBF0DC);
    t.red = rgb(0xAE2A20);
    t.redTint = rgb(0xFBE9E6);
    return t;
}

Tokens darkTokens()
{
    Tokens t;
    t.ground = rgb(0x12171A);
    t.pane = rgb(0x191F23);
    t.sunk = rgb(0x1E252A);
    t.line = rgb(0x2E383E);
    t.fieldBorder = rgb(0x71808A);
    t.text = rgb(0xE7ECEE);
    t.soft = rgb(0xB3BEC4);
    t.hint = rgb(0x93A0A7);
    t.accent = rgb(0x74C7DD);
    t.accentFill = rgb(0x1B7690);
    t.onAccent = rgb(0xFFFFFF);
    t.selection = rgb(0x1C3F4B);
    t.accentTint = rgb(0x16333D);
    t.green = rgb(0x83CFA0);
    t.greenTint = rgb(0x18301F);
    t.amber = rgb(0xEABB6B);
    t.amberTint = rgb(0x362A12);
    t.red = rgb(0xF59C92);
    t.redTint = rgb(0x3C1F1C);
    return t;
}

Tokens systemTokens(const QPalette &p)
{
    Tokens t;
    const QColor base = p.color(QPalette::Base);
    const QColor text = p.color(QPalette::Text);
    t.ground = p.color(QPalette::Window);
    t.pane = t.sunk = base;
    t.line = t.fieldBorder = text;
    t.text = t.soft = t.hint = text;
    t.accent = text;
    t.accentFill = p.color(QPalette::Highlight);
    t.onAccent = p.color(QPalette::HighlightedText);
    t.selection = base;
    t.accentTint = t.greenTint = t.amberTint = t.redTint = base;
    t.green = t.amber = t.red = text;
    return t;
}

qreal pointSize(TextStyle style)
{
    switch (style) {
    case TextStyle::KeyCap:
        return 8.5;
    case TextStyle::Caption:
        return 9;
    case TextStyle::Body:
    case TextStyle::BodyStrong:
        return 10;
    case TextStyle::Reading:
        return 11;
    case TextStyle::PanelTitle:
        return 12;
    case TextStyle::Title:
        return 14;
    case TextStyle::Timer:
        return 18;
    }
    return 10;
}

} // namespace

Tokens tokensFor(Scheme scheme, const QPalette &system)
{
    switch (scheme) {
    case Scheme::Light:
        return lightTokens();
    case Scheme::Dark:
        return darkTokens();
    case Scheme::HighContrast:
        return systemTokens(system);
    }
    return lightTokens();
}

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_system(QGuiApplication::palette())
{
    QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/NotoSans-Regular.ttf"));
    QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/NotoSans-SemiBold.ttf"));
    m_tokens = tokensFor(m_scheme, m_system);
}

void Theme::setScheme(Scheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    refresh();
}

void Theme::setScale(qreal scale)
{
    const qreal kept = std::clamp(scale, Smallest, Largest);
    if (qFuzzyCompare(kept, m_scale))
        return;
    m_scale = kept;
    refresh();
}

void Theme::larger()
{
    for (const qreal step : Steps) {
        if (step > m_scale + 0.01) {
            setScale(step);
            return;
        }
    }
}

void Theme::smaller()
{
    for (auto step = Steps.rbegin(); step != Steps.rend(); ++step) {
        if (*step < m_scale - 0.01) {
            setScale(*step);
            return;
        }
    }
}

QFont Theme::font(TextStyle style) const
{
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSizeF(pointSize(style) * m_scale);
    switch (style) {
    case TextStyle::BodyStrong:
    case TextStyle::PanelTitle:
    case TextStyle::Title:
    case TextStyle::Timer:
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::KeyCap:
    case TextStyle::Caption:
    case TextStyle::Body:
    case TextStyle::Reading:
        break;
    }
    return font;
}

QColor Theme::color(Tone tone) const
{
    switch (tone) {
    case Tone::Text:
        return m_tokens.text;
    case Tone::Soft:
        return m_tokens.soft;
    case Tone::Hint:
        return m_tokens.hint;
    case Tone::Accent:
        return m_tokens.accent;
    case Tone::Green:
        return m_tokens.green;
    case Tone::Amber:
        return m_tokens.amber;
    case Tone::Red:
        return m_tokens.red;
    case Tone::OnAccent:
        return m_tokens.onAccent;
    }
    return m_tokens.text;
}

QColor Theme::tint(Tone tone) const
{
    switch (tone) {
    case Tone::Green:
        return m_tokens.greenTint;
    case Tone::Amber:
        return m_tokens.amberTint;
    case Tone::Red:
        return m_tokens.redTint;
    case Tone::Accent:
        return m_tokens.accentTint;
    case Tone::OnAccent:
        return m_tokens.accentFill;
    case Tone::Text:
    case Tone::Soft:
    case Tone::Hint:
        break;
    }
    return m_tokens.sunk;
}

QPalette Theme::palette() const
{
    if (highContrast())
        return m_system;
    QPalette p;
    p.setColor(QPalette::Window, m_tokens.pane);
    p.setColor(QPalette::WindowText, m_tokens.text);
    p.setColor(QPalette::Base, m_tokens.pane);
    p.setColor(QPalette::AlternateBase, m_tokens.sunk);
    p.setColor(QPalette::Text, m_tokens.text);
    p.setColor(QPalette::PlaceholderText, m_tokens.hint);
    p.setColor(QPalette::Button, m_tokens.pane);
    p.setColor(QPalette::ButtonText, m_tokens.text);
    p.setColor(QPalette::BrightText, m_tokens.onAccent);
    p.setColor(QPalette::Highlight, m_tokens.selection);
    p.setColor(QPalette::HighlightedText, m_tokens.text);
    p.setColor(QPalette::ToolTipBase, m_tokens.pane);
    p.setColor(QPalette::ToolTipText, m_tokens.text);
    p.setColor(QPalette::Link, m_tokens.accent);
    p.setColor(QPalette::Light, m_tokens.pane);
    p.setColor(QPalette::Midlight, m_tokens.line);
    p.setColor(QPalette::Mid, m_tokens.line);
    p.setColor(QPalette::Dark, m_tokens.fieldBorder);
    p.setColor(QPalette::Shadow, m_tokens.fieldBorder);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, m_tokens.hint);
    return p;
}

int Theme::lineHeight(TextStyle style) const
{
    return QFontMetrics(font(style)).height();
}

void Theme::applyTo(QApplication &app)
{
    m_app = &app;
    QApplication::setStyle(new HouseStyle(*this));
    QApplication::setPalette(palette());
    QApplication::setFont(font(TextStyle::Body));
}

void Theme::refresh()
{
    m_tokens = tokensFor(m_scheme, m_system);
    if (m_app) {
        QApplication::setPalette(palette());
        QApplication::setFont(font(TextStyle::Body));
    }
    Q_EMIT changed();
}

} // namespace tongdai
