#include "ui/widgets/callbackwords.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/timewords.h"

namespace tongdai {

QString CallBackWords::brief(const Ticket &ticket)
{
    if (ticket.failedAttempts > 0)
        return tr("%n failed call(s)", nullptr, ticket.failedAttempts);
    return ticket.attempts > 0 && ticket.lastAttempt ? Labels::of(*ticket.lastAttempt) : QString();
}

QString CallBackWords::sofar(const Ticket &ticket, qint64 nowMs)
{
    if (ticket.attempts == 0)
        return {};
    const QString called = tr("Called %n time(s)", nullptr, ticket.attempts);
    if (!ticket.lastAttempt)
        return called + QLatin1Char('.');
    //: "Called 3 times", when, what came of it
    return tr("%1, last at %2: %3.")
        .arg(called, TimeWords::sinceWord(ticket.lastAttemptMs, nowMs), Labels::of(*ticket.lastAttempt).toLower());
}

QString CallBackWords::promise(const Ticket &ticket, qint64 nowMs)
{
    QStringList parts;
    if (ticket.promisedMs != 0)
        parts.append(tr("Promised: %1.").arg(TimeWords::due(ticket.promisedMs, nowMs)));
    if (const QString when = ticket.callBackWhen.simplified().left(200); !when.isEmpty())
        parts.append(tr("Best time: %1.").arg(when));
    return parts.join(QLatin1Char(' '));
}

} // namespace tongdai
