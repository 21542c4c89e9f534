#include "ui/shell/stripfeed.h"

#include "models/domain/phonenumber.h"
#include "models/ports/callstore.h"
#include "models/ports/clock.h"
#include "models/ports/directory.h"
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
{ }

void StripFeed::begin(const Session &session, CallerStrip *strip, CallDesk *calls)
{
    if (m_session.user.name != session.user.name)
        m_callsToday = 0;
    m_session = session;
    m_strip = strip;
    m_calls = calls;
}

void StripFeed::end()
{
    m_strip = nullptr;
    m_calls = nullptr;
}

void StripFeed::ring(const QString &number)
{
    if (!m_strip || !m_calls)
        return;
    const auto parsed = PhoneNumber::parse(number);
    const QString national = parsed ? parsed->national() : QString();
    m_ringing = national.isEmpty() ? number : national;
    m_rings = true;
    m_ringWords = {parsed ? parsed->display() : number};
    refresh();
    if (national.isEmpty())
        return;
    whenReady(this, m_ports.calls.peopleBehind(national),
              [this, national](const Result<QList<Person>> &people) {
                  if (!m_rings || m_ringing != national || !people || people->isEmpty())
                      return;
                  m_ringWords.insert(1, people->constFirst().name);
                  refresh();
              });
    whenReady(this, m_ports.tickets.openByPhone(national),
              [this, national](const Result<QList<Ticket>> &tickets) {
                  if (!m_rings || m_ringing != national || !tickets || tickets->isEmpty())
                      return;
                  m_ringWords << tr("%n open ticket(s)", nullptr, static_cast<int>(tickets->size()));
                  refresh();
              });
}

void StripFeed::stopRinging()
{
    m_rings = false;
    m_ringing.clear();
    m_ringWords.clear();
    refresh();
}

QString StripFeed::takeRinging()
{
    const QString number = m_ringing;
    stopRinging();
    return number;
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
    if (m_rings) {
        m_strip->ring(QStringList {tr("Incoming call")} + m_ringWords);
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
