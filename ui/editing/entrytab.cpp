#include "ui/editing/entrytab.h"

namespace tongdai {

EntryTabBase::EntryTabBase(const EditingPorts &ports, QWidget *parent)
    : DeskTab(ports, parent)
    , m_form(new EntryForm(ports.theme, this))
{ }

QString EntryTabBase::offer(Verb verb) const
{
    switch (verb) {
    case Verb::Main:
        return words().save;
    case Verb::New:
        return words().make;
    case Verb::Back:
        return !m_new && !isWithdrawn() && canWithdraw() ? tr("Withdraw") : QString();
    case Verb::Undo:
        return !m_new && isWithdrawn() ? tr("Bring back") : QString();
    case Verb::Try:
    case Verb::Open:
    case Verb::Forward:
        break;
    }
    return {};
}

void EntryTabBase::work(Verb verb)
{
    hush();
    switch (verb) {
    case Verb::Main:
        save(false, words().saved);
        break;
    case Verb::New:
        beginNew();
        break;
    case Verb::Back:
        save(true, tr("Withdrawn. Shift+F9 brings it back."));
        break;
    case Verb::Undo:
        save(false, tr("It is used again."));
        break;
    case Verb::Try:
    case Verb::Open:
    case Verb::Forward:
        break;
    }
}

void EntryTabBase::mark(LineRow &row, bool waiting, bool withdrawn)
{
    if (waiting) {
        row.mark = tr("waiting");
        row.mood = LineRow::Mood::Waiting;
    } else if (withdrawn) {
        row.mark = tr("withdrawn");
    }
}

} // namespace tongdai
