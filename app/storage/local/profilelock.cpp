#include "app/storage/local/profilelock.h"

#include <QFile>

namespace tongdai::storage {

Result<std::unique_ptr<ProfileLock>> ProfileLock::take(const QString &folder)
{
    constexpr int DyingMs = 300; // a killed program's locks go with its last thread
    DatabaseOptions options;
    options.file = folder + QStringLiteral("/in-use");
    options.wal = false;
    options.durability = DatabaseOptions::Durability::Normal;
    options.busyMs = DyingMs;
    std::unique_ptr<Database> database;
    const auto attempt = [&]() -> Result<void> {
        database.reset();
        auto opened = Database::open(options);
        if (!opened)
            return tl::unexpected(opened.error());
        database = std::move(*opened);
        // A lock on an empty file writes its first page; on one that has a table it writes nothing, also on a full disk.
        const auto made = database->exec(QStringLiteral("CREATE TABLE IF NOT EXISTS held (holder INTEGER)"));
        return made ? database->exec(QStringLiteral("BEGIN EXCLUSIVE")) : made;
    };
    auto locked = attempt();
    // Damaged, it is nobody's lock: whoever holds it makes the answer Busy before a byte of it is read.
    if (!locked && locked.error().kind == ErrorKind::Corrupt) {
        database.reset();
        QFile::remove(options.file);
        locked = attempt();
    }
    // On a full disk nobody has it, or the answer were Busy: a call can be logged, a second copy may then be let in.
    if (locked || locked.error().kind == ErrorKind::DiskFull)
        return std::unique_ptr<ProfileLock>(new ProfileLock(std::move(database)));
    if (locked.error().kind == ErrorKind::Busy)
        return fail(ErrorKind::Conflict, QStringLiteral("another copy of the program uses this profile"), {},
                    QStringLiteral("profile.in_use"));
    return fail(ErrorKind::Storage, QStringLiteral("the profile folder cannot be written: ") + locked.error().detail);
}

} // namespace tongdai::storage
