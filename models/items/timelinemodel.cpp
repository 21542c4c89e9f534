#include "models/items/timelinemodel.h"

#include "models/ports/whenready.h"

namespace tongdai {

namespace {

/// What was written offline happened when it was written, not when it arrived; a clock a month off is not
/// believed.
qint64 doneAt(const TicketEvent &event)
{
    constexpr qint64 Believed = 30LL * 24 * 3600 * 1000;
    const qint64 travelled = event.atMs - event.wallMs;
    const bool late = event.wallMs != 0 && travelled > 0 && travelled < Believed;
    return event.atMs == 0 || late ? event.wallMs : event.atMs;
}

} // namespace

TimelineModel::TimelineModel(TicketStore &store, QObject *parent)
    : KeyedListModel(parent)
    , m_store(store)
{
    connect(&m_store, &TicketStore::ticketsChanged, this, [this](const QList<QUuid> &ids) {
        if (ids.isEmpty() || ids.contains(m_ticket))
            refresh();
    });
}

void TimelineModel::setTicket(const QUuid &id)
{
    if (id == m_ticket)
        return;
    m_ticket = id;
    ++m_asked;
    align({}); // another person's matter must not stand under this title, not even for a moment
    refresh();
}

void TimelineModel::refresh()
{
    if (m_ticket.isNull())
        return;
    const quint64 number = ++m_asked;
    whenReady(this, m_store.timeline(m_ticket), [this, number](const Result<QList<TicketEvent>> &events) {
        if (number != m_asked)
            return;
        if (!events) {
            Q_EMIT failed(events.error());
            return;
        }
        align(*events);
        Q_EMIT loaded();
    });
}

std::optional<TicketEvent> TimelineModel::pendingMove() const
{
    for (auto event = rows().crbegin(); event != rows().crend(); ++event) {
        if (event->what == TicketEvent::What::Move && event->pending)
            return *event;
    }
    return std::nullopt;
}

std::optional<TicketEvent> TimelineModel::lastMove() const
{
    for (auto event = rows().crbegin(); event != rows().crend(); ++event) {
        if (event->what == TicketEvent::What::Move && !event->pending)
            return *event;
    }
    return std::nullopt;
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TicketEvent &event = rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return event.text;
    case Qt::AccessibleTextRole:
        return m_describe ? QVariant(m_describe(event)) : QVariant();
    case IdRole:
        return event.id;
    case EventRole:
        return QVariant::fromValue(event);
    case AtRole:
        return doneAt(event);
    case PendingRole:
        return event.pending;
    default:
        return {};
    }
}

} // namespace tongdai
