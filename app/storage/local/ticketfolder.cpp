#include "app/storage/local/ticketfolder.h"

#include "models/domain/uuid7.h"
#include "models/domain/vietnamesetext.h"

namespace tongdai::storage {

using Folder = TicketFilter::Folder;

TicketFolder::TicketFolder(const TicketFilter &filter, const User &user)
    : m_folder(filter.folder)
    , m_user(user)
{
    const QStringList typed = foldMarks(filter.text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : typed)
        m_words.append(word);
}

TicketSelection TicketFolder::selection() const
{
    TicketSelection selection;
    selection.done = m_folder == Folder::Done;
    if (m_user.isDesk())
        selection.leadUnit = m_user.unit;
    if (m_folder == Folder::Mine && m_user.isDesk())
        selection.assignee = m_user.name;
    else if (m_folder == Folder::Mine)
        selection.createdBy = m_user.name;
    if (m_folder == Folder::AwaitingCallback)
        selection.states = {wireWord(TicketState::Result), wireWord(TicketState::Received)};
    return selection;
}

bool TicketFolder::holds(const Ticket &ticket) const
{
    const bool done = ticket.state == TicketState::Closed || ticket.state == TicketState::Refused
        || ticket.state == TicketState::Cancelled || ticket.state == TicketState::Answered;
    const TicketSelection wanted = selection();
    return done == wanted.done && (wanted.states.isEmpty() || wanted.states.contains(wireWord(ticket.state)))
        && (wanted.leadUnit.isEmpty() || wanted.leadUnit == ticket.leadUnit)
        && (wanted.assignee.isEmpty() || wanted.assignee == ticket.assignee)
        && (wanted.createdBy.isEmpty() || wanted.createdBy == ticket.createdBy);
}

bool TicketFolder::matches(const Ticket &ticket) const
{
    if (m_words.isEmpty())
        return true;
    const QString text = foldMarks(
        QStringList({ticket.number, ticket.localNumber, ticket.citizen.question, ticket.citizen.name})
            .join(QLatin1Char('\n')));
    return std::all_of(m_words.begin(), m_words.end(),
                       [&text](const QString &word) { return text.contains(word); });
}

qint64 TicketFolder::keyOf(const Ticket &ticket) const
{
    return m_folder == Folder::Done ? -ticket.changedMs : dueOrderKey(ticket);
}

bool TicketFolder::isBefore(const Ticket &a, const Ticket &b) const
{
    return std::pair(keyOf(a), idText(a.id)) < std::pair(keyOf(b), idText(b.id));
}

bool TicketFolder::isAfter(const Ticket &ticket, const TicketCursor &cursor) const
{
    return cursor.isStart()
        || std::pair(keyOf(ticket), idText(ticket.id)) > std::pair(cursor.key, idText(cursor.id));
}

} // namespace tongdai::storage
