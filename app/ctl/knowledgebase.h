// The knowledge base a command works on: a file, or the server's data folder.
#pragma once

#include "app/ctl/command.h"
#include "app/server/administration.h"
#include "models/domain/knowledge.h"
#include "models/domain/result.h"

#include <QList>

namespace tongdai::ctl {

/// What a search works on.
struct KnowledgeBase {
    QList<Procedure> procedures;
    QList<CommonName> names; ///< editors'; none beside a file
    QList<Evidence> evidence; ///< what calls have taught; none beside a file
};

/// Every procedure of the base: of `baseFile` when given, else of the data folder.
Result<QList<Procedure>> loadBase(const QString &baseFile, const Target &target);

/// The same with what editors and calls have added to the folder.
Result<KnowledgeBase> loadKnowledge(const QString &baseFile, const Target &target);

/// What went wrong and how to mend it, for stderr.
QString sentenceOf(const Error &error);

} // namespace tongdai::ctl
