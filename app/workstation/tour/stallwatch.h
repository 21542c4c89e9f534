// How long the GUI thread lets others wait, asked from a thread of its own.
#pragma once

#include <QList>
#include <QObject>
#include <QThread>

#include <atomic>

namespace tongdai::tour {

/// Every few milliseconds it asks the GUI thread to answer, and notes how long that took. Created and destroyed on the GUI
/// thread; the figures may be read there at any time.
class StallWatch
{
public:
    StallWatch();
    ~StallWatch();

    int over(qint64 ms) const;
    qint64 longestMs() const;

private:
    void watch();

    QObject m_gui;
    std::unique_ptr<QThread> m_thread;
    std::atomic<bool> m_stop {false};
    QList<qint64> m_waits; ///< GUI thread only
};

} // namespace tongdai::tour
