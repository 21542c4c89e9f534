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

/// Remembers why an operation could not be carried out just now; the newest reason counts, and those of
/// operations that were not parked within `keepMs` are forgotten.
Result<void> noteFailure(Database &database, const QString &opId, const QString &problem, const QString &code,
                         qint64 nowMs, qint64 keepMs);
struct NotedFailure {
    QString problem; ///< wire word of an ErrorKind
    QString code;
};
Result<std::optional<NotedFailure>> takeFailure(Database &database, const QString &opId); ///< and forgets it

/// Keeps an operation this program could not carry out, as it came; what is shown of it is written by
/// tellParked().
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
    QByteArray notice; ///< what is shown of it, empty when nothing is yet
};
/// In the order they came.
Result<QList<ParkedOperation>> parkedOperations(Database &database);
/// It has its outcome at last: the log says so and the operation is no longer parked.
Result<void> settleParked(Database &database, const QString &opId, const QString &outcome, const QByteArray &body);
Result<void> tellParked(Database &database, const QString &opId, const QByteArray &notice);
/// What is shown of the first operation parked for this row, empty when there is none.
Result<QByteArray> firstNoticeAbout(Database &database, const QString &aggregate);
/// Number of the ticket with this id, or of a ticket of the call with this id; empty when there is none.
Result<QString> ticketNumberAbout(Database &database, const QString &id);
Result<bool> isParked(Database &database, const QString &aggregate);

} // namespace tongdai::storage
