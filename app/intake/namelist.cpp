#include "app/intake/namelist.h"

#include "app/intake/officialtext.h"
#include "models/domain/vietnamesetext.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace tongdai::intake {

namespace {

constexpr qsizetype HeadingWithin = 30;
constexpr qsizetype LongestCell = 10'000;

enum class Column { Code, Name, Issuer, Agency, Field, Level, Snapshot };
using Heading = QHash<Column, qsizetype>;

std::optional<Column> columnNamed(const QString &cell)
{
    static const QHash<QString, Column> names {
        {QStringLiteral("ma so"), Column::Code},
        {QStringLiteral("ma"), Column::Code},
        {QStringLiteral("ma thu tuc"), Column::Code},
        {QStringLiteral("ma thu tuc hanh chinh"), Column::Code},
        {QStringLiteral("ma tthc"), Column::Code},
        {QStringLiteral("code"), Column::Code},
        {QStringLiteral("ten"), Column::Name},
        {QStringLiteral("ten thu tuc"), Column::Name},
        {QStringLiteral("ten thu tuc hanh chinh"), Column::Name},
        {QStringLiteral("ten tthc"), Column::Name},
        {QStringLiteral("name"), Column::Name},
        {QStringLiteral("co quan ban hanh"), Column::Issuer},
        {QStringLiteral("issuer"), Column::Issuer},
        {QStringLiteral("co quan thuc hien"), Column::Agency},
        {QStringLiteral("executing_agency"), Column::Agency},
        {QStringLiteral("agency"), Column::Agency},
        {QStringLiteral("linh vuc"), Column::Field},
        {QStringLiteral("field"), Column::Field},
        {QStringLiteral("cap thuc hien"), Column::Level},
        {QStringLiteral("level"), Column::Level},
        {QStringLiteral("snapshot"), Column::Snapshot},
    };
    const QString plain = foldMarks(plainText(cell.left(200)).simplified());
    const auto found = names.constFind(plain);
    return found == names.cend() ? std::nullopt : std::optional<Column>(*found);
}

std::optional<Heading> headingOf(const ListLine &line)
{
    Heading heading;
    for (qsizetype i = 0; i < line.cells.size(); ++i) {
        if (const auto column = columnNamed(line.cells[i]); column && !heading.contains(*column))
            heading.insert(*column, i);
    }
    const bool known = heading.contains(Column::Name) && heading.size() >= 2;
    return known ? std::optional<Heading>(heading) : std::nullopt;
}

/// Index of the heading among the first rows, -1 when there is none.
qsizetype headingAt(const QList<ListLine> &lines)
{
    for (qsizetype i = 0; i < std::min(lines.size(), HeadingWithin); ++i) {
        if (headingOf(lines[i]))
            return i;
    }
    return -1;
}

ProcedureParts partsOf(const Heading &heading)
{
    ProcedureParts parts = ProcedurePart::Name;
    parts.setFlag(ProcedurePart::Issuer, heading.contains(Column::Issuer));
    parts.setFlag(ProcedurePart::Agency, heading.contains(Column::Agency));
    parts.setFlag(ProcedurePart::Field, heading.contains(Column::Field));
    parts.setFlag(ProcedurePart::Level, heading.contains(Column::Level));
    return parts;
}

QString agenciesText(const QString &cell)
{
    QStringList agencies;
    for (const QString &line : officialText(cell).split(u'\n')) {
        if (const QString agency = line.simplified(); !agency.isEmpty() && !agencies.contains(agency))
            agencies.append(agency);
    }
    return agencies.join(QStringLiteral("; "));
}

/// "1.00115" -> "1.001150": a code has six decimals, and a spreadsheet drops the noughts of a number.
QString withNoughts(const QString &code)
{
    static const QRegularExpression number(QStringLiteral("^\\d\\.\\d{2,5}$"));
    return number.match(code).hasMatch() ? code.leftJustified(8, u'0') : QString();
}

Result<IntakeRow> rowOf(const ListLine &line, const Heading &heading)
{
    const auto cell = [&](Column column) {
        const auto place = heading.constFind(column);
        return place == heading.cend() ? QString() : line.cells.value(*place).left(LongestCell);
    };
    IntakeRow row;
    row.line = line.line;
    row.parts = partsOf(heading);
    Procedure &made = row.procedure;
    const QString written = plainText(cell(Column::Code)).simplified();
    made.code = procedureCodeIn(written);
    if (made.code.isEmpty() && !written.isEmpty()) {
        made.code = withNoughts(written);
        if (made.code.isEmpty())
            return fail(ErrorKind::Invalid,
                        QStringLiteral("code: not of the form 1.001193: %1").arg(written.left(40)));
        row.flags.append({QStringLiteral("code.padded"),
                          QStringLiteral("the code %1 was a number to a spreadsheet, read as %2")
                              .arg(written, made.code)});
    }
    made.name = officialText(cell(Column::Name)).simplified();
    made.issuer = officialText(cell(Column::Issuer)).simplified();
    made.agency = agenciesText(cell(Column::Agency));
    made.field = officialText(cell(Column::Field)).simplified();
    made.level = levelText(cell(Column::Level));
    row.snapshot = plainText(cell(Column::Snapshot));
    made.id = idOf(made);
    for (const QString &problem : problemsOf(made)) {
        if (problem != QStringLiteral("kb.no_content")) // a list has none to give
            return fail(ErrorKind::Invalid, problemSentence(problem), {}, made.code);
    }
    if (const auto storable = checkStorable(made); !storable)
        return fail(ErrorKind::Invalid, storable.error().detail, {}, made.code);
    if (made.code.isEmpty())
        row.flags.append({QStringLiteral("code.missing"), QStringLiteral("it has no code")});
    return row;
}

} // namespace

bool hasKnownHeading(const QList<ListLine> &lines)
{
    return headingAt(lines) >= 0;
}

Result<QList<IntakeRow>> rowsFromList(const QList<ListLine> &lines, QList<RefusedLine> &refused)
{
    const qsizetype at = headingAt(lines);
    if (at < 0)
        return fail(ErrorKind::Invalid,
                    QStringLiteral(
                        "no heading in the first %1 rows: a column Tên (name) and one of Mã số, Cơ quan ban"
                        " hành, Cơ quan thực hiện, Lĩnh vực are needed")
                        .arg(HeadingWithin));
    const auto heading = headingOf(lines[at]);
    QList<IntakeRow> rows;
    for (qsizetype i = at + 1; i < lines.size(); ++i) {
        const bool blank = std::all_of(lines[i].cells.cbegin(), lines[i].cells.cend(),
                                       [](const QString &cell) { return cell.trimmed().isEmpty(); });
        if (blank || headingOf(lines[i]))
            continue;
        const auto row = rowOf(lines[i], *heading);
        if (row)
            rows.append(*row);
        else
            refused.append({lines[i].line, row.error().detail, row.error().code,
                            heading->contains(Column::Snapshot)
                                ? plainText(lines[i].cells.value(heading->value(Column::Snapshot)).left(100))
                                : QString()});
    }
    return rows;
}

} // namespace tongdai::intake
