// The centre's own certificate authority and server certificate, as PEM files in one folder. Any one thread.
#pragma once

#include "models/domain/result.h"

#include <QDateTime>
#include <QStringList>

namespace tongdai::server {

struct CertificateFiles {
    QString authority; ///< what workstations pin
    QString certificate; ///< server certificate, then the authority's
    QString key;
};

/// What a server certificate says.
struct CertificateWish {
    QStringList hosts; ///< names and addresses it is good for, as given; nothing is added
    QDateTime from;
    QDateTime until;
};

class CertificateAuthority
{
public:
    /// Of the authority, EC P-256: about as long as a workstation stays in its place.
    static constexpr int AuthorityDays = 3650;
    /// Of a server certificate: more than 398 days is refused by browsers (CA/Browser Forum ballot SC31).
    static constexpr int ServerDays = 397;
    static constexpr int RenewDays = 30;

    /// `folder` (".../tls") is made, for its owner only, by the first function that needs it.
    explicit CertificateAuthority(QString folder);

    /// Makes what is missing, and issues a new server certificate when the present one ends within RenewDays
    /// of `now`, does not name every one of `hosts`, is not of this authority or does not fit its key.
    /// localhost, 127.0.0.1 and ::1 are always named. An existing authority is never replaced: workstations
    /// have pinned it. Errors: Storage (not readable, not writable), Corrupt (not what this class writes),
    /// Invalid (not a host).
    Result<CertificateFiles> ensure(const QStringList &hosts, const QDateTime &now) const;

    /// Issues just what is wished for, over the present server certificate, be it expired or for another
    /// host.
    Result<CertificateFiles> issue(const CertificateWish &wish, const QDateTime &now) const;

    CertificateFiles files() const;

private:
    QString authorityKeyFile() const;
    Result<void> ensureAuthority(const QDateTime &now) const;
    bool serverCertificateIsGood(const QStringList &hosts, const QDateTime &now) const;

    QString m_folder;
};

} // namespace tongdai::server
