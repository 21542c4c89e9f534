#include "app/intake/workbook.h"

#include <QBuffer>
#include <QHash>
#include <QXmlStreamReader>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

#include <algorithm>

namespace tongdai::intake {

namespace {

constexpr qsizetype Chunk = 1 << 16;
constexpr qsizetype LongestCell = 32'767 * 4; ///< Excel's own limit is 32,767 characters

tl::unexpected<Error> damaged(const QString &what)
{
    return fail(ErrorKind::Corrupt, QStringLiteral("the .xlsx file is damaged or cut off: %1").arg(what));
}

tl::unexpected<Error> tooLarge(const QString &what)
{
    return fail(
        ErrorKind::TooLarge,
        QStringLiteral("the .xlsx file unpacks to more than a list of procedures can be: %1").arg(what));
}

/// The parts of an archive by name, read up to a limit that all of them share.
class Parts
{
public:
    Parts(const QByteArray &bytes, const WorkbookLimits &limits)
        : m_left(limits.unpacked)
    {
        m_buffer.setData(bytes);
        m_zip.setIoDevice(&m_buffer);
        m_open = m_zip.open(QuaZip::mdUnzip);
    }

    bool isOpen() const { return m_open; }
    int count() const { return m_zip.getEntriesCount(); }
    QStringList names() const { return m_zip.getFileNameList(); }
    bool has(const QString &name) { return m_zip.setCurrentFile(name, QuaZip::csSensitive); }

    Result<QByteArray> read(const QString &name)
    {
        if (!has(name))
            return damaged(QStringLiteral("%1 is missing").arg(name));
        QuaZipFile file(&m_zip);
        if (!file.open(QIODevice::ReadOnly))
            return damaged(QStringLiteral("%1 cannot be opened").arg(name));
        QByteArray all;
        QByteArray chunk(Chunk, Qt::Uninitialized);
        for (;;) {
            const qint64 got = file.read(chunk.data(), chunk.size());
            if (got < 0)
                return damaged(QStringLiteral("%1 cannot be read").arg(name));
            if (got == 0)
                break;
            m_left -= got;
            if (m_left < 0)
                return tooLarge(QStringLiteral("more than the allowed bytes in %1").arg(name));
            all.append(chunk.constData(), got);
        }
        file.close(); // compares the checksum
        if (file.getZipError() != UNZ_OK)
            return damaged(QStringLiteral("%1 does not match its checksum").arg(name));
        return all;
    }

private:
    QBuffer m_buffer;
    QuaZip m_zip;
    qint64 m_left;
    bool m_open = false;
};

Result<void> soundEnd(const QXmlStreamReader &xml, const QString &part)
{
    if (xml.hasError())
        return damaged(
            QStringLiteral("%1, line %2: %3").arg(part).arg(xml.lineNumber()).arg(xml.errorString()));
    return {};
}

/// True at a document type: no part of a workbook has one, and entities are how XML is blown up.
bool isDocumentType(const QXmlStreamReader &xml)
{
    return xml.tokenType() == QXmlStreamReader::DTD;
}

tl::unexpected<Error> declaresEntities(const QString &part)
{
    return fail(ErrorKind::Invalid,
                QStringLiteral("%1 declares a document type, which no workbook does: not read").arg(part));
}

/// All text of one <si> or <is>, without the reading aids of Asian scripts (rPh).
QString richText(QXmlStreamReader &xml)
{
    QString text;
    const QString end = xml.name().toString();
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == end)
            break;
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("rPh"))
            xml.skipCurrentElement();
        else if (xml.name() == QLatin1String("t"))
            text += xml.readElementText(QXmlStreamReader::SkipChildElements);
        if (text.size() > LongestCell)
            text.truncate(LongestCell);
    }
    return text;
}

Result<QStringList> sharedStrings(Parts &parts, const WorkbookLimits &limits)
{
    const QString part = QStringLiteral("xl/sharedStrings.xml");
    if (!parts.has(part))
        return QStringList();
    const auto bytes = parts.read(part);
    if (!bytes)
        return tl::unexpected(bytes.error());
    QStringList strings;
    QXmlStreamReader xml(*bytes);
    while (!xml.atEnd()) {
        xml.readNext();
        if (isDocumentType(xml))
            return declaresEntities(part);
        if (!xml.isStartElement() || xml.name() != QLatin1String("si"))
            continue;
        if (strings.size() >= limits.strings)
            return tooLarge(QStringLiteral("too many texts"));
        strings.append(richText(xml));
    }
    if (const auto sound = soundEnd(xml, part); !sound)
        return tl::unexpected(sound.error());
    return strings;
}

/// Column of "AB12" from 0, and its row from 1; -1 when there is none.
std::pair<int, int> placeOf(QStringView reference)
{
    int column = 0;
    qsizetype i = 0;
    for (; i < reference.size() && i < 3 && reference[i] >= u'A' && reference[i] <= u'Z'; ++i)
        column = column * 26 + (reference[i].unicode() - u'A' + 1);
    bool isNumber = false;
    const int row = reference.mid(i).toInt(&isNumber);
    return {column - 1, isNumber ? row : -1};
}

struct Merge {
    std::pair<int, int> from;
    std::pair<int, int> to;
};

