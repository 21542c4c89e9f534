#include "models/items/linelistmodel.h"

#include "models/domain/vietnamesetext.h"

namespace tongdai {

QUuid LineRow::idOf(const QString &key)
{
    return QUuid::createUuidV5(QUuid(), key);
}

void LineListModel::setRows(const QList<LineRow> &rows)
{
    m_all = rows;
    for (LineRow &row : m_all)
        row.id = LineRow::idOf(row.key);
    refill();
}

void LineListModel::setFilter(const QString &words)
{
    const QStringList filter = foldMarks(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (filter == m_filter)
        return;
    m_filter = filter;
    refill();
}

void LineListModel::refill()
{
    if (m_filter.isEmpty()) {
        align(m_all);
        return;
    }
    QList<LineRow> fitting;
    for (const LineRow &row : std::as_const(m_all)) {
        const QString text = foldMarks(row.title + QLatin1Char(' ') + row.detail);
        if (std::all_of(m_filter.cbegin(), m_filter.cend(),
                        [&text](const QString &word) { return text.contains(word); }))
            fitting.append(row);
    }
    align(fitting);
}

int LineListModel::rowOfKey(const QString &key) const
{
    return rowOf(LineRow::idOf(key));
}

QVariant LineListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LineRow &row = *at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole: {
        QStringList parts {row.title, row.detail, row.mark};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case RowRole:
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

} // namespace tongdai
