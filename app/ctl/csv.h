// Reading comma-separated files with a heading line.
#pragma once

#include "models/domain/result.h"

#include <QHash>
#include <QList>
#include <QString>

namespace tongdai::ctl {

struct CsvRow {
    int line = 0; ///< in the file, from 1
    QHash<QString, QString> fields; ///< by the heading, lower case
};

/// UTF-8 with or without a byte order mark, comma or semicolon as the heading uses it, fields in double
/// quotes may hold both, line breaks and doubled quotes (RFC 4180). Fails with Storage when the file cannot
/// be read, Invalid when a quote is left open or a row has more fields than the heading.
Result<QList<CsvRow>> readCsv(const QString &path);

/// The same from text.
Result<QList<CsvRow>> parseCsv(const QString &text);

} // namespace tongdai::ctl
