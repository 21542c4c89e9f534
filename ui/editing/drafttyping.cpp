// What is typed into drafts: remembered, kept in this machine's journal, given back after a restart.
#include "models/domain/call.h"
#include "models/ports/whenready.h"
#include "ui/editing/articleform.h"
#include "ui/editing/draftstab.h"
#include "ui/widgets/labels.h"

#include <QLineEdit>

namespace tongdai {

void DraftsTab::readJournal()
{
    whenReady(this, m_ports.desk.typed(), [this](const Result<QList<TypedDraft>> &journal) {
        if (!journal) {
            complain(Labels::of(journal.error()));
            return;
        }
        for (const TypedDraft &typed : *journal) {
            if (m_typed.contains(typed.draft.id) || isLocal(typed.draft.id))
                continue; // typed into before the journal was read
            if (!typed.texts.isEmpty())
                m_typed.insert(typed.draft.id, {typed.texts, typed.note, typed.code});
            m_local.append(typed.draft); // until the desk is found to have it
        }
        dropKept();
        fill();
        if (m_typed.contains(m_open.id) && !m_open.id.isNull())
            open(m_open);
    });
}

bool DraftsTab::isLocal(const QUuid &id) const
{
    return std::any_of(m_local.begin(), m_local.end(),
                       [&id](const ArticleDraft &draft) { return draft.id == id; });
}

void DraftsTab::dropKept()
{
    m_local.removeIf([this](const ArticleDraft &local) {
        return std::any_of(m_drafts.begin(), m_drafts.end(),
                           [&local](const ArticleDraft &kept) { return kept.id == local.id; });
    });
}

void DraftsTab::rememberTyped()
{
    if (!mayWrite())
        return;
    const bool first = !m_typed.contains(m_open.id);
    m_typed[m_open.id] = {m_form->texts(), m_note->text(), m_code->text()};
    noteForJournal(m_open);
    if (first)
        fill();
}

void DraftsTab::noteForJournal(const ArticleDraft &draft)
{
    m_unjournalled.insert(draft.id, draft);
    if (!m_journalSoon.isActive())
        m_journalSoon.start();
}

void DraftsTab::keepJournal()
{
    m_journalSoon.stop();
    const auto waiting = std::exchange(m_unjournalled, {});
    for (const ArticleDraft &draft : waiting) {
        TypedDraft typed;
        typed.draft = draft;
        if (const auto now = m_typed.constFind(draft.id); now != m_typed.cend()) {
            typed.texts = now->texts;
            typed.note = now->note;
            typed.code = now->code;
        }
        whenReady(this, m_ports.desk.keepTyped(typed), [this](const Result<void> &kept) {
            if (!kept)
                complain(Labels::of(kept.error()));
        });
    }
}

void DraftsTab::forgetTyped(const QUuid &id)
{
    m_typed.remove(id);
    m_unjournalled.remove(id);
    whenReady(this, m_ports.desk.dropTyped(id), [](const Result<void> &) {
        // One that stays behind comes up again as typed: nothing is lost by it.
    });
}

} // namespace tongdai
