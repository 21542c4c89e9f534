#include "tests/sim/world/schedule.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPointer>

namespace tongdai::sim {

quint64 Schedule::after(qint64 ms, std::function<void()> fn)
{
    const Key key {m_nowMs + qMax<qint64>(0, ms), m_dice.next(), ++m_last};
    m_events.emplace(key, std::move(fn));
    m_keys.emplace(m_last, key);
    return m_last;
}

void Schedule::cancel(quint64 event)
{
    const auto key = m_keys.find(event);
    if (key == m_keys.end())
        return;
    m_events.erase(key->second);
    m_keys.erase(key);
}

namespace {

/// Counts the events that reach anybody.
class EventCounter final : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject *, QEvent *) override
    {
        ++count;
        return false;
    }
    quint64 count = 0;
};

} // namespace

void Schedule::settle()
{
    static QPointer<EventCounter> counter;
    if (!counter) {
        counter = new EventCounter(QCoreApplication::instance());
        QCoreApplication::instance()->installEventFilter(counter);
    }
    // One call leaves alone what is posted meanwhile. Not through the event dispatcher: its timers run by
    // real time.
    quint64 before = 0;
    do {
        before = counter->count;
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    } while (counter->count != before);
}

void Schedule::run(qint64 ms, const std::function<bool()> &stop)
{
    const qint64 end = m_nowMs + ms;
    settle();
    while (!m_events.empty() && std::get<0>(m_events.begin()->first) <= end) {
        const auto first = m_events.begin();
        m_nowMs = std::get<0>(first->first);
        const auto fn = std::move(first->second);
        m_keys.erase(std::get<2>(first->first));
        m_events.erase(first);
        fn();
        settle();
        if (m_afterEach)
            m_afterEach();
        if (stop && stop())
            return;
    }
    m_nowMs = end;
}

ProgramTimers::~ProgramTimers()
{
    for (const auto &[timer, event] : m_running)
        m_schedule.cancel(event);
}

int ProgramTimers::after(qint64 ms, std::function<void()> fn)
{
    const int timer = ++m_last;
    m_running.emplace(timer, m_schedule.after(ms, [this, timer, fn = std::move(fn)] {
        m_running.erase(timer);
        fn();
    }));
    return timer;
}

void ProgramTimers::cancel(int timer)
{
    const auto running = m_running.find(timer);
    if (running == m_running.end())
        return;
    m_schedule.cancel(running->second);
    m_running.erase(running);
}

} // namespace tongdai::sim
