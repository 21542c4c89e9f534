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
    const bool sameCaller = !call.citizen.phone.isEmpty() && call.citizen.phone == ticket->citizen.phone;
    const QString who = sameCaller ? QStringLiteral("Người dân gọi lại") : QStringLiteral("Người khác cũng gọi về việc này");
    m_ports.tickets.comment(ticket->id,
                            QStringLiteral("%1 (%2): %3").arg(who, Labels::of(call.outcome), about).trimmed(), true);
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

bool CallForm::isLikeThisCall(const Ticket &ticket) const
{
    return isAlike(ticket, m_fields->questionText(), m_answer->linked().code);
}

/// The caller's own, those like the matter of this call first; between them what somebody else has told of the same place.
/// A question of many is no such thing: each of them wants an answer.
QList<Ticket> CallForm::openTickets(bool *alike) const
{
    if (isCorrection())
        return {};
    QList<Ticket> open = m_history->openTickets();
    auto rest = std::stable_partition(open.begin(), open.end(),
                                      [this](const Ticket &ticket) { return isLikeThisCall(ticket); });
    qsizetype like = rest - open.begin();
    const ContactKind kind = m_fields->kind();
    if (kind == ContactKind::Report || kind == ContactKind::Proposal) {
        for (const Ticket &ticket : m_inPlace) {
            const auto isIt = [&ticket](const Ticket &other) { return other.id == ticket.id; };
            if (ticket.kind == kind && isLikeThisCall(ticket) && std::none_of(open.begin(), open.end(), isIt))
                open.insert(like++, ticket);
        }
    }
    if (alike)
        *alike = like > 0;
    return open;
}

void CallForm::askPlace()
{
    const QString commune = isCorrection() ? QString() : m_fields->communeCode();
    if (commune == m_placeAsked)
        return;
    m_placeAsked = commune;
    m_inPlace.clear();
    if (commune.isEmpty())
        return;
    whenReady(this, m_ports.tickets.openInCommune(commune), [this, commune](const Result<QList<Ticket>> &tickets) {
        if (commune != m_placeAsked || !tickets)
            return;
        m_inPlace = *tickets;
        sayDuplicate();
    });
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
