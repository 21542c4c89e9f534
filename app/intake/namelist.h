// Lists of procedures as tables: the portal's .xlsx export, an index, a CSV of names.
#pragma once

#include "app/intake/intakerow.h"
#include "models/domain/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace tongdai::intake {

struct ListLine {
    int line = 0;
    QStringList cells;
};

/// True when one of the first rows is a heading this reader knows: a column of names and another known one.
bool hasKnownHeading(const QList<ListLine> &lines);

/// Rows below the heading, which is found by its words in whichever of the first 30 rows it stands: Mã số,
/// Tên, Cơ quan ban hành, Cơ quan thực hiện, Lĩnh vực, Cấp thực hiện, or code, name, issuer,
/// executing_agency, field, level, snapshot. Several agencies on lines of one cell are joined by "; ". A
/// repeated heading is passed over. Codes that a spreadsheet took for numbers (1.00115) get their noughts
/// back and are flagged. Fails with Invalid when there is no heading.
Result<QList<IntakeRow>> rowsFromList(const QList<ListLine> &lines, QList<RefusedLine> &refused);

} // namespace tongdai::intake
