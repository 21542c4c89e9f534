// Doing something later, so that tests turn time by hand.
#pragma once

#include <QHash>
#include <QObject>

#include <functional>

namespace tongdai {

/// One-shot timers of the engine's thread.
class Timers
{
public:
    virtual ~Timers() = default;

    /// Calls `fn` once after `ms` milliseconds (0 and more), never from inside this call. The result is not
    /// 0.
    virtual int after(qint64 ms, std::function<void()> fn) = 0;
    virtual void cancel(int timer) = 0; ///< 0 and timers that have fired are ignored
};

/// Timers of Qt's event loop; a timer dies with this object.
class EventLoopTimers final : public QObject, public Timers
{
    Q_OBJECT
public:
    using QObject::QObject;

    int after(qint64 ms, std::function<void()> fn) override;
    void cancel(int timer) override;

private:
    int m_last = 0;
    QHash<int, QObject *> m_running;
};

} // namespace tongdai
