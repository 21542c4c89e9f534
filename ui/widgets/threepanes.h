// Three columns side by side, two, or one, by how wide the window effectively is.
#pragma once

#include "ui/widgets/theme.h"

#include <QSplitter>

#include <array>

namespace tongdai {

/// From 1240 effective pixels of the window on (its width divided by the text size) all three stand; from 900
/// on the third shares the second's place; below that one stands alone. turn() goes on to the next.
class ThreePanes final : public QSplitter
{
    Q_OBJECT
public:
    enum Pane { Left, Middle, Right };

    /// Widths of the outer columns in design pixels; the middle takes the rest. The panes become children.
    ThreePanes(const Theme &theme, QWidget *left, QWidget *middle, QWidget *right, int leftWidth,
               int rightWidth, QWidget *parent = nullptr);

    /// Brings a pane up, where it stands already or in the place of another.
    void bring(Pane pane);
    void turn(int step); ///< +1 the next, -1 the one before; tells `turned`
    Pane current() const { return m_current; }
    bool isWhole() const { return m_standing == 3; }

Q_SIGNALS:
    void turned(tongdai::ThreePanes::Pane pane); ///< the keyboard should go there

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void arrange();
    Pane paneWithFocus() const;

    const Theme &m_theme;
    std::array<QWidget *, 3> m_panes;
    int m_leftWidth;
    int m_rightWidth;
    int m_standing = 0;
    qreal m_scale = 0;
    Pane m_current = Left;
};

} // namespace tongdai
