// What tongdai-load measures, one function a question.
#pragma once

#include "tests/bench/load/loadclient.h"

#include <QList>

#include <vector>

namespace tongdai::bench {

struct Latencies {
    QList<qint64> microseconds;

    void add(const QList<qint64> &more) { microseconds += more; }
    double milliseconds(double share); ///< 0.5 the median, 1 the longest
    QJsonObject toJson();
};

using Clients = std::vector<std::unique_ptr<LoadClient>>;

/// Signed in, one connection each. The centre checks every password with Argon2id, so this takes its time.
Result<Clients> signedIn(const Centre &centre, int count);

/// How many calls a second can be pushed, and how long each request takes: every client sends its next
/// `batch` as soon as the last is answered.
Result<QJsonObject> measurePush(const Clients &clients, int seconds, int batch);

/// The same at given times (seconds from the start), one call each: latency counts from when a call was due,
/// so that a server that stalls is not let off the calls that queue up behind.
Result<QJsonObject> measureArrivals(const Clients &clients, const QList<double> &due);

/// From a push of the first client to the moment each of the others has the row.
Result<QJsonObject> measureScreens(const Clients &clients, int seconds, int perSecond);

/// `count` workstations waiting in a long poll: time to connect them, the server's memory and processor time
/// (when `processId` is not 0), and how long one push takes to reach the last of them.
Result<QJsonObject> measureIdle(const Centre &centre, int count, qint64 processId);

} // namespace tongdai::bench
