#include "models/domain/articlemerge.h"

#include <optional>

namespace tongdai {

namespace {

const QString DateForm = QStringLiteral("dd/MM/yyyy");
const QChar LineBreak(0x23CE); // ⏎

QString escaped(const QString &cell)
{
    QString out;
    for (const QChar c : cell.trimmed()) {
        if (c == QLatin1Char('\n')) {
            out += LineBreak;
            continue;
        }
        if (c == QLatin1Char('\\') || c == QLatin1Char('|') || c == LineBreak)
            out += QLatin1Char('\\');
        out += c;
    }
    return out;
}

QStringList cellsOf(const QString &line)
{
    QStringList cells {QString()};
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (c == QLatin1Char('\\') && i + 1 < line.size())
            cells.last() += line.at(++i);
        else if (c == QLatin1Char('|'))
            cells.append(QString());
        else
            cells.last() += c == LineBreak ? QLatin1Char('\n') : c;
    }
    for (QString &cell : cells)
        cell = cell.trimmed();
    return cells;
}

QString rowOf(QStringList cells)
{
    while (cells.size() > 1 && cells.constLast().trimmed().isEmpty())
        cells.removeLast();
    for (QString &cell : cells)
        cell = escaped(cell);
    return cells.join(QStringLiteral(" | ")).trimmed();
}

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines;
}

/// Rows of a table of `columns` cells each; nullopt when one has more.
std::optional<QList<QStringList>> tableOf(const QString &text, int columns)
{
    QList<QStringList> rows;
    for (const QString &line : linesOf(text)) {
        QStringList cells = cellsOf(line);
        if (cells.size() > columns)
            return std::nullopt;
        while (cells.size() < columns)
            cells.append(QString());
        rows.append(cells);
    }
    return rows;
}

QString Procedure::*plainMember(ArticleField field)
{
    switch (field) {
    case ArticleField::Name:
        return &Procedure::name;
    case ArticleField::SpokenAnswer:
        return &Procedure::spokenAnswer;
    case ArticleField::TimeLimit:
        return &Procedure::timeLimit;
    case ArticleField::Fees:
        return &Procedure::fees;
    case ArticleField::Agency:
        return &Procedure::agency;
    case ArticleField::Audience:
        return &Procedure::audience;
    case ArticleField::Steps:
        return &Procedure::steps;
    case ArticleField::Conditions:
        return &Procedure::conditions;
    case ArticleField::ResultText:
        return &Procedure::result;
    case ArticleField::Field:
        return &Procedure::field;
    case ArticleField::Level:
        return &Procedure::level;
    case ArticleField::Issuer:
        return &Procedure::issuer;
    case ArticleField::Source:
        return &Procedure::source;
    case ArticleField::ReplacedBy:
        return &Procedure::replacedBy;
    default:
        return nullptr;
    }
}

QDate Procedure::*dateMember(ArticleField field)
{
    switch (field) {
    case ArticleField::ValidFrom:
        return &Procedure::validFrom;
    case ArticleField::ValidTo:
        return &Procedure::validTo;
    case ArticleField::NextCheck:
        return &Procedure::nextCheck;
    default:
        return nullptr;
    }
}

QStringList rowsOf(const Procedure &p, ArticleField field)
{
    QStringList rows;
    if (field == ArticleField::CommonNames)
        rows = p.commonNames;
    if (field == ArticleField::Methods) {
        for (const FilingMethod &method : p.methods)
            rows.append(rowOf({method.channel, method.time, method.fee, method.note}));
    }
    if (field == ArticleField::Papers) {
        for (const Paper &paper : p.papers)
            rows.append(rowOf({paper.group, paper.name, paper.original, paper.copy}));
    }
    if (field == ArticleField::LegalBasis) {
        for (const LegalBasis &basis : p.legalBasis)
            rows.append(rowOf({basis.code, basis.name}));
    }
    return rows;
}

bool setRows(Procedure &p, ArticleField field, const QString &text)
{
    if (field == ArticleField::CommonNames) {
        p.commonNames = linesOf(text);
        return true;
    }
    const auto rows = tableOf(text, field == ArticleField::LegalBasis ? 2 : 4);
    if (!rows)
        return false;
    if (field == ArticleField::Methods) {
        p.methods.clear();
        for (const QStringList &cells : *rows)
            p.methods.append({cells.at(0), cells.at(1), cells.at(2), cells.at(3)});
    } else if (field == ArticleField::Papers) {
        p.papers.clear();
        for (const QStringList &cells : *rows)
            p.papers.append({cells.at(0), cells.at(1), cells.at(2), cells.at(3)});
    } else {
        p.legalBasis.clear();
        for (const QStringList &cells : *rows)
            p.legalBasis.append({cells.at(0), cells.at(1)});
    }
    return true;
}

} // namespace

QList<ArticleField> allArticleFields()
{
    QList<ArticleField> fields;
    for (int i = 0; i <= static_cast<int>(ArticleField::NextCheck); ++i)
        fields.append(static_cast<ArticleField>(i));
    return fields;
}

bool isTable(ArticleField field)
{
    return field == ArticleField::Methods || field == ArticleField::Papers
        || field == ArticleField::LegalBasis;
}

QString textOf(const Procedure &procedure, ArticleField field)
{
    if (const auto member = plainMember(field))
        return procedure.*member;
    if (const auto member = dateMember(field))
        return (procedure.*member).toString(DateForm);
    return rowsOf(procedure, field).join(QLatin1Char('\n'));
}

bool setTextOf(Procedure &procedure, ArticleField field, const QString &text)
{
    if (const auto member = plainMember(field)) {
        procedure.*member = text;
        return true;
    }
    if (const auto member = dateMember(field)) {
        const QString trimmed = text.trimmed();
        const QDate date
            = trimmed.isEmpty() ? QDate() : QDate::fromString(trimmed, QStringLiteral("d/M/yyyy"));
        if (!trimmed.isEmpty() && !date.isValid())
            return false;
        procedure.*member = date;
        return true;
    }
    return setRows(procedure, field, text);
}

QList<FieldChange> articleChanges(const Procedure &before, const Procedure &after)
{
    QList<FieldChange> changes;
    for (const ArticleField field : allArticleFields()) {
        const QString old = textOf(before, field);
        const QString now = textOf(after, field);
        if (old != now)
            changes.append({field, old, now});
    }
    return changes;
}

ArticleMerge mergeArticle(const Procedure &base, const Procedure &mine, const Procedure &theirs)
{
    ArticleMerge merge;
    merge.merged = theirs;
    for (const ArticleField field : allArticleFields()) {
        const QString was = textOf(base, field);
        const QString my = textOf(mine, field);
        const QString their = textOf(theirs, field);
        if (my == was || my == their) {
            if (their != was && my != their)
                merge.theirs.append(field);
            continue;
        }
        (their == was ? merge.mine : merge.both).append(field);
        setTextOf(merge.merged, field, my);
    }
    return merge;
}

} // namespace tongdai
