// Rows of the result list: name, the common name that matched, code.
#pragma once

#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

namespace tongdai {

class HitRows final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    HitRows(const Theme &theme, QObject *parent);

    void setLinked(const QString &procedureId); ///< this row says that it was chosen

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    QString m_linked;
};

} // namespace tongdai
