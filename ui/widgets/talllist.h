// A list of any number of equally high rows.
#pragma once

#include <QListView>

namespace tongdai {

/// QListView notes a place for every row: with a million of them that is a tenth of a second at each change. Here a row's
/// place is its number times the height of the first, so that nothing depends on how many there are. One column, no
/// wrapping, no spacing; scrolls by pixels. Rows that come in above the one at the top leave the picture where it is.
class TallList final : public QListView
{
    Q_OBJECT
public:
    explicit TallList(QWidget *parent = nullptr);

    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    /// A letter does nothing: to look for it would read every row.
    void keyboardSearch(const QString &) override { }

protected:
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void updateGeometries() override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int verticalOffset() const override;
    int horizontalOffset() const override { return 0; }
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;

private:
    int rows() const;
    int rowHeight() const;

    mutable int m_rowHeight = 0; ///< 0: to be asked of the delegate
};

} // namespace tongdai
