#include "app/sync/timers.h"

#include <QTimer>

#include <limits>

namespace tongdai {

int EventLoopTimers::after(qint64 ms, std::function<void()> fn)
{
    const int id = ++m_last;
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this, [this, id, fn = std::move(fn)] {
        m_running.take(id)->deleteLater();
        fn();
    });
    m_running.insert(id, timer);
    timer->start(int(qBound(qint64(0), ms, qint64(std::numeric_limits<int>::max()))));
    return id;
}

void EventLoopTimers::cancel(int timer)
{
    delete m_running.take(timer);
}

} // namespace tongdai
