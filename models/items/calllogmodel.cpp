#include "models/items/calllogmodel.h"

#include "models/ports/whenready.h"

#include <algorithm>

namespace tongdai {

namespace {
constexpr int MostWanted = 8; ///< pages a fast scroll has passed over are not read any more
} // namespace

CallLogModel::CallLogModel(CallStore &store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &CallLogModel::askNext);
    connect(&m_store, &CallStore::callsChanged, this, &CallLogModel::refresh);
}

void CallLogModel::setFilter(const CallLogFilter &filter)
{
    if (filter != m_filter && m_total > 0) {
        beginRemoveRows({}, 0, m_total - 1); // other calls must not stand under this filter, not even for a moment
        m_total = 0;
        m_held.clear();
        endRemoveRows();
    }
    m_filter = filter;
    ++m_asked;
    m_fresh.clear();
    m_wanted.clear();
    m_reading.reset();
    m_counting = false;
    refresh();
}

void CallLogModel::setWatching(bool on)
{
    m_watching = on;
    if (on && m_behind)
        refresh();
}

void CallLogModel::refresh()
{
    m_behind = !m_watching;
    if (m_behind)
        return;
    if (m_counting) {
        m_countAgain = true;
        return;
    }
    m_counting = true;
    m_countAgain = false;
    whenReady(this, m_store.countLogged(m_filter), [this, number = m_asked](const Result<int> &total) {
        if (number != m_asked)
            return;
        m_counting = false;
        if (total)
            take(*total);
        else
            Q_EMIT failed(total.error());
        if (m_countAgain)
            refresh();
    });
}

void CallLogModel::take(int total)
{
    ++m_round;
    const int more = total - m_total;
    if (more > 0) {
        // New calls are the newest, with few exceptions; those stand right once their page has been read again.
        beginInsertRows({}, 0, more - 1);
        QMap<int, Call> moved;
        for (auto held = m_held.cbegin(); held != m_held.cend(); ++held)
            moved.insert(moved.cend(), held.key() + more, held.value());
        m_held = moved;
        m_total = total;
        endInsertRows();
    } else if (more < 0) {
        beginRemoveRows({}, total, m_total - 1);
        m_total = total;
        m_held.erase(m_held.lowerBound(total), m_held.end());
        endRemoveRows();
    }
    m_fresh.clear();
    Q_EMIT counted(total);
    if (m_total > 0) // views look at what they show again
        Q_EMIT dataChanged(index(0), index(m_total - 1));
}

const Call *CallLogModel::at(int row) const
{
    const auto held = m_held.constFind(row);
    return held == m_held.cend() ? nullptr : &*held;
}

int CallLogModel::rowOf(const QUuid &id) const
{
    for (auto held = m_held.cbegin(); held != m_held.cend(); ++held) {
        if (held->id == id)
            return held.key();
    }
    return -1;
}

QVariant CallLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    want(index.row());
    const Call *call = at(index.row());
    if (!call)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return call->citizen.question.isEmpty() ? call->citizen.content : call->citizen.question;
    case Qt::AccessibleTextRole:
        return m_describe ? QVariant(m_describe(*call)) : QVariant();
    case IdRole:
        return call->id;
    case CallRole:
        return QVariant::fromValue(*call);
    default:
        return {};
    }
}

void CallLogModel::want(int row) const
{
    const int page = row / PageSize;
    if (m_fresh.contains(page) || m_reading == page)
        return;
    m_wanted.removeOne(page);
    m_wanted.append(page);
    if (m_wanted.size() > MostWanted)
        m_wanted.removeFirst();
    if (!m_reading && !m_soon.isActive())
        m_soon.start(0);
}

void CallLogModel::askNext()
{
    if (m_reading || m_wanted.isEmpty())
        return;
    const int page = m_wanted.takeLast();
    m_reading = page;
    whenReady(this, m_store.logged(m_filter, page * PageSize, PageSize),
              [this, page, number = m_asked, round = m_round](const Result<QList<Call>> &calls) {
                  if (number != m_asked)
                      return;
                  m_reading.reset();
                  if (!calls) {
                      m_fresh.insert(page, round); // or a view would ask for ever
                      Q_EMIT failed(calls.error());
                  } else if (round == m_round) {
                      m_fresh.insert(page, round);
                      taken(page * PageSize, *calls);
                  } else {
                      want(page * PageSize); // the rows have moved meanwhile
                  }
                  askNext();
              });
}

void CallLogModel::taken(int first, const QList<Call> &calls)
{
    const int count = std::min(static_cast<int>(calls.size()), m_total - first);
    for (int i = 0; i < count; ++i)
        m_held.insert(first + i, calls.at(i));
    letGo(first);
    if (count > 0)
        Q_EMIT dataChanged(index(first), index(first + count - 1));
}

void CallLogModel::letGo(int around)
{
    while (m_held.size() > MostHeld) {
        const bool above = around - m_held.firstKey() > m_held.lastKey() - around;
        const int page = (above ? m_held.firstKey() : m_held.lastKey()) / PageSize;
        m_fresh.remove(page);
        m_held.erase(m_held.lowerBound(page * PageSize), m_held.lowerBound((page + 1) * PageSize));
    }
}

} // namespace tongdai
