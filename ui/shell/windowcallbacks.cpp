// What the window does about citizens who wait for a call: from the list to the form and back, and the reminder.
#include "models/ports/clock.h"
#include "ui/calls/calldesk.h"
#include "ui/shell/commandbox.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/promisereminder.h"
#include "ui/shell/statusline.h"
#include "ui/tickets/ticketspage.h"
#include "ui/widgets/keyaction.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/timewords.h"

#include <QApplication>

namespace tongdai {

namespace {

constexpr int LongestTitle = 60;

} // namespace

void MainWindow::connectCallBacks()
{
    if (!m_tickets)
        return;
    if (m_calls) {
        connect(m_tickets, &TicketsPage::callBackAsked, this, [this](const Ticket &ticket) {
            showPage(Page::Calls);
            m_calls->callBack(ticket);
        });
        connect(m_calls, &CallDesk::calledBack, this, &MainWindow::openTicket);
    }
    connect(m_status, &StatusLine::promiseClicked, this, &MainWindow::openPromise);
    m_reminder->begin(m_session);
}

void MainWindow::openPromise()
{
    if (!m_tickets)
        return;
    m_tickets->showCallBacks();
    if (const auto &reminder = m_reminder->current())
        openTicket(reminder->ticket.id);
    else
        showPage(Page::Tickets);
}

void MainWindow::sayPromise()
{
    const auto &reminder = m_reminder->current();
    if (!m_workspace)
        return;
    if (!reminder) {
        m_status->setPromise({}, false);
        return;
    }
    const Ticket &ticket = reminder->ticket;
    QString title = ticket.citizen.question.simplified();
    if (title.size() > LongestTitle)
        title = title.left(LongestTitle) + QChar(0x2026);
    const qint64 now = m_ports.clock.nowMs();
    //: %1 "14:30", %2 "in 9 min" or "late by 3 min", %3 what it is about
    QString words = (reminder->due ? tr("Call now, promised for %1 (%2): %3") : tr("Call back at %1 (%2): %3"))
                        .arg(TimeWords::clock(ticket.promisedMs), TimeWords::left(ticket.promisedMs, now),
                             title.isEmpty() ? ticket.shownNumber() : title);
    if (reminder->more > 0)
        words += QLatin1Char(' ') + tr("+%n more", nullptr, reminder->more);
    m_status->setPromise(words, reminder->due);
}

/// What the page shows and may do now, by name.
QList<Command> MainWindow::ticketCommands()
{
    QList<Command> list;
    if (!m_tickets)
        return list;
    list << Command {tr("Citizens who wait for a call"), QStringLiteral("Shift+F4"), [this] { openPromise(); }, false,
                     tr("promise, reminder, call back")};
    list << Command {m_reminder->isSoundOn() ? tr("Reminders of promised calls without a sound")
                                             : tr("Reminders of promised calls with a sound"),
                     {},
                     [this] { m_reminder->setSoundOn(!m_reminder->isSoundOn()); },
                     false,
                     {}};
    if (m_page != Page::Tickets)
        return list;
    for (QAction *action : m_tickets->actions()) {
        if (action->isEnabled() && action->isVisible() && !action->text().isEmpty())
            list << Command {action->text(), keyText(action->shortcut()), [action] { action->trigger(); }, false, {}};
    }
    return list;
}

} // namespace tongdai
