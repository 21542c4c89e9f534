// What procedures are called, by id: asked of the index once, told when known.
#pragma once

#include "models/ports/articleindex.h"

#include <QHash>
#include <QSet>

namespace tongdai {

class NameBook final : public QObject
{
    Q_OBJECT
public:
    explicit NameBook(ArticleIndex &index, QObject *parent = nullptr);

    /// The name, or the id while it is being asked for and where there is none.
    QString name(const QString &id);

Q_SIGNALS:
    void learnt(); ///< names asked for have come

private:
    ArticleIndex &m_index;
    QHash<QString, QString> m_names;
    QSet<QString> m_asking;
};

} // namespace tongdai
