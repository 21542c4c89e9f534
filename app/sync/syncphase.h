// The engine's states as a table: what each event means in each of them. Pure, any thread.
#pragma once

#include <QFlags>

namespace tongdai {

enum class SyncPhase {
    SignedOut,
    Connecting, ///< renewing the session when needed, then hello
    CatchingUp, ///< both loops run; the first pulls answer at once
    Live, ///< both loops run; pull waits for news
    Offline, ///< waiting for the next try
    NeedLogin, ///< session over: nothing travels until someone signs in
    Untrusted, ///< certificate refused: nothing travels
    NeedUpdate, ///< sending goes on, receiving stops
    DiskFull, ///< sending goes on, receiving stops
};

enum class SyncEvent {
    SignedIn, ///< a session is at hand, fresh or remembered
    SignedOut,
    Connected, ///< hello answered and put into effect
    ConnectedTooNew, ///< the same, but the centre reads only newer programs
    Lost, ///< no answer, or one that is no answer of the centre's
    AskAgain, ///< access token over, numbers do not fit, epoch or scopes changed: connect anew
    Refused, ///< the centre takes neither this session nor its renewal
    BadCertificate,
    CaughtUp, ///< everything of the centre's is here
    TooNew,
    DiskFull,
    RetryDue, ///< the waiting time is over
    RetryNow, ///< the person asks
    NetworkUp, ///< the system reports a network
};

enum class SyncAction {
    None = 0,
    Connect = 1, ///< now
    ConnectSoon = 2, ///< once, within 3 s
    RunPush = 4,
    RunPull = 8,
    StopLoops = 16, ///< both; what is in flight has an unknown outcome
    StopPull = 32,
    RetryAfterBackoff = 64,
    RetryInAMinute = 128,
    DropSession = 256, ///< forget tokens and password
};
Q_DECLARE_FLAGS(SyncActions, SyncAction)
Q_DECLARE_OPERATORS_FOR_FLAGS(SyncActions)

struct SyncStep {
    SyncPhase phase = SyncPhase::SignedOut;
    SyncActions actions;

    bool operator==(const SyncStep &) const = default;
};

/// Defined for every pair; an event that means nothing in a phase leaves it with no action.
SyncStep next(SyncPhase phase, SyncEvent event);

} // namespace tongdai