QString cellText(QXmlStreamReader &xml, const QStringList &strings)
{
    const QString type = xml.attributes().value(QLatin1String("t")).toString();
    QString value;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == QLatin1String("c"))
            break;
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("is"))
            value = richText(xml);
        else if (xml.name() == QLatin1String("v"))
            value = xml.readElementText(QXmlStreamReader::SkipChildElements);
        else
            xml.skipCurrentElement();
    }
    if (type == QLatin1String("s")) {
        bool isNumber = false;
        const qsizetype index = value.trimmed().toLongLong(&isNumber);
        return isNumber && index >= 0 && index < strings.size() ? strings[index] : QString();
    }
    return type == QLatin1String("e") ? QString() : value; // #N/A and its like say nothing
}

/// What a merged cell says stands in its first row only: the rows below get it too. Titles merged over
/// columns stay where they are.
void fillDown(QList<SheetRow> &rows, const QList<Merge> &merges)
{
    QHash<int, qsizetype> places;
    for (qsizetype i = 0; i < rows.size(); ++i)
        places.insert(rows[i].number, i);
    for (const Merge &merge : merges) {
        const auto [column, first] = merge.from;
        const auto top = places.constFind(first);
        if (column < 0 || merge.to.second <= first || top == places.cend())
            continue;
        const QString text = rows[*top].cells.value(column);
        for (qsizetype i = *top + 1; i < rows.size() && rows[i].number <= merge.to.second && !text.isEmpty();
             ++i) {
            while (rows[i].cells.size() <= column)
                rows[i].cells.append(QString());
            if (rows[i].cells[column].isEmpty())
                rows[i].cells[column] = text;
        }
    }
}

Result<QList<SheetRow>> sheetRows(const QByteArray &bytes, const QString &part, const QStringList &strings,
                                  const WorkbookLimits &limits)
{
    QList<SheetRow> rows;
    QList<Merge> merges;
    SheetRow row;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        xml.readNext();
        if (isDocumentType(xml))
            return declaresEntities(part);
        if (xml.isEndElement() && xml.name() == QLatin1String("row")) {
            const bool blank = std::all_of(row.cells.cbegin(), row.cells.cend(),
                                           [](const QString &cell) { return cell.trimmed().isEmpty(); });
            if (!blank)
                rows.append(row);
            if (rows.size() > limits.rows)
                return tooLarge(QStringLiteral("more than %1 rows").arg(limits.rows));
        }
        if (!xml.isStartElement())
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == QLatin1String("row")) {
            bool isNumber = false;
            const int number = attributes.value(QLatin1String("r")).toInt(&isNumber);
            row = {isNumber ? number : row.number + 1, {}};
        } else if (xml.name() == QLatin1String("c")) {
            const int named = placeOf(attributes.value(QLatin1String("r"))).first;
            const int column = named >= 0 ? named : static_cast<int>(row.cells.size());
            const QString text = cellText(xml, strings);
            if (column >= limits.columns)
                continue;
            while (row.cells.size() <= column)
                row.cells.append(QString());
            row.cells[column] = text;
        } else if (xml.name() == QLatin1String("mergeCell")) {
            const QString range = attributes.value(QLatin1String("ref")).toString();
            merges.append({placeOf(range.section(u':', 0, 0)), placeOf(range.section(u':', 1))});
            if (merges.size() > limits.rows)
                return tooLarge(QStringLiteral("too many merged cells"));
        }
    }
    if (const auto sound = soundEnd(xml, part); !sound)
        return tl::unexpected(sound.error());
    fillDown(rows, merges);
    return rows;
}

} // namespace

bool isZip(const QByteArray &bytes)
{
    return bytes.startsWith(QByteArrayLiteral("PK\x03\x04"));
}

Result<QList<Sheet>> readWorkbook(const QByteArray &bytes, const WorkbookLimits &limits)
{
    Parts parts(bytes, limits);
    if (!parts.isOpen())
        return damaged(QStringLiteral("its list of contents is not there"));
    if (parts.count() > limits.parts)
        return tooLarge(QStringLiteral("more than %1 files in it").arg(limits.parts));
    QStringList sheets;
    for (const QString &name : parts.names()) {
        if (name.startsWith(QStringLiteral("xl/worksheets/")) && name.endsWith(QStringLiteral(".xml")))
            sheets.append(name);
    }
    if (sheets.isEmpty())
        return fail(ErrorKind::Invalid,
                    QStringLiteral("a zip archive, but no .xlsx workbook: it has no worksheet"));
    std::sort(sheets.begin(), sheets.end(), [](const QString &a, const QString &b) {
        return std::pair(a.size(), a) < std::pair(b.size(), b); // sheet2 before sheet10
    });
    const auto strings = sharedStrings(parts, limits);
    if (!strings)
        return tl::unexpected(strings.error());
    QList<Sheet> read;
    for (const QString &name : std::as_const(sheets)) {
        const auto part = parts.read(name);
        if (!part)
            return tl::unexpected(part.error());
        auto rows = sheetRows(*part, name, *strings, limits);
        if (!rows)
            return tl::unexpected(rows.error());
        read.append({name.section(u'/', -1).section(u'.', 0, 0), std::move(*rows)});
    }
    return read;
}

} // namespace tongdai::intake
