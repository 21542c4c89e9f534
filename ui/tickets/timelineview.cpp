#include "ui/tickets/timelineview.h"

#include <QResizeEvent>

namespace tongdai {

TimelineView::TimelineView(QWidget *parent)
    : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setResizeMode(Adjust);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
}

void TimelineView::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TimelineView::fit);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TimelineView::fit);
    connect(model, &QAbstractItemModel::rowsMoved, this, &TimelineView::fit);
    connect(model, &QAbstractItemModel::dataChanged, this, &TimelineView::fit);
    fit();
}

void TimelineView::fit()
{
    int height = 0;
    if (model()) {
        for (int row = 0; row < model()->rowCount(); ++row)
            height += sizeHintForIndex(model()->index(row, 0)).height();
    }
    setFixedHeight(std::max(1, height));
    scheduleDelayedItemsLayout();
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fit();
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace tongdai
