// The log of calls, newest first: any number of them, of which only those near the screen are held.
#pragma once

#include "models/ports/callstore.h"

#include <QAbstractListModel>
#include <QMap>
#include <QTimer>

#include <functional>
#include <optional>

namespace tongdai {

/// Has a row for every call the filter lets through. What a row says is asked for when a view looks at it, a page at a
/// time; until it comes the row has no CallRole. No more than MostHeld calls are held, those last looked at. Calls that
/// arrive push the rows down in place. GUI thread.
class CallLogModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole,
        CallRole, ///< Call
    };
    static constexpr int PageSize = 50;
    static constexpr int MostHeld = 40 * PageSize;

    explicit CallLogModel(CallStore &store, QObject *parent = nullptr);

    /// Read anew, also the filter that is shown already.
    void setFilter(const CallLogFilter &filter);
    CallLogFilter filter() const { return m_filter; }
    /// Off: what arrives is not counted until it is on again. Off at first.
    void setWatching(bool on);

    void setDescription(std::function<QString(const Call &)> describe) { m_describe = std::move(describe); }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_total; }
    QVariant data(const QModelIndex &index, int role) const override;
    const Call *at(int row) const; ///< null while it is not here
    int rowOf(const QUuid &id) const; ///< among those here, else -1
    int held() const { return static_cast<int>(m_held.size()); }

Q_SIGNALS:
    void counted(int total); ///< after each count, also of the same number
    void failed(const tongdai::Error &error);

private:
    void refresh();
    void take(int total);
    void want(int row) const;
    void askNext();
    void taken(int first, const QList<Call> &calls);
    void letGo(int around);

    CallStore &m_store;
    std::function<QString(const Call &)> m_describe;
    CallLogFilter m_filter;
    int m_total = 0;
    QMap<int, Call> m_held; ///< by row
    QMap<int, quint64> m_fresh; ///< page: the round it was read in
    quint64 m_round = 0; ///< of reading; what is of an earlier one is shown and read again
    quint64 m_asked = 0; ///< of the filter; late answers of another are dropped
    bool m_watching = false;
    bool m_behind = true; ///< something may have come that has not been counted
    bool m_counting = false;
    bool m_countAgain = false;
    std::optional<int> m_reading; ///< page
    mutable QList<int> m_wanted; ///< pages, the one looked at last at the end
    mutable QTimer m_soon; ///< what is painted in one go is asked for in one
};

} // namespace tongdai
