// A list delegate of rows that somebody else describes.
#pragma once

#include "ui/widgets/rowpainter.h"

#include <QStyledItemDelegate>

#include <functional>

namespace tongdai {

class DescribedRows final : public QStyledItemDelegate
{
public:
    using Describe = std::function<void(int row, RowPainter &)>;
    enum class Lines {
        One, ///< begun for `describe`, on a rounded ground when chosen
        Two, ///< parted by hairlines; `describe` begins its lines
    };

    DescribedRows(const Theme &theme, Lines lines, Describe describe, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    Lines m_lines;
    Describe m_describe;
};

} // namespace tongdai
