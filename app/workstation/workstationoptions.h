// The command line of the workstation, and the centre a profile was enrolled with.
#pragma once

#include "models/domain/result.h"

#include <QString>
#include <QStringList>
#include <QUrl>

namespace tongdai {

struct WorkstationOptions {
    QUrl server; ///< empty: the one the profile knows
    QString caFile;
    QString profile;
    QString user; ///< name to fill in; with TONGDAI_PASSWORD set: signed in at once
    QString language; ///< "vi" or "en"; empty: Vietnamese
    QString tourFolder; ///< not empty: run the tour
    QString softphoneHost; ///< of baresip's ctrl_tcp; empty: none
    quint16 softphonePort = 0;
    quint16 pushPort = 0; ///< calls pushed by HTTP on loopback; 0: off
    QByteArray pushToken;
    QString knowledgeFile; ///< procedures the tour's centre imports before it begins
    bool help = false;
};

/// What `--help` prints.
QString workstationUsage();

/// Fails with Invalid, `detail` an English sentence for stderr.
Result<WorkstationOptions> parseOptions(const QStringList &arguments);

/// The server and its authority for this profile. Given on the command line they are kept in the profile (the
/// authority's file is copied: it is pinned from then on); else the kept ones are used. Fails with Invalid
/// when there are none, NotFound when the CA file cannot be read, Storage when the profile cannot be written.
Result<WorkstationOptions> enrol(WorkstationOptions options);

} // namespace tongdai
