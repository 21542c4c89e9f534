#include "app/intake/csv.h"

#include <QFile>

namespace tongdai::intake {

Result<QList<CsvRecord>> csvRecords(const QString &text, QChar separator)
{
    QList<CsvRecord> records;
    CsvRecord record {1, {}};
    QString field;
    bool quoted = false;
    int line = 1;
    const auto endField = [&] {
        record.fields.append(field.trimmed());
        field.clear();
    };
    const auto endRecord = [&] {
        endField();
        if (record.fields != QStringList {QString()})
            records.append(record);
        record = {line + 1, {}};
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
                field += c;
                ++i;
            } else if (c == u'"') {
                quoted = false;
            } else {
                field += c;
            }
        } else if (c == u'"' && field.trimmed().isEmpty()) {
            field.clear();
            quoted = true;
        } else if (c == separator) {
            endField();
        } else if (c == u'\n') {
            endRecord();
        } else if (c != u'\r') {
            field += c;
        }
        line += c == u'\n' ? 1 : 0;
    }
    if (quoted)
        return fail(ErrorKind::Invalid, QStringLiteral("line %1: a quote is left open").arg(record.line));
    endRecord();
    return records;
}

Result<QList<CsvRow>> parseCsv(const QString &text)
{
    QString plain = text;
    if (plain.startsWith(QChar(0xfeff)))
        plain.remove(0, 1);
    const QString heading = plain.section(u'\n', 0, 0);
    QChar separator = u',';
    for (const QChar other : {u';', u'\t'}) {
        if (heading.count(other) > heading.count(separator))
            separator = other;
    }
    const auto records = csvRecords(plain, separator);
    if (!records)
        return tl::unexpected(records.error());
    if (records->isEmpty())
        return fail(ErrorKind::Invalid, QStringLiteral("the file is empty"));
    QStringList names;
    for (const QString &name : records->first().fields)
        names.append(name.toLower());
    QList<CsvRow> rows;
    for (const CsvRecord &record : records->mid(1)) {
        if (record.fields.size() > names.size())
            return fail(ErrorKind::Invalid,
                        QStringLiteral("line %1: more fields than the heading names").arg(record.line));
        CsvRow row {record.line, {}};
        for (qsizetype i = 0; i < record.fields.size(); ++i)
            row.fields.insert(names[i], record.fields[i]);
        rows.append(row);
    }
    return rows;
}

Result<QList<CsvRow>> readCsv(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage,
                    QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
    return parseCsv(QString::fromUtf8(file.readAll()));
}

} // namespace tongdai::intake
