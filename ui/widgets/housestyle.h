// The window's look over Fusion: field frames, focus, combo boxes, check boxes, scroll bars, from the tokens.
#pragma once

#include <QPointer>
#include <QProxyStyle>

namespace tongdai {

class Theme;

/// Set by Theme::applyTo. A QFrame or text editor with the property "fieldFrame" gets the frame of a field.
class HouseStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    explicit HouseStyle(const Theme &theme);

    void polish(QPalette &palette) override;
    using QProxyStyle::polish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                         const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;

private:
    void drawTabScroller(const QStyleOptionComplex *option, QPainter *painter) const;
    void drawCheckBox(const QStyleOption *option, QPainter *painter) const;
    void drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawComboBox(const QStyleOptionComplex *option, QPainter *painter) const;

    // The application may outlive the theme while it shuts down.
    QPointer<const Theme> m_theme;
};

/// A field's frame: radius 4, 1 px border; 2 px accent when focused; red when `wrong`.
void paintFieldFrame(QPainter *painter, const QRect &rect, const Theme &theme, bool focused,
                     bool enabled = true, bool wrong = false);

} // namespace tongdai
