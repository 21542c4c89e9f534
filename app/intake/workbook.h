// Rows of an .xlsx workbook: cell texts as a person sees them, nothing of its looks.
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace tongdai::intake {

struct SheetRow {
    int number = 0; ///< as the sheet counts, from 1
    QStringList cells; ///< from column A on; a cell merged over several rows stands in each of them
};

struct Sheet {
    QString name;
    QList<SheetRow> rows; ///< those with any text, in order
};

/// Limits that no real list comes near and a made-up archive would pass.
struct WorkbookLimits {
    qint64 unpacked = 256LL << 20; ///< bytes of all parts that are read
    int parts = 2000; ///< files in the archive
    int rows = 200'000;
    int columns = 256;
    int strings = 2'000'000;
};

/// True when the bytes begin like a zip archive.
bool isZip(const QByteArray &bytes);

/// Reads every worksheet. Fails with Corrupt (cut off, damaged, no workbook inside), TooLarge (a limit is
/// passed, whatever the archive claims of its sizes) or Invalid (encrypted, or XML that declares entities).
Result<QList<Sheet>> readWorkbook(const QByteArray &bytes, const WorkbookLimits &limits = {});

} // namespace tongdai::intake
