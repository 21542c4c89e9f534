// One program at a time on a profile folder.
#pragma once

#include "app/storage/database.h"

#include <memory>

namespace tongdai::storage {

/// Held by the operating system for SQLite, so that it is gone with the program however that ends. A file that names a
/// process, as QLockFile's, stays behind after a kill, and its number may be another program's by then. Made and destroyed
/// on one thread.
class ProfileLock
{
public:
    /// Conflict "profile.in_use": a program has it. Storage: the folder cannot be written. On a disk that was full before
    /// the file was ever made, nothing is held.
    static Result<std::unique_ptr<ProfileLock>> take(const QString &folder);

private:
    explicit ProfileLock(std::unique_ptr<Database> database)
        : m_database(std::move(database))
    { }

    std::unique_ptr<Database> m_database; ///< in a transaction that locks it
};

} // namespace tongdai::storage
