#include "ui/widgets/describedrows.h"

namespace tongdai {

DescribedRows::DescribedRows(const Theme &theme, Lines lines, Describe describe, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_lines(lines)
    , m_describe(std::move(describe))
{ }

void DescribedRows::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool current = option.state.testFlag(QStyle::State_Selected);
    RowPainter row(painter, m_theme, option.rect, current);
    if (m_lines == Lines::Two) {
        row.ground(true, true);
    } else {
        if (current)
            row.roundedGround();
        row.line(m_theme.px(5), TextStyle::Body, m_theme.px(8), m_theme.px(8));
    }
    m_describe(index.row(), row);
}

QSize DescribedRows::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.px(200), m_lines == Lines::Two ? twoLineRow(m_theme) : oneLineRow(m_theme)};
}

} // namespace tongdai
