#include "ui/tickets/ticketwords.h"

#include "models/domain/phonenumber.h"
#include "models/domain/vietnamesetext.h"
#include "ui/widgets/callbackwords.h"
#include "ui/widgets/changewords.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/timewords.h"

namespace tongdai {

namespace {

bool hiddenFrom(const Ticket &ticket, const User &user)
{
    return ticket.hideIdentity && user.isDesk();
}

DeadlineRule ruleOf(const Ticket &ticket, int minutesPerDay)
{
    return defaultRule(ticket.kind, ticket.level, ticket.conduct, minutesPerDay);
}

QString joined(const QStringList &parts)
{
    return parts.join(QStringLiteral(", "));
}

/// A promise this near is worth a colour.
constexpr int PromiseSoonMinutes = 15;
/// Offline for longer than this is worth telling.
constexpr qint64 TravelWorthTelling = 2 * 60'000;

} // namespace

QString maskedPersonName(const QString &fullName)
{
    const QStringList words
        = fullName.normalized(QString::NormalizationForm_C).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const auto initial = [](const QString &word) {
        const int letters = word.at(0).isHighSurrogate() && word.size() > 1 ? 2 : 1;
        return word.left(letters) + QLatin1Char('.');
    };
    if (words.size() == 1)
        return initial(words.first());
    QStringList out {words.first().left(20)};
    for (int i = 1; i < words.size() && i < 6; ++i)
        out.append(initial(words.at(i)));
    return out.join(QLatin1Char(' '));
}

QString oneLine(const QString &text, int longest)
{
    const QString line = cleanText(text.left(longest * 4)).simplified();
    return line.size() > longest ? line.left(longest) + QChar(0x2026) : line;
}

TicketWords::TicketWords(const Directory &directory, const Clock &clock, User me)
    : m_directory(directory)
    , m_clock(clock)
    , m_me(std::move(me))
{ }

TicketWords::Left TicketWords::left(const Ticket &ticket, qint64 dueMs) const
{
    const WorkingCalendar calendar = m_directory.calendarOf(ticket.leadUnit);
    const qint64 now = m_clock.nowMs();
    Left out;
    if (isPromised(ticket)) { // an hour on the clock, whoever works then
        out.perDay = 24 * 60;
        out.minutes = static_cast<int>((dueMs - now) / 60'000);
        out.soon = out.minutes >= 0 && out.minutes <= PromiseSoonMinutes;
        return out;
    }
    if (ruleOf(ticket, calendar.minutesPerDay()).allDay) { // runs day and night
        out.perDay = 24 * 60;
        out.minutes = static_cast<int>((dueMs - now) / 60'000);
        out.soon = out.minutes >= 0 && (now - ticket.createdMs) * 4 >= (dueMs - ticket.createdMs) * 3;
        return out;
    }
    out.perDay = std::max(1, calendar.minutesPerDay());
    out.minutes = calendar.minutesBetween(now, dueMs);
    out.soon = isDueSoon(ticket.createdMs, dueMs, now, calendar);
    return out;
}

bool TicketWords::isPromised(const Ticket &ticket) const
{
    return ticket.promisedMs != 0 && nextDueMs(ticket) == ticket.promisedMs;
}

QString TicketWords::span(int minutes, int minutesPerDay) const
{
    // To the nearest day: 3 days and 7 of 8 hours is 4 days to anybody.
    if (minutes >= minutesPerDay) {
        const int days = (minutes + minutesPerDay / 2) / minutesPerDay;
        return minutesPerDay == 24 * 60 ? tr("%n day(s)", nullptr, days)
                                        : tr("%n working day(s)", nullptr, days);
    }
    if (minutes < 60)
        return tr("%n minute(s)", nullptr, minutes);
    //: a span of hours and minutes, "1 h 40"
    return minutes % 60 != 0 ? tr("%1 h %2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'))
                             : tr("%n hour(s)", nullptr, minutes / 60);
}

bool TicketWords::isToday(qint64 utcMs) const
{
    return TimeWords::local(utcMs).date() == TimeWords::local(m_clock.nowMs()).date();
}

QString TicketWords::moment(qint64 utcMs) const
{
    const QDateTime when = TimeWords::local(utcMs);
    const QDate today = TimeWords::local(m_clock.nowMs()).date();
    const QString clock = TimeWords::clock(utcMs);
    const qint64 days = today.daysTo(when.date());
    if (days == 0)
        return clock;
    if (days > 0 && days < 7) {
        switch (when.date().dayOfWeek()) {
        case 1:
            return tr("%1 Monday").arg(clock);
        case 2:
            return tr("%1 Tuesday").arg(clock);
        case 3:
            return tr("%1 Wednesday").arg(clock);
        case 4:
            return tr("%1 Thursday").arg(clock);
        case 5:
            return tr("%1 Friday").arg(clock);
        case 6:
            return tr("%1 Saturday").arg(clock);
        default:
            return tr("%1 Sunday").arg(clock);
        }
    }
    return clock + QLatin1Char(' ')
        + when.toString(when.date().year() == today.year() ? QStringLiteral("dd/MM")
                                                           : QStringLiteral("dd/MM/yyyy"));
}

Phrase TicketWords::due(const Ticket &ticket) const
{
    const qint64 dueMs = nextDueMs(ticket);
    if (ticket.state == TicketState::NeedInfo)
        return {tr("paused"), Tone::Soft, {}};
    if (dueMs == 0) {
        if (ticket.state == TicketState::Replied && ticket.rating == Rating::None)
            return {tr("rating to take"), Tone::Soft, {}};
        return {ticket.changedMs != 0 ? moment(ticket.changedMs) : QString(), Tone::Soft, {}};
    }
    const qint64 now = m_clock.nowMs();
    const Left rest = left(ticket, dueMs);
    if (dueMs < now) {
        // Late only by hours nobody works: still late, but no working minute can be named.
        const QString words
            = rest.minutes < 0 ? tr("late by %1").arg(span(-rest.minutes, rest.perDay)) : tr("late");
        return {words, Tone::Red, QStringLiteral("overdue")};
    }
    QString words = moment(dueMs);
    if (isPromised(ticket))
        return {tr("call at %1").arg(words), rest.soon ? Tone::Amber : Tone::Soft,
                rest.soon ? QStringLiteral("clock") : QString()};
    switch (ticket.state) {
    case TicketState::Forwarded:
    case TicketState::Reopened:
        words = tr("accept by %1").arg(words);
        break;
    case TicketState::Result:
        words = tr("call back by %1").arg(words);
        break;
    default:
        if (TimeWords::local(dueMs).date() == TimeWords::local(now).date())
            words = tr("by %1").arg(words);
        break;
    }
    return rest.soon ? Phrase {words, Tone::Amber, QStringLiteral("clock")} : Phrase {words, Tone::Soft, {}};
}

Phrase TicketWords::timeLeft(const Ticket &ticket) const
{
    if (ticket.state == TicketState::NeedInfo)
        return {tr("Paused until the caller has added what is missing"), Tone::Amber,
                QStringLiteral("pause")};
    const qint64 dueMs = nextDueMs(ticket);
    if (dueMs == 0)
        return {};
    const Left rest = left(ticket, dueMs);
    if (dueMs < m_clock.nowMs()) {
        return {rest.minutes < 0 ? tr("Overdue by %1").arg(span(-rest.minutes, rest.perDay)) : tr("Overdue"),
                Tone::Red, QStringLiteral("overdue")};
    }
    QString words;
    const QString length = span(rest.minutes, rest.perDay);
    if (isPromised(ticket))
        return {tr("Promised a call at %1").arg(moment(dueMs)), rest.soon ? Tone::Amber : Tone::Green,
                rest.soon ? QStringLiteral("clock") : QStringLiteral("phone")};
    switch (ticket.state) {
    case TicketState::Forwarded:
    case TicketState::Reopened:
        words = tr("%1 left to accept").arg(length);
        break;
    case TicketState::Result:
        words = tr("%1 left to call back").arg(length);
        break;
    default:
        words = tr("%1 left").arg(length);
        break;
    }
    return rest.soon ? Phrase {words, Tone::Amber, QStringLiteral("clock")}
                     : Phrase {words, Tone::Green, QStringLiteral("check")};
}

Phrase TicketWords::record(const Ticket &ticket) const
{
    switch (ticket.record) {
    case RecordState::OnThisMachine:
        return {tr("On this machine, waiting to be sent"), Tone::Amber, QStringLiteral("clock")};
    case RecordState::Sent:
        return {tr("Sent, the centre has not answered yet"), Tone::Accent, QStringLiteral("cloud-up")};
    case RecordState::Refused:
        return {tr("The centre refused the last step"), Tone::Amber, QStringLiteral("alert")};
    case RecordState::SeenByUnit:
    case RecordState::AtCentre:
        break;
    }
    if (ticket.seenMs != 0)
        return {tr("Seen by the unit at %1").arg(moment(ticket.seenMs)), Tone::Green, QStringLiteral("eye")};
    if (ticket.record == RecordState::SeenByUnit)
        return {tr("Seen by the unit"), Tone::Green, QStringLiteral("eye")};
    return {ticket.state == TicketState::Forwarded ? tr("At the centre, the unit has not opened it yet")
                                                   : tr("At the centre"),
            Tone::Green, QStringLiteral("check")};
}

QList<Phrase> TicketWords::flags(const Ticket &ticket) const
{
    QList<Phrase> out;
    if (ticket.level == Level::Urgent || ticket.kind == ContactKind::Emergency)
        out.append({tr("Urgent"), Tone::Red, QStringLiteral("alert")});
    if (ticket.anonymous)
        out.append({tr("Anonymous"), Tone::Soft, QStringLiteral("mask")});
    else if (ticket.hideIdentity)
        out.append({tr("Identity kept secret"), Tone::Soft, QStringLiteral("mask")});
    return out;
}

QString TicketWords::kindAndLevel(const Ticket &ticket) const
{
    const QString kind = ticket.conduct ? tr("Report on an official's conduct") : Labels::of(ticket.kind);
    //: kind of contact and its level, "Phản ánh, thường"
    return tr("%1, %2").arg(kind, Labels::of(ticket.level).toLower());
}

QString TicketWords::title(const Ticket &ticket) const
{
    if (const QString asked = oneLine(ticket.citizen.question); !asked.isEmpty())
        return asked;
    if (const QString told = oneLine(ticket.citizen.content, 120); !told.isEmpty())
        return told;
    return tr("Ticket without a title");
}

QString TicketWords::shortNumber(const Ticket &ticket) const
{
    if (ticket.number.isEmpty())
        return ticket.localNumber;
    return ticket.number.section(QLatin1Char('-'), -1);
}

QString TicketWords::maskedName(const Ticket &ticket) const
{
    if (ticket.anonymous)
        return tr("anonymous");
    if (hiddenFrom(ticket, m_me))
        return tr("identity kept secret");
    if (ticket.citizen.name.isEmpty())
        return tr("no name");
    // What a business is called is no personal data.
    return ticket.callerKind == CallerKind::Citizen ? maskedPersonName(ticket.citizen.name)
                                                    : oneLine(ticket.citizen.name, 60);
}

QString TicketWords::shownName(const Ticket &ticket) const
{
    return mayReveal(ticket) && !ticket.anonymous && !ticket.citizen.name.isEmpty()
        ? oneLine(ticket.citizen.name, 200)
        : maskedName(ticket);
}

bool TicketWords::mayReveal(const Ticket &ticket) const
{
    if (hiddenFrom(ticket, m_me) || m_me.role == Role::Auditor)
        return false;
    return !(ticket.citizen.name.isEmpty() && ticket.citizen.phone.isEmpty()
             && ticket.citizen.address.isEmpty());
}

QString TicketWords::person(const QString &userName) const
{
    if (userName == m_me.name)
        return m_me.fullName;
    const auto user = m_directory.user(userName);
    return user ? user->fullName : userName;
}

QString TicketWords::unit(const QString &code) const
{
    if (code.isEmpty())
        return {};
    if (code == centreUnit())
        return tr("Call centre");
    const auto found = m_directory.unit(code);
    if (!found)
        return code;
    return found->desk ? tr("One-Stop desk of %1").arg(found->fullName()) : found->fullName();
}

QString TicketWords::callBack(const Ticket &ticket) const
{
    const qint64 now = m_clock.nowMs();
    return QStringList({CallBackWords::promise(ticket, now), CallBackWords::sofar(ticket, now)})
        .join(QLatin1Char(' '))
        .trimmed();
}

EventWords TicketWords::attempt(const TicketEvent &event) const
{
    EventWords out;
    const CallAttempt made = event.attempt.value_or(CallAttempt());
    out.strong = tr("Called the citizen");
    //: %1 "Called the citizen", %2 what came of it
    out.sentence = tr("%1: %2").arg(out.strong, Labels::of(made.result).toLower());
    if (made.promisedMs != 0)
        out.sentence = tr("%1, at %2").arg(out.sentence, moment(made.promisedMs));
    return out;
}

EventWords TicketWords::event(const TicketEvent &event) const
{
    EventWords out;
    const QString who = person(event.by);
    bool named = false;
    switch (event.what) {
    case TicketEvent::What::Move: {
        out.strong = Labels::of(event.to);
        out.sentence = out.strong;
        if (event.to == TicketState::Forwarded && !event.toUnit.isEmpty()) {
            out.sentence = tr("%1 to %2").arg(out.strong, unit(event.toUnit));
        } else if (event.to == TicketState::Returned && !event.toUnit.isEmpty()) {
            out.sentence = tr("%1: this belongs to %2").arg(out.strong, unit(event.toUnit));
        } else if (event.to == TicketState::Handling && event.from == TicketState::Result) {
            out.sentence = tr("%1: the answer was incomplete").arg(out.strong);
        } else if (event.to == TicketState::Handling && event.from != TicketState::NeedInfo
                   && !who.isEmpty()) {
            out.strong = who;
            out.sentence = tr("%1 accepted the ticket").arg(who);
            named = true;
        }
        break;
    }
    case TicketEvent::What::Comment:
        out.strong = event.internal ? tr("Internal note") : tr("Note");
        out.sentence = out.strong;
        break;
    case TicketEvent::What::LateComment:
        out.strong = tr("Note that came late");
        out.sentence = tr("%1: the ticket had moved on by then").arg(out.strong);
        break;
    case TicketEvent::What::Edit:
        out.strong = who;
        out.sentence = who.isEmpty() ? tr("Corrected") : tr("%1 corrected the ticket").arg(who);
        named = !who.isEmpty();
        break;
    case TicketEvent::What::Attach:
        out.strong = who;
        out.sentence = who.isEmpty() ? tr("File attached") : tr("%1 attached a file").arg(who);
        named = !who.isEmpty();
        break;
    case TicketEvent::What::Attempt:
        out = attempt(event);
        break;
    case TicketEvent::What::Promise: {
        const MovedPromise moved = event.promise.value_or(MovedPromise());
        out.strong = who.isEmpty() ? tr("Promised hour moved") : who;
        //: %1 who, %2 the hour the citizen is called at now
        out.sentence = !who.isEmpty() ? tr("%1 moved the promised hour to %2").arg(who, moment(moved.toMs))
                                      : tr("Promised hour moved to %1").arg(moment(moved.toMs));
        if (moved.fromMs != 0)
            //: %1 "An moved the promised hour to 16:00", %2 what it was before
            out.sentence = tr("%1 (before: %2)").arg(out.sentence, moment(moved.fromMs));
        named = !who.isEmpty();
        break;
    }
    case TicketEvent::What::Seen:
        out.strong = who;
        out.sentence = tr("%1 opened the ticket").arg(who);
        named = true;
        break;
    }
    out.body = event.text.left(limits::Content);
    if (event.what == TicketEvent::What::Edit) {
        QStringList lines;
        for (const CorrectedField &change : event.changes)
            lines.append(ChangeWords::line(change, [this](const QString &code) {
                const auto found = m_directory.unit(code);
                return found ? found->fullName() : code;
            }));
        out.body = lines.isEmpty() ? tr("Nothing changed any more: it had been corrected already.")
                                   : lines.join(QLatin1Char('\n'));
    }
    if (event.file && event.file->isRemoved())
        out.body = tr("%1 took the file away, %2").arg(person(event.file->removedBy), moment(event.file->removedMs));
    else if (event.file)
        out.body = event.file->name;

    QStringList meta;
    if (!named && !who.isEmpty())
        meta.append(who);
    if (const QString from = unit(event.byUnit); !from.isEmpty())
        meta.append(from);
    if (!event.station.isEmpty())
        meta.append(tr("seat %1").arg(event.station));
    if (event.what == TicketEvent::What::Comment && event.internal)
        meta.append(tr("only staff read it"));
    out.meta = joined(meta);
    if (event.file && !event.file->arrived && !event.file->isRemoved() && !event.pending)
        out.meta = joined({out.meta, tr("its content is on its way to the centre")});
    if (event.pending)
        out.meta = joined({out.meta, tr("requested, the centre has not confirmed it yet")});
    else if (event.atMs != 0 && event.wallMs != 0 && event.atMs - event.wallMs > TravelWorthTelling)
        out.meta = tr("%1; written offline, reached the centre at %2").arg(out.meta, moment(event.atMs));
    return out;
}

QString TicketWords::move(Move move) const
{
    switch (move) {
    case Move::Reply:
        return tr("Caller has been told");
    case Move::AskInfo:
        return tr("Ask back");
    case Move::SendBack:
        return tr("Send back");
    default:
        return Labels::of(move);
    }
}

QString TicketWords::refusal(const Ticket &ticket, const std::optional<TicketEvent> &first) const
{
    if (ticket.refusal.isEmpty())
        return {};
    // The moves of others are the state the guarded move did not see any more (flow.base), or does not start
    // from.
    const bool overtaken = ticket.refusal == QStringLiteral("flow.base")
        || ticket.refusal == QStringLiteral("flow.state") || ticket.refusal == QStringLiteral("conflict");
    if (overtaken && first) {
        //: %1 who, %2 state the ticket now has, %3 when; F12 is the page "Synchronise"
        return tr("Your step was not taken: %1 was first (%2, %3). What you wrote is kept, F12 shows it.")
            .arg(person(first->by), Labels::of(first->to),
                 moment(first->atMs != 0 ? first->atMs : first->wallMs));
    }
    return tr("Your step was not taken. %1 What you wrote is kept, F12 shows it.")
        .arg(Labels::ofRefusal(overtaken ? QStringLiteral("conflict") : ticket.refusal));
}

QString TicketWords::row(const Ticket &ticket) const
{
    QStringList parts {title(ticket), Labels::of(ticket.state), ticket.shownNumber(), maskedName(ticket)};
    if (const Phrase when = due(ticket); !when.text.isEmpty())
        parts.append(when.text);
    for (const Phrase &flag : flags(ticket))
        parts.append(flag.text);
    if (const QString calls = callBack(ticket); !calls.isEmpty())
        parts.append(calls);
    if (ticket.record == RecordState::OnThisMachine || ticket.record == RecordState::Sent
        || ticket.record == RecordState::Refused)
        parts.append(record(ticket).text);
    return joined(parts);
}

} // namespace tongdai
