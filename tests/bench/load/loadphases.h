// What tongdai-load measures, one function a question.
#pragma once

#include "tests/bench/load/loadclient.h"

#include <QList>

namespace tongdai::bench {

struct Latencies {
    QList<qint64> microseconds;

    void add(const QList<qint64> &more) { microseconds += more; }
    double milliseconds(double share); ///< 0.5 the median, 1 the longest
    QJsonObject toJson();
};

/// How many calls a second can be pushed, and how long each request takes: every client sends its next
/// `batch` as soon as the last is answered.
Result<QJsonObject> measurePush(const Centre &centre, int clients, int seconds, int batch);

/// The same at given times (seconds from the start), one call each: latency counts from when a call was due,
/// so that a server that stalls is not let off the calls that queue up behind.
Result<QJsonObject> measureArrivals(const Centre &centre, int clients, const QList<double> &due);

/// From a push to the moment each of `clients` other screens has the row.
Result<QJsonObject> measureScreens(const Centre &centre, int clients, int seconds, int perSecond);

/// `count` workstations waiting in a long poll: time to connect them, the server's memory and processor time
/// (when `processId` is not 0), and how long one push takes to reach the last of them.
Result<QJsonObject> measureIdle(const Centre &centre, int count, qint64 processId);

} // namespace tongdai::bench
