#include "ui/widgets/snippetbook.h"

#include "models/domain/vietnamesetext.h"
#include "models/ports/knowledgedesk.h"
#include "models/ports/whenready.h"

#include <algorithm>

namespace tongdai {

SnippetBook::SnippetBook(KnowledgeDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&desk, &KnowledgeDesk::knowledgeChanged, this, &SnippetBook::read);
    read();
}

void SnippetBook::read()
{
    const quint64 number = ++m_asked;
    whenReady(this, m_desk.snippets(), [this, number](const Result<QList<Snippet>> &found) {
        if (number != m_asked || !found)
            return; // those read before stay
        m_snippets = *found;
        m_snippets.removeIf([](const Snippet &snippet) { return snippet.withdrawn; });
        std::stable_sort(m_snippets.begin(), m_snippets.end(), [](const Snippet &a, const Snippet &b) {
            return sortKey(a.name) < sortKey(b.name);
        });
    });
}

} // namespace tongdai
