// What to tell a caller who asks how a matter stands: the ticket in a few lines.
#pragma once

#include "models/domain/ticket.h"
#include "ui/widgets/theme.h"

#include <QWidget>

namespace tongdai {

class Clock;
class Directory;
class SpokenText;
class TextLabel;

class TicketCard final : public QWidget
{
    Q_OBJECT
public:
    TicketCard(const Theme &theme, const Directory &directory, const Clock &clock, QWidget *parent = nullptr);

    void show(const Ticket &ticket);

    /// What is read out: the state, whose turn it is, until when, and the answer where there is one.
    static QString spoken(const Ticket &ticket, const Directory &directory, qint64 nowMs);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    const Directory &m_directory;
    const Clock &m_clock;
    Ticket m_ticket;
    TextLabel *m_title;
    TextLabel *m_meta;
    TextLabel *m_calls; ///< what was promised, and what came of the tries so far
    SpokenText *m_spoken;
};

} // namespace tongdai
