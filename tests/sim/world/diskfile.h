// One file of a simulated disk: its bytes, what of them is not synced, and who holds which lock on it.
#pragma once

#include "tests/sim/world/chance.h"

#include <QByteArray>

#include <array>
#include <memory>
#include <vector>

namespace tongdai::sim {

struct DiskFile {
    /// A write or cut that no sync has followed, with what it overwrote.
    struct Change {
        qint64 at = 0;
        QByteArray before; ///< shorter than `after` when the file grew
        QByteArray after; ///< empty: a cut to `at`
        qint64 sizeBefore = 0;
        bool cut = false;
    };

    QByteArray content;
    std::vector<Change> unsynced;

    void write(qint64 at, const char *bytes, qint64 size);
    void cut(qint64 size);
    /// Back to what was synced; with `dice`, each later change then comes through with even odds, or some of
    /// its sectors do.
    void losePower(Dice *dice, qint64 sector);

    // Locks of the database file (sqlite.org/lockingv3.html).
    int readers = 0;
    const void *reserved = nullptr;
    const void *exclusive = nullptr;

    // The write-ahead log's index in shared memory (sqlite.org/walformat.html).
    struct SharedLock {
        int readers = 0;
        const void *writer = nullptr;
    };
    static constexpr int SharedLocks = 8;
    std::array<SharedLock, SharedLocks> sharedLocks;
    std::vector<std::unique_ptr<char[]>> shared;
    int sharedUsers = 0;

    void forgetLocks();
};

} // namespace tongdai::sim
