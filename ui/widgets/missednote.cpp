#include "ui/widgets/missednote.h"

#include "models/domain/knowledge.h"
#include "models/ports/knowledgedesk.h"
#include "models/ports/whenready.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/labels.h"

namespace tongdai {

MissedNote::MissedNote(KnowledgeDesk &desk, Notice *notice, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_notice(notice)
{ }

void MissedNote::note(const QString &question)
{
    if (question.isEmpty())
        return;
    if (evidenceWords(question).isEmpty()) {
        m_notice->say(Tone::Amber, QStringLiteral("info"),
                      tr("These words say nothing a search could use; nothing was noted."));
        return;
    }
    if (question == m_noted) {
        m_notice->say(Tone::Green, QStringLiteral("check"), tr("This question is noted already."));
        return;
    }
    m_noted = question;
    whenReady(this, m_desk.noteMissed(question), [this, question](const Result<void> &kept) {
        if (!kept) {
            if (m_noted == question)
                m_noted.clear();
            m_notice->say(Tone::Amber, QStringLiteral("alert"), Labels::of(kept.error()));
            return;
        }
        m_notice->say(Tone::Green, QStringLiteral("check"),
                      tr("Noted as not found: the editors see the words, nothing of the caller."));
    });
}

} // namespace tongdai
