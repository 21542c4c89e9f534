#include "app/central/central.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkInterface>

#include <sys/resource.h>

namespace tongdai::central {

namespace {

/// What workstations may call the machine: the address listened on or, where that means all of them, every
/// one.
QStringList hostsToName(const QString &host)
{
    const QHostAddress address(host);
    if (address != QHostAddress(QHostAddress::AnyIPv4) && address != QHostAddress(QHostAddress::AnyIPv6))
        return {host};
    QStringList hosts;
    const QString name = QHostInfo::localHostName();
    const QString domain = QHostInfo::localDomainName();
    if (!name.isEmpty())
        hosts += name;
    if (!name.isEmpty() && !domain.isEmpty() && !name.contains(QLatin1Char('.')))
        hosts += name + QLatin1Char('.') + domain;
    const auto addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress &each : addresses) {
        if (!each.isLinkLocal())
            hosts += each.toString();
    }
    return hosts;
}

/// 5,000 waiting workstations are 5,000 descriptors; the usual soft limit is 1,024.
void allowManyDescriptors()
{
    rlimit limit {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 65'536);
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
}

} // namespace

Result<std::unique_ptr<Central>> Central::start(const CommandLine &wanted)
{
    allowManyDescriptors();
    std::unique_ptr<Central> central(new Central);
    central->m_host = wanted.host;

    auto lock = DataFolderLock::take(wanted.dataFolder);
    if (!lock)
        return tl::unexpected(lock.error());
    central->m_lock.emplace(std::move(*lock));
    const QString folder = QFileInfo(wanted.dataFolder).canonicalFilePath();

    if (wanted.certificateFile.isEmpty()) {
        const auto certificates = server::CertificateAuthority(folder + QStringLiteral("/tls"))
                                      .ensure(hostsToName(wanted.host), QDateTime::currentDateTimeUtc());
        if (!certificates)
            return tl::unexpected(certificates.error());
        central->m_certificates = *certificates;
    } else {
        const QString chain = QFileInfo(wanted.certificateFile).absoluteFilePath();
        central->m_certificates = {chain, chain, QFileInfo(wanted.keyFile).absoluteFilePath()};
    }

    server::CentralOptions options;
    options.dataFolder = folder;
    options.demo = wanted.demo;
    auto service = server::CentralService::open(options);
    if (!service)
        return tl::unexpected(service.error());
    central->m_service = std::move(*service);

    server::ListenOptions listen;
    listen.host = wanted.host.toStdString();
    listen.port = wanted.port;
    listen.certificateFile = central->m_certificates.certificate.toStdString();
    listen.keyFile = central->m_certificates.key.toStdString();
    central->m_listener = std::make_unique<server::HttpServer>(central->m_service->handler());
    if (const QString problem = central->m_listener->start(listen); !problem.isEmpty())
        return fail(ErrorKind::Conflict, problem);
    return central;
}

QString Central::address() const
{
    return QStringLiteral("https://") + hostAndPort(m_host, m_listener->port());
}

void Central::stop()
{
    m_listener->drain([this] { m_service->drain(); });
}

} // namespace tongdai::central
