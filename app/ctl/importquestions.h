// What kb import asks before it believes a file: in which encoding, which snapshot, of which day.
#pragma once

#include "app/intake/procedurefile.h"
#include "app/server/importplan.h"
#include "models/domain/result.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

namespace tongdai::ctl {

/// Everything that the files of one import hold, ready for the base.
struct GatheredRows {
    QList<server::ImportedRow> rows;
    server::ImportOptions options;
    QList<server::ImportNote> notes; ///< of the reading: refused lines and flags
    QStringList shown; ///< sentences about encodings, for stderr
};

/// Adds --dry-run, --encoding, --yes, --snapshot, --as-of, --undated, --complete.
void addImportOptions(QCommandLineParser &parser);

/// Reads the files. An encoding that was only found by evidence is shown with a line of the file and asked
/// about: --yes and --dry-run answer, a terminal is asked, without either the import is refused. Fails with
/// the kinds of readProcedures(), or Invalid: an option that makes no sense, several snapshots and none
/// chosen,
/// --complete without a day.
Result<GatheredRows> gather(const QStringList &files, const QCommandLineParser &parser);

/// Asks the terminal of which day the files are, `why` first; false when there is none to ask or no day was
/// given.
bool askDay(const Error &why, server::ImportOptions &options);

} // namespace tongdai::ctl
