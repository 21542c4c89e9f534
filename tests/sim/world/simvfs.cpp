// The VFS through which SQLite reaches SimDisk (sqlite.org/vfs.html).
#include "tests/sim/world/diskfile.h"
#include "tests/sim/world/simdisk.h"

#include <sqlite3.h>

#include <cstring>
#include <new>

namespace tongdai::sim {

namespace {

Dice *randomness = nullptr;

struct OpenFile {
    sqlite3_file base; // first: SQLite knows the rest only by it
    SimDisk *disk;
    std::shared_ptr<DiskFile> file;
    QString path;
    int lock;
    bool deleteOnClose;
    bool sharing;
    int sharedHeld; // bits of the shared-memory locks this connection reads under
    int exclusiveHeld;
};

OpenFile &open(sqlite3_file *file)
{
    return *reinterpret_cast<OpenFile *>(file);
}

void unlockTo(OpenFile &mine, int level)
{
    DiskFile &file = *mine.file;
    if (file.exclusive == &mine && level < SQLITE_LOCK_PENDING)
        file.exclusive = nullptr;
    if (file.reserved == &mine && level < SQLITE_LOCK_RESERVED)
        file.reserved = nullptr;
    if (mine.lock >= SQLITE_LOCK_SHARED && level < SQLITE_LOCK_SHARED && file.readers > 0)
        --file.readers;
    mine.lock = level;
}

int leaveShared(sqlite3_file *handle, int)
{
    OpenFile &mine = open(handle);
    if (!mine.sharing)
        return SQLITE_OK;
    mine.sharing = false;
    DiskFile &file = *mine.file;
    for (int i = 0; i < DiskFile::SharedLocks; ++i) {
        DiskFile::SharedLock &lock = file.sharedLocks[std::size_t(i)];
        if (lock.writer == &mine)
            lock.writer = nullptr;
        if ((mine.sharedHeld & (1 << i)) && lock.readers > 0)
            --lock.readers;
    }
    if (file.sharedUsers > 0 && --file.sharedUsers == 0)
        file.shared.clear();
    return SQLITE_OK;
}

int closeFile(sqlite3_file *handle)
{
    OpenFile &mine = open(handle);
    leaveShared(handle, 0);
    unlockTo(mine, SQLITE_LOCK_NONE);
    if (mine.deleteOnClose && !mine.disk->isOff())
        mine.disk->remove(mine.path, false);
    mine.~OpenFile();
    return SQLITE_OK;
}

int readFile(sqlite3_file *handle, void *into, int size, sqlite3_int64 at)
{
    const OpenFile &mine = open(handle);
    if (mine.disk->isOff())
        return SQLITE_IOERR_READ;
    const QByteArray &content = mine.file->content;
    const qint64 there = qBound(qint64(0), qint64(content.size() - at), qint64(size));
    if (there > 0)
        std::memcpy(into, content.constData() + at, std::size_t(there));
    if (there == size)
        return SQLITE_OK;
    std::memset(static_cast<char *>(into) + there, 0, std::size_t(size - there));
    return SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file *handle, const void *bytes, int size, sqlite3_int64 at)
{
    const OpenFile &mine = open(handle);
    if (!mine.disk->step())
        return SQLITE_IOERR_WRITE;
    const qint64 more = at + size - mine.file->content.size();
    if (more > 0 && !mine.disk->hasRoom(more))
        return SQLITE_FULL;
    mine.file->write(at, static_cast<const char *>(bytes), size);
    return SQLITE_OK;
}

int truncateFile(sqlite3_file *handle, sqlite3_int64 size)
{
    const OpenFile &mine = open(handle);
    if (!mine.disk->step())
        return SQLITE_IOERR_TRUNCATE;
    mine.file->cut(size);
    return SQLITE_OK;
}

int syncFile(sqlite3_file *handle, int)
{
    const OpenFile &mine = open(handle);
    if (!mine.disk->step())
        return SQLITE_IOERR_FSYNC;
    mine.file->unsynced.clear();
    mine.disk->noteSync();
    return SQLITE_OK;
}

int fileSize(sqlite3_file *handle, sqlite3_int64 *size)
{
    *size = open(handle).file->content.size();
    return SQLITE_OK;
}

int lockFile(sqlite3_file *handle, int level)
{
    OpenFile &mine = open(handle);
    DiskFile &file = *mine.file;
    if (mine.lock >= level)
        return SQLITE_OK;
    if (file.exclusive && file.exclusive != &mine)
        return SQLITE_BUSY;
    if (level >= SQLITE_LOCK_RESERVED && file.reserved && file.reserved != &mine)
        return SQLITE_BUSY;
    if (mine.lock < SQLITE_LOCK_SHARED)
        ++file.readers;
    if (mine.lock < SQLITE_LOCK_SHARED)
        mine.lock = SQLITE_LOCK_SHARED;
    if (level >= SQLITE_LOCK_RESERVED)
        file.reserved = &mine;
    if (level >= SQLITE_LOCK_PENDING) {
        file.exclusive = &mine;
        if (level == SQLITE_LOCK_EXCLUSIVE && file.readers > 1) {
            mine.lock = SQLITE_LOCK_PENDING;
            return SQLITE_BUSY;
        }
    }
    mine.lock = level;
    return SQLITE_OK;
}

int unlockFile(sqlite3_file *handle, int level)
{
    unlockTo(open(handle), level);
    return SQLITE_OK;
}

int checkReserved(sqlite3_file *handle, int *held)
{
    *held = open(handle).file->reserved != nullptr;
    return SQLITE_OK;
}

int control(sqlite3_file *, int, void *)
{
    return SQLITE_NOTFOUND;
}

int sectorSize(sqlite3_file *)
{
    return 512;
}

int characteristics(sqlite3_file *)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE; // as SQLite's own VFS says of every disk
}

int mapShared(sqlite3_file *handle, int region, int size, int extend, void volatile **memory)
{
    OpenFile &mine = open(handle);
    DiskFile &file = *mine.file;
    if (mine.disk->isOff())
        return SQLITE_IOERR_SHMMAP;
    if (!mine.sharing) {
        mine.sharing = true;
        ++file.sharedUsers;
    }
    while (extend && file.shared.size() <= std::size_t(region))
        file.shared.push_back(std::make_unique<char[]>(std::size_t(size)));
    *memory = std::size_t(region) < file.shared.size() ? file.shared[std::size_t(region)].get() : nullptr;
    return SQLITE_OK;
}

int lockShared(sqlite3_file *handle, int offset, int count, int flags)
{
    OpenFile &mine = open(handle);
    auto &locks = mine.file->sharedLocks;
    const auto each = [&](auto fn) {
        for (int i = offset; i < offset + count; ++i)
            fn(locks[std::size_t(i)], 1 << i);
    };
    if (flags & SQLITE_SHM_UNLOCK) {
        each([&](DiskFile::SharedLock &lock, int bit) {
            if (lock.writer == &mine)
                lock.writer = nullptr;
            if ((mine.sharedHeld & bit) && lock.readers > 0)
                --lock.readers;
            mine.sharedHeld &= ~bit;
        });
        return SQLITE_OK;
    }
    bool busy = false;
    each([&](const DiskFile::SharedLock &lock, int bit) {
        const int others = lock.readers - ((mine.sharedHeld & bit) ? 1 : 0);
        busy
            = busy || (lock.writer && lock.writer != &mine) || ((flags & SQLITE_SHM_EXCLUSIVE) && others > 0);
    });
    if (busy)
        return SQLITE_BUSY;
    each([&](DiskFile::SharedLock &lock, int bit) {
        if (flags & SQLITE_SHM_EXCLUSIVE) {
            lock.writer = &mine;
        } else if (!(mine.sharedHeld & bit)) {
            ++lock.readers;
            mine.sharedHeld |= bit;
        }
    });
    return SQLITE_OK;
}

void barrier(sqlite3_file *) { }

const sqlite3_io_methods Methods {2,        closeFile,   readFile,        writeFile,  truncateFile,
                                  syncFile, fileSize,    lockFile,        unlockFile, checkReserved,
                                  control,  sectorSize,  characteristics, mapShared,  lockShared,
                                  barrier,  leaveShared, nullptr,         nullptr};

int openPath(sqlite3_vfs *, const char *name, sqlite3_file *handle, int flags, int *outFlags)
{
    handle->pMethods = nullptr;
    if (!name)
        return SQLITE_CANTOPEN; // temporary files are in memory by setting
    const QString path = QString::fromUtf8(name);
    SimDisk *disk = SimDisk::of(path);
    if (!disk || disk->isOff())
        return SQLITE_CANTOPEN;
    auto file = disk->open(path, flags & SQLITE_OPEN_CREATE);
    if (!file)
        return SQLITE_CANTOPEN;
    new (handle) OpenFile {{&Methods},
                           disk,
                           std::move(file),
                           path,
                           SQLITE_LOCK_NONE,
                           bool(flags & SQLITE_OPEN_DELETEONCLOSE),
                           false,
                           0,
                           0};
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int deletePath(sqlite3_vfs *, const char *name, int syncDirectory)
{
    const QString path = QString::fromUtf8(name);
    SimDisk *disk = SimDisk::of(path);
    if (!disk || !disk->step())
        return SQLITE_IOERR_DELETE;
    return disk->remove(path, syncDirectory != 0) ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
}

int access(sqlite3_vfs *, const char *name, int, int *answer)
{
    const QString path = QString::fromUtf8(name);
    const SimDisk *disk = SimDisk::of(path);
    *answer = disk && disk->exists(path);
    return SQLITE_OK;
}

int fullPath(sqlite3_vfs *, const char *name, int size, char *out)
{
    sqlite3_snprintf(size, out, "%s", name);
    return SQLITE_OK;
}

int randomBytes(sqlite3_vfs *, int size, char *out)
{
    for (int i = 0; i < size; ++i)
        out[i] = randomness ? char(randomness->next()) : char(i);
    return size;
}

int noSleep(sqlite3_vfs *, int microseconds)
{
    return microseconds;
}

int lastError(sqlite3_vfs *, int, char *)
{
    return 0;
}

int julianTime(sqlite3_vfs *, sqlite3_int64 *milliseconds)
{
    *milliseconds = 212'662'000'000'000LL; // no statement of the product asks for the time
    return SQLITE_OK;
}

int julianDay(sqlite3_vfs *, double *day)
{
    *day = 2'461'000.0;
    return SQLITE_OK;
}

} // namespace

void SimDisk::install()
{
    static sqlite3_vfs vfs {2,
                            int(sizeof(OpenFile)),
                            1024,
                            nullptr,
                            "tongdai-sim",
                            nullptr,
                            openPath,
                            deletePath,
                            access,
                            fullPath,
                            nullptr,
                            nullptr,
                            nullptr,
                            nullptr,
                            randomBytes,
                            noSleep,
                            julianDay,
                            lastError,
                            julianTime,
                            nullptr,
                            nullptr,
                            nullptr};
    sqlite3_vfs_register(&vfs, 1);
}

void SimDisk::setDice(Dice *dice)
{
    randomness = dice;
    sqlite3_randomness(0, nullptr); // SQLite's own generator begins anew, from these bytes
}

} // namespace tongdai::sim
