// Procedures in files of every form that is about: JSON, Markdown, .xlsx, CSV; packed with gzip or not.
#pragma once

#include "app/intake/intakerow.h"
#include "app/intake/portalrecord.h"
#include "app/intake/textencoding.h"
#include "models/domain/procedure.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace tongdai::intake {

struct ProcedureFile {
    QString form; ///< what it was read as: "json", "markdown", "xlsx", "csv"
    QList<IntakeRow> rows;
    QList<RefusedLine> refused;
    int doubled = 0; ///< rows left out because an earlier one has the same code, or the same name and no code
    std::optional<EncodingFinding> encoding; ///< of text files

    QList<Procedure> procedures() const;
    QStringList snapshots() const; ///< that the rows name, in order
};

struct ReadingOptions {
    std::optional<TextEncoding> encoding; ///< when known; otherwise found by evidence
    QString snapshot; ///< only the rows of this one; empty: all
};

/// The bytes of a file, unpacked when it is gzip. Fails with NotFound, Storage, Corrupt (broken gzip) or
/// TooLarge (more than 1 GB unpacked).
Result<QByteArray> readPacked(const QString &path);

/// Reads a file whatever its form; a line, row or element that cannot be taken is in `refused` with its
/// reason and stops nothing. Fails with the kinds of readPacked() and readWorkbook(), and with Invalid when
/// the form or the encoding is not known; the detail begins with the file's name.
Result<ProcedureFile> readProcedures(const QString &path, const ReadingOptions &options = {});

/// The same from bytes in memory (unpacked).
Result<ProcedureFile> readProcedureBytes(const QByteArray &bytes, const ReadingOptions &options = {});

} // namespace tongdai::intake
