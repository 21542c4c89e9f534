// Rows of two lines, for lists whose records a page has in hand already.
#pragma once

#include "models/items/keyedlistmodel.h"

#include <functional>

namespace tongdai {

/// What one row says. `mood` is how the mark is drawn.
struct LineRow {
    enum class Mood { Plain, Good, Waiting, Bad };

    QUuid id; ///< of the row, see idOf()
    QString key; ///< of the record, as its store names it
    QString title;
    QString detail;
    QString mark; ///< short words at the right of the second line
    Mood mood = Mood::Plain;
    bool faded = false; ///< withdrawn, struck: still there, no longer used

    /// The same row id for the same key, whatever form the key has.
    static QUuid idOf(const QString &key);
    bool operator==(const LineRow &) const = default;
};

/// Kept up to date in place: selection and scroll position survive. With a filter only rows that have every
/// word of it in title or detail, marks or not. GUI thread.
class LineListModel final : public KeyedListModel<LineRow>
{
    Q_OBJECT
public:
    enum Role { RowRole = Qt::UserRole };

    using KeyedListModel::KeyedListModel;

    void setRows(const QList<LineRow> &rows);
    void setFilter(const QString &words);
    int rowOfKey(const QString &key) const; ///< -1 when it is not listed
    qsizetype all() const { return m_all.size(); } ///< without the filter

    QVariant data(const QModelIndex &index, int role) const override;

private:
    void refill();

    QList<LineRow> m_all;
    QStringList m_filter;
};

} // namespace tongdai
