// Procedures in files: .jsonl, .jsonl.gz and .json, in the portal's form or as our own documents.
#pragma once

#include "models/domain/procedure.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace tongdai::ctl {

struct RefusedLine {
    int line = 0; ///< counted from 1
    QString reason; ///< a sentence
};

struct ProcedureFile {
    QList<Procedure> procedures;
    QList<int> lines; ///< line of each procedure
    QList<RefusedLine> refused;
    int doubled = 0; ///< lines left out because an earlier one has the same code
};

/// The bytes of a file, unpacked when it is gzip. Fails with NotFound, Storage, Corrupt (broken gzip) or
/// TooLarge (more than 1 GB unpacked).
Result<QByteArray> readPacked(const QString &path);

/// Reads line by line, or a JSON list element by element; a line that cannot be taken is in `refused` with its reason and stops nothing.
Result<ProcedureFile> readProcedures(const QString &path);

/// One procedure in the portal's form (code, name, field, …, dossier, legal_basis). Text is cleaned: NFC,
/// HTML and entities resolved, zero-width characters and portal page footers out. Fails with Invalid.
Result<Procedure> procedureFromPortal(const QJsonObject &object);
QJsonObject toPortal(const Procedure &procedure);

/// Tags out, entities resolved, spaces made plain; line breaks stay.
QString plainText(const QString &text);

} // namespace tongdai::ctl
