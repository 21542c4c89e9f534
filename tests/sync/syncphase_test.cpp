#include "app/sync/syncphase.h"

#include <gtest/gtest.h>

#include <map>

using namespace tongdai;
using P = SyncPhase;
using E = SyncEvent;
using A = SyncAction;

namespace {

constexpr P Phases[] = {P::SignedOut, P::Connecting, P::CatchingUp, P::Live,    P::Offline,
                        P::NeedLogin, P::Untrusted,  P::NeedUpdate, P::DiskFull};
constexpr E Events[] = {E::SignedIn, E::SignedOut, E::Connected,      E::ConnectedTooNew, E::Lost,
                        E::AskAgain, E::Refused,   E::BadCertificate, E::CaughtUp,        E::TooNew,
                        E::DiskFull, E::RetryDue,  E::RetryNow,       E::NetworkUp};

const SyncActions Restart = A::StopLoops | A::Connect;
const SyncActions End = A::StopLoops | A::DropSession;
const SyncActions Stop = A::StopLoops | A::RetryInAMinute;

/// Every pair that does something; all others change nothing.
std::map<std::pair<P, E>, SyncStep> table()
{
    std::map<std::pair<P, E>, SyncStep> rows;
    for (const P phase : Phases) {
        rows[{phase, E::SignedIn}] = {P::Connecting, Restart};
        rows[{phase, E::SignedOut}] = {P::SignedOut, End};
    }
    rows[{P::Connecting, E::Connected}] = {P::CatchingUp, A::RunPush | A::RunPull};
    rows[{P::Connecting, E::ConnectedTooNew}] = {P::NeedUpdate, A::RunPush | A::RetryInAMinute};
    rows[{P::Connecting, E::Lost}] = {P::Offline, A::RetryAfterBackoff};
    for (const P phase : {P::CatchingUp, P::Live, P::NeedUpdate, P::DiskFull}) {
        rows[{phase, E::Lost}] = {P::Connecting, Restart};
        rows[{phase, E::AskAgain}] = {P::Connecting, Restart};
    }
    for (const P phase :
         {P::Connecting, P::CatchingUp, P::Live, P::Offline, P::Untrusted, P::NeedUpdate, P::DiskFull}) {
        rows[{phase, E::Refused}] = {P::NeedLogin, End};
        rows[{phase, E::BadCertificate}] = {P::Untrusted, Stop};
    }
    rows[{P::CatchingUp, E::CaughtUp}] = {P::Live, {}};
    for (const P phase : {P::CatchingUp, P::Live}) {
        rows[{phase, E::TooNew}] = {P::NeedUpdate, A::StopPull | A::RetryInAMinute};
        rows[{phase, E::DiskFull}] = {P::DiskFull, A::StopPull | A::RetryInAMinute};
        rows[{phase, E::RetryNow}] = {P::Connecting, Restart};
    }
    for (const E event : {E::RetryDue, E::RetryNow}) {
        rows[{P::Offline, event}] = {P::Connecting, A::Connect};
        for (const P phase : {P::Untrusted, P::NeedUpdate, P::DiskFull})
            rows[{phase, event}] = {P::Connecting, Restart};
    }
    rows[{P::Offline, E::NetworkUp}] = {P::Offline, A::ConnectSoon};
    return rows;
}

} // namespace

TEST(SyncPhase, EveryPairOfPhaseAndEventIsAsInTheTable)
{
    const auto rows = table();
    for (const P phase : Phases) {
        for (const E event : Events) {
            const auto row = rows.find({phase, event});
            const SyncStep expected = row == rows.end() ? SyncStep {phase, {}} : row->second;
            const SyncStep step = next(phase, event);
            EXPECT_EQ(int(step.phase), int(expected.phase))
                << "phase " << int(phase) << " event " << int(event);
            EXPECT_EQ(step.actions, expected.actions) << "phase " << int(phase) << " event " << int(event);
        }
    }
}

TEST(SyncPhase, SignedOutAndNeedLoginLeaveOnlyBySigningInOrOut)
{
    for (const P phase : {P::SignedOut, P::NeedLogin}) {
        for (const E event : Events) {
            if (event != E::SignedIn && event != E::SignedOut) {
                EXPECT_EQ(next(phase, event), (SyncStep {phase, {}})) << int(event);
            }
        }
    }
}
