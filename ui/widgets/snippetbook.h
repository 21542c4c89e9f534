// The ready texts as known on this machine, for every field that takes them.
#pragma once

#include "models/domain/phrases.h"

#include <QObject>

namespace tongdai {

class KnowledgeDesk;

/// GUI thread. Reads them once and again whenever the knowledge base changes.
class SnippetBook final : public QObject
{
    Q_OBJECT
public:
    explicit SnippetBook(KnowledgeDesk &desk, QObject *parent = nullptr); ///< `desk` outlives it

    /// Those in use, by short name.
    const QList<Snippet> &snippets() const { return m_snippets; }

private:
    void read();

    KnowledgeDesk &m_desk;
    QList<Snippet> m_snippets;
    quint64 m_asked = 0;
};

} // namespace tongdai
