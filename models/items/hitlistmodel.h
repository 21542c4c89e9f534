// Procedures found for what is being typed.
#pragma once

#include "models/ports/articleindex.h"

#include <QAbstractListModel>

#include <functional>

namespace tongdai {

/// Hits of the newest question, best first; a new answer takes the place of the old one row by row, so the
/// list never blinks. Late answers of older questions are dropped, a failure keeps the rows. GUI thread.
class HitListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, ///< Procedure::id
        HitRole, ///< SearchHit
        CodeRole,
        ScoreRole,
        CalledAsRole,
    };

    explicit HitListModel(ArticleIndex &index, QObject *parent = nullptr);

    /// Asks for `query`; without words and filters for what is asked most today. The same question again asks
    /// again only when the base has changed.
    void setQuery(const SearchQuery &query);
    SearchQuery query() const { return m_query; }

    /// What came with the rows: total, intent, repaired words, whether they are only near.
    const SearchAnswer &answer() const { return m_answer; }
    /// True when the rows answer an empty question.
    bool showsMostAsked() const { return m_mostAsked; }
    const SearchHit *at(int row) const;
    bool isLoading() const { return m_loading; }

    void setDescription(std::function<QString(const SearchHit &)> describe)
    {
        m_describe = std::move(describe);
    }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void answered(); ///< rows and answer() belong to query()
    void failed(const tongdai::Error &error);

private:
    void ask();
    void take(SearchAnswer answer, bool mostAsked);

    ArticleIndex &m_index;
    std::function<QString(const SearchHit &)> m_describe;
    SearchQuery m_query;
    SearchAnswer m_answer;
    quint64 m_asked = 0;
    bool m_mostAsked = false;
    bool m_loading = false;
};

} // namespace tongdai
