#include "models/items/ticketlistmodel.h"

#include "models/ports/whenready.h"

#include <QDateTime>

#include <algorithm>

namespace tongdai {

namespace {

constexpr int SecondsEast = 7 * 3600; // Asia/Ho_Chi_Minh, no summer time

QDate dayOf(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::OffsetFromUTC, SecondsEast).date();
}

TicketCursor cursorAfter(const Ticket &last, TicketFilter::Folder folder)
{
    const bool done = folder == TicketFilter::Folder::Done;
    return {done ? -last.changedMs : dueOrderKey(last), last.id};
}

} // namespace

TicketListModel::TicketListModel(TicketStore &store, const Clock &clock, QObject *parent)
    : KeyedListModel(parent)
    , m_store(store)
    , m_clock(clock)
{
    connect(&m_store, &TicketStore::ticketsChanged, this, &TicketListModel::refresh);
}

void TicketListModel::setFilter(const TicketFilter &filter)
{
    m_filter = filter;
    m_refreshAgain = false;
    ask({}, PageSize);
}

void TicketListModel::refresh()
{
    if (m_asked == 0)
        return;
    // One question at a time: changes come in bursts, and the last answer is the one that counts.
    if (m_loading) {
        m_refreshAgain = true;
        return;
    }
    ask({}, std::max(PageSize, rowCount()));
}

void TicketListModel::clockTurned()
{
    noteSections();
}

TicketSection TicketListModel::sectionOf(const Ticket &ticket) const
{
    if (m_filter.folder == TicketFilter::Folder::Done)
        return TicketSection::Done;
    const qint64 due = nextDueMs(ticket);
    if (due == 0)
        return TicketSection::NoClock;
    if (due < m_clock.nowMs())
        return TicketSection::Overdue;
    return dayOf(due) <= dayOf(m_clock.nowMs()) ? TicketSection::Today : TicketSection::Later;
}

SectionCount TicketListModel::sectionCount(TicketSection section) const
{
    SectionCount count;
    for (const Ticket &ticket : rows())
        count.rows += sectionOf(ticket) == section ? 1 : 0;
    // Rows come in order: only the section the last loaded row is in can still grow.
    count.complete = m_atEnd || rows().isEmpty() || sectionOf(rows().last()) != section;
    return count;
}

QVariant TicketListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Ticket &ticket = rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return ticket.citizen.question.isEmpty() ? ticket.shownNumber() : ticket.citizen.question;
    case Qt::AccessibleTextRole:
        return m_describe ? QVariant(m_describe(ticket)) : QVariant();
    case IdRole:
        return ticket.id;
    case TicketRole:
        return QVariant::fromValue(ticket);
    case StateRole:
        return static_cast<int>(ticket.state);
    case DueRole:
        return nextDueMs(ticket);
    case SectionRole:
        return static_cast<int>(sectionOf(ticket));
    case SectionStartRole:
        return index.row() == 0 || sectionOf(rows().at(index.row() - 1)) != sectionOf(ticket);
    default:
        return {};
    }
}

bool TicketListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_atEnd && !m_loading;
}

void TicketListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(rows().isEmpty() ? TicketCursor {} : cursorAfter(rows().last(), m_filter.folder), PageSize);
}

void TicketListModel::ask(TicketCursor after, int limit)
{
    setLoading(true);
    const quint64 number = ++m_asked;
    const bool fromStart = after.isStart();
    whenReady(this, m_store.page(m_filter, after, limit),
              [this, number, fromStart](const Result<TicketPage> &page) {
                  if (number == m_asked)
                      take(page, fromStart);
              });
}

void TicketListModel::take(const Result<TicketPage> &page, bool fromStart)
{
    // After a failure too, or a view would ask for ever; refresh() asks again.
    m_atEnd = !page || page->atEnd;
    if (page) {
        if (fromStart)
            align(page->tickets);
        else
            append(page->tickets);
        noteSections();
    }
    setLoading(false); // only now: views ask for more from inside the insertion
    if (m_refreshAgain) {
        m_refreshAgain = false;
        refresh();
    }
    if (page)
        Q_EMIT loaded();
    else
        Q_EMIT failed(page.error());
}

void TicketListModel::noteSections()
{
    QList<TicketSection> sections;
    sections.reserve(rows().size());
    for (const Ticket &ticket : rows())
        sections.append(sectionOf(ticket));
    if (sections == m_sections)
        return;
    m_sections = sections;
    // A heading's presence and its count hang on the neighbours, so every row may look different now.
    if (!rows().isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {SectionRole, SectionStartRole});
}

void TicketListModel::setLoading(bool loading)
{
    if (m_loading == loading)
        return;
    m_loading = loading;
    Q_EMIT loadingChanged(loading);
}

} // namespace tongdai
