// One procedure as a JSON object, in each of the forms that are about.
#pragma once

#include "app/intake/intakerow.h"
#include "models/domain/result.h"

#include <QJsonObject>

namespace tongdai::intake {

/// One procedure in the portal's form (code, name, field, …, dossier, legal_basis). Text is cleaned: NFC,
/// HTML and entities resolved, zero-width characters out. Fails with Invalid.
Result<Procedure> procedureFromPortal(const QJsonObject &object);
QJsonObject toPortal(const Procedure &procedure);

/// A record of any form: our own document, the portal's form above, a raw portal record (ten_thu_tuc, tables
/// glued), a Mongo export of 2021 (title, Vietnamese keys, no code) or a .doc export (metadata, content,
/// tables). Keys may be NFD. Gives the row without line and snapshot; `parts` are what the form can know and
/// the object holds. Fails with Invalid.
Result<IntakeRow> rowFromJson(const QJsonObject &object);

} // namespace tongdai::intake
