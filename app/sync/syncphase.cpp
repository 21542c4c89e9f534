#include "app/sync/syncphase.h"

namespace tongdai {

namespace {

bool hasSession(SyncPhase phase)
{
    return phase != SyncPhase::SignedOut && phase != SyncPhase::NeedLogin;
}

bool loopsRun(SyncPhase phase)
{
    return phase == SyncPhase::CatchingUp || phase == SyncPhase::Live || phase == SyncPhase::NeedUpdate
        || phase == SyncPhase::DiskFull;
}

bool pulls(SyncPhase phase)
{
    return phase == SyncPhase::CatchingUp || phase == SyncPhase::Live;
}

/// Lost while the loops run is first asked about at once: one broken request is not yet an outage.
SyncStep lost(SyncPhase phase)
{
    if (loopsRun(phase))
        return {SyncPhase::Connecting, SyncAction::StopLoops | SyncAction::Connect};
    if (phase == SyncPhase::Connecting)
        return {SyncPhase::Offline, SyncAction::RetryAfterBackoff};
    return {phase, {}};
}

SyncStep retry(SyncPhase phase, SyncEvent event)
{
    switch (phase) {
    case SyncPhase::Offline:
        if (event == SyncEvent::NetworkUp)
            return {phase, SyncAction::ConnectSoon};
        return {SyncPhase::Connecting, SyncAction::Connect};
    case SyncPhase::Untrusted:
    case SyncPhase::NeedUpdate:
    case SyncPhase::DiskFull:
        if (event == SyncEvent::NetworkUp)
            return {phase, {}};
        return {SyncPhase::Connecting, SyncAction::StopLoops | SyncAction::Connect};
    case SyncPhase::CatchingUp:
    case SyncPhase::Live:
        // Whoever presses the key wants proof, and a due timer never outlives the phase that set it.
        if (event == SyncEvent::RetryNow)
            return {SyncPhase::Connecting, SyncAction::StopLoops | SyncAction::Connect};
        return {phase, {}};
    case SyncPhase::SignedOut:
    case SyncPhase::Connecting:
    case SyncPhase::NeedLogin:
        break;
    }
    return {phase, {}};
}

} // namespace

SyncStep next(SyncPhase phase, SyncEvent event)
{
    switch (event) {
    case SyncEvent::SignedIn:
        return {SyncPhase::Connecting, SyncAction::StopLoops | SyncAction::Connect};
    case SyncEvent::SignedOut:
        return {SyncPhase::SignedOut, SyncAction::StopLoops | SyncAction::DropSession};
    case SyncEvent::Connected:
        if (phase == SyncPhase::Connecting)
            return {SyncPhase::CatchingUp, SyncAction::RunPush | SyncAction::RunPull};
        break;
    case SyncEvent::ConnectedTooNew:
        if (phase == SyncPhase::Connecting)
            return {SyncPhase::NeedUpdate, SyncAction::RunPush | SyncAction::RetryInAMinute};
        break;
    case SyncEvent::Lost:
        return lost(phase);
    case SyncEvent::AskAgain:
        if (loopsRun(phase))
            return {SyncPhase::Connecting, SyncAction::StopLoops | SyncAction::Connect};
        break;
    case SyncEvent::Refused:
        if (hasSession(phase))
            return {SyncPhase::NeedLogin, SyncAction::StopLoops | SyncAction::DropSession};
        break;
    case SyncEvent::BadCertificate:
        if (hasSession(phase))
            return {SyncPhase::Untrusted, SyncAction::StopLoops | SyncAction::RetryInAMinute};
        break;
    case SyncEvent::CaughtUp:
        if (phase == SyncPhase::CatchingUp)
            return {SyncPhase::Live, {}};
        break;
    case SyncEvent::TooNew:
        if (pulls(phase))
            return {SyncPhase::NeedUpdate, SyncAction::StopPull | SyncAction::RetryInAMinute};
        break;
    case SyncEvent::DiskFull:
        if (pulls(phase))
            return {SyncPhase::DiskFull, SyncAction::StopPull | SyncAction::RetryInAMinute};
        break;
    case SyncEvent::RetryDue:
    case SyncEvent::RetryNow:
    case SyncEvent::NetworkUp:
        return retry(phase, event);
    }
    return {phase, {}};
}

} // namespace tongdai
