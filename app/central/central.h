// tongdaid from its command line to its end: lock, certificates, service, listener, drain.
#pragma once

#include "app/central/commandline.h"
#include "app/central/datafolderlock.h"
#include "app/server/centralservice.h"
#include "app/server/transport/certificateauthority.h"
#include "app/server/transport/httpserver.h"

#include <memory>
#include <optional>

namespace tongdai::central {

class Central
{
public:
    /// Serving when it returns. An error's `detail` is a sentence for whoever started the program.
    static Result<std::unique_ptr<Central>> start(const CommandLine &wanted);

    QString address() const; ///< https://HOST:PORT
    QString authorityFile() const { return m_certificates.authority; } ///< what workstations pin

    /// Answers what waits, finishes what is in flight, at most drainSeconds.
    void stop();

private:
    Central() = default;

    // In this order: the listener goes first and the lock last.
    std::optional<DataFolderLock> m_lock;
    server::CertificateFiles m_certificates;
    std::unique_ptr<server::CentralService> m_service;
    std::unique_ptr<server::HttpServer> m_listener;
    QString m_host;
};

} // namespace tongdai::central
