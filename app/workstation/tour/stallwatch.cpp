#include "app/workstation/tour/stallwatch.h"

#include <QElapsedTimer>

#include <algorithm>

namespace tongdai::tour {

namespace {
constexpr unsigned long PauseMs = 10;
}

StallWatch::StallWatch()
    : m_thread(QThread::create([this] { watch(); }))
{
    m_thread->start();
}

StallWatch::~StallWatch()
{
    m_stop = true;
    m_thread->wait();
}

void StallWatch::watch()
{
    while (!m_stop) {
        auto answered = std::make_shared<std::atomic<bool>>(false);
        QElapsedTimer since;
        since.start();
        // Queued behind whatever the GUI thread does, like a key press.
        QMetaObject::invokeMethod(
            &m_gui,
            [this, since, answered] {
                m_waits.append(since.elapsed());
                *answered = true;
            },
            Qt::QueuedConnection);
        while (!m_stop && !*answered)
            QThread::msleep(1);
        QThread::msleep(PauseMs);
    }
}

int StallWatch::over(qint64 ms) const
{
    return static_cast<int>(std::count_if(m_waits.begin(), m_waits.end(), [ms](qint64 wait) { return wait > ms; }));
}

qint64 StallWatch::longestMs() const
{
    const auto longest = std::max_element(m_waits.begin(), m_waits.end());
    return longest == m_waits.end() ? 0 : *longest;
}

} // namespace tongdai::tour
