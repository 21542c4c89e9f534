// A row of widgets that goes on in another line when there is no room.
#pragma once

#include <QLayout>
#include <QList>

namespace tongdai {

/// Like an QHBoxLayout of fixed-size widgets; hidden ones take no room. After setPush(i) items from the i-th
/// on stand at the right end of the first line while everything fits on one.
class FlowRow final : public QLayout
{
    Q_OBJECT
public:
    explicit FlowRow(int spacing, QWidget *parent = nullptr);
    ~FlowRow() override;

    void setPush(int first) { m_push = first; }

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int place(const QRect &rect, bool move) const;

    QList<QLayoutItem *> m_items;
    int m_push = -1;
};

} // namespace tongdai
