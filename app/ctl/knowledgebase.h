// The knowledge base a command works on: a file, or the server's data folder.
#pragma once

#include "app/ctl/command.h"
#include "app/server/administration.h"
#include "models/domain/procedure.h"
#include "models/domain/result.h"

#include <QList>

namespace tongdai::ctl {

/// Every procedure of the base: of `baseFile` when given, else of the data folder.
Result<QList<Procedure>> loadBase(const QString &baseFile, const Target &target);

/// What went wrong and how to mend it, for stderr.
QString sentenceOf(const Error &error);

} // namespace tongdai::ctl
