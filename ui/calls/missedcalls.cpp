#include "ui/calls/missedcalls.h"

#include "models/domain/uuid7.h"
#include "models/ports/callstore.h"
#include "models/ports/clock.h"
#include "models/ports/phoneline.h"
#include "models/ports/ticketstore.h"
#include "models/ports/whenready.h"
#include "ui/calls/leftopen.h"
#include "ui/widgets/timewords.h"

namespace tongdai {

MissedCalls::MissedCalls(const CallPorts &ports, const Session &session, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
    , m_session(session)
{
    connect(&ports.phone, &PhoneLine::missed, this, &MissedCalls::take);
}

void MissedCalls::take(const LineCall &line)
{
    if (line.number.isEmpty() || line.direction == Direction::Out || m_busy.contains(line.number))
        return;
    m_busy.insert(line.number);
    whenReady(this, m_ports.tickets.openByPhone(line.number), [this, line](const Result<QList<Ticket>> &open) {
        // Not known whether there is one: better two than none.
        for (const Ticket &ticket : open.value_or(QList<Ticket>())) {
            if (ticket.citizen.question == title() && ticket.state == TicketState::Received)
                return note(ticket.id, line);
        }
        save(line);
    });
}

void MissedCalls::note(const QUuid &ticket, const LineCall &line)
{
    const QString words = QStringLiteral("Gọi nhỡ thêm lần nữa lúc %1.").arg(TimeWords::dateTime(line.sinceMs));
    whenReady(this, m_ports.tickets.comment(ticket, words, true), [this, line](const Result<void> &noted) {
        m_busy.remove(line.number);
        if (noted)
            Q_EMIT saved();
        else
            Q_EMIT failed(noted.error());
    });
}

void MissedCalls::save(const LineCall &line)
{
    const qint64 now = m_ports.clock.nowMs();
    CallToSave what;
    Call &call = what.call;
    call.id = newUuid7(now);
    call.kind = ContactKind::Request;
    call.outcome = Outcome::CallBack;
    call.operatorName = m_session.user.name;
    call.station = m_session.station;
    call.startedMs = line.sinceMs;
    call.endedMs = now;
    call.anonymous = true; // nobody has said a name
    if (!line.id.startsWith(QStringLiteral("number:")))
        call.recordingId = line.id;
    call.citizen.phone = line.number;
    call.citizen.question = title();
    call.citizen.content = QStringLiteral("Chuông reo lúc %1, không ai nhấc máy.").arg(TimeWords::dateTime(line.sinceMs));
    if (!line.line.isEmpty())
        call.citizen.content += QStringLiteral(" Gọi vào số %1.").arg(line.line);
    call.citizen.firstContent = call.citizen.content;
    what.ticket = ticketLeftOpen(call, newUuid7(now), m_ports.directory);
    call.ticketId = what.ticket->id;
    whenReady(this, m_ports.calls.save(what), [this, line](const Result<SavedCall> &result) {
        m_busy.remove(line.number);
        if (result)
            Q_EMIT saved();
        else
            Q_EMIT failed(result.error());
    });
}

} // namespace tongdai
