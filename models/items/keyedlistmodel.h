// A flat list whose rows carry an id and are brought up to date in place.
#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QList>
#include <QSet>
#include <QUuid>

namespace tongdai {

/// Rows of `T`, which has a `QUuid id`, in the order they were given.
///
/// align() turns the rows into another list by removals, moves, insertions and updates: selection, scroll
/// position and persistent indexes survive, a view never sees a reset. Lives on the GUI thread.
template<typename T> class KeyedListModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    const T *at(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr; }

    /// Row of the record with this id, -1 when it is not listed.
    int rowOf(const QUuid &id) const
    {
        for (int row = 0; row < m_rows.size(); ++row) {
            if (m_rows.at(row).id == id)
                return row;
        }
        return -1;
    }

    /// True while rows come, go or move: a change of the current row is then the model's doing, not a
    /// person's.
    bool isAligning() const { return m_aligning; }

protected:
    const QList<T> &rows() const { return m_rows; }

    /// Makes the rows equal to `next`, in its order; of two entries with one id the first counts.
    void align(const QList<T> &wanted)
    {
        const QList<T> next = firstOfEach(wanted);
        m_aligning = true;
        dropMissing(next);
        place(next);
        update(next);
        m_aligning = false;
    }

    /// Adds rows at the end; those already listed are left where they are.
    void append(const QList<T> &more)
    {
        QSet<QUuid> known;
        for (const T &row : m_rows)
            known.insert(row.id);
        QList<T> fresh;
        for (const T &row : more) {
            if (!known.contains(row.id)) {
                known.insert(row.id);
                fresh.append(row);
            }
        }
        if (fresh.isEmpty())
            return;
        m_aligning = true;
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
        m_rows += fresh;
        endInsertRows();
        m_aligning = false;
    }

private:
    static QList<T> firstOfEach(const QList<T> &list)
    {
        QSet<QUuid> seen;
        QList<T> once;
        once.reserve(list.size());
        for (const T &row : list) {
            if (!seen.contains(row.id)) {
                seen.insert(row.id);
                once.append(row);
            }
        }
        return once;
    }

    void dropMissing(const QList<T> &next)
    {
        QSet<QUuid> wanted;
        for (const T &row : next)
            wanted.insert(row.id);
        for (int last = rowCount() - 1; last >= 0; --last) {
            if (wanted.contains(m_rows.at(last).id))
                continue;
            int first = last;
            while (first > 0 && !wanted.contains(m_rows.at(first - 1).id))
                --first;
            beginRemoveRows({}, first, last);
            m_rows.remove(first, last - first + 1);
            endRemoveRows();
            last = first;
        }
    }

    void place(const QList<T> &next)
    {
        QHash<QUuid, int> target;
        for (int i = 0; i < next.size(); ++i)
            target.insert(next.at(i).id, i);
        QSet<QUuid> known;
        for (const T &row : m_rows)
            known.insert(row.id);

        for (int i = 0; i < next.size(); ++i) {
            if (i < m_rows.size() && m_rows.at(i).id == next.at(i).id)
                continue;
            if (!known.contains(next.at(i).id)) {
                int end = i;
                while (end < next.size() && !known.contains(next.at(end).id))
                    ++end;
                beginInsertRows({}, i, end - 1);
                for (int k = i; k < end; ++k)
                    m_rows.insert(k, next.at(k));
                endInsertRows();
                i = end - 1;
                continue;
            }
            // One row that sank far is one move down, not a move up of everything below it.
            if (i + 1 < m_rows.size() && m_rows.at(i + 1).id == next.at(i).id) {
                const int to = std::min(target.value(m_rows.at(i).id), rowCount() - 1);
                if (to > i)
                    moveRow(i, to);
                if (m_rows.at(i).id == next.at(i).id)
                    continue;
            }
            moveRow(rowOf(next.at(i).id), i);
        }
    }

    void moveRow(int from, int to)
    {
        if (from < 0 || from == to)
            return;
        beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
        m_rows.move(from, to);
        endMoveRows();
    }

    void update(const QList<T> &next)
    {
        for (int row = 0; row < m_rows.size(); ++row) {
            if (m_rows.at(row) == next.at(row))
                continue;
            m_rows[row] = next.at(row);
            Q_EMIT this->dataChanged(this->index(row), this->index(row));
        }
    }

    QList<T> m_rows;
    bool m_aligning = false;
};

} // namespace tongdai
