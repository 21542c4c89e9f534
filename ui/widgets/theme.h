// Colours, fonts and measures of the window (the tokens), for one scheme and one text size.
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;

namespace tongdai {

enum class Scheme { Light, Dark, HighContrast };

/// Text styles with their sizes in points at 100 %: 8.5, 9, 10, 10, 11, 12, 14, 18.
enum class TextStyle { KeyCap, Caption, Body, BodyStrong, Reading, PanelTitle, Title, Timer };

/// What a text or icon is drawn in.
enum class Tone { Text, Soft, Hint, Accent, Green, Amber, Red, OnAccent };

/// Every colour the window draws with. Contrast of text on pane and on its own tint is at least 4.5 in light
/// and dark.
struct Tokens {
    QColor ground;
    QColor pane;
    QColor sunk;
    QColor line; ///< hairlines, decoration
    QColor fieldBorder;
    QColor text;
    QColor soft;
    QColor hint;
    QColor accent;
    QColor accentFill; ///< behind onAccent
    QColor onAccent;
    QColor selection;
    QColor accentTint;
    QColor green;
    QColor greenTint;
    QColor amber;
    QColor amberTint;
    QColor red;
    QColor redTint;

    bool operator==(const Tokens &) const = default;
};

/// The tokens of a scheme; HighContrast takes `system` only, tints become its base (drawn with 2 px borders).
Tokens tokensFor(Scheme scheme, const QPalette &system);

/// Lives on the GUI thread, longer than every widget that was given it.
class Theme : public QObject
{
    Q_OBJECT
public:
    static constexpr qreal Smallest = 1.0;
    static constexpr qreal Largest = 2.0;

    /// Registers the embedded fonts.
    explicit Theme(QObject *parent = nullptr);

    const Tokens &tokens() const { return m_tokens; }
    Scheme scheme() const { return m_scheme; }
    bool highContrast() const { return m_scheme == Scheme::HighContrast; }
    qreal scale() const { return m_scale; }

    void setScheme(Scheme scheme);
    void setScale(qreal scale); ///< kept within Smallest and Largest
    void larger(); ///< next step of 1.0 1.1 1.25 1.5 1.75 2.0
    void smaller();

    QFont font(TextStyle style) const;
    QColor color(Tone tone) const;
    QColor tint(Tone tone) const; ///< ground under a chip or notice of this tone
    QPalette palette() const;

    /// A design measure (pixels at 96 dpi and 100 %) at the current text size.
    int px(int design) const { return qRound(design * m_scale); }
    /// Height of one line of `style`, never below the font's own height, so marks stay whole.
    int lineHeight(TextStyle style) const;

    /// Style, palette and font of the program, kept up to date with every change here.
    void applyTo(QApplication &app);

Q_SIGNALS:
    void changed(); ///< scheme or size; palette and font of the program are already set

private:
    void refresh();

    Scheme m_scheme = Scheme::Light;
    qreal m_scale = 1.0;
    QPalette m_system;
    Tokens m_tokens;
    QApplication *m_app = nullptr;
};

} // namespace tongdai
