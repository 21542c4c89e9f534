// A call about a matter that is open already belongs to its ticket.
#include "models/domain/uuid7.h"
#include "models/domain/vietnamesetext.h"
#include "models/ports/clock.h"
#include "models/ports/ticketstore.h"
#include "models/ports/whenready.h"
#include "ui/calls/answerpane.h"
#include "ui/calls/callfields.h"
#include "ui/calls/callform.h"
#include "ui/calls/handoverpane.h"
#include "ui/calls/historypane.h"
#include "ui/widgets/keyaction.h"
#include "ui/widgets/labels.h"

#include <QSet>

#include <algorithm>

namespace tongdai {

namespace {

/// The same procedure, or at least half of the words of the shorter title said again.
bool isAlike(const Ticket &ticket, const QString &question, const QString &procedureCode)
{
    if (!procedureCode.isEmpty() && ticket.procedureCode == procedureCode)
        return true;
    const auto wordsOf = [](const QString &text) {
        const QStringList all = foldMarks(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        return QSet<QString>(all.begin(), all.end());
    };
    const QSet<QString> asked = wordsOf(question);
    const QSet<QString> there = wordsOf(ticket.citizen.question);
    const qsizetype least = std::min(asked.size(), there.size());
    return least > 1 && (asked & there).size() * 2 >= least;
}

} // namespace

void CallForm::tellTicket(const Call &call)
{
    const auto &ticket = m_answer->linkedTicket();
    if (!ticket || call.ticketId != ticket->id || call.attempt) // a try is an entry of its own, kept with the call
        return;
    // The call is safe by now; what cannot be noted here is said on the page Đồng bộ like any other refusal.
    const QString about = call.citizen.content.isEmpty() ? call.citizen.question : call.citizen.content;
    m_ports.tickets.comment(ticket->id,
                            QStringLiteral("Người dân gọi lại (%1): %2").arg(Labels::of(call.outcome), about).trimmed(), true);
}

void CallForm::findLinkedTicket(const QUuid &id)
{
    if (id.isNull())
        return;
    whenReady(this, m_ports.tickets.ticket(id), [this, id](const Result<Ticket> &ticket) {
        // The id a form carries is that of the ticket it would make, until it was linked to one that is there.
        if (!ticket || ticket->callId == m_base.id || m_ticketId != id)
            return;
        m_ticketId = newUuid7(m_ports.clock.nowMs());
        m_restoring = true;
        m_answer->linkTicket(*ticket);
        m_restoring = false;
    });
}

void CallForm::linkOpenTicket()
{
    if (isCorrection())
        return;
    if (m_answer->linkedTicket()) {
        m_answer->unlinkTicket();
        return;
    }
    const QList<Ticket> open = openTickets();
    if (open.isEmpty())
        return;
    m_answer->linkTicket(open.constFirst());
    setHandOver(false);
    m_fields->focusOutcome();
}

/// Those like the matter of this call first.
QList<Ticket> CallForm::openTickets(bool *alike) const
{
    QList<Ticket> open = isCorrection() ? QList<Ticket>() : m_history->openTickets();
    const auto rest = std::stable_partition(open.begin(), open.end(), [this](const Ticket &ticket) {
        return isAlike(ticket, m_fields->questionText(), m_answer->linked().code);
    });
    if (alike)
        *alike = rest != open.begin();
    return open;
}

/// Two tickets of one matter are answered twice, or by two desks differently.
void CallForm::sayDuplicate()
{
    bool alike = false;
    const QList<Ticket> open = openTickets(&alike);
    m_link->setEnabled(!open.isEmpty() || m_answer->linkedTicket());
    m_handOver->sayOpenTickets(m_answer->linkedTicket() ? QList<Ticket>() : open, alike);
}

} // namespace tongdai
