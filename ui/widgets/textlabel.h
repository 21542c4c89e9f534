// A line or paragraph of plain text in one of the text styles.
#pragma once

#include "ui/widgets/theme.h"

#include <QLabel>

namespace tongdai {

/// Always plain text, whatever is in it; follows the theme. Its height is the font's own, so marks stay
/// whole.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    enum class Fit {
        Whole, ///< asks for its full width
        Elide, ///< gives way, ends in … (the whole text is its tool tip and accessible name)
        Wrap, ///< as many lines as it takes
    };

    explicit TextLabel(const Theme &theme, TextStyle style = TextStyle::Body, Tone tone = Tone::Text,
                       QWidget *parent = nullptr, Fit fit = Fit::Whole);

    void setTone(Tone tone);
    void setStyle(TextStyle style);
    void setSay(const QString &text); ///< setText that also keeps the accessible name
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    const Theme &m_theme;
    TextStyle m_style;
    Tone m_tone;
    Fit m_fit;
};

} // namespace tongdai
