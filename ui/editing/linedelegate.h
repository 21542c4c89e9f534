// Draws a LineRow.
#pragma once

#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

namespace tongdai {

class LineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit LineDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace tongdai
