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
    const auto locked = database ? (*database)->exec(QStringLiteral("BEGIN EXCLUSIVE"))
                                 : Result<void>(tl::unexpected(database.error()));
    if (locked)
        return std::unique_ptr<ProfileLock>(new ProfileLock(std::move(*database)));
    if (locked.error().kind == ErrorKind::Busy)
        return fail(ErrorKind::Conflict, QStringLiteral("another copy of the program uses this profile"), {},
                    QStringLiteral("profile.in_use"));
    return fail(ErrorKind::Storage, QStringLiteral("the profile folder cannot be written: ") + locked.error().detail);
}

} // namespace tongdai::storage
