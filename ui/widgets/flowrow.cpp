#include "ui/widgets/flowrow.h"

#include <QWidget>

#include <algorithm>

namespace tongdai {

FlowRow::FlowRow(int spacing, QWidget *parent)
    : QLayout(parent)
{
    setSpacing(spacing);
}

FlowRow::~FlowRow()
{
    qDeleteAll(m_items);
}

void FlowRow::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowRow::itemAt(int index) const
{
    return index >= 0 && index < m_items.size() ? m_items.at(index) : nullptr;
}

QLayoutItem *FlowRow::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowRow::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? spacing() : 0);
        height = std::max(height, item->sizeHint().height());
    }
    return {width, height};
}

QSize FlowRow::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void FlowRow::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowRow::place(const QRect &rect, bool move) const
{
    const bool oneLine = sizeHint().width() <= rect.width();
    int slack = oneLine && m_push >= 0 ? rect.width() - sizeHint().width() : 0;
    int x = rect.left();
    int y = rect.top();
    int tallest = 0;
    for (int i = 0; i < m_items.size(); ++i) {
        QLayoutItem *item = m_items.at(i);
        if (item->isEmpty())
            continue;
        QSize size = item->sizeHint();
        size.setWidth(std::min(size.width(), rect.width()));
        if (x > rect.left() && x + size.width() > rect.right() + 1) {
            x = rect.left();
            y += tallest + spacing();
            tallest = 0;
        }
        if (i >= m_push) {
            x += slack;
            slack = 0;
        }
        if (move)
            item->setGeometry(QRect(QPoint(x, y), size));
        x += size.width() + spacing();
        tallest = std::max(tallest, size.height());
    }
    return y + tallest - rect.top();
}

} // namespace tongdai
