// "Ghi nhận là chưa tìm thấy": one key at a dead end of the search, wherever it is.
#pragma once

#include <QObject>

namespace tongdai {

class KnowledgeDesk;
class Notice;

/// Notes a question once and says in `notice` what became of it. Belongs to its parent.
class MissedNote final : public QObject
{
    Q_OBJECT
public:
    MissedNote(KnowledgeDesk &desk, Notice *notice, QObject *parent);

    /// A question is noted with its words alone (evidenceWords()), nothing of the caller.
    void note(const QString &question);

private:
    KnowledgeDesk &m_desk;
    Notice *m_notice;
    QString m_noted; ///< last
};

} // namespace tongdai
