#include "app/intake/markdownrecord.h"

#include "app/intake/gluedtables.h"
#include "app/intake/officialtext.h"
#include "app/intake/otherrecords.h"
#include "models/domain/vietnamesetext.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace tongdai::intake {

namespace {

struct Section {
    QString title;
    QStringList lines;
};

struct MarkdownTable {
    QString group; ///< heading of the third level above it
    QStringList columns;
    QList<QStringList> rows;
};

struct Page {
    int line = 0;
    QString name;
    QList<Section> sections;
};

QStringList cellsOf(const QString &line)
{
    static const QRegularExpression border(QStringLiteral("(?<!\\\\)\\|"));
    QStringList cells = line.trimmed().split(border);
    if (!cells.isEmpty() && cells.first().trimmed().isEmpty())
        cells.removeFirst();
    if (!cells.isEmpty() && cells.last().trimmed().isEmpty())
        cells.removeLast();
    for (QString &cell : cells)
        cell = officialText(cell.replace(QStringLiteral("\\|"), QStringLiteral("|")));
    return cells;
}

QString groupOf(const QString &heading)
{
    static const QRegularExpression edges(QStringLiteral("^[#*\\s]+|[:\\s]+$"));
    return officialText(heading).remove(edges);
}

QList<MarkdownTable> tablesIn(const Section &section)
{
    static const QRegularExpression rule(QStringLiteral("^\\s*\\|(?:\\s*:?-+:?\\s*\\|)+\\s*$"));
    QList<MarkdownTable> tables;
    QString group;
    bool inside = false;
    for (const QString &line : section.lines) {
        if (line.startsWith(QStringLiteral("###"))) {
            group = groupOf(line);
            inside = false;
        } else if (!line.trimmed().startsWith(u'|')) {
            inside = false;
        } else if (!inside) {
            tables.append({group, cellsOf(line), {}});
            inside = true;
        } else if (!rule.match(line).hasMatch()) {
            tables.last().rows.append(cellsOf(line));
        }
    }
    return tables;
}

QList<Page> pagesOf(const QString &text)
{
    QList<Page> pages;
    int number = 0;
    for (const QString &line : text.split(u'\n')) {
        ++number;
        if (line.startsWith(QStringLiteral("# "))) {
            pages.append({number, officialText(line.mid(2)).simplified(), {}});
        } else if (pages.isEmpty()) {
            continue;
        } else if (line.startsWith(QStringLiteral("## "))) {
            pages.last().sections.append({officialText(line.mid(3)).simplified(), {}});
        } else if (!pages.last().sections.isEmpty()) {
            pages.last().sections.last().lines.append(line);
        }
    }
    return pages;
}

/// "* **Mã thủ tục:** 1.004194" -> {"Mã thủ tục", "1.004194"}.
QHash<QString, QString> entriesOf(const Section &section)
{
    static const QRegularExpression entry(QStringLiteral("^\\s*[*-]\\s*\\*\\*(.+?):?\\*\\*:?\\s*(.*)$"));
    QHash<QString, QString> entries;
    for (const QString &line : section.lines) {
        const auto match = entry.match(line);
        if (match.hasMatch())
            entries.insert(officialText(match.captured(1)), officialText(match.captured(2)));
    }
    return entries;
}

QString wordsOf(const Section &section)
{
    return officialText(section.lines.join(u'\n'));
}

void readHead(const Section &section, IntakeRow &row, QString &writtenCode)
{
    const QHash<QString, QString> entries = entriesOf(section);
    Procedure &made = row.procedure;
    const auto take = [&entries, &row](const QString &name, ProcedurePart part, QString &to) {
        const auto entry = entries.constFind(name);
        if (entry == entries.cend())
            return;
        to = *entry;
        row.parts |= part;
    };
    writtenCode = entries.value(QStringLiteral("Mã thủ tục"));
    made.code = procedureCodeIn(writtenCode);
    take(QStringLiteral("Cấp thực hiện"), ProcedurePart::Level, made.level);
    take(QStringLiteral("Lĩnh vực"), ProcedurePart::Field, made.field);
    take(QStringLiteral("Đối tượng thực hiện"), ProcedurePart::Audience, made.audience);
    take(QStringLiteral("Cơ quan có thẩm quyền"), ProcedurePart::Agency, made.agency);
    take(QStringLiteral("Cơ quan ban hành"), ProcedurePart::Issuer, made.issuer);
    made.level = levelText(made.level);
}

/// Column of a table by the beginning of its heading; -1 when it has none such.
qsizetype columnOf(const MarkdownTable &table, const QString &beginning)
{
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        if (searchForm(table.columns[i]).startsWith(searchForm(beginning)))
            return i;
    }
    return -1;
}

QString cell(const QStringList &cells, qsizetype column)
{
    return column < 0 ? QString() : cells.value(column);
}

void flagUnsplit(IntakeRow &row, const QString &table)
{
    row.flags.append(
        {QStringLiteral("table.unsplit"),
         QStringLiteral("the table of %1 has lost its cell borders: part of it is kept as written")
             .arg(table)});
}

