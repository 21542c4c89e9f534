#include "app/telephony/lineboard.h"

#include <algorithm>

namespace tongdai::telephony {

namespace {

/// A line that gives no names: the next call of the same number is another call, not an old event.
bool isNamed(const LineCall &call)
{
    return !call.id.startsWith(QStringLiteral("number:"));
}

} // namespace

LineBoard::Known *LineBoard::find(const QString &id)
{
    const auto found
        = std::find_if(m_known.begin(), m_known.end(), [&id](const Known &known) { return known.call.id == id; });
    return found == m_known.end() ? nullptr : &*found;
}

LineBoard::Change LineBoard::hear(const LineEvent &event, qint64 nowMs, qint64 steadyMs)
{
    forgetOld(steadyMs);
    switch (event.what) {
    case LineEvent::What::Ringing:
        return ring(event.call, nowMs, steadyMs);
    case LineEvent::What::Answered:
        return answer(event.call, nowMs, steadyMs);
    case LineEvent::What::HungUp:
        return hangUp(event.call, steadyMs);
    }
    return {};
}

void LineBoard::add(LineCall call, qint64 nowMs, qint64 steadyMs)
{
    call.sinceMs = nowMs;
    if (m_known.size() >= MostWaiting) {
        const auto idle = std::find_if(m_known.begin(), m_known.end(), [](const Known &known) {
            return !known.taken && known.call.state != LineCall::State::Talking;
        });
        m_known.erase(idle == m_known.end() ? m_known.begin() : idle);
    }
    m_known.append({std::move(call), false, steadyMs});
}

LineBoard::Known *LineBoard::findToBegin(const LineCall &call)
{
    Known *known = find(call.id);
    if (known && known->call.state == LineCall::State::Over && !isNamed(call)) {
        // The same number again. What was talked before stays to be logged, under a name of its own.
        known->call.id += QLatin1Char('#') + QString::number(known->call.sinceMs);
        known = nullptr;
    }
    return known;
}

LineBoard::Change LineBoard::ring(const LineCall &call, qint64 nowMs, qint64 steadyMs)
{
    const Known *known = findToBegin(call);
    if (known || (isNamed(call) && m_over.contains(call.id)))
        return {};
    LineCall fresh = call;
    fresh.state = LineCall::State::Ringing;
    add(fresh, nowMs, steadyMs);
    return {.waiting = true, .answered = {}, .hungUp = {}, .missed = {}};
}

LineBoard::Change LineBoard::answer(const LineCall &call, qint64 nowMs, qint64 steadyMs)
{
    Known *known = findToBegin(call);
    if (!known) {
        if (isNamed(call) && m_over.contains(call.id))
            return {};
        LineCall fresh = call;
        fresh.state = LineCall::State::Talking;
        fresh.answeredSteadyMs = steadyMs;
        add(fresh, nowMs, steadyMs);
        return {.waiting = true, .answered = {}, .hungUp = {}, .missed = {}};
    }
    if (known->call.state != LineCall::State::Ringing)
        return {};
    known->call.state = LineCall::State::Talking;
    known->call.answeredSteadyMs = steadyMs;
    Change change;
    if (known->taken)
        change.answered = known->call;
    else
        change.waiting = true;
    return change;
}

LineBoard::Change LineBoard::hangUp(const LineCall &call, qint64 steadyMs)
{
    if (isNamed(call))
        m_over.insert(call.id, steadyMs);
    Known *known = find(call.id);
    if (!known || known->call.state == LineCall::State::Over)
        return {};
    Change change;
    const bool talked = known->call.state == LineCall::State::Talking;
    known->call.state = LineCall::State::Over;
    known->call.overSteadyMs = steadyMs;
    if (known->taken)
        change.hungUp = known->call;
    else
        change.waiting = true;
    if (!known->taken && !talked)
        change.missed = known->call;
    if (known->taken || !talked)
        m_known.removeIf([&call](const Known &one) { return one.call.id == call.id; });
    return change;
}

LineBoard::Change LineBoard::tick(qint64 steadyMs)
{
    forgetOld(steadyMs);
    // Its hang-up was lost on the way: whether anybody answered elsewhere is not known, so it is not called missed.
    const auto gone = m_known.removeIf([steadyMs](const Known &known) {
        return !known.taken && known.call.state == LineCall::State::Ringing && steadyMs - known.heardSteadyMs > RingForMs;
    });
    return {.waiting = gone > 0, .answered = {}, .hungUp = {}, .missed = {}};
}

void LineBoard::forgetOld(qint64 steadyMs)
{
    m_over.removeIf([steadyMs](QHash<QString, qint64>::iterator it) { return steadyMs - it.value() > RememberMs; });
}

std::optional<LineCall> LineBoard::take()
{
    const auto all = waiting();
    if (all.isEmpty())
        return std::nullopt;
    const LineCall first = all.constFirst();
    if (first.state == LineCall::State::Over)
        m_known.removeIf([&first](const Known &known) { return known.call.id == first.id; });
    else
        find(first.id)->taken = true;
    return first;
}

bool LineBoard::dropOver()
{
    return m_known.removeIf([](const Known &known) { return known.call.state == LineCall::State::Over; }) > 0;
}

QList<LineCall> LineBoard::waiting() const
{
    QList<LineCall> calls;
    // The one in talk is the one before the person; then who rings; then what is over.
    for (const auto state : {LineCall::State::Talking, LineCall::State::Ringing, LineCall::State::Over}) {
        for (const Known &known : m_known) {
            if (!known.taken && known.call.state == state)
                calls.append(known.call);
        }
    }
    return calls;
}

} // namespace tongdai::telephony
