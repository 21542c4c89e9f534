// Changes of scopes since their cursors, and single rows.
#pragma once

#include "app/server/safeties.h"
#include "app/storage/database.h"
#include "models/domain/result.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace tongdai::server {

struct PullRequest {
    QHash<QString, QString> cursors;
    qint64 maxBytes = 4 * 1024 * 1024; ///< uncompressed; one row at least is always given
    int waitSeconds = 0;
};
Result<PullRequest> pullRequestFrom(const QJsonObject &body);

struct PullAnswer {
    QByteArray pages; ///< JSON array
    bool hasNews = false;
    QHash<QString, qint64> seen; ///< the heads this answer was read at, of the scopes asked for and allowed
};

/// Reads one snapshot. `allowed` in the order of pages. A cursor from a lost past, another epoch or below the
/// floor starts its scope anew (reset). A scope that is not allowed and for which a cursor is held is
/// answered empty with reset.
Result<PullAnswer> pull(storage::Database &database, const PullRequest &request, const QStringList &allowed,
                        const QString &epoch, const Safeties &safeties = {});

/// Another one after every start of a centre on this database, in the database itself, so that many instances give the same.
/// Not of a program that only writes into it for a moment: nothing is lost by that, and every seat would greet anew.
Result<QString> lifeOf(storage::Database &database);
Result<void> beginLife(storage::Database &database);

struct FetchRequest {
    QString type;
    QStringList ids;
};
Result<FetchRequest> fetchRequestFrom(const QJsonObject &body);

/// The rows that stand in one of the allowed scopes, each in the fullest view they give, as a JSON array.
Result<QByteArray> fetch(storage::Database &database, const FetchRequest &request,
                         const QStringList &allowed);

} // namespace tongdai::server
