// The questions to ask, by topic, as known on this machine.
#pragma once

#include "models/domain/phrases.h"

#include <QObject>

namespace tongdai {

class KnowledgeDesk;

/// GUI thread. Reads them once and again whenever the knowledge base changes.
class QuestionBook final : public QObject
{
    Q_OBJECT
public:
    explicit QuestionBook(KnowledgeDesk &desk, QObject *parent = nullptr); ///< `desk` outlives it

    /// Those of the kind of contact and the field (Lĩnh vực, may be empty): questionsFor().
    QStringList of(ContactKind kind, const QString &field) const;

Q_SIGNALS:
    void changed();

private:
    void read();

    KnowledgeDesk &m_desk;
    QList<TopicQuestions> m_written;
    quint64 m_asked = 0;
};

} // namespace tongdai
