#include "models/items/hitlistmodel.h"

#include "models/ports/whenready.h"

#include <algorithm>
#include <utility>

namespace tongdai {

HitListModel::HitListModel(ArticleIndex &index, QObject *parent)
    : QAbstractListModel(parent)
    , m_index(index)
{
    connect(&m_index, &ArticleIndex::articlesChanged, this, [this] {
        if (m_asked != 0)
            ask();
    });
}

void HitListModel::setQuery(const SearchQuery &query)
{
    const bool same = m_asked != 0 && query.text == m_query.text && query.field == m_query.field
        && query.level == m_query.level && query.limit == m_query.limit && query.home == m_query.home
        && query.unitLevel == m_query.unitLevel;
    m_query = query;
    if (!same)
        ask();
}

const SearchHit *HitListModel::at(int row) const
{
    return row >= 0 && row < m_answer.hits.size() ? &m_answer.hits.at(row) : nullptr;
}

int HitListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_answer.hits.size());
}

QVariant HitListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SearchHit &hit = m_answer.hits.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return hit.name;
    case Qt::AccessibleTextRole:
        return m_describe ? QVariant(m_describe(hit)) : QVariant();
    case IdRole:
        return hit.id;
    case HitRole:
        return QVariant::fromValue(hit);
    case CodeRole:
        return hit.code;
    case ScoreRole:
        return hit.score;
    case CalledAsRole:
        return hit.calledAs;
    default:
        return {};
    }
}

void HitListModel::ask()
{
    m_loading = true;
    const quint64 number = ++m_asked;
    if (m_query.text.trimmed().isEmpty() && m_query.field.isEmpty() && m_query.level.isEmpty()) {
        whenReady(this, m_index.mostAsked(m_query.limit),
                  [this, number](const Result<QList<SearchHit>> &hits) {
                      if (number != m_asked)
                          return;
                      m_loading = false;
                      if (!hits) {
                          Q_EMIT failed(hits.error());
                          return;
                      }
                      SearchAnswer answer;
                      answer.hits = *hits;
                      answer.total = static_cast<int>(hits->size());
                      take(std::move(answer), true);
                  });
        return;
    }
    whenReady(this, m_index.search(m_query), [this, number](const Result<SearchAnswer> &answer) {
        if (number != m_asked)
            return;
        m_loading = false;
        if (answer)
            take(*answer, false);
        else
            Q_EMIT failed(answer.error());
    });
}

void HitListModel::take(SearchAnswer answer, bool mostAsked)
{
    const int before = rowCount();
    const int after = static_cast<int>(answer.hits.size());
    QList<SearchHit> hits = std::exchange(answer.hits, {});
    std::swap(answer.hits, m_answer.hits);
    m_answer = std::move(answer);
    m_mostAsked = mostAsked;

    const int common = std::min(before, after);
    for (int row = 0; row < common; ++row)
        m_answer.hits[row] = hits.at(row);
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_answer.hits.resize(after);
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_answer.hits += hits.mid(before);
        endInsertRows();
    }
    if (common > 0)
        Q_EMIT dataChanged(index(0), index(common - 1));
    Q_EMIT answered();
}

} // namespace tongdai
