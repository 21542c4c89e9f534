// The timeline, as tall as its events, so that it scrolls with what stands above it.
#pragma once

#include <QListView>

namespace tongdai {

class TimelineView final : public QListView
{
    Q_OBJECT
public:
    explicit TimelineView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void fit(); ///< takes the height of its rows at the present width

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace tongdai
