#include "app/intake/procedurefile.h"

#include "app/intake/csv.h"
#include "app/intake/markdownrecord.h"
#include "app/intake/namelist.h"
#include "app/intake/workbook.h"
#include "app/wire/json.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <zlib.h>

#include <algorithm>
#include <array>

namespace tongdai::intake {

namespace {

constexpr qint64 LargestUnpacked = 1LL << 30;

Result<QByteArray> unpacked(const QByteArray &packed)
{
    z_stream stream {};
    if (inflateInit2(&stream, 16 + MAX_WBITS) != Z_OK)
        return fail(ErrorKind::Storage, QStringLiteral("zlib cannot start"));
    QByteArray out;
    QByteArray chunk(1 << 20, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
    stream.avail_in = static_cast<uInt>(packed.size());
    int state = Z_OK;
    while (state != Z_STREAM_END && out.size() <= LargestUnpacked) {
        stream.next_out = reinterpret_cast<Bytef *>(chunk.data());
        stream.avail_out = static_cast<uInt>(chunk.size());
        state = inflate(&stream, Z_NO_FLUSH);
        if (state != Z_OK && state != Z_STREAM_END)
            break;
        out.append(chunk.constData(), chunk.size() - stream.avail_out);
        if (state == Z_STREAM_END && stream.avail_in > 0 && inflateReset(&stream) == Z_OK)
            state = Z_OK; // a gzip file may be several, one after the other
    }
    inflateEnd(&stream);
    if (out.size() > LargestUnpacked)
        return fail(ErrorKind::TooLarge, QStringLiteral("more than 1 GB when unpacked"));
    if (state != Z_STREAM_END)
        return fail(ErrorKind::Corrupt, QStringLiteral("the gzip file is damaged or cut off"));
    return out;
}

QString sentence(const Error &error)
{
    if (error.field.isEmpty())
        return error.detail;
    return QStringLiteral("%1: %2").arg(error.field, error.detail);
}

void takeObject(ProcedureFile &file, int line, const Result<QJsonObject> &object)
{
    auto row = object ? rowFromJson(*object) : Result<IntakeRow>(tl::unexpected(object.error()));
    if (!row) {
        file.refused.append({line, sentence(row.error()), {}, {}});
        return;
    }
    row->line = line;
    file.rows.append(std::move(*row));
}

void takeElements(ProcedureFile &file, const QJsonArray &elements)
{
    int place = 0;
    for (const QJsonValue element : elements) {
        ++place;
        if (element.isObject())
            takeObject(file, place, element.toObject());
        else
            takeObject(file, place, fail(ErrorKind::Invalid, QStringLiteral("not an object")));
    }
}

/// A member of an envelope that lists procedures.
bool listsProcedures(const QJsonValue &member)
{
    const QJsonArray elements = member.toArray();
    return !elements.isEmpty() && elements.first().isObject() && rowFromJson(elements.first().toObject());
}

/// The file is one object: a record, or an envelope around a list ({"data": [...]}). False when it is
/// neither.
bool takeWholeObject(ProcedureFile &file, const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return false;
    const QJsonObject object = document.object();
    if (!rowFromJson(object)) {
        for (const QJsonValue member : object) {
            if (!listsProcedures(member))
                continue;
            takeElements(file, member.toArray());
            return true;
        }
    }
    takeObject(file, 1, object);
    return true;
}

Result<ProcedureFile> readJson(const QByteArray &bytes)
{
    ProcedureFile file;
    file.form = QStringLiteral("json");
    if (bytes.trimmed().startsWith('[')) {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
        if (error.error != QJsonParseError::NoError)
            return fail(ErrorKind::Invalid, QStringLiteral("no JSON list: %1").arg(error.errorString()));
        takeElements(file, document.array());
        return file;
    }
    const qsizetype firstEnd = bytes.indexOf('\n');
    const bool oneObject = firstEnd < 0 || !wire::parseObject(bytes.left(firstEnd).trimmed());
    if (oneObject && takeWholeObject(file, bytes))
        return file;
    int line = 0;
    for (qsizetype from = 0; from < bytes.size();) {
        qsizetype to = bytes.indexOf('\n', from);
        if (to < 0)
            to = bytes.size();
        ++line;
        const QByteArray text = bytes.mid(from, to - from).trimmed();
        from = to + 1;
        if (!text.isEmpty())
            takeObject(file, line, wire::parseObject(text));
    }
    return file;
}

Result<ProcedureFile> readList(const QList<ListLine> &lines, const QString &form)
{
    ProcedureFile file;
    file.form = form;
    auto rows = rowsFromList(lines, file.refused);
    if (!rows)
        return tl::unexpected(rows.error());
    file.rows = std::move(*rows);
    return file;
}

Result<ProcedureFile> readSheets(const QByteArray &bytes)
{
    const auto sheets = readWorkbook(bytes);
    if (!sheets)
        return tl::unexpected(sheets.error());
    QList<ListLine> lines;
    for (const Sheet &sheet : *sheets) {
        QList<ListLine> here;
        for (const SheetRow &row : sheet.rows)
            here.append({row.number, row.cells});
        if (lines.isEmpty() || (!hasKnownHeading(lines) && hasKnownHeading(here)))
            lines = here; // the first sheet that is a list; cover sheets and notes are not
    }
    return readList(lines, QStringLiteral("xlsx"));
}

Result<ProcedureFile> readSeparated(const QString &text)
{
    QList<ListLine> first;
    std::optional<Error> problem;
    for (const QChar separator : {u',', u';', u'\t'}) {
        const auto records = csvRecords(text, separator);
        if (!records) {
            problem = records.error();
            continue;
        }
        QList<ListLine> lines;
        for (const CsvRecord &record : *records)
            lines.append({record.line, record.fields});
        if (hasKnownHeading(lines))
            return readList(lines, QStringLiteral("csv"));
        if (first.isEmpty())
            first = lines;
    }
    if (first.isEmpty() && problem)
        return tl::unexpected(*problem);
    return readList(first, QStringLiteral("csv"));
}

/// Forms that people try and that only another program can read.
std::optional<QString> foreignForm(const QByteArray &bytes)
{
    struct Known {
        QByteArray beginning;
        QString sentence;
    };
    static const std::array<Known, 3> forms {{
        {QByteArrayLiteral("\xd0\xcf\x11\xe0"),
         QStringLiteral("an old Office file (.xls or .doc): open it and save it as .xlsx")},
        {QByteArrayLiteral("%PDF"),
         QStringLiteral("a PDF: procedures are taken from .xlsx, .csv, .json, .jsonl and .md")},
        {QByteArrayLiteral("{\\rtf"), QStringLiteral("an RTF text: save it as .csv or .xlsx")},
    }};
    for (const Known &known : forms) {
        if (bytes.startsWith(known.beginning))
            return known.sentence;
    }
    return std::nullopt;
}

bool beginsJson(const QByteArray &bytes)
{
    return bytes.startsWith('{') || bytes.startsWith('[');
}

Result<ProcedureFile> readText(const QByteArray &bytes, const ReadingOptions &options)
{
    // JSON is UTF-8 (RFC 8259), and a line with a broken byte is refused alone, not with its file.
    const QByteArray unmarked = bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3) : bytes;
    if (beginsJson(unmarked.trimmed()))
        return readJson(unmarked);
    Result<EncodingFinding> found
        = options.encoding ? EncodingFinding {*options.encoding, true, 1, {}} : findEncoding(bytes);
    if (!found)
        return tl::unexpected(found.error());
    const auto text = decoded(bytes, found->encoding);
    if (!text)
        return tl::unexpected(text.error());
    ProcedureFile file;
    if (isMarkdownRecord(*text)) {
        file.form = QStringLiteral("markdown");
        file.rows = rowsFromMarkdown(*text, file.refused);
    } else {
        const QByteArray utf8 = text->left(16).trimmed().toUtf8();
        auto read = beginsJson(utf8) ? readJson(text->toUtf8()) : readSeparated(*text);
        if (!read)
            return read;
        file = std::move(*read);
    }
    file.encoding = *found;
    return file;
}

/// Rows of other snapshots out, then rows whose code or, without one, name stands above already.
void sift(ProcedureFile &file, const QString &snapshot)
{
    const auto isOther = [&snapshot](const QString &named) {
        return !snapshot.isEmpty() && !named.isEmpty() && named != snapshot;
    };
    file.refused.removeIf([&](const RefusedLine &line) { return isOther(line.snapshot); });
    QSet<QString> seen;
    QList<IntakeRow> kept;
    for (IntakeRow &row : file.rows) {
        if (isOther(row.snapshot))
            continue;
        // Two snapshots of one code are not doubles; whoever stores them asks for one.
        const QString key = row.procedure.id + u'\n' + row.snapshot;
        if (seen.contains(key)) {
            ++file.doubled;
            const QString what
                = row.procedure.code.isEmpty() ? row.procedure.name.left(80) : row.procedure.code;
            file.refused.append({row.line, QStringLiteral("%1 stands on an earlier line already").arg(what),
                                 row.procedure.code, row.snapshot});
            continue;
        }
        seen.insert(key);
        kept.append(std::move(row));
    }
    file.rows = std::move(kept);
    std::stable_sort(file.refused.begin(), file.refused.end(),
                     [](const RefusedLine &a, const RefusedLine &b) { return a.line < b.line; });
}

} // namespace

QList<Procedure> ProcedureFile::procedures() const
{
    QList<Procedure> all;
    all.reserve(rows.size());
    for (const IntakeRow &row : rows)
        all.append(row.procedure);
    return all;
}

QStringList ProcedureFile::snapshots() const
{
    QStringList names;
    for (const IntakeRow &row : rows) {
        if (!row.snapshot.isEmpty() && !names.contains(row.snapshot))
            names.append(row.snapshot);
    }
    names.sort();
    return names;
}

Result<QByteArray> readPacked(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorKind::NotFound, QStringLiteral("no such file: ") + path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage,
                    QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
    if (file.size() > LargestUnpacked)
        return fail(ErrorKind::TooLarge, QStringLiteral("more than 1 GB"));
    const QByteArray bytes = file.readAll();
    const bool gzip = bytes.startsWith(QByteArrayLiteral("\x1f\x8b"));
    return gzip ? unpacked(bytes) : Result<QByteArray>(bytes);
}

Result<ProcedureFile> readProcedureBytes(const QByteArray &bytes, const ReadingOptions &options)
{
    if (bytes.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, QStringLiteral("the file is empty"));
    if (const auto foreign = foreignForm(bytes))
        return fail(ErrorKind::Invalid, *foreign);
    auto file = isZip(bytes) ? readSheets(bytes) : readText(bytes, options);
    if (file)
        sift(*file, options.snapshot);
    return file;
}

Result<ProcedureFile> readProcedures(const QString &path, const ReadingOptions &options)
{
    const auto bytes = readPacked(path);
    auto file
        = bytes ? readProcedureBytes(*bytes, options) : Result<ProcedureFile>(tl::unexpected(bytes.error()));
    const QString name = QFileInfo(path).fileName();
    if (!file && !file.error().detail.contains(name))
        file.error().detail.prepend(name + QStringLiteral(": "));
    return file;
}

} // namespace tongdai::intake
