#include "ui/widgets/talllist.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace tongdai {

TallList::TallList(QWidget *parent)
    : QListView(parent)
{
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
}

int TallList::rows() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

int TallList::rowHeight() const
{
    if (m_rowHeight == 0 && rows() > 0) {
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        m_rowHeight = std::max(1, itemDelegate()->sizeHint(option, model()->index(0, 0)).height());
    }
    return std::max(1, m_rowHeight);
}

QRect TallList::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return {0, index.row() * rowHeight() - verticalOffset(), viewport()->width(), rowHeight()};
}

QModelIndex TallList::indexAt(const QPoint &point) const
{
    const int row = (point.y() + verticalOffset()) / rowHeight();
    return point.y() >= 0 && row < rows() ? model()->index(row, 0) : QModelIndex();
}

void TallList::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int top = index.row() * rowHeight();
    const int spare = viewport()->height() - rowHeight();
    QScrollBar *bar = verticalScrollBar();
    if (hint == PositionAtTop || (hint == EnsureVisible && top < bar->value()))
        bar->setValue(top);
    else if (hint == PositionAtBottom || (hint == EnsureVisible && top - bar->value() > spare))
        bar->setValue(top - spare);
    else if (hint == PositionAtCenter)
        bar->setValue(top - spare / 2);
}

void TallList::doItemsLayout()
{
    // Not QListView's: that walks over all rows.
    m_rowHeight = 0;
    QAbstractItemView::doItemsLayout();
}

void TallList::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    updateGeometries();
    QScrollBar *bar = verticalScrollBar();
    if (bar->value() > 0 && start * rowHeight() <= bar->value())
        bar->setValue(bar->value() + (end - start + 1) * rowHeight());
    viewport()->update();
}

void TallList::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
    scheduleDelayedItemsLayout();
}

void TallList::updateGeometries()
{
    QScrollBar *bar = verticalScrollBar();
    const int all = rows() * rowHeight();
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(rowHeight());
    bar->setRange(0, std::max(0, all - viewport()->height()));
    horizontalScrollBar()->setRange(0, 0);
    QAbstractItemView::updateGeometries();
}

void TallList::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

void TallList::focusInEvent(QFocusEvent *event)
{
    // QAbstractItemView makes the first row the current one, and the first key then chooses the second.
    if (currentIndex().isValid())
        QListView::focusInEvent(event);
    else
        QFrame::focusInEvent(event);
    viewport()->update();
}

void TallList::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int from = std::max(0, (event->rect().top() + verticalOffset()) / rowHeight());
    const int to = std::min(rows() - 1, (event->rect().bottom() + verticalOffset()) / rowHeight());
    const bool active = hasFocus() || viewport()->hasFocus();
    for (int row = from; row <= to; ++row) {
        const QModelIndex index = model()->index(row, 0);
        QStyleOptionViewItem one = option;
        one.rect = visualRect(index);
        if (selectionModel() && selectionModel()->isSelected(index))
            one.state |= QStyle::State_Selected;
        one.state.setFlag(QStyle::State_HasFocus, active && index == currentIndex());
        itemDelegate()->paint(&painter, one, index);
    }
}

QModelIndex TallList::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (rows() == 0)
        return {};
    const int now = currentIndex().isValid() ? currentIndex().row() : -1;
    const int page = std::max(1, viewport()->height() / rowHeight() - 1);
    const auto to = [this](int row) { return model()->index(std::clamp(row, 0, rows() - 1), 0); };
    switch (action) {
    case MoveUp:
    case MovePrevious:
        return to(now - 1);
    case MoveDown:
    case MoveNext:
        return to(now + 1);
    case MovePageUp:
        return to(now - page);
    case MovePageDown:
        return to(now + page);
    case MoveHome:
        return to(0);
    case MoveEnd:
        return to(rows() - 1);
    case MoveLeft:
    case MoveRight:
        break;
    }
    return currentIndex();
}

int TallList::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRegion TallList::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const QRect whole(0, range.top() * rowHeight() - verticalOffset(), viewport()->width(),
                          range.height() * rowHeight());
        region += whole & viewport()->rect();
    }
    return region;
}

void TallList::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QModelIndex index = indexAt(rect.topLeft());
    if (index.isValid())
        selectionModel()->select(index, command);
}

} // namespace tongdai
