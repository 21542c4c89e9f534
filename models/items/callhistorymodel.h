// Earlier calls from one number, newest first.
#pragma once

#include "models/items/keyedlistmodel.h"
#include "models/ports/callstore.h"

#include <functional>

namespace tongdai {

/// Pages by key through the CallStore; a call saved meanwhile is added in place. GUI thread.
class CallHistoryModel final : public KeyedListModel<Call>
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole,
        CallRole, ///< Call
        StartedRole, ///< UTC milliseconds
        OutcomeRole, ///< int of Outcome
    };
    static constexpr int PageSize = 50;

    explicit CallHistoryModel(CallStore &store, QObject *parent = nullptr);

    /// Shows the calls from this number (national form); an empty one shows nothing.
    void setPhone(const QString &national);
    QString phone() const { return m_phone; }

    void setDescription(std::function<QString(const Call &)> describe) { m_describe = std::move(describe); }

    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loaded();
    void failed(const tongdai::Error &error);

private:
    void refresh();
    void ask(CallCursor after, int limit);
    void take(const Result<QList<Call>> &calls, bool fromStart, int limit);

    CallStore &m_store;
    std::function<QString(const Call &)> m_describe;
    QString m_phone;
    quint64 m_asked = 0;
    bool m_loading = false;
    bool m_atEnd = true;
    bool m_refreshAgain = false;
};

} // namespace tongdai
