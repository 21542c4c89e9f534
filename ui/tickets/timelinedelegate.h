// Draws one event of a ticket: when, a mark, what happened, its words, who.
#pragma once

#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

namespace tongdai {

struct TicketEvent;
class TicketWords;

/// Rows are as tall as their words at the view's width; everything is plain text.
class TimelineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    TimelineDelegate(const Theme &theme, const TicketWords &words, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Columns {
        int mark = 0; ///< left edges
        int words = 0;
        int width = 0; ///< of the words
    };
    Columns columns(int width) const;

    const Theme &m_theme;
    const TicketWords &m_words;
};

} // namespace tongdai
