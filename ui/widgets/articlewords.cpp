#include "ui/widgets/articlewords.h"

namespace tongdai {

QString ArticleWords::of(ArticleField field)
{
    switch (field) {
    case ArticleField::Name:
        return tr("Name");
    case ArticleField::CommonNames:
        return tr("Common names");
    case ArticleField::SpokenAnswer:
        return tr("Answer to read out");
    case ArticleField::TimeLimit:
        return tr("Processing time");
    case ArticleField::Fees:
        return tr("Fees and charges");
    case ArticleField::Methods:
        return tr("Ways to file");
    case ArticleField::Papers:
        return tr("Papers");
    case ArticleField::Agency:
        return tr("Where to file");
    case ArticleField::Audience:
        return tr("For whom");
    case ArticleField::Steps:
        return tr("Steps");
    case ArticleField::Conditions:
        return tr("Conditions");
    case ArticleField::ResultText:
        return tr("Result");
    case ArticleField::LegalBasis:
        return tr("Legal basis");
    case ArticleField::Field:
        return tr("Field");
    case ArticleField::Level:
        return tr("Level");
    case ArticleField::Issuer:
        return tr("Issued by");
    case ArticleField::Source:
        return tr("Source");
    case ArticleField::ValidFrom:
        return tr("In force from");
    case ArticleField::ValidTo:
        return tr("Out of force from");
    case ArticleField::ReplacedBy:
        return tr("Replaced by (code)");
    case ArticleField::NextCheck:
        return tr("Next check");
    }
    return {};
}

QString ArticleWords::of(DraftState state)
{
    switch (state) {
    case DraftState::Writing:
        return tr("In writing");
    case DraftState::Review:
        return tr("In review");
    case DraftState::Published:
        return tr("Published");
    case DraftState::Discarded:
        return tr("Discarded");
    }
    return {};
}

QString ArticleWords::hint(ArticleField field)
{
    switch (field) {
    case ArticleField::CommonNames:
        return tr("one a line");
    case ArticleField::Methods:
        return tr("one a line: way | time | fee | note");
    case ArticleField::Papers:
        return tr("one a line: group | paper | originals | copies");
    case ArticleField::LegalBasis:
        return tr("one a line: number | title");
    case ArticleField::ValidFrom:
    case ArticleField::ValidTo:
    case ArticleField::NextCheck:
        return tr("day/month/year");
    default:
        return {};
    }
}

} // namespace tongdai
