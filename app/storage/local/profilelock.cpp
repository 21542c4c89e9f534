#include "app/storage/local/profilelock.h"

namespace tongdai::storage {

Result<std::unique_ptr<ProfileLock>> ProfileLock::take(const QString &folder)
{
    constexpr int DyingMs = 300; // a killed program's locks go with its last thread
    DatabaseOptions options;
    options.file = folder + QStringLiteral("/in-use");
    options.wal = false;
    options.durability = DatabaseOptions::Durability::Normal;
    options.busyMs = DyingMs;
    auto database = Database::open(options);
    // A lock on an empty file writes its first page; on one that has a table it writes nothing, also on a full disk.
    auto locked = database ? (*database)->exec(QStringLiteral("CREATE TABLE IF NOT EXISTS held (holder INTEGER)"))
                           : Result<void>(tl::unexpected(database.error()));
    if (locked)
        locked = (*database)->exec(QStringLiteral("BEGIN EXCLUSIVE"));
    // Nobody has it, or the answer were Busy: a call can be logged on a full disk, a second copy may then be let in.
    if (!locked && locked.error().kind == ErrorKind::DiskFull)
        return std::unique_ptr<ProfileLock>(new ProfileLock(database ? std::move(*database) : nullptr));
    if (locked)
        return std::unique_ptr<ProfileLock>(new ProfileLock(std::move(*database)));
    if (locked.error().kind == ErrorKind::Busy)
        return fail(ErrorKind::Conflict, QStringLiteral("another copy of the program uses this profile"), {},
                    QStringLiteral("profile.in_use"));
    return fail(ErrorKind::Storage, QStringLiteral("the profile folder cannot be written: ") + locked.error().detail);
}

} // namespace tongdai::storage
