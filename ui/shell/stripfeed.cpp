#include "ui/shell/stripfeed.h"

#include "models/domain/phonenumber.h"
#include "models/ports/callstore.h"
#include "models/ports/clock.h"
#include "models/ports/directory.h"
#include "models/ports/phoneline.h"
#include "models/ports/ticketstore.h"
#include "models/ports/whenready.h"
#include "ui/calls/calldesk.h"
#include "ui/shell/callerstrip.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/timewords.h"

namespace tongdai {

namespace {

constexpr qint64 DayMs = 24LL * 3600 * 1000;
constexpr qint64 VietnamMs = 7LL * 3600 * 1000; // ahead of UTC, no summer time

bool logsCalls(Role role)
{
    return role == Role::Operator || role == Role::Supervisor || role == Role::DeskOfficer
        || role == Role::DeskHead;
}

} // namespace

StripFeed::StripFeed(const Ports &ports, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
{
    connect(&ports.phone, &PhoneLine::waitingChanged, this, &StripFeed::lookAtLine);
}

void StripFeed::begin(const Session &session, CallerStrip *strip, CallDesk *calls)
{
    if (m_session.user.name != session.user.name)
        m_callsToday = 0;
    m_session = session;
    m_strip = strip;
    m_calls = calls;
    lookAtLine();
}

void StripFeed::end()
{
    m_strip = nullptr;
    m_calls = nullptr;
}

void StripFeed::lookAtLine()
{
    m_waiting = m_ports.phone.waiting();
    askWho();
    refresh();
}

void StripFeed::askWho()
{
    const QString number = m_waiting.isEmpty() ? QString() : m_waiting.constFirst().number;
    if (number == m_known)
        return;
    m_known = number;
    m_name.clear();
    m_openTickets = 0;
    if (number.isEmpty())
        return;
    whenReady(this, m_ports.calls.peopleBehind(number), [this, number](const Result<QList<Person>> &people) {
        if (m_known != number || !people || people->isEmpty())
            return;
        m_name = people->constFirst().name;
        if (people->size() > 1)
            m_name = tr("%1 or %n other(s)", nullptr, static_cast<int>(people->size()) - 1).arg(m_name);
        refresh();
    });
    whenReady(this, m_ports.tickets.openByPhone(number), [this, number](const Result<QList<Ticket>> &tickets) {
        if (m_known != number || !tickets)
            return;
        m_openTickets = static_cast<int>(tickets->size());
        refresh();
    });
}

QStringList StripFeed::ringWords() const
{
    const LineCall &call = m_waiting.constFirst();
    QStringList parts;
    switch (call.state) {
    case LineCall::State::Ringing:
        parts << tr("Incoming call");
        break;
    case LineCall::State::Talking:
        parts << tr("In talk, no form yet");
        break;
    case LineCall::State::Over:
        parts << tr("Talked %1, not logged yet").arg(TimeWords::clock(call.sinceMs));
        break;
    }
    const auto number = PhoneNumber::parse(call.number);
    parts << (call.number.isEmpty() ? tr("Number withheld")
                  : number          ? number->display()
                                    : call.number);
    const QString name = !m_name.isEmpty() ? m_name : call.name;
    if (!name.isEmpty())
        parts << name;
    QStringList more;
    if (m_openTickets > 0)
        more << tr("%n open ticket(s)", nullptr, m_openTickets);
    if (m_waiting.size() > 1)
        //: further calls that wait behind the shown one
        more << tr("+%n more", nullptr, static_cast<int>(m_waiting.size()) - 1);
    if (!more.isEmpty())
        parts << more.join(QStringLiteral("   "));
    return parts;
}

void StripFeed::sayDial(const QString &phone)
{
    const auto number = PhoneNumber::parse(phone);
    m_dialWords = tr("Dial %1 on the telephone").arg(number ? number->display() : phone);
    refresh();
}

void StripFeed::refresh()
{
    if (!m_strip)
        return;
    if (!m_waiting.isEmpty() && m_calls) {
        m_strip->ring(ringWords(), m_waiting.constFirst().state == LineCall::State::Over ? tr("Log it") : QString());
        Q_EMIT changed();
        return;
    }
    m_strip->ring({});
    Q_EMIT changed();
    if (m_calls) {
        m_strip->setSaved(m_calls->lastSaveWords(), m_calls->lastSaveAtCentre());
        countCalls();
    }
    m_strip->setWords(words());
}

QStringList StripFeed::words()
{
    QStringList parts;
    if (m_session.user.isDesk()) {
        const auto unit = m_ports.directory.unit(m_session.user.unit);
        const QString hotline = unit ? unit->hotline : QString();
        const auto number = PhoneNumber::parse(hotline);
        parts << (hotline.isEmpty() ? tr("Hotline not confirmed")
                                    : tr("Hotline %1").arg(number ? number->display() : hotline));
        const auto duty = m_ports.directory.onDuty(m_session.user.unit, m_ports.clock.nowMs());
        if (duty && duty->user.name == m_session.user.name && duty->untilMs > 0)
            parts << tr("You are on duty until %1").arg(TimeWords::clock(duty->untilMs));
    } else if (logsCalls(m_session.user.role)) {
        parts << tr("Ready for calls");
    } else {
        parts << Labels::of(m_session.user.role);
    }
    if (m_session.offline)
        parts << tr("Signed in without the centre");
    if (m_calls && m_callsToday > 0)
        parts << tr("You logged %n call(s) today", nullptr, m_callsToday);
    if (!m_dialWords.isEmpty())
        parts << m_dialWords;
    return parts;
}

void StripFeed::countCalls()
{
    const qint64 now = m_ports.clock.nowMs();
    const qint64 midnight = (now + VietnamMs) / DayMs * DayMs - VietnamMs;
    whenReady(m_strip.data(), m_ports.calls.countSince(m_session.user.name, midnight),
              [this](const Result<int> &count) {
                  if (!count || *count == m_callsToday)
                      return;
                  m_callsToday = *count;
                  refresh();
              });
}

} // namespace tongdai
