// Operations the centre could not carry out when they came, kept whole until it can.
#pragma once

#include "app/server/operationcontext.h"
#include "app/storage/central/operationlog.h"

namespace tongdai::server {

/// Who did it and whether that person has signed in on `client`.
Result<Actor> actorOf(storage::Database &database, const storage::ClientRow &client, const QString &name);

/// Whether it has to wait until its author signs in on that installation. A centre put back to an older copy has forgotten
/// who signed in where since; what they wrote comes again under whoever signs in first, and must not be refused for that.
/// A call never waits.
bool waitsForItsAuthor(const wire::Operation &operation, const Actor &actor);

/// An operation to be kept as it came.
struct ToBeParked {
    const wire::Operation &operation;
    const storage::ClientRow &client;
    QString aggregate; ///< the row it is about
    QByteArray bytes;
    ParkedNotice::Why why = ParkedNotice::Why::Failed;
};

/// Keeps it and shows supervisors that it waits (row `parked`). Inside the lane; nothing but keeping it can
/// make this fail.
Result<void> park(LaneContext &lane, const ToBeParked &what, qint64 nowMs);

struct TakenUp {
    int applied = 0;
    int rejected = 0;
    int stillParked = 0;
};

/// Tries every parked operation once, in the order they came; one that fails again holds up only what is
/// about the same row. Supervisors see no more of those that were carried out. Its installation hears the
/// outcome when it next asks about its number. Inside the lane; fails only when the database gave way as a
/// whole.
Result<TakenUp> takeUpParked(LaneContext &lane, qint64 nowMs);

} // namespace tongdai::server
