// Rows of two lines that somebody else describes.
#pragma once

#include "ui/widgets/rowpainter.h"
#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

#include <functional>

namespace tongdai {

class DescribedRows final : public QStyledItemDelegate
{
public:
    using Describe = std::function<void(int row, RowPainter &)>;
    DescribedRows(const Theme &theme, Describe describe, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_describe(std::move(describe))
    { }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        RowPainter row(painter, m_theme, option.rect, option.state.testFlag(QStyle::State_Selected));
        row.ground(true, true);
        m_describe(index.row(), row);
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {m_theme.px(200), twoLineRow(m_theme)};
    }

private:
    const Theme &m_theme;
    Describe m_describe;
};

} // namespace tongdai
