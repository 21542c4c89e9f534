// What the engine is built from.
#pragma once

#include "app/sync/backoff.h"
#include "app/sync/timers.h"
#include "models/ports/centralserver.h"
#include "models/ports/clock.h"
#include "models/ports/filecentre.h"
#include "models/ports/filestore.h"
#include "models/ports/syncstore.h"

namespace tongdai {

/// All of them outlive the engine and live on its thread.
struct SyncParts {
    CentralServer &server;
    SyncStore &store;
    const Clock &clock;
    Timers &timers;
    Chance chance;
    FileCentre *files = nullptr; ///< null, both: no files are carried
    FileStore *fileStore = nullptr;
};

/// Milliseconds the centre asks to wait (Error::code of Busy and LockedOut), 0 when it does not say; at most
/// 1 h.
inline qint64 askedToWaitMs(const Error &error)
{
    return qBound(0LL, error.code.toLongLong(), 3600LL) * 1000;
}

} // namespace tongdai