void readMethods(const Section &section, IntakeRow &row)
{
    const QList<MarkdownTable> tables = tablesIn(section);
    for (const MarkdownTable &table : tables) {
        for (const QStringList &cells : table.rows) {
            QString channel = cell(cells, columnOf(table, QStringLiteral("Hình thức")));
            if (channel.startsWith(QStringLiteral("Dịch vụ bưu chính")))
                channel = QStringLiteral("Bưu chính công ích");
            row.procedure.methods.append({channel,
                                          timeText(cell(cells, columnOf(table, QStringLiteral("Thời")))),
                                          cell(cells, columnOf(table, QStringLiteral("Phí"))),
                                          cell(cells, columnOf(table, QStringLiteral("Mô tả")))});
        }
    }
    if (tables.isEmpty()) {
        const auto split = splitMethods(wordsOf(section));
        row.procedure.methods = split.rows;
        if (!split.safe)
            flagUnsplit(row, QStringLiteral("ways to file"));
    }
    gatherFromMethods(row.procedure);
    row.parts |= ProcedureParts(ProcedurePart::Methods) | ProcedurePart::TimeLimit | ProcedurePart::Fees;
}

void readPapers(const Section &section, IntakeRow &row)
{
    const QList<MarkdownTable> tables = tablesIn(section);
    for (const MarkdownTable &table : tables) {
        for (const QStringList &cells : table.rows) {
            const Paper paper {table.group, cell(cells, columnOf(table, QStringLiteral("Tên giấy tờ"))),
                               cell(cells, columnOf(table, QStringLiteral("Bản chính"))),
                               cell(cells, columnOf(table, QStringLiteral("Bản sao")))};
            if (!paper.name.isEmpty())
                row.procedure.papers.append(paper);
        }
    }
    if (tables.isEmpty()) {
        const auto split = splitPapers(wordsOf(section));
        row.procedure.papers = split.rows;
        if (!split.safe)
            flagUnsplit(row, QStringLiteral("papers"));
    }
    row.parts |= ProcedurePart::Papers;
}

void readBasis(const Section &section, IntakeRow &row)
{
    const QList<MarkdownTable> tables = tablesIn(section);
    for (const MarkdownTable &table : tables) {
        for (const QStringList &cells : table.rows)
            row.procedure.legalBasis.append({cell(cells, columnOf(table, QStringLiteral("Mã văn bản"))),
                                             cell(cells, columnOf(table, QStringLiteral("Tên văn bản")))});
    }
    if (tables.isEmpty()) {
        const auto split = splitLegalBasis(wordsOf(section));
        row.procedure.legalBasis = split.rows;
        if (!split.safe)
            flagUnsplit(row, QStringLiteral("legal basis"));
    }
    row.parts |= ProcedurePart::LegalBasis;
}

QString withoutBullets(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n'))
        lines.append(line.startsWith(QStringLiteral("* ")) ? line.mid(2) : line);
    return lines.join(u'\n');
}

void readSection(const Section &section, IntakeRow &row, QString &writtenCode)
{
    Procedure &made = row.procedure;
    const QString &title = section.title;
    if (title == QStringLiteral("Thông tin chung")) {
        readHead(section, row, writtenCode);
    } else if (title == QStringLiteral("Trình tự thực hiện")) {
        made.steps = wordsOf(section);
        row.parts |= ProcedurePart::Steps;
    } else if (title == QStringLiteral("Cách thức thực hiện")) {
        readMethods(section, row);
    } else if (title == QStringLiteral("Thành phần hồ sơ")) {
        readPapers(section, row);
    } else if (title == QStringLiteral("Căn cứ pháp lý")) {
        readBasis(section, row);
    } else if (title == QStringLiteral("Cơ quan thực hiện")) {
        if (const QString agency = withoutBullets(wordsOf(section)); !agency.isEmpty()) {
            made.agency = agency;
            row.parts |= ProcedurePart::Agency;
        }
    } else if (title.startsWith(QStringLiteral("Yêu cầu, điều kiện"))) {
        made.conditions = wordsOf(section);
        row.parts |= ProcedurePart::Conditions;
    } else if (title.startsWith(QStringLiteral("Kết quả"))) {
        made.result = resultText(withoutBullets(wordsOf(section)));
        row.parts |= ProcedurePart::Result;
    }
}

/// Why the record cannot be taken; empty when it can.
QString refusalOf(const Procedure &procedure, const QString &writtenCode)
{
    if (!writtenCode.isEmpty() && procedure.code.isEmpty())
        return problemSentence(QStringLiteral("kb.bad_code"));
    const QStringList problems = problemsOf(procedure);
    if (!problems.isEmpty())
        return problemSentence(problems.first());
    const auto storable = checkStorable(procedure);
    return storable ? QString() : storable.error().detail;
}

} // namespace

bool isMarkdownRecord(const QString &text)
{
    static const QRegularExpression section(
        QStringLiteral(
            "^## (?:Thông tin chung|Trình tự thực hiện|Cách thức thực hiện|Thành phần hồ sơ)\\s*$"),
        QRegularExpression::MultilineOption);
    return text.trimmed().startsWith(QStringLiteral("# ")) && section.match(text).hasMatch();
}

QList<IntakeRow> rowsFromMarkdown(const QString &text, QList<RefusedLine> &refused)
{
    QList<IntakeRow> rows;
    for (const Page &page : pagesOf(text)) {
        IntakeRow row;
        row.line = page.line;
        row.parts = ProcedurePart::Name;
        row.procedure.name = page.name;
        QString writtenCode;
        for (const Section &section : page.sections)
            readSection(section, row, writtenCode);
        row.procedure.id = idOf(row.procedure);
        const QString reason = refusalOf(row.procedure, writtenCode);
        if (!reason.isEmpty()) {
            refused.append({page.line, reason, row.procedure.code, {}});
            continue;
        }
        if (row.procedure.code.isEmpty())
            row.flags.append({QStringLiteral("code.missing"), QStringLiteral("it has no code")});
        flagFees(row);
        rows.append(row);
    }
    return rows;
}

} // namespace tongdai::intake
