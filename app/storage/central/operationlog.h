// Installations and what came of their operations: exactly once by (client, n).
#pragma once

#include "app/storage/database.h"

#include <QUuid>

#include <optional>

namespace tongdai::storage {

struct ClientRow {
    QUuid id;
    QString station;
    qint64 lastN = 0;
};

Result<std::optional<ClientRow>> clientOf(Database &database, const QUuid &id);

/// Takes an installation up with the next free seat label ("B01", "B02", ...) and last_n 0.
Result<ClientRow> enrol(Database &database, const QUuid &id, qint64 nowMs);

Result<void> setLastN(Database &database, const QUuid &id, qint64 lastN, qint64 nowMs);

/// Remembers that this person has signed in on that installation.
Result<void> noteUser(Database &database, const QUuid &client, const QString &user, qint64 nowMs);
Result<bool> knowsUser(Database &database, const QUuid &client, const QString &user);

struct LoggedOperation {
    QString opId; ///< as the client numbered it; equals the id below unless an id was used for two contents
    QByteArray hash;
    QString outcome;
    QByteArray body; ///< JSON object
};

/// The operation a client sent under a number; nothing when none is known any more.
Result<std::optional<LoggedOperation>> operationAt(Database &database, const QUuid &client, qint64 n);
/// By its own id, whichever client sent it.
Result<std::optional<LoggedOperation>> operationById(Database &database, const QString &opId);

struct OperationEntry {
    QString opId;
    QByteArray hash;
    QString kind;
    QString actor;
    QString outcome;
    QByteArray body;
    qint64 wallMs = 0; ///< as the workstation said
    qint64 skewMs = 0; ///< how far its clock was ahead when the operation came
    qint64 atMs = 0;
};
Result<void> logOperation(Database &database, const OperationEntry &operation);
/// Binds a client's number to a logged operation.
Result<void> bindNumber(Database &database, const QUuid &client, qint64 n, const QString &opId);

/// Keeps an operation this program could not carry out, as it came.
Result<void> park(Database &database, const QString &opId, const QUuid &client, qint64 n,
                  const QString &aggregate, const QByteArray &bytes, qint64 nowMs);
struct ParkedOperation {
    QString opId;
    QUuid client;
    QString station; ///< seat label of the installation
    qint64 n = 0;
    QString aggregate;
    QByteArray bytes;
    qint64 atMs = 0;
};
/// In the order they came.
Result<QList<ParkedOperation>> parkedOperations(Database &database);
/// It has its outcome at last: the log says so and the operation is no longer parked.
Result<void> settleParked(Database &database, const QString &opId, const QString &outcome, const QByteArray &body);
Result<bool> isParked(Database &database, const QString &aggregate);

} // namespace tongdai::storage
