// SIGTERM, SIGINT and SIGHUP as one Qt signal in the main thread.
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace tongdai::central {

/// Make it before any thread: threads inherit that these signals are blocked and wait here instead. One that
/// arrives before the event loop runs is not lost.
class StopSignal : public QObject
{
    Q_OBJECT
public:
    explicit StopSignal(QObject *parent = nullptr);
    ~StopSignal() override;

Q_SIGNALS:
    void asked();

private:
    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace tongdai::central
