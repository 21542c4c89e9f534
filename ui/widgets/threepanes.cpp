#include "ui/widgets/threepanes.h"

namespace tongdai {

namespace {

constexpr int WholeFrom = 1240; // effective widths
constexpr int TwoFrom = 900;

} // namespace

ThreePanes::ThreePanes(const Theme &theme, QWidget *left, QWidget *middle, QWidget *right, int leftWidth,
                       int rightWidth, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_theme(theme)
    , m_panes {left, middle, right}
    , m_leftWidth(leftWidth)
    , m_rightWidth(rightWidth)
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
    for (QWidget *pane : m_panes)
        addWidget(pane);
    setStretchFactor(0, 0);
    setStretchFactor(1, 1);
    setStretchFactor(2, 0);
    connect(&theme, &Theme::changed, this, &ThreePanes::arrange);
}

void ThreePanes::bring(Pane pane)
{
    m_current = pane;
    m_standing = 0; // lay out anew
    arrange();
}

void ThreePanes::turn(int step)
{
    const int at = m_standing == 1 ? m_current : paneWithFocus();
    bring(static_cast<Pane>((at + step + 3) % 3));
    Q_EMIT turned(m_current);
}

ThreePanes::Pane ThreePanes::paneWithFocus() const
{
    for (int i = 0; i < 3; ++i) {
        const QWidget *pane = m_panes.at(static_cast<size_t>(i));
        if (pane->isVisible() && pane->focusWidget() && pane->focusWidget()->hasFocus())
            return static_cast<Pane>(i);
    }
    return m_current;
}

void ThreePanes::resizeEvent(QResizeEvent *event)
{
    arrange();
    QSplitter::resizeEvent(event);
}

void ThreePanes::showEvent(QShowEvent *event)
{
    arrange();
    QSplitter::showEvent(event);
}

void ThreePanes::arrange()
{
    const qreal effective = window()->width() / m_theme.scale();
    const int standing = effective >= WholeFrom ? 3 : effective >= TwoFrom ? 2 : 1;
    if (standing == m_standing && qFuzzyCompare(m_scale, m_theme.scale()))
        return;
    m_standing = standing;
    m_scale = m_theme.scale();
    for (int i = 0; i < 3; ++i) {
        bool stands = standing == 3 || i == m_current;
        if (standing == 2)
            stands = i == Left || (m_current == Right ? i == Right : i == Middle);
        m_panes.at(static_cast<size_t>(i))->setVisible(stands);
    }
    const int left = m_theme.px(m_leftWidth);
    const int right = m_theme.px(m_rightWidth);
    if (standing == 3)
        setSizes({left, std::max(1, width() - left - right), right});
    else if (standing == 2)
        setSizes({left, std::max(1, width() - left), std::max(1, width() - left)});
    else
        setSizes({width(), width(), width()});
}

} // namespace tongdai
