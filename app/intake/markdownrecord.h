// One procedure a file in Markdown, in both forms that are about: with tables, and the poorer fallback whose
// tables are one line each.
#pragma once

#include "app/intake/intakerow.h"
#include "models/domain/result.h"

#include <QList>
#include <QString>

namespace tongdai::intake {

/// True when the text begins with a heading of the first level and has one of the known sections.
bool isMarkdownRecord(const QString &text);

/// Every "# name" begins a procedure; its line is the row's. `refused` gets those that cannot be taken. Parts
/// are the sections and entries that stand there.
QList<IntakeRow> rowsFromMarkdown(const QString &text, QList<RefusedLine> &refused);

} // namespace tongdai::intake
