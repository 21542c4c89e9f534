// Procedures in the JSON of other people's exports: raw portal records, the Mongo export of 2021, the
// portal's .doc.
#pragma once

#include "app/intake/intakerow.h"
#include "models/domain/result.h"

#include <QJsonObject>

namespace tongdai::intake {

// Keys are NFC. The rows have no id yet. Each fails with Invalid when a field has the wrong type, with the
// dotted path in `field`.

bool isRawPortal(const QJsonObject &object);
/// Texts of a page with its tables glued together; what cannot be split safely is kept and flagged.
Result<IntakeRow> rawPortalRow(const QJsonObject &object);

bool isMongoExport(const QJsonObject &object);
/// Knows name, steps, methods, papers and agency; has no code.
Result<IntakeRow> mongoRow(const QJsonObject &object);

bool isDocExport(const QJsonObject &object);
Result<IntakeRow> docExportRow(const QJsonObject &object);

/// "Giấy khai sinhMã: KQ.G15.000031Từ khóa…Mô tả…" -> "Giấy khai sinh": one result a line, no result codes
/// and no key words.
QString resultText(const QString &text);

} // namespace tongdai::intake
