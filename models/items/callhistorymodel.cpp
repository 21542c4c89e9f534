#include "models/items/callhistorymodel.h"

#include "models/ports/whenready.h"

#include <algorithm>

namespace tongdai {

CallHistoryModel::CallHistoryModel(CallStore &store, QObject *parent)
    : KeyedListModel(parent)
    , m_store(store)
{
    connect(&m_store, &CallStore::callsChanged, this, &CallHistoryModel::refresh);
}

void CallHistoryModel::setPhone(const QString &national)
{
    if (national == m_phone)
        return;
    m_phone = national;
    ++m_asked; // what was asked for the other number is not wanted any more
    m_loading = false;
    m_refreshAgain = false;
    m_atEnd = true;
    align({}); // another person's calls must not stand beside this one, not even for a moment
    refresh();
}

void CallHistoryModel::refresh()
{
    if (m_phone.isEmpty())
        return;
    if (m_loading) {
        m_refreshAgain = true;
        return;
    }
    ask({}, std::max(PageSize, rowCount()));
}

QVariant CallHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Call &call = rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return call.citizen.question.isEmpty() ? call.citizen.content : call.citizen.question;
    case Qt::AccessibleTextRole:
        return m_describe ? QVariant(m_describe(call)) : QVariant();
    case IdRole:
        return call.id;
    case CallRole:
        return QVariant::fromValue(call);
    case StartedRole:
        return call.startedMs;
    case OutcomeRole:
        return static_cast<int>(call.outcome);
    default:
        return {};
    }
}

bool CallHistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_atEnd && !m_loading;
}

void CallHistoryModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(rows().isEmpty() ? CallCursor {} : CallCursor {rows().last().startedMs, rows().last().id},
            PageSize);
}

void CallHistoryModel::ask(CallCursor after, int limit)
{
    m_loading = true;
    const quint64 number = ++m_asked;
    const bool fromStart = after.startedMs == 0 && after.id.isNull();
    whenReady(this, m_store.byPhone(m_phone, after, limit),
              [this, number, fromStart, limit](const Result<QList<Call>> &calls) {
                  if (number == m_asked)
                      take(calls, fromStart, limit);
              });
}

void CallHistoryModel::take(const Result<QList<Call>> &calls, bool fromStart, int limit)
{
    m_atEnd = !calls || calls->size() < limit; // after a failure too, or a view would ask for ever
    if (calls && fromStart)
        align(*calls);
    else if (calls)
        append(*calls);
    m_loading = false; // only now: views ask for more from inside the insertion
    if (m_refreshAgain) {
        m_refreshAgain = false;
        refresh();
    }
    if (calls)
        Q_EMIT loaded();
    else
        Q_EMIT failed(calls.error());
}

} // namespace tongdai
