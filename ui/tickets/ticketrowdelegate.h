// Draws a ticket as two lines, with its section's heading above the first of each section.
#pragma once

#include "models/items/ticketlistmodel.h"
#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

namespace tongdai {

class TicketWords;

class TicketRowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    TicketRowDelegate(const Theme &theme, const TicketWords &words, const TicketListModel &model,
                      QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static QString sectionWords(TicketSection section);

private:
    int headingHeight() const;
    void paintHeading(QPainter *painter, const QRect &rect, TicketSection section) const;

    const Theme &m_theme;
    const TicketWords &m_words;
    const TicketListModel &m_model;
};

} // namespace tongdai
