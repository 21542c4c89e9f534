// Operations the centre could not carry out when they came, kept whole until it can.
#pragma once

#include "app/server/operationcontext.h"
#include "app/storage/central/operationlog.h"

namespace tongdai::server {

/// Who did it and whether that person has signed in on `client`.
Result<Actor> actorOf(storage::Database &database, const storage::ClientRow &client, const QString &name);

struct TakenUp {
    int applied = 0;
    int rejected = 0;
    int stillParked = 0;
};

/// Tries every parked operation once, in the order they came; one that fails again holds up only what is about the same
/// row. Its installation hears the outcome when it next asks about its number. Inside the lane; fails only when the
/// database gave way as a whole.
Result<TakenUp> takeUpParked(LaneContext &lane, qint64 nowMs);

} // namespace tongdai::server
