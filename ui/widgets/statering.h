// A ticket's state as a ring that fills while the ticket advances, with its word beside it.
#pragma once

#include "models/domain/ticket.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QPainter;

namespace tongdai {

Tone toneOf(TicketState state);

/// The ring alone, in the square `rect`.
void paintStateRing(QPainter *painter, const QRectF &rect, const Theme &theme, TicketState state);

/// Ring and word.
class StateRing : public QWidget
{
    Q_OBJECT
public:
    explicit StateRing(const Theme &theme, TicketState state = TicketState::Draft, QWidget *parent = nullptr);

    void setState(TicketState state);
    TicketState state() const { return m_state; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    const Theme &m_theme;
    TicketState m_state;
};

} // namespace tongdai
