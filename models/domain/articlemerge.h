// An article field by field: as plain text to edit, what changed between two, and one draft brought onto
// another text.
#pragma once

#include "models/domain/procedure.h"

#include <QList>

namespace tongdai {

/// What an editor writes of a procedure, in the order of the form. Who checked it and when is not written but
/// set on publishing; id, code and version name the article.
enum class ArticleField {
    Name,
    CommonNames,
    SpokenAnswer,
    TimeLimit,
    Fees,
    Methods,
    Papers,
    Agency,
    Audience,
    Steps,
    Conditions,
    ResultText,
    LegalBasis,
    Field,
    Level,
    Issuer,
    Source,
    ValidFrom,
    ValidTo,
    ReplacedBy,
    NextCheck,
};

QList<ArticleField> allArticleFields();

/// True when the field's text has one row a line with cells parted by " | ": Methods (channel, time, fee,
/// note), Papers (group, name, originals, copies), LegalBasis (code, name). In a cell "\|" is a bar, "\\" a
/// backslash and "⏎" a line break.
bool isTable(ArticleField field);

/// The field as text: lists one a line, dates dd/MM/yyyy.
QString textOf(const Procedure &procedure, ArticleField field);

/// The other way; false, and nothing changed, when the text is no date or a row has more cells than the
/// table. setTextOf(p, f, textOf(p, f)) changes nothing but spaces around cells.
bool setTextOf(Procedure &procedure, ArticleField field, const QString &text);

struct FieldChange {
    ArticleField field;
    QString before;
    QString after;

    bool operator==(const FieldChange &) const = default;
};

/// What an editor would see change, in the order of the form.
QList<FieldChange> articleChanges(const Procedure &before, const Procedure &after);

/// A draft brought onto what somebody else has published meanwhile.
struct ArticleMerge {
    Procedure merged; ///< theirs with my changes; where both changed it is mine, until somebody chooses
    QList<ArticleField> mine; ///< changed by me only
    QList<ArticleField> theirs; ///< changed by them only
    QList<ArticleField> both; ///< changed by both, differently
};

/// `base` is what my draft was begun on, `theirs` what is in force now. Id, code, version and the dates of
/// checking come from `theirs`.
ArticleMerge mergeArticle(const Procedure &base, const Procedure &mine, const Procedure &theirs);

} // namespace tongdai
