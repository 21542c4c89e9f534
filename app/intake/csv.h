// Reading comma-, semicolon- and tab-separated text.
#pragma once

#include "models/domain/result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace tongdai::intake {

struct CsvRecord {
    int line = 0; ///< where it begins, from 1
    QStringList fields; ///< trimmed, quotes taken off
};

struct CsvRow {
    int line = 0; ///< in the file, from 1
    QHash<QString, QString> fields; ///< by the heading, lower case
};

/// Records of text with one separator; fields in double quotes may hold it, line breaks and doubled quotes
/// (RFC 4180). Empty lines are left out. Fails with Invalid when a quote is left open.
Result<QList<CsvRecord>> csvRecords(const QString &text, QChar separator);

/// UTF-8 with or without a byte order mark; comma, semicolon or tab as the heading uses it. Fails with
/// Storage when the file cannot be read, Invalid when a quote is left open or a row has more fields than the
/// heading.
Result<QList<CsvRow>> readCsv(const QString &path);

/// The same from text.
Result<QList<CsvRow>> parseCsv(const QString &text);

} // namespace tongdai::intake
