#include "ui/tickets/duewords.h"

#include "models/domain/workingcalendar.h"
#include "models/ports/directory.h"
#include "ui/tickets/ticketwords.h"
#include "ui/widgets/timewords.h"

#include <limits>

namespace tongdai {

namespace {

/// When the ticket last came into one of these states; 0: never.
qint64 lastInto(const QList<TicketEvent> &events, const QList<TicketState> &states)
{
    qint64 atMs = 0;
    for (const TicketEvent &event : events) {
        if (event.what == TicketEvent::What::Move && states.contains(event.to))
            atMs = event.atMs;
    }
    return atMs;
}

QList<ClockPause> pausesOf(const QList<TicketEvent> &events, qint64 sinceMs)
{
    QList<ClockPause> pauses;
    for (const TicketEvent &event : events) {
        if (event.what != TicketEvent::What::Move || event.atMs < sinceMs)
            continue;
        if (event.to == TicketState::NeedInfo)
            pauses.append({event.atMs, 0});
        else if (event.from == TicketState::NeedInfo && !pauses.isEmpty())
            pauses.last().toMs = event.atMs;
    }
    return pauses;
}

} // namespace

std::optional<DueWords::Running> DueWords::runningOf(const Ticket &ticket, const QList<TicketEvent> &events,
                                                     const WorkingCalendar &calendar) const
{
    const DeadlineRule rule = defaultRule(ticket.kind, ticket.level, ticket.conduct, calendar.minutesPerDay());
    const auto clock = [&rule](qint64 startMs, int minutes) { return DeadlineClock {startMs, minutes, rule.allDay, {}}; };
    const qint64 due = nextDueMs(ticket);
    if (ticket.state == TicketState::Result && due == ticket.callbackDueMs && due != 0)
        return Running {clock(lastInto(events, {TicketState::Result}), rule.callbackMinutes), due,
                        tr("The citizen is to be called by %1.")};
    if ((ticket.state == TicketState::Forwarded || ticket.state == TicketState::Reopened) && ticket.acceptDueMs != 0)
        return Running {clock(lastInto(events, {TicketState::Forwarded, TicketState::Reopened}), rule.acceptMinutes),
                        ticket.acceptDueMs, tr("To be accepted by %1.")};
    const bool promised = ticket.promisedMs != 0 && due == ticket.promisedMs;
    if (ticket.resultDueMs == 0 || (due != ticket.resultDueMs && !promised && ticket.state != TicketState::NeedInfo))
        return std::nullopt;
    const qint64 anew = lastInto(events, {TicketState::Reopened});
    const qint64 start = anew != 0 ? anew : ticket.createdMs;
    Running running {clock(start, rule.resultMinutes), ticket.resultDueMs, tr("The answer is due by %1.")};
    running.clock.pauses = pausesOf(events, start);
    return running;
}

QString DueWords::why(const Ticket &ticket, const QList<TicketEvent> &events) const
{
    const WorkingCalendar calendar = m_directory.calendarOf(ticket.leadUnit);
    const auto running = runningOf(ticket, events, calendar);
    QStringList lines;
    if (ticket.promisedMs != 0 && nextDueMs(ticket) == ticket.promisedMs)
        lines << tr("The citizen was promised a call at %1; that hour goes before the clocks.")
                     .arg(TimeWords::dateTime(ticket.promisedMs));
    if (!running || running->clock.startMs == 0)
        return lines.join(QLatin1Char('\n'));
    const DueAccount account = accountOf(running->clock, calendar);
    lines << running->title.arg(TimeWords::dateTime(running->dueMs));
    const QString whole = m_words.span(running->clock.minutes,
                                       running->clock.allDay ? 24 * 60 : std::max(1, calendar.minutesPerDay()));
    const QString start = TimeWords::dateTime(running->clock.startMs);
    if (running->clock.allDay)
        lines << tr("The rule gives %1, by day and night, from %2 on.").arg(whole, start);
    else
        //: %3 a unit, or the call centre
        lines << tr("The rule gives %1 from %2 on, by the working hours of: %3.")
                     .arg(whole, start, ticket.leadUnit.isEmpty() ? tr("call centre") : m_words.unit(ticket.leadUnit));
    lines += stepsOf(account);
    if (account.standsStill)
        lines << tr("The clock stands still until what was asked for is there; %1 are left then.").arg(hours(account.leftMs));
    else
        lines << tr("Together %1.").arg(hours(account.countedMs));
    if (!account.standsStill && account.dueMs / 60'000 != running->dueMs / 60'000)
        lines << tr("By this sum it would be %1. The ticket keeps what was said before: it became another kind, or working "
                    "days changed since.")
                     .arg(TimeWords::dateTime(account.dueMs));
    return lines.join(QLatin1Char('\n'));
}

QStringList DueWords::stepsOf(const DueAccount &account) const
{
    QStringList lines;
    const QList<DueStep> &steps = account.steps;
    for (qsizetype first = 0; first < steps.size();) {
        const DueStep &step = steps.at(first);
        // Days off in a row for one reason are one line.
        qsizetype last = first;
        while (step.part == DayPart::DayOff && last + 1 < steps.size() && steps.at(last + 1).part == DayPart::DayOff
               && reason(steps.at(last + 1)) == reason(step))
            ++last;
        switch (step.part) {
        case DayPart::DayOff:
            //: %1 days, %2 why nobody works then
            lines << tr("%1: %2").arg(days(step.date, steps.at(last).date), reason(step));
            break;
        case DayPart::Counted:
            lines << countedDay(step);
            break;
        case DayPart::HoursOver:
            if (first == 0)
                lines << tr("%1: after the working hours").arg(day(step.date));
            break;
        case DayPart::StoodStill:
            lines << tr("%1: the clock stood still, information was waited for").arg(day(step.date));
            break;
        }
        first = last + 1;
    }
    return lines;
}

QString DueWords::countedDay(const DueStep &step) const
{
    //: %1 a day, %2 times, %3 how long that is
    QString line = tr("%1: %2, that is %3").arg(day(step.date), spans(step.counted), hours(step.countedMs));
    if (step.kind == DayKind::MakeUp)
        line += QStringLiteral(" (") + reason(step) + QLatin1Char(')');
    if (!step.stoodStill.isEmpty())
        //: %1 times
        line += QStringLiteral("; ") + tr("stood still %1, information was waited for").arg(spans(step.stoodStill));
    return line;
}

QString DueWords::hours(qint64 ms) const
{
    return m_words.span(static_cast<int>(ms / 60'000), std::numeric_limits<int>::max());
}

QString DueWords::day(const QDate &date)
{
    return TimeWords::dayName(date) + QLatin1Char(' ') + date.toString(QStringLiteral("dd/MM"));
}

QString DueWords::days(const QDate &from, const QDate &to)
{
    return from == to ? day(from)
                      : from.toString(QStringLiteral("dd/MM")) + QChar(0x2013) + to.toString(QStringLiteral("dd/MM"));
}

QString DueWords::reason(const DueStep &step)
{
    QStringList words;
    switch (step.kind) {
    case DayKind::WeeklyRest:
        words << tr("weekly rest");
        break;
    case DayKind::Holiday:
        words << tr("public holiday");
        break;
    case DayKind::CompensatoryRest:
        words << tr("compensatory day off");
        break;
    case DayKind::MakeUp:
        words << tr("make-up working day");
        break;
    case DayKind::Working:
        words << tr("no working hours");
        break;
    }
    if (!step.note.isEmpty())
        words << step.note;
    if (!step.document.isEmpty())
        words << step.document;
    return words.join(QStringLiteral(", "));
}

QString DueWords::spans(const QList<InstantSpan> &spans)
{
    QStringList words;
    for (const InstantSpan &span : spans)
        words << TimeWords::clock(span.fromMs) + QChar(0x2013) + TimeWords::clock(span.toMs);
    return words.join(QStringLiteral(", "));
}

} // namespace tongdai
