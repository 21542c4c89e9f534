// Rows of a table or a JSON array, as an administrator hands them in.
#pragma once

#include "models/domain/result.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace tongdai::ctl {

struct FileRow {
    int number = 0; ///< line of a .csv, entry of a .json, from 1
    QString place; ///< "line 3", "entry 3"
    QJsonObject object;
};

/// Rows of a .json array or a .csv with the same names in its heading; of a .csv the fields named in `lists`
/// hold values parted by "|", those in `flags` 1 or true. Fails with Storage (cannot be read) and Invalid.
Result<QList<FileRow>> rowsOf(const QString &path, const QStringList &lists = {},
                              const QStringList &flags = {});

} // namespace tongdai::ctl
