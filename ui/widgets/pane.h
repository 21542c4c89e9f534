// A plain area of the window in one of its three grounds, with optional hairlines.
#pragma once

#include "ui/widgets/theme.h"

#include <QFrame>

namespace tongdai {

class Pane : public QFrame
{
    Q_OBJECT
public:
    enum class Ground { Window, Plain, Sunk, Tint };

    explicit Pane(const Theme &theme, Ground ground = Ground::Plain, QWidget *parent = nullptr);

    void setLines(Qt::Edges edges); ///< hairlines along these edges
    void setBox(bool on); ///< a rounded hairline all around instead
    void setTint(Tone tone); ///< for Ground::Tint

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Ground m_ground;
    Tone m_tint = Tone::Accent;
    Qt::Edges m_edges;
    bool m_box = false;
};

/// The right-hand column: sunk ground, a line at its left.
class SunkPane : public Pane
{
    Q_OBJECT
public:
    explicit SunkPane(const Theme &theme, QWidget *parent = nullptr)
        : Pane(theme, Ground::Sunk, parent)
    {
        setLines(Qt::LeftEdge);
    }
};

/// A one-pixel line across.
class HairLine : public QWidget
{
    Q_OBJECT
public:
    explicit HairLine(const Theme &theme, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {1, 1}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace tongdai
