// A past call in a list: when, what it was about, how it ended.
#pragma once

#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

namespace tongdai {

class Clock;

/// Paints the Call at `role` of its index; while there is none, that it is being read.
class CallRows final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum class Detail {
        OfOneNumber, ///< all calls are of one citizen
        OfAll, ///< with the masked number and whose call it was
    };

    CallRows(const Theme &theme, const Clock &clock, int role, Detail detail, QObject *parent);

    void setMe(const QString &userName) { m_me = userName; } ///< whose name is not said
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    const Clock &m_clock;
    int m_role;
    Detail m_detail;
    QString m_me;
};

} // namespace tongdai
