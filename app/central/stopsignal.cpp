#include "app/central/stopsignal.h"

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace tongdai::central {

StopSignal::StopSignal(QObject *parent)
    : QObject(parent)
{
    sigset_t stops;
    sigemptyset(&stops);
    for (const int each : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&stops, each);
    pthread_sigmask(SIG_BLOCK, &stops, nullptr);
    m_descriptor = ::signalfd(-1, &stops, SFD_CLOEXEC | SFD_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo info;
        if (::read(m_descriptor, &info, sizeof info) == sizeof info)
            Q_EMIT asked();
    });
}

StopSignal::~StopSignal()
{
    m_notifier.reset();
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace tongdai::central
