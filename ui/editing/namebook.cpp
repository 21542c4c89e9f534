#include "ui/editing/namebook.h"

#include "models/ports/whenready.h"

namespace tongdai {

NameBook::NameBook(ArticleIndex &index, QObject *parent)
    : QObject(parent)
    , m_index(index)
{
    connect(&index, &ArticleIndex::articlesChanged, this, [this] {
        m_names.clear();
        Q_EMIT learnt();
    });
}

QString NameBook::name(const QString &id)
{
    if (const auto known = m_names.constFind(id); known != m_names.cend())
        return *known;
    if (!id.isEmpty() && !m_asking.contains(id)) {
        m_asking.insert(id);
        whenReady(this, m_index.procedure(id), [this, id](const Result<Procedure> &procedure) {
            m_asking.remove(id);
            m_names.insert(id, procedure ? procedure->name.left(500).simplified() : id);
            if (m_asking.isEmpty())
                Q_EMIT learnt();
        });
    }
    return id;
}

} // namespace tongdai
