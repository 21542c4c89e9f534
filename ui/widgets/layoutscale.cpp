#include "ui/widgets/layoutscale.h"

#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLayout>
#include <QVariant>

namespace tongdai {

namespace {

/// What `value` was at 100 %: noted the first time, while it still belongs to the size it was made at.
qreal atFullSize(QLayout *layout, const char *name, int value, qreal madeAt)
{
    const QVariant known = layout->property(name);
    if (known.isValid())
        return known.toDouble();
    const qreal base = value / madeAt;
    layout->setProperty(name, base);
    return base;
}

void rescaleLayout(QLayout *layout, qreal before, qreal now)
{
    const QMargins margins = layout->contentsMargins();
    const auto side = [&](const char *name, int value) {
        // Single pixels are hairlines, not gaps.
        return value <= 1 ? value : qRound(atFullSize(layout, name, value, before) * now);
    };
    layout->setContentsMargins(side("baseLeft", margins.left()), side("baseTop", margins.top()),
                               side("baseRight", margins.right()), side("baseBottom", margins.bottom()));
    if (auto *grid = qobject_cast<QGridLayout *>(layout)) {
        grid->setHorizontalSpacing(side("baseHorizontal", grid->horizontalSpacing()));
        grid->setVerticalSpacing(side("baseVertical", grid->verticalSpacing()));
    } else if (layout->spacing() > 0) {
        layout->setSpacing(side("baseSpacing", layout->spacing()));
    }
}

} // namespace

LayoutScale::LayoutScale(const Theme &theme, QWidget *root)
    : QObject(root)
    , m_theme(theme)
    , m_root(root)
    , m_scale(theme.scale())
{
    connect(&theme, &Theme::changed, this, &LayoutScale::rescale);
}

void LayoutScale::rescale()
{
    if (qFuzzyCompare(m_scale, m_theme.scale()))
        return;
    const qreal before = m_scale;
    m_scale = m_theme.scale();
    for (QLayout *layout : m_root->findChildren<QLayout *>())
        rescaleLayout(layout, before, m_scale);
}

} // namespace tongdai
