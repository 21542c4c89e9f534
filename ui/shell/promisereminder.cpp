#include "ui/shell/promisereminder.h"

#include "models/domain/callback.h"
#include "models/ports/clock.h"
#include "models/ports/directory.h"
#include "models/ports/whenready.h"

#include <algorithm>

namespace tongdai {

namespace {

constexpr int MostLookedAt = 50; ///< the first in order of what is due: enough for any line of words

} // namespace

PromiseReminder::PromiseReminder(TicketStore &tickets, const Directory &directory, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_tickets(tickets)
    , m_directory(directory)
    , m_clock(clock)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(250);
    m_tick.setInterval(15'000);
    connect(&m_soon, &QTimer::timeout, this, &PromiseReminder::look);
    connect(&m_tick, &QTimer::timeout, this, &PromiseReminder::look);
    connect(&tickets, &TicketStore::ticketsChanged, &m_soon, qOverload<>(&QTimer::start));
}

void PromiseReminder::begin(const Session &session)
{
    if (m_session.user.name != session.user.name)
        m_sounded.clear();
    m_session = session;
    m_on = true;
    m_tick.start();
    look();
}

void PromiseReminder::end()
{
    m_on = false;
    m_tick.stop();
    m_soon.stop();
    ++m_asked;
    if (std::exchange(m_current, std::nullopt))
        Q_EMIT changed();
}

void PromiseReminder::setSoundOn(bool on)
{
    if (std::exchange(m_soundOn, on) != on)
        Q_EMIT soundSwitched(on);
}

void PromiseReminder::look()
{
    if (!m_on)
        return;
    const quint64 number = ++m_asked;
    TicketFilter filter;
    filter.folder = TicketFilter::Folder::AwaitingCallback;
    whenReady(this, m_tickets.page(filter, {}, MostLookedAt), [this, number](const Result<TicketPage> &page) {
        if (number == m_asked && page) // not readable for a moment: what was said stays
            take(page->tickets);
    });
}

bool PromiseReminder::isMine(const Ticket &ticket) const
{
    return ticket.createdBy == m_session.user.name || ticket.assignee == m_session.user.name;
}

bool PromiseReminder::isWorthSaying(const Ticket &ticket) const
{
    if (ticket.promisedMs == 0 || nextDueMs(ticket) != ticket.promisedMs || !mayAttempt(ticket, m_session.user))
        return false;
    const qint64 early = ticket.promisedMs - EarlyMs;
    if (ticket.lastAttemptMs >= early && ticket.attempts > 0)
        return false; // somebody is at it: the list shows the tries
    const qint64 now = m_clock.nowMs();
    return now >= (isMine(ticket) ? early : ticket.promisedMs + LateMs);
}

bool PromiseReminder::maySound(const Ticket &ticket) const
{
    if (!m_soundOn || !isMine(ticket))
        return false;
    if (ticket.level == Level::Urgent || ticket.kind == ContactKind::Emergency)
        return true;
    const qint64 now = m_clock.nowMs();
    const QString unit = m_session.user.unit.isEmpty() ? centreUnit() : m_session.user.unit;
    if (m_directory.calendarOf(unit).isWorking(now))
        return true;
    const auto duty = m_directory.onDuty(unit, now);
    return duty && !duty->fallback && duty->user.name == m_session.user.name;
}

void PromiseReminder::take(const QList<Ticket> &tickets)
{
    QList<Ticket> worth;
    for (const Ticket &ticket : tickets) {
        if (isWorthSaying(ticket))
            worth.append(ticket);
    }
    std::stable_sort(worth.begin(), worth.end(), [this](const Ticket &a, const Ticket &b) {
        return std::pair(!isMine(a), a.promisedMs) < std::pair(!isMine(b), b.promisedMs);
    });
    const qint64 now = m_clock.nowMs();
    bool sound = false;
    for (const Ticket &ticket : std::as_const(worth)) {
        const qint64 stage = ticket.promisedMs * 2 + (now >= ticket.promisedMs ? 1 : 0);
        if (m_sounded.value(ticket.id) == stage)
            continue;
        m_sounded.insert(ticket.id, stage);
        sound = sound || maySound(ticket);
    }
    std::optional<Reminder> first;
    if (!worth.isEmpty())
        first = Reminder {worth.constFirst(), now >= worth.constFirst().promisedMs, static_cast<int>(worth.size()) - 1};
    m_current = first;
    Q_EMIT changed(); // also when only the clock went on: "in 9 minutes"
    if (sound)
        Q_EMIT soundAsked();
}

} // namespace tongdai
