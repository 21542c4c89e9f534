// The fields of an article in an editor's words.
#pragma once

#include "models/domain/articlemerge.h"
#include "models/domain/knowledge.h"

#include <QCoreApplication>

namespace tongdai {

class ArticleWords
{
    Q_DECLARE_TR_FUNCTIONS(tongdai::ArticleWords)
public:
    static QString of(ArticleField field);
    static QString of(DraftState state);
    /// How a table's rows are written; empty for other fields.
    static QString hint(ArticleField field);
};

} // namespace tongdai
