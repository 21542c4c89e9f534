#include "ui/calls/questionbook.h"

#include "models/ports/knowledgedesk.h"
#include "models/ports/whenready.h"

namespace tongdai {

QuestionBook::QuestionBook(KnowledgeDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&desk, &KnowledgeDesk::knowledgeChanged, this, &QuestionBook::read);
    read();
}

QStringList QuestionBook::of(ContactKind kind, const QString &field) const
{
    return questionsFor(m_written, kind, field);
}

void QuestionBook::read()
{
    const quint64 number = ++m_asked;
    whenReady(this, m_desk.topicQuestions(), [this, number](const Result<QList<TopicQuestions>> &found) {
        if (number != m_asked || !found || *found == m_written)
            return; // those read before stay
        m_written = *found;
        Q_EMIT changed();
    });
}

} // namespace tongdai
