// Time that tests turn by hand: a clock and the timers that hang on it.
#pragma once

#include "app/sync/timers.h"
#include "models/ports/clock.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QMap>

namespace tongdai {

class HandClock final : public Clock, public Timers
{
public:
    qint64 nowMs() const override { return 1'780'000'000'000 + m_ms; }
    qint64 steadyMs() const override { return m_ms; }

    int after(qint64 ms, std::function<void()> fn) override
    {
        ++m_last;
        m_due.insert({m_ms + ms, m_last}, std::move(fn));
        return m_last;
    }
    void cancel(int timer) override
    {
        for (auto it = m_due.begin(); it != m_due.end(); ++it) {
            if (it.key().second == timer) {
                m_due.erase(it);
                return;
            }
        }
    }

    /// Lets everything happen that needs no time.
    static void settle()
    {
        while (QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents)) { }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    /// Turns the clock by `ms`, firing what falls due on the way, in order.
    void turn(qint64 ms)
    {
        settle();
        const qint64 end = m_ms + ms;
        while (!m_due.isEmpty() && m_due.firstKey().first <= end)
            fireFirst();
        m_ms = end;
        settle();
    }
    /// Turns the clock timer by timer until `fact` holds; false when an hour has passed first.
    template<typename Fact> bool turnUntil(Fact fact)
    {
        const qint64 end = m_ms + 3'600'000;
        settle();
        while (!fact()) {
            if (m_due.isEmpty() || m_due.firstKey().first > end)
                return false;
            fireFirst();
        }
        return true;
    }

private:
    void fireFirst()
    {
        m_ms = qMax(m_ms, m_due.firstKey().first);
        const auto fn = m_due.take(m_due.firstKey());
        fn();
        settle();
    }

    qint64 m_ms = 1'000;
    int m_last = 0;
    QMap<std::pair<qint64, int>, std::function<void()>> m_due;
};

} // namespace tongdai
