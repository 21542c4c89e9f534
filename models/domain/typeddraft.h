// What an editor is typing into a draft of an article.
#pragma once

#include "models/domain/articlemerge.h"
#include "models/domain/knowledge.h"

#include <QHash>

namespace tongdai {

/// The form as it stands, readable or not: a date that is none and an article without a name are kept as
/// well.
struct TypedDraft {
    ArticleDraft draft; ///< what was opened to be written in
    QHash<ArticleField, QString> texts;
    QString note;
    QString code;
    qint64 savedMs = 0;

    bool operator==(const TypedDraft &) const = default;
};

} // namespace tongdai
