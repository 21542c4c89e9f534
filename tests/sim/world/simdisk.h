// A machine's disk for SQLite, in memory: writes that were not synced are lost, kept or torn when the power
// goes.
#pragma once

#include "tests/sim/world/chance.h"

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace tongdai::sim {

struct DiskFile;

/// All databases below one folder. SQLite reaches it through the process' default VFS, which install() makes
/// ours; a path on no disk cannot be opened. One thread.
class SimDisk
{
public:
    /// Once a process, before the first database.
    static void install();
    /// What SQLite takes its own random bytes from.
    static void setDice(Dice *dice);

    explicit SimDisk(QString folder);
    ~SimDisk();
    SimDisk(const SimDisk &) = delete;
    SimDisk &operator=(const SimDisk &) = delete;

    using Image = QMap<QString, QByteArray>; ///< by path below the folder

    /// As programs see it now, unsynced writes included.
    Image image() const;
    /// Replaces everything; only while no database is open.
    void setImage(const Image &image);

    /// The power goes at the `operations`-th write, sync, cut or deletion from now; 0 disarms.
    void cutPowerAfter(int operations) { m_operationsLeft = operations; }
    void cutPower() { m_off = true; }
    bool isOff() const { return m_off; }

    enum class Loss {
        None, ///< only the program was killed
        Unsynced, ///< all that was not synced is gone
        Torn, ///< of that, some writes came through, some in part
    };
    /// After everything on it was closed: what is left, and power again.
    void restart(Loss loss, Dice &dice);

    /// Bytes that fit on it, and how many more right now; -1 as many as come. Beyond: SQLITE_FULL.
    void setRoom(qint64 bytes, std::function<qint64()> more)
    {
        m_room = bytes;
        m_more = std::move(more);
    }
    qint64 used() const;
    /// Inverts `count` bytes of a file at random places; false when there is no such file.
    bool damage(const QString &name, int count, Dice &dice);
    /// Commits that were made durable so far.
    qint64 syncs() const { return m_syncs; }

    // What the VFS asks for.
    static SimDisk *of(const QString &path);
    std::shared_ptr<DiskFile> open(const QString &path, bool create);
    bool exists(const QString &path) const { return m_files.contains(path); }
    bool remove(const QString &path, bool synced);
    bool step(); ///< false: the power is off
    bool hasRoom(qint64 bytes) const;
    void noteSync();

private:
    QString m_folder;
    QHash<QString, std::shared_ptr<DiskFile>> m_files;
    QHash<QString, std::shared_ptr<DiskFile>> m_unsyncedDeletions;
    qint64 m_room = -1;
    std::function<qint64()> m_more;
    qint64 m_syncs = 0;
    int m_operationsLeft = 0;
    bool m_off = false;
};

} // namespace tongdai::sim
